package storagetest

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// worker is somebody with work to do: what he sees, where his roles let him move, and
// the unit that he belongs to.
type worker struct {
	viewer storage.Viewer
	duties storage.Duties
	unit   org.Path
}

func (w worker) actor() casefile.Actor { return casefile.Actor{User: w.viewer.User, Unit: w.unit} }

// workers are people whose turn it may be.
var workers = func() map[string]worker {
	in := func(p ...org.Path) []org.Path { return p }
	office := func(at org.Path) storage.Duties {
		return storage.Duties{Assign: in(at), Review: in(at), Publish: in(at), DecideAppeal: in(at), Issue: in(at), Verify: in(at), DecideExtension: in(at)}
	}
	outlet := func(at org.Path) storage.Duties {
		return storage.Duties{AcceptResult: in(at), Acknowledge: in(at), Mend: in(at)}
	}
	side := func(user string, at org.Path) storage.Viewer {
		return storage.Viewer{User: user, Read: in(at), Unpublished: in(at)}
	}
	return map[string]worker{
		"nobody":                       {},
		"the inspector":                {storage.Viewer{User: Li.User}, storage.Duties{}, "/ho/"},
		"an inspector who may review":  {side(Li.User, "/ho/"), office("/ho/"), "/ho/"},
		"the reviewer":                 {side(He.User, "/ho/"), office("/ho/"), "/ho/"},
		"head office":                  {side("x", "/ho/"), office("/ho/"), "/ho/"},
		"province office":              {side("x", "/ho/gd/"), office("/ho/gd/"), "/ho/gd/"},
		"duties without sight":         {storage.Viewer{User: "x"}, office("/ho/"), "/ho/"},
		"sight without duties":         {side("x", "/ho/"), storage.Duties{}, "/ho/"},
		"outlet head":                  {storage.Viewer{User: Chen.User, Read: in(Chen.Unit)}, outlet(Chen.Unit), Chen.Unit},
		"head of another outlet":       {storage.Viewer{User: "y", Read: in("/ho/gd/gz/n2/")}, outlet("/ho/gd/gz/n2/"), "/ho/gd/gz/n2/"},
		"outlet duties, no sight":      {storage.Viewer{User: "y"}, outlet(Chen.Unit), Chen.Unit},
		"outlet head who planned much": {storage.Viewer{User: Chen.User, Read: in("/ho/"), Unpublished: in("/ho/")}, storage.Duties{Verify: in("/ho/"), Mend: in(Chen.Unit)}, Chen.Unit},
	}
}()

func holds(scopes []org.Path, p org.Path) bool {
	return slices.ContainsFunc(scopes, func(s org.Path) bool { return s.Contains(p) })
}

// may asks the rules of the case whether one of the moves is open to somebody.
func may(list []casefile.Allowed, actions ...string) bool {
	return slices.ContainsFunc(list, func(a casefile.Allowed) bool { return a.OK && slices.Contains(actions, a.Action) })
}

// turn is whose move it is, as the domain says it.
func (w worker) turn(s *inspection.State, now time.Time) bool {
	view, list := s.Sees(w.viewer), s.Allowed(w.actor(), now)
	whole, result := view == inspection.Whole, view >= inspection.Result
	switch s.Status {
	case inspection.Planned:
		return whole && holds(w.duties.Assign, s.Issuer) && may(list, inspection.CmdAssign)
	case inspection.Assigned, inspection.InProgress, inspection.Returned:
		return may(list, inspection.CmdDecline) // the inspector's own
	case inspection.Submitted:
		return whole && holds(w.duties.Review, s.Issuer) && may(list, inspection.CmdTakeReview)
	case inspection.UnderReview:
		return may(list, inspection.CmdAccept)
	case inspection.Accepted:
		return whole && holds(w.duties.Publish, s.Issuer) && may(list, inspection.CmdPublish)
	case inspection.Published:
		return result && holds(w.duties.DecideAppeal, s.Issuer) && may(list, inspection.CmdDecideAppeal) ||
			result && s.AppealsPending() == 0 && holds(w.duties.AcceptResult, s.Outlet.Path) && may(list, inspection.CmdAcceptResult)
	}
	return false
}

