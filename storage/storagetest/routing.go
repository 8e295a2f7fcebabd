package storagetest

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// draftEdition keeps a draft that begins with the named row.
func draftEdition(b *Backend, kind edition.Kind, body any) (e edition.Edition, err error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return e, err
	}
	err = b.Write(context.Background(), "draft", func(tx *storage.Tx) error {
		e, err = tx.DraftEdition(edition.Edition{Kind: kind, Base: "shipped-1", Note: "改", Body: raw, Makers: []string{"li"}, MadeBy: "li", MadeAt: Noon, ChangedBy: "li", ChangedAt: Noon})
		return err
	})
	return e, err
}

func stepEdition(b *Backend, e edition.Edition, steps ...edition.Step) (_ edition.Edition, err error) {
	for _, s := range steps {
		if s.At.IsZero() {
			s.At = Noon
		}
		err = b.Write(context.Background(), "step", func(tx *storage.Tx) error {
			e, err = tx.ChangeEdition(e.Kind, e.Version, func(was edition.Edition) (edition.Edition, error) {
				if s.Move == edition.Approve && was.ValidFrom == 0 {
					was.ValidFrom = e.ValidFrom
				}
				return was.Take(s)
			})
			return err
		})
		if err != nil {
			return e, err
		}
	}
	return e, err
}

func submitted(t *testing.T, b *Backend, e edition.Edition) edition.Edition {
	t.Helper()
	e, err := stepEdition(b, e, edition.Step{Move: edition.Submit, By: "li"})
	require.NoError(t, err)
	return e
}

func approved(t *testing.T, b *Backend, kind edition.Kind, body any, from worktime.Day) edition.Edition {
	t.Helper()
	e, err := draftEdition(b, kind, body)
	require.NoError(t, err)
	e = submitted(t, b, e)
	e.ValidFrom = from
	e, err = stepEdition(b, e, edition.Step{Move: edition.Approve, By: "wang"})
	require.NoError(t, err)
	return e
}

// Each rule set has versions of its own, read with their bodies.
func testRuleEditions(t *testing.T, b *Backend) {
	kinds := []edition.Kind{edition.RuleSet("bank.a"), edition.RuleSet("bank.b")}
	for _, kind := range kinds {
		_, err := draftEdition(b, kind, map[string]string{"id": string(kind)})
		require.NoError(t, err, "one waits for no other")
	}
	require.NoError(t, b.Read(context.Background(), "look", func(tx *storage.Tx) error {
		list, err := tx.RuleEditions()
		require.Len(t, list, len(kinds))
		for i, e := range list {
			require.Equal(t, kinds[i], e.Kind)
			require.JSONEq(t, `{"id":"`+string(kinds[i])+`"}`, string(e.Body))
		}
		return err
	}))
	_, err := draftEdition(b, edition.Routing, routing.Table{})
	require.NoError(t, err)
	open, err := b.OpenEditions(context.Background())
	require.NoError(t, err)
	require.Len(t, open, 3)
	require.Empty(t, open[0].Body, "a table is named without its content")
	require.NotEmpty(t, open[1].Body, "a rule set with it: its name stands there")
	e, err := stepEdition(b, submitted(t, b, edition.Edition{Kind: kinds[0], Version: 1}), edition.Step{Move: edition.Discard, By: "li"})
	require.NoError(t, err)
	open, err = b.OpenEditions(context.Background())
	require.NoError(t, err)
	require.Len(t, open, 2, "what is discarded waits for nobody")
	require.NoError(t, b.Read(context.Background(), "look", func(tx *storage.Tx) error {
		_, found, err := tx.OpenEdition(e.Kind)
		require.False(t, found, "it is discarded")
		require.NoError(t, err)
		open, found, err := tx.OpenEdition(kinds[1])
		require.True(t, found)
		require.Equal(t, kinds[1], open.Kind)
		return err
	}))
}

