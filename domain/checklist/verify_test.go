package checklist_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
	"duban/domain/fault"
)

func TestVerifyNamesTheFirstDifference(t *testing.T) {
	tpl := template(module("a", yes("a1", 2), yes("a2", 3)), module("b", yes("b1", 5)))
	as := says("a1", "yes", "a2", "no", "b1", "yes")
	good := Score(tpl, as)
	require.NoError(t, Verify(tpl, as, good))

	stored, err := json.Marshal(good)
	require.NoError(t, err)
	var back Result
	require.NoError(t, json.Unmarshal(stored, &back))
	require.NoError(t, Verify(tpl, as, back), "a result survives being stored")

	for pointer, forge := range map[string]func(*Result){
		"/percent":                  func(r *Result) { r.Percent = D(99) },
		"/passed":                   func(r *Result) { r.Passed = true },
		"/modules/0/earned":         func(r *Result) { r.Modules[0].Earned++; r.Percent = D(99) },
		"/modules/0/items/1/earned": func(r *Result) { r.Modules[0].Items[1].Earned = D(3) },
		"/modules/1":                func(r *Result) { r.Modules = r.Modules[:1] },
		"/modules/2":                func(r *Result) { r.Modules = append(r.Modules, r.Modules[1]) },
		"/knock_outs":               func(r *Result) { r.KnockOuts = []Hit{{Scope: KnockCap}} },
		"/waived":                   func(r *Result) { r.Waived = []Key{{Item: "b1"}} },
		"/template_hash":            func(r *Result) { r.TemplateHash = "0"; r.Percent = D(1) },
		"/answers_hash":             func(r *Result) { r.AnswersHash = "0" },
		"/version":                  func(r *Result) { r.Version = 2 },
	} {
		forged := Score(tpl, as)
		forge(&forged)
		err := Verify(tpl, as, forged)
		require.True(t, fault.Is(err, fault.Conflict), pointer)
		require.Equal(t, pointer, fault.Of(err).Fields[0].Pointer)
	}

	// A waiver added afterwards moves the score, and the figures give it away.
	forged := good
	forged.Waived = []Key{{Item: "a2"}}
	require.True(t, fault.Is(Verify(tpl, as, forged), fault.Conflict))

	forged = good
	forged.Engine = 99
	require.True(t, fault.Is(Verify(tpl, as, forged), fault.Invalid), "an engine nobody knows")

	require.Equal(t, "/answers_hash", fault.Of(Verify(tpl, says("a1", "yes"), good)).Fields[0].Pointer, "other answers")
	changed := tpl
	changed.PassMark = D(10)
	require.Equal(t, "/template_hash", fault.Of(Verify(changed, as, good)).Fields[0].Pointer, "another template")
}

func TestHash(t *testing.T) {
	tpl := Shipped()[0]
	raw, err := json.MarshalIndent(tpl, "", "\t")
	require.NoError(t, err)
	back, err := Decode(raw)
	require.NoError(t, err)
	require.Equal(t, tpl.Hash(), back.Hash(), "white space and a round trip do not matter")
	back.OutletTypes, back.Modules[0].Items[0].Exceptions = []string{}, []string{}
	require.Equal(t, tpl.Hash(), back.Hash(), "an empty list is an absent list")
	back.Modules[3].Items[1].Minutes[1].From++
	require.NotEqual(t, tpl.Hash(), back.Hash(), "a thousandth of a minute matters")

	a := says("a", "yes", "b", "no", "s@1", "yes", "s@2", "no")
	b := says("s@2", "no", "b", "no", "s@1", "yes", "a", "yes")
	require.Equal(t, a.Hash(), b.Hash(), "the order of filling in does not matter")
	require.NotEqual(t, a.Hash(), says("a", "yes", "b", "yes", "s@1", "yes", "s@2", "no").Hash())
	require.Equal(t, Answers{}.Hash(), Answers{Answers: []Answer{}}.Hash())
}

func TestDecodeRefusesUnknownFields(t *testing.T) {
	_, err := Decode([]byte(`{"code":"x","knockout":true}`))
	require.ErrorContains(t, err, "knockout")
}
