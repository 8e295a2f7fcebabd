package house

import (
	"context"
	"slices"
	"strconv"
	"time"

	"duban/api"
	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

var _ api.Desks = desk{}

// routing is what the API needs for sorting and routing complaints.
func (d desk) routing() api.Routing {
	tables := editions[routing.Table]{db: d.db, kind: edition.Routing, read: storage.RoutingTable, sound: soundTable, ready: readyTable}
	for _, t := range routing.AllShipped() {
		tables.shipped = append(tables.shipped, shippedEdition(edition.Routing, t.Version, t.ValidFrom, t))
	}
	catalogues := editions[classification.Catalogue]{db: d.db, kind: edition.Classification, read: storage.Catalogue, sound: soundCatalogue, ready: readyCatalogue}
	for _, c := range classification.AllShipped() {
		catalogues.shipped = append(catalogues.shipped, shippedEdition(edition.Classification, c.Version, c.ValidFrom, c))
	}
	slices.Reverse(tables.shipped)
	slices.Reverse(catalogues.shipped)
	return api.Routing{Tables: tables, Catalogues: catalogues, Desks: d}
}

func soundTable(tx *storage.Tx, t routing.Table, day worktime.Day) error {
	cat, err := tx.ClassificationOn(day)
	if err != nil {
		return err
	}
	return t.Validate(cat)
}

// readyTable: with the words in force on its first day, and with those that follow.
func readyTable(tx *storage.Tx, t routing.Table, day worktime.Day) error {
	cat, err := tx.ClassificationOn(day)
	if err == nil {
		err = routing.Ready(t, cat)
	}
	if err != nil {
		return err
	}
	next, follows, err := following(tx, edition.Classification, day)
	if err != nil || !follows {
		return err
	}
	if cat, err = storage.Catalogue(next); err != nil {
		return err
	}
	return routing.Ready(t, cat)
}

// following is a version that was approved and comes into force after a day.
func following(tx *storage.Tx, kind edition.Kind, day worktime.Day) (edition.Edition, bool, error) {
	next, found, err := tx.LatestEdition(kind)
	return next, found && next.ValidFrom > day, err
}

func soundCatalogue(tx *storage.Tx, c classification.Catalogue, day worktime.Day) error {
	if err := c.Validate(); err != nil {
		return below("/catalogue", err)
	}
	latest, found, err := tx.LatestEdition(edition.Classification)
	if err != nil {
		return err
	}
	before := classification.Shipped(day)
	if found {
		if before, err = storage.Catalogue(latest); err != nil {
			return err
		}
	}
	return below("/catalogue", classification.CheckSuccessor(before, c))
}

// readyCatalogue: the routing table in force, and one that follows, must still make
// sense with the new words.
func readyCatalogue(tx *storage.Tx, c classification.Catalogue, day worktime.Day) error {
	if err := soundCatalogue(tx, c, day); err != nil {
		return err
	}
	table, err := tx.RoutingOn(day)
	if err == nil {
		err = holds(table, c)
	}
	if err != nil {
		return err
	}
	next, follows, err := following(tx, edition.Routing, day)
	if err != nil || !follows {
		return err
	}
	if table, err = storage.RoutingTable(next); err != nil {
		return err
	}
	return holds(table, c)
}

func holds(table routing.Table, c classification.Catalogue) error {
	err := routing.Ready(table, c)
	if err == nil {
		return nil
	}
	f := fault.Refuse("classification.routing", "按该目录，分办规则（版本 %s）将不能成立，请先修改分办规则", "with these words the routing table (version %s) would no longer hold: change the table first", table.Version)
	f.Fields = fault.Of(err).Fields
	return f
}

// below puts the wrong fields of a part under its place in the body.
func below(at string, err error) error {
	if err == nil {
		return nil
	}
	f := *fault.Of(err)
	f.Fields = slices.Clone(f.Fields)
	for i := range f.Fields {
		f.Fields[i].Pointer = at + f.Fields[i].Pointer
	}
	return &f
}

func (d desk) Ask(ctx context.Context, version string, q routing.Question, at time.Time) (a routing.Answer, err error) {
	err = d.db.Read(ctx, "routing.ask", func(tx *storage.Tx) error {
		table, err := tx.RoutingOn(worktime.DayOf(at))
		if version != "" {
			table, err = tx.RoutingNamed(version)
		}
		if err != nil {
			return err
		}
		a, err = routed(tx, table, q, at, nil)
		return err
	})
	return a, err
}

func (d desk) OfficerLines(ctx context.Context, q api.OfficerQuery) (api.Page[api.OfficerLine], error) {
	l, err := d.db.OfficerLines(ctx, storage.OfficerFilter{Within: q.Scopes, Under: q.Unit, User: q.User, Line: q.Line}, paging(q.Paging))
	return turn(l, err, func(o storage.OfficerLine) api.OfficerLine { return api.OfficerLine(o) })
}

// linedRoles are the roles whose holders belong to business lines: officers handle the
// cases of a line, experts sit on panels for it.
var linedRoles = []string{policy.ComplaintOfficer, policy.ComplaintExpert}

func (d desk) SetOfficerLines(ctx context.Context, user string, unit org.Path, lines []string, row api.Entry) (was []string, err error) {
	err = d.db.Write(ctx, "routing.officer lines", func(tx *storage.Tx) error {
		u, err := tx.User(user)
		if err != nil {
			return err
		}
		cat, err := tx.ClassificationOn(worktime.DayOf(row.At))
		if err != nil {
			return err
		}
		var bad fault.Fields
		for i, code := range lines {
			if l, ok := cat.BusinessLine(code); !ok || !l.Active {
				bad.Add("/business_lines/"+strconv.Itoa(i), "unknown", "没有该业务条线，或已停用", "there is no such business line, or it is no longer in use")
			}
		}
		if holds, err := holdsAny(tx, u.ID, unit, row.At); err != nil {
			return err
		} else if !holds && len(lines) > 0 { // taking lines away is always possible
			bad.Add("/business_lines", "role", "该人员未在该机构任投诉处理岗或投诉专家", "he is neither complaint officer nor complaint expert at this unit")
		}
		if err := bad.Err(); err != nil {
			return err
		}
		was, err = tx.SetOfficerLines(u.ID, unit, lines, row.Actor.User, row.At)
		tx.Audit(auditEntry(row))
		return err
	})
	return was, err
}

func holdsAny(tx *storage.Tx, user string, unit org.Path, at time.Time) (bool, error) {
	for _, role := range linedRoles {
		officers, err := tx.Officers(role, unit, at)
		if err != nil || slices.ContainsFunc(officers, func(o routing.Officer) bool { return o.User == user }) {
			return err == nil, err
		}
	}
	return false, nil
}
