package incident

import (
	"duban/domain/casefile"
	"duban/domain/org"
)

// Sees reports whether a viewer may know of the report: who made it, who has it in
// hand, and whoever reads direct reports at the place or above it, head office among
// them. Not the person concerned, whatever he is. Its twin in SQL is in
// storage/incident.go.
func (s *State) Sees(v casefile.Viewer) bool {
	switch {
	case v.User != "" && v.User == s.Concerned:
		return false
	case v.User != "" && (v.User == s.Reporter || v.User == s.Responsible):
		return true
	}
	return org.Within(v.Read, s.Place)
}
