package house

import (
	"bytes"
	"database/sql"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"duban/activities"
	"duban/api"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

func (w *ward) drafter() *bulletinDrafter {
	return &bulletinDrafter{house: w.House, send: w, done: map[activities.Slot]bool{}}
}

// drafts runs the chore at a moment.
func (w *ward) drafts(b *bulletinDrafter, now string) int {
	w.t.Helper()
	w.now = at(w.t, now)
	n, err := b.draft(w.ctx, w.now)
	require.NoError(w.t, err)
	return n
}

func (w *ward) bulletin(id casefile.ID) *bulletin.State {
	w.t.Helper()
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	return s.(*bulletin.State)
}

// raw is the body of an answer.
func (v *viewer) raw(path string) []byte {
	req := httptest.NewRequest(http.MethodGet, "http://127.0.0.1"+api.Base+path, nil)
	req.AddCookie(v.cookie)
	rec := httptest.NewRecorder()
	v.street.server.Handler().ServeHTTP(rec, req)
	require.Equal(v.street.t, http.StatusOK, rec.Code)
	return rec.Body.Bytes()
}

// people signs everybody in once.
func (s *street) people() func(user string) *viewer {
	in := map[string]*viewer{}
	return func(user string) *viewer {
		if in[user] == nil {
			in[user] = s.as(user)
		}
		return in[user]
	}
}

// On its day and hour each unit of an issuing level below which anything is late gets
// one draft, whatever process drafts it and however often; nothing before, nothing
// long after, and nothing of what is secret.
func TestOverdueBulletinsAreDraftedOnce(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	notice1 := s.noticed(0, "env.sign")
	secret, _ := s.mystery(s.bank.Outlets[0], "", s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0), 2)
	due := s.mending(notice1).Due
	require.Equal(t, "12-09 24:00", local(due))

	b, twin := s.drafter(), s.drafter()
	require.Zero(t, s.drafts(b, "2026-12-07 09:30"), "nothing is late on that Monday")
	require.Zero(t, s.drafts(b, "2026-12-14 08:59"))
	path := s.bank.Outlets[0].Path
	var issuers []org.Path
	for p := path.Parent(); p != ""; p = p.Parent() {
		u, err := s.DB.Unit(s.ctx, p)
		require.NoError(t, err)
		if u.Level == org.HeadOffice || u.Level == org.Province || u.Level == org.City {
			issuers = append(issuers, p)
		}
	}
	require.Equal(t, len(issuers), s.drafts(b, "2026-12-14 09:00"))
	require.Zero(t, s.drafts(b, "2026-12-14 09:01"))
	s.drafts(twin, "2026-12-14 09:02") // another process finds them drafted
	ids, err := s.DB.CaseIDs(s.ctx, casefile.Bulletin)
	require.NoError(t, err)
	require.Len(t, ids, len(issuers))
	for _, p := range issuers {
		state := s.bulletin(activities.BulletinOf(p, bulletin.Weekly, "2026-W51"))
		require.Equal(t, []any{bulletin.Draft, p, "", 1}, []any{state.Status, state.Issuer, state.Editor, state.Lines})
		require.True(t, state.Cutoff.Equal(at(t, "2026-12-14 09:00")))
		lines, err := s.DB.Events(s.ctx, state.ID, 0)
		require.NoError(t, err)
		require.NotContains(t, string(lines[0].Body), string(secret))
		for _, u := range s.bank.Users {
			require.NotContains(t, string(lines[0].Body), u.Name, "a bulletin names nobody")
			require.NotContains(t, string(lines[0].Body), `"`+u.Login+`"`)
		}
	}
	require.Zero(t, s.drafts(s.drafter(), "2026-12-18 09:00"), "four days later it is not made up for")
	require.Equal(t, len(issuers), s.drafts(s.drafter(), "2027-02-01 10:00")-len(issuers), "the first working day of February is a Monday: both are drafted")

	// Another year: the calendar decides, also where Monday is a day off.
	terms, err := s.Law.Terms(s.ctx, s.now)
	require.NoError(t, err)
	var slots []string
	for day := at(t, "2026-10-01 12:00"); day.Before(at(t, "2026-11-10 00:00")); day = day.AddDate(0, 0, 1) {
		for _, slot := range terms.Bulletins.Slots(terms.Calendar, day) {
			if one := string(slot.Cadence) + " " + slot.Period + " " + local(slot.Cutoff); len(slots) == 0 || slots[len(slots)-1] != one {
				slots = append(slots, one)
			}
		}
	}
	require.Subset(t, slots, []string{"weekly 2026-W41 10-08 09:00", "weekly 2026-W42 10-12 09:00", "monthly 2026-10 10-08 09:00", "monthly 2026-11 11-02 09:00"})
	require.NotContains(t, slots, "weekly 2026-W40 10-01 09:00")
}

