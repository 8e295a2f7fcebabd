package house

import (
	"bytes"
	"context"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/private"
	"duban/policy"
	"duban/storage"
	"duban/storage/storagetest"
	"duban/tabular/intake"
)

func init() { sealedBodies = append(sealedBodies, storagetest.LetterBodies) }

// safeHouse is a house without an engine, in which letters can be kept.
func safeHouse(t *testing.T, data string) *House {
	t.Helper()
	h, err := OpenRecord(t.Context(), Config{Data: data}, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	h.DB.Register(storagetest.Letter, storagetest.LetterStore)
	return h
}

// keeps seals a command of a letter and puts it on the record at an instant.
func (h *House) keeps(t *testing.T, id casefile.ID, at time.Time, name string, body any) {
	t.Helper()
	cmd := casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: storagetest.Letter, Name: name, Actor: storagetest.Li, Body: casefile.Encode(body)}
	cmd, err := h.Vault.SealCommand(t.Context(), cmd)
	require.NoError(t, err)
	_, err = h.DB.Commit(t.Context(), cmd, at, storagetest.DecideLetter(cmd))
	require.NoError(t, err)
}

func (h *House) letter(t *testing.T, opened time.Time) casefile.ID {
	t.Helper()
	id := casefile.ID(uuid.NewString())
	h.keeps(t, id, opened, "letter.open", storagetest.LetterOpen{Unit: "/ho/", Issuer: "/ho/", Name: storagetest.ZhangName, Phone: storagetest.ZhangPhone, Story: storagetest.ZhangStory})
	h.keeps(t, id, opened, "letter.close", struct{}{})
	return id
}

func (h *House) phone(t *testing.T, id casefile.ID) string {
	t.Helper()
	state, err := h.DB.LoadState(t.Context(), id)
	require.NoError(t, err)
	l := state.(*storagetest.LetterState)
	require.NoError(t, h.Vault.Show(t.Context(), storage.Plain, storage.Sealed{Case: id, View: l}))
	return l.Phone
}

// filesWith looks for a text in every file of a directory.
func filesWith(t *testing.T, dir, secret string) (found []string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if bytes.Contains(raw, []byte(secret)) {
			found = append(found, d.Name())
		}
		return err
	}))
	return found
}

func TestNothingOfACustomerInTheDataDirectory(t *testing.T) {
	data := t.TempDir()
	h := safeHouse(t, data)
	id := h.letter(t, time.Now())
	state, err := h.DB.LoadState(t.Context(), id)
	require.NoError(t, err)
	row := api.Entry{At: time.Now(), Actor: storagetest.Li, Action: policy.ComplaintReveal, Object: "complaint/" + string(id)}
	d := desk{db: h.DB, house: h}
	got, err := d.Reveal(t.Context(), id, "客户13800138000来电", []private.Found{{Seq: 1, Pointer: "/phone", Token: state.(*storagetest.LetterState).Phone}}, row)
	require.NoError(t, err)
	require.Equal(t, storagetest.ZhangPhone, got[0].Value)
	many := make([]private.Found, usualReveals)
	for i := range many {
		many[i] = private.Found{Seq: 1, Pointer: "/phone", Token: state.(*storagetest.LetterState).Phone}
	}
	_, err = d.Reveal(t.Context(), id, "全部查看", many, row)
	require.Equal(t, "reveal.limit", fault.Of(err).Code, "the limit is the rule book's")
	require.NoError(t, h.Close())
	require.NotEmpty(t, filesWith(t, data, "letter.opened"), "the search finds what is there")
	for _, secret := range []string{storagetest.ZhangPhone, storagetest.ZhangName, "态度生硬"} {
		require.Empty(t, filesWith(t, data, secret), secret)
	}
}

