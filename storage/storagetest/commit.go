package storagetest

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/storage"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// Noon is when everything in the suite happens, unless a test says otherwise.
var Noon = time.Date(2026, 11, 20, 12, 0, 0, 123456000, time.FixedZone("CST", 8*3600))

// Li gives the commands of the suite.
var Li = casefile.Actor{User: "u-li", Name: "李娜", Unit: "/ho/gd/", Roles: []string{"inspector"}}

// Command is a command of Li's with a fresh id; body nil is an empty one.
func Command(id casefile.ID, name string, body any) casefile.Command {
	cmd := casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: Note, Name: name, Actor: Li}
	if body != nil {
		cmd.Body = casefile.Encode(body)
	}
	return cmd
}

// NewCase is a fresh case id.
func NewCase() casefile.ID { return casefile.ID(uuid.NewString()) }

// Give commits a command at Noon.
func Give(t testing.TB, b *Backend, cmd casefile.Command) casefile.Outcome {
	t.Helper()
	out, err := b.Commit(context.Background(), cmd, Noon, DecideNote(cmd, Noon))
	require.NoError(t, err)
	return out
}

// OpenNote opens a note with that many lines.
func OpenNote(t testing.TB, b *Backend, lines int) casefile.ID {
	t.Helper()
	id := NewCase()
	Give(t, b, Command(id, "note.open", NoteOpened{Unit: "/ho/gd/gz/", Issuer: "/ho/gd/"}))
	for range lines {
		Give(t, b, Command(id, "note.line", NoteLine{Text: "柜台整洁"}))
	}
	return id
}

func testCommitKeepsEverything(t *testing.T, b *Backend) {
	ctx := context.Background()
	id := NewCase()
	due := Noon.Add(48 * time.Hour)
	open := Command(id, "note.open", NoteOpened{Unit: "/ho/gd/gz/", Issuer: "/ho/gd/", Hidden: true, Due: due})
	Give(t, b, open)
	lines := Command(id, "note.lines", []NoteLine{{Text: "一"}, {Text: "<b>\u0000&"}})
	out := Give(t, b, lines)

	require.Equal(t, int64(3), out.Version)
	require.Len(t, out.Events, 2)
	require.Equal(t, []int64{2, 3}, []int64{out.Events[0].Seq, out.Events[1].Seq})
	for _, e := range out.Events {
		require.Equal(t, id, e.Case)
		require.Equal(t, Note, e.Kind)
		require.Equal(t, lines.ID, e.Command)
		require.Equal(t, Li, e.Actor)
		require.True(t, e.At.Equal(Noon))
		require.Equal(t, time.UTC, e.At.Location())
	}

	events, err := b.Events(ctx, id, 0)
	require.NoError(t, err)
	require.Len(t, events, 3)
	require.Equal(t, out.Events, events[1:], "what was answered is what is on the record")

	state, err := b.LoadState(ctx, id)
	require.NoError(t, err)
	require.Equal(t, 2, state.(*NoteState).Lines)
	folded, err := b.Replay(ctx, id)
	require.NoError(t, err)
	require.Equal(t, int64(3), folded.Version())

	c, err := b.Case(ctx, id)
	require.NoError(t, err)
	require.Equal(t, "open", c.Status)
	require.True(t, c.Hidden)
	require.True(t, c.NextDue.Equal(due))
	require.Equal(t, int64(3), c.Version)

	report, err := b.VerifyEvents(ctx)
	require.NoError(t, err)
	require.True(t, report.OK(), "%v", report.Break)
	require.Equal(t, int64(3), report.Rows)
	report, err = b.VerifyAudit(ctx)
	require.NoError(t, err)
	require.True(t, report.OK(), "%v", report.Break)
	require.Equal(t, int64(2), report.Rows, "one audit row per command")
}

func testCommandTwice(t *testing.T, b *Backend) {
	ctx := context.Background()
	id := OpenNote(t, b, 0)
	cmd := Command(id, "note.line", nil)
	cmd.Body = json.RawMessage(`{"text":"a"}`)
	first := Give(t, b, cmd)

	again := cmd
	again.Body = json.RawMessage("{ \"text\" :\n \"a\" }")
	again.Expect = 1 // outdated by now, but the answer is already on the record
	out, err := b.Commit(ctx, again, Noon.Add(time.Hour), func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
		t.Fatal("a command on the record is not decided again")
		return nil, nil
	})
	require.NoError(t, err)
	require.Equal(t, first, out)

	found, ok, err := b.Lookup(ctx, id, cmd.ID)
	require.NoError(t, err)
	require.True(t, ok)
	require.Equal(t, first, found)
	_, ok, err = b.Lookup(ctx, id, "no such command")
	require.NoError(t, err)
	require.False(t, ok)

	for name, change := range map[string]func(*casefile.Command){
		"other body":   func(c *casefile.Command) { c.Body = json.RawMessage(`{"text":"b"}`) },
		"other name":   func(c *casefile.Command) { c.Name = "note.close" },
		"other person": func(c *casefile.Command) { c.Actor.User = "u-wang" },
	} {
		reused := cmd
		change(&reused)
		_, err := b.Commit(ctx, reused, Noon, DecideNote(reused, Noon))
		require.True(t, fault.Is(err, fault.Invalid), "%s: %v", name, err)
		require.Equal(t, "idempotency.reused", fault.Of(err).Code, name)
	}
	twin := cmd // the same key on another case is another command
	twin.Case = OpenNote(t, b, 0)
	require.Equal(t, int64(2), Give(t, b, twin).Version)
}

