package storagetest

import (
	"context"
	"testing"

	"duban/domain/casefile"
	"duban/storage"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

func testNews(t *testing.T, b *Backend) {
	ctx := context.Background()
	start, err := b.AuditEnd(ctx)
	require.NoError(t, err)

	id := OpenNote(t, b, 2)
	other := OpenNote(t, b, 0)
	steps, until, err := b.Steps(ctx, start, 100)
	require.NoError(t, err)
	end, err := b.AuditEnd(ctx)
	require.NoError(t, err)
	require.Equal(t, end, until)
	require.Equal(t, []casefile.ID{id, id, id, other}, casesOf(steps), "every command, in the order of the chain")
	for i, s := range steps {
		require.Greater(t, s.Seq, start)
		require.NotNil(t, s.State)
		require.Len(t, s.Events, 1)
		if i > 0 {
			require.Greater(t, s.Seq, steps[i-1].Seq)
		}
	}

	// In pieces it is the same, and nothing twice.
	var pieces []storage.Step
	for at := start; at < end; {
		some, next, err := b.Steps(ctx, at, 3)
		require.NoError(t, err)
		require.Greater(t, next, at)
		pieces, at = append(pieces, some...), next
	}
	require.Equal(t, casesOf(steps), casesOf(pieces))

	// What only looks is passed over, and reading goes on behind it.
	require.NoError(t, b.AppendAudit(ctx, storage.AuditEntry{At: Noon, Actor: Li, Action: "record.read", Resource: "note", Outcome: storage.Seen, Detail: []byte(`{}`)}))
	steps, next, err := b.Steps(ctx, until, 100)
	require.NoError(t, err)
	require.Empty(t, steps)
	require.Equal(t, until+1, next)
}

func casesOf(steps []storage.Step) (ids []casefile.ID) {
	for _, s := range steps {
		ids = append(ids, s.Events[0].Case)
	}
	return ids
}

func testUnreadOf(t *testing.T, b *Backend) {
	ctx := context.Background()
	mine, yours := "u-"+uuid.NewString(), "u-"+uuid.NewString()
	letter := func(user string) storage.Message {
		id := uuid.NewString()
		return storage.Message{ID: id, Dedupe: id, User: user, Topic: "t", At: Noon}
	}
	first := letter(mine)
	_, err := b.Send(ctx, first, letter(mine), letter(yours))
	require.NoError(t, err)
	require.NoError(t, b.MarkRead(ctx, mine, first.ID, Noon))
	got, err := b.UnreadOf(ctx, []string{mine, yours, "u-nobody"})
	require.NoError(t, err)
	require.Equal(t, map[string]int{mine: 1, yours: 1}, got)
}
