package private

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Known are the names and addresses of the people in a case. No pattern finds such in
// what people write; what is known of them can be looked for.
type Known []known

type known struct {
	kind  Kind
	plain string
}

// With adds a value that texts of the same case must not tell.
func (k Known) With(kind Kind, plain string) Known {
	v := known{kind, strings.TrimSpace(plain)}
	least := map[Kind]int{Name: 2, Address: 4}[kind]
	if least == 0 || utf8.RuneCountInString(v.plain) < least || slices.Contains(k, v) {
		return k
	}
	k = append(k, v)
	slices.SortStableFunc(k, func(a, b known) int { return len(b.plain) - len(a.plain) }) // 张三丰 before 张三
	return k
}

// Within is a text with what is known masked in it.
func (k Known) Within(text string) string {
	for _, v := range k {
		if strings.Contains(text, v.plain) {
			text = strings.ReplaceAll(text, v.plain, Mask(v.kind, v.plain))
		}
	}
	return text
}