func testEditions(t *testing.T, b *Backend) {
	ctx, today := context.Background(), worktime.DayOf(Noon)
	made := 0
	for _, err := range together(func(int) error { _, err := draftEdition(b, edition.Routing, routing.Table{}); return err }) {
		if err == nil {
			made++
			continue
		}
		require.Equal(t, "edition.open", fault.Of(err).Code, "%v", err)
	}
	require.Equal(t, 1, made, "one version is open at a time")
	_, err := draftEdition(b, edition.Classification, classification.Catalogue{})
	require.NoError(t, err, "of each kind")

	read := func(version int64) (e edition.Edition, err error) {
		err = b.Read(ctx, "edition", func(tx *storage.Tx) error { e, err = tx.Edition(edition.Routing, version); return err })
		return e, err
	}
	e, err := read(1)
	require.NoError(t, err)
	require.Equal(t, edition.Draft, e.Status)
	require.EqualValues(t, 1, e.Revision)
	require.Equal(t, []string{"li"}, e.Makers)
	require.Equal(t, storage.Instant(Noon), e.MadeAt)
	require.Zero(t, e.ValidFrom)
	require.Zero(t, e.DecidedAt)
	_, err = read(2)
	require.True(t, fault.Is(err, fault.NotFound))

	won := 0
	for _, err := range together(func(int) error {
		_, err := stepEdition(b, e, edition.Step{Move: edition.Change, By: "chen", Expect: 1})
		return err
	}) {
		if err == nil {
			won++
			continue
		}
		require.True(t, fault.Is(err, fault.Conflict), "%v", err)
	}
	require.Equal(t, 1, won, "of those who saw the same revision")
	_, err = stepEdition(b, e, edition.Step{Move: edition.Approve, By: "wang"})
	require.Equal(t, "edition.draft", fault.Of(err).Code)
	e, err = read(1)
	require.NoError(t, err)
	require.Equal(t, []string{"li", "chen"}, e.Makers)
	require.EqualValues(t, 2, e.Revision, "a refused step leaves nothing")
	e, err = stepEdition(b, e, edition.Step{Move: edition.Discard, By: "li"})
	require.NoError(t, err)
	e2, err := draftEdition(b, edition.Routing, routing.Table{})
	require.NoError(t, err)
	require.EqualValues(t, 2, e2.Version, "the number of a discarded version stays used")
	e2 = submitted(t, b, e2)
	e2, err = stepEdition(b, e2, edition.Step{Move: edition.Reject, By: "wang", Reason: "不全"}, edition.Step{Move: edition.Submit, By: "li"}, edition.Step{Move: edition.Approve, By: "wang"})
	require.NoError(t, err)
	e2, err = read(2)
	require.NoError(t, err)
	require.Equal(t, today, e2.ValidFrom)
	require.Equal(t, "wang", e2.DecidedBy)
	require.Equal(t, storage.Instant(Noon), e2.DecidedAt)

	list, err := b.Editions(ctx, edition.Routing, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.EqualValues(t, 2, list.Items[0].Version, "the newest first")
	require.Empty(t, list.Items[0].Body)
	list, err = b.Editions(ctx, edition.Routing, storage.Page{Limit: 1, Cursor: list.Next})
	require.NoError(t, err)
	require.Equal(t, edition.Discarded, list.Items[0].Status)
	require.Empty(t, list.Next)

	for _, s := range []string{`UPDATE editions SET body = '{}' WHERE version = 2`, `UPDATE editions SET status = 'draft' WHERE version = 1 AND status = 'discarded'`, `DELETE FROM editions`} {
		_, err := b.Raw.Exec(s)
		require.Error(t, err, "the database itself refuses: %s", s)
	}
	_, err = b.Raw.Exec(`UPDATE editions SET note = 'x' WHERE kind = 'classification'`)
	require.NoError(t, err, "a draft does change")
}

func testInForce(t *testing.T, b *Backend) {
	ctx, today := context.Background(), worktime.DayOf(Noon)
	table := func(row string) routing.Table {
		return routing.Table{Rows: []routing.Row{{ID: row, Then: routing.Then{Role: routing.ServiceOffice}}}}
	}
	on := func(day worktime.Day) (name string) {
		require.NoError(t, b.Read(ctx, "on", func(tx *storage.Tx) error {
			got, err := tx.RoutingOn(day)
			name = got.Version + " " + got.Rows[0].ID
			return err
		}))
		return name
	}
	require.Equal(t, "shipped-1 discipline", on(today), "what ships is in force until the bank has its own")
	approved(t, b, edition.Routing, table("next_month"), today+30)
	require.Equal(t, "shipped-1 discipline", on(today))
	require.Equal(t, "1 next_month", on(today+30))
	approved(t, b, edition.Routing, table("now"), 0)
	require.Equal(t, "shipped-1 discipline", on(today-1))
	require.Equal(t, "2 now", on(today))
	require.Equal(t, "2 now", on(today+30), "the version approved last replaces what had not begun")
	approved(t, b, edition.Routing, table("tomorrow"), today+1)
	require.Equal(t, "2 now", on(today))
	require.Equal(t, "3 tomorrow", on(today+1))
	require.Equal(t, "3 tomorrow", on(today+30))
	_, err := draftEdition(b, edition.Routing, table("draft"))
	require.NoError(t, err)
	require.Equal(t, "3 tomorrow", on(today+365), "a draft counts for nothing")

	cat := classification.Shipped(today)
	cat.Channels[0].Official = ""
	cat.Source = "本行"
	require.NoError(t, b.Read(ctx, "on", func(tx *storage.Tx) error {
		got, err := tx.ClassificationOn(today)
		require.Equal(t, "shipped-1", got.Version)
		return err
	}))
	approved(t, b, edition.Classification, cat, 0)
	require.NoError(t, b.Read(ctx, "on", func(tx *storage.Tx) error {
		got, err := tx.ClassificationOn(today)
		require.NoError(t, err)
		require.Equal(t, "classification@1", got.Ref())
		require.Equal(t, "本行", got.Source)
		require.Equal(t, cat.Causes, got.Causes)
		require.Equal(t, today, got.ValidFrom)
		named, err := tx.ClassificationNamed("1")
		require.NoError(t, err)
		require.Equal(t, got, named)
		named, err = tx.ClassificationNamed("shipped-1")
		require.NoError(t, err)
		require.Equal(t, "shipped-1", named.Version)
		table, err := tx.RoutingNamed("1")
		require.NoError(t, err)
		require.Equal(t, "next_month", table.Rows[0].ID, "a version that never came into force can still be read")
		for _, name := range []string{"9", "shipped-9", "x"} {
			_, err = tx.ClassificationNamed(name)
			require.True(t, fault.Is(err, fault.NotFound), name)
			_, err = tx.RoutingNamed(name)
			require.True(t, fault.Is(err, fault.NotFound), name)
		}
		latest, found, err := tx.LatestEdition(edition.Routing)
		require.True(t, found)
		require.EqualValues(t, 3, latest.Version)
		return err
	}))
}

func testOfficers(t *testing.T, b *Backend) {
	ctx := context.Background()
	bank(t, b)
	require.NoError(t, b.CreateUsers(ctx, []storage.User{person("anna", "/ho/gd/"), person("bo", "/ho/gd/"), person("gone", "/ho/gd/"), person("else", "/ho/gd/gz/")}))
	for i, holder := range []string{"anna", "bo", "gone", "else", "bo"} {
		unit := org.Path("/ho/gd/")
		if holder == "else" {
			unit = "/ho/gd/gz/"
		}
		require.NoError(t, b.Assign(ctx, storage.Assignment{ID: string(rune('a' + i)), Holder: holder, Role: "complaint_officer", Unit: unit, From: Noon, Until: Noon.AddDate(0, 1, 0), GrantedBy: "li", GrantedAt: Noon}, nil))
	}
	_, err := b.ChangeUser(ctx, "gone", func(u *storage.User) error { u.Disabled = true; return nil })
	require.NoError(t, err)
	set := func(user string, unit org.Path, lines ...string) (was []string) {
		require.NoError(t, b.Write(ctx, "lines", func(tx *storage.Tx) error {
			was, err = tx.SetOfficerLines(user, unit, lines, "office", Noon)
			return err
		}))
		return was
	}
	require.Empty(t, set("Bo", "/ho/gd/", "credit", "wealth"))
	require.Equal(t, []string{"credit", "wealth"}, set("bo", "/ho/gd/", "wealth", "retail"))
	set("bo", "/ho/gd/gz/", "legal")
	set("else", "/ho/gd/gz/", "credit")
	officers := func(unit org.Path, at time.Time) (list []routing.Officer) {
		require.NoError(t, b.Read(ctx, "officers", func(tx *storage.Tx) error {
			list, err = tx.Officers("complaint_officer", unit, at)
			return err
		}))
		return list
	}
	require.Equal(t, []routing.Officer{{User: "anna", Unit: "/ho/gd/"}, {User: "bo", Unit: "/ho/gd/", BusinessLines: []string{"retail", "wealth"}}}, officers("/ho/gd/", Noon),
		"each once, disabled people not at all, lines of this unit alone")
	require.Equal(t, []routing.Officer{{User: "else", Unit: "/ho/gd/gz/", BusinessLines: []string{"credit"}}}, officers("/ho/gd/gz/", Noon))
	require.Empty(t, officers("/ho/gd/", Noon.AddDate(0, 2, 0)))
	require.Empty(t, officers("/ho/", Noon), "the unit itself, none above")

	lines := func(f storage.OfficerFilter) (out []string) {
		var p storage.Page
		for p.Limit = 1; ; {
			list, err := b.OfficerLines(ctx, f, p)
			require.NoError(t, err)
			for _, l := range list.Items {
				out = append(out, l.User+" "+string(l.Unit)+" "+l.BusinessLine)
				require.Equal(t, "office", l.SetBy)
			}
			if p.Cursor = list.Next; p.Cursor == "" {
				return out
			}
		}
	}
	require.Equal(t, []string{"bo /ho/gd/ retail", "bo /ho/gd/ wealth", "bo /ho/gd/gz/ legal", "else /ho/gd/gz/ credit"}, lines(storage.OfficerFilter{Within: []org.Path{"/ho/"}}))
	require.Equal(t, []string{"bo /ho/gd/gz/ legal"}, lines(storage.OfficerFilter{Within: []org.Path{"/ho/gd/gz/"}, User: "bo"}))
	require.Equal(t, []string{"else /ho/gd/gz/ credit"}, lines(storage.OfficerFilter{Within: []org.Path{"/ho/"}, Line: "credit"}))
	require.Empty(t, lines(storage.OfficerFilter{}), "no scope, no rows")
	require.Empty(t, lines(storage.OfficerFilter{Within: []org.Path{"/ho/bj/"}}))
	require.Equal(t, []string{"retail", "wealth"}, set("bo", "/ho/gd/"))
	require.Empty(t, lines(storage.OfficerFilter{Within: []org.Path{"/ho/"}, Under: "/ho/gd/", User: "bo", Line: "retail"}))

	require.NoError(t, b.Read(ctx, "above", func(tx *storage.Tx) error {
		units, err := tx.UnitsAbove("/ho/gd/gz/n1/")
		var paths []org.Path
		for _, u := range units {
			paths = append(paths, u.Path)
		}
		require.Equal(t, []org.Path{"/ho/gd/gz/n1/", "/ho/gd/gz/", "/ho/gd/", "/ho/"}, paths)
		return err
	}))
}