// everyTurn are inspections at every stage at which somebody has to move.
func everyTurn(t *testing.T, b *Backend) map[casefile.ID]*inspection.State {
	states := everyCheck(t, b)
	for _, kind := range []checklist.Kind{inspection.Mystery, inspection.Onsite} {
		for _, issuer := range []org.Path{"/ho/", "/ho/gd/"} {
			for _, further := range []func(c *Check){
				func(c *Check) {
					c.Play(t, b, ToPlanned)
					Keep(t, b, casefile.Inspection, c.ID, Li, Noon.Add(time.Hour), ev(inspection.EvDeclined, inspection.Decline{Reason: "病"}))
				},
				func(c *Check) { c.Play(t, b, ToStarted) },
				func(c *Check) {
					c.Play(t, b, ToReview)
					Keep(t, b, casefile.Inspection, c.ID, He, Noon.Add(6*time.Hour), ev(inspection.EvReturned, inspection.Return{Reason: "补照片"}))
				},
				func(c *Check) { c.Play(t, b, ToAccepted) },
				func(c *Check) {
					ids := c.Play(t, b, ToPublished)
					Keep(t, b, casefile.Inspection, c.ID, Chen, Noon.Add(6*time.Hour), ev(inspection.EvAppealed, inspection.AppealedWith{Finding: ids[0],
						Appellant: inspection.Person{User: Chen.User, Unit: Chen.Unit}, Grounds: "当日停水"}))
				},
				func(c *Check) { c.Play(t, b, ToFinal) },
			} {
				c := Check{Kind: kind, Issuer: issuer, Outlet: Chen.Unit, Items: []string{"a", "b"}}
				further(&c)
				s, err := b.LoadState(context.Background(), c.ID)
				require.NoError(t, err)
				states[c.ID] = s.(*inspection.State)
			}
		}
	}
	return states
}

