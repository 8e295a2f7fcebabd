package tabular

import (
	"time"

	"duban/domain/text"
)

// Row is one row of a sheet with its values read. Asking for a column that the
// sheet does not have, or as another type than its parser gives, is a bug and panics.
type Row struct {
	Number int // as the person sees it
	sheet  *Sheet
	head   *head
	title  string
	values []any
	raw    []string
}

// Has reports whether the cell was filled.
func (r Row) Has(key string) bool { return r.values[r.sheet.column(key)] != nil }

// String is a cell of a Text, Code, Enum or string-giving Custom parser; "" if empty.
func (r Row) String(key string) string { return value[string](r, key) }

// Int is a cell of an Int parser; 0 if empty.
func (r Row) Int(key string) int64 { return value[int64](r, key) }

// Decimal is a cell of a Dec parser; zero if empty.
func (r Row) Decimal(key string) Decimal { return value[Decimal](r, key) }

// Bool is a cell of a Bool parser; false if empty.
func (r Row) Bool(key string) bool { return value[bool](r, key) }

// Time is a cell of a Date or Moment parser; zero if empty.
func (r Row) Time(key string) time.Time { return value[time.Time](r, key) }

// Strings is a cell of a List of strings; nil if empty.
func (r Row) Strings(key string) []string {
	var out []string
	for _, v := range value[[]any](r, key) {
		out = append(out, v.(string))
	}
	return out
}

// Value is a cell of a Custom parser; the zero T if empty.
func Value[T any](r Row, key string) T { return value[T](r, key) }

func value[T any](r Row, key string) T {
	v := r.values[r.sheet.column(key)]
	if v == nil {
		var zero T
		return zero
	}
	return v.(T)
}

// Unread reports whether a cell could not be read, or was left empty where it must be
// filled: what is wrong with it has been told.
func (r Row) Unread(key string) bool {
	i := r.sheet.column(key)
	return r.values[i] == nil && (r.raw[i] != "" || r.sheet.Columns[i].Required)
}

// Column picks the first of the keys that the sheet has, its first column if it has none.
func (r Row) Column(keys ...string) string {
	for _, k := range keys {
		for i := range r.sheet.Columns {
			if r.sheet.Columns[i].Key == k {
				return k
			}
		}
	}
	return r.sheet.Columns[0].Key
}

// Fault makes a fault at a cell of the row, for what only a look across rows or
// sheets can tell.
func (r Row) Fault(key, code, zh, en string, args ...any) Fault {
	i := r.sheet.column(key)
	f := Fault{Sheet: r.title, Row: r.Number, Code: code, Msg: problem(code, zh, en, args...).Msg, Header: r.sheet.Columns[i].Header.ZH}
	if at := r.head.at[i]; at >= 0 {
		f.Column, f.Header, f.Value = letters(at), r.head.header[i], cut(r.raw[i])
	}
	return f
}

// head says where a file keeps the columns of a sheet.
type head struct {
	row     int
	at      []int // per column of the sheet: index in the file, -1 if absent
	header  []string
	ignored []string // headers that the sheet does not know
	width   int
	faults  []Fault
}

func missing(title string, row int, c Column) Fault {
	return Fault{Sheet: title, Row: row, Header: c.Header.ZH, Code: "column.missing",
		Msg: text.T("缺少必需的列“"+c.Header.ZH+"”", "the required column “"+c.Header.EN+"” is missing")}
}
