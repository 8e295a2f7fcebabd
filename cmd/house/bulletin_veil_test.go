package house

import (
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/text"
	"duban/policy"
)

// Where a complaint is referred to the discipline office in the life of the bulletin
// that named it.
var referrals = []string{"before it was drafted", "while a draft", "once released", "once signed by a unit", "after the next one", "after its correction"}

// gazette is a year's end with two bulletins, the second of which counts against the
// first, and a correction of the first. One of the late complaints is referred at the
// moment given: for good or bad, all that is done with the bulletins is the same.
type gazette struct {
	*street
	test             *testing.T
	secret, open     casefile.ID
	maker, releaser  *viewer
	first, next      casefile.ID
	alone            bool // nothing else stands late with the unit that has the complaint
	struckOfItsLines int
}

func publish(t *testing.T, when string, alone bool) *gazette {
	p := &gazette{street: sealedStreet(t), test: t, alone: alone}
	o, elsewhere := p.bank.Outlets[0], p.bank.Outlets[30]
	p.maker, p.releaser = p.as(p.holder(policy.ServiceOffice, 0)), p.as(p.holder(policy.ServiceOffice, 1))
	p.noticed(30, "env.sign", "env.light")
	p.secret, p.open = p.maker.does("", "", grievance(o, whatItSays)), p.maker.does("", "", grievance(o, "排队太久"))
	p.decider(p.secret, o)
	if !alone {
		p.decider(p.open, o)
	}
	referred := func(now string) {
		if when == now {
			p.maker.does(p.secret, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})
		}
	}
	does := func(who *viewer, id casefile.ID, act string, body any) {
		t.Helper()
		path := "/bulletins"
		if act != "" {
			path += "/" + string(id) + "/" + act
		}
		status, told := who.post(path, uuid.NewString(), body)
		require.Less(t, status, 300, told)
	}
	released := func(id casefile.ID) { does(p.releaser, id, "release", bulletin.Release{}) }

	referred(referrals[0])
	p.now = at(t, "2026-12-14 08:00")
	require.NotZero(t, p.drafts(p.drafter(), "2026-12-14 09:00"))
	p.first, p.next = activities.BulletinOf(demo.Root, bulletin.Weekly, "2026-W51"), activities.BulletinOf(demo.Root, bulletin.Weekly, "2026-W52")
	edit := bulletin.Edit{Content: bulletin.Content{Prose: bulletin.Prose{Title: text.T("关于超时的通报", "On what is late")}, Notes: []bulletin.Note{{Kind: bulletin.Bad, Text: "久拖不决"}}}}
	both := edit
	both.Notes = []bulletin.Note{{Kind: bulletin.Bad, Text: "久拖不决"}}
	for _, l := range p.lines(p.first) {
		strike := bulletin.Strike{LineOf: bulletin.LineOf{Case: l.Case, Clock: l.Clock}, Reason: "已批准延期"}
		switch {
		case l.Case == p.secret && p.struckOfItsLines == 0:
			p.struckOfItsLines++
			both.Strike = append(both.Strike, strike)
			both.Notes[0].Cases = []casefile.ID{p.secret}
		case l.Kind == casefile.Notice && len(both.Strike)-p.struckOfItsLines == 0:
			both.Strike = append(both.Strike, strike)
		}
	}
	does(p.maker, p.first, "edit", both)
	back := bulletin.Edit{Content: both.Content} // put back and struck again: the record has all of it
	for _, x := range both.Strike {
		back.Restore = append(back.Restore, x.LineOf)
	}
	does(p.maker, p.first, "edit", back)
	does(p.maker, p.first, "edit", both)
	referred(referrals[1])
	p.now = at(t, "2026-12-14 10:00")
	released(p.first)
	referred(referrals[2])
	branch := elsewhere.Path.Parent().Parent()
	signer := p.as(p.bank.At(policy.UnitSupervisor, branch)[0].Login)
	does(signer, p.first, "acknowledge", bulletin.Acknowledge{Unit: branch})
	referred(referrals[3])
	require.NotZero(t, p.drafts(p.drafter(), "2026-12-21 09:00"))
	p.now = at(t, "2026-12-21 10:00")
	released(p.next)
	referred(referrals[4])
	does(p.maker, "", "", bulletin.Open{Form: bulletin.Overdue, Corrects: p.first, Issuer: demo.Root})
	p.now = at(t, "2026-12-22 11:00")
	corrected := read[api.BulletinView](t, p.maker, "/bulletins/"+string(p.first)).CorrectedBy[0].ID
	released(corrected)
	referred(referrals[5])
	p.now = at(t, "2026-12-22 12:00")
	return p
}

