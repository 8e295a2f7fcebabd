package checklist_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
	"duban/domain/text"
)

// The cases below are worked out by hand; each breaks when its mechanism does.

var tt = text.T("文", "text")

func dec(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

// yes makes a mandatory yes/no item.
func yes(code string, points int64, with ...func(*Item)) Item {
	it := Item{Code: code, Title: tt, Points: D(points), Severity: Normal, Answer: YesNo, Mandatory: true, NA: true}
	for _, w := range with {
		w(&it)
	}
	return it
}

func module(code string, items ...Item) Module { return Module{Code: code, Title: tt, Items: items} }

func template(modules ...Module) Template {
	return Template{Code: "t", Version: 1, Title: tt, Kind: Onsite, Modules: modules,
		Rounding: Rounding{Decimals: 2}, BonusCap: D(5),
		Exceptions: []Exception{{Code: "pregnancy", Title: tt, Counts: Full}, {Code: "season", Title: tt, Counts: Leave}}}
}

// says makes answers of "item[@employee]", answer pairs; employees are all tellers.
func says(pairs ...string) Answers {
	as := Answers{}
	seen := map[string]bool{}
	for i := 0; i < len(pairs); i += 2 {
		k := ParseKey(pairs[i])
		a := Answer{Item: k.Item, Subject: k.Subject}
		switch v := pairs[i+1]; v {
		case "na":
			a.NA = true
		case "pregnancy", "season":
			a.Exception = v
		default:
			a.Option = v
		}
		if k.Subject != "" && !seen[k.Subject] {
			seen[k.Subject] = true
			as.Subjects = append(as.Subjects, Subject{ID: k.Subject, Post: "teller"})
		}
		as.Answers = append(as.Answers, a)
	}
	return as
}

func with(as Answers, more ...Answer) Answers {
	as.Answers = append(as.Answers, more...)
	return as
}

func count(item string, n int) Answer   { return Answer{Item: item, Count: &n} }
func points(item, p string) Answer      { d := dec(p); return Answer{Item: item, Points: &d} }
func minutes(item, m string) Answer     { d := dec(m); return Answer{Item: item, Minutes: &d} }
func knock(k KnockOut) func(*Item)      { return func(it *Item) { it.KnockOut = &k } }
func effect(e Effect) func(*Item)       { return func(it *Item) { it.Effect = e } }
func branches(bs ...Branch) func(*Item) { return func(it *Item) { it.Branches = bs } }
func perEmployee(a Aggregate) func(*Item) {
	return func(it *Item) { it.Per, it.Aggregate = PerEmployee, a }
}
func excepting(codes ...string) func(*Item) { return func(it *Item) { it.Exceptions = codes } }
func optional(it *Item)                     { it.Mandatory = false }
func wantNo(it *Item)                       { it.Want = No }

func options(os ...Option) func(*Item) {
	return func(it *Item) { it.Answer, it.Options = ByOptions, os }
}

func counting(free int, each string) func(*Item) {
	return func(it *Item) { it.Answer, it.Count = ByCount, &CountRule{Free: free, Each: dec(each)} }
}

func measured(rungs ...Threshold) func(*Item) {
	return func(it *Item) { it.Answer, it.Minutes = ByMinutes, rungs }
}

// a and b frame the item under test: ten points, all earned.
func framed(it Item) Template {
	return template(module("a", yes("a1", 6), it), module("b", yes("b1", 4)))
}

func TestScoreMechanisms(t *testing.T) {
	frame := says("a1", "yes", "b1", "yes")
	degrees := options(Option{Code: "full", Title: tt, Points: D(10)}, Option{Code: "half", Title: tt, Points: dec("5.5")}, Option{Code: "none", Title: tt})
	wait := measured(Threshold{From: D(10), Points: D(6)}, Threshold{From: D(15)})
	cases := []struct {
		name    string
		tpl     Template
		as      Answers
		total   string
		max     string
		percent string
	}{
		{"all met", framed(yes("x", 10)), says("a1", "yes", "b1", "yes", "x", "yes"), "20", "20", "100"},
		{"no loses the item", framed(yes("x", 10)), says("a1", "yes", "b1", "yes", "x", "no"), "10", "20", "50"},
		{"no is the good answer", framed(yes("x", 10, wantNo)), says("a1", "yes", "b1", "yes", "x", "no"), "20", "20", "100"},
		{"not applicable leaves the denominator", framed(yes("x", 10)), says("a1", "yes", "b1", "no", "x", "na"), "6", "10", "60"},
		{"na where it is not allowed is no answer", framed(yes("x", 10, func(it *Item) { it.NA = false })), says("a1", "yes", "b1", "yes", "x", "na"), "10", "20", "50"},
		{"mandatory but missing earns nothing", framed(yes("x", 10)), frame, "10", "20", "50"},
		{"optional and missing leaves the denominator", framed(yes("x", 10, optional)), frame, "10", "10", "100"},
		{"an exception that counts as full", framed(yes("x", 10, excepting("pregnancy"))), says("a1", "yes", "b1", "no", "x", "pregnancy"), "16", "20", "80"},
		{"an exception that leaves the denominator", framed(yes("x", 10, excepting("season"))), says("a1", "yes", "b1", "no", "x", "season"), "6", "10", "60"},
		{"an exception not open to the item is no answer", framed(yes("x", 10, excepting("season"))), says("a1", "yes", "b1", "yes", "x", "pregnancy"), "10", "20", "50"},
		{"points at option level", framed(yes("x", 10, degrees)), says("a1", "yes", "b1", "yes", "x", "half"), "15.5", "20", "77.5"},
		{"an unknown option is no answer", framed(yes("x", 10, degrees)), says("a1", "yes", "b1", "yes", "x", "huh"), "10", "20", "50"},
		{"a count costs each beyond the free ones", framed(yes("x", 10, counting(1, "1.5"))), with(frame, count("x", 4)), "15.5", "20", "77.5"},
		{"a count never costs more than the item", framed(yes("x", 10, counting(0, "3"))), with(frame, count("x", 9)), "10", "20", "50"},
		{"points given by the judge", framed(yes("x", 10, func(it *Item) { it.Answer = ByPoints })), with(frame, points("x", "7.5")), "17.5", "20", "87.5"},
		{"14.999 minutes are not yet 15", framed(yes("x", 10, wait)), with(frame, minutes("x", "14.999")), "16", "20", "80"},
		{"15 minutes lose the item", framed(yes("x", 10, wait)), with(frame, minutes("x", "15")), "10", "20", "50"},
		{"under 10 minutes is full", framed(yes("x", 10, wait)), with(frame, minutes("x", "9.5")), "20", "20", "100"},

		{"a deduction comes off the grand total", framed(yes("x", 10, effect(Deduction), counting(0, "2"))), with(frame, count("x", 3)), "4", "10", "40"},
		{"a deduction has its cap", framed(yes("x", 5, effect(Deduction), counting(0, "2"))), with(frame, count("x", 3)), "5", "10", "50"},
		{"a deduction stops at zero", framed(yes("x", 0, effect(Deduction), counting(0, "2"))), with(frame, count("x", 30)), "0", "10", "0"},
		{"a deduction by yes and no", framed(yes("x", 3, effect(Deduction), wantNo)), says("a1", "yes", "b1", "yes", "x", "yes"), "7", "10", "70"},
		{"a deduction by options", framed(yes("x", 3, effect(Deduction), options(Option{Code: "never", Title: tt}, Option{Code: "often", Title: tt, Points: D(3)}))), says("a1", "yes", "b1", "yes", "x", "often"), "7", "10", "70"},
		{"a deduction by points", framed(yes("x", 3, effect(Deduction), func(it *Item) { it.Answer = ByPoints })), with(frame, points("x", "2.5")), "7.5", "10", "75"},
		{"a deduction by minutes", framed(yes("x", 3, effect(Deduction), measured(Threshold{From: D(5), Points: D(1)}, Threshold{From: D(10), Points: D(3)}))), with(frame, minutes("x", "7")), "9", "10", "90"},
		{"a deduction by minutes, in time", framed(yes("x", 3, effect(Deduction), measured(Threshold{From: D(5), Points: D(1)}))), with(frame, minutes("x", "4.9")), "10", "10", "100"},
		{"all deductions have one cap", func() Template {
			tpl := framed(yes("x", 10, effect(Deduction), counting(0, "2")))
			tpl.DeductionCap = D(3)
			return tpl
		}(), with(frame, count("x", 3)), "7", "10", "70"},
		{"a bonus comes on top", framed(yes("x", 2, effect(Bonus), optional)), says("a1", "yes", "b1", "no", "x", "yes"), "8", "10", "80"},
		{"a bonus may pass 100", framed(yes("x", 2, effect(Bonus), optional)), says("a1", "yes", "b1", "yes", "x", "yes"), "12", "10", "120"},
		{"the bonus has its cap", framed(yes("x", 20, effect(Bonus), optional, counting(0, "3"))), with(frame, count("x", 4)), "15", "10", "150"},

		{"a knock-out zeroes its module", framed(yes("x", 10, knock(KnockOut{Scope: KnockModule}))), says("a1", "yes", "b1", "yes", "x", "no"), "4", "20", "20"},
		{"a knock-out zeroes the inspection", framed(yes("x", 10, knock(KnockOut{Scope: KnockInspection}))), says("a1", "yes", "b1", "yes", "x", "no"), "0", "20", "0"},
		{"a knock-out caps the total", framed(yes("x", 1, knock(KnockOut{Scope: KnockCap, Cap: D(60)}))), says("a1", "yes", "b1", "yes", "x", "no"), "6.6", "11", "60"},
		{"a cap does not lift", framed(yes("x", 10, knock(KnockOut{Scope: KnockCap, Cap: D(60)}))), says("a1", "yes", "b1", "yes", "x", "no"), "10", "20", "50"},
		{"a knock-out without points", framed(yes("x", 0, knock(KnockOut{Scope: KnockCap, Cap: D(60)}))), says("a1", "yes", "b1", "yes", "x", "no"), "6", "10", "60"},
		{"a knock-out that does not hit", framed(yes("x", 10, knock(KnockOut{Scope: KnockInspection}))), says("a1", "yes", "b1", "yes", "x", "yes"), "20", "20", "100"},
		{"not applicable does not knock out", framed(yes("x", 10, knock(KnockOut{Scope: KnockInspection}))), says("a1", "yes", "b1", "yes", "x", "na"), "10", "10", "100"},
		{"a knock-out on one option only: hit", framed(yes("x", 10, degrees, knock(KnockOut{Scope: KnockInspection, When: []string{"none"}}))), says("a1", "yes", "b1", "yes", "x", "none"), "0", "20", "0"},
		{"a knock-out on one option only: missed", framed(yes("x", 10, degrees, knock(KnockOut{Scope: KnockInspection, When: []string{"none"}}))), says("a1", "yes", "b1", "yes", "x", "half"), "15.5", "20", "77.5"},

		{"a module cap forgives spare points", func() Template {
			tpl := framed(yes("x", 10))
			tpl.Modules[0].Cap = D(12)
			return tpl
		}(), says("a1", "no", "b1", "yes", "x", "yes"), "14", "16", "87.5"},
		{"a module weight doubles gains and losses", func() Template {
			tpl := framed(yes("x", 10))
			tpl.Modules[0].Weight = D(2)
			return tpl
		}(), says("a1", "no", "b1", "yes", "x", "yes"), "24", "36", "66.67"},

		{"mean over employees", framed(yes("x", 10, perEmployee(Mean))), says("a1", "yes", "b1", "yes", "x@1", "yes", "x@2", "no", "x@3", "no"), "13.333", "20", "66.67"},
		{"the mean leaves out who is excepted", framed(yes("x", 10, perEmployee(Mean), excepting("season"))), says("a1", "yes", "b1", "yes", "x@1", "yes", "x@2", "season", "x@3", "no"), "15", "20", "75"},
		{"the mean counts who is excepted as full", framed(yes("x", 10, perEmployee(Mean), excepting("pregnancy"))), says("a1", "yes", "b1", "yes", "x@1", "pregnancy", "x@2", "no"), "15", "20", "75"},
		{"worst over employees", framed(yes("x", 10, perEmployee(Worst))), says("a1", "yes", "b1", "yes", "x@1", "yes", "x@2", "no"), "10", "20", "50"},
		{"everybody not applicable", framed(yes("x", 10, perEmployee(Mean))), says("a1", "yes", "b1", "yes", "x@1", "na", "x@2", "na"), "10", "10", "100"},
		{"nobody observed, mandatory", framed(yes("x", 10, perEmployee(Mean))), frame, "10", "20", "50"},
		{"nobody observed, optional", framed(yes("x", 10, perEmployee(Mean), optional)), frame, "10", "10", "100"},
		{"one employee forgotten", framed(yes("x", 10, perEmployee(Mean))), func() Answers {
			as := says("a1", "yes", "b1", "yes", "x@1", "yes")
			as.Subjects = append(as.Subjects, Subject{ID: "2", Post: "teller"})
			return as
		}(), "15", "20", "75"},
		{"asked only on its post", framed(yes("x", 10, perEmployee(Worst), func(it *Item) { it.Posts = []string{"teller"} })), func() Answers {
			as := says("a1", "yes", "b1", "yes", "x@1", "yes", "x@2", "no")
			as.Subjects[1].Post = "security"
			return as
		}(), "20", "20", "100"},
		{"deductions add up over employees", framed(yes("x", 5, perEmployee(Sum), effect(Deduction), wantNo)), says("a1", "yes", "b1", "yes", "x@1", "yes", "x@2", "no"), "5", "10", "50"},

		{"a cap is not rounded up", func() Template {
			tpl := framed(yes("x", 10, knock(KnockOut{Scope: KnockCap, Cap: dec("49.5")})))
			tpl.Rounding.Decimals = 0
			return tpl
		}(), says("a1", "yes", "b1", "yes", "x", "no"), "9.9", "20", "49.5"},
		{"an answer that contradicts itself is none", framed(yes("x", 10, func(it *Item) { it.NA = false })), with(frame, Answer{Item: "x", Option: Yes, NA: true}), "10", "20", "50"},
		{"nothing applied", template(module("a", yes("a1", 6))), says("a1", "na"), "0", "0", "0"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.NoError(t, Validate(c.tpl))
			r := Score(c.tpl, c.as)
			require.Equal(t, c.total+" of "+c.max+" = "+c.percent, r.Total.String()+" of "+r.Max.String()+" = "+r.Percent.String())
			require.NoError(t, Verify(c.tpl, c.as, r))
			require.Equal(t, r.Max == 0, r.Empty)
		})
	}
}

