package text

import "unicode"

// Blank says whether nobody could read anything in s: nothing but spaces and signs that
// take no room or show nothing, such as U+200B, U+202E or U+3164.
func Blank(s string) bool {
	for _, r := range s {
		if r != brailleBlank && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) && unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) {
			return false
		}
	}
	return true
}

// brailleBlank counts as a symbol and is an empty cell.
const brailleBlank = '\u2800'
