package tabular

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"duban/domain/fault"
	"duban/domain/text"
)

// Fault is one thing wrong with a file, at the place where the person finds it.
// Row and Column are empty where the fault is about the sheet as a whole.
type Fault struct {
	Sheet  string    `json:"sheet"`
	Row    int       `json:"row,omitempty"`    // as numbered by the spreadsheet program, from 1
	Column string    `json:"column,omitempty"` // letter, e.g. "C"
	Header string    `json:"header,omitempty"` // as written in the file, or as expected if it is missing
	Code   string    `json:"code"`             // stable, e.g. "date.ambiguous"
	Msg    text.Text `json:"msg"`
	Value  string    `json:"value,omitempty"` // what was written, cut to 60 characters
}

// Place says where the fault is, e.g. "网点表 第 7 行 C 列（网点类型）".
func (f Fault) Place() text.Text {
	zh, en := "《"+f.Sheet+"》", "“"+f.Sheet+"”"
	if f.Row > 0 {
		zh += fmt.Sprintf("第 %d 行", f.Row)
		en += fmt.Sprintf(", row %d", f.Row)
	}
	if f.Column != "" {
		zh += " " + f.Column + " 列"
		en += ", column " + f.Column
	}
	if f.Header != "" {
		zh += "（" + f.Header + "）"
		en += " (" + f.Header + ")"
	}
	return text.T(zh, en)
}

// Sentence is place, reason and offending value in one line.
func (f Fault) Sentence() text.Text {
	p := f.Place()
	zh, en := p.ZH+"："+f.Msg.ZH, p.EN+": "+f.Msg.EN
	if f.Value != "" {
		zh += "，填写内容：“" + f.Value + "”"
		en += "; found “" + f.Value + "”"
	}
	return text.T(zh, en)
}

// Faults are everything wrong with one or more sheets, in reading order.
type Faults struct {
	List  []Fault `json:"list"`
	Total int     `json:"total"` // may exceed len(List): a hopeless file is not listed to its last cell
}

// Add notes a fault, keeping at most max in full.
func (fs *Faults) add(max int, f Fault) {
	fs.Total++
	if len(fs.List) < max {
		fs.List = append(fs.List, f)
	}
}

// Add notes further faults, for example those found across rows.
func (fs *Faults) Add(more ...Fault) {
	for _, f := range more {
		fs.add(DefaultLimits.Faults, f)
	}
}

// Join takes over the faults of another sheet.
func (fs *Faults) Join(other Faults) {
	fs.Add(other.List...)
	fs.Total += other.Total - len(other.List)
}

// None reports that nothing is wrong.
func (fs Faults) None() bool { return fs.Total == 0 }

// Err is nil when nothing is wrong; otherwise a fault of kind Invalid with one
// field per wrong cell, whose pointer reads "sheet!C7".
func (fs Faults) Err() error {
	if fs.None() {
		return nil
	}
	e := fault.New(fault.Invalid, "import.faults", "文件中有 %d 处问题，未导入任何数据",
		"the file has %d faults; nothing was imported", fs.Total)
	for _, f := range fs.List {
		at := f.Sheet
		if f.Row > 0 {
			at += fmt.Sprintf("!%s%d", f.Column, f.Row)
		}
		e.Fields = append(e.Fields, fault.Field{Pointer: at, Code: f.Code, Msg: f.Sentence()})
	}
	return e
}

// cut shortens a value for a message and takes out what would break the line.
func cut(s string) string {
	const max = 60
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)
	if utf8.RuneCountInString(s) <= max {
		return s
	}
	return string([]rune(s)[:max]) + "…"
}