// "No" on the first question zeroes the section and jumps over its rest.
func TestScoreCascade(t *testing.T) {
	tpl := template(
		module("gate", yes("g1", 2, branches(
			Branch{When: []string{No}, Zero: []string{"a"}, GoTo: "b1", Skipped: Zero},
			Branch{When: []string{OnNA}, GoTo: "b1"},
		))),
		module("a", yes("a1", 3), yes("a2", 3, knock(KnockOut{Scope: KnockInspection}))),
		module("b", yes("b1", 2)),
	)
	require.NoError(t, Validate(tpl))

	r := Score(tpl, says("g1", "no", "a2", "no", "b1", "yes"))
	require.Equal(t, "2 of 10 = 20", r.Total.String()+" of "+r.Max.String()+" = "+r.Percent.String(), "skipped items stay in the denominator")
	require.Equal(t, []string{"a1", "a2"}, r.Skipped)
	require.Equal(t, []string{"g1"}, r.Modules[1].ZeroedBy)
	require.Empty(t, r.KnockOuts, "an item that was not asked knocks nothing out")
	require.Empty(t, r.Unanswered)
	require.Equal(t, SkippedZero, r.Modules[1].Items[0].Status)

	r = Score(tpl, says("g1", "na", "b1", "yes"))
	require.Equal(t, "2 of 2 = 100", r.Total.String()+" of "+r.Max.String()+" = "+r.Percent.String(), "skipped items leave the denominator")
	require.Equal(t, SkippedLeave, r.Modules[1].Items[0].Status)

	require.Equal(t, []Key{{Item: "g1"}, {Item: "b1"}}, Asked(tpl, says("g1", "no")))
	require.Equal(t, []Key{{Item: "g1"}, {Item: "a1"}, {Item: "a2"}, {Item: "b1"}}, Asked(tpl, says("g1", "yes")))
}

