package api

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"slices"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
)

// RecordView is the event log of a case as the caller may read it.
type RecordView struct {
	Case    casefile.ID   `json:"case"`
	Kind    casefile.Kind `json:"kind" enum:"inspection,notice,programme,incident,bulletin,complaint"`
	Version int64         `json:"version" doc:"最后一个事件的序号 · number of the last event shown or folded"`
	AsOf    time.Time     `json:"as_of,omitzero" doc:"按此时刻所知 · as known at this instant"`
	Events  []EventView   `json:"events" doc:"事件，按发生顺序；您不得知道的已略去 · events in their order, without those that you may not know of"`
	// Then is there when as_of was asked for.
	Then   *ThenView    `json:"then,omitempty" doc:"该时刻的状态，由截至当时的事件推得 · the case as it stood then, folded from the events until then"`
	Intact *CaseVerdict `json:"intact,omitempty" doc:"记录完整性校验（仅审计员） · whether the log is as it was written (auditors only)"`
}

// ThenView is a case as it stood at a past instant.
type ThenView struct {
	Status     casefile.Status   `json:"status"`
	StatusName text.Text         `json:"status_name"`
	Inspection *inspection.State `json:"inspection,omitempty"`
	Notice     *notice.State     `json:"notice,omitempty"`
	Programme  *programme.State  `json:"programme,omitempty"`
	Bulletin   *bulletin.State   `json:"bulletin,omitempty"`
	Incident   *incident.State   `json:"incident,omitempty"`
	Complaint  *complaint.State  `json:"complaint,omitempty"`
}

// EventView is one fact on the record.
type EventView struct {
	Seq      int64     `json:"seq" doc:"序号；有间断表示其间的事件您不得知道 · number; a gap means events that you may not know of"`
	Name     string    `json:"name" example:"inspection.submitted"`
	At       time.Time `json:"at"`
	By       PersonRef `json:"by"`
	Body     EventBody `json:"body,omitempty" doc:"事件内容，形式依事件名称而定 · content, its form depends on the name"`
	PrevHash string    `json:"prev_hash,omitempty" doc:"上一事件的散列值（仅审计员） · hash of the event before (auditors only)"`
	Hash     string    `json:"hash,omitempty" doc:"散列值（仅审计员） · hash (auditors only)"`
}

// EventBody is the content of an event as it stands on the record.
type EventBody json.RawMessage

// MarshalJSON writes the content as it is.
func (b EventBody) MarshalJSON() ([]byte, error) { return json.RawMessage(b).MarshalJSON() }

// UnmarshalJSON keeps the content as it is.
func (b *EventBody) UnmarshalJSON(raw []byte) error {
	return (*json.RawMessage)(b).UnmarshalJSON(raw)
}

// eventBodies are the forms that an event's content takes.
var eventBodies = []any{
	inspection.Opened{}, inspection.AssignedTo{}, inspection.Reasoned{}, inspection.Answered{}, inspection.SubmittedWith{}, inspection.AcceptedWith{},
	inspection.PublishedWith{}, inspection.AppealedWith{}, inspection.AppealDecided{},
	notice.Drafted{}, notice.IssuedWith{}, notice.Plan{}, notice.DoneWith{}, notice.Verify{}, notice.ReturnedWith{}, notice.ExtensionRequested{},
	notice.ExtensionDecided{}, notice.ReplyAdvice{}, notice.CloseAdvice{},
	programme.Opened{}, programme.PlannedWith{}, programme.AllOpenedWith{},
	bulletin.Drafted{}, bulletin.EditedWith{}, bulletin.ReleasedWith{}, bulletin.ClosedWith{}, bulletin.ClockFired{}, bulletin.Acknowledge{},
	incident.ReportedWith{}, incident.AcknowledgedWith{}, incident.UpdatedWith{}, incident.HandedOverTo{}, incident.GradedTo{}, incident.Close{}, incident.Dismiss{},
	complaint.Opening{}, complaint.Imported{}, complaint.Classified{}, complaint.Offered{}, complaint.Held{}, complaint.Contact{}, complaint.ExtensionRequested{},
	complaint.ExtensionDecided{}, complaint.ExtensionTold{}, complaint.Pause{}, complaint.Resumed{}, complaint.PanelConvened{}, complaint.OpinionGiven{},
	complaint.StepAside{}, complaint.ReplaceExpert{}, complaint.ChairNamed{}, complaint.PanelRuled{}, complaint.DecidedAs{}, complaint.DecisionTold{}, complaint.CalledBack{},
	complaint.ReviewRequested{}, complaint.WithdrawnWith{}, complaint.Link{}, complaint.Merge{}, complaint.Absorb{}, complaint.SplitInto{},
	complaint.Graded{}, complaint.SealedWith{}, complaint.FamilySealed{}, complaint.ReopenedWith{}, complaint.Referred{}, complaint.ConcludedWith{}, complaint.DecidedWith{}, complaint.Release{},
	complaint.Consequence{}, complaint.ReplannedWith{}, complaint.Recused{},
	casefile.ClockFired{}, casefile.Replanned{}, casefile.UrgedWith{}, notice.UrgedWith{},
}

