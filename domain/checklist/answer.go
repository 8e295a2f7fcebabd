package checklist

import (
	"cmp"
	"slices"
	"strings"
)

// Answers is everything an inspector filled in, apart from his prose and his
// evidence, which stay on the record elsewhere and cannot move a score.
type Answers struct {
	Subjects []Subject `json:"subjects,omitempty" doc:"the employees observed"`
	Answers  []Answer  `json:"answers"`
}

// Subject is an employee observed during the inspection. ID is whatever names him
// within the inspection: a staff number, a badge, "counter 3".
type Subject struct {
	ID   string `json:"id"`
	Post string `json:"post,omitempty" doc:"e.g. teller, lobby_manager: decides which items are asked about him"`
}

// Answer is the answer to one item, about one employee where the item is asked per
// employee. Exactly one of the fields behind Subject is filled.
type Answer struct {
	Item      string   `json:"item"`
	Subject   string   `json:"subject,omitempty"`
	Option    string   `json:"option,omitempty" doc:"yes, no, or an option's code"`
	Count     *int     `json:"count,omitempty"`
	Points    *Decimal `json:"points,omitempty"`
	Minutes   *Decimal `json:"minutes,omitempty"`
	NA        bool     `json:"na,omitempty"`
	Exception string   `json:"exception,omitempty" doc:"code of the exception claimed"`
}

// Key names an answer: the item and, for items asked per employee, the employee.
type Key struct {
	Item    string `json:"item"`
	Subject string `json:"subject,omitempty"`
}

// Key is the answer's name within Answers.
func (a Answer) Key() Key { return Key{a.Item, a.Subject} }

// String writes "item" or "item@subject"; ParseKey reads it back.
func (k Key) String() string {
	if k.Subject == "" {
		return k.Item
	}
	return k.Item + "@" + k.Subject
}

// ParseKey reads "item" or "item@subject". Item codes hold no "@".
func ParseKey(s string) Key {
	item, subject, _ := strings.Cut(s, "@")
	return Key{item, subject}
}

func compareKeys(a, b Key) int {
	return cmp.Or(strings.Compare(a.Item, b.Item), strings.Compare(a.Subject, b.Subject))
}

// Blank reports whether the answer says nothing: within a patch it clears the item.
func (a Answer) Blank() bool {
	return a.Option == "" && a.Count == nil && a.Points == nil && a.Minutes == nil && !a.NA && a.Exception == ""
}

// Get finds the answer with that key.
func (as Answers) Get(k Key) (Answer, bool) {
	for _, a := range as.Answers {
		if a.Key() == k {
			return a, true
		}
	}
	return Answer{}, false
}

// Merge lays a patch over the answers and returns the result, sorted by key: a
// later answer replaces the earlier one with its key, a blank one removes it, and
// employees are added or change their post. Giving a patch twice is the same as
// giving it once, so that a phone without network may send it again.
func (as Answers) Merge(patch Answers) Answers {
	subjects := map[string]Subject{}
	answers := map[Key]Answer{}
	for _, from := range []Answers{as, patch} {
		for _, s := range from.Subjects {
			subjects[s.ID] = s
		}
		for _, a := range from.Answers {
			if a.Blank() {
				delete(answers, a.Key())
			} else {
				answers[a.Key()] = a
			}
		}
	}
	out := Answers{Answers: make([]Answer, 0, len(answers))}
	for _, s := range subjects {
		out.Subjects = append(out.Subjects, s)
	}
	for _, a := range answers {
		out.Answers = append(out.Answers, a)
	}
	return out.Sorted()
}

// Without takes an employee off the list, and every answer about him.
func (as Answers) Without(subject string) Answers {
	out := as.Sorted()
	out.Subjects = slices.DeleteFunc(out.Subjects, func(s Subject) bool { return s.ID == subject })
	out.Answers = slices.DeleteFunc(out.Answers, func(a Answer) bool { return subject != "" && a.Subject == subject })
	return out
}

// Sorted is a copy in the order of keys, in which the order of filling in no
// longer shows.
func (as Answers) Sorted() Answers {
	out := Answers{Subjects: sortedSubjects(as.Subjects), Answers: make([]Answer, 0, len(as.Answers))}
	order := make([]int, len(as.Answers)) // sorting numbers is cheaper than sorting answers
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compareKeys(as.Answers[i].Key(), as.Answers[j].Key()) })
	for _, i := range order {
		out.Answers = append(out.Answers, as.Answers[i])
	}
	return out
}

func sortedSubjects(subjects []Subject) []Subject {
	out := slices.Clone(subjects)
	slices.SortStableFunc(out, func(a, b Subject) int { return strings.Compare(a.ID, b.ID) })
	return out
}
