package intake

import (
	"duban/domain/org"
	"duban/policy"
)

// Staff is people and what they may do where.
type Staff struct {
	Users       []User       `json:"users"`
	Assignments []Assignment `json:"assignments"`
}

// User is one person. Passwords never stand in files: whoever applies the import
// sets a first one or sends an invitation.
type User struct {
	Login  string   `json:"login"` // lower case, e.g. "zhang.wei"
	Name   string   `json:"name"`
	Unit   org.Path `json:"unit"`             // where he belongs, which is not where he may act
	Number string   `json:"number,omitempty"` // staff number
	Title  string   `json:"title,omitempty"`  // post, in the bank's words
	Phone  string   `json:"phone,omitempty"`
	Email  string   `json:"email,omitempty"`

	Supervisor string `json:"supervisor,omitempty"` // login of whom he reports to
}

// Assignment is a role held by a user in a unit and all units below it.
type Assignment struct {
	User string `json:"user"`
	policy.Assignment
}

// Subjects gathers the assignments per user.
func (s Staff) Subjects() map[string]policy.Subject {
	all := map[string]policy.Subject{}
	for _, a := range s.Assignments {
		x := all[a.User]
		x.User = a.User
		x.Assignments = append(x.Assignments, a.Assignment)
		all[a.User] = x
	}
	return all
}