func (p *gazette) lines(id casefile.ID) []api.BulletinLineItem {
	return read[api.Page[api.BulletinLineItem]](p.test, p.maker, "/bulletins/"+string(id)+"/lines?limit=200").Items
}

var madeUp = []*regexp.Regexp{regexp.MustCompile(`[0-9a-f]{64}`), regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`), regexp.MustCompile(`R-[0-9A-Z]{16}`),
	regexp.MustCompile(`"next_cursor":"[^"]*"`), regexp.MustCompile(`"now":"[^"]*"`), regexp.MustCompile(`"seconds":-?[0-9]+`)}

// readers are those who are near to it, high and low.
func (p *gazette) readers() map[string]*viewer {
	o := p.bank.Outlets[0]
	out := map[string]*viewer{"maker": p.maker, "releaser": p.releaser, "auditor": p.as(p.holder(policy.Auditor, 0)), "head of the outlet": p.as(p.bank.At(policy.BranchHead, o.Path)[0].Login)}
	for at := o.Path.Parent(); at != ""; at = at.Parent() {
		for _, role := range []string{policy.UnitSupervisor, policy.ServiceOffice, policy.ComplaintOfficer} {
			if who := p.bank.At(role, at); len(who) > 0 && who[0].Login != p.maker.user {
				out[role+" at "+string(at)] = p.as(who[0].Login)
			}
		}
	}
	require.Greater(p.t, len(out), 8)
	return out
}

// told is what somebody hears of bulletins, in every form. Hashes are over what was
// written, and ids are made anew in every play.
func (p *gazette) told(who string, v *viewer) map[string]string {
	out := map[string]string{}
	asks := func(o *huma.Operation) []string {
		plain, values := asked(o, string(p.bank.Outlets[0].Path.Parent()))
		if who == "maker" || who == "auditor" || who == "head of the outlet" { // the others see with the eyes of one of these
			plain = append(plain, values...)
		}
		return plain
	}
	for path, o := range p.reads() {
		if strings.Contains(path, ".xlsx") { // it holds the time at which it was made; the csv holds the same rows
			continue
		}
		switch {
		case strings.HasPrefix(path, "/bulletins/{id}"), strings.Contains(path, "/processes/") && takesIDs(o):
			for _, b := range read[api.Page[api.BulletinItem]](p.test, p.maker, "/bulletins?limit=200").Items {
				if !b.Issuer.Path.Contains(p.bank.Outlets[0].Path) {
					continue
				}
				address := inPath.ReplaceAllString(path, string(b.ID))
				name := inPath.ReplaceAllString(path, string(b.Issuer.Path)+b.Period+b.Number)
				for _, q := range append(asks(o), "?limit=2") {
					out[name+q] = v.get(address + q)
				}
				if strings.HasSuffix(path, "/record") {
					for _, then := range []string{"2026-12-14T01:00:00Z", "2026-12-14T02:30:00Z", "2026-12-22T03:30:00Z"} {
						out[name+then] = v.get(address + "?as_of=" + then)
					}
				}
			}
		case strings.HasPrefix(path, "/bulletins"), path == "/home", strings.HasPrefix(path, "/clocks"):
			for _, q := range asks(o) {
				out[path+q] = v.get(path + q)
			}
		}
	}
	for path, said := range out {
		for _, m := range madeUp {
			said = m.ReplaceAllString(said, "…")
		}
		out[path] = said
	}
	return out
}

// differ is what stands where two answers part.
func differ(want, got string) string {
	i := 0
	for i < len(want) && i < len(got) && want[i] == got[i] {
		i++
	}
	if want == got {
		return ""
	}
	from := max(0, i-80)
	return "…" + want[from:min(len(want), i+80)] + "…\n instead of …" + got[from:min(len(got), i+80)] + "…"
}

// Whoever reads bulletins that named a complaint, in whatever form, reads after its
// referral what he would read had it never stood in them, whenever it was referred.
func TestABulletinIsAsIfItHadNeverNamedWhatIsSecret(t *testing.T) {
	t.Parallel()
	never := publish(t, referrals[0], false)
	want := map[string]map[string]string{}
	for who, v := range never.readers() {
		want[who] = never.told(who, v)
	}
	for _, when := range referrals[1:] {
		t.Run(when, func(t *testing.T) {
			t.Parallel()
			p := publish(t, when, false)
			require.Equal(t, 1, p.struckOfItsLines, "there was something to hide")
			for who, v := range p.readers() {
				got := p.told(who, v)
				require.Equal(t, slices.Sorted(maps.Keys(want[who])), slices.Sorted(maps.Keys(got)), who)
				for path, said := range got {
					require.Empty(t, differ(want[who][path], said), "%s asks %s", who, path)
				}
			}
			for _, id := range []casefile.ID{p.first, p.next} {
				for n, l := range p.lines(id) {
					require.Equal(t, n+1, l.N)
				}
			}
			require.True(t, *read[api.BulletinView](t, p.maker, "/bulletins/"+string(p.first)).Intact, "what was released is what it was")
		})
	}
}

// A unit that stood in it for that complaint alone has no row any more.
func TestAUnitWithNothingElseLateLeavesTheBulletin(t *testing.T) {
	t.Parallel()
	never := publish(t, referrals[0], true)
	rows := func(p *gazette, id casefile.ID) (out []string) {
		view := read[api.BulletinView](t, p.maker, "/bulletins/"+string(id))
		for _, x := range view.Totals {
			out = append(out, string(x.Unit.Path)+" "+strings.Repeat("+", x.Late)+" "+strings.Repeat("-", x.Before))
		}
		return out
	}
	for _, when := range referrals[1:] {
		p := publish(t, when, true)
		require.Equal(t, rows(never, never.first), rows(p, p.first), when)
		require.NotContains(t, strings.Join(rows(p, p.next), "\n"), string(p.bank.Outlets[0].Path.Parent())+" ", when)
	}
	require.True(t, slices.ContainsFunc(rows(never, never.first), func(row string) bool { return strings.HasPrefix(row, string(demo.Root)) }))
}

// A hidden line of a draft is struck and put back as one that never was: it is not there.
func TestAHiddenLineAnswersAsOneThatNeverWas(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	maker := s.as(s.holder(policy.ServiceOffice, 0))
	s.noticed(1, "env.sign")
	o := s.bank.Outlets[0]
	struck, standing := maker.does("", "", grievance(o, whatItSays)), maker.does("", "", grievance(o, "索要礼品"))
	s.drafts(s.drafter(), "2026-12-14 09:00")
	id := activities.BulletinOf(demo.Root, bulletin.Weekly, "2026-W51")
	edit := func(strike []bulletin.Strike, restore ...bulletin.LineOf) (int, string) {
		return maker.post("/bulletins/"+string(id)+"/edit", uuid.NewString(), bulletin.Edit{Content: bulletin.Content{Prose: bulletin.Prose{Title: text.T("通报", "Bulletin")}}, Strike: strike, Restore: restore})
	}
	named := map[casefile.ID]bulletin.LineOf{}
	for _, l := range read[api.Page[api.BulletinLineItem]](t, maker, "/bulletins/"+string(id)+"/lines").Items {
		named[l.Case] = bulletin.LineOf{Case: l.Case, Clock: l.Clock}
	}
	require.Contains(t, named, struck)
	status, said := edit([]bulletin.Strike{{LineOf: named[struck], Reason: "已延期"}})
	require.Equal(t, http.StatusOK, status, said)
	status, said = edit([]bulletin.Strike{{LineOf: named[struck], Reason: "已延期"}}, named[standing])
	require.Equal(t, http.StatusBadRequest, status)
	require.Equal(t, 2, strings.Count(said, `"state"`), "before, he hears why: %s", said)
	for _, c := range []casefile.ID{struck, standing} {
		maker.does(c, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	}
	nothing := bulletin.LineOf{Case: casefile.ID(uuid.NewString()), Clock: "handle"}
	for name, ask := range map[string]func(bulletin.LineOf) (int, string){
		"strike": func(l bulletin.LineOf) (int, string) {
			return edit([]bulletin.Strike{{LineOf: l, Reason: "已延期"}})
		},
		"restore": func(l bulletin.LineOf) (int, string) { return edit(nil, l) },
		"twice":   func(l bulletin.LineOf) (int, string) { return edit([]bulletin.Strike{{LineOf: l, Reason: "x"}}, l) },
	} {
		status, want := ask(nothing)
		require.Equal(t, http.StatusBadRequest, status, name)
		for _, c := range []casefile.ID{struck, standing} {
			status, said := ask(named[c])
			require.Equal(t, http.StatusBadRequest, status, name)
			require.Equal(t, want, said, name)
		}
	}
}
