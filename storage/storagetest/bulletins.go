package storagetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// lateness puts on the record what may and what may not be told of: an issued notice
// whose two rectifications are late, and beside it a secret check, a check under way,
// a drafted notice and an appeal window, all past their time as well.
func lateness(t *testing.T, b *Backend) (told Order, secret casefile.ID) {
	bank(t, b)
	c := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Items: []string{"a", "b"}}
	told = Order{Made: c.Play(t, b, ToFinal), Check: c}
	told.Draft(t, b)
	told.Issue(t, b, 3)
	hidden := Check{Kind: inspection.Mystery, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/"}
	hidden.Play(t, b, ToSubmitted)
	underway := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n2/"}
	underway.Play(t, b, ToStarted)
	published := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n2/", Items: []string{"c"}}
	drafted := Order{Made: published.Play(t, b, ToPublished), Check: published}
	drafted.Draft(t, b)
	issue := drafted.clock(notice.IssueClock, Noon)
	Keep(t, b, casefile.Notice, drafted.ID, He, drafted.At, ev(notice.EvReplanned, casefile.Replanned{Clocks: casefile.Clocks{issue}}))
	return told, hidden.ID
}

func testLateness(t *testing.T, b *Backend) {
	ctx := context.Background()
	o, secret := lateness(t, b)
	at := Noon.AddDate(0, 0, 60)
	late := func(scope org.Path, at time.Time) (out []string) {
		require.NoError(t, b.Read(ctx, "late", func(tx *storage.Tx) error {
			list, err := tx.Late(scope, at)
			for _, l := range list {
				require.Equal(t, o.ID, l.Case)
				require.NotEmpty(t, l.Number)
				out = append(out, l.Clock+" "+string(l.Unit))
			}
			return err
		}))
		return out
	}
	first, second := notice.RectificationID(o.Made[0]), notice.RectificationID(o.Made[1])
	both := late("/ho/", at)
	require.ElementsMatch(t, []string{first + " /ho/gd/gz/n1/", second + " /ho/gd/gz/n1/"}, both, "and nothing that only the issuing side knows")
	require.Len(t, late("/ho/gd/gz/n1/", at), 2)
	require.Empty(t, late("/ho/gd/gz/n2/", at))
	due := o.At.AddDate(0, 0, 3)
	require.Empty(t, late("/ho/", due.Add(-time.Second)))
	require.Len(t, late("/ho/", due), 2, "the instant itself is late")

	// Mended, it is the inspecting side that is late with verifying.
	verify := o.clock(notice.VerifyClock(first), due.AddDate(0, 0, 1))
	Keep(t, b, casefile.Notice, o.ID, Chen, o.At.Add(2*time.Hour), ev(notice.EvAcknowledged, struct{}{}),
		ev(notice.EvDone, notice.DoneWith{Complete: notice.Complete{Rectification: first, Evidence: []string{"e"}}, Verify: verify}))
	require.ElementsMatch(t, []string{second + " /ho/gd/gz/n1/", verify.ID + " /ho/"}, late("/ho/", at))
	require.Equal(t, []string{second + " /ho/gd/gz/n1/"}, late("/ho/gd/", at), "that is not the outlet's lateness")
	units, err := b.LateUnits(ctx, "/ho/", at)
	require.NoError(t, err)
	require.ElementsMatch(t, []org.Path{"/ho/", "/ho/gd/gz/n1/"}, units)

	// A case that is hidden, as one that was referred to the discipline office.
	b.Tamper(t, b.bind("UPDATE cases SET hidden = ? WHERE id = ?"), true, string(o.ID))
	require.Empty(t, late("/ho/", at))
	b.Tamper(t, b.bind("UPDATE cases SET hidden = ? WHERE id = ?"), false, string(o.ID))

	require.NoError(t, b.Read(ctx, "facts", func(tx *storage.Tx) error {
		link, err := tx.Nameable(o.ID, "/ho/gd/")
		require.NoError(t, err)
		require.Equal(t, casefile.Notice, link.Kind)
		for _, id := range []casefile.ID{secret, NewCase()} {
			_, err = tx.Nameable(id, "/ho/")
			require.True(t, fault.Is(err, fault.NotFound), "%v", err)
		}
		_, err = tx.Nameable(o.ID, "/ho/sh/")
		require.True(t, fault.Is(err, fault.NotFound), "nobody links to what lies elsewhere")
		below, err := tx.UnitsBelow("/ho/", 2)
		require.NoError(t, err)
		require.Contains(t, below, org.Path("/ho/gd/gz/"))
		require.NotContains(t, below, org.Path("/ho/gd/gz/n1/"))
		require.NotContains(t, below, org.Path("/ho/"))
		known, err := tx.UnitsAt([]org.Path{"/ho/gd/", "/ho/none/"})
		require.NoError(t, err)
		require.Len(t, known, 1)
		_, _, err = tx.Bulletin(o.ID)
		require.True(t, fault.Is(err, fault.NotFound), "a notice is no bulletin")
		return nil
	}))
	known, err := b.UnitsAt(ctx, []org.Path{"/ho/gd/"})
	require.NoError(t, err)
	require.Equal(t, org.Path("/ho/gd/"), known["/ho/gd/"].Path)
}

