package tabular

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"duban/domain/text"
)

// Form is a file format for exports.
type Form string

const (
	XLSX Form = "xlsx"
	CSV  Form = "csv" // UTF-8 with a byte order mark, so that Excel reads Chinese
)

// MediaType is the form's MIME type.
func (f Form) MediaType() string {
	if f == CSV {
		return "text/csv; charset=utf-8"
	}
	return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

// Table describes an export.
type Table struct {
	Name    text.Text // of the tab
	Headers []text.Text
	Widths  []float64 // in characters, per column; missing ones are 18
}

// WriteTable writes rows as they come, holding none. A value may be a string, a
// text.Text, a bool, an integer, a float64, a Decimal, a time.Time (shown in
// Zone; midnight is a mere date), a fmt.Stringer or nil. Strings are guarded
// against formula injection; numbers stay numbers.
func WriteTable(w io.Writer, form Form, lang string, t Table, rows iter.Seq[[]any]) error {
	if form == CSV {
		return writeCSV(w, lang, t, rows)
	}
	return writeXLSX(w, lang, t, rows)
}

func writeCSV(w io.Writer, lang string, t Table, rows iter.Seq[[]any]) error {
	b := bufio.NewWriter(w)
	b.WriteString("\ufeff")
	c := csv.NewWriter(b)
	c.UseCRLF = true
	line := make([]string, 0, len(t.Headers))
	for _, h := range t.Headers {
		line = append(line, guard(h.In(lang)))
	}
	if err := c.Write(line); err != nil {
		return err
	}
	for row := range rows {
		line = line[:0]
		for _, v := range row {
			v, err := plain(v, lang)
			if err != nil {
				return err
			}
			switch v := v.(type) {
			case string:
				line = append(line, v)
			case time.Time:
				line = append(line, v.Format(layout(v)))
			case float64:
				line = append(line, strconv.FormatFloat(v, 'f', -1, 64))
			case Decimal:
				line = append(line, v.String())
			default:
				line = append(line, fmt.Sprint(v))
			}
		}
		if err := c.Write(line); err != nil {
			return err
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	return b.Flush()
}

func writeXLSX(w io.Writer, lang string, t Table, rows iter.Seq[[]any]) (err error) {
	f := excelize.NewFile()
	defer f.Close()
	name := tabName(t.Name.In(lang))
	if err := f.SetSheetName("Sheet1", name); err != nil {
		return err
	}
	styles, err := newStyles(f)
	if err != nil {
		return err
	}
	s, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i := range t.Headers {
		width := 18.0
		if i < len(t.Widths) && t.Widths[i] > 0 {
			width = t.Widths[i]
		}
		if err := s.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := s.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	line := make([]any, 0, len(t.Headers))
	for _, h := range t.Headers {
		line = append(line, excelize.Cell{StyleID: styles.header, Value: guard(h.In(lang))})
	}
	if err := s.SetRow("A1", line); err != nil {
		return err
	}
	n := 1
	for row := range rows {
		n++
		line = line[:0]
		for _, v := range row {
			v, err := plain(v, lang)
			if err != nil {
				return err
			}
			switch v := v.(type) {
			case time.Time:
				style := styles.moment
				if layout(v) == time.DateOnly {
					style = styles.date
				}
				line = append(line, excelize.Cell{StyleID: style, Value: serialOf(v)})
			case Decimal:
				line = append(line, v.Float64())
			default:
				line = append(line, v)
			}
		}
		if err := s.SetRow("A"+strconv.Itoa(n), line); err != nil {
			return err
		}
	}
	if err := s.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}

// plain brings a value down to string, bool, integer, float64, Decimal, time.Time
// or nil ("" in CSV), with strings guarded and cut to what a cell can hold.
func plain(v any, lang string) (any, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return guard(fit(v)), nil
	case *text.Text:
		if v == nil {
			return "", nil
		}
		return guard(fit(v.In(lang))), nil
	case text.Text:
		return guard(fit(v.In(lang))), nil
	case bool:
		if v {
			return text.T("是", "yes").In(lang), nil
		}
		return text.T("否", "no").In(lang), nil
	case int, int8, int16, int32, int64, uint8, uint16, uint32, float64, Decimal:
		return v, nil
	case time.Time:
		if v.IsZero() {
			return "", nil
		}
		return v.In(Zone), nil
	case fmt.Stringer:
		return guard(fit(v.String())), nil
	}
	return nil, fmt.Errorf("tabular: a value of type %T cannot be exported", v)
}

// fit cuts a text to the 32,767 characters that a cell can hold, one of which
// the guard may need.
func fit(s string) string {
	const max = 32_766
	if len(s) <= max || utf8.RuneCountInString(s) <= max {
		return s
	}
	return string([]rune(s)[:max-1]) + "…"
}

func layout(t time.Time) string {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return time.DateOnly
	}
	return time.DateTime
}

// serialOf is the number by which Excel keeps a moment: days since 1899-12-30.
func serialOf(t time.Time) float64 {
	_, offset := t.Zone()
	return float64(t.Unix()+int64(offset))/86400 + 25569
}

type styles struct{ header, required, text, date, moment, example, wrap int }

func newStyles(f *excelize.File) (s styles, err error) {
	const dateFormat, momentFormat = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"
	date, moment := dateFormat, momentFormat
	bold := func(colour string) *excelize.Style {
		return &excelize.Style{
			Font:      &excelize.Font{Bold: true},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
			Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"},
		}
	}
	for _, w := range []struct {
		into  *int
		style *excelize.Style
	}{
		{&s.header, bold("E7EEF7")},
		{&s.required, bold("FCE4D6")},
		{&s.text, &excelize.Style{NumFmt: 49}},
		{&s.date, &excelize.Style{CustomNumFmt: &date}},
		{&s.moment, &excelize.Style{CustomNumFmt: &moment}},
		{&s.example, &excelize.Style{NumFmt: 49, Font: &excelize.Font{Italic: true, Color: "808080"}}},
		{&s.wrap, &excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}},
	} {
		if *w.into, err = f.NewStyle(w.style); err != nil {
			return s, err
		}
	}
	return s, nil
}
