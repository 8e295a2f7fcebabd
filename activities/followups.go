package activities

import (
	"context"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/activity"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// Names of the things that follow from events. They stand in histories and on the
// record: add names, never change what one means.
const (
	Tell            = "tell"             // tell the people concerned
	OpenNotice      = "open_notice"      // draft the notice of a final inspection
	OpenInspections = "open_inspections" // of a launched programme
	ProposeWarnings = "propose_warnings" // for repeat offences

	OpenReview       = "open_review"           // of a complaint's decision, by the unit above
	ReopenOrigin     = "reopen_origin"         // of a review that changed or sent back the decision
	OpenParts        = "open_parts"            // that were split off a complaint
	OpenAgain        = "open_again"            // of a customer who stands by a complaint that was withdrawn
	DecideAbsorbed   = "decide_absorbed"       // the cases merged into a complaint, by its decision
	TellAbsorbed     = "tell_absorbed"         // who has the cases merged into a matter of discipline, of its end
	FreeAbsorbed     = "free_absorbed"         // the cases merged into a complaint that was withdrawn
	ReleaseUnmerged  = "release_unmerged"      // the complaint learns that a merger into it was undone
	LinkBack         = "link_back"             // the other complaint learns of the link
	AbsorbMerged     = "absorb_merged"         // the complaint into which one was merged
	ReplaceLate      = "replace_late_experts"  // of a panel whose time is up
	CarryConsequence = "carry_out_consequence" // of a justified complaint
	SealFamily       = "seal_family"           // of a complaint referred to the discipline office
	RaiseFlag        = "raise_flag"            // of an employee complained of again and again
)

// FollowUp is one thing owed after one event.
type FollowUp struct {
	Case casefile.ID   `json:"case"`
	Kind casefile.Kind `json:"kind"`
	Seq  int64         `json:"seq"`
	Name string        `json:"name"`
}

// Follow carries out one follow-up, once: what is marked as done on the record is
// not done again, also after a rebuild. It fails, to be repeated, until it succeeds.
func (c *Cases) Follow(ctx context.Context, f FollowUp) error {
	done, err := c.Record.FollowUpDone(ctx, f.Case, f.Seq, f.Name)
	if err != nil || done {
		return Failure(err)
	}
	events, err := c.Record.Events(ctx, f.Case, f.Seq-1)
	if err != nil {
		return Failure(err)
	}
	if len(events) == 0 || events[0].Seq != f.Seq {
		return Failure(fault.New(fault.Unavailable, "record.behind", "记录尚不可读", "event %d of %s is not readable yet", f.Seq, f.Case))
	}
	if err := c.follow(ctx, f, events[0]); err != nil {
		return Failure(err)
	}
	return Failure(c.Record.MarkFollowUp(ctx, f.Case, f.Seq, f.Name, time.Now()))
}

// followUps is what each name stands for.
var followUps = map[string]func(c *Cases, ctx context.Context, e casefile.Event) error{
	Tell:            (*Cases).tell,
	OpenNotice:      (*Cases).openNoticeFor,
	OpenInspections: (*Cases).openInspectionsOf,
	ProposeWarnings: (*Cases).proposeWarnings,

	OpenReview:       (*Cases).openReviewOf,
	ReopenOrigin:     (*Cases).reopenOrigin,
	OpenParts:        (*Cases).openPartsOf,
	OpenAgain:        (*Cases).openAgain,
	DecideAbsorbed:   (*Cases).decideAbsorbed,
	TellAbsorbed:     (*Cases).tellAbsorbed,
	FreeAbsorbed:     (*Cases).freeAbsorbed,
	ReleaseUnmerged:  (*Cases).releaseUnmerged,
	LinkBack:         (*Cases).linkBack,
	AbsorbMerged:     (*Cases).absorbMerged,
	ReplaceLate:      (*Cases).replaceLateExperts,
	CarryConsequence: (*Cases).carryOutConsequence,
	SealFamily:       (*Cases).sealFamily,
	RaiseFlag:        (*Cases).raiseFlag,
}

func (c *Cases) follow(ctx context.Context, f FollowUp, e casefile.Event) error {
	carryOut, ok := followUps[f.Name]
	if !ok {
		return fault.New(fault.Unavailable, "follow_up.unknown", "未知的后续事项", "this build does not know the follow-up %q", f.Name)
	}
	return carryOut(c, ctx, e)
}

func (c *Cases) openInspectionsOf(ctx context.Context, e casefile.Event) error {
	return c.openInspections(ctx, e.Case, e.Actor, func(i int) {
		if activity.IsActivity(ctx) {
			activity.RecordHeartbeat(ctx, i)
		}
	})
}

// openNoticeFor drafts the notice of a final inspection that left something to mend.
func (c *Cases) openNoticeFor(ctx context.Context, e casefile.Event) error {
	id := e.Case
	state, err := c.Record.LoadState(ctx, id)
	if err != nil {
		return err
	}
	s := state.(*inspection.State)
	standing := false
	for _, x := range s.Findings {
		standing = standing || x.Stands()
	}
	if !standing {
		return nil
	}
	_, err = c.Sender.Do(ctx, casefile.Command{
		ID: "open", Case: NoticeOf(id), Kind: casefile.Notice, Name: notice.CmdOpen, Actor: casefile.System,
		Body: casefile.Encode(notice.OpenFor{Inspection: id}),
	})
	return err
}

func (c *Cases) proposeWarnings(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[notice.IssuedWith](e.Body)
	if err != nil || len(b.Warnings) == 0 {
		return err
	}
	state, err := c.Record.LoadState(ctx, e.Case)
	if err != nil {
		return err
	}
	s := state.(*notice.State)
	for _, id := range b.Warnings {
		r, _ := s.Rectification(id)
		w := Warning{Rectification: id, Notice: s.ID, Outlet: s.Outlet, Item: r.Item, RepeatOf: r.RepeatOf, At: e.At}
		if err := c.Warnings.Propose(ctx, w); err != nil {
			return err
		}
	}
	return nil
}

// NoticeOf is the id of the notice that an inspection leads to: derived, so that
// there can be only one.
func NoticeOf(inspection casefile.ID) casefile.ID { return DerivedID("notice", string(inspection)) }

// DerivedID is a name-based UUID (RFC 9562, version 5) in a namespace of our own.
func DerivedID(parts ...string) casefile.ID {
	ns := uuid.NewSHA1(uuid.NameSpaceURL, []byte("urn:duban:case"))
	for _, p := range parts {
		ns = uuid.NewSHA1(ns, []byte(p))
	}
	return casefile.ID(ns.String())
}
