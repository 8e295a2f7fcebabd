package checklist_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
	"duban/domain/text"
)

func TestValidateTemplate(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*Template)
		want  []string
	}{
		"empty":                {func(t *Template) { *t = Template{} }, []string{"/code code", "/version range", "/title/zh required", "/title/en required", "/kind enum", "/modules range"}},
		"code with capitals":   {func(t *Template) { t.Code = "Abc" }, []string{"/code code"}},
		"code with @":          {func(t *Template) { t.Modules[0].Items[1].Code = "a@1" }, []string{"/modules/0/items/1/code code"}},
		"one language":         {func(t *Template) { t.Title.EN = " " }, []string{"/title/en required"}},
		"half a guidance":      {func(t *Template) { t.Modules[0].Items[0].Guidance = text.T("只有中文", "") }, []string{"/modules/0/items/0/guidance/en required"}},
		"line separator":       {func(t *Template) { t.Title.ZH = "a\u2028b" }, []string{"/title/zh characters"}},
		"control character":    {func(t *Template) { t.Title.ZH = "a\x07b" }, []string{"/title/zh characters"}},
		"broken UTF-8":         {func(t *Template) { t.Title.ZH = "a\xffb" }, []string{"/title/zh characters"}},
		"endless text":         {func(t *Template) { t.Title.ZH = strings.Repeat("长", 1000) }, []string{"/title/zh length"}},
		"outlet type twice":    {func(t *Template) { t.OutletTypes = []string{"light", "light"} }, []string{"/outlet_types/1 duplicate"}},
		"pass mark":            {func(t *Template) { t.PassMark = dec("100.001") }, []string{"/pass_mark range"}},
		"rounding":             {func(t *Template) { t.Rounding = Rounding{4, "never"} }, []string{"/rounding/decimals range", "/rounding/stage enum"}},
		"module code twice":    {func(t *Template) { t.Modules[1].Code = "a" }, []string{"/modules/1/code duplicate"}},
		"item code twice":      {func(t *Template) { t.Modules[1].Items[0].Code = "a1" }, []string{"/modules/1/items/0/code duplicate"}},
		"module without items": {func(t *Template) { t.Modules[1].Items = nil }, []string{"/modules/1/items range"}},
		"weight":               {func(t *Template) { t.Modules[1].Weight = -1 }, []string{"/modules/1/weight range"}},
		"cap":                  {func(t *Template) { t.Modules[1].Cap = -1 }, []string{"/modules/1/cap range"}},
		"full marks":           {func(t *Template) { t.FullMarks = D(11) }, []string{"/full_marks sum"}},
		"full marks agree":     {func(t *Template) { t.FullMarks = D(10) }, nil},
		"no points at all":     {func(t *Template) { t.Modules = []Module{module("a", yes("a1", 0))} }, []string{"/modules no_points"}},
		"exception":            {func(t *Template) { t.Exceptions[1] = Exception{Code: "pregnancy", Title: tt, Counts: Zero} }, []string{"/exceptions/1/code duplicate", "/exceptions/1/counts enum"}},
		"bonus without cap":    {func(t *Template) { t.BonusCap = 0; t.Modules[0].Items[1].Effect = Bonus }, []string{"/bonus_cap required"}},
	} {
		t.Run(name, func(t *testing.T) {
			tpl := template(module("a", yes("a1", 3), yes("a2", 3)), module("b", yes("b1", 4)))
			c.spoil(&tpl)
			require.Equal(t, c.want, fields(t, Validate(tpl)))
		})
	}
}

