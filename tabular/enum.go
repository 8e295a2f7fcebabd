package tabular

import (
	"strings"

	"duban/domain/text"
)

// Choice is one word of a closed list.
type Choice struct {
	Value string    // what the program calls it
	Name  text.Text // what people call it
	Also  []string  // further accepted words
}

// Enum is one word of a closed list, in either language or by its value. Gives
// the Value as a string.
func Enum(choices ...Choice) Parser {
	known := map[string]string{}
	var zh, en []string
	for _, c := range choices {
		for _, n := range append([]string{c.Value, c.Name.ZH, c.Name.EN}, c.Also...) {
			w := word(n)
			if other, taken := known[w]; taken && other != c.Value {
				panic("tabular: the word " + n + " stands for " + other + " and for " + c.Value)
			}
			known[w] = c.Value
		}
		zh, en = append(zh, c.Name.ZH), append(en, c.Name.EN)
	}
	hint := text.T("从列表中选择："+strings.Join(zh, "、"), "one of: "+strings.Join(en, ", "))
	return Parser{Hint: hint, Choices: choices, parse: func(c string, _ Origin) (any, *Problem) {
		if v, ok := known[word(c)]; ok {
			return v, nil
		}
		return nil, problem("enum", "不在可选范围内，可填：%[1]s", "is not one of: %[2]s", cutList(zh, "、"), cutList(en, ", "))
	}}
}

// Bool is yes or no. Gives a bool.
func Bool() Parser {
	e := Enum(
		Choice{Value: "yes", Name: text.T("是", "yes"), Also: []string{"y", "true", "1", "√", "✓", "有", "对"}},
		Choice{Value: "no", Name: text.T("否", "no"), Also: []string{"n", "false", "0", "×", "x", "无", "错"}},
	)
	inner := e.parse
	e.parse = func(c string, from Origin) (any, *Problem) {
		v, p := inner(c, from)
		if p != nil {
			return nil, p
		}
		return v == "yes", nil
	}
	return e
}

func cutList(words []string, sep string) string {
	if len(words) > 12 {
		return strings.Join(words[:12], sep) + " …"
	}
	return strings.Join(words, sep)
}
