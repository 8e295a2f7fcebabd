package private

import (
	"regexp"
	"strings"
	"unicode"
)

// Mask is what everybody who may see the case sees of a value: enough to tell two
// customers apart on a screen, not enough to reach or impersonate one. Whatever does
// not look like its kind is masked whole.
func Mask(kind Kind, plain string) string {
	plain = strings.TrimSpace(plain)
	if plain == "" {
		return ""
	}
	switch kind {
	case Name:
		return maskName(plain)
	case Phone:
		return maskPhone(Normal(Phone, plain))
	case IDNumber:
		return ends(Normal(IDNumber, plain), 3, 2, 15)
	case Account:
		return ends(Normal(Account, plain), 0, 4, 12)
	case Email:
		return maskEmail(plain)
	case Address:
		return maskAddress(plain)
	case Text:
		return maskText(plain)
	}
	return "***"
}

// maskName keeps the first character: 张三丰 is 张**, Zhang San is Z***.
func maskName(s string) string {
	r := []rune(s)
	if len(r) == 1 {
		return "*"
	}
	if unicode.Is(unicode.Han, r[0]) {
		return string(r[0]) + strings.Repeat("*", min(len(r)-1, 2))
	}
	return string(r[0]) + "***"
}

// maskPhone keeps the network and the last four digits of a mobile number, less of
// anything shorter.
func maskPhone(digits string) string {
	switch n := len(digits); {
	case n >= 11:
		return digits[:3] + "****" + digits[n-4:]
	case n >= 7:
		return "****" + digits[n-3:]
	}
	return "****"
}

// ends keeps some characters at both ends of a number that has at least so many.
func ends(s string, first, last, least int) string {
	if len(s) < least {
		return "****"
	}
	return s[:first] + strings.Repeat("*", len(s)-first-last) + s[len(s)-last:]
}

func maskEmail(s string) string {
	name, domain, found := strings.Cut(s, "@")
	if !found || name == "" || strings.Contains(domain, "@") {
		return "***"
	}
	return string([]rune(name)[0]) + "***@" + domain
}

// maskAddress keeps province, city and district.
func maskAddress(s string) string {
	r := []rune(s)
	end := 0
	for i, c := range r[:min(len(r), 24)] {
		switch c {
		case '省', '市':
			end = i + 1
		case '区', '县', '旗':
			// 小区, 社区, 园区 … are neighbourhoods: they tell where somebody lives.
			if i > 0 && strings.ContainsRune("小社园街景校厂矿库片住", r[i-1]) {
				return string(r[:end]) + "***"
			}
			return string(r[:i+1]) + "***"
		}
	}
	return string(r[:end]) + "***"
}

var (
	// numberRun is a number as people write it: groups with single blanks, dots or dashes between.
	numberRun = regexp.MustCompile(`[0-9０-９](?:[ \-.·－]?[0-9０-９]){5,}[Xx]?`)
	mailIn    = regexp.MustCompile(`[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+`)
	dateForm  = regexp.MustCompile(`^(?:19|20)\d\d[\-.](?:0?[1-9]|1[0-2])[\-.](?:0?[1-9]|[12]\d|3[01])(?: (?:[01]?\d|2[0-3]))?$`)
	amount    = regexp.MustCompile(`^[1-9]\d{0,8}\.\d\d$`)
)

// maskText masks what looks like a phone, an identity card, a card or an e-mail
// address within prose. Dates and sums with cents stay. Names cannot be told from
// other words and stay too: prose is for those who work on the case.
func maskText(s string) string {
	s = mailIn.ReplaceAllStringFunc(s, maskEmail)
	return numberRun.ReplaceAllStringFunc(s, func(run string) string {
		if dateForm.MatchString(run) || amount.MatchString(run) {
			return run
		}
		switch id := Normal(IDNumber, run); {
		case len(id) < 7:
			return run
		case len(id) >= 15:
			return ends(id, 0, 4, 15)
		default:
			return maskPhone(id)
		}
	})
}
