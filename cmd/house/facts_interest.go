package house

import (
	"time"

	"duban/domain/recusal"
)

// InterestsOf are the interests that people have declared and that hold at an instant.
func (f facts) InterestsOf(users []string, at time.Time) ([]recusal.Interest, error) {
	return f.tx.InterestsOf(users, at)
}

// SuperiorsOf is a person's reporting line, the direct superior first.
func (f facts) SuperiorsOf(user string) ([]string, error) { return f.tx.SuperiorsOf(user) }

// Aside lists everybody who must step aside from a matter.
func (f facts) Aside(of recusal.Concerned, at time.Time) ([]string, error) {
	return f.tx.Aside(of, at)
}
