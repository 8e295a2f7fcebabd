package classification

import (
	"reflect"
)

// What happened to a word between two versions.
const (
	Added   = "added"
	Removed = "removed"
	Changed = "changed"
)

// Difference is one word that differs between two versions. Code of the second level
// is "bank_card/lost".
type Difference struct {
	List string `json:"list" doc:"所属列表 · the list it stands in"`
	Code string `json:"code"`
	What string `json:"what" enum:"added,removed,changed"`
}

// Compare lists what differs between two versions, in the order of the lists.
func Compare(before, after Catalogue) []Difference {
	var out []Difference
	out = append(out, compareTerms("channels", before.Channels, after.Channels)...)
	out = append(out, compareTerms("businesses", before.Businesses, after.Businesses)...)
	out = append(out, compareTerms("causes", before.Causes, after.Causes)...)
	out = append(out, compare("subjects", "", before.Subjects, after.Subjects)...)
	out = append(out, compareTerms("business_lines", before.BusinessLines, after.BusinessLines)...)
	return append(out, compare("products", "", before.Products, after.Products)...)
}

func compareTerms(list string, before, after []Term) []Difference {
	bare := func(terms []Term) []Term {
		out := make([]Term, len(terms))
		for i, t := range terms {
			t.Below = nil
			out[i] = t
		}
		return out
	}
	out := compare(list, "", bare(before), bare(after))
	for _, t := range before {
		now, _ := find(after, t.Code)
		out = append(out, compare(list, t.Code+"/", t.Below, now.Below)...)
	}
	for _, t := range after {
		if _, had := find(before, t.Code); !had {
			out = append(out, compare(list, t.Code+"/", nil, t.Below)...)
		}
	}
	return out
}

func compare[T coded](list, prefix string, before, after []T) []Difference {
	var out []Difference
	note := func(code, what string) {
		out = append(out, Difference{List: list, Code: prefix + code, What: what})
	}
	for _, b := range before {
		switch a, ok := find(after, b.code()); {
		case !ok:
			note(b.code(), Removed)
		case !reflect.DeepEqual(a, b):
			note(b.code(), Changed)
		}
	}
	for _, a := range after {
		if _, had := find(before, a.code()); !had {
			note(a.code(), Added)
		}
	}
	return out
}
