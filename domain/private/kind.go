package private

import (
	"slices"
	"strings"
)

// Kind is a kind of personal data: it decides what of a value is shown masked.
type Kind string

const (
	Name     Kind = "name"
	Phone    Kind = "phone"
	IDNumber Kind = "id_number" // 身份证件号码
	Account  Kind = "account"   // account or card
	Email    Kind = "email"
	Address  Kind = "address"
	Text     Kind = "text" // what somebody wrote: personal data may stand anywhere in it
)

// limits are the longest values, in characters, that are sealed.
var limits = map[Kind]int{Name: 200, Phone: 50, IDNumber: 50, Account: 50, Email: 254, Address: 500, Text: 20000}

// Valid reports whether there is such a kind.
func (k Kind) Valid() bool { return limits[k] > 0 }

// Marked are the kinds by which a customer is known again.
var Marked = []Kind{IDNumber, Account, Phone}

// Normal is a value in the one form in which it is compared: "138 0013-8000" and
// "+86 13800138000" are the same phone. It is empty where nothing is left to compare,
// and for kinds by which nobody is known again.
func Normal(kind Kind, value string) string {
	switch kind {
	case Phone:
		digits := strings.Map(onlyDigits, value)
		for _, china := range []string{"0086", "86"} {
			if rest, found := strings.CutPrefix(digits, china); found && len(rest) == 11 {
				return rest
			}
		}
		return digits
	case IDNumber, Account:
		return strings.Map(func(r rune) rune {
			if d := onlyDigits(r); d >= 0 {
				return d
			}
			switch {
			case r >= 'A' && r <= 'Z':
				return r
			case r >= 'a' && r <= 'z':
				return r - 'a' + 'A'
			}
			return -1
		}, narrow(value))
	}
	return ""
}

// CanMark reports whether a customer is known again by this kind.
func (k Kind) CanMark() bool { return slices.Contains(Marked, k) }

// onlyDigits keeps digits, also those as wide as a Chinese character.
func onlyDigits(r rune) rune {
	switch {
	case r >= '0' && r <= '9':
		return r
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	}
	return -1
}

// narrow writes letters and digits that are as wide as a Chinese character as ASCII.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
}
