package house

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

// board is a house with a bank of this test's own: one province, one city, one tier-1
// unit with an outlet, and people in the roles that handle complaints.
type board struct {
	*ward
	api.Routing
}

const boardOutlet = org.Path("/ho/gd/gz/th/o1/")

func newBoard(t testing.TB) *board {
	w := bareWard(t, "2026-11-21 09:00")
	level := map[org.Path]org.Level{"/ho/": org.HeadOffice, "/ho/gd/": org.Province, "/ho/gd/gz/": org.City, "/ho/gd/gz/th/": org.SubBranch, boardOutlet: org.OutletUnit}
	var units []storage.Unit
	for p := boardOutlet; p != ""; p = p.Parent() {
		units = append(units, storage.Unit{Unit: org.Unit{Code: p.Code(), Path: p, Level: level[p], Name: text.T(p.Code(), p.Code())}})
	}
	require.NoError(t, w.DB.PutUnits(w.ctx, w.now, units))
	b := &board{w, desk{db: w.DB, house: w.House}.routing()}
	b.hire(policy.DutyLeader, boardOutlet, "duty")
	b.hire(policy.ComplaintOfficer, "/ho/gd/gz/th/", "anna", "bo", "cai")
	b.hire(policy.ComplaintOfficer, "/ho/", "legal")
	b.hire(policy.DisciplineOffice, "/ho/", "discipline")
	b.hire(policy.ServiceOffice, "/ho/", "office", "office2")
	b.hire(policy.SystemAdmin, "/ho/", "admin", "admin2")
	return b
}

func (b *board) hire(role string, unit org.Path, users ...string) {
	for _, u := range users {
		require.NoError(b.t, b.DB.CreateUsers(b.ctx, []storage.User{{ID: u, Name: u, Unit: unit, Made: b.now}}))
		require.NoError(b.t, b.DB.Assign(b.ctx, storage.Assignment{ID: uuid.NewString(), Holder: u, Role: role, Unit: unit, From: b.now, GrantedBy: "x", GrantedAt: b.now}, nil))
	}
}

func (b *board) by(user string) api.Entry {
	e := api.Entry{At: b.now, Action: policy.RoutingWrite, Object: "routing", Outcome: api.Accepted}
	e.Actor.User = user
	return e
}

// route asks as the commit of a complaint does.
func (b *board) route(q routing.Question) (a routing.Answer) {
	b.t.Helper()
	require.NoError(b.t, b.DB.Write(b.ctx, "route", func(tx *storage.Tx) (err error) {
		a, err = facts{tx: tx}.Route(q, b.now)
		return err
	}))
	return a
}

func users(list []routing.Candidate) (out []string) {
	for _, c := range list {
		out = append(out, c.User)
	}
	return out
}

func moved[T any](b *board, s api.Editions[T], e api.Edited[T], m edition.Move, by string, change func(*edition.Edition, T) (T, error)) (api.Edited[T], error) {
	return s.Step(b.ctx, e.Name, edition.Step{Move: m, By: by, At: b.now, Expect: e.Revision, Reason: "因"}, change, b.by(by))
}

func TestRoutingKnowsOnlyRolesOfThePolicy(t *testing.T) {
	for _, r := range routing.Roles() {
		role, ok := policy.RoleNamed(r)
		require.True(t, ok, r)
		require.False(t, role.Machine)
	}
}

