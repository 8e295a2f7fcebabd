package tabular

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"duban/domain/text"
)

// templateRows is how far down the template's lists and formats reach.
const templateRows = 5000

// WriteTemplate writes an empty workbook for people to fill in: one tab per
// sheet with its header, lists to pick from and one example row in grey (passed
// over by Read if left in), and a tab that explains every column.
func WriteTemplate(w io.Writer, lang string, sheets ...*Sheet) error {
	fills := make([]Filled, len(sheets))
	for i, s := range sheets {
		fills[i].Sheet = s
	}
	return WriteFilled(w, lang, fills...)
}

// WriteBlank writes an empty CSV file for people to fill in: the header, in both
// languages, and the example row, which Read passes over if it is left in.
func WriteBlank(w io.Writer, lang string, s *Sheet) error {
	header, example := make([]string, len(s.Columns)), make([]string, len(s.Columns))
	for i, c := range s.Columns {
		header[i], example[i] = c.title(lang), c.Example.In(lang)
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return c.WriteAll([][]string{header, example})
}

// Filled is a sheet with rows that stand there already, in place of the example.
type Filled struct {
	Sheet *Sheet
	// Rows hold one value per column, of the types that WriteTable takes, or a
	// []string for several values in one cell. The values of a closed list are
	// written as its words.
	Rows [][]any
}

// WriteFilled writes the template with rows filled in, to be changed and handed
// back: what Read makes of it are the same values.
func WriteFilled(w io.Writer, lang string, fills ...Filled) error {
	f := excelize.NewFile()
	defer f.Close()
	styles, err := newStyles(f)
	if err != nil {
		return err
	}
	t := template{file: f, lang: lang, styles: styles}
	var sheets []*Sheet
	for i, fill := range fills {
		s := fill.Sheet
		sheets = append(sheets, s)
		name := tabName(s.Name.In(lang))
		if i == 0 {
			err = f.SetSheetName("Sheet1", name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err != nil {
			return err
		}
		if err = t.sheet(name, s, len(fill.Rows) == 0); err == nil {
			err = t.fill(name, fill)
		}
		if err != nil {
			return fmt.Errorf("tabular: template of %s: %w", s.Key, err)
		}
	}
	if err := t.notes(sheets); err != nil {
		return err
	}
	if t.lists > 0 {
		if err := f.SetSheetVisible(listTab, false); err != nil {
			return err
		}
	}
	f.SetActiveSheet(0)
	return f.Write(w)
}

type template struct {
	file   *excelize.File
	lang   string
	styles styles
	lists  int // columns used on the hidden tab of lists
}

func (t *template) sheet(name string, s *Sheet, withExample bool) error {
	f := t.file
	for i, c := range s.Columns {
		col := letters(i)
		style := t.styles.header
		if c.Required {
			style = t.styles.required
		}
		if err := f.SetCellStr(name, col+"1", c.title(t.lang)); err != nil {
			return err
		}
		if err := f.SetColWidth(name, col, col, columnWidth(c)); err != nil {
			return err
		}
		switch c.Parse.Format {
		case AsText:
			if err := f.SetColStyle(name, col, t.styles.text); err != nil {
				return err
			}
		case AsDate:
			if err := f.SetColStyle(name, col, t.styles.date); err != nil {
				return err
			}
		}
		if err := f.SetCellStyle(name, col+"1", col+"1", style); err != nil {
			return err
		}
		if withExample {
			if err := f.SetCellStr(name, col+"2", c.Example.In(t.lang)); err != nil {
				return err
			}
			if err := f.SetCellStyle(name, col+"2", col+"2", t.styles.example); err != nil {
				return err
			}
		}
		if err := t.validation(name, col, c); err != nil {
			return err
		}
	}
	if err := f.SetRowHeight(name, 1, 34); err != nil {
		return err
	}
	return f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

func (t *template) fill(name string, fill Filled) error {
	for n, row := range fill.Rows {
		if len(row) != len(fill.Sheet.Columns) {
			return fmt.Errorf("row %d has %d values for %d columns", n+1, len(row), len(fill.Sheet.Columns))
		}
		for i, v := range row {
			v, err := plain(t.words(fill.Sheet.Columns[i].Parse, v), t.lang)
			if err != nil {
				return err
			}
			if v == "" {
				continue
			}
			switch x := v.(type) {
			case time.Time:
				v = serialOf(x)
			case Decimal:
				v = x.Float64()
			}
			if err := t.file.SetCellValue(name, fmt.Sprintf("%s%d", letters(i), n+2), v); err != nil {
				return err
			}
		}
	}
	return nil
}

// words turns the values of a closed list into what people call them.
func (t *template) words(p Parser, v any) any {
	word := func(s string) string {
		for _, c := range p.Choices {
			if c.Value == s {
				return c.Name.In(t.lang)
			}
		}
		return s
	}
	switch v := v.(type) {
	case string:
		return word(v)
	case []string:
		named := make([]string, len(v))
		for i, s := range v {
			named[i] = word(s)
		}
		return strings.Join(named, text.T("、", "; ").In(t.lang))
	}
	return v
}

const listTab = "_lists"

// validation gives a column its drop-down list and its prompt. Lists stand on a
// hidden tab, since a list within the rule itself may not exceed 255 characters.
func (t *template) validation(name, col string, c Column) error {
	dv := excelize.NewDataValidation(true)
	dv.SetSqref(fmt.Sprintf("%s2:%s%d", col, col, templateRows))
	hint := c.Parse.Hint.In(t.lang)
	if note := c.Note.In(t.lang); note != "" {
		hint = note + "\n" + hint
	}
	dv.SetInput(first(c.Header.In(t.lang), 32), first(hint, 200))
	if len(c.Parse.Choices) > 0 && !c.Parse.several {
		if t.lists == 0 {
			if _, err := t.file.NewSheet(listTab); err != nil {
				return err
			}
		}
		list := letters(t.lists)
		t.lists++
		for i, choice := range c.Parse.Choices {
			if err := t.file.SetCellStr(listTab, fmt.Sprintf("%s%d", list, i+1), choice.Name.In(t.lang)); err != nil {
				return err
			}
		}
		dv.SetSqrefDropList(fmt.Sprintf("'%s'!$%s$1:$%s$%d", listTab, list, list, len(c.Parse.Choices)))
		refusal := text.T("请从列表中选择", "choose from the list")
		dv.SetError(excelize.DataValidationErrorStyleStop, first(c.Header.In(t.lang), 32), refusal.In(t.lang))
	}
	return t.file.AddDataValidation(name, dv)
}

func (t *template) notes(sheets []*Sheet) error {
	f, in := t.file, func(zh, en string) string { return text.T(zh, en).In(t.lang) }
	name := in("填写说明", "Notes")
	if _, err := f.NewSheet(name); err != nil {
		return err
	}
	row := 0
	write := func(style int, cells ...string) error {
		row++
		for i, c := range cells {
			at := fmt.Sprintf("%s%d", letters(i), row)
			if err := f.SetCellStr(name, at, c); err != nil {
				return err
			}
			if err := f.SetCellStyle(name, at, at, style); err != nil {
				return err
			}
		}
		return nil
	}
	for _, s := range sheets {
		if err := write(t.styles.header, s.Name.In(t.lang)); err != nil {
			return err
		}
		general := in("带 * 的列必填；灰色示例行不会导入，可以删除。", "Columns with * must be filled. The grey example row is never imported and may be deleted.")
		if err := write(t.styles.wrap, general); err != nil {
			return err
		}
		for _, n := range s.Notes {
			if err := write(t.styles.wrap, n.In(t.lang)); err != nil {
				return err
			}
		}
		if err := write(t.styles.header, in("列", "Column"), in("必填", "Required"), in("填写内容", "Content"), in("说明", "Remark"), in("示例", "Example")); err != nil {
			return err
		}
		for _, c := range s.Columns {
			required := in("否", "no")
			if c.Required {
				required = in("是", "yes")
			}
			if err := write(t.styles.wrap, strings.ReplaceAll(c.title(t.lang), "\n", " / "), required,
				c.Parse.Hint.In(t.lang), c.Note.In(t.lang), c.Example.In(t.lang)); err != nil {
				return err
			}
		}
		row++
	}
	for i, width := range []float64{34, 10, 52, 60, 30} {
		if err := f.SetColWidth(name, letters(i), letters(i), width); err != nil {
			return err
		}
	}
	return nil
}

// tabName makes a name that Excel accepts: at most 31 characters, none of []:*?/\.
func tabName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) {
			return '-'
		}
		return r
	}, s)
	if s = first(s, 31); s == "" {
		return "Sheet"
	}
	return s
}

func first(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n])
	}
	return s
}

func columnWidth(c Column) float64 {
	switch n := len([]rune(c.Example.ZH)); {
	case n > 30:
		return 48
	case n > 14:
		return 30
	}
	return 18
}
