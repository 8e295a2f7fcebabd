package complaint

import "encoding/json"

// Anew is a code or user name that is stated anew: left out, what was stated before
// stands; null takes it away.
type Anew string

// Nothing takes away what was stated before.
const Nothing Anew = "\x00"

// Or is what stands from now on, where was has stood.
func (a Anew) Or(was string) string {
	switch a {
	case "":
		return was
	case Nothing:
		return ""
	}
	return string(a)
}

// MarshalJSON writes null for nothing.
func (a Anew) MarshalJSON() ([]byte, error) {
	if a == Nothing {
		return []byte("null"), nil
	}
	return json.Marshal(string(a))
}

// UnmarshalJSON reads null as nothing.
func (a *Anew) UnmarshalJSON(raw []byte) error {
	if string(raw) == "null" {
		*a = Nothing
		return nil
	}
	return json.Unmarshal(raw, (*string)(a))
}

// Classify sorts and grades; the routing table then says who should handle it.
type Classify struct {
	Class    Classification `json:"class" doc:"分类 · classification"`
	Severity Severity       `json:"severity" enum:"ordinary,serious,major" doc:"程度 · grade"`
	Tier     Tier           `json:"tier" enum:"simple,complex" doc:"繁简 · simple or complex"`
	Outlet   Anew           `json:"outlet,omitempty" maxLength:"64" nullable:"true" doc:"被投诉网点代码，不填为不变，null 为去除 · outlet complained of, left out: as before, null: none"`
	Concerns Anew           `json:"concerns,omitempty" maxLength:"64" nullable:"true" doc:"被投诉员工用户名，不填为不变，null 为去除 · employee complained of, left out: as before, null: none"`
	People   int            `json:"people,omitempty" minimum:"0" maximum:"1000000" doc:"现共同投诉人数，空为不变 · how many complain together by now, empty: as before"`
	InPerson int            `json:"in_person,omitempty" minimum:"0" maximum:"1000000" doc:"其中当面投诉人数，空为不变 · how many of them came in person, empty: as before"`
	Sum
	Keep   bool   `json:"keep,omitempty" doc:"由本人办理，不按规则转办 · keep it: make no offer to whom the table names"`
	Reason string `json:"reason,omitempty" private:"text" maxLength:"2000" doc:"理由；由情况复杂改为简单或不按规则转办时必填 · reason, required for going back to simple and for keeping"`
}

// Counted is how many complain together by now, and how many of them in person.
func (b Classify) Counted(s *State) (people, inPerson int) {
	people, inPerson = s.People, s.InPerson
	if b.People > 0 {
		people = b.People
	}
	if b.InPerson > 0 {
		inPerson = b.InPerson
	}
	return people, inPerson
}