// From the draft to the paper, as those who are concerned see it and others do not.
func TestBulletinOverHTTP(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	as := s.people()
	o, other := s.bank.Outlets[0], s.bank.Outlets[30]
	id1, id2 := s.noticed(0, "env.sign", "env.light"), s.noticed(1, "env.sign")
	issuer := o.Path.Parent().Parent()
	require.Equal(t, 1, strings.Count(string(s.bank.Outlets[1].Path), string(issuer)))
	require.NotContains(t, string(other.Path), string(issuer))
	require.NotZero(t, s.drafts(s.drafter(), "2026-12-14 09:00"))
	root := org.Path("/" + strings.Split(string(issuer), "/")[1] + "/")
	id := activities.BulletinOf(root, bulletin.Weekly, "2026-W51")
	maker, releaser := s.holder(policy.ServiceOffice, 0), s.holder(policy.ServiceOffice, 1)
	head := s.bank.At(policy.BranchHead, o.Path)[0].Login
	one := "/bulletins/" + string(id)

	require.Contains(t, as(head).get(one), "404")
	require.Contains(t, as(head).get(one+"/print"), "404")
	require.Contains(t, as(head).get(one+"/lines"), "404")
	require.Contains(t, as(head).get(one+"/lines.csv"), "404")
	view := read[api.BulletinView](t, as(maker), one)
	require.Equal(t, 3, view.Lines)
	require.Equal(t, root, view.Totals[0].Unit.Path)
	require.Equal(t, 3, view.Totals[0].Late)
	require.NotEmpty(t, view.Totals[0].Unit.Name.ZH)
	require.Nil(t, view.Intact, "a draft has no hash")

	first := read[api.Page[api.BulletinLineItem]](t, as(maker), one+"/lines").Items[0]
	s.gives(maker, casefile.Bulletin, id, bulletin.CmdEdit, bulletin.Edit{Content: bulletin.Content{
		Prose: bulletin.Prose{Title: text.T("关于超时整改的通报", "On overdue rectifications"), Demand: text.T("立即整改。\n逐级督办。", "Mend at once.")},
		Notes: []bulletin.Note{{Kind: bulletin.Bad, Text: `=HYPERLINK("http://x") <script>alert(1)</script>`, Cases: []casefile.ID{id1}}}},
		Strike: []bulletin.Strike{{LineOf: bulletin.LineOf{Case: first.Case, Clock: first.Clock}, Reason: "内部：已批准延期"}}})
	require.Equal(t, "bulletin.maker_is_checker", s.moves(t, as(maker), one)["bulletin.release "])
	require.Equal(t, "", s.moves(t, as(releaser), one)["bulletin.release "])
	s.gives(releaser, casefile.Bulletin, id, bulletin.CmdRelease, bulletin.Release{})

	// It waits for signatures. No change of calendar or rules moves that, or stumbles over it.
	_, err := s.replanner().PreviewCalendar(s.ctx, 2027, s.load(invented(2027, worktime.Date(2027, 1, 9))), s.now, allKnown)
	require.NoError(t, err)

	// Who it goes to: units named, and those below, two levels below head office.
	view = read[api.BulletinView](t, as(maker), one)
	require.True(t, *view.Intact)
	require.Len(t, view.ContentHash, 64)
	require.Equal(t, "岭通〔2026〕1号", view.Number)
	require.Equal(t, 1, view.Struck)
	require.NotEmpty(t, view.Steps)
	seen := read[api.BulletinView](t, as(head), one)
	require.Equal(t, []any{2, 0, (*api.PersonRef)(nil)}, []any{seen.Lines, seen.Struck, seen.Editor})
	if u := s.bank.At(policy.BranchHead, other.Path); len(u) > 0 && !strings.HasPrefix(string(other.Path), string(view.Totals[1].Unit.Path)) {
		require.Contains(t, as(u[0].Login).get(one), "404", "it goes elsewhere")
	}
	all := read[api.Page[api.BulletinLineItem]](t, as(s.holder(policy.Auditor, 0)), one+"/lines")
	require.Len(t, all.Items, 3)
	require.Equal(t, "内部：已批准延期", all.Items[0].Reason, "the auditor sees what was struck, and why")
	require.Equal(t, maker, all.Items[0].StruckBy.User)
	require.Len(t, read[api.Page[api.BulletinLineItem]](t, as(head), one+"/lines").Items, 2)
	require.NotContains(t, as(head).get(one+"/record"), "内部")
	require.Contains(t, as(maker).get(one+"/record"), "内部：已批准延期")

	// On paper: its own style and nothing else, and what people wrote is text.
	for lang, word := range map[string]string{"zh": "超时事项清单", "en": "Limits that stand late"} {
		page := as(head).get(one + "/print?lang=" + lang)
		require.True(t, strings.HasPrefix(page, "200"), page)
		require.Contains(t, page, "Content-Type: text/html; charset=utf-8")
		require.Contains(t, page, "default-src 'none'; style-src 'sha256-")
		require.NotContains(t, page, "unsafe-inline")
		require.Contains(t, page, word)
		require.Contains(t, page, view.Number)
		require.Contains(t, page, view.ContentHash)
		require.Contains(t, page, "&lt;script&gt;")
		require.NotContains(t, page, "<script>")
		require.NotContains(t, page, "http-equiv")
		require.NotContains(t, page, "src=")
		require.NotContains(t, page, "内部")
		require.Contains(t, page, s.notice(id2).Number)
	}
	sheet := as(maker).raw(one + "/lines.xlsx")
	book, err := excelize.OpenReader(bytes.NewReader(sheet))
	require.NoError(t, err)
	rows, err := book.GetRows(book.GetSheetList()[0])
	require.NoError(t, err)
	require.Len(t, rows, 4)
	require.Contains(t, rows[1], "内部：已批准延期")
	require.Contains(t, as(head).get(one+"/lines.csv"), "200")

	// Receipts: a supervisor of a unit that it goes to signs; the list of what I have not read.
	receipts := read[api.Page[api.ReceiptItem]](t, as(maker), one+"/receipts?limit=200")
	require.Len(t, receipts.Items, view.Recipients)
	var signer string
	var unit org.Path
	for _, r := range receipts.Items {
		for _, u := range s.bank.At(policy.UnitSupervisor, r.Unit.Path) {
			if r.Unit.Path.Contains(u.Unit) {
				signer, unit = u.Login, r.Unit.Path
			}
		}
	}
	require.NotEmpty(t, signer, "some unit has a supervisor")
	require.Len(t, read[api.Page[api.BulletinItem]](t, as(signer), "/bulletins?unread=true").Items, 1)
	require.Empty(t, read[api.Page[api.BulletinItem]](t, as(maker), "/bulletins?unread=true").Items, "the office signs for nobody")
	require.Equal(t, "", s.moves(t, as(signer), one)["bulletin.acknowledge "+string(unit)])
	s.gives(signer, casefile.Bulletin, id, bulletin.CmdAcknowledge, bulletin.Acknowledge{Unit: unit})
	require.Equal(t, "bulletin.read_already", s.moves(t, as(signer), one)["bulletin.acknowledge "+string(unit)])
	require.Empty(t, read[api.Page[api.BulletinItem]](t, as(signer), "/bulletins?unread=true").Items)
	signed := read[api.Page[api.ReceiptItem]](t, as(maker), one+"/receipts?read=true")
	require.Equal(t, signer, signed.Items[0].ReadBy.User)

	waits := map[string]int64{}
	s.now = at(t, "2026-12-14 12:00")
	for _, u := range []string{maker, head, s.bank.At(policy.UnitSupervisor, root)[0].Login} {
		s.follows(t, as(u), waits)
	}
	require.NotZero(t, waits["bulletins.to_release"], "the drafts of other units wait")

	// The others are reminded and escalated, each step once.
	for range 4 {
		next, running := s.bulletin(id).Deadline()
		require.True(t, running)
		s.now = next
		s.gives(casefile.System.User, casefile.Bulletin, id, bulletin.CmdClock, nil)
	}
	_, running := s.bulletin(id).Deadline()
	require.False(t, running)
	unsigned := read[api.Page[api.ReceiptItem]](t, as(maker), one+"/receipts?read=false&limit=200")
	require.Equal(t, "escalate_2", unsigned.Items[0].LastStep)
	overdue := read[api.Page[api.BulletinItem]](t, as(maker), "/bulletins?status=released&form=overdue&period=2026-W51")
	require.Len(t, overdue.Items, 1)

	// A correction refers to it; the old one stays as it was.
	before := as(head).get(one + "/print")
	correction := casefile.ID(uuid.NewString())
	s.gives(maker, casefile.Bulletin, correction, bulletin.CmdOpen, bulletin.Open{Form: bulletin.Overdue, Corrects: id, Issuer: root})
	s.gives(releaser, casefile.Bulletin, correction, bulletin.CmdRelease, bulletin.Release{})
	require.Equal(t, before, as(head).get(one+"/print"))
	require.Equal(t, correction, read[api.BulletinView](t, as(head), one).CorrectedBy[0].ID)
	require.Contains(t, as(head).get("/bulletins/"+string(correction)+"/print"), "本通报更正"+view.Number)

	// Closed by hand, it says by whom and why to those who make it, and to others that it is.
	require.Nil(t, read[api.BulletinView](t, as(maker), one).Ended)
	s.gives(maker, casefile.Bulletin, id, bulletin.CmdClose, bulletin.Close{Reason: "内部：以更正通报为准"})
	view = read[api.BulletinView](t, as(maker), one)
	require.Equal(t, []any{maker, "内部：以更正通报为准", view.Unread}, []any{view.Ended.By.User, view.Ended.Reason, len(view.Ended.Unread)})
	require.NotEmpty(t, view.Ended.Unread[0].Name.ZH)
	seen = read[api.BulletinView](t, as(head), one)
	require.Equal(t, []any{maker, "", 0}, []any{seen.Ended.By.User, seen.Ended.Reason, len(seen.Ended.Unread)})
	twice := casefile.ID(uuid.NewString())
	s.gives(maker, casefile.Bulletin, twice, bulletin.CmdOpen, bulletin.Open{Form: bulletin.Overdue, Corrects: id, Issuer: root})
	s.gives(maker, casefile.Bulletin, twice, bulletin.CmdDiscard, bulletin.Discard{Reason: "重复起草"})
	require.Equal(t, "重复起草", read[api.BulletinView](t, as(maker), "/bulletins/"+string(twice)).Ended.Reason)
}

