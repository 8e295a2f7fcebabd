package e2e

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/e2e/rig"
)

// voice is a way to speak to a house. The journey is told once and travels both by
// the API and by the command line.
type voice interface {
	// open opens a case ("programmes") and answers its id.
	open(user, kind string, body any) string
	// give gives a command on a case: "inspections", id, "take-review". A no is an
	// error that codesOf understands.
	give(user, kind, id, act string, body any) error
	// upload sends evidence and waits until it is verified.
	upload(user, of string, f rig.File) string
	// mark points at seconds and a region of evidence.
	mark(user, evidence string, body any)
	// read reads a case, or one view of it ("record").
	read(user, kind, id, view string, into any) error
}

// byHTTP speaks as a browser does.
type byHTTP struct {
	t      *testing.T
	ctx    context.Context
	house  *rig.House
	sent   func()
	people map[string]*rig.Person
}

func speakHTTP(t *testing.T, h *rig.House, sent func()) *byHTTP {
	return &byHTTP{t: t, ctx: t.Context(), house: h, sent: sent, people: map[string]*rig.Person{}}
}

// as is the session of a user, opened at his first word.
func (v *byHTTP) as(user string) *rig.Person {
	if v.people[user] == nil {
		p, err := rig.SignIn(v.ctx, v.house, user, password, v.sent)
		require.NoError(v.t, err)
		v.people[user] = p
	}
	return v.people[user]
}

func (v *byHTTP) open(user, kind string, body any) string {
	a, err := v.as(user).Give(v.ctx, "/"+kind, body)
	require.NoError(v.t, err)
	return a.Case
}

func (v *byHTTP) give(user, kind, id, act string, body any) error {
	_, err := v.as(user).Give(v.ctx, "/"+kind+"/"+id+"/"+act, body)
	return err
}

func (v *byHTTP) upload(user, of string, f rig.File) string {
	id, err := v.as(user).Upload(v.ctx, of, f)
	require.NoError(v.t, err)
	return id
}

func (v *byHTTP) mark(user, evidence string, body any) {
	require.NoError(v.t, v.as(user).Call(v.ctx, http.MethodPost, "/evidence/"+evidence+"/marks", body, nil))
}

func (v *byHTTP) read(user, kind, id, view string, into any) error {
	path := "/" + kind + "/" + id
	if view != "" {
		path += "/" + view
	}
	return v.as(user).Call(v.ctx, http.MethodGet, path, nil, into)
}

// repeats counts how often anybody had to give a request again.
func (v *byHTTP) repeats() (n int) {
	for _, p := range v.people {
		n += p.Repeats
	}
	return n
}

// eventually waits for what the house does by itself.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	begun := time.Now()
	for ; !ok(); time.Sleep(50 * time.Millisecond) {
		if time.Since(begun) > 3*time.Minute {
			t.Fatalf("waited three minutes for %s", what)
		}
	}
	if waited := time.Since(begun); waited > 5*time.Second {
		t.Logf("waited %s for %s", waited.Round(time.Millisecond), what)
	}
}
