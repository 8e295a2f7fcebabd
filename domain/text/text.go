// Package text holds what a person reads in both languages of the product,
// Chinese first. It knows nothing of HTTP, files or users.
package text

import "fmt"

// Text is one sentence or term in both languages.
type Text struct {
	ZH string `json:"zh" doc:"中文"`
	EN string `json:"en" doc:"English"`
}

// T pairs a Chinese text with its English twin.
func T(zh, en string) Text { return Text{ZH: zh, EN: en} }

// F fills the same arguments into both texts (fmt verbs; use %[n] where the order differs).
func (t Text) F(args ...any) Text {
	return Text{ZH: fmt.Sprintf(t.ZH, args...), EN: fmt.Sprintf(t.EN, args...)}
}

// In returns the text in the wanted language ("zh" or "en"), Chinese where it is neither.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.EN
	}
	return t.ZH
}

// IsZero reports whether neither language has been written.
func (t Text) IsZero() bool { return t == Text{} }

func (t Text) String() string { return t.EN }

// Several is a number with its noun in English: 1 limit, 3 limits.
func Several(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}