// Schema describes the content as one of the forms that events have.
func (EventBody) Schema(r huma.Registry) *huma.Schema {
	s := &huma.Schema{Description: "事件内容 · one of the forms that events have"}
	for _, body := range eventBodies {
		s.AnyOf = append(s.AnyOf, r.Schema(reflect.TypeOf(body), true, ""))
	}
	return s
}

type recordIn struct {
	ByCase
	AsOf time.Time `query:"as_of" doc:"只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then"`
}

type recordAnswer struct {
	ETag
	Body RecordView
}

func (s *Server) routeRecords() {
	for _, r := range []resource{inspections, notices, programmes, incidents, bulletins, complaints} {
		operation(s, Op{ID: string(r.kind) + "Record", Method: http.MethodGet, Path: r.path + "/{id}/record", Action: policy.RecordRead, Tag: r.tag,
			Summary: text.T("查看事项记录", "Read the record of a case"),
			Doc:     text.T("逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。", "Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.")},
			inScopes[recordIn](), func(ctx context.Context, in *recordIn) (*recordAnswer, error) { return s.record(ctx, r.kind, in) })
	}
}

func (s *Server) record(ctx context.Context, kind casefile.Kind, in *recordIn) (*recordAnswer, error) {
	place, err := s.look(ctx, kind, in.ID)
	if err != nil {
		return nil, err
	}
	if err := s.mayAtEither(ctx, policy.RecordRead, place); err != nil {
		return nil, err
	}
	events, err := s.Record.Events(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	out := &recordAnswer{ETag: etag(place.Version), Body: RecordView{Case: in.ID, Kind: kind, Events: []EventView{}}}
	b := &out.Body
	if !in.AsOf.IsZero() {
		i := slices.IndexFunc(events, func(e RecordedEvent) bool { return e.At.After(in.AsOf) })
		if i >= 0 {
			events = events[:i]
		}
		b.AsOf = in.AsOf
		if b.Then, err = s.then(ctx, place.State, events); err != nil {
			return nil, err
		}
	}
	auditor := s.policy.Decide(callerOf(ctx).Subject, policy.AuditVerify, place.Issuer).OK
	viewer := s.viewerOf(ctx, kind)
	veil := s.hides(ctx)
	for _, recorded := range events {
		e, ok := eventFor(place.State, viewer, recorded.Event)
		if ok {
			e, ok = veil.event(e)
		}
		if !ok {
			continue
		}
		v := EventView{Seq: e.Seq, Name: e.Name, At: e.At, By: PersonRef{User: e.Actor.User, Name: e.Actor.Name}, Body: EventBody(e.Body)}
		if auditor {
			v.PrevHash, v.Hash = recorded.PrevHash, recorded.Hash
		}
		b.Version = e.Seq
		b.Events = append(b.Events, v)
	}
	if veil.err != nil {
		return nil, veil.err
	}
	if outline(place.State, viewer) {
		out.ETag, b.Version = ETag{}, 0
	}
	if auditor {
		verdict, err := s.Record.VerifyCase(ctx, in.ID)
		if err != nil {
			return nil, err
		}
		b.Intact = &verdict
	}
	var n naming
	for i := range b.Events {
		n.person(&b.Events[i].By)
	}
	if err := n.fill(ctx, s); err != nil {
		return nil, err
	}
	if err := s.mask(ctx, Sealed{in.ID, &out.Body}); err != nil {
		return nil, err
	}
	return out, s.saw(ctx, policy.RecordRead, string(kind)+"/"+string(in.ID), place.Issuer)
}

func outline(state casefile.State, v inspection.Viewer) bool {
	check, ok := state.(*inspection.State)
	return ok && check.Sees(v) == inspection.Outline
}

// eventFor is an event as the viewer may read it; programmes are read whole by
// whoever may know of them.
func eventFor(state casefile.State, v inspection.Viewer, e casefile.Event) (casefile.Event, bool) {
	switch state := state.(type) {
	case *inspection.State:
		return state.EventFor(v, e)
	case *notice.State:
		return state.EventFor(v, e)
	case *incident.State:
		return e, state.Sees(v)
	case *complaint.State:
		return state.EventFor(complaint.ViewerOf(v), e)
	case *programme.State:
		return e, true
	case *bulletin.State:
		return state.EventFor(v, e)
	}
	return casefile.Event{}, false
}

// then folds the case as it stood after some of its events. Who asks sees no more of it
// than he would have seen then, and no more than he sees now.
func (s *Server) then(ctx context.Context, now casefile.State, events []RecordedEvent) (*ThenView, error) {
	if len(events) == 0 {
		return nil, notYet()
	}
	switch now := now.(type) {
	case *inspection.State:
		was, err := fold(&inspection.State{}, events)
		if err != nil {
			return nil, err
		}
		v := s.viewerOf(ctx, casefile.Inspection)
		switch min(was.Sees(v), now.Sees(v)) {
		case inspection.Whole:
		case inspection.Result:
			was = published(was, v)
			if now.HidesInspector(v) {
				was.Inspector = inspection.Person{User: inspection.Shopper.User}
			}
		case inspection.Outline:
			was = outlined(was)
			was.Seq = 0
		default:
			return nil, notYet()
		}
		return &ThenView{Status: was.Status, StatusName: inspection.StatusNames[was.Status], Inspection: was}, nil
	case *notice.State:
		was, err := fold(&notice.State{}, events)
		if err != nil {
			return nil, err
		}
		v := s.viewerOf(ctx, casefile.Notice)
		if !was.Sees(v) {
			return nil, notYet()
		}
		if now.HidesInspector(v) {
			was.Inspector = ""
			was.Urged = nil // he may have urged
		}
		veil := s.hides(ctx)
		if was.Complaint != "" && veil.hidden(was.Complaint) {
			was.Complaint = ""
		}
		if veil.err != nil {
			return nil, veil.err
		}
		return &ThenView{Status: was.Status, StatusName: notice.StatusNames[was.Status], Notice: was}, nil
	case *incident.State:
		was, err := fold(&incident.State{}, events)
		if err != nil {
			return nil, err
		}
		veil := s.hides(ctx)
		if was = incident.Hides(veil.linked).State(was); veil.err != nil {
			return nil, veil.err
		}
		return &ThenView{Status: was.Status, StatusName: incident.StatusNames[was.Status], Incident: was}, nil
	case *complaint.State:
		was, err := fold(&complaint.State{}, events)
		if err != nil {
			return nil, err
		}
		shown := was.ShownNow(complaint.ViewerOf(s.viewerOf(ctx, casefile.Complaint)), now)
		veil := s.hides(ctx)
		if shown = complaint.Hides(veil.hidden).State(shown); veil.err != nil {
			return nil, veil.err
		}
		return &ThenView{Status: was.Status, StatusName: complaint.StatusNames[was.Status], Complaint: shown}, nil
	case *programme.State:
		was, err := fold(&programme.State{}, events)
		if err != nil {
			return nil, err
		}
		return &ThenView{Status: was.Status, StatusName: programme.StatusNames[was.Status], Programme: was}, nil
	}
	if now, ok := now.(*bulletin.State); ok {
		return s.bulletinThen(ctx, now, events)
	}
	return nil, unknownCase()
}

// notYet: at that instant there was nothing that the caller could have known of.
func notYet() error {
	return fault.New(fault.NotFound, "record.not_yet", "该时刻尚无您可知道的记录", "at that instant there was nothing on record that you may know of")
}

func fold[S casefile.State](s S, events []RecordedEvent) (S, error) {
	for _, e := range events {
		if err := s.Apply(e.Event); err != nil {
			return s, fault.Wrap("record.fold", fault.Internal, err)
		}
	}
	return s, nil
}
