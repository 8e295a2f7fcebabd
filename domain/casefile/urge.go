package casefile

import (
	"maps"
	"slices"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
)

// Urge asks those who must act to act (催办).
type Urge struct {
	Text string `json:"text,omitempty" private:"text" maxLength:"1000" doc:"催办内容，可不填 · what to say to them; may be left out"`
}

// UrgedWith keeps what was said, and from when on the same person may urge again: the
// day after which that is stands in the calendar of the bank, which rules do not read.
type UrgedWith struct {
	Urge
	Again time.Time `json:"again"`
}

// Urgings are who has urged a case, and from when on each may do it again.
type Urgings map[string]time.Time

// Note folds that somebody has urged; who may urge again by then is forgotten.
func (u *Urgings) Note(e Event, again time.Time) {
	if *u == nil {
		*u = Urgings{}
	}
	maps.DeleteFunc(*u, func(_ string, until time.Time) bool { return !until.After(e.At) })
	(*u)[e.Actor.User] = again
}

// Post is somebody whom a case waits for: a person, or whoever holds one of the roles
// at a unit.
type Post struct {
	User  string
	Roles []string
	Unit  org.Path
}

// Held reports whether an actor is the one, or one of those.
func (p Post) Held(a Actor) bool {
	if p.User != "" {
		return p.User == a.User
	}
	return slices.ContainsFunc(p.Roles, func(role string) bool { return a.Over[role] == p.Unit })
}

// Others are the posts that an actor does not hold himself.
func Others(posts []Post, a Actor) []Post {
	return slices.DeleteFunc(slices.Clone(posts), func(p Post) bool { return p.Held(a) })
}

// May says why somebody may not urge now those whom a case waits for: nobody urges
// himself, and nobody does it more than once in a working day.
func (u Urgings) May(a Actor, waitsFor []Post, now time.Time) error {
	switch {
	case len(waitsFor) == 0:
		return fault.Refuse("case.nobody_to_urge", "目前没有等待办理的事项，无须催办", "nobody has anything to do about it at present")
	case len(Others(waitsFor, a)) == 0:
		return fault.Refuse("case.urge_oneself", "目前由您本人办理，无须催办", "it is you who must act: there is nobody else to urge")
	case now.Before(u[a.User]):
		return fault.Refuse("case.urged_already", "您今日已催办过，每个工作日限一次，%[1]s起可再次催办", "you have urged it already, and may do so once in a working day: again from %[1]s on",
			u[a.User].In(Zone).Format(time.DateOnly))
	}
	return nil
}
