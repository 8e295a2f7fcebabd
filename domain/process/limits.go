package process

import (
	"encoding/json"
	"slices"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
)

func clocksOf(s casefile.State) casefile.Clocks {
	switch s := s.(type) {
	case *inspection.State:
		return s.Clocks
	case *notice.State:
		return s.Clocks
	case *complaint.State:
		return s.Clocks
	case *incident.State:
		return s.Clocks
	case *bulletin.State:
		return s.Clocks
	}
	return nil
}

// clocks books which limits an event started, moved or ended, and which steps came.
func (t *taking) clocks(e casefile.Event, before, after casefile.Clocks, stood []Standing, readable bool) {
	for _, c := range after {
		was, there := before.Get(c.ID)
		i, shown := t.limits[c.ID]
		switch {
		case (!there || !was.From.Equal(c.From) || was.Stopped) && !c.Stopped:
			if readable {
				t.start(e.Kind, c, stood)
			}
		case shown && !was.Due.Equal(c.Due):
			t.out.Limits[i].Due = c.Due
		}
		if i, shown := t.limits[c.ID]; shown && c.Stopped && (!there || !was.Stopped) {
			t.out.Limits[i].Ended = e.At
		}
	}
	var b casefile.ClockFired
	if t.event != "clock_fired" || !readable || json.Unmarshal(e.Body, &b) != nil {
		return
	}
	for _, f := range b.Fired {
		i, shown := t.limits[f.Clock]
		if !shown {
			continue
		}
		l := &t.out.Limits[i]
		l.Step = f.Step
		if f.Step == "due" {
			l.Late = true
			l.Element = t.timer(e.Kind, f.Clock, stood).ID // where it found the case
		}
	}
}

func (t *taking) start(kind casefile.Kind, c casefile.Clock, stood []Standing) {
	timer := t.timer(kind, c.ID, stood)
	if timer == nil {
		return
	}
	_, part := ClockOf(kind, c.ID)
	t.limits[c.ID] = len(t.out.Limits)
	t.out.Limits = append(t.out.Limits, Limit{Element: timer.ID, Clock: c.ID, Part: part, Since: c.From, Due: c.Due, Rule: c.Rule})
}

// timer is the one that stands for a clock at the place where the case, or the part of it
// that the clock is of, was.
func (t *taking) timer(kind casefile.Kind, id string, stood []Standing) *Element {
	clock, part := ClockOf(kind, id)
	i := slices.IndexFunc(stood, func(s Standing) bool { return s.Part == part })
	if i < 0 {
		return t.d.Timer(clock, nil)
	}
	return t.d.Timer(clock, t.d.At(stood[i].At))
}