// Paper is a bulletin to be played.
type Paper struct {
	ID     casefile.ID
	Issuer org.Path
	Lines  []bulletin.Late
	To     []org.Path
	At     time.Time
}

// Draft opens it, Release sends it out with a limit of two days.
func (p *Paper) Draft(t testing.TB, b *Backend) {
	t.Helper()
	p.ID = NewCase()
	lines, omitted := bulletin.Take(worktime.Shipped(), worktime.ShippedRules(), p.At, p.Lines, 100)
	Keep(t, b, casefile.Bulletin, p.ID, casefile.System, p.At, ev(bulletin.EvDrafted, bulletin.Drafted{Form: bulletin.Overdue,
		Issuer: bulletin.Unit{Path: p.Issuer, Level: org.City}, Cadence: bulletin.Weekly, Period: "2026-W48", Cutoff: p.At, Lines: lines, Count: len(lines),
		Omitted: omitted, Units: bulletin.Count(p.Issuer, p.Lines, nil, nil), Written: &bulletin.Written{Prose: bulletin.Prose{Title: text.T("超时通报", "Overdue")}}}))
}

func (p *Paper) Release(t testing.TB, b *Backend, dropped ...int) {
	t.Helper()
	due := p.At.AddDate(0, 0, 2)
	Keep(t, b, casefile.Bulletin, p.ID, He, p.At.Add(time.Hour), ev(bulletin.EvReleased, bulletin.ReleasedWith{Number: "gz通〔2026〕" + string(p.ID[:4]), Hash: "h",
		To: p.To, Dropped: dropped, Reading: casefile.Clock{ID: bulletin.ReadingClock, Due: due, Rule: "r", Calendar: "2026.1", Steps: []casefile.Step{
			{Name: "remind", At: due.AddDate(0, 0, -1)}, {Name: "due", At: due}, {Name: "escalate_1", At: due.AddDate(0, 0, 1)}}}}))
}

