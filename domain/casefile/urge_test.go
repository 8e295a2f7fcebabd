package casefile

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/org"
)

func TestNobodyUrgesHimselfOrTwiceADay(t *testing.T) {
	outlet, office := Post{Roles: []string{"branch_head"}, Unit: "/ho/o1/"}, Post{Roles: []string{"service_office"}, Unit: "/ho/"}
	head := Actor{User: "head", Over: map[string]org.Path{"branch_head": "/ho/o1/"}}
	var u Urgings
	code := func(a Actor, day int, posts ...Post) string {
		err := u.May(a, posts, noon(day))
		if err == nil {
			return ""
		}
		return fault.Of(err).Code
	}
	require.Equal(t, "case.nobody_to_urge", code(head, 20))
	require.Equal(t, "case.urge_oneself", code(head, 20, outlet))
	require.Equal(t, "case.urge_oneself", code(head, 20, Post{User: "head"}))
	require.Empty(t, code(head, 20, outlet, office), "the office waits to be urged by whoever else has to act")
	require.Equal(t, []Post{office}, Others([]Post{outlet, office}, head))

	u.Note(Event{Actor: head, At: noon(20)}, noon(23).Truncate(24*time.Hour)) // Friday: again on Monday
	require.Equal(t, "case.urged_already", code(head, 20, office))
	require.Equal(t, "case.urged_already", code(head, 22, office))
	require.Empty(t, code(head, 23, office))
	require.Empty(t, code(Actor{User: "other"}, 20, office), "once for each person")

	u.Note(Event{Actor: Actor{User: "other"}, At: noon(25)}, noon(26))
	require.Len(t, u, 1, "what is over is forgotten")
}
