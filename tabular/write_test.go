package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"duban/domain/fault"
	"duban/domain/text"
)

func TestTemplateCanBeReadBack(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		t.Run(lang, func(t *testing.T) {
			var raw bytes.Buffer
			s := counters()
			require.NoError(t, WriteTemplate(&raw, lang, s))

			f, err := excelize.OpenReader(bytes.NewReader(raw.Bytes()))
			require.NoError(t, err)
			tab := s.Name.In(lang)
			require.Equal(t, tab, f.GetSheetList()[0])
			rules, err := f.GetDataValidations(tab)
			require.NoError(t, err)
			lists := 0
			for _, r := range rules {
				if r.Type == "list" {
					lists++
				}
			}
			require.Equal(t, 2, lists, "enum and yes/no offer a list")
			// Fill in the next row as a person would.
			require.NoError(t, f.SetSheetRow(tab, "A3", &[]any{"T-02", "二号", s.Columns[2].Parse.Choices[1].Name.In(lang)}))
			raw.Reset()
			require.NoError(t, f.Write(&raw))

			b, err := Open("filled.xlsx", &raw, Limits{})
			require.NoError(t, err)
			require.NotContains(t, b.Tabs(), listTab, "hidden tabs are not read")
			res := b.Read(s)
			require.Empty(t, res.Faults.List)
			require.True(t, res.ExampleSkipped)
			require.Len(t, res.Rows, 1)
			require.Equal(t, "open", res.Rows[0].String("kind"))
			require.Empty(t, res.Ignored, "every header of the template is known")
		})
	}
}

func TestExampleRowOfTemplateIsValidItself(t *testing.T) {
	for _, c := range counters().Columns {
		if c.Example.ZH != "" {
			_, p := c.Parse.Parse(c.Example.ZH, Origin{})
			require.Nil(t, p, c.Key)
		}
	}
}

var dirty = []string{"=1+1", "+86 20", "-1", "@SUM(A1)", "\t=1", "\r=1", "\tx", "\rx", " =1", "＝1", "　=1", "'=1"}

func TestExportsRunNoFormulas(t *testing.T) {
	table := Table{Name: text.T("导出", "Export"), Headers: []text.Text{text.T("备注", "Remark"), text.T("数", "Number")}}
	rows := func(yield func([]any) bool) {
		for _, d := range dirty {
			if !yield([]any{d, -5}) {
				return
			}
		}
	}
	var raw bytes.Buffer
	require.NoError(t, WriteTable(&raw, CSV, "zh", table, rows))
	require.True(t, bytes.HasPrefix(raw.Bytes(), []byte("\xEF\xBB\xBF")))
	lines, err := csv.NewReader(bytes.NewReader(raw.Bytes()[3:])).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, len(dirty)+1)
	for _, l := range lines[1:] {
		require.Equal(t, byte('\''), l[0][0], "%q would run", l[0])
		require.Equal(t, "-5", l[1], "numbers stay numbers")
	}
	raw.Reset()
	require.NoError(t, WriteTable(&raw, XLSX, "en", table, rows))
	f, err := excelize.OpenReader(&raw)
	require.NoError(t, err)
	got, err := f.GetRows("Export")
	require.NoError(t, err)
	for i, l := range got[1:] {
		require.Equal(t, byte('\''), l[0][0], "%q would run once saved as CSV", dirty[i])
		kind, err := f.GetCellType("Export", "B2")
		require.NoError(t, err)
		require.Contains(t, []excelize.CellType{excelize.CellTypeNumber, excelize.CellTypeUnset}, kind)
	}
}

func TestExportsComeBackAsTheyWere(t *testing.T) {
	s := &Sheet{Key: "x", Name: text.T("往返", "Round trip"), Columns: []Column{
		{Key: "s", Header: text.T("文字", "Text"), Parse: Text(100)},
		{Key: "d", Header: text.T("数", "Number"), Parse: Dec(3, -1000, 1000)},
		{Key: "t", Header: text.T("日", "Day"), Parse: Moment()},
		{Key: "b", Header: text.T("否", "Flag"), Parse: Bool()},
	}}
	moment := time.Date(2026, 11, 21, 14, 30, 5, 0, Zone)
	table := Table{Name: s.Name, Headers: []text.Text{s.Columns[0].Header, s.Columns[1].Header, s.Columns[2].Header, s.Columns[3].Header}}
	texts := []string{"=1+1", "-x", "普通", "两\n行，“引号”\"", "'单引号开头", "'=1", "''-1", "a,b;c\td"}
	for _, form := range []Form{CSV, XLSX} {
		for _, lang := range []string{"zh", "en"} {
			var raw bytes.Buffer
			require.NoError(t, WriteTable(&raw, form, lang, table, func(yield func([]any) bool) {
				for _, v := range texts {
					if !yield([]any{v, Decimal{-1235, 2}, moment, true}) {
						return
					}
				}
			}))
			b, err := Open("x."+string(form), &raw, Limits{})
			require.NoError(t, err)
			res := b.Read(s)
			require.Empty(t, res.Faults.List)
			require.Len(t, res.Rows, len(texts))
			for i, r := range res.Rows {
				require.Equal(t, texts[i], r.String("s"))
				require.Equal(t, Decimal{-1235, 2}, r.Decimal("d"))
				require.True(t, moment.Equal(r.Time("t")))
				require.True(t, r.Bool("b"))
			}
		}
	}
}

func TestUnknownValuesAreNotExported(t *testing.T) {
	err := WriteTable(io.Discard, CSV, "zh", Table{}, slices.Values([][]any{{struct{}{}}}))
	require.ErrorContains(t, err, "struct {}")
}

// rezip changes one part of a workbook.
func rezip(t *testing.T, raw []byte, name string, change func(string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	require.NoError(t, err)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	hit := false
	for _, f := range in.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		if f.Name == name {
			hit = true
			data = []byte(change(string(data)))
		}
		w, err := out.Create(f.Name)
		require.NoError(t, err)
		_, err = w.Write(data)
		require.NoError(t, err)
	}
	require.True(t, hit)
	require.NoError(t, out.Close())
	return b.Bytes()
}

func TestDamagedWorkbooksLoseNoRowsInSilence(t *testing.T) {
	raw := workbook(t, "柜台", []any{"柜台编号", "名称"}, []any{"1", "一"}, []any{"2", "二"})
	for name, change := range map[string]func(string) string{
		"cut off":           func(s string) string { return s[:strings.Index(s, `<row r="3"`)] },
		"dangling text":     func(s string) string { return strings.Replace(s, "<v>5</v>", "<v>500</v>", 1) },
		"negative text":     func(s string) string { return strings.Replace(s, "<v>5</v>", "<v>-1</v>", 1) },
		"stray end":         func(s string) string { return strings.Replace(s, `<row r="3"`, `</c><row r="3"`, 1) },
		"entity out of XML": func(s string) string { return strings.Replace(s, "<v>5</v>", "<v>&x;</v>", 1) },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open("x.xlsx", bytes.NewReader(rezip(t, raw, "xl/worksheets/sheet1.xml", change)), Limits{})
			require.Error(t, err)
			require.Equal(t, "file.damaged", fault.Of(err).Code)
		})
	}
}
