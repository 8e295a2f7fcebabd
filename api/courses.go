package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/process"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
)

// CourseView is how a case has gone through its process.
type CourseView struct {
	Case   casefile.ID   `json:"case"`
	Kind   casefile.Kind `json:"kind" enum:"programme,inspection,notice,complaint,incident,bulletin"`
	Now    time.Time     `json:"now" doc:"停留时间算至此时 · until when present stays are counted"`
	Visits []VisitView   `json:"visits" doc:"停留：按开始的先后 · stays, as they began"`
	Steps  []StepView    `json:"steps" doc:"经过的路径 · the way it took"`
	Limits []LimitView   `json:"limits" doc:"时限 · limits"`
}

// VisitView is a stay of a case, or of a part of it, at an element.
type VisitView struct {
	Element string    `json:"element"`
	Name    text.Text `json:"name"`
	Part    string    `json:"part,omitempty" doc:"事项的部分，例如整改 · part of the case, e.g. a rectification"`
	Since   time.Time `json:"since"`
	Until   time.Time `json:"until,omitzero"`
	Seconds int64     `json:"seconds" doc:"停留秒数 · how long"`
	Acts    int       `json:"acts,omitempty" doc:"期间的操作次数 · what happened there meanwhile and did not lead on"`
	Present bool      `json:"present" doc:"现在在此 · it is there now"`
}

// StepView is what one event was in the picture.
type StepView struct {
	Seq      int64     `json:"seq"`
	Event    string    `json:"event" example:"complaint.decided"`
	At       time.Time `json:"at"`
	By       PersonRef `json:"by"`
	Elements []string  `json:"elements" doc:"经过的元素和连线，按先后 · elements and lines that it led over, in their order"`
}

// LimitView is a limit of the case as a timer of the picture.
type LimitView struct {
	Element string    `json:"element"`
	Name    text.Text `json:"name"`
	Clock   string    `json:"clock"`
	Part    string    `json:"part,omitempty"`
	Since   time.Time `json:"since"`
	Due     time.Time `json:"due,omitzero"`
	Ended   time.Time `json:"ended,omitzero" doc:"停止计时 · when it stopped"`
	Step    string    `json:"step,omitempty" doc:"已到的一步 · the last step that came"`
	Late    bool      `json:"late" doc:"已超期 · its time came before it was met"`
	Running bool      `json:"running"`
	Rule    string    `json:"rule,omitempty"`
}

func (s *Server) routeCourses() {
	for _, r := range []resource{inspections, notices, programmes, incidents, bulletins, complaints} {
		operation(s, Op{ID: string(r.kind) + "Process", Method: http.MethodGet, Path: r.path + "/{id}/process", Action: policy.RecordRead, Tag: r.tag,
			Summary: text.T("事项在流程图中的位置、路径、停留时间和超期", "Where in its process a case is, how it came there, how long it took, and what is late"),
			Doc:     text.T("由记录推得，范围与记录相同；不含内容。", "Worked out from the record, as far as you may read it; without any content.")},
			inScopes[ByCase](), func(ctx context.Context, in *ByCase) (*with[CourseView], error) { return s.course(ctx, r.kind, in.ID) })
	}
}

// course is computed in domain/process. It tells less than the record, whose reading is on
// the audit chain: no content. So looking at a picture is not.
func (s *Server) course(ctx context.Context, kind casefile.Kind, id casefile.ID) (*with[CourseView], error) {
	place, err := s.look(ctx, kind, id)
	if err != nil {
		return nil, err
	}
	if err := s.mayAtEither(ctx, policy.RecordRead, place); err != nil {
		return nil, err
	}
	recorded, err := s.Record.Events(ctx, id)
	if err != nil {
		return nil, err
	}
	d, err := process.Of(kind)
	if err != nil {
		return nil, err
	}
	events := make([]casefile.Event, len(recorded))
	for i, e := range recorded {
		events[i] = e.Event
	}
	now, viewer, veil := s.now(), s.viewerOf(ctx, kind), s.hides(ctx)
	c, err := process.Take(d, blank(kind), events, func(e casefile.Event) (casefile.Event, bool) {
		e, ok := eventFor(place.State, viewer, e)
		if ok {
			e, ok = veil.event(e)
		}
		return e, ok
	}, now)
	if err != nil {
		return nil, err
	}
	if veil.err != nil {
		return nil, veil.err
	}
	out := &with[CourseView]{Body: courseView(d, id, c, now)}
	var n naming
	for i := range out.Body.Steps {
		n.person(&out.Body.Steps[i].By)
	}
	return out, n.fill(ctx, s)
}

func courseView(d *process.Diagram, id casefile.ID, c process.Course, now time.Time) CourseView {
	out := CourseView{Case: id, Kind: d.Kind, Now: now, Visits: []VisitView{}, Steps: []StepView{}, Limits: []LimitView{}}
	for _, v := range c.Visits {
		e := d.Element(v.Element)
		one := VisitView{Element: v.Element, Name: e.Name, Part: v.Part, Since: v.Since, Until: v.Until, Acts: v.Acts, Present: v.Present() && e.Type != "endEvent"}
		switch {
		case one.Present:
			one.Seconds = int64(now.Sub(v.Since).Seconds())
		case !v.Until.IsZero():
			one.Seconds = int64(v.Until.Sub(v.Since).Seconds())
		}
		out.Visits = append(out.Visits, one)
	}
	for _, step := range c.Steps {
		e := step.Event
		out.Steps = append(out.Steps, StepView{e.Seq, e.Name, e.At, PersonRef{User: e.Actor.User, Name: e.Actor.Name}, step.Elements})
	}
	for _, l := range c.Limits {
		out.Limits = append(out.Limits, LimitView{Element: l.Element, Name: d.Element(l.Element).Name, Clock: l.Clock, Part: l.Part, Since: l.Since,
			Due: l.Due, Ended: l.Ended, Step: l.Step, Late: l.Late, Running: l.Ended.IsZero(), Rule: l.Rule})
	}
	return out
}

// blank is the empty state of a kind, onto which its events are folded.
func blank(kind casefile.Kind) casefile.State {
	switch kind {
	case casefile.Programme:
		return &programme.State{}
	case casefile.Inspection:
		return &inspection.State{}
	case casefile.Notice:
		return &notice.State{}
	case casefile.Incident:
		return &incident.State{}
	case casefile.Bulletin:
		return &bulletin.State{}
	}
	return &complaint.State{}
}
