package checklist

import (
	"bytes"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact number in thousandths: points, minutes, percentages and
// weights. It is written as decimal text ("2.5") in JSON, where a JSON number
// would invite a reader's floats.
type Decimal int64

// Grain is one whole in thousandths.
const Grain Decimal = 1000

// D makes a Decimal of whole units.
func D(units int64) Decimal { return Decimal(units) * Grain }

// ParseDecimal reads text such as "12", "0.5" or "-1.25": at most nine digits
// before the point and three behind it, so that sums cannot overflow.
func ParseDecimal(s string) (Decimal, error) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, frac, point := strings.Cut(digits, ".")
	if len(whole) == 0 || len(whole) > 9 || (point && (len(frac) == 0 || len(frac) > 3)) {
		return 0, fmt.Errorf("%q is not a decimal with up to three places", s)
	}
	var n int64
	for _, r := range whole + (frac + "000")[:3] {
		if r < '0' || r > '9' {
			return 0, fmt.Errorf("%q is not a decimal with up to three places", s)
		}
		n = n*10 + int64(r-'0')
	}
	if negative {
		n = -n
	}
	return Decimal(n), nil
}

// String writes the shortest exact form: "2.5", "90", "-0.125".
func (d Decimal) String() string { return string(d.append(nil)) }

// MarshalText makes a Decimal text in JSON, in map keys and in files.
func (d Decimal) MarshalText() ([]byte, error) { return d.append(make([]byte, 0, 16)), nil }

func (d Decimal) append(b []byte) []byte {
	u := uint64(d)
	if d < 0 {
		b, u = append(b, '-'), -u
	}
	b = strconv.AppendUint(b, u/1000, 10)
	if frac := u % 1000; frac != 0 {
		b = append(b, '.', byte('0'+frac/100), byte('0'+frac/10%10), byte('0'+frac%10))
		b = bytes.TrimRight(b, "0")
	}
	return b
}

// UnmarshalText reads what MarshalText wrote.
func (d *Decimal) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDecimal(string(b))
	return err
}

// Round rounds half up (a half goes towards the greater number) to so many
// places behind the point; three places and more change nothing.
func (d Decimal) Round(places int) Decimal { return round(exact(d), places) }

// exact is the number as a fraction, in thousandths, for means, weights and
// percentages that no decimal can hold.
func exact(d Decimal) *big.Rat { return new(big.Rat).SetInt64(int64(d)) }

// round brings a fraction of thousandths to so many places, half up. This is the
// only place where anything is rounded.
func round(x *big.Rat, places int) Decimal {
	step := int64(1)
	for range max(0, 3-max(0, places)) {
		step *= 10
	}
	// floor((2·num + step·den) / (2·step·den)) · step; the denominator is positive.
	den := new(big.Int).Mul(x.Denom(), big.NewInt(step))
	num := new(big.Int).Lsh(x.Num(), 1)
	num.Add(num, den)
	num.Div(num, den.Lsh(den, 1)) // Euclidean, which is floor for a positive divisor
	return Decimal(num.Int64() * step)
}

// percent is 100 × part ÷ whole, rounded half up to so many places; 0 of nothing.
func percent(part, whole *big.Rat, places int) Decimal {
	if whole.Sign() <= 0 {
		return 0
	}
	x := new(big.Rat).Quo(part, whole)
	return round(x.Mul(x, exact(D(100))), places)
}

// lesser is the smaller of two fractions.
func lesser(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}
