package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// One review is asked for of each decision, also where the decision before was not reviewed.
func TestOneReviewOfEachDecision(t *testing.T) {
	for name, c := range map[string]struct {
		round, reviewed, reviews int
		code                     string
	}{
		"the first decision":                 {1, 0, 0, ""},
		"again":                              {1, 1, 1, "complaint.reviewed_already"},
		"a second, the first not reviewed":   {2, 0, 0, ""},
		"again of a second":                  {2, 2, 1, "complaint.reviewed_already"},
		"a second, the first was reviewed":   {2, 1, 1, ""},
		"kept before rounds were counted so": {1, 0, 1, "complaint.reviewed_already"},
	} {
		s := &State{Status: Told, Form: Original, Round: c.round, Reviewed: c.reviewed, Reviews: make([]casefile.ID, c.reviews),
			Decision: &Decision{Unit: "/ho/gd/", Told: new(time.Time)}}
		err := mayRequestReview(s, casefile.Actor{User: "jia"}, "", time.Now())
		if c.code == "" {
			require.NoError(t, err, name)
			continue
		}
		require.Equal(t, c.code, fault.Of(err).Code, name)
	}
}

// Of a longer limit nobody can be told who complained without a name.
func TestNoLongerLimitForTheAnonymous(t *testing.T) {
	now := time.Now()
	s := &State{Status: Handling, Form: Original, Tier: Complex, Owner: Holder{User: "deng"},
		Clocks: casefile.Clocks{{ID: HandleClock, Due: now.Add(time.Hour)}}}
	deng := casefile.Actor{User: "deng"}
	require.Equal(t, "complaint.anonymous_not_extended", fault.Of(mayRequestExtension(s, deng, "", now)).Code)
	s.Customer = "K-1"
	require.NoError(t, mayRequestExtension(s, deng, "", now))
}