func TestComplaintsFindTheirDesk(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	a := b.route(routing.Question{Place: boardOutlet, Line: classification.Counter, Channel: "outlet", Subject: "attitude", Severity: classification.Ordinary})
	require.Equal(t, "routing@shipped-1#on_the_spot", a.Ref())
	require.Equal(t, boardOutlet, a.Unit)
	require.Equal(t, []string{"duty"}, users(a.Candidates))
	require.Empty(t, a.Climbed)

	// By business line, tagged people first.
	set := func(user string, lines ...string) {
		_, err := b.Desks.SetOfficerLines(b.ctx, user, "/ho/gd/gz/th/", lines, b.by("office"))
		require.NoError(t, err)
	}
	card := routing.Question{Place: boardOutlet, Business: "bank_card", Customer: routing.Person}
	require.Equal(t, []string{"anna", "bo", "cai"}, users(b.route(card).Candidates))
	set("cai", "card_ebank", "credit")
	set("anna", "wealth")
	require.Equal(t, []string{"cai", "bo", "anna"}, users(b.route(card).Candidates))
	card.Aside = []string{"cai"}
	require.Equal(t, []string{"bo", "anna"}, users(b.route(card).Candidates), "who is complained of is not asked")
	card.Aside = []string{"anna", "bo", "cai"}
	a = b.route(card)
	require.Equal(t, []string{"legal"}, users(a.Candidates), "where nobody is left, the unit above")
	require.Equal(t, org.Path("/ho/"), a.Unit)
	require.Equal(t, []org.Path{"/ho/gd/gz/th/", "/ho/gd/gz/", "/ho/gd/"}, a.Climbed)

	// A matter of discipline is recognised by the catalogue and stays with a discipline office.
	a = b.route(routing.Question{Place: boardOutlet, Line: classification.Counter, Subject: "bribery"})
	require.True(t, a.Then.Discipline)
	require.Equal(t, []string{"discipline"}, users(a.Candidates))
	require.Equal(t, []org.Path{"/ho/gd/"}, a.Climbed)
	a = b.route(routing.Question{Place: boardOutlet, Subject: "bribery", Aside: []string{"discipline"}})
	require.Empty(t, a.Candidates, "nobody else, rather than somebody else")
	require.Equal(t, org.Path("/ho/gd/"), a.Unit)

	// The hook for the load: the least loaded first.
	require.NoError(t, b.DB.Read(b.ctx, "load", func(tx *storage.Tx) error {
		table, err := tx.RoutingOn(worktime.DayOf(b.now))
		require.NoError(t, err)
		got, err := routed(tx, table, routing.Question{Place: boardOutlet, Business: "other"}, b.now, func(u string) int { return map[string]int{"anna": 5, "bo": 1}[u] })
		require.Equal(t, []string{"cai", "bo", "anna"}, users(got.Candidates))
		require.Equal(t, 5, got.Candidates[2].Open)
		return err
	}))
	_, err := b.Desks.Ask(b.ctx, "9", card, b.now)
	require.True(t, fault.Is(err, fault.NotFound))
}

func TestOfficersAreThoseWhoHandleComplaints(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	set := func(user string, unit org.Path, lines ...string) error {
		_, err := b.Desks.SetOfficerLines(b.ctx, user, unit, lines, b.by("office"))
		return err
	}
	require.NoError(t, set("anna", "/ho/gd/gz/th/", "credit"))
	for name, err := range map[string]error{"another role": set("duty", boardOutlet, "credit"), "another unit": set("anna", "/ho/gd/", "credit"), "an unknown line": set("anna", "/ho/gd/gz/th/", "space")} {
		require.True(t, fault.Is(err, fault.Invalid), name)
	}
	require.True(t, fault.Is(set("nobody", "/ho/", "credit"), fault.NotFound))
	require.NoError(t, set("duty", boardOutlet), "lines are taken away from anybody")
	page, err := b.Desks.OfficerLines(b.ctx, api.OfficerQuery{Scopes: []org.Path{"/ho/"}})
	require.NoError(t, err)
	require.Len(t, page.Items, 1)
	require.Equal(t, "anna", page.Items[0].User)
}

