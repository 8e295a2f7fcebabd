package remote

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"duban/domain/casefile"
)

// Show prints an answer: as it is with JSON on or where it is a file, else a list as
// a table and a single thing as indented JSON.
func (c *Connection) Show(w io.Writer, answer json.RawMessage) error {
	if !json.Valid(answer) {
		_, err := w.Write(answer)
		return err
	}
	answer = bytes.TrimSpace(answer)
	if len(answer) == 0 {
		return nil
	}
	if c.JSON {
		_, err := fmt.Fprintln(w, string(answer))
		return err
	}
	var page struct {
		Items []map[string]json.RawMessage `json:"items"`
		Next  string                       `json:"next_cursor"`
	}
	if json.Unmarshal(answer, &page) == nil && page.Items != nil {
		return c.table(w, page.Items, page.Next)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, answer, "", "  "); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w, out.String())
	return err
}

// table prints the fields that are words or numbers in every row, ids first.
func (c *Connection) table(w io.Writer, items []map[string]json.RawMessage, next string) error {
	seen := map[string]bool{}
	var columns []string
	for _, item := range items {
		for name, raw := range item {
			if !seen[name] && c.cell(raw) != "" {
				seen[name] = true
				columns = append(columns, name)
			}
		}
	}
	slices.SortFunc(columns, func(a, b string) int {
		if (a == "id") != (b == "id") {
			return map[bool]int{true: -1, false: 1}[a == "id"]
		}
		return strings.Compare(a, b)
	})
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(t, strings.ToUpper(strings.Join(columns, "\t")))
	for _, item := range items {
		cells := make([]string, len(columns))
		for i, name := range columns {
			cells[i] = c.cell(item[name])
		}
		fmt.Fprintln(t, strings.Join(cells, "\t"))
	}
	if next != "" {
		fmt.Fprintf(t, "… --cursor %s\n", next)
	}
	return t.Flush()
}

// cell is a value on one line; a text in two languages is shown in ours; "" for what does not fit a cell.
func (c *Connection) cell(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		if at, err := time.Parse(time.RFC3339, s); err == nil { // as the screens show it, and with its offset
			return at.In(casefile.Zone).Format("2006-01-02 15:04:05-07:00")
		}
		return strings.ReplaceAll(s, "\n", " ")
	}
	var both map[string]any
	if json.Unmarshal(raw, &both) == nil && both != nil {
		for _, key := range []string{c.Lang, "zh", "code", "user"} {
			if v, ok := both[key].(string); ok {
				return v
			}
		}
		return ""
	}
	if raw == nil || raw[0] == '[' || string(raw) == "null" {
		return ""
	}
	return string(raw)
}