// A case that is referred away between the draft and its release goes from both.
func TestWhatBecomesSecretIsNotReleased(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	as := s.people()
	first, second := s.noticed(0, "env.sign"), s.noticed(1, "env.sign")
	s.drafts(s.drafter(), "2026-12-14 09:00")
	issuer := s.bank.Outlets[0].Path.Parent().Parent()
	for u, err := s.DB.Unit(s.ctx, issuer); u.Level != org.City && u.Level != org.Province && u.Level != org.HeadOffice; u, err = s.DB.Unit(s.ctx, issuer) {
		require.NoError(t, err)
		issuer = issuer.Parent()
	}
	id := activities.BulletinOf(issuer, bulletin.Weekly, "2026-W51")
	maker := s.holder(policy.ServiceOffice, 0)
	require.Contains(t, as(maker).get("/bulletins/"+string(id)+"/lines"), string(first))
	db, err := sql.Open("sqlite", "file:"+strings.TrimPrefix(s.Config.databaseURL(), "sqlite:")+"?_pragma=busy_timeout(10000)")
	require.NoError(t, err)
	defer db.Close()
	_, err = db.Exec("UPDATE cases SET hidden = true WHERE id = ?", string(first))
	require.NoError(t, err)
	require.NotContains(t, as(maker).get("/bulletins/"+string(id)+"/lines"), string(first))
	require.NotContains(t, as(maker).get("/bulletins/"+string(id)+"/print"), s.notice(first).Number)
	s.gives(maker, casefile.Bulletin, id, bulletin.CmdRelease, bulletin.Release{})
	page := as(maker).get("/bulletins/" + string(id) + "/print")
	require.NotContains(t, page, s.notice(first).Number)
	require.Contains(t, page, s.notice(second).Number)

	// What becomes secret later loses its line, for everybody.
	_, err = db.Exec("UPDATE cases SET hidden = true WHERE id = ?", string(second))
	require.NoError(t, err)
	for _, user := range []string{maker, s.holder(policy.Auditor, 0)} {
		for _, path := range []string{"", "/lines", "/lines.csv", "/print"} {
			answer := as(user).get("/bulletins/" + string(id) + path)
			require.NotContains(t, answer, s.notice(second).Number, path)
			require.NotContains(t, answer, string(second), path)
		}
	}
	view := read[api.BulletinView](t, as(maker), "/bulletins/"+string(id))
	require.True(t, *view.Intact, "what was released is what it was")
	require.Zero(t, view.Lines)
}
