package tabular

import (
	"math"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number: Unscaled × 10^-Scale. Points and weights
// must not pass through binary fractions, or 0.1 thrice is not 0.3.
type Decimal struct {
	Unscaled int64
	Scale    int
}

// Scaled returns the number as a whole count of 10^-places units, and whether
// that was possible without rounding: Scaled(2) of 12.5 is 1250.
func (d Decimal) Scaled(places int) (n int64, exact bool) {
	n = d.Unscaled
	for s := d.Scale; s < places; s++ {
		if n > math.MaxInt64/10 || n < math.MinInt64/10 {
			return 0, false
		}
		n *= 10
	}
	for s := d.Scale; s > places; s-- {
		if n%10 != 0 {
			return 0, false
		}
		n /= 10
	}
	return n, true
}

// Float64 is the nearest binary number, for display and statistics only.
func (d Decimal) Float64() float64 { return float64(d.Unscaled) / math.Pow10(d.Scale) }

func (d Decimal) String() string {
	s := strconv.FormatInt(d.Unscaled, 10)
	if d.Scale == 0 {
		return s
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	if len(s) <= d.Scale {
		s = strings.Repeat("0", d.Scale-len(s)+1) + s
	}
	return sign + s[:len(s)-d.Scale] + "." + s[len(s)-d.Scale:]
}

// parseDecimal reads "1,234.50", "-3", ".5", "12%" is not a number here. Excel
// stores 2.3 as 2.2999999999999998: what has more than 15 significant digits is
// rounded to 15, exactly as Excel itself shows it.
func parseDecimal(s string) (Decimal, bool) {
	s = strings.ReplaceAll(half(s), " ", "")
	if ungrouped, ok := ungroup(s); ok {
		s = ungrouped
	}
	if s == "" || strings.Trim(s, "+-.0123456789eE") != "" {
		return Decimal{}, false
	}
	if strings.ContainsAny(s, "eE") || digits(s) > 15 {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || math.Abs(f) >= 1e18 || (f != 0 && math.Abs(f) < 1e-12) {
			return Decimal{}, false
		}
		s = strconv.FormatFloat(f, 'e', 14, 64)
		f, _ = strconv.ParseFloat(s, 64)
		s = strconv.FormatFloat(f, 'f', -1, 64)
	}
	whole, frac, _ := strings.Cut(s, ".")
	frac = strings.TrimRight(frac, "0")
	if strings.Trim(whole, "+-") == "" && !strings.ContainsAny(s, "0123456789") {
		return Decimal{}, false
	}
	if strings.ContainsAny(frac, "+-.") || strings.LastIndexAny(whole, "+-") > 0 {
		return Decimal{}, false
	}
	n, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil {
		if strings.Trim(whole+frac, "+-") != "" {
			return Decimal{}, false
		}
		n = 0
	}
	return Decimal{Unscaled: n, Scale: len(frac)}, true
}

// ungroup takes thousands separators out where they stand rightly ("1,234,567.8").
func ungroup(s string) (string, bool) {
	if !strings.Contains(s, ",") {
		return s, true
	}
	whole, frac, dot := strings.Cut(s, ".")
	groups := strings.Split(strings.TrimLeft(whole, "+-"), ",")
	for i, g := range groups {
		if (i == 0 && (len(g) < 1 || len(g) > 3)) || (i > 0 && len(g) != 3) {
			return s, false
		}
	}
	whole = strings.ReplaceAll(whole, ",", "")
	if dot {
		whole += "." + frac
	}
	return whole, true
}

func digits(s string) (n int) {
	s = strings.TrimLeft(s, "+-0.")
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}
