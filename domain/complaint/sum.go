package complaint

import (
	"regexp"
	"strconv"
	"strings"

	"duban/domain/fault"
)

// Renminbi is the currency where none is named.
const Renminbi = "CNY"

// Sum is the money at stake, exact, as far as it is known.
type Sum struct {
	Amount   string `json:"amount,omitempty" maxLength:"20" pattern:"^[0-9]{1,15}([.][0-9]{1,4})?$" doc:"涉及金额，如 60000 或 60000.50，空为不明 · sum at stake such as 60000 or 60000.50, empty: not known"`
	Currency string `json:"currency,omitempty" maxLength:"3" pattern:"^[A-Z]{3}$" doc:"币种，空为人民币 CNY · currency, empty: CNY"`
}

var (
	decimalForm  = regexp.MustCompile(`^[0-9]{1,15}([.][0-9]{1,4})?$`)
	currencyForm = regexp.MustCompile(`^[A-Z]{3}$`)
)

func (m Sum) check(f *fault.Fields) {
	switch {
	case m.Amount == "" && m.Currency != "":
		f.Add("/amount", "required", "填写币种的须填写金额", "say how much of that currency")
	case m.Amount != "" && !decimalForm.MatchString(m.Amount):
		f.Add("/amount", "decimal", "金额应为不带千位分隔符的数字，如 60000.50", "must be a plain decimal such as 60000.50")
	case m.Amount != "" && m.renminbi() && m.hundredths() == nil:
		f.Add("/amount", "decimal", "人民币金额最多两位小数", "renminbi have at most two decimals")
	}
	if m.Currency != "" && !currencyForm.MatchString(m.Currency) {
		f.Add("/currency", "currency", "币种应为三位字母代码，如 CNY、USD", "must be a code of three letters such as CNY or USD")
	}
}

func (m Sum) renminbi() bool { return m.Currency == "" || m.Currency == Renminbi }

// Plain is the sum as it is kept: with its currency, without zeros in front, renminbi
// with both decimals.
func (m Sum) Plain() Sum {
	if m.Amount == "" {
		return Sum{}
	}
	whole, part, dotted := strings.Cut(m.Amount, ".")
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if m.renminbi() {
		m.Currency, part, dotted = Renminbi, (part + "00")[:max(2, len(part))], true
	}
	if m.Amount = whole; dotted {
		m.Amount += "." + part
	}
	return m
}

// Fen is the sum in hundredths of renminbi; nil where it is not known, or is of another
// currency: rates are not guessed.
func (m Sum) Fen() *int64 {
	if m.Amount == "" || !m.renminbi() {
		return nil
	}
	return m.hundredths()
}

// hundredths is nil where there are more decimals than two.
func (m Sum) hundredths() *int64 {
	whole, part, _ := strings.Cut(m.Amount, ".")
	if part = strings.TrimRight(part, "0"); len(part) > 2 {
		return nil
	}
	n, err := strconv.ParseInt(whole+(part + "00")[:2], 10, 64)
	if err != nil {
		return nil
	}
	return &n
}