// TestRoutingTableComesIntoForce is the life of a version, from the draft to the first
// complaint that it sends elsewhere.
func TestRoutingTableComesIntoForce(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	today := worktime.DayOf(b.now)
	e, err := b.Tables.Draft(b.ctx, api.NewEdition{Note: "现场投诉由支行处理", By: "office", At: b.now, ValidFrom: today + 10}, b.by("office"))
	require.NoError(t, err)
	require.Equal(t, "shipped-1", e.Base)
	_, err = b.Tables.Draft(b.ctx, api.NewEdition{Note: "x", By: "office2", At: b.now}, b.by("office2"))
	require.Equal(t, "edition.open", code(err))

	move := func(_ *edition.Edition, table routing.Table) (routing.Table, error) {
		row, _ := table.Row("on_the_spot")
		row.Then = routing.Then{Role: routing.ComplaintOfficer, Where: routing.Where{Up: 1}}
		return table.Replace(row)
	}
	spoil := func(_ *edition.Edition, table routing.Table) (routing.Table, error) {
		row, _ := table.Row("on_the_spot")
		row.When.Channels = []string{"fax"}
		return table.Replace(row)
	}
	_, err = moved(b, b.Tables, e, edition.Change, "office", spoil)
	require.True(t, fault.Is(err, fault.Invalid), "a word that the catalogue does not have")
	e, err = moved(b, b.Tables, e, edition.Change, "office", move)
	require.NoError(t, err)
	stale := e
	hidden, err := moved(b, b.Tables, e, edition.Change, "office", func(_ *edition.Edition, t routing.Table) (routing.Table, error) { return t.Remove("discipline") })
	require.NoError(t, err, "a draft may be unfinished")
	_, err = moved(b, b.Tables, stale, edition.Change, "office", move)
	require.Equal(t, "edition.revision", code(err))
	_, err = moved(b, b.Tables, hidden, edition.Submit, "office", nil)
	require.True(t, fault.Is(err, fault.Invalid), "matters of discipline would be seen by others")
	back, ok := routing.ShippedNamed("shipped-1")
	require.True(t, ok)
	e, err = moved(b, b.Tables, hidden, edition.Change, "office", func(_ *edition.Edition, t routing.Table) (routing.Table, error) {
		return t.Insert(back.Rows[0], t.Rows[0].ID)
	})
	require.NoError(t, err)
	e, err = moved(b, b.Tables, e, edition.Submit, "office", nil)
	require.NoError(t, err)
	_, err = moved(b, b.Tables, e, edition.Approve, "office", nil)
	require.Equal(t, "edition.maker_is_checker", code(err))

	q := routing.Question{Place: boardOutlet, Line: classification.Counter, Subject: "attitude"}
	tried, err := b.Desks.Ask(b.ctx, e.Name, q, b.now)
	require.NoError(t, err)
	require.Equal(t, "routing@1#on_the_spot", tried.Ref())
	require.Equal(t, []string{"anna", "bo", "cai"}, users(tried.Candidates))
	e, err = moved(b, b.Tables, e, edition.Approve, "office2", nil)
	require.NoError(t, err)
	require.False(t, e.InForce)
	require.Equal(t, []string{"duty"}, users(b.route(q).Candidates), "not before its first day")
	b.now = b.now.AddDate(0, 0, 10)
	a := b.route(q)
	require.Equal(t, "routing@1#on_the_spot", a.Ref())
	require.Equal(t, []string{"anna", "bo", "cai"}, users(a.Candidates))

	list, err := b.Tables.Versions(b.ctx, worktime.DayOf(b.now), api.Paging{})
	require.NoError(t, err)
	require.Equal(t, []string{"1", "shipped-1"}, []string{list.Items[0].Name, list.Items[1].Name})
	require.Equal(t, []bool{true, false}, []bool{list.Items[0].InForce, list.Items[1].InForce})
	require.Equal(t, edition.Shipped, list.Items[1].Status)
	_, err = b.Tables.Step(b.ctx, "shipped-1", edition.Step{Move: edition.Discard, By: "office", At: b.now}, nil, b.by("office"))
	require.Equal(t, "edition.shipped", code(err))
	_, err = b.Tables.Step(b.ctx, "shipped-9", edition.Step{Move: edition.Discard, By: "office", At: b.now}, nil, b.by("office"))
	require.True(t, fault.Is(err, fault.NotFound))
	trail, err := desk{db: b.DB, house: b.House}.AuditRows(b.ctx, api.AuditQuery{Object: "routing/1"})
	require.NoError(t, err)
	require.Len(t, trail.Items, 1, "the draft; all other rows are the API's to name: %v", trail.Items)
	trail, err = desk{db: b.DB, house: b.House}.AuditRows(b.ctx, api.AuditQuery{Action: policy.RoutingWrite})
	require.NoError(t, err)
	var body string
	require.NoError(t, b.DB.Read(b.ctx, "body", func(tx *storage.Tx) error {
		e, err := tx.Edition(edition.Routing, 1)
		sum := sha256.Sum256(e.Body)
		body = hex.EncodeToString(sum[:])
		return err
	}))
	require.Contains(t, string(trail.Items[0].Detail), body, "the last trace names what was approved")
	require.NotContains(t, string(trail.Items[len(trail.Items)-1].Detail), body)
}

