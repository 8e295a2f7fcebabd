package storagetest

import (
	"context"
	"encoding/json"
	"fmt"
	"sort"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func testSettings(t *testing.T, b *Backend) {
	ctx := context.Background()
	_, found, err := b.Setting(ctx, "notice.deadline")
	require.NoError(t, err)
	require.False(t, found)
	s, err := b.SetSetting(ctx, storage.Setting{Name: "notice.deadline", Value: json.RawMessage(`{ "days": 10 }`), By: "li", At: Noon})
	require.NoError(t, err)
	require.EqualValues(t, 1, s.Version)
	s.Value = json.RawMessage(`{"days":15}`)
	_, err = b.SetSetting(ctx, s)
	require.NoError(t, err)
	_, err = b.SetSetting(ctx, s)
	require.Equal(t, "setting.version", fault.Of(err).Code)
	got, found, err := b.Setting(ctx, "notice.deadline")
	require.NoError(t, err)
	require.True(t, found)
	require.JSONEq(t, `{"days":15}`, string(got.Value))
	all, err := b.Settings(ctx)
	require.NoError(t, err)
	require.Len(t, all, 1)
	history, err := b.SettingHistory(ctx, "notice.deadline")
	require.NoError(t, err)
	require.Len(t, history, 2)
}

func testCalendars(t *testing.T, b *Backend) {
	ctx := context.Background()
	load := func(hash, by string) storage.Calendar {
		c := storage.Calendar{Year: 2027, Body: json.RawMessage(`{"days":[]}`), Hash: hash, Source: "gov.cn", LoadedBy: "li", LoadedAt: Noon, ApprovedBy: by}
		if by != "" {
			c.ApprovedAt = Noon
		}
		kept, err := b.LoadCalendar(ctx, c)
		require.NoError(t, err)
		return kept
	}
	require.EqualValues(t, 1, load("h1", "wang").Version)
	require.EqualValues(t, 1, load("h1", "").Version, "the same again changes nothing")
	require.EqualValues(t, 2, load("h2", "").Version)
	inForce, err := b.Calendars(ctx)
	require.NoError(t, err)
	require.Len(t, inForce, 1)
	require.Equal(t, "h1", inForce[0].Hash, "what nobody approved does not count")
	require.NoError(t, b.ApproveCalendar(ctx, 2027, 2, "wang", Noon))
	require.True(t, fault.Is(b.ApproveCalendar(ctx, 2027, 2, "wang", Noon), fault.Conflict))
	require.True(t, fault.Is(b.ApproveCalendar(ctx, 2028, 1, "wang", Noon), fault.NotFound))
	inForce, err = b.Calendars(ctx)
	require.NoError(t, err)
	require.Equal(t, "h2", inForce[0].Hash)
	require.Equal(t, "wang", inForce[0].ApprovedBy)
	versions, err := b.CalendarVersions(ctx, 2027)
	require.NoError(t, err)
	require.Len(t, versions, 2)
}

func testChecklists(t *testing.T, b *Backend) {
	ctx := context.Background()
	draft := storage.Checklist{Code: "ms", Version: 1, Kind: "mystery", Name: text.T("暗访", "Mystery"), Body: json.RawMessage(`{"a":1}`), Hash: "h1", ChangedBy: "li", ChangedAt: Noon}
	require.NoError(t, b.PutChecklist(ctx, draft))
	_, err := b.Checklist(ctx, "ms", 0)
	require.True(t, fault.Is(err, fault.NotFound), "a draft is not the latest published: %v", err)
	draft.Hash, draft.Body = "h2", json.RawMessage(`{"a":2}`)
	require.NoError(t, b.PutChecklist(ctx, draft))
	require.Equal(t, "checklist.changed", fault.Of(b.PublishChecklist(ctx, "ms", 1, "h1", "wang", Noon)).Code)
	require.NoError(t, b.PublishChecklist(ctx, "ms", 1, "h2", "wang", Noon))
	require.Equal(t, "checklist.published", fault.Of(b.PublishChecklist(ctx, "ms", 1, "h2", "wang", Noon)).Code)
	require.Equal(t, "checklist.published", fault.Of(b.DiscardChecklist(ctx, "ms", 1, "h2")).Code)
	next := draft
	next.Version, next.Hash = 2, "h3"
	require.NoError(t, b.PutChecklist(ctx, next))
	require.Equal(t, "checklist.changed", fault.Of(b.DiscardChecklist(ctx, "ms", 2, "h2")).Code)
	require.NoError(t, b.DiscardChecklist(ctx, "ms", 2, "h3"))
	require.True(t, fault.Is(b.DiscardChecklist(ctx, "ms", 2, "h3"), fault.NotFound))
	require.Equal(t, "checklist.published", fault.Of(b.PutChecklist(ctx, draft)).Code)
	draft.Version = 2
	require.NoError(t, b.PutChecklist(ctx, draft))
	c, err := b.Checklist(ctx, "ms", 0)
	require.NoError(t, err)
	require.Equal(t, 1, c.Version)
	require.Equal(t, `{"a":2}`, string(c.Body))
	require.Equal(t, "wang", c.PublishedBy)
	latest, err := b.Checklists(ctx, storage.ChecklistFilter{Latest: true}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, latest.Items, 1)
	require.Equal(t, 2, latest.Items[0].Version)
	require.Empty(t, latest.Items[0].Body)
	latest, err = b.Checklists(ctx, storage.ChecklistFilter{Latest: true, Status: storage.PublishedChecklist}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, 1, latest.Items[0].Version)
}

func testNumbers(t *testing.T, b *Backend) {
	ctx := context.Background()
	var got []int
	numbers := make([]int64, writers)
	for _, err := range together(func(i int) error {
		return b.Write(ctx, "number", func(tx *storage.Tx) error {
			n, err := tx.NextNumber("notice:/ho/", 2026)
			if err == nil && i%4 == 0 {
				return fault.Refuse("no", "不", "no") // gives its number back
			}
			numbers[i] = n
			return err
		})
	}) {
		if err != nil {
			require.True(t, fault.Is(err, fault.Refused), "%v", err)
		}
	}
	for _, n := range numbers {
		if n != 0 {
			got = append(got, int(n))
		}
	}
	sort.Ints(got)
	require.Len(t, got, writers-writers/4)
	for i, n := range got {
		require.Equal(t, i+1, n, "a gap or a double in %v", got)
	}
	require.NoError(t, b.Write(ctx, "number", func(tx *storage.Tx) error {
		n, err := tx.NextNumber("notice:/ho/", 2027)
		require.EqualValues(t, 1, n)
		return err
	}))
}

func testInbox(t *testing.T, b *Backend) {
	ctx := context.Background()
	msg := func(id, key, user string, at time.Time) storage.Message {
		return storage.Message{ID: id, Dedupe: key, User: user, Case: "c", Topic: "notice.due", Title: text.T("到期", "Due"), At: at}
	}
	n, err := b.Send(ctx, msg("1", "k1", "wang", Noon), msg("2", "k2", "wang", Noon.Add(time.Hour)), msg("3", "k3", "zhou", Noon))
	require.NoError(t, err)
	require.EqualValues(t, 3, n)
	n, err = b.Send(ctx, msg("4", "k1", "wang", Noon), msg("5", "k5", "wang", Noon))
	require.NoError(t, err)
	require.EqualValues(t, 1, n, "the same message arrives once")
	list, err := b.Inbox(ctx, "wang", storage.InboxFilter{}, storage.Page{Limit: 2})
	require.NoError(t, err)
	require.Equal(t, "2", list.Items[0].ID, "the latest first")
	require.NotEmpty(t, list.Next)
	list, err = b.Inbox(ctx, "wang", storage.InboxFilter{}, storage.Page{Limit: 2, Cursor: list.Next})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	many := make([]storage.Message, 1001)
	for i := range many {
		many[i] = msg(fmt.Sprint("m", i), fmt.Sprint("km", i), "many", Noon)
	}
	_, err = b.Send(ctx, many...)
	require.NoError(t, err)
	list, err = b.Inbox(ctx, "many", storage.InboxFilter{}, storage.Page{Limit: 2, Count: true})
	require.NoError(t, err)
	require.Equal(t, &storage.Total{Count: 1000, More: true}, list.Total, "nobody counts on")
	require.NoError(t, b.MarkRead(ctx, "wang", "2", Noon))
	require.NoError(t, b.MarkRead(ctx, "wang", "2", Noon.Add(time.Hour)))
	require.True(t, fault.Is(b.MarkRead(ctx, "zhou", "2", Noon), fault.NotFound), "not his message")
	unread, err := b.Unread(ctx, "wang")
	require.NoError(t, err)
	require.EqualValues(t, 2, unread)
	n, err = b.MarkAllRead(ctx, "wang", Noon.Add(time.Hour))
	require.NoError(t, err)
	require.EqualValues(t, 2, n)
	list, err = b.Inbox(ctx, "wang", storage.InboxFilter{}, storage.Page{})
	require.NoError(t, err)
	require.True(t, list.Items[0].Read.Equal(Noon), "the first reading counts")
}

func testAuditTrail(t *testing.T, b *Backend) {
	ctx := context.Background()
	for i, action := range []string{"user.disable", "evidence.view", "user.disable"} {
		require.NoError(t, b.AppendAudit(ctx, storage.AuditEntry{At: Noon.Add(time.Duration(i) * time.Hour), Actor: Li, Action: action, Resource: "user",
			ResourceID: "wang", Unit: "/ho/gd/", Outcome: storage.Accepted, IP: "10.0.0.1", Request: "r1", Detail: json.RawMessage(`{"why":"离职"}`)}))
	}
	list, err := b.AuditTrail(ctx, storage.AuditFilter{Actions: []string{"user.disable"}, Within: []org.Path{"/ho/gd/"}, From: Noon}, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	require.EqualValues(t, 3, list.Items[0].Seq)
	require.Equal(t, Li, list.Items[0].Actor)
	require.Equal(t, "10.0.0.1", list.Items[0].IP)
	list, err = b.AuditTrail(ctx, storage.AuditFilter{Actions: []string{"user.disable"}}, storage.Page{Limit: 1, Cursor: list.Next})
	require.NoError(t, err)
	require.EqualValues(t, 1, list.Items[0].Seq)
	require.Empty(t, list.Next)
	list, err = b.AuditTrail(ctx, storage.AuditFilter{Within: []org.Path{"/ho/sh/"}}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items)
	require.True(t, fault.Is(b.AppendAudit(ctx, storage.AuditEntry{Detail: json.RawMessage(`{`)}), fault.Invalid))
}

func testHealth(t *testing.T, b *Backend) {
	require.NoError(t, b.Health(context.Background()))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := b.Root(ctx)
	require.True(t, fault.Is(err, fault.Unavailable), "%v", err)
	require.Error(t, b.Read(context.Background(), "write", func(tx *storage.Tx) error {
		_, err := tx.NextNumber("x", 1)
		return err
	}), "what reads cannot write")
}