func testRefusalLeavesNothing(t *testing.T, b *Backend) {
	ctx := context.Background()
	id := OpenNote(t, b, 1)
	before := count(t, b, "events") + count(t, b, "commands") + count(t, b, "audit")

	cmd := Command(id, "note.line", NoteLine{Text: "x"})
	for name, decide := range map[string]storage.DecideFunc{
		"refused": func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
			return nil, fault.Refuse("note.no", "不可", "no")
		},
		"unreadable event": func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
			return []casefile.Event{{Name: "note.line"}, {Name: "note.unheard_of"}}, nil
		},
		"audited and refused": func(_ context.Context, tx *storage.Tx, _ casefile.State) ([]casefile.Event, error) {
			tx.Audit(storage.AuditEntry{At: Noon, Actor: Li, Action: "x"})
			return nil, fault.Refuse("note.no", "不可", "no")
		},
	} {
		_, err := b.Commit(ctx, cmd, Noon, decide)
		require.Error(t, err, name)
	}
	stale := cmd
	stale.Expect = 1
	_, err := b.Commit(ctx, stale, Noon, DecideNote(stale, Noon))
	require.True(t, fault.Is(err, fault.Conflict), "%v", err)
	unopened := Command(NewCase(), "note.nothing", nil)
	_, err = b.Commit(ctx, unopened, Noon, func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) { return nil, nil })
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	other := cmd
	other.Kind = "something"
	_, err = b.Commit(ctx, other, Noon, DecideNote(other, Noon))
	require.True(t, fault.Is(err, fault.Invalid), "%v", err)

	require.Equal(t, before, count(t, b, "events")+count(t, b, "commands")+count(t, b, "audit"))
	require.Equal(t, int64(3), Give(t, b, cmd).Version, "a refused id may be used again")
}

func testNothingHappened(t *testing.T, b *Backend) {
	id := OpenNote(t, b, 0)
	cmd := Command(id, "note.nothing", nil)
	out := Give(t, b, cmd)
	require.Equal(t, int64(1), out.Version)
	require.Empty(t, out.Events)
	found, ok, err := b.Lookup(context.Background(), id, cmd.ID)
	require.NoError(t, err)
	require.True(t, ok)
	require.Empty(t, found.Events)
	r, err := b.VerifyEvents(context.Background())
	require.NoError(t, err)
	require.True(t, r.OK(), "%v", r.Break)
}

func testOpenCasesAndFollowUps(t *testing.T, b *Backend) {
	ctx := context.Background()
	want := map[casefile.ID]bool{}
	for range 3 {
		want[OpenNote(t, b, 0)] = true
	}
	closed := OpenNote(t, b, 0)
	Give(t, b, Command(closed, "note.close", nil))
	got := map[casefile.ID]bool{}
	require.NoError(t, b.OpenCases(ctx, func(c storage.Case) error { got[c.ID] = true; return nil }))
	require.Equal(t, want, got)

	done, err := b.FollowUpDone(ctx, closed, 2, "tell")
	require.NoError(t, err)
	require.False(t, done)
	require.NoError(t, b.MarkFollowUp(ctx, closed, 2, "tell", Noon))
	require.NoError(t, b.MarkFollowUp(ctx, closed, 2, "tell", Noon.Add(time.Hour)))
	done, err = b.FollowUpDone(ctx, closed, 2, "tell")
	require.NoError(t, err)
	require.True(t, done)

	_, err = b.LoadState(ctx, NewCase())
	require.True(t, fault.Is(err, fault.NotFound))
	_, err = b.Case(ctx, NewCase())
	require.True(t, fault.Is(err, fault.NotFound))
}

func count(t testing.TB, b *Backend, table string) (n int64) {
	t.Helper()
	require.NoError(t, b.Raw.QueryRow("SELECT COUNT(*) FROM "+table).Scan(&n))
	return n
}