// A complaint as people give it: sealed on the way in, the customer known again, masked
// on the way out.
func TestAComplaintIsKeptSealed(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	register := func(phone string) (id casefile.ID, s *complaint.State) {
		id = casefile.ID(uuid.NewString())
		cmd := casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: casefile.Complaint, Name: complaint.CmdRegister,
			Actor: w.actor(w.holder(policy.ServiceOffice, 0)), Body: casefile.Encode(complaint.Register{Line: complaint.Hotline,
				Class: complaint.Classification{Channel: "service_hotline"}, Outlet: w.bank.Outlets[0].Code, Content: storagetest.ZhangStory,
				Customer: complaint.Party{Customer: "somebody else", Name: storagetest.ZhangName, Phone: phone, IDNumber: "44010119900101123X"}})}
		cmd, err := w.Vault.SealCommand(w.ctx, cmd)
		require.NoError(t, err)
		_, err = w.Do(w.ctx, cmd)
		require.NoError(t, err)
		state, err := w.DB.LoadState(w.ctx, id)
		require.NoError(t, err)
		return id, state.(*complaint.State)
	}
	one, first := register(storagetest.ZhangPhone)
	two, second := register("+86 13900139000")
	require.NotEmpty(t, first.Customer)
	require.Equal(t, first.Customer, second.Customer, "the identity number tells that it is he")
	cases, err := w.DB.CasesOf(w.ctx, first.Customer)
	require.NoError(t, err)
	require.ElementsMatch(t, []casefile.ID{one, two}, cases)
	for _, secret := range []string{storagetest.ZhangPhone, "13900139000", "44010119900101123X", storagetest.ZhangName, "态度生硬"} {
		require.Empty(t, filesWith(t, w.Config.Data, secret), secret)
	}
	events, err := w.DB.Events(w.ctx, one, 0)
	require.NoError(t, err)
	body := events[0].Body
	require.NoError(t, desk{db: w.DB, house: w.House}.Masked(w.ctx, api.Sealed{Case: one, View: &body}))
	require.Contains(t, string(body), `"138****8000"`)
	require.NotContains(t, string(body), "sealed:1:")
}

// Through the same door as the API's, with an engine behind it: neither the record nor
// the engine's files hold anything of the customer.
func TestThePeoplesDoorSeals(t *testing.T) {
	data := t.TempDir()
	h, err := Open(t.Context(), Config{Data: data, TemporalNamespace: "duban"}, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	_, err = h.SeedDemo(t.Context(), "a password of the demo")
	require.NoError(t, err)
	bank := demo.Bank(demoSeed)
	who := (&player{bank: bank, people: map[string]intake.User{}})
	for _, u := range bank.Users {
		who.people[u.Login] = u
	}
	id := casefile.ID(uuid.NewString())
	cmd := casefile.Command{ID: "a-key-of-a-complaint", Case: id, Kind: casefile.Complaint, Name: complaint.CmdRegister, Actor: who.actor(bank.Holders(policy.ServiceOffice)[0].Login),
		Body: casefile.Encode(complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: bank.Outlets[0].Code,
			Content: storagetest.ZhangStory, Customer: complaint.Party{Name: storagetest.ZhangName, Phone: storagetest.ZhangPhone}})}
	d := desk{db: h.DB, house: h}
	first, err := d.Do(t.Context(), cmd)
	require.NoError(t, err)
	again, err := d.Do(t.Context(), cmd)
	require.NoError(t, err)
	require.Equal(t, first.Version, again.Version, "the same again is known as the same")
	require.NoError(t, h.Close())
	for _, secret := range []string{storagetest.ZhangPhone, storagetest.ZhangName, "态度生硬"} {
		require.Empty(t, filesWith(t, data, secret), secret)
	}
}

