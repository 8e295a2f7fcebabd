package worktime

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

func TestSpanReadsAsItIsWritten(t *testing.T) {
	cases := []struct {
		in     string
		want   Span
		zh, en string
	}{
		{"3wd", Workdays(3), "3个工作日", "3 working days"},
		{"1wd", Workdays(1), "1个工作日", "1 working day"},
		{"15d", Days(15), "15个自然日", "15 calendar days"},
		{"0d", Days(0), "0个自然日", "0 calendar days"},
		{"2h", InHours(2), "2小时", "2 hours"},
		{"30m", InMinutes(30), "30分钟", "30 minutes"},
		{"9999m", InMinutes(9999), "9999分钟", "9999 minutes"},
	}
	for _, c := range cases {
		t.Run(c.in, func(t *testing.T) {
			s, err := ParseSpan(c.in)
			require.NoError(t, err)
			require.Equal(t, c.want, s)
			require.Equal(t, c.in, s.String())
			require.Equal(t, c.zh, s.Text().ZH)
			require.Equal(t, c.en, s.Text().EN)
			raw, err := json.Marshal(s)
			require.NoError(t, err)
			require.Equal(t, `"`+c.in+`"`, string(raw))
			var back Span
			require.NoError(t, json.Unmarshal(raw, &back))
			require.Equal(t, s, back)
		})
	}
}

func TestSpanIsRefused(t *testing.T) {
	for _, in := range []string{"", "wd", "3", "-3wd", "+3wd", "03wd", "3 wd", "3WD", "3w", "10000d", "1.5d", "３d", "99999999999999999999d", "3wd "} {
		_, err := ParseSpan(in)
		require.True(t, fault.Is(err, fault.Invalid), "%q was accepted", in)
	}
	for _, s := range []Span{{-1, WorkingDays}, {3, "weeks"}, {3, ""}, {MaxSpan + 1, Hours}} {
		require.Error(t, s.Check(), "%v", s)
		_, err := json.Marshal(s)
		require.Error(t, err)
	}
	var zero Span
	require.NoError(t, json.Unmarshal([]byte(`""`), &zero))
	require.Equal(t, Span{}, zero)
	require.Equal(t, "at once", zero.Text().EN)
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"3wd", "15d", "2h", "30m", "", "0wd", "-1d", "09h", "9999wd", "10000m", "wdd", "1个工作日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		s, err := ParseSpan(in)
		if err != nil {
			if !fault.Is(err, fault.Invalid) || s != (Span{}) {
				t.Fatalf("%q: %v, %v", in, s, err)
			}
			return
		}
		if s.String() != in || s.Check() != nil || s.N < 0 || s.N > MaxSpan {
			t.Fatalf("%q was read as %+v, written %q", in, s, s)
		}
	})
}
