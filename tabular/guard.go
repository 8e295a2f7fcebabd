package tabular

import "strings"

// A spreadsheet program runs a cell that starts with one of these as a formula,
// also when it came from a CSV file; "=HYPERLINK(…)" in a customer's remark would
// then carry data out of the bank.
const signs = "=+-@"

// guard neutralises a text by putting an apostrophe before it, which spreadsheet
// programs take for "this is text". Full-width signs are converted by some of
// them on entry, so they count as well; so does a sign hidden behind spaces, and
// any text that begins with a tab or carriage return, which they drop.
func guard(s string) string {
	if s == "" {
		return s
	}
	if s[0] == '\t' || s[0] == '\r' {
		return "'" + s
	}
	if s[0] == '\'' && guard(s[1:]) != s[1:] { // looks guarded already: guard it, so that unguard gives it back
		return "'" + s
	}
	if rest := half(trim(s)); rest != "" && strings.ContainsRune(signs, rune(rest[0])) {
		return "'" + s
	}
	return s
}

// unguard takes the apostrophe off again, so that what we exported can be handed back in.
func unguard(s string) string {
	if len(s) > 1 && s[0] == '\'' && guard(s[1:]) != s[1:] {
		return s[1:]
	}
	return s
}
