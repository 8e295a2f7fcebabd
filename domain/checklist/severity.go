package checklist

import (
	"slices"

	"duban/domain/text"
)

// Severity grades a failed item.
type Severity string

const (
	Minor    Severity = "minor"
	Normal   Severity = "normal"
	Serious  Severity = "serious"
	Critical Severity = "critical"
)

// Severities lists every severity, the mildest first.
var Severities = []Severity{Minor, Normal, Serious, Critical}

// Rank orders severities: 1 for minor to 4 for critical, 0 for what is none.
func (s Severity) Rank() int { return slices.Index(Severities, s) + 1 }

// Raised is the next graver severity; critical stays critical. A repeat offence
// is graded up by it.
func (s Severity) Raised() Severity {
	if i := slices.Index(Severities, s); i >= 0 && i+1 < len(Severities) {
		return Severities[i+1]
	}
	return s
}

// Title is the severity's name for people.
func (s Severity) Title() text.Text {
	switch s {
	case Minor:
		return text.T("轻微", "Minor")
	case Normal:
		return text.T("一般", "Normal")
	case Serious:
		return text.T("严重", "Serious")
	case Critical:
		return text.T("重大", "Critical")
	}
	return text.T(string(s), string(s))
}
