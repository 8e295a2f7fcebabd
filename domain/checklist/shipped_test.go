package checklist_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
)

func TestShippedAreValid(t *testing.T) {
	least := map[Kind]int{Mystery: 60, Onsite: 60, Video: 60, SelfCheck: 40}
	for _, tpl := range Shipped() {
		require.NoError(t, Validate(tpl), tpl.Code)
		require.GreaterOrEqual(t, tpl.Len(), least[tpl.Kind], tpl.Code)
		require.NotZero(t, tpl.FullMarks, tpl.Code)
		delete(least, tpl.Kind)
	}
	require.Empty(t, least, "one of every kind is shipped")
}

// The shipped lists are what new users learn the mechanisms from: each is in use
// in the first three, and the self-check has most.
func TestShippedUseEveryMechanism(t *testing.T) {
	for _, tpl := range Shipped() {
		used := map[string]bool{}
		used["module cap"], used["module weight"] = false, false
		for _, m := range tpl.Modules {
			used["module cap"] = used["module cap"] || m.Cap > 0
			used["module weight"] = used["module weight"] || m.Weight > 0
			for _, it := range m.Items {
				used["answer "+string(it.Answer)] = true
				used["effect "+string(it.Effect)] = true
				used["severity "+string(it.Severity)] = true
				used["aggregate "+string(it.Aggregate)] = true
				used["na"] = used["na"] || it.NA
				used["exceptions"] = used["exceptions"] || len(it.Exceptions) > 0
				used["tolerated"] = used["tolerated"] || func() bool {
					for _, o := range it.Options {
						if o.Verdict == Tolerated {
							return true
						}
					}
					return false
				}()
				if it.KnockOut != nil {
					used["knock-out "+string(it.KnockOut.Scope)] = true
				}
				for _, b := range it.Branches {
					used["cascade"] = used["cascade"] || len(b.Zero) > 0
					used["jump"] = used["jump"] || b.GoTo != ""
				}
			}
		}
		want := []string{"answer yes_no", "answer options", "answer count", "answer minutes", "answer points",
			"effect deduction", "effect bonus", "aggregate mean", "aggregate worst", "na", "exceptions", "knock-out cap", "knock-out module"}
		if tpl.Kind != SelfCheck {
			want = append(want, "knock-out inspection", "jump", "module weight", "severity minor", "severity serious", "severity critical")
		}
		if tpl.Kind != Video {
			want = append(want, "module cap", "cascade", "tolerated")
		}
		for _, w := range want {
			require.True(t, used[w], "%s does not use %s", tpl.Code, w)
		}
	}
}

func TestShippedCodesMeanTheSameEverywhere(t *testing.T) {
	titles := map[string]string{}
	for _, tpl := range Shipped() {
		for _, m := range tpl.Modules {
			for _, it := range m.Items {
				if seen, ok := titles[it.Code]; ok {
					require.Equal(t, seen, it.Title.ZH, it.Code)
				}
				titles[it.Code] = it.Title.ZH
				require.True(t, strings.ContainsFunc(it.Title.ZH, func(r rune) bool { return unicode.Is(unicode.Han, r) }), it.Code)
				require.False(t, strings.ContainsFunc(it.Title.EN+it.Guidance.EN, func(r rune) bool { return unicode.Is(unicode.Han, r) }), it.Code)
			}
		}
	}
}

func TestShippedReturnsCopies(t *testing.T) {
	a := Shipped()
	a[0].Modules[0].Items[0].Points = D(99)
	require.NotEqual(t, a[0].Hash(), Shipped()[0].Hash())
}
