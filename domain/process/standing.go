package process

import (
	"strings"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
)

// Standing is where a case, or a part of it, stands.
type Standing struct {
	Part string // of the case, e.g. "R-…"; empty: the case itself
	At   string // what Element.Stands calls it
}

// Standings lists where a case stands as a whole, first, and then where its parts do.
func Standings(s casefile.State) []Standing {
	if s.Version() == 0 {
		return nil
	}
	switch s := s.(type) {
	case *programme.State:
		return []Standing{{At: string(s.Status)}}
	case *incident.State:
		return []Standing{{At: string(s.Status)}}
	case *bulletin.State:
		return []Standing{{At: string(s.Status)}}
	case *inspection.State:
		out := []Standing{{At: string(s.Status)}}
		for _, f := range s.Findings {
			if f.Status == inspection.Appealed {
				out = append(out, Standing{f.ID, "finding:appealed"})
			}
		}
		return out
	case *notice.State:
		return noticeStandings(s)
	case *complaint.State:
		return complaintStandings(s)
	}
	return nil
}

// noticeStandings: each rectification has a life of its own while the notice is acknowledged.
func noticeStandings(s *notice.State) []Standing {
	if s.Status != notice.Acknowledged {
		return []Standing{{At: string(s.Status)}}
	}
	if s.Form == notice.Advice {
		return []Standing{{At: "acknowledged.advice"}}
	}
	out := []Standing{{At: string(s.Status)}}
	for _, r := range s.Rectifications {
		out = append(out, Standing{r.ID, "rectification:" + string(r.Status)})
		if r.Pending != nil {
			out = append(out, Standing{r.ID, "extension:asked"})
		}
	}
	return out
}

// complaintStandings: what may go on beside each other while a case is in hand.
func complaintStandings(s *complaint.State) []Standing {
	out := []Standing{{At: string(s.Status)}}
	if s.Done() {
		return out
	}
	if s.Offer != nil {
		out = append(out, Standing{"offer", "offer:made"})
	}
	if s.Asked != nil && s.Asked.Granted {
		out = append(out, Standing{"extension", "extension:granted"})
	} else if s.Asked != nil {
		out = append(out, Standing{"extension", "extension:asked"})
	}
	if _, sits := s.Sitting(); sits {
		out = append(out, Standing{"panel", "panel:sitting"})
	}
	if len(s.Paused) > 0 {
		out = append(out, Standing{"clock", "clock:paused"})
	}
	return out
}

// ClockOf is what timers call a limit, and the part of the case that it is of.
func ClockOf(kind casefile.Kind, id string) (clock, part string) {
	name, of, split := strings.Cut(id, ":")
	switch {
	case kind == casefile.Notice && !split && id != notice.IssueClock:
		return "rectification", id
	case split:
		return name, of
	}
	return id, ""
}