func TestValidateItem(t *testing.T) {
	opts := func() []Option {
		return []Option{{Code: "full", Title: tt, Points: D(4)}, {Code: "none", Title: tt}}
	}
	for name, c := range map[string]struct {
		spoil func(*Item)
		want  []string // below /modules/0/items/1
	}{
		"severity":        {func(it *Item) { it.Severity = "" }, []string{"/severity enum"}},
		"answer":          {func(it *Item) { it.Answer = "guess" }, []string{"/answer enum"}},
		"effect":          {func(it *Item) { it.Effect = "magic" }, []string{"/effect enum"}},
		"negative points": {func(it *Item) { it.Points = -1 }, []string{"/points range"}},
		"want":            {func(it *Item) { it.Want = "maybe" }, []string{"/want enum"}},
		"settings of other kinds": {func(it *Item) {
			it.Options, it.Count, it.Step, it.Minutes, it.FailBelow = opts(), &CountRule{}, 1, []Threshold{{}}, 1
		}, []string{"/options unused", "/count unused", "/step unused", "/fail_below unused", "/minutes unused"}},
		"one option":             {options(opts()[0]), []string{"/options range"}},
		"option twice":           {options(opts()[0], opts()[0]), []string{"/options/1/code duplicate"}},
		"option named yes":       {options(opts()[0], Option{Code: "yes", Title: tt}), []string{"/options/1/code duplicate"}},
		"option above the item":  {options(opts()[0], Option{Code: "x", Title: tt, Points: D(5)}), []string{"/options/1/points range"}},
		"full marks unreachable": {options(opts()[1], Option{Code: "x", Title: tt, Points: D(3)}), []string{"/options unreachable"}},
		"verdict":                {options(opts()[0], Option{Code: "x", Title: tt, Verdict: "hm"}), []string{"/options/1/verdict enum"}},
		"count without a price":  {func(it *Item) { it.Answer = ByCount }, []string{"/count required"}},
		"count for nothing":      {counting(0, "0"), []string{"/count/each required"}},
		"count free":             {counting(-1, "1"), []string{"/count/free range"}},
		"step too big":           {func(it *Item) { it.Answer, it.Step = ByPoints, D(5) }, []string{"/step range", "/step step"}},
		"step that does not fit": {func(it *Item) { it.Answer, it.Step = ByPoints, D(3) }, []string{"/step step"}},
		"points out of none":     {func(it *Item) { it.Answer, it.Points = ByPoints, 0 }, []string{"/points required"}},
		"minutes without rungs":  {measured(), []string{"/minutes required"}},
		"minutes that fall back": {measured(Threshold{From: D(15)}, Threshold{From: D(10)}), []string{"/minutes/1/from order", "/minutes/1/points order"}},
		"longer is worth more":   {measured(Threshold{From: D(10), Points: D(1)}, Threshold{From: D(15), Points: D(2)}), []string{"/minutes/1/points order"}},
		"from zero minutes":      {measured(Threshold{}), []string{"/minutes/0/from order"}},
		"deduction that eases off": {func(it *Item) {
			it.Effect = Deduction
			measured(Threshold{From: D(5), Points: D(2)}, Threshold{From: D(9), Points: D(1)})(it)
		}, []string{"/minutes/1/points order"}},
		"posts for an outlet":    {func(it *Item) { it.Posts, it.Aggregate = []string{"teller"}, Mean }, []string{"/posts unused", "/aggregate unused"}},
		"sum of scores":          {perEmployee(Sum), []string{"/aggregate conflict"}},
		"mean of deductions":     {func(it *Item) { perEmployee(Mean)(it); it.Effect = Deduction }, []string{"/aggregate conflict"}},
		"post twice":             {func(it *Item) { perEmployee(Mean)(it); it.Posts = []string{"a", "a"} }, []string{"/posts/1 duplicate"}},
		"branch per employee":    {func(it *Item) { perEmployee(Mean)(it); branches(Branch{When: []string{No}, GoTo: End})(it) }, []string{"/branches unused"}},
		"exception unknown":      {excepting("season", "whim"), []string{"/exceptions/1 unknown"}},
		"knock-out scope":        {knock(KnockOut{Scope: "galaxy"}), []string{"/knock_out/scope enum"}},
		"knock-out without cap":  {knock(KnockOut{Scope: KnockCap}), []string{"/knock_out/cap range"}},
		"knock-out, useless cap": {knock(KnockOut{Scope: KnockModule, Cap: 1}), []string{"/knock_out/cap unused"}},
		"knock-out on na":        {knock(KnockOut{Scope: KnockModule, When: []string{OnNA, "full"}}), []string{"/knock_out/when/1 unknown", "/knock_out/when conflict"}},
		"knock-out by bonus":     {func(it *Item) { it.Effect = Bonus; knock(KnockOut{Scope: KnockModule})(it) }, []string{"/knock_out conflict"}},
		"bonus by minutes":       {func(it *Item) { measured(Threshold{From: D(1)})(it); it.Effect = Bonus }, []string{"/answer conflict"}},
		"branch for nothing":     {branches(Branch{}), []string{"/branches/0/when required", "/branches/0 empty"}},
		"branch on nonsense":     {branches(Branch{When: []string{"full"}, GoTo: End}), []string{"/branches/0/when/0 unknown"}},
		"jump to nowhere":        {branches(Branch{When: []string{No}, GoTo: "zzz"}), []string{"/branches/0/go_to unknown"}},
		"jump back":              {branches(Branch{When: []string{No}, GoTo: "a1"}), []string{"/branches/0/go_to backwards"}},
		"jump to itself":         {branches(Branch{When: []string{No}, GoTo: "x"}), []string{"/branches/0/go_to backwards"}},
		"zero a stranger":        {branches(Branch{When: []string{No}, Zero: []string{"a", "zzz"}}), []string{"/branches/0/zero/1 unknown"}},
		"skipped without a jump": {branches(Branch{When: []string{No}, Zero: []string{"a"}, Skipped: Zero}), []string{"/branches/0/skipped unused"}},
	} {
		t.Run(name, func(t *testing.T) {
			it := yes("x", 4)
			c.spoil(&it)
			got := fields(t, Validate(template(module("a", yes("a1", 3), it), module("b", yes("b1", 4)))))
			want := make([]string, len(c.want))
			for i, w := range c.want {
				want[i] = "/modules/0/items/1" + w
			}
			require.Equal(t, want, got)
		})
	}
}

func TestCheckSuccessor(t *testing.T) {
	prev := template(module("a", yes("a1", 3)))
	next := prev
	next.Version = 2
	require.Equal(t, []string{"/modules unchanged"}, fields(t, CheckSuccessor(prev, next)))
	next.PassMark = D(80)
	require.NoError(t, CheckSuccessor(prev, next))
	next.Code, next.Kind, next.Version = "other", Video, 4
	require.Equal(t, []string{"/code changed", "/kind changed", "/version sequence"}, fields(t, CheckSuccessor(prev, next)))
}

func TestTemplateLooksUp(t *testing.T) {
	tpl := template(module("a", yes("a1", 3), yes("bonus", 9, effect(Bonus))), module("b", yes("b1", 4)))
	tpl.Modules[1].Weight = dec("1.5")
	require.Equal(t, D(9), tpl.Max())
	it, m, ok := tpl.Item("b1")
	require.Equal(t, "b1 b true", it.Code+" "+m.Code+map[bool]string{true: " true"}[ok])
	_, _, ok = tpl.Item("zzz")
	require.False(t, ok)
	require.True(t, tpl.Applies("light"), "no type named: all")
	tpl.OutletTypes = []string{"flagship"}
	require.False(t, tpl.Applies("light"))
	require.True(t, tpl.Applies("flagship"))
}
