package storagetest

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

const (
	writers = 32
	rounds  = 6
)

// together runs do in as many goroutines as there are writers.
func together(do func(i int) error) []error {
	errs := make([]error, writers)
	var wg sync.WaitGroup
	for i := range writers {
		wg.Go(func() { errs[i] = do(i) })
	}
	wg.Wait()
	return errs
}

func commit(b *Backend, cmd casefile.Command) error {
	_, err := b.Commit(context.Background(), cmd, Noon, DecideNote(cmd, Noon))
	return err
}

func testManyWritersOneCase(t *testing.T, b *Backend) {
	id := OpenNote(t, b, 0)
	for _, err := range together(func(i int) error {
		for range rounds {
			if err := commit(b, Command(id, "note.line", NoteLine{Text: fmt.Sprint(i)})); err != nil {
				return err
			}
		}
		return nil
	}) {
		require.NoError(t, err)
	}
	whole(t, b, 1, writers*rounds+1)
	state, err := b.Replay(context.Background(), id)
	require.NoError(t, err)
	require.Equal(t, writers*rounds, state.(*NoteState).Lines, "a line was lost")
}

func testManyWritersManyCases(t *testing.T, b *Backend) {
	for _, err := range together(func(i int) error {
		id := NewCase()
		if err := commit(b, Command(id, "note.open", NoteOpened{Unit: "/ho/gd/gz/"})); err != nil {
			return err
		}
		for range rounds {
			if err := commit(b, Command(id, "note.line", NoteLine{})); err != nil {
				return err
			}
			if err := b.AppendAudit(context.Background(), storage.AuditEntry{At: Noon, Actor: Li, Action: "note.view", Outcome: storage.Seen}); err != nil {
				return err
			}
		}
		return nil
	}) {
		require.NoError(t, err)
	}
	whole(t, b, writers, writers*(rounds+1))
	require.EqualValues(t, writers*(2*rounds+1), count(t, b, "audit"))
}

// Everybody opens the same case with the same command: it is opened once and
// everybody gets the same answer.
func testOpenedOnce(t *testing.T, b *Backend) {
	cmd := Command(NewCase(), "note.open", NoteOpened{Unit: "/ho/gd/"})
	for _, err := range together(func(int) error { return commit(b, cmd) }) {
		require.NoError(t, err)
	}
	whole(t, b, 1, 1)
}

// Everybody acts on the version they saw: one wins, the rest get a conflict.
func testOneWins(t *testing.T, b *Backend) {
	id := OpenNote(t, b, 0)
	won := 0
	for _, err := range together(func(int) error {
		cmd := Command(id, "note.line", NoteLine{})
		cmd.Expect = 1
		return commit(b, cmd)
	}) {
		if err == nil {
			won++
			continue
		}
		require.True(t, fault.Is(err, fault.Conflict), "%v", err)
	}
	require.Equal(t, 1, won)
	whole(t, b, 1, 2)
}

// whole checks that the record has that many cases and events and no break.
func whole(t *testing.T, b *Backend, cases, events int) {
	t.Helper()
	r, err := b.VerifyEvents(context.Background())
	require.NoError(t, err)
	require.True(t, r.OK(), "%v", r.Break)
	require.EqualValues(t, cases, r.Cases)
	require.EqualValues(t, events, r.Rows)
	r, err = b.VerifyAudit(context.Background())
	require.NoError(t, err)
	require.True(t, r.OK(), "%v", r.Break)
}
