package worktime

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/text"
)

func TestLawTable(t *testing.T) {
	book, today := ShippedRules(), Date(2026, 11, 21)
	cases := []struct {
		row, span string
		roll      Roll
		quality   Quality
	}{
		{"complaint.simple", "15d", NoRoll, Confirmed},
		{"complaint.complex", "30d", NoRoll, Confirmed},
		{"complaint.extension", "30d", NoRoll, Confirmed},
		{"complaint.ceiling", "60d", NoRoll, Confirmed},
		{"complaint.review_request", "30d", NextWorkday, Confirmed},
		{"complaint.review", "30d", NoRoll, FromMemory},
		{"complaint.first_reply", "1wd", NoRoll, Setting},
		{"complaint.on_site", "30m", NoRoll, Setting},
		{"complaint.direct_report", "15m", NoRoll, Setting},
		{"rectification", "15wd", NoRoll, Setting},
		{"appeal", "5wd", NoRoll, Setting},
	}
	for _, c := range cases {
		t.Run(c.row, func(t *testing.T) {
			row, ref, ok := book.Row(today, c.row)
			require.True(t, ok)
			require.Equal(t, c.span, row.Limit.Span.String())
			require.Equal(t, c.roll, row.Limit.Roll)
			require.Equal(t, c.quality, row.Quality)
			found, ok := book.Find(ref)
			require.True(t, ok)
			require.Equal(t, row, found)
		})
	}
	numbers := map[string]int{
		"complaint.representatives": 5, "complaint.major_people": 20, "complaint.callback_attempts": 3,
		"record.case_years": 3, "record.audit_months": 6, "erasure.wait": 24, "reveal.per_hour": 30,
		"rectification.repeat_share": 50, "rectification.repeat_window": 12, "rectification.extensions": 2,
	}
	for id, n := range numbers {
		row, _, ok := book.Row(today, id)
		require.True(t, ok, id)
		require.Equal(t, n, *row.Number, id)
	}
	for _, set := range book.Sets() {
		for _, row := range set.Rows {
			require.NotEmpty(t, row.Name.EN, row.ID)
			if set.Kind == Settings {
				require.Equal(t, Setting, row.Quality, row.ID)
			} else {
				require.NotEqual(t, Setting, row.Quality, row.ID)
			}
		}
	}
}

func TestRuleSetInForce(t *testing.T) {
	law := func(d Day) string {
		for _, s := range RuleSetsOn(d) {
			if s.ID == "cn.complaints" {
				return s.Ref()
			}
		}
		return ""
	}
	require.Equal(t, "", law(Date(2012, 4, 2)))
	require.Equal(t, "cn.complaints@2012-example", law(Date(2012, 4, 3)))
	require.Equal(t, "cn.complaints@2012-example", law(Date(2020, 2, 29)))
	require.Equal(t, "cn.complaints@2020-3", law(Date(2020, 3, 1)))
	require.Len(t, RuleSetsOn(Date(2026, 11, 21)), 4)

	old, ref, ok := ShippedRules().Row(Date(2019, 6, 1), "complaint.simple")
	require.True(t, ok)
	require.Equal(t, "cn.complaints@2012-example#complaint.simple", ref)
	require.Equal(t, Workdays(15), old.Limit.Span)
	_, _, ok = ShippedRules().Row(Date(2019, 6, 1), "complaint.review")
	require.False(t, ok, "a row of the later version is not in force yet")
	still, ok := ShippedRules().Find(ref)
	require.True(t, ok, "a running case finds the rule that it began with")
	require.Equal(t, old, still)
	for _, bad := range []string{"", "cn.complaints", "cn.complaints@2020-3#none", "cn.complaints@1999#complaint.simple"} {
		_, ok = ShippedRules().Find(bad)
		require.False(t, ok, bad)
	}
	for _, s := range ShippedRules().Sets() {
		require.Equal(t, s.Ref() == "cn.complaints@2012-example", s.Example)
	}
}

func TestNewVersionOfSettings(t *testing.T) {
	book := ShippedRules()
	var set RuleSet
	for _, s := range book.Sets() {
		if s.ID == "bank.rectification" {
			set = s
		}
	}
	raw, err := json.Marshal(set)
	require.NoError(t, err)
	change, err := ParseRuleSet(raw) // a deep copy
	require.NoError(t, err)
	require.Equal(t, set, change)

	_, err = book.With(change)
	require.True(t, fault.Is(err, fault.Conflict), "a version is never replaced: %v", err)
	change.Version = "2027-1"
	_, err = book.With(change)
	require.True(t, fault.Is(err, fault.Invalid), "two versions from one day: %v", err)
	change.ValidFrom = Date(2027, 1, 1)
	for i := range change.Rows {
		if change.Rows[i].ID == "rectification" {
			change.Rows[i].Limit = &Limit{Span: Workdays(10)}
		}
	}
	next, err := book.With(change)
	require.NoError(t, err)
	row, ref, _ := next.Row(Date(2026, 12, 31), "rectification")
	require.Equal(t, "15wd", row.Limit.Span.String())
	require.Equal(t, "bank.rectification@default-1#rectification", ref)
	row, ref, _ = next.Row(Date(2027, 1, 1), "rectification")
	require.Equal(t, "10wd", row.Limit.Span.String())
	require.Equal(t, "bank.rectification@2027-1#rectification", ref)
	require.Len(t, book.Sets(), len(next.Sets())-1, "the book it was made from stays as it was")

	change.ID, change.Version = "bank.other", "1"
	_, err = book.With(change)
	require.True(t, fault.Is(err, fault.Invalid), "a row id belongs to one set: %v", err)
}

func TestRuleSetIsRefused(t *testing.T) {
	n := -1
	bad := RuleSet{
		Kind: "custom",
		Rows: []Row{
			{ID: "a", Name: text.T("甲", "a"), Quality: "rumour", Limit: &Limit{Span: Span{3, "weeks"}}},
			{ID: "a", Name: text.T("乙", "b"), Quality: Setting, Source: "s", Ladder: &Ladder{}, Number: &n},
		},
	}
	err := bad.Check()
	require.True(t, fault.Is(err, fault.Invalid))
	got := map[string]bool{}
	for _, f := range fault.Of(err).Fields {
		got[f.Pointer] = true
		require.NotContains(t, f.Msg.ZH+f.Msg.EN, "%!")
	}
	for _, want := range []string{
		"/id", "/version", "/valid_from", "/title/zh", "/source", "/kind", "/rows/0/quality", "/rows/0/source", "/rows/0/limit/span",
		"/rows/1/id", "/rows/1/ladder/rungs", "/rows/1/of", "/rows/1/number",
	} {
		require.True(t, got[want], "%s is not reported: %v", want, err)
	}
	_, err = ParseRuleSet([]byte(`{"id":"x","rules":[]}`))
	require.True(t, fault.Is(err, fault.Invalid), "an unknown field is an error: %v", err)
}