func TestCatalogueComesIntoForce(t *testing.T) {
	t.Parallel()
	b := newBoard(t)
	e, err := b.Catalogues.Draft(b.ctx, api.NewEdition{Note: "补充", By: "admin", At: b.now}, b.by("admin"))
	require.NoError(t, err)
	with := func(change func(*classification.Catalogue)) error {
		next, err := moved(b, b.Catalogues, e, edition.Change, "admin", func(_ *edition.Edition, c classification.Catalogue) (classification.Catalogue, error) {
			c.Subjects, c.BusinessLines, c.Businesses = slices.Clone(c.Subjects), slices.Clone(c.BusinessLines), slices.Clone(c.Businesses)
			change(&c)
			return c, nil
		})
		if err == nil {
			e = next
		}
		return err
	}
	err = with(func(c *classification.Catalogue) { c.Channels = c.Channels[1:] })
	require.True(t, fault.Is(err, fault.Invalid), "a code that was released stays")
	require.Equal(t, "/catalogue/channels", fault.Of(err).Fields[0].Pointer)
	gambling := classification.Subject{Code: "gambling", Name: text.T("赌博", "Gambling"), Active: true, Discipline: true}
	require.NoError(t, with(func(c *classification.Catalogue) { c.Subjects = append(c.Subjects, gambling) }))
	require.NoError(t, with(func(c *classification.Catalogue) { c.BusinessLines[0].Active = false }))
	_, err = moved(b, b.Catalogues, e, edition.Submit, "admin", nil)
	require.Equal(t, "classification.routing", code(err), "the table in force gives cases to that line")
	require.NoError(t, with(func(c *classification.Catalogue) { c.BusinessLines[0].Active = true }))
	e, err = moved(b, b.Catalogues, e, edition.Submit, "admin", nil)
	require.NoError(t, err)
	require.False(t, b.route(routing.Question{Place: boardOutlet, Subject: "gambling"}).Then.Discipline)
	// A table that follows later must hold with the new words too.
	table, err := b.Tables.Draft(b.ctx, api.NewEdition{Note: "x", By: "office", At: b.now, ValidFrom: worktime.DayOf(b.now) + 30}, b.by("office"))
	require.NoError(t, err)
	names := routing.When{}
	for _, c := range classification.Shipped(worktime.DayOf(b.now)).Subjects {
		if c.Discipline {
			names.Subjects = append(names.Subjects, c.Code)
		}
	}
	table, err = moved(b, b.Tables, table, edition.Change, "office", func(_ *edition.Edition, t routing.Table) (routing.Table, error) {
		row, _ := t.Row("discipline")
		row.When = names
		return t.Replace(row)
	})
	require.NoError(t, err)
	table, err = moved(b, b.Tables, table, edition.Submit, "office", nil)
	require.NoError(t, err)
	_, err = moved(b, b.Tables, table, edition.Approve, "office2", nil)
	require.NoError(t, err)
	_, err = moved(b, b.Catalogues, e, edition.Approve, "admin2", nil)
	require.Equal(t, "classification.routing", code(err), "by that table gambling would come to somebody else")
	table, err = b.Tables.Draft(b.ctx, api.NewEdition{From: "shipped-1", Note: "x", By: "office", At: b.now, ValidFrom: worktime.DayOf(b.now) + 20}, b.by("office"))
	require.NoError(t, err)
	table, err = moved(b, b.Tables, table, edition.Submit, "office", nil)
	require.NoError(t, err)
	_, err = moved(b, b.Tables, table, edition.Approve, "office2", nil)
	require.NoError(t, err)

	_, err = moved(b, b.Catalogues, e, edition.Approve, "admin2", nil)
	require.NoError(t, err)
	require.True(t, b.route(routing.Question{Place: boardOutlet, Subject: "gambling"}).Then.Discipline, "a new matter of discipline needs no new row")
	require.NoError(t, b.DB.Read(b.ctx, "cat", func(tx *storage.Tx) error {
		cat, err := facts{tx: tx}.Classification(b.now)
		require.Equal(t, "classification@1", cat.Ref())
		return err
	}))
}

// A table is read in every commit of a complaint: it must not cost much.
func BenchmarkRoute(b *testing.B) {
	w := newBoard(b)
	q := routing.Question{Place: boardOutlet, Line: classification.Counter, Subject: "attitude"}
	for b.Loop() {
		err := w.DB.Read(context.Background(), "route", func(tx *storage.Tx) error {
			_, err := facts{tx: tx}.Route(q, w.now.Add(time.Minute))
			return err
		})
		require.NoError(b, err)
	}
}
