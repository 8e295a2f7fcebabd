package demo

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// The words are whole, and there are enough of them.
func TestGrievancesAreWhole(t *testing.T) {
	cat := classification.Shipped(worktime.Date(2026, 1, 1))
	for _, subject := range GrievanceSubjects {
		said := map[string]bool{}
		for n := range 60 {
			g := Complain(subject, n)
			for _, words := range []string{g.Content, g.Request, g.Facts, g.Grounds, g.Measures, g.Again} {
				require.NotEmpty(t, words)
				require.False(t, strings.ContainsAny(words, "{}"), words)
			}
			said[g.Content] = true
			require.True(t, slices.Contains([]complaint.Outcome{complaint.Justified, complaint.Partly, complaint.Unjustified, complaint.Settled}, g.Outcome))
			_, ok := cat.Business(g.Business)
			require.True(t, ok, g.Business)
			s, ok := cat.Subject(subject)
			require.True(t, ok, subject)
			require.True(t, len(s.Causes) == 0 || slices.Contains(s.Causes, g.Cause), "%s %s", subject, g.Cause)
		}
		require.NotEmpty(t, said)
	}
}

func TestNobodyIsReachedByTheNumbersOfGrievants(t *testing.T) {
	phones := map[string]bool{}
	for n := range 500 {
		g := Grievant(n)
		require.Regexp(t, `^100\d{8}$`, g.Phone)
		require.Regexp(t, `^999\d{16}$`, g.Account)
		require.False(t, phones[g.Phone])
		phones[g.Phone] = true
		require.Equal(t, g, Grievant(n))
	}
}
