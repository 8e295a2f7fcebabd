package checklist_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
)

func TestDecimalText(t *testing.T) {
	for text, want := range map[string]Decimal{
		"0": 0, "2": 2000, "2.5": 2500, "0.125": 125, "-1.25": -1250, "007": 7000, "1.50": 1500, "999999999.999": 999999999999,
	} {
		d, err := ParseDecimal(text)
		require.NoError(t, err, text)
		require.Equal(t, want, d, text)
		again, err := ParseDecimal(d.String())
		require.NoError(t, err, text)
		require.Equal(t, d, again, "%s does not survive being written", text)
	}
	for _, text := range []string{"", "-", ".5", "5.", "1.2345", "1e3", "+1", " 1", "1 ", "--1", "1.-5", "１", "1000000000", "NaN"} {
		_, err := ParseDecimal(text)
		require.Error(t, err, "%q", text)
	}
}

func TestDecimalIsTextInJSON(t *testing.T) {
	raw, err := json.Marshal(Threshold{From: 15000, Points: 2500})
	require.NoError(t, err)
	require.JSONEq(t, `{"from":"15","points":"2.5"}`, string(raw))
	var back Threshold
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, Threshold{From: 15000, Points: 2500}, back)
	require.Error(t, json.Unmarshal([]byte(`{"from":15.0}`), &back), "a JSON number may have been through a float")
}

func TestDecimalRoundsHalfUp(t *testing.T) {
	for _, c := range []struct {
		d      Decimal
		places int
		want   Decimal
	}{
		{2500, 0, 3000}, {2499, 0, 2000}, {3500, 0, 4000}, {-2500, 0, -2000}, {-2501, 0, -3000},
		{1250, 1, 1300}, {1249, 1, 1200}, {1005, 2, 1010}, {1004, 2, 1000}, {1234, 3, 1234}, {1234, 9, 1234},
	} {
		require.Equal(t, c.want, c.d.Round(c.places), "%s to %d places", c.d, c.places)
	}
	for range 1000 { // rounding moves by half a step at most, and twice is as once
		d, p := Decimal(rand.Int64N(2e6)-1e6), rand.IntN(4)
		step := []Decimal{1000, 100, 10, 1}[p]
		r := d.Round(p)
		require.Zero(t, r%step)
		require.LessOrEqual(t, 2*max(r-d, d-r), step)
		require.Equal(t, r, r.Round(p))
	}
}