// From the list to the destroyed key, and what a backup does to it.
func TestErasureFromListToRestoredBackup(t *testing.T) {
	data := t.TempDir()
	h := safeHouse(t, data)
	now := time.Now()
	old := h.letter(t, now.AddDate(-3, 0, -2))
	young := h.letter(t, now.AddDate(-3, 0, 2))
	require.NoError(t, h.listErasure(t.Context()))
	d := desk{db: h.DB, house: h}
	lists, err := d.Erasures(t.Context(), "open", api.Paging{Limit: 10})
	require.NoError(t, err)
	require.Len(t, lists.Items, 1)
	list := lists.Items[0]
	items, err := d.ErasureItems(t.Context(), list.ID, "", api.Paging{Limit: 10})
	require.NoError(t, err)
	require.Len(t, items.Items, 1)
	require.Equal(t, old, items.Items[0].Case)
	require.Equal(t, "bank.complaints@default-1#record.case_years", items.Items[0].Rule, "the rule in force when it was closed")

	row := api.Entry{At: now, Actor: storagetest.Li, Action: policy.ErasureApprove, Object: "erasure/" + list.ID}
	approved, err := d.ApproveErasure(t.Context(), list.ID, list.Hash, "到期", row)
	require.NoError(t, err)
	require.True(t, approved.RunsAt.After(now.Add(24*time.Hour)))
	require.NoError(t, h.eraseDue(t.Context()))
	require.Equal(t, storagetest.ZhangPhone, h.phone(t, old), "its hour has not come")
	_, err = d.RevokeErasure(t.Context(), list.ID, "再核", row)
	require.NoError(t, err)
	require.NoError(t, h.listErasure(t.Context()))
	lists, err = d.Erasures(t.Context(), "open", api.Paging{Limit: 10})
	require.NoError(t, err)
	row.At = now.Add(-72 * time.Hour)
	_, err = d.ApproveErasure(t.Context(), lists.Items[0].ID, lists.Items[0].Hash, "到期", row)
	require.NoError(t, err)
	require.NoError(t, h.Close())

	backup, err := os.ReadFile(filepath.Join(data, "duban.db"))
	require.NoError(t, err)

	h = safeHouse(t, data)
	require.NoError(t, h.eraseDue(t.Context()))
	require.Equal(t, private.Destroyed, h.phone(t, old))
	require.Equal(t, storagetest.ZhangPhone, h.phone(t, young))
	verdict, err := h.VerifyRecord(t.Context(), false)
	require.NoError(t, err)
	require.True(t, verdict.OK(), "%v", verdict.Breaks)
	require.NoError(t, h.Close())

	require.NoError(t, os.WriteFile(filepath.Join(data, "duban.db"), backup, 0o600))
	h = safeHouse(t, data)
	require.Equal(t, storagetest.ZhangPhone, h.phone(t, old), "the backup brings the key back")
	require.NoError(t, h.followDestroyed(t.Context()))
	require.Equal(t, private.Destroyed, h.phone(t, old), "and the start destroys it again")
	require.Equal(t, storagetest.ZhangPhone, h.phone(t, young))
	verdict, err = h.VerifyRecord(t.Context(), false)
	require.NoError(t, err)
	require.True(t, verdict.OK(), "%v", verdict.Breaks)

	require.NoError(t, os.Remove(h.destroyedPath()))
	require.NoError(t, h.followDestroyed(t.Context()))
	raw, err := os.ReadFile(h.destroyedPath())
	require.NoError(t, err)
	require.Contains(t, string(raw), string(old), "a file that was lost is written anew")
	require.NoError(t, h.Close())
}

func TestMasterKeyIsTurnedAndNotReplaced(t *testing.T) {
	data := t.TempDir()
	h := safeHouse(t, data)
	id := h.letter(t, time.Now())
	path := filepath.Join(data, keyDir, vaultKey)
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	n, err := h.RotateVault(t.Context())
	require.NoError(t, err)
	require.EqualValues(t, 2, n)
	require.NoError(t, h.Close())
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NotEqual(t, before, after)
	earlier, err := filepath.Glob(filepath.Join(data, keyDir, "vault-*.key"))
	require.NoError(t, err)
	require.Len(t, earlier, 1, "a backup from before may still need it")
	require.NoError(t, os.Remove(earlier[0]))
	h = safeHouse(t, data)
	require.Equal(t, storagetest.ZhangPhone, h.phone(t, id), "nothing else does")
	require.NoError(t, h.Close())

	require.NoError(t, os.Remove(path))
	_, err = OpenRecord(context.Background(), Config{Data: data}, slog.New(slog.DiscardHandler))
	require.Equal(t, "vault.master_lost", fault.Of(err).Code)
}

func TestErasureRunsInANightThatCanBeWaitedFor(t *testing.T) {
	for approved, runs := range map[string]string{
		"2026-11-23 10:00": "2026-11-25 01:00",
		"2026-11-23 00:30": "2026-11-24 01:00",
		"2026-11-23 01:00": "2026-11-24 01:00",
		"2026-11-23 01:01": "2026-11-25 01:00",
	} {
		require.True(t, at(t, runs).Equal(erasureRuns(at(t, approved), 24*time.Hour)), approved)
	}
}