func testBulletins(t *testing.T, b *Backend) {
	ctx := context.Background()
	o, _ := lateness(t, b)
	at := Noon.AddDate(0, 0, 60)
	var late []bulletin.Late
	require.NoError(t, b.Read(ctx, "late", func(tx *storage.Tx) (err error) { late, err = tx.Late("/ho/gd/gz/", at); return err }))
	p := Paper{Issuer: "/ho/gd/gz/", Lines: late, To: []org.Path{"/ho/gd/gz/n1/", "/ho/gd/gz/n2/"}, At: at}
	p.Draft(t, b)

	making := storage.Viewer{Unpublished: []org.Path{"/ho/gd/gz/"}}
	reads := func(paths ...org.Path) storage.Viewer { return storage.Viewer{Read: paths} }
	list := func(v storage.Viewer, f storage.BulletinFilter) int {
		t.Helper()
		got, err := b.Bulletins(ctx, v, f, storage.Page{})
		require.NoError(t, err)
		counts, err := b.CountBulletins(ctx, v, f, at.AddDate(0, 0, 9))
		require.NoError(t, err)
		total := int64(0)
		for _, c := range counts {
			total += c.Count
		}
		require.EqualValues(t, len(got.Items), total)
		return len(got.Items)
	}
	lines := func(v storage.Viewer, f storage.BulletinLineFilter) []storage.BulletinLine {
		t.Helper()
		f.Bulletin = p.ID
		got, err := b.BulletinLines(ctx, v, f, storage.Page{})
		require.NoError(t, err)
		return got.Items
	}
	unknown := func(v storage.Viewer) {
		t.Helper()
		_, err := b.BulletinItem(ctx, v, p.ID)
		require.True(t, fault.Is(err, fault.NotFound))
		_, err = b.BulletinDocument(ctx, v, p.ID)
		require.True(t, fault.Is(err, fault.NotFound))
		_, err = b.BulletinLines(ctx, v, storage.BulletinLineFilter{Bulletin: p.ID}, storage.Page{})
		require.True(t, fault.Is(err, fault.NotFound))
		_, err = b.Receipts(ctx, v, storage.ReceiptFilter{Bulletin: p.ID}, storage.Page{})
		require.True(t, fault.Is(err, fault.NotFound))
	}
	require.Equal(t, 1, list(making, storage.BulletinFilter{}))
	require.Zero(t, list(reads("/ho/"), storage.BulletinFilter{}), "a draft is the issuing side's")
	unknown(reads("/ho/"))
	require.Len(t, lines(making, storage.BulletinLineFilter{}), 2)

	// A case that becomes secret leaves the draft at once.
	b.Tamper(t, b.bind("UPDATE cases SET hidden = ? WHERE id = ?"), true, string(o.ID))
	require.Empty(t, lines(making, storage.BulletinLineFilter{}))
	d, err := b.BulletinDocument(ctx, making, p.ID)
	require.NoError(t, err)
	require.Empty(t, d.Lines)
	require.Zero(t, d.Totals[0].Late)
	veil, err := b.BulletinVeil(ctx, p.ID)
	require.NoError(t, err)
	require.Equal(t, bulletin.Veil{Lines: []int{1, 2}}, veil)
	hidden, err := b.BulletinItem(ctx, making, p.ID)
	require.NoError(t, err)
	require.Equal(t, []int{0, 0}, []int{hidden.Lines, hidden.Struck})
	b.Tamper(t, b.bind("UPDATE cases SET hidden = ? WHERE id = ?"), false, string(o.ID))

	edit := func(e bulletin.EditedWith) { Keep(t, b, casefile.Bulletin, p.ID, He, at, ev(bulletin.EvEdited, e)) }
	edit(bulletin.EditedWith{Strike: []bulletin.LeftOut{{Line: 1, Reason: "登记有误"}, {Line: 2, Reason: "已延期"}}})
	edit(bulletin.EditedWith{Restore: []int{2}, Written: &bulletin.Written{Prose: bulletin.Prose{Title: text.T("关于超时的通报", "On what is late")}}})
	struck := lines(making, storage.BulletinLineFilter{Struck: ptr(true)})
	require.Len(t, struck, 1)
	require.Equal(t, []any{1, "登记有误", He.User}, []any{struck[0].N, struck[0].Reason, struck[0].StruckBy})
	require.Equal(t, 1, list(making, storage.BulletinFilter{Words: "关于超时"}))
	require.Equal(t, 2, lines(making, storage.BulletinLineFilter{Struck: ptr(false)})[0].N, "a filter leaves the numbers")

	p.Release(t, b)
	outlet := reads("/ho/gd/gz/n1/")
	for name, c := range map[string]struct {
		viewer storage.Viewer
		filter storage.BulletinFilter
		want   int
	}{
		"who makes it":              {making, storage.BulletinFilter{}, 1},
		"a unit it goes to":         {outlet, storage.BulletinFilter{}, 1},
		"a desk below such a unit":  {reads("/ho/gd/gz/n1/counter/"), storage.BulletinFilter{}, 1},
		"whoever is above":          {reads("/ho/gd/"), storage.BulletinFilter{}, 1},
		"somebody elsewhere":        {reads("/ho/sh/", "/ho/gd/gzx/"), storage.BulletinFilter{}, 0},
		"nobody":                    {storage.Viewer{}, storage.BulletinFilter{}, 0},
		"by kind":                   {outlet, storage.BulletinFilter{Forms: []bulletin.Form{bulletin.Examples}}, 0},
		"by period":                 {outlet, storage.BulletinFilter{Period: "2026-W48", Cadences: []bulletin.Cadence{bulletin.Weekly}}, 1},
		"by status":                 {outlet, storage.BulletinFilter{Statuses: []casefile.Status{bulletin.Closed}}, 0},
		"by issuer":                 {outlet, storage.BulletinFilter{Issuer: "/ho/gd/"}, 1},
		"by a unit it goes to":      {outlet, storage.BulletinFilter{Unit: "/ho/gd/gz/n2/"}, 1},
		"by a unit it does not":     {outlet, storage.BulletinFilter{Unit: "/ho/gd/gz/"}, 0},
		"unread by us":              {outlet, storage.BulletinFilter{Filter: true, UnreadBy: []org.Path{"/ho/gd/gz/n1/", "/ho/gd/gz/"}}, 1},
		"unread, signing for none":  {outlet, storage.BulletinFilter{Filter: true}, 0},
		"the latest released first": {outlet, storage.BulletinFilter{Sort: "released", Released: storage.Span{From: at}}, 1},
		"numbers of another time":   {outlet, storage.BulletinFilter{Cutoff: storage.Span{From: at.AddDate(0, 0, 1)}}, 0},
	} {
		require.Equal(t, c.want, list(c.viewer, c.filter), name)
	}
	unknown(reads("/ho/sh/"))
	whole := lines(outlet, storage.BulletinLineFilter{})
	require.Len(t, whole, 1, "a struck line is the issuing side's")
	require.Equal(t, 1, whole[0].N, "nor does a number tell of it")
	require.Empty(t, lines(outlet, storage.BulletinLineFilter{Struck: ptr(true)}))
	require.Empty(t, lines(outlet, storage.BulletinLineFilter{Under: "/ho/gd/gz/n2/"}))
	require.Len(t, lines(outlet, storage.BulletinLineFilter{Kinds: []casefile.Kind{casefile.Notice}}), 1)
	item, err := b.BulletinItem(ctx, outlet, p.ID)
	require.NoError(t, err)
	require.Equal(t, []any{1, 0, "", 2, 2}, []any{item.Lines, item.Struck, item.Editor, item.Recipients, item.Unread})
	item, err = b.BulletinItem(ctx, making, p.ID)
	require.NoError(t, err)
	require.Equal(t, []any{1, He.User}, []any{item.Struck, item.Editor})
	require.NoError(t, b.Read(ctx, "last", func(tx *storage.Tx) error {
		last, err := tx.LastBulletin("/ho/gd/gz/")
		require.Equal(t, p.ID, last)
		if none, err := tx.LastBulletin("/ho/gd/"); err != nil || none != "" {
			t.Error("a bulletin of another unit", none, err)
		}
		return err
	}))

	clocks := func(v storage.Viewer) (out []string) {
		t.Helper()
		got, err := b.Clocks(ctx, v, storage.ClockFilter{Kind: casefile.Bulletin}, storage.Page{})
		require.NoError(t, err)
		for _, c := range got.Items {
			out = append(out, fmt.Sprintf("%s %s>%s", c.Unit, c.LastStep, c.NextStep))
		}
		return out
	}
	require.Equal(t, []string{"/ho/gd/gz/n1/ >remind", "/ho/gd/gz/n2/ >remind"}, clocks(reads("/ho/gd/gz/")))
	require.Equal(t, []string{"/ho/gd/gz/n1/ >remind"}, clocks(outlet))
	Keep(t, b, casefile.Bulletin, p.ID, Chen, at.Add(2*time.Hour), ev(bulletin.EvAcknowledged, bulletin.Acknowledge{Unit: "/ho/gd/gz/n1/"}))
	Keep(t, b, casefile.Bulletin, p.ID, casefile.System, at.AddDate(0, 0, 2), ev(bulletin.EvClockFired, bulletin.ClockFired{ClockFired: casefile.ClockFired{
		Fired: []casefile.Firing{{Clock: bulletin.ReadingClock, Step: "remind"}, {Clock: bulletin.ReadingClock, Step: "due"}}}, Unread: []org.Path{"/ho/gd/gz/n2/"}}))
	require.Equal(t, []string{"/ho/gd/gz/n2/ due>escalate_1"}, clocks(reads("/ho/gd/gz/")))
	require.Zero(t, list(outlet, storage.BulletinFilter{Filter: true, UnreadBy: []org.Path{"/ho/gd/gz/n1/"}}))
	receipts := func(v storage.Viewer, f storage.ReceiptFilter) (out []string) {
		t.Helper()
		f.Bulletin = p.ID
		got, err := b.Receipts(ctx, v, f, storage.Page{})
		require.NoError(t, err)
		for _, r := range got.Items {
			out = append(out, fmt.Sprintf("%s %s %v %s", r.Unit.Code(), r.ReadBy, !r.ReadAt.IsZero(), r.LastStep))
		}
		return out
	}
	require.Equal(t, []string{"n1 u-chen true ", "n2  false due"}, receipts(making, storage.ReceiptFilter{}))
	require.Equal(t, []string{"n2  false due"}, receipts(making, storage.ReceiptFilter{Read: ptr(false)}))
	require.Equal(t, []string{"n1 u-chen true "}, receipts(making, storage.ReceiptFilter{Under: "/ho/gd/gz/n1/"}))
	require.Equal(t, []string{"n1 u-chen true "}, receipts(outlet, storage.ReceiptFilter{}), "of others' receipts a unit learns nothing")

	// An unread bulletin is late itself, with the unit that has not read it.
	units, err := b.LateUnits(ctx, "/ho/gd/gz/n2/", at.AddDate(0, 0, 5))
	require.NoError(t, err)
	require.Equal(t, []org.Path{"/ho/gd/gz/n2/"}, units)
	Keep(t, b, casefile.Bulletin, p.ID, He, at.AddDate(0, 0, 3), ev(bulletin.EvClosed, bulletin.ClosedWith{Reason: "已督办", Unread: []org.Path{"/ho/gd/gz/n2/"}}))
	require.Empty(t, clocks(reads("/ho/gd/gz/")))

	// A correction: a line that nobody struck and whose case became secret has no name beside it.
	again := Paper{Issuer: p.Issuer, Lines: late, To: p.To, At: at.AddDate(0, 0, 7)}
	again.Draft(t, b)
	again.Release(t, b, 2)
	got, err := b.BulletinLines(ctx, making, storage.BulletinLineFilter{Bulletin: again.ID, Struck: ptr(true)}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, []any{2, casefile.System.User, ""}, []any{got.Items[0].N, got.Items[0].StruckBy, got.Items[0].Reason})
	next := again.At.AddDate(0, 0, 3)
	replan := casefile.Clock{ID: bulletin.ReadingClock, Due: next, Rule: "r", Calendar: "2027.1", Steps: []casefile.Step{{Name: "due", At: next}}}
	Keep(t, b, casefile.Bulletin, again.ID, casefile.System, again.At.Add(2*time.Hour), ev(bulletin.EvReplanned, casefile.Replanned{Clocks: casefile.Clocks{replan}}))
	require.Equal(t, []string{"/ho/gd/gz/n1/ >due", "/ho/gd/gz/n2/ >due"}, clocks(reads("/ho/gd/gz/")))
}

func ptr[T any](v T) *T { return &v }

// Read rows of bulletins made again from the events are those that were there.
func testRebuildBulletins(t *testing.T, b *Backend) {
	ctx := context.Background()
	testBulletins(t, b)
	tables := []string{"bulletins", "bulletin_lines", "bulletin_receipts", "clocks", "cases"}
	before := map[string][]string{}
	for _, table := range tables {
		before[table] = dump(t, b, table)
		require.NotEmpty(t, before[table], table)
	}
	b.Tamper(t, "UPDATE bulletin_lines SET days = 0, reason = 'lost'")
	b.Tamper(t, "DELETE FROM bulletin_receipts")
	b.Tamper(t, "UPDATE bulletins SET title_zh = ''")
	ids, err := b.CaseIDs(ctx, casefile.Bulletin)
	require.NoError(t, err)
	require.Len(t, ids, 2)
	for _, id := range ids {
		require.NoError(t, b.RebuildReads(ctx, id))
		_, err := b.Replay(ctx, id)
		require.NoError(t, err)
	}
	for _, table := range tables {
		require.Equal(t, before[table], dump(t, b, table), table)
	}
}
