package checklist_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
	"duban/domain/text"
)

const forecasts = "testdata/forecast.json"

// foretold is a score that the screens have to arrive at by themselves while there
// is no line to the server (ui/src/features/inspections/score).
type foretold struct {
	Template Template  `json:"template"`
	Answers  Answers   `json:"answers"`
	Result   Result    `json:"result"`
	Failed   []Failure `json:"failed"`
	Asked    []Key     `json:"asked"`
}

// The screens compute scores by engine 1 as well, and are held to this record of
// what the engine says; this test holds the record to the engine.
func TestTheRecordForTheScreensIsTrue(t *testing.T) {
	if _, err := os.Stat(forecasts); *record && err != nil {
		var lines bytes.Buffer
		for seed := range uint64(8) {
			tpl, as := varied(seed)
			raw, err := json.Marshal(foretold{tpl, as, Score(tpl, as), Failed(tpl, as), Asked(tpl, as)})
			require.NoError(t, err)
			lines.Write(raw)
			lines.WriteByte('\n')
		}
		require.NoError(t, os.WriteFile(forecasts, lines.Bytes(), 0o644))
	}
	raw, err := os.ReadFile(forecasts)
	require.NoError(t, err)
	stages, jumped, zeroed, knocked, missing := map[Stage]bool{}, 0, 0, 0, 0
	for line := range bytes.Lines(raw) {
		var f foretold
		require.NoError(t, json.Unmarshal(line, &f))
		require.Equal(t, Score(f.Template, f.Answers), f.Result)
		require.Equal(t, Failed(f.Template, f.Answers), f.Failed)
		require.Equal(t, Asked(f.Template, f.Answers), f.Asked)
		stages[f.Template.Rounding.Stage] = true
		jumped, knocked, missing = jumped+len(f.Result.Skipped), knocked+len(f.Result.KnockOuts), missing+len(f.Result.Unanswered)
		for _, m := range f.Result.Modules {
			zeroed += len(m.ZeroedBy)
		}
	}
	require.Len(t, stages, 3, "every stage of rounding")
	require.True(t, jumped > 0 && zeroed > 0 && knocked > 0 && missing > 0, "a record that spares nothing: %d %d %d %d", jumped, zeroed, knocked, missing)
}

// varied is a shipped checklist without its prose, with mechanisms turned on that
// it does not use, and answers of which some are bad and some are missing.
func varied(seed uint64) (Template, Answers) {
	r := rng(seed)
	var tpl Template
	raw, _ := json.Marshal(Shipped()[seed%4])
	_ = json.Unmarshal(raw, &tpl)
	tpl.Title, tpl.Note = text.T("文", "text"), text.Text{}
	tpl.Rounding = Rounding{Decimals: r.IntN(3), Stage: []Stage{AtItem, AtModule, AtTotal}[seed%3]}
	if r.IntN(2) == 0 {
		tpl.DeductionCap = D(3)
	}
	for mi := range tpl.Modules {
		m := &tpl.Modules[mi]
		m.Title = text.T("文", "text")
		switch r.IntN(4) {
		case 0:
			m.Weight = D(1) + 500*Decimal(1+r.IntN(3))
		case 1:
			m.Cap = D(7)
		}
		for ii := range m.Items {
			it := &m.Items[ii]
			it.Title, it.Guidance = text.T("文", "text"), text.Text{}
			for oi := range it.Options {
				it.Options[oi].Title = text.T("文", "text")
			}
			scores := it.Effect == "" || it.Effect == Scores
			switch n := r.IntN(40); {
			case n == 0 && it.Per != PerEmployee && mi+1 < len(tpl.Modules):
				it.Branches = []Branch{{When: []string{OnFailed}, Zero: []string{m.Code}}, {When: []string{OnFailed, OnNA}, GoTo: tpl.Modules[mi+1].Items[0].Code, Skipped: []Counts{Leave, Zero}[r.IntN(2)]}}
			case n == 1:
				it.KnockOut = &KnockOut{Scope: KnockModule}
			case n == 2 && scores:
				it.KnockOut = &KnockOut{Scope: KnockCap, Cap: 79500}
			case n < 8 && it.Per == PerEmployee && scores:
				it.Aggregate = Worst
			}
		}
	}
	for ei := range tpl.Exceptions {
		tpl.Exceptions[ei].Title = text.T("文", "text")
	}
	as := fill(tpl, func(it Item, all []Answer) Answer {
		if r.IntN(8) == 0 {
			return worst(it, all)
		}
		return anything(r)(it, all)
	})
	kept := as.Answers[:0]
	for _, a := range as.Answers {
		if r.IntN(12) > 0 {
			kept = append(kept, a)
		}
	}
	as.Answers = kept
	return tpl, as
}
