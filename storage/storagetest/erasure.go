package storagetest

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/private"
	"duban/domain/text"
	"duban/storage"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// threeYears keeps cases for three years.
func threeYears(done time.Time) (time.Time, string) {
	return done.AddDate(3, 0, 0), "bank.complaints@1"
}

func (s *Safe) list() (storage.Erasure, bool) {
	s.t.Helper()
	e, found, err := s.b.ListErasure(context.Background(), s.Now, s.Now, threeYears)
	require.NoError(s.t, err)
	return e, found
}

// approved lists what is due and approves it for a day later.
func (s *Safe) approved() storage.Erasure {
	s.t.Helper()
	e, found := s.list()
	require.True(s.t, found)
	e, err := s.b.ApproveErasure(context.Background(), e.ID, e.Hash, "u-li", "保存期届满", s.Now, s.Now.Add(24*time.Hour))
	require.NoError(s.t, err)
	return e
}

func (s *Safe) erase(id string) (storage.ErasureRun, error) {
	return s.Erase(context.Background(), id, func(storage.DestroyedKey) error { return nil })
}

// closed opens letters of a customer and closes them.
func (s *Safe) closed(n int, customer string) (ids []casefile.ID) {
	s.t.Helper()
	for range n {
		id := s.Opened(customer)
		s.Gives(id, "letter.close", nil)
		ids = append(ids, id)
	}
	return ids
}

func (s *Safe) items(id string) map[casefile.ID]storage.ErasureItem {
	s.t.Helper()
	list, err := s.b.ErasureItems(context.Background(), id, "", storage.Page{})
	require.NoError(s.t, err)
	items := map[casefile.ID]storage.ErasureItem{}
	for _, i := range list.Items {
		items[i.Case] = i
	}
	return items
}

func (s *Safe) whole() {
	s.t.Helper()
	chain, err := s.b.VerifyAudit(context.Background())
	require.NoError(s.t, err)
	require.True(s.t, chain.OK(), "%v", chain.Break)
	events, err := s.b.VerifyEvents(context.Background())
	require.NoError(s.t, err)
	require.True(s.t, events.OK(), "%v", events.Break)
}

