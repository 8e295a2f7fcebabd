package complaint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

func TestSums(t *testing.T) {
	fen := func(n int64) *int64 { return &n }
	for _, x := range []struct {
		in    Sum
		plain Sum
		fen   *int64
		wrong string
	}{
		{in: Sum{}},
		{in: Sum{Amount: "50000"}, plain: Sum{"50000.00", "CNY"}, fen: fen(5_000_000)},
		{in: Sum{"0049999.9", "CNY"}, plain: Sum{"49999.90", "CNY"}, fen: fen(4_999_990)},
		{in: Sum{Amount: "0.07"}, plain: Sum{"0.07", "CNY"}, fen: fen(7)},
		{in: Sum{Amount: "0.29"}, plain: Sum{"0.29", "CNY"}, fen: fen(29)}, // 0.29 × 100 is 28.999… in binary
		{in: Sum{Amount: "0"}, plain: Sum{"0.00", "CNY"}, fen: fen(0)},
		{in: Sum{Amount: "999999999999999.99"}, plain: Sum{"999999999999999.99", "CNY"}, fen: fen(99_999_999_999_999_999)},
		{in: Sum{"1200", "JPY"}, plain: Sum{"1200", "JPY"}},
		{in: Sum{"3.125", "KWD"}, plain: Sum{"3.125", "KWD"}},
		{in: Sum{Amount: "1.005"}, wrong: "/amount"},
		{in: Sum{Amount: "1,000"}, wrong: "/amount"},
		{in: Sum{Amount: "-1"}, wrong: "/amount"},
		{in: Sum{Amount: "1e5"}, wrong: "/amount"},
		{in: Sum{Amount: "."}, wrong: "/amount"},
		{in: Sum{Currency: "USD"}, wrong: "/amount"},
		{in: Sum{"1", "usd"}, wrong: "/currency"},
	} {
		var f fault.Fields
		x.in.check(&f)
		if x.wrong != "" {
			require.Equal(t, x.wrong, fault.Of(f.Err()).Fields[0].Pointer, "%v", x.in)
			continue
		}
		require.NoError(t, f.Err(), "%v", x.in)
		require.Equal(t, x.plain, x.in.Plain())
		require.Equal(t, x.plain, x.plain.Plain(), "plain stays plain")
		require.Equal(t, x.fen, x.in.Fen())
		require.Equal(t, x.fen, x.plain.Fen())
	}
}
