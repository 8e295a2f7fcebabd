package tabular

import (
	"strings"
	"unicode"
)

// trim takes off what people cannot see: spaces of every width, non-breaking and
// zero-width ones, byte order marks. Line ends inside become "\n".
func trim(s string) string {
	s = strings.TrimFunc(s, invisible)
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}

func invisible(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// halfDigits turns full-width digits into ASCII and leaves everything else, so
// that Chinese prose keeps its punctuation.
func halfDigits(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// half turns every full-width form into its ASCII twin: for codes, numbers, dates.
func half(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		case r == '—', r == '–', r == '−', r == '‐', r == '‑':
			return '-'
		}
		return r
	}, s)
}

// word is the form in which headers and enumerated words are compared: half
// width, lower case, without spaces and the marks people decorate headers with.
func word(s string) string {
	s = strings.ToLower(half(trim(s)))
	return strings.Map(func(r rune) rune {
		if invisible(r) || strings.ContainsRune("*_-:·.、", r) {
			return -1
		}
		return r
	}, s)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// letters names a column, counted from 0, as a spreadsheet program does.
func letters(i int) string {
	var b []byte
	for i++; i > 0; i = (i - 1) / 26 {
		b = append([]byte{byte('A' + (i-1)%26)}, b...)
	}
	return string(b)
}
