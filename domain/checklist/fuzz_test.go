package checklist_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
)

// Whatever is handed in, Check and Score do not panic, and the score is sound. The
// bytes are read four at a time as an answer: to which item, about whom, in which
// way, and what; so that most answers are to real items and many are absurd.
func FuzzAnswers(f *testing.F) {
	shipped := Shipped()
	for i := range shipped {
		f.Add(uint8(i), []byte("\x00\x00\x00\x00\x01\x01\x01\x01\x02\x05\x02\xff\x09\x02\x03\x80\xff\x07\x04\x10\x20\x06\x05\x01"))
	}
	f.Fuzz(func(t *testing.T, which uint8, raw []byte) {
		tpl := shipped[int(which)%len(shipped)]
		as := absurd(tpl, raw)
		draft, final := Check(tpl, as, false), Check(tpl, as, true)
		require.False(t, draft != nil && final == nil, "what is wrong in a draft is wrong when handed in")
		requireSound(t, tpl, as)
		Failed(tpl, as)
	})
}

func absurd(tpl Template, raw []byte) Answers {
	var items []Item
	for _, m := range tpl.Modules {
		items = append(items, m.Items...)
	}
	items = append(items, Item{Code: "no.such.item"}, Item{})
	who := []string{"", "1", "2", "3", "5", "nobody", "\x00"}
	as := Answers{Subjects: append([]Subject{{}, {ID: "1", Post: "security"}}, crew...)}
	for ; len(raw) >= 4; raw = raw[4:] {
		it := items[int(raw[0])%len(items)]
		a := Answer{Item: it.Code, Subject: who[int(raw[1])%len(who)]}
		v := int64(int8(raw[3]))
		n, d := int(v<<(raw[2]%60)), Decimal(v<<(raw[2]%61))
		switch raw[2] % 8 {
		case 0:
			a.Option = []string{Yes, No, OnFailed, "dead"}[raw[3]%4]
		case 1:
			if len(it.Options) > 0 {
				a.Option = it.Options[int(raw[3])%len(it.Options)].Code
			}
		case 2:
			a.Count = &n
		case 3:
			a.Points = &d
		case 4:
			a.Minutes = &d
		case 5:
			a.NA = true
		case 6:
			a.Exception = append(tpl.Exceptions, Exception{Code: "whim"})[int(raw[3])%(len(tpl.Exceptions)+1)].Code
		case 7:
			a.Count, a.Points, a.Minutes, a.NA, a.Option = &n, &d, &d, raw[3]%2 == 0, Yes
		}
		as.Answers = append(as.Answers, a)
	}
	return as
}

// Whatever template is handed in, Validate does not panic; what it accepts can be
// filled in, handed in and scored.
func FuzzTemplate(f *testing.F) {
	f.Add([]byte(`{}`))
	for _, tpl := range []Template{
		framed(yes("x", 10, perEmployee(Mean), excepting("season"))),
		framed(yes("x", 5, effect(Deduction), counting(1, "2"))),
		framed(yes("x", 10, measured(Threshold{From: D(10), Points: D(4)}, Threshold{From: D(15)}))),
		framed(yes("x", 1, knock(KnockOut{Scope: KnockCap, Cap: D(60)}), branches(Branch{When: []string{No}, Zero: []string{"a"}, GoTo: End, Skipped: Zero}))),
		framed(yes("x", 2, options(Option{Code: "a", Title: tt, Points: D(2)}, Option{Code: "b", Title: tt, Verdict: Tolerated}))),
	} {
		raw, err := json.Marshal(tpl)
		require.NoError(f, err)
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		tpl, err := Decode(raw)
		if err != nil {
			return
		}
		if Validate(tpl) != nil {
			requireNoPanic(tpl)
			return
		}
		for _, choose := range []func(Item, []Answer) Answer{best, worst, anything(rng(1))} {
			requireSound(t, tpl, fill(tpl, choose))
		}
	})
}

// requireNoPanic scores a template that Validate has refused: a stored one that
// slipped in must not bring the caller down.
func requireNoPanic(tpl Template) {
	as := says("x", "yes", "x@1", "no", "a1", "no")
	Score(tpl, as)
	Failed(tpl, as)
	_ = Check(tpl, as, true)
}
