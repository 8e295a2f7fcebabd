// Package org describes the bank's tree of units: head office, province and city
// branches, sub-branches, outlets, to any depth. A unit is named by its Path
// ("/ho/gd/gz/tianhe/"), and all scope questions are prefix questions.
package org

import (
	"slices"
	"strings"

	"duban/domain/text"
)

// Path is a materialised path: it starts and ends with "/" and is the
// concatenation of unit codes from the root. The root itself is "/<code>/".
type Path string

// Contains reports whether other is p or lies below it.
func (p Path) Contains(other Path) bool {
	return p != "" && strings.HasPrefix(string(other), string(p))
}

// Within reports whether p is one of the scopes or lies below one.
func Within(scopes []Path, p Path) bool {
	return slices.ContainsFunc(scopes, func(s Path) bool { return s.Contains(p) })
}

// Parent is the path of the unit above; "" above the root.
func (p Path) Parent() Path {
	s := strings.TrimSuffix(string(p), "/")
	i := strings.LastIndex(s, "/")
	if i <= 0 {
		return ""
	}
	return Path(s[:i+1])
}

// Child is the path of the unit with that code directly below p.
func (p Path) Child(code string) Path {
	if p == "" {
		p = "/"
	}
	return p + Path(code) + "/"
}

// Code is the last unit code on the path.
func (p Path) Code() string {
	s := strings.TrimSuffix(string(p), "/")
	return s[strings.LastIndex(s, "/")+1:]
}

// Valid reports whether p has the form of a path.
func (p Path) Valid() bool {
	s := string(p)
	return len(s) > 2 && s[0] == '/' && s[len(s)-1] == '/' && !strings.Contains(s, "//") &&
		!strings.ContainsAny(s, "%\\ \t\r\n")
}

// Level says what a unit is in the bank's hierarchy.
type Level string

const (
	HeadOffice Level = "head_office"
	Province   Level = "province"
	City       Level = "city"
	SubBranch  Level = "sub_branch"
	OutletUnit Level = "outlet"
	Department Level = "department"
)

// Unit is one node of the tree.
type Unit struct {
	Code  string    `json:"code"`
	Path  Path      `json:"path"`
	Level Level     `json:"level"`
	Name  text.Text `json:"name"`
	// Mark begins the unit's document numbers (机关代字): 穗诉〔2026〕12号. Without one its code does.
	Mark string `json:"mark,omitempty"`
}

// Outlet is the part of an outlet's file that the rules need.
type Outlet struct {
	Code string    `json:"code"`
	Path Path      `json:"path"`
	Type string    `json:"type"` // e.g. "flagship", "standard", "light": picks the indicator set
	Name text.Text `json:"name"`
}
