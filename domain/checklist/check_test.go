package checklist_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
	"duban/domain/fault"
)

// fields lists what an error complains of, as "pointer code".
func fields(t *testing.T, err error) (out []string) {
	t.Helper()
	if err == nil {
		return nil
	}
	require.True(t, fault.Is(err, fault.Invalid), "%v", err)
	for _, f := range fault.Of(err).Fields {
		require.NotEmpty(t, f.Msg.ZH, f.Pointer)
		require.NotEmpty(t, f.Msg.EN, f.Pointer)
		require.NotContains(t, f.Msg.ZH+f.Msg.EN, "%!", "the sentence lacks an argument")
		out = append(out, f.Pointer+" "+f.Code)
	}
	return out
}

func TestCheck(t *testing.T) {
	tpl := template(
		module("a",
			yes("yn", 2, func(it *Item) { it.NA = false }),
			yes("opt", 2, options(Option{Code: "full", Title: tt, Points: D(2)}, Option{Code: "none", Title: tt})),
			yes("cnt", 2, counting(0, "1"), optional),
			yes("pts", 2, optional, func(it *Item) { it.Answer, it.Step = ByPoints, dec("0.5") }),
			yes("min", 2, optional, measured(Threshold{From: D(15)})),
			yes("exc", 2, optional, excepting("season")),
			yes("emp", 2, perEmployee(Mean), func(it *Item) { it.Posts = []string{"teller"} }),
		),
		module("b",
			yes("fork", 2, branches(Branch{When: []string{No}, GoTo: "last"})),
			yes("inner", 2), yes("last", 2),
		),
	)
	require.NoError(t, Validate(tpl))
	good := says("yn", "yes", "opt", "none", "emp@7", "no", "fork", "yes", "inner", "na", "last", "no")
	require.NoError(t, Check(tpl, good, true))
	require.NoError(t, Check(tpl, Answers{}, false), "a draft may be empty")

	// Each case adds one answer to an otherwise empty draft.
	for name, c := range map[string]struct {
		a    Answer
		want []string
	}{
		"unknown item":               {Answer{Item: "zzz", Option: "yes"}, []string{"/answers/0/item unknown"}},
		"yes/no with an option":      {Answer{Item: "yn", Option: "full"}, []string{"/answers/0/option unknown"}},
		"unknown option":             {Answer{Item: "opt", Option: "yes"}, []string{"/answers/0/option unknown"}},
		"wrong kind":                 {count("opt", 1), []string{"/answers/0/count wrong_kind"}},
		"count below zero":           {count("cnt", -1), []string{"/answers/0/count range"}},
		"count out of range":         {count("cnt", MaxCount+1), []string{"/answers/0/count range"}},
		"points above the item":      {points("pts", "2.5"), []string{"/answers/0/points range"}},
		"points below zero":          {points("pts", "-0.5"), []string{"/answers/0/points range"}},
		"points between steps":       {points("pts", "1.25"), []string{"/answers/0/points step"}},
		"minutes below zero":         {minutes("min", "-1"), []string{"/answers/0/minutes range"}},
		"more than a day":            {minutes("min", "1440.001"), []string{"/answers/0/minutes range"}},
		"na not allowed":             {Answer{Item: "yn", NA: true}, []string{"/answers/0/na not_allowed"}},
		"exception unknown":          {Answer{Item: "exc", Exception: "whim"}, []string{"/answers/0/exception not_allowed"}},
		"exception not for the item": {Answer{Item: "yn", Exception: "season"}, []string{"/answers/0/exception not_allowed"}},
		"an answer taken back":       {Answer{Item: "yn"}, nil},
		"two answers in one":         {Answer{Item: "opt", Option: "full", NA: true}, []string{"/answers/0 conflict"}},
		"employee for an outlet":     {Answer{Item: "yn", Subject: "7", Option: "yes"}, []string{"/answers/0/subject unused"}},
		"employee not named":         {Answer{Item: "emp", Option: "yes"}, []string{"/answers/0/subject required"}},
		"employee not listed":        {Answer{Item: "emp", Subject: "9", Option: "yes"}, []string{"/answers/0/subject unknown"}},
		"employee on another post":   {Answer{Item: "emp", Subject: "8", Option: "yes"}, []string{"/answers/0/subject post"}},
		"in range":                   {points("pts", "1.5"), nil},
		"exception claimed":          {Answer{Item: "exc", Exception: "season"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			as := Answers{Subjects: []Subject{{"7", "teller"}, {"8", "security"}}, Answers: []Answer{c.a}}
			require.Equal(t, c.want, fields(t, Check(tpl, as, false)))
		})
	}

	t.Run("everything at once", func(t *testing.T) {
		as := with(says("yn", "huh", "yn", "yes"), count("cnt", -1))
		as.Subjects = []Subject{{ID: ""}, {ID: "7"}, {ID: "7"}, {ID: "a\x00b"}}
		require.Equal(t, []string{"/subjects/0/id required", "/subjects/2/id duplicate", "/subjects/3/id format",
			"/answers/0/option unknown", "/answers/1 duplicate", "/answers/2/count range"}, fields(t, Check(tpl, as, false)))
	})
	t.Run("handed in with nothing said", func(t *testing.T) {
		require.Contains(t, fields(t, Check(tpl, with(good, Answer{Item: "cnt"}), true)), fmt.Sprintf("/answers/%d required", len(good.Answers)))
	})
	t.Run("handed in with gaps", func(t *testing.T) {
		as := says("yn", "yes", "fork", "yes", "last", "yes")
		require.Equal(t, []string{"/answers missing", "/subjects required", "/answers missing"}, fields(t, Check(tpl, as, true)))
		require.NoError(t, Check(tpl, as, false))
	})
	t.Run("an employee forgotten", func(t *testing.T) {
		as := good
		as.Subjects = append(as.Subjects, Subject{"8", "security"}, Subject{"9", "teller"})
		err := Check(tpl, as, true)
		require.Equal(t, []string{"/answers missing"}, fields(t, err))
		require.Contains(t, err.Error(), "emp@9")
	})
	t.Run("answered although jumped over", func(t *testing.T) {
		as := says("yn", "yes", "opt", "full", "emp@7", "no", "fork", "no", "inner", "yes", "last", "no")
		require.Equal(t, []string{"/answers/4 skipped"}, fields(t, Check(tpl, as, true)))
		require.NoError(t, Check(tpl, as, false), "a draft may still change its mind")
	})
	t.Run("nothing that scores", func(t *testing.T) {
		tpl := template(module("a", yes("a1", 1)))
		require.Equal(t, []string{"/answers nothing_scored"}, fields(t, Check(tpl, says("a1", "na"), true)))
	})
}
