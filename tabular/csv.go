package tabular

import (
	"strings"
	"unicode/utf8"
)

// csvTab is a decoded CSV text.
type csvTab struct {
	title  string
	text   string
	comma  rune
	limits Limits
}

func newCSV(title, text string, limits Limits) *csvTab {
	return &csvTab{title: title, text: text, comma: separator(text), limits: limits}
}

func (t *csvTab) name() string   { return t.title }
func (t *csvTab) origin() Origin { return Origin{} }

// separator picks what the first filled line is divided by. Excel writes ";" or
// a tab where the system's list separator says so.
func separator(text string) rune {
	for line := range strings.Lines(text) {
		if trim(line) == "" {
			continue
		}
		best, most := ',', 0
		for _, sep := range []rune{',', '\t', ';', '，', '|'} {
			if n := strings.Count(line, string(sep)); n > most {
				best, most = sep, n
			}
		}
		return best
	}
	return ','
}

// each reads record by record in the way Excel does, which is more forgiving
// than RFC 4180: a quote inside an unquoted field is an ordinary character. The
// one thing never forgiven is a quoted field that does not end, since it would
// swallow all rows after it. Rows are numbered as Excel numbers them: one per
// record, blank lines counted.
func (t *csvTab) each(yield func(row int, cells []string) bool) *Fault {
	s, sep := t.text, string(t.comma)
	var cells []string
	for row := 1; len(s) > 0; row++ {
		cells = cells[:0]
		for {
			var field string
			var p *Problem
			field, s, p = takeField(s, sep)
			if p != nil {
				return &Fault{Sheet: t.title, Row: row, Column: letters(len(cells)), Code: p.Code, Msg: p.Msg, Value: cut(field)}
			}
			if len(cells) <= t.limits.Columns { // one more than allowed is enough for the reader to object
				cells = append(cells, field)
			}
			if strings.HasPrefix(s, sep) {
				s = s[len(sep):]
				continue
			}
			break
		}
		s = lineEnd(s)
		if !yield(row, cells) {
			return nil
		}
	}
	return nil
}

// takeField takes one field off the front of s; what remains starts with a separator
// or a line end, or is empty.
func takeField(s, sep string) (field, rest string, p *Problem) {
	if !strings.HasPrefix(s, `"`) {
		field, rest = bare(s, sep)
		return field, rest, nil
	}
	body := s[1:]
	var b strings.Builder
	for {
		i := strings.IndexByte(body, '"')
		if i < 0 {
			return s, "", problem("csv.quote", "引号没有结束，其后的各行无法读取", "a quoted cell never ends; nothing after it can be read")
		}
		b.WriteString(body[:i])
		body = body[i+1:]
		if strings.HasPrefix(body, `"`) {
			b.WriteByte('"')
			body = body[1:]
			continue
		}
		break
	}
	// What stands between the closing quote and the separator belongs to the
	// field, as in Excel.
	tail, rest := bare(body, sep)
	b.WriteString(tail)
	return b.String(), rest, nil
}

// bare takes everything up to the next separator or line end.
func bare(s, sep string) (field, rest string) {
	end := strings.IndexAny(s, "\r\n")
	if end < 0 {
		end = len(s)
	}
	if i := strings.Index(s[:end], sep); i >= 0 {
		end = i
	}
	return s[:end], s[end:]
}

func lineEnd(s string) string {
	if strings.HasPrefix(s, "\r\n") {
		return s[2:]
	}
	if s != "" {
		_, n := utf8.DecodeRuneInString(s)
		return s[n:]
	}
	return s
}