func TestScoreZeroWithoutJump(t *testing.T) {
	tpl := template(module("a", yes("a1", 3), yes("a2", 3, branches(Branch{When: []string{OnFailed}, Zero: []string{"a"}}))), module("b", yes("b1", 4)))
	require.NoError(t, Validate(tpl))
	r := Score(tpl, says("a1", "yes", "a2", "no", "b1", "yes"))
	require.Equal(t, D(40), r.Percent, "what was earned before falls too")
	require.Equal(t, D(3), r.Modules[0].Points)
	require.Zero(t, r.Modules[0].Earned)
}

func TestScoreJumpToTheEnd(t *testing.T) {
	tpl := template(module("a", yes("a1", 3, branches(Branch{When: []string{No}, GoTo: End}))), module("b", yes("b1", 4)))
	require.NoError(t, Validate(tpl))
	r := Score(tpl, says("a1", "no"))
	require.Equal(t, D(3), r.Max)
	require.Equal(t, []string{"b1"}, r.Skipped)
}

func TestBonusFallsWithItsModule(t *testing.T) {
	tpl := template(module("a", yes("a1", 3, knock(KnockOut{Scope: KnockModule})), yes("a2", 2, effect(Bonus), optional)), module("b", yes("b1", 7)))
	require.NoError(t, Validate(tpl))
	require.Equal(t, D(2), Score(tpl, says("a1", "yes", "a2", "yes", "b1", "yes")).Bonus)
	r := Score(tpl, says("a1", "no", "a2", "yes", "b1", "yes"))
	require.Zero(t, r.Bonus)
	require.Equal(t, D(70), r.Percent)
}

