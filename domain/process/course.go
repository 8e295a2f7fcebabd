package process

import (
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
)

// Course is how a case has gone through its process.
type Course struct {
	Visits []Visit
	Steps  []Step
	Limits []Limit
}

// Visit is a stay of a case, or of a part of it, at an element.
type Visit struct {
	Element string
	Part    string
	Since   time.Time
	Until   time.Time // zero: it is there now, or Lost
	Acts    int       // events that happened while it was there and did not lead on
	Lost    bool      // when it ended the reader may not know
}

// Present reports whether the case is there now.
func (v Visit) Present() bool { return v.Until.IsZero() && !v.Lost }

// Step is what one event was in the picture: the elements and flows that it led over.
type Step struct {
	Event    casefile.Event // as its reader may read it
	Elements []string
}

// Limit is a clock of the case as a timer of the picture.
type Limit struct {
	Element string
	Clock   string // its id in the case
	Part    string
	Since   time.Time
	Due     time.Time
	Ended   time.Time // zero: it runs
	Step    string    // the last that came, e.g. "remind", "escalate_1"
	Late    bool      // its time came before it was met
	Rule    string
}

// Take follows the events of a case through its process. state is empty and is folded;
// reads says of each event how, and whether, the person who asks may read it: what he may
// not is folded and left out. now is for what is due and nobody has noticed yet.
func Take(d *Diagram, state casefile.State, events []casefile.Event, reads func(casefile.Event) (casefile.Event, bool), now time.Time) (Course, error) {
	t := taking{d: d, at: map[Standing]int{}, limits: map[string]int{}}
	for _, e := range events {
		before, clocks := Standings(state), slices.Clone(clocksOf(state))
		if err := state.Apply(e); err != nil {
			return Course{}, err
		}
		shown, readable := reads(e)
		t.event = strings.TrimPrefix(e.Name, string(e.Kind)+".")
		step := Step{Event: shown, Elements: t.moved(e.At, before, Standings(state), readable)}
		if readable && len(step.Elements) > 0 {
			t.out.Steps = append(t.out.Steps, step)
		}
		t.clocks(e, clocks, clocksOf(state), before, readable)
	}
	for i := range t.out.Limits {
		l := &t.out.Limits[i]
		if d.byID[l.Element].Window {
			l.Late = false
		} else if l.Ended.IsZero() && !now.Before(l.Due) {
			l.Late = true
		}
	}
	return t.out, nil
}

type taking struct {
	d      *Diagram
	out    Course
	event  string
	at     map[Standing]int // the visit that is going on; -1: one that must not be told
	limits map[string]int
}

// moved books what an event changed about where the case stands, and answers over
// which elements it led.
func (t *taking) moved(when time.Time, before, after []Standing, readable bool) []string {
	var way []string
	for _, s := range before {
		if i, there := t.at[s]; there && !slices.Contains(after, s) {
			delete(t.at, s)
			if i >= 0 && readable {
				t.out.Visits[i].Until = when
			} else if i >= 0 {
				t.out.Visits[i].Lost = true
			}
		}
	}
	for _, s := range after {
		if slices.Contains(before, s) {
			continue
		}
		to := t.d.At(s.At)
		if to == nil {
			continue
		}
		way = append(way, t.led(t.origin(before, s), before, to)...)
		t.at[s] = -1
		if readable {
			t.at[s] = len(t.out.Visits)
			t.out.Visits = append(t.out.Visits, Visit{Element: to.ID, Part: s.Part, Since: when})
		}
	}
	if readable {
		way = append(way, t.acts(when, before, after, way)...)
	}
	return unique(way)
}

// origin is where the same part stood before.
func (t *taking) origin(before []Standing, s Standing) *Element {
	for _, b := range before {
		if b.Part == s.Part && of(b.At) == of(s.At) {
			return t.d.At(b.At)
		}
	}
	return nil
}

func of(stands string) string {
	part, _, split := strings.Cut(stands, ":")
	if !split {
		return ""
	}
	return part
}

// led is the way by which a case, or a part of it, has come to an element.
func (t *taking) led(from *Element, before []Standing, to *Element) []string {
	if from != nil || len(before) == 0 {
		return ids(t.d.Path(from, t.event, to))
	}
	for _, e := range t.d.Elements { // what begins beside the rest: after something done now, or at a start
		if e.Parent == to.Parent && !e.isFlow() && (slices.Contains(e.Events, t.event) || e.Type == "startEvent" && len(e.From) == 0) {
			if way := t.d.search(e, "", true, to, nil); way != nil {
				return ids(way)
			}
		}
	}
	return nil
}

// acts counts what happened at an element without leading on, and finds what is no more
// than an instant in the picture.
func (t *taking) acts(when time.Time, before, after []Standing, way []string) []string {
	var out []string
	stood := func(key string) bool {
		return slices.ContainsFunc(before, func(s Standing) bool { return s.At == key })
	}
	for _, e := range t.d.Elements {
		if e.isFlow() || !slices.Contains(e.Events, t.event) {
			continue
		}
		if slices.Contains(way, e.ID) { // the way began here
			if e.isActivity() && e.Stands == "" {
				t.out.Visits = append(t.out.Visits, Visit{Element: e.ID, Since: when, Until: when})
			}
			continue
		}
		in := t.d.byID[e.Parent]
		switch {
		case e.Stands != "" && e.isActivity():
			if stood(e.Stands) {
				out = append(out, e.ID)
				for s, i := range t.at {
					if i >= 0 && s.At == e.Stands {
						t.out.Visits[i].Acts++
					}
				}
			}
		case len(e.From) > 0:
			if slices.ContainsFunc(e.From, stood) {
				out = append(out, t.onward(e)...)
			}
		case in != nil && in.Stands != "" && slices.ContainsFunc(append(before, after...), func(s Standing) bool { return s.At == in.Stands }):
			for _, s := range before { // what led there
				if at := t.d.At(s.At); at != nil && at.Parent == e.Parent {
					if through := t.d.search(at, "", true, e, nil); through != nil {
						out = append(out, ids(through)...)
					}
				}
			}
			out = append(out, e.ID)
		default:
			continue
		}
		if !e.isActivity() || e.Stands == "" {
			t.out.Visits = append(t.out.Visits, Visit{Element: e.ID, Since: when, Until: when})
		}
	}
	return out
}

// onward is the way from a start event as far as nothing else has to happen.
func (t *taking) onward(e *Element) []string {
	out := []string{e.ID}
	for len(e.outgoing) == 1 && e.Stands == "" && len(e.outgoing[0].Events) == 0 {
		flow := e.outgoing[0]
		e = t.d.byID[flow.Target]
		out = append(out, flow.ID, e.ID)
	}
	return out
}

func ids(way []*Element) []string {
	out := make([]string, len(way))
	for i, e := range way {
		out[i] = e.ID
	}
	return out
}

func unique(list []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(s string) bool {
		was := seen[s]
		seen[s] = true
		return was
	})
}