// What waits for somebody is what the rules of the case let him do, of what he sees.
func testWaitingInspections(t *testing.T, b *Backend) {
	ctx, now := context.Background(), Noon.AddDate(0, 0, 1)
	states := everyTurn(t, b)
	turns := map[string]int{}
	for name, w := range workers {
		ask := func(what string, f storage.InspectionInbox, want func(s *inspection.State) bool) {
			list, err := b.InspectionInbox(ctx, w.viewer, f, storage.Page{Limit: 500})
			require.NoError(t, err)
			got := map[casefile.ID]bool{}
			for _, i := range list.Items {
				got[i.ID] = true
			}
			for id, s := range states {
				if want(s) {
					turns[what]++
				}
				require.Equal(t, want(s), got[id], "%s asks for %s: %s %s check of %s by %s", name, what, s.Status, s.Kind, s.Outlet.Path, s.Issuer)
			}
			counts, err := b.CountInspectionInbox(ctx, w.viewer, f, now)
			require.NoError(t, err)
			total := 0
			for _, c := range counts {
				total += int(c.Count)
			}
			require.Equal(t, len(got), total, "%s: %s counted otherwise than listed", name, what)
		}
		turn := func(s *inspection.State) bool { return w.turn(s, now) }
		result := func(s *inspection.State) bool { return s.Sees(w.viewer) >= inspection.Result }
		ask("anything", storage.InspectionInbox{}, func(s *inspection.State) bool { return s.Sees(w.viewer) > inspection.Nothing })
		ask("what waits", storage.InspectionInbox{Waiting: &w.duties}, turn)
		ask("an appeal", storage.InspectionInbox{Appealed: true}, func(s *inspection.State) bool { return s.AppealsPending() > 0 && result(s) })
		appeals, err := b.Appeals(ctx, w.viewer, storage.AppealFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		pending, err := b.CountAppeals(ctx, w.viewer, storage.AppealFilter{})
		require.NoError(t, err)
		if len(appeals.Items) == 0 {
			require.Empty(t, pending, name)
		} else {
			require.Equal(t, []storage.Count{{Value: storage.AppealPending, Count: int64(len(appeals.Items))}}, pending, name)
		}
		for _, a := range appeals.Items {
			require.GreaterOrEqual(t, states[a.Inspection].Sees(w.viewer), inspection.Result, name)
		}
		for _, sort := range []string{"latest", "due", "published", "score"} {
			f := storage.InspectionInbox{Waiting: &w.duties}
			f.Sort = sort
			_, err := b.InspectionInbox(ctx, w.viewer, f, storage.Page{})
			require.NoError(t, err, sort)
		}
		for _, s := range states {
			if turn(s) {
				turns[string(s.Status)]++
			}
		}
	}
	for _, status := range []casefile.Status{inspection.Planned, inspection.Assigned, inspection.InProgress, inspection.Returned, inspection.Submitted,
		inspection.UnderReview, inspection.Accepted, inspection.Published} {
		require.Positive(t, turns[string(status)], "nothing %s waits for anybody: the test proves nothing of it", status)
	}
	require.Positive(t, turns["an appeal"])
	bad := storage.InspectionInbox{}
	bad.Sort = "1; DROP TABLE inspections"
	_, err := b.InspectionInbox(ctx, everything, bad, storage.Page{})
	require.Error(t, err)
}

// everyNotice are notices at every stage at which somebody has to move, with their
// rectifications: one open, one planned with an extension asked for, one done.
func everyNotice(t *testing.T, b *Backend) map[casefile.ID]*notice.State {
	states := map[casefile.ID]*notice.State{}
	for _, kind := range []checklist.Kind{inspection.Mystery, inspection.Onsite} {
		for _, issuer := range []org.Path{"/ho/", "/ho/gd/"} {
			for _, place := range []org.Path{Chen.Unit, "/ho/gd2/n3/"} {
				for stage := range 4 {
					c := Check{Kind: kind, Issuer: issuer, Outlet: place, Items: []string{"a", "b", "c"}}
					o := Order{Made: c.Play(t, b, ToFinal), Check: c}
					o.Draft(t, b)
					if stage > 0 {
						o.Issue(t, b, 10)
					}
					head := Chen
					head.Unit = place
					keep := func(name string, body any) {
						Keep(t, b, casefile.Notice, o.ID, head, o.At.Add(2*time.Hour), ev(name, body))
					}
					if stage > 1 {
						keep(notice.EvAcknowledged, struct{}{})
						for _, i := range []int{1, 2} {
							keep(notice.EvPlanned, notice.Plan{Rectification: notice.RectificationID(o.Made[i]), Cause: notice.People, RootCause: "r", Correction: "c", Prevention: "p"})
						}
						r := notice.RectificationID(o.Made[2])
						keep(notice.EvDone, notice.DoneWith{Complete: notice.Complete{Rectification: r, Summary: "s", Evidence: []string{"e"}}, Verify: o.clock(notice.VerifyClock(r), o.At.AddDate(0, 0, 12))})
						keep(notice.EvExtensionRequested, notice.ExtensionRequested{Rectification: notice.RectificationID(o.Made[1]), Until: o.At.AddDate(0, 0, 15), Reason: "等配件"})
					}
					if stage > 2 {
						Keep(t, b, casefile.Notice, o.ID, He, o.At.Add(3*time.Hour), ev(notice.EvWithdrawn, notice.Reasoned{Reason: "发错"}))
					}
					s, err := b.LoadState(context.Background(), o.ID)
					require.NoError(t, err)
					states[o.ID] = s.(*notice.State)
				}
			}
		}
	}
	return states
}

func (w worker) noticeTurn(s *notice.State, now time.Time) bool {
	list := s.Allowed(w.actor(), now)
	return s.Sees(w.viewer) && (holds(w.duties.Issue, s.Issuer) && may(list, notice.CmdIssue) ||
		holds(w.duties.Acknowledge, s.Outlet.Path) && may(list, notice.CmdAcknowledge))
}

// mendingTurn: what runs waits for the outlet from the day of issue, if only to be
// acknowledged first.
func (w worker) mendingTurn(s *notice.State, r notice.Rectification, now time.Time) bool {
	var list []casefile.Allowed
	for _, a := range s.Allowed(w.actor(), now) {
		if a.Target == r.ID || a.Action == notice.CmdAcknowledge && r.Running() {
			list = append(list, a)
		}
	}
	return s.Sees(w.viewer) && (holds(w.duties.Mend, s.Outlet.Path) && may(list, notice.CmdAcknowledge, notice.CmdPlan, notice.CmdComplete) ||
		holds(w.duties.Verify, s.Issuer) && may(list, notice.CmdVerify) ||
		holds(w.duties.DecideExtension, s.Issuer) && may(list, notice.CmdDecideExtension))
}

func testWaitingNotices(t *testing.T, b *Backend) {
	ctx, now := context.Background(), Noon.AddDate(0, 0, 2)
	states := everyNotice(t, b)
	notices, mendings := 0, map[casefile.Status]int{}
	for name, w := range workers {
		list, err := b.NoticeInbox(ctx, w.viewer, storage.NoticeInbox{Waiting: &w.duties}, storage.Page{Limit: 500})
		require.NoError(t, err)
		got := map[string]bool{}
		for _, n := range list.Items {
			got[string(n.ID)] = true
		}
		parts, err := b.RectificationInbox(ctx, w.viewer, storage.RectificationInbox{Waiting: &w.duties}, storage.Page{Limit: 500})
		require.NoError(t, err)
		for _, r := range parts.Items {
			got[r.ID] = true
		}
		seen := 0
		for id, s := range states {
			about := fmt.Sprintf("%s, %s notice after a %s check of %s by %s", name, s.Status, s.InspectionKind, s.Outlet.Path, s.Issuer)
			require.Equal(t, w.noticeTurn(s, now), got[string(id)], about)
			if got[string(id)] {
				notices++
			}
			for _, r := range s.Rectifications {
				require.Equal(t, w.mendingTurn(s, r, now), got[r.ID], "%s: %s rectification", about, r.Status)
				if got[r.ID] {
					mendings[r.Status]++
				}
			}
			if s.Sees(w.viewer) && s.InspectionKind == inspection.Mystery {
				seen += len(s.Rectifications)
			}
		}
		w.requireCounts(t, b, name, len(list.Items), len(parts.Items), seen, now)
	}
	require.Positive(t, notices)
	for _, status := range []casefile.Status{notice.Open, notice.Planned, notice.Done} {
		require.Positive(t, mendings[status], "nothing %s waits for anybody: the test proves nothing of it", status)
	}
	_, err := b.GroupRectificationInbox(ctx, everything, storage.RectificationInbox{}, "1; DROP TABLE rectifications")
	require.Error(t, err)
}

// requireCounts: what is counted is what is listed. mystery is how many rectifications
// after mystery checks he sees.
func (w worker) requireCounts(t *testing.T, b *Backend, name string, notices, mendings, mystery int, now time.Time) {
	ctx := context.Background()
	total := func(counts []storage.StatusCount, err error) (n int) {
		require.NoError(t, err, name)
		for _, c := range counts {
			n += int(c.Count)
		}
		return n
	}
	grouped := func(counts []storage.Count, err error) map[string]int {
		require.NoError(t, err, name)
		out := map[string]int{}
		for _, c := range counts {
			out[c.Value] = int(c.Count)
		}
		return out
	}
	require.Equal(t, notices, total(b.CountNoticeInbox(ctx, w.viewer, storage.NoticeInbox{Waiting: &w.duties}, now)), name)
	require.Equal(t, mendings, total(b.CountRectificationInbox(ctx, w.viewer, storage.RectificationInbox{Waiting: &w.duties}, now)), name)
	kinds := grouped(b.GroupRectificationInbox(ctx, w.viewer, storage.RectificationInbox{}, "kind"))
	require.Equal(t, mystery, kinds[string(inspection.Mystery)], name)
	only, err := b.NoticeInbox(ctx, w.viewer, storage.NoticeInbox{Kinds: []checklist.Kind{inspection.Mystery}}, storage.Page{Limit: 500})
	require.NoError(t, err)
	for _, n := range only.Items {
		require.Equal(t, inspection.Mystery, n.InspectionKind, name)
	}
	sum := func(counts map[string]int) (n int) {
		for _, c := range counts {
			n += c
		}
		return n
	}
	asked, err := b.Extensions(ctx, w.viewer, storage.ExtensionFilter{}, storage.Page{Limit: 500})
	require.NoError(t, err)
	require.Equal(t, len(asked.Items), sum(grouped(b.CountExtensions(ctx, w.viewer, storage.ExtensionFilter{}))), name)
	clocks, err := b.Clocks(ctx, w.viewer, storage.ClockFilter{Kind: casefile.Notice}, storage.Page{Limit: 500})
	require.NoError(t, err)
	counted, err := b.CountClocks(ctx, w.viewer, storage.ClockFilter{}, Noon.AddDate(0, 0, 12))
	require.NoError(t, err)
	running := map[casefile.Kind]storage.ClockCount{}
	for _, c := range counted {
		running[c.Kind] = c
	}
	require.EqualValues(t, len(clocks.Items), running[casefile.Notice].Count, name)
	late, err := b.Clocks(ctx, w.viewer, storage.ClockFilter{Kind: casefile.Notice, Overdue: Noon.AddDate(0, 0, 12)}, storage.Page{Limit: 500})
	require.NoError(t, err)
	require.EqualValues(t, len(late.Items), running[casefile.Notice].Overdue, name)
}
