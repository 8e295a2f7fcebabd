package routing

import (
	"slices"

	"duban/domain/fault"
)

// Changes of a draft. Each answers a new table and leaves the old one as it was.

// Insert adds a row before another one; before "": at the end.
func (t Table) Insert(r Row, before string) (Table, error) {
	if t.index(r.ID) >= 0 {
		return t, fault.New(fault.Conflict, "routing.row_taken", "规则行“%[1]s”已存在", "the row %[1]q exists already", r.ID)
	}
	if len(t.Rows) >= MaxRows {
		return t, fault.BadField("/rows", "length", "最多 %d 行", "must have at most %d rows", MaxRows)
	}
	at := len(t.Rows)
	if before != "" {
		if at = t.index(before); at < 0 {
			return t, fault.BadField("/before", "unknown", "没有该规则行", "there is no such row")
		}
	}
	t.Rows = slices.Insert(slices.Clone(t.Rows), at, r)
	return t, nil
}

// Replace changes a row and leaves it where it stands.
func (t Table) Replace(r Row) (Table, error) {
	i := t.index(r.ID)
	if i < 0 {
		return t, noRow()
	}
	t.Rows = slices.Clone(t.Rows)
	t.Rows[i] = r
	return t, nil
}

// Remove takes a row out.
func (t Table) Remove(id string) (Table, error) {
	i := t.index(id)
	if i < 0 {
		return t, noRow()
	}
	t.Rows = slices.Delete(slices.Clone(t.Rows), i, i+1)
	return t, nil
}

// Reorder puts the rows in the order of the ids, all of which must be named once.
func (t Table) Reorder(ids []string) (Table, error) {
	var rows []Row
	for _, id := range ids {
		r, ok := t.Row(id)
		if !ok || slices.ContainsFunc(rows, func(x Row) bool { return x.ID == id }) {
			return t, wrongOrder()
		}
		rows = append(rows, r)
	}
	if len(rows) != len(t.Rows) {
		return t, wrongOrder()
	}
	t.Rows = rows
	return t, nil
}

func noRow() error { return fault.Missing("规则行", "row") }

func wrongOrder() error {
	return fault.BadField("/rows", "order", "须列出全部规则行，每行一次", "must name every row once")
}
