package checklist_test

import (
	"testing"

	. "duban/domain/checklist"
)

// biggest is the shipped checklist with the most items, fully answered.
func biggest() (Template, Answers) {
	var big Template
	for _, tpl := range Shipped() {
		if tpl.Len() > big.Len() {
			big = tpl
		}
	}
	return big, fill(big, anything(rng(7)))
}

func BenchmarkScore(b *testing.B) {
	tpl, as := biggest()
	b.ReportAllocs()
	for b.Loop() {
		Score(tpl, as)
	}
}

func BenchmarkHash(b *testing.B) {
	tpl, _ := biggest()
	b.ReportAllocs()
	for b.Loop() {
		tpl.Hash()
	}
}

func BenchmarkFailed(b *testing.B) {
	tpl, as := biggest()
	b.ReportAllocs()
	for b.Loop() {
		Failed(tpl, as)
	}
}

func BenchmarkCheck(b *testing.B) {
	tpl, as := biggest()
	b.ReportAllocs()
	for b.Loop() {
		if err := Check(tpl, as, true); err != nil {
			b.Fatal(err)
		}
	}
}
