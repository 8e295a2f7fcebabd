package tabular

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"duban/domain/text"
)

// Problem is why a cell cannot be read.
type Problem struct {
	Code string
	Msg  text.Text
}

func problem(code, zh, en string, args ...any) *Problem {
	m := text.T(zh, en)
	if len(args) > 0 {
		m = m.F(args...)
	}
	return &Problem{Code: code, Msg: m}
}

// Origin is what a parser must know of the file a cell comes from.
type Origin struct {
	Date1904 bool // the workbook counts its days from 1904 (old Macintosh files)
}

// Parser turns the trimmed, non-empty content of a cell into a value.
type Parser struct {
	Hint    text.Text // what is accepted, for the notes sheet and the input prompt
	Choices []Choice  // the closed list of words, if there is one
	Format  Format    // how the template formats the column
	several bool      // a cell may hold more than one: no drop-down list, which allows one only
	parse   func(cell string, from Origin) (any, *Problem)
}

// Format is how a column is formatted in a written workbook.
type Format int

const (
	AsText Format = iota // kept as typed: leading zeros survive
	AsGeneral
	AsNumber
	AsDate
)

// Parse reads one cell.
func (p Parser) Parse(cell string, from Origin) (any, *Problem) { return p.parse(cell, from) }

// Custom makes a parser of a function. The function gets the cell as typed, trimmed.
func Custom(hint text.Text, parse func(cell string) (any, *Problem)) Parser {
	return Parser{Hint: hint, parse: func(c string, _ Origin) (any, *Problem) { return parse(c) }}
}

// Reject makes the problem a Custom parser answers.
func Reject(code, zh, en string, args ...any) *Problem { return problem(code, zh, en, args...) }

// Text is prose of at most max characters; it may run over several lines. Gives a string.
func Text(max int) Parser {
	return Parser{
		Hint:   text.T("文字，最多 %d 个字符", "text, at most %d characters").F(max),
		Format: AsGeneral,
		parse: func(c string, _ Origin) (any, *Problem) {
			if n := utf8.RuneCountInString(c); n > max {
				return nil, problem("text.long", "最多 %d 个字符，现有 %d 个", "at most %d characters, has %d", max, n)
			}
			if i := strings.IndexFunc(c, func(r rune) bool {
				return r != '\n' && r != '\t' && (unicode.IsControl(r) || r == utf8.RuneError)
			}); i >= 0 {
				return nil, problem("text.control", "含有无法显示的控制字符或乱码", "contains a control character or garbage")
			}
			return halfDigits(c), nil
		},
	}
}

// lost is how Excel writes a long number whose last digits it has already thrown away.
var lost = regexp.MustCompile(`^[0-9](\.[0-9]+[eE]\+?|[eE]\+)[0-9]+$`)

// Code is a short name without spaces: letters of any script, digits and ._-/@+#. Full-width
// forms are turned into half-width ones. Gives a string.
func Code(max int) Parser {
	return Parser{
		Hint:   text.T("编号，不含空格，最多 %d 个字符", "code without spaces, at most %d characters").F(max),
		Format: AsText,
		parse: func(c string, _ Origin) (any, *Problem) {
			c = half(c)
			if lost.MatchString(c) {
				return nil, problem("code.number", "编号被 Excel 当作数字，末位可能已丢失，请把单元格设为“文本”后重新填写",
					"Excel took the code for a number and may have dropped digits: format the cell as text and type it again")
			}
			for _, r := range c {
				if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-/@+#", r) {
					return nil, problem("code.character", "编号中不能有“%s”", "a code cannot contain “%s”", cut(string(r)))
				}
			}
			if n := utf8.RuneCountInString(c); n > max {
				return nil, problem("code.long", "最多 %d 个字符，现有 %d 个", "at most %d characters, has %d", max, n)
			}
			return c, nil
		},
	}
}

// Int is a whole number from min to max. Gives an int64.
func Int(min, max int64) Parser {
	hint := text.T("整数，%d 至 %d", "whole number from %d to %d").F(min, max)
	if max == math.MaxInt64 {
		hint = text.T("整数，不小于 %d", "whole number, at least %d").F(min)
	}
	return Parser{Hint: hint, Format: AsNumber, parse: func(c string, _ Origin) (any, *Problem) {
		d, ok := parseDecimal(c)
		if !ok {
			return nil, problem("int", "不是整数", "is not a whole number")
		}
		n, exact := d.Scaled(0)
		if !exact {
			return nil, problem("int", "不是整数", "is not a whole number")
		}
		if n < min || n > max {
			return nil, problem("int.range", "须在 %d 至 %d 之间", "must be from %d to %d", min, max)
		}
		return n, nil
	}}
}

// Dec is a number with at most places decimals, between min and max. Gives a Decimal.
func Dec(places int, min, max int64) Parser {
	return Parser{
		Hint:   text.T("数字，最多 %d 位小数，%d 至 %d", "number with at most %d decimals, from %d to %d").F(places, min, max),
		Format: AsNumber,
		parse: func(c string, _ Origin) (any, *Problem) {
			d, ok := parseDecimal(c)
			if !ok {
				return nil, problem("decimal", "不是数字", "is not a number")
			}
			if d.Scale > places {
				return nil, problem("decimal.places", "最多 %d 位小数", "at most %d decimals", places)
			}
			if f := d.Float64(); f < float64(min) || f > float64(max) {
				return nil, problem("decimal.range", "须在 %d 至 %d 之间", "must be from %d to %d", min, max)
			}
			return d, nil
		},
	}
}

// List is several values in one cell, separated by commas, semicolons, 、 or line
// ends. Gives a []any of what the inner parser gives, without repetitions.
func List(of Parser) Parser {
	return Parser{
		Hint:   text.T("可填多个，用“、”或“;”分隔；每个为："+of.Hint.ZH, "several, separated by ; or , — each: "+of.Hint.EN),
		Format: of.Format, Choices: of.Choices, several: true,
		parse: func(c string, from Origin) (any, *Problem) {
			var out []any
			seen := map[any]bool{}
			for _, part := range strings.FieldsFunc(c, func(r rune) bool { return strings.ContainsRune(",，;；、\n|", r) }) {
				if part = trim(part); part == "" {
					continue
				}
				v, p := of.parse(part, from)
				if p != nil {
					return nil, p
				}
				if !seen[v] {
					seen[v] = true
					out = append(out, v)
				}
			}
			return out, nil
		},
	}
}