// Three clerks, two of them at fault, three times over: 3 × 3⅓ points. Where the
// rounding happens shows in the sum.
func TestRoundingStages(t *testing.T) {
	as := says("x1@1", "yes", "x1@2", "no", "x1@3", "no", "x2@1", "yes", "x2@2", "no", "x2@3", "no", "y@1", "yes", "y@2", "no", "y@3", "no")
	for _, c := range []struct {
		stage               Stage
		decimals            int
		total, percent, why string
	}{
		{AtTotal, 0, "11.667", "33", "3⅓ + 3⅓ + 5 is kept as a fraction until the end"},
		{AtModule, 0, "12", "34", "6.666 → 7 and 5 → 5"},
		{AtItem, 0, "11", "31", "3.333 → 3 twice, 5 → 5"},
		{AtItem, 1, "11.6", "33.1", "3.3 + 3.3 + 5"},
		{"", 1, "11.667", "33.3", "the default is the total"},
	} {
		tpl := template(module("a", yes("x1", 10, perEmployee(Mean)), yes("x2", 10, perEmployee(Mean))), module("b", yes("y", 15, perEmployee(Mean))))
		tpl.Rounding = Rounding{Decimals: c.decimals, Stage: c.stage}
		require.NoError(t, Validate(tpl))
		r := Score(tpl, as)
		require.Equal(t, D(35), r.Max)
		require.Equal(t, c.total+" "+c.percent, r.Total.String()+" "+r.Percent.String(), "%s: %s", c.stage, c.why)
	}
}

