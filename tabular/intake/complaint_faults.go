package intake

import (
	"io"
	"iter"

	"duban/domain/text"
	"duban/tabular"
)

// WriteFaults writes the faults of a report as a table, to be worked off beside the
// file. What stands in a faulty cell is written as text, whatever it begins with.
func WriteFaults(w io.Writer, form tabular.Form, lang string, r Report) error {
	t := tabular.Table{Name: text.T("导入问题", "Faults"), Widths: []float64{16, 8, 8, 20, 60, 40}, Headers: []text.Text{text.T("工作表", "Sheet"),
		text.T("行", "Row"), text.T("列", "Column"), text.T("表头", "Header"), text.T("问题", "Fault"), text.T("填写内容", "Found")}}
	var rows iter.Seq[[]any] = func(yield func([]any) bool) {
		for _, f := range r.Faults.List {
			if !yield([]any{f.Sheet, f.Row, f.Column, f.Header, f.Msg, f.Value}) {
				return
			}
		}
	}
	return tabular.WriteTable(w, form, lang, t, rows)
}