func testErasure(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	zhang, err := s.Customer(ctx, private.Mark{Kind: private.Phone, Value: ZhangPhone})
	require.NoError(t, err)
	ids := s.closed(2, zhang)
	running := s.Opened(zhang)
	_, err = b.Send(ctx, storage.Message{ID: "m", Dedupe: "m", User: "wang", Case: ids[0], Topic: "x", Title: text.T("张**投诉", "Z*** complains"), At: s.Now})
	require.NoError(t, err)
	s.Turn(24 * time.Hour)
	later := s.closed(1, zhang)[0]

	s.Now = Noon.AddDate(3, 0, 0).Add(-time.Minute)
	_, found := s.list()
	require.False(t, found, "a minute before its time nothing is due")
	s.Turn(time.Minute)
	e, found := s.list()
	require.True(t, found)
	require.EqualValues(t, 2, e.Cases)
	items := s.items(e.ID)
	require.Len(t, items, 2)
	require.NotContains(t, items, running)
	require.NotContains(t, items, later)
	require.Equal(t, "bank.complaints@1", items[ids[0]].Rule)
	require.WithinDuration(t, Noon.AddDate(3, 0, 0), items[ids[0]].DueAt, time.Millisecond)

	_, err = s.erase(e.ID)
	require.Equal(t, "erasure.closed", fault.Of(err).Code, "nobody has approved it")
	_, err = b.ApproveErasure(ctx, e.ID, "other", "u-li", "到期", s.Now, s.Now)
	require.Equal(t, "erasure.changed", fault.Of(err).Code)
	s.Turn(24 * time.Hour)
	again, _ := s.list()
	require.Equal(t, e.ID, again.ID, "there is one open list")
	_, err = b.ApproveErasure(ctx, e.ID, e.Hash, "u-li", "到期", s.Now, s.Now)
	require.Equal(t, "erasure.changed", fault.Of(err).Code, "another case has come on it")
	e = s.approved()
	require.EqualValues(t, 3, e.Cases)
	_, found = s.list()
	require.False(t, found, "what is approved is not listed again")
	_, err = s.erase(e.ID)
	require.Equal(t, "erasure.closed", fault.Of(err).Code, "its hour has not come")

	e, err = b.RevokeErasure(ctx, e.ID, "u-he", "另有诉讼", s.Now)
	require.NoError(t, err)
	s.Turn(48 * time.Hour)
	_, err = s.erase(e.ID)
	require.Equal(t, "erasure.closed", fault.Of(err).Code, "it was revoked")
	require.Equal(t, ZhangPhone, s.plain(s.Vault, ids[0], letter(t, b, ids[0]).Phone))

	e = s.approved()
	due, err := b.DueErasures(ctx, s.Now)
	require.NoError(t, err)
	require.Empty(t, due)
	s.Turn(24 * time.Hour)
	due, err = b.DueErasures(ctx, s.Now)
	require.NoError(t, err)
	require.Equal(t, []string{e.ID}, due)
	s.Gives(later, "letter.reopen", nil)
	other := s.another()
	require.Equal(t, ZhangPhone, s.plain(other, ids[0], letter(t, b, ids[0]).Phone))

	var told []storage.DestroyedKey
	run, err := s.Erase(ctx, e.ID, func(k storage.DestroyedKey) error { told = append(told, k); return nil })
	require.NoError(t, err)
	require.Equal(t, 1, run.Reopened, "it is at work again")
	require.Len(t, run.Erased, 2)
	require.Equal(t, run.Erased, told)
	items = s.items(e.ID)
	require.Equal(t, storage.ItemErased, items[ids[0]].Status)
	require.Equal(t, storage.ItemReopened, items[later].Status)
	e, err = b.Erasure(ctx, e.ID)
	require.NoError(t, err)
	require.Equal(t, storage.ErasureDone, e.Status)
	_, err = b.RevokeErasure(ctx, e.ID, "u-he", "太迟", s.Now)
	require.Equal(t, "erasure.closed", fault.Of(err).Code)

	// What is left shows that there was a case, and nothing of the customer.
	s.whole()
	for _, id := range ids {
		l := letter(t, b, id)
		require.NoError(t, s.Show(ctx, storage.Plain, storage.Sealed{Case: id, View: l}))
		require.Equal(t, private.Destroyed, l.Phone)
		_, err := s.SealCommand(ctx, casefile.Command{Case: id, Kind: Letter, Name: "letter.write", Body: casefile.Encode(LetterLine{Text: "再来"})})
		require.Equal(t, "private.erased", fault.Of(err).Code)
		require.NoError(t, b.RebuildReads(ctx, id))
	}
	_, _, err = other.Unseal(ctx, ids[0], letter(t, b, ids[0]).Phone)
	require.NoError(t, err, "another process may go on for a moment")
	s.Turn(30 * time.Second)
	_, _, err = other.Unseal(ctx, ids[0], letter(t, b, ids[0]).Phone)
	require.Equal(t, "private.erased", fault.Of(err).Code, "and no longer")
	require.Zero(t, count(t, b, "messages"))
	cases, err := b.CasesOf(ctx, zhang)
	require.NoError(t, err)
	require.ElementsMatch(t, []casefile.ID{running, later}, cases)
	require.EqualValues(t, 1, count(t, b, "customers"))
	trail, err := b.AuditTrail(ctx, storage.AuditFilter{Actions: []string{"erasure.erased"}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, trail.Items, 2)
	require.Contains(t, string(trail.Items[0].Detail), told[1].Print)

	// With his last case the customer is forgotten.
	s.Gives(running, "letter.close", nil)
	s.Gives(later, "letter.close", nil)
	s.Now = s.Now.AddDate(3, 0, 1)
	e = s.approved()
	s.Turn(24 * time.Hour)
	_, err = s.erase(e.ID)
	require.NoError(t, err)
	require.Zero(t, count(t, b, "customers"))
	require.Zero(t, count(t, b, "customer_marks"))
	require.Zero(t, count(t, b, "case_customers"))
	s.whole()
	_, err = b.Raw.Exec(b.bind("UPDATE case_keys SET wrapped = 'x', destroyed_at = NULL WHERE case_id = ?"), string(running))
	require.ErrorContains(t, err, "stays destroyed")
	lists, err := b.Erasures(ctx, storage.ErasureDone, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Equal(t, e.ID, lists.Items[0].ID, "the latest first")
	require.NotEmpty(t, lists.Next)
}

func testHolds(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	zhang, err := s.Customer(ctx, private.Mark{Kind: private.Phone, Value: ZhangPhone})
	require.NoError(t, err)
	mine, other := s.closed(2, zhang), s.closed(2, "")
	hold := storage.Hold{ID: uuid.NewString(), Customer: zhang, Unit: "/ho/", Reason: "诉讼", PlacedBy: "u-li", PlacedAt: s.Now}
	entry := storage.AuditEntry{At: s.Now, Actor: Li, Action: "hold.place", Outcome: storage.Accepted}
	placed, err := b.PlaceHold(ctx, hold, entry)
	require.NoError(t, err)
	rows := count(t, b, "audit")
	twice, err := b.PlaceHold(ctx, hold, entry)
	require.NoError(t, err)
	require.Equal(t, placed, twice)
	require.Equal(t, rows, count(t, b, "audit"), "the same again changes nothing")
	wrong := hold
	wrong.Customer, wrong.Case = "", other[0]
	_, err = b.PlaceHold(ctx, wrong)
	require.Equal(t, "idempotency.reused", fault.Of(err).Code)
	for _, nothing := range []storage.Hold{{ID: "1", Customer: uuid.NewString()}, {ID: "2", Case: NewCase()}} {
		_, err := b.PlaceHold(ctx, nothing)
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	}

	s.Now = s.Now.AddDate(3, 0, 0)
	e := s.approved()
	require.EqualValues(t, 2, e.Cases, "what is held is not even listed")
	late := storage.Hold{ID: uuid.NewString(), Case: other[0], Unit: "/ho/gd/", Reason: "监管检查", PlacedBy: "u-li", PlacedAt: s.Now}
	_, err = b.PlaceHold(ctx, late)
	require.NoError(t, err)
	s.Turn(24 * time.Hour)
	run, err := s.erase(e.ID)
	require.NoError(t, err)
	require.Equal(t, 1, run.Held, "a hold wins over an approved list")
	require.Len(t, run.Erased, 1)
	require.Equal(t, storage.ItemHeld, s.items(e.ID)[other[0]].Status)
	for _, id := range append(mine, other[0]) {
		require.Equal(t, ZhangPhone, s.plain(s.Vault, id, letter(t, b, id).Phone))
	}
	_, err = b.PlaceHold(ctx, storage.Hold{ID: uuid.NewString(), Case: other[1], Unit: "/ho/", PlacedBy: "u-li", PlacedAt: s.Now})
	require.Equal(t, "hold.erased", fault.Of(err).Code)

	list, err := b.Holds(ctx, []org.Path{"/ho/gd/"}, storage.HoldFilter{}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	require.Equal(t, late.ID, list.Items[0].ID)
	_, err = b.Hold(ctx, []org.Path{"/ho/gd/"}, hold.ID)
	require.True(t, fault.Is(err, fault.NotFound), "outside the scope: %v", err)
	inForce := true
	list, err = b.Holds(ctx, []org.Path{"/ho/"}, storage.HoldFilter{InForce: &inForce, Customer: zhang}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)

	_, err = b.LiftHold(ctx, uuid.NewString(), "u-he", "结案", s.Now)
	require.True(t, fault.Is(err, fault.NotFound))
	lifted, err := b.LiftHold(ctx, hold.ID, "u-he", "结案", s.Now)
	require.NoError(t, err)
	require.Equal(t, "u-he", lifted.LiftedBy)
	_, err = b.LiftHold(ctx, hold.ID, "u-he", "结案", s.Now)
	require.Equal(t, "hold.lifted", fault.Of(err).Code)
	e = s.approved()
	require.EqualValues(t, 2, e.Cases, "what was held by the customer is due now")
	s.whole()
}

// A hold and an erasure of the same case at the same moment: one of them comes first,
// and the other one knows.
func testHoldAgainstErasure(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	zhang, err := s.Customer(ctx, private.Mark{Kind: private.Phone, Value: ZhangPhone})
	require.NoError(t, err)
	const n = 12
	ids := append(s.closed(n, ""), s.closed(1, zhang)...)
	s.Now = s.Now.AddDate(3, 0, 0)
	e := s.approved()
	s.Turn(24 * time.Hour)

	placed := make([]error, len(ids))
	var all sync.WaitGroup
	for i, id := range ids {
		h := storage.Hold{ID: uuid.NewString(), Case: id, Unit: "/ho/", Reason: "诉讼", PlacedBy: "u-li", PlacedAt: s.Now}
		if i == n {
			h.Case, h.Customer = "", zhang
		}
		all.Go(func() { _, placed[i] = b.PlaceHold(ctx, h) })
	}
	all.Go(func() { _, err = s.erase(e.ID) })
	all.Wait()
	require.NoError(t, err)
	for i, id := range ids {
		l := letter(t, b, id)
		require.NoError(t, s.another().Show(ctx, storage.Plain, storage.Sealed{Case: id, View: l}))
		if placed[i] == nil {
			require.Equal(t, ZhangPhone, l.Phone, "held: it is there")
			continue
		}
		require.True(t, fault.Of(placed[i]).Code == "hold.erased" || i == n && fault.Is(placed[i], fault.NotFound), "%v", placed[i])
		require.Equal(t, private.Destroyed, l.Phone, "refused: it is gone")
	}
	s.whole()
}

func testErasedEvidence(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	id := s.closed(1, "")[0]
	sum := strings.Repeat("ab", 32)
	for i, status := range []evidence.Status{evidence.Verified, evidence.Rejected} {
		_, err := b.Raw.Exec(b.bind(`INSERT INTO evidence (id, case_id, kind, file_name, size, sha256, declared_type, content_type, captured_at, captured_by, device, uploader, actor,
			declared_at, status, locked, derived_from, derived_how, derived_note, object_version, upload_id, command_id)
			SELECT CAST(? AS text), CAST(? AS text), 'photo', 'zhang.jpg', 1, CAST(? AS text), 'image/jpeg', 'image/jpeg', made_at, 'u-li', '', 'u-li', '{"user":"u-li"}',
			made_at, `+"'"+string(status)+"'"+`, `+"false"+`, '', '', '', `+fmt.Sprintf("'%s'", []string{"v1", ""}[i])+`, '', '`+string(status)+`'
			FROM case_keys WHERE case_id <> 'bank'`), uuid.NewString(), string(id), sum)
		require.NoError(t, err)
	}
	s.Now = s.Now.AddDate(3, 0, 0)
	e := s.approved()
	s.Turn(24 * time.Hour)
	_, err := s.erase(e.ID)
	require.NoError(t, err)
	require.EqualValues(t, 1, s.items(e.ID)[id].Files, "the bytes of one are still to be removed")
	files, err := b.EvidenceOf(ctx, id)
	require.NoError(t, err)
	require.Len(t, files, 2)
	for _, f := range files {
		require.Equal(t, evidence.Erased, f.Status)
		require.NotContains(t, f.FileName, "zhang")
		require.Equal(t, sum, f.SHA256, "what the chain speaks of stays")
		require.Equal(t, "evidence.erased", fault.Of(f.CanView()).Code)
	}
	_, err = b.Raw.Exec(b.bind("UPDATE evidence SET status = 'verified' WHERE case_id = ?"), string(id))
	require.ErrorContains(t, err, "verdict", "it does not come back")
	s.whole()
}

// A backup brings keys back that were destroyed after it was made.
func testDestroyedAgain(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	ids := s.closed(2, "")
	var keys []storage.DestroyedKey
	for _, id := range ids {
		k := storage.DestroyedKey{Case: id}
		require.NoError(t, b.Raw.QueryRow(b.bind("SELECT print FROM case_keys WHERE case_id = ?"), string(id)).Scan(&k.Print))
		keys = append(keys, k)
	}
	keys[1].Print = "another"
	n, err := s.DestroyAgain(ctx, append(keys, storage.DestroyedKey{Case: NewCase(), Print: "x"}))
	require.NoError(t, err)
	require.Equal(t, 1, n)
	n, err = s.DestroyAgain(ctx, keys)
	require.NoError(t, err)
	require.Zero(t, n, "once is enough")
	_, _, err = s.Unseal(ctx, ids[0], letter(t, b, ids[0]).Phone)
	require.Equal(t, "private.erased", fault.Of(err).Code)
	require.Equal(t, ZhangPhone, s.plain(s.Vault, ids[1], letter(t, b, ids[1]).Phone), "a key with another print is another key")
	total, err := b.CountDestroyed(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 1, total)
	var seen []storage.DestroyedKey
	require.NoError(t, b.DestroyedKeys(ctx, func(k storage.DestroyedKey) error { seen = append(seen, k); return nil }))
	require.Equal(t, keys[:1], seen)
	s.whole()
}

// NothingInTheClear is kept by SQLite: nothing that a customer said stands anywhere in the database file, and after the
// erasure not even what could open it.
func NothingInTheClear(t *testing.T, b *Backend) {
	s := OpenSafe(t, b)
	zhang, err := s.Customer(context.Background(), private.Mark{Kind: private.Phone, Value: ZhangPhone})
	require.NoError(t, err)
	ids := s.closed(40, zhang) // several pages of the file
	id := ids[0]
	var keys []string
	for _, id := range ids {
		var wrapped string
		require.NoError(t, b.Raw.QueryRow("SELECT wrapped FROM case_keys WHERE case_id = ?", string(id)).Scan(&wrapped))
		require.True(t, anywhere(t, b, wrapped))
		keys = append(keys, wrapped)
	}
	require.True(t, anywhere(t, b, letter(t, b, id).Phone), "the search finds what is there")
	for _, secret := range []string{ZhangName, ZhangPhone, "态度生硬", strings.ToLower(fmt.Sprintf("%x", ZhangPhone))} {
		require.False(t, anywhere(t, b, secret), secret)
	}
	s.Now = s.Now.AddDate(3, 0, 0)
	e := s.approved()
	s.Turn(24 * time.Hour)
	_, err = s.erase(e.ID)
	require.NoError(t, err)
	for _, wrapped := range keys {
		require.False(t, anywhere(t, b, wrapped), "the key is gone from the file, not only from the table")
	}
	s.whole()
}

// anywhere looks for a text in the SQLite file and its write-ahead log.
func anywhere(t *testing.T, b *Backend, secret string) bool {
	t.Helper()
	path := strings.TrimPrefix(b.URL, "sqlite:")
	found := false
	for _, name := range []string{path, path + "-wal"} {
		raw, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			continue
		}
		require.NoError(t, err)
		found = found || bytes.Contains(raw, []byte(secret))
	}
	return found
}