func TestHalfUpAtThePercentage(t *testing.T) {
	tpl := template(module("a", yes("a1", 1), yes("a2", 7))) // 1/8 = 12.5 %
	tpl.Rounding.Decimals = 0
	require.Equal(t, D(13), Score(tpl, says("a1", "yes", "a2", "no")).Percent)
}

func TestPassMark(t *testing.T) {
	tpl := template(module("a", yes("a1", 90), yes("a2", 10)))
	require.True(t, Score(tpl, says("a1", "yes", "a2", "no")).Passed, "90 of 100 is the target when none is named")
	tpl.PassMark = dec("90.01")
	require.False(t, Score(tpl, says("a1", "yes", "a2", "no")).Passed)
	require.False(t, Score(tpl, says("a1", "na", "a2", "na")).Passed, "nothing judged is not passed")
}

func TestResultNamesWhatItWasMadeOf(t *testing.T) {
	tpl := template(module("a", yes("a1", 2), yes("a2", 3)), module("b", yes("b1", 5, knock(KnockOut{Scope: KnockModule}))))
	as := says("a1", "yes", "b1", "no")
	r := Score(tpl, as)
	require.Equal(t, EngineVersion, r.Engine)
	require.Equal(t, tpl.Hash(), r.TemplateHash)
	require.Equal(t, as.Hash(), r.AnswersHash)
	require.Equal(t, []Key{{Item: "a2"}}, r.Unanswered)
	require.Equal(t, []Hit{{Key: Key{Item: "b1"}, Scope: KnockModule, Module: "b"}}, r.KnockOuts)
	require.Equal(t, D(40), r.Modules[0].Percent)
	require.Equal(t, Missing, r.Modules[0].Items[1].Status)
}

// Three thirds are a whole: an outlet at exactly 90 is not failed by lost dust.
func TestThirdsAddUp(t *testing.T) {
	items := []Item{yes("base", 70)}
	as := says("base", "yes")
	for _, code := range []string{"x1", "x2", "x3"} {
		items = append(items, yes(code, 10, perEmployee(Mean)))
		as = as.Merge(says("base", "yes", code+"@1", "yes", code+"@2", "no", code+"@3", "yes"))
	}
	tpl := template(module("a", items...))
	tpl.Rounding.Decimals = 3
	r := Score(tpl, as)
	require.Equal(t, D(90), r.Percent)
	require.True(t, r.Passed)
}
