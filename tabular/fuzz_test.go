package tabular

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"duban/domain/fault"
	"duban/domain/text"
)

// FuzzCSV holds the reader to three promises: it never panics, every fault has a
// place and both languages, and what the standard library's strict reader
// accepts is read to the same cells.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{
		"柜台编号,名称\n1,一\n", "\ufeffcode,name\r\n\"a\"\"b\",\"x\ny\"\r\n", "code;name\n1;\"2", "a\tb\n\n\n1\t2", "\"\"x,y\n", "\xb9\xf1\xcc\xa8,b\n", "\r", ",", "\"",
		"柜台编号,名称,启用日期,权重\n１,x,46086,1e9\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, err := Open("f.csv", strings.NewReader(string(raw)), Limits{Unpacked: 1 << 20})
		if err != nil {
			if fault.Of(err).Kind != fault.Invalid {
				t.Fatalf("not a fault of the file: %v", err)
			}
			return
		}
		defer b.Close()
		res := b.Read(counters())
		for _, x := range res.Faults.List {
			if x.Code == "" || x.Msg.ZH == "" || x.Msg.EN == "" || x.Sheet == "" || x.Row < 0 || !utf8.ValidString(x.Sentence().ZH) {
				t.Fatalf("poor fault: %+v", x)
			}
		}
		if res.Faults.None() && len(res.Rows) == 0 && !res.ExampleSkipped {
			t.Fatal("nothing read and nothing wrong")
		}
		if c, ok := b.tabs[0].(*csvTab); ok {
			agree(t, c)
		}
	})
}

// agree compares with encoding/csv wherever that accepts the whole text.
func agree(t *testing.T, c *csvTab) {
	if strings.Contains(strings.ReplaceAll(c.text, "\r\n", ""), "\r") {
		return // a lone carriage return is data to one and a line end to the other
	}
	c.limits.Columns = 1 << 20
	r := csv.NewReader(strings.NewReader(c.text))
	r.Comma, r.FieldsPerRecord = c.comma, -1
	want, err := r.ReadAll()
	if err != nil {
		return
	}
	var got [][]string
	if bad := c.each(func(_ int, cells []string) bool {
		if len(cells) == 1 && cells[0] == "" {
			return true // the library passes blank lines over
		}
		line := append([]string(nil), cells...)
		for i := range line {
			line[i] = strings.ReplaceAll(line[i], "\r\n", "\n")
		}
		got = append(got, line)
		return true
	}); bad != nil {
		t.Fatalf("refused what is valid: %+v", *bad)
	}
	var strict [][]string
	for _, l := range want {
		if len(l) != 1 || l[0] != "" {
			strict = append(strict, l)
		}
	}
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", strict) {
		t.Fatalf("read %q, the standard library %q", got, strict)
	}
}

func bigTable(rows int) (Table, func(yield func([]any) bool)) {
	s := counters()
	t := Table{Name: s.Name}
	for _, c := range s.Columns {
		t.Headers = append(t.Headers, c.Header)
	}
	return t, func(yield func([]any) bool) {
		for i := range rows {
			if !yield([]any{fmt.Sprintf("T-%06d", i), fmt.Sprintf("第%d号柜台", i), text.T("现金", "Cash"), i % 50, Decimal{int64(i % 1000), 1},
				"2026年3月5日", i%2 == 0, "甲、乙"}) {
				return
			}
		}
	}
}

func BenchmarkRead100kRows(b *testing.B) {
	for _, form := range []Form{CSV, XLSX} {
		var raw strings.Builder
		table, rows := bigTable(100_000)
		if err := WriteTable(&raw, form, "zh", table, rows); err != nil {
			b.Fatal(err)
		}
		b.Run(string(form), func(b *testing.B) {
			b.SetBytes(int64(raw.Len()))
			b.ReportAllocs()
			for b.Loop() {
				book, err := Open("x", strings.NewReader(raw.String()), Limits{})
				if err != nil {
					b.Fatal(err)
				}
				if res := book.Read(counters()); len(res.Rows) != 100_000 {
					b.Fatal(res.Faults.List[0].Sentence())
				}
				book.Close()
			}
		})
	}
}

func BenchmarkWrite100kRows(b *testing.B) {
	for _, form := range []Form{CSV, XLSX} {
		b.Run(string(form), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				table, rows := bigTable(100_000)
				if err := WriteTable(io.Discard, form, "zh", table, rows); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
