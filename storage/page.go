package storage

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"duban/domain/fault"

	"gorm.io/gorm"
)

// Page asks for one page of a list.
type Page struct {
	Limit  int    // rows; 0: 50, at most 500
	Cursor string // Next of the page before; empty: the first page
	Count  bool   // say with the first page how many there are on all
}

// List is one page. Next is empty on the last one.
type List[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty"`
	Total *Total `json:"total,omitempty"` // where it was asked for, on the first page
}

// Total is how many rows a list has on all its pages. Nobody waits for a count of a
// hundred thousand: it ends at countMax, and More says that there are more than Count.
type Total struct {
	Count int64
	More  bool
}

const (
	pageDefault = 50
	pageMax     = 500
	countMax    = 1000
)

// order is how a list is sorted: columns (constants of ours, never input) of which
// the last is unique, all in the same direction. A cursor holds the sort's name, so
// that it cannot be used for another one.
type order struct {
	name    string
	columns []string
	desc    bool
}

func (o order) by() string {
	dir := ""
	if o.desc {
		dir = " DESC"
	}
	return strings.Join(o.columns, dir+", ") + dir
}

// after is the condition for rows behind a cursor, as one comparison of whole keys,
// which an index on the same columns answers without reading what came before.
func (o order) after() string {
	op := " > "
	if o.desc {
		op = " < "
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(o.columns)), ", ")
	return "(" + strings.Join(o.columns, ", ") + ")" + op + "(" + marks + ")"
}

// page reads one page of q. key gives a row's values of the order's columns.
func page[R any](q *gorm.DB, p Page, o order, key func(R) []any) (rows []R, next string, err error) {
	rows, next, _, err = counted(q, p, o, key)
	return rows, next, err
}

// counted is page, with how many there are where p asks for that.
func counted[R any](q *gorm.DB, p Page, o order, key func(R) []any) (rows []R, next string, total *Total, err error) {
	q = q.Session(&gorm.Session{}) // narrowed to the page below, and to none of that for the count
	if rows, next, err = paged(q, p, o, key); err != nil || !p.Count || p.Cursor != "" {
		return rows, next, nil, err
	}
	total = &Total{Count: int64(len(rows))}
	if next == "" {
		return rows, next, total, nil
	}
	if q.Statement.Table == "" && q.Statement.Model == nil {
		q = q.Model(new(R))
	}
	some := q.Select("1").Limit(countMax + 1)
	err = q.Session(&gorm.Session{NewDB: true}).Table("(?) AS counted", some).Count(&total.Count).Error
	if total.Count > countMax {
		total.Count, total.More = countMax, true
	}
	return rows, next, total, err
}

func paged[R any](q *gorm.DB, p Page, o order, key func(R) []any) (rows []R, next string, err error) {
	limit := p.Limit
	if limit <= 0 {
		limit = pageDefault
	}
	limit = min(limit, pageMax)
	if p.Cursor != "" {
		at, err := o.parse(p.Cursor)
		if err != nil {
			return nil, "", err
		}
		q = q.Where(o.after(), at...)
	}
	if err := q.Order(o.by()).Limit(limit + 1).Find(&rows).Error; err != nil {
		return nil, "", err
	}
	if len(rows) > limit {
		rows = rows[:limit]
		next = o.cursor(key(rows[limit-1]))
	}
	return rows, next, nil
}

// listed reads one page and turns its rows into what is shown.
func listed[R, T any](q *gorm.DB, p Page, o order, key func(R) []any, show func(R) T) (List[T], error) {
	rows, next, total, err := counted(q, p, o, key)
	list := List[T]{Items: make([]T, len(rows)), Next: next, Total: total}
	for i, r := range rows {
		list.Items[i] = show(r)
	}
	return list, err
}

// A cursor is a sealed JSON list: the sort's name and then the key's values, each
// with a letter for its type.
func (o order) cursor(key []any) string {
	parts := []string{o.name}
	for _, v := range key {
		switch v := v.(type) {
		case string:
			parts = append(parts, "s"+v)
		case int64:
			parts = append(parts, "i"+strconv.FormatInt(v, 10))
		case time.Time:
			parts = append(parts, "t"+Instant(v).Format(time.RFC3339Nano))
		}
	}
	raw, _ := json.Marshal(parts) // strings only: cannot fail
	return sealCursor(raw)
}

func (o order) parse(cursor string) ([]any, error) {
	bad := fault.BadField("/cursor", "cursor", "翻页标记无效", "is not a cursor of this list")
	raw, err := openCursor(cursor)
	if err != nil {
		return nil, bad
	}
	var parts []string
	if json.Unmarshal(raw, &parts) != nil || len(parts) != len(o.columns)+1 || parts[0] != o.name {
		return nil, bad
	}
	key := make([]any, 0, len(o.columns))
	for _, p := range parts[1:] {
		if p == "" {
			return nil, bad
		}
		switch kind, value := p[0], p[1:]; kind {
		case 's':
			key = append(key, value)
		case 'i':
			n, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				return nil, bad
			}
			key = append(key, n)
		case 't':
			t, err := time.Parse(time.RFC3339Nano, value)
			if err != nil {
				return nil, bad
			}
			key = append(key, t)
		default:
			return nil, bad
		}
	}
	return key, nil
}

// pick finds the order with that name; the empty name is the first.
func pick(orders []order, name string) (order, error) {
	if name == "" {
		return orders[0], nil
	}
	i := slices.IndexFunc(orders, func(o order) bool { return o.name == name })
	if i < 0 {
		return order{}, fault.BadField("/sort", "sort", "不支持的排序方式：%s", "there is no such sort: %s", name)
	}
	return orders[i], nil
}
