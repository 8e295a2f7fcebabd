package storagetest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/private"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// Safe is a vault over a backend with letters in it, and a clock that a test turns.
type Safe struct {
	*storage.Vault
	b       *Backend
	t       testing.TB
	mu      sync.Mutex
	Now     time.Time
	Masters storage.Masters
}

// MasterKey is a master key for tests; no two n give the same.
func MasterKey(n byte) []byte { return bytes.Repeat([]byte{n}, storage.MasterKeySize) }

// OpenSafe opens a vault at Noon under the first master key.
func OpenSafe(t testing.TB, b *Backend) *Safe {
	t.Helper()
	b.Register(Letter, LetterStore)
	s := &Safe{b: b, t: t, Now: Noon, Masters: storage.Masters{Current: MasterKey(1)}}
	s.Vault = s.another()
	return s
}

// another is a second process's vault over the same database, clock and master keys.
func (s *Safe) another() *storage.Vault {
	s.t.Helper()
	v, err := storage.NewVault(context.Background(), s.b.DB, s.options())
	require.NoError(s.t, err)
	return v
}

func (s *Safe) options() storage.VaultOptions {
	return storage.VaultOptions{Masters: func() (storage.Masters, error) { return s.Masters, nil }, Bodies: private.NewRegistry(LetterBodies),
		Clock: func() time.Time { s.mu.Lock(); defer s.mu.Unlock(); return s.Now }}
}

// Turn moves the clock on.
func (s *Safe) Turn(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Now = s.Now.Add(d)
}

// Gives seals a command and puts it on the record.
func (s *Safe) Gives(id casefile.ID, name string, body any) casefile.Command {
	s.t.Helper()
	cmd := Command(id, name, body)
	cmd.Kind = Letter
	cmd, err := s.SealCommand(context.Background(), cmd)
	require.NoError(s.t, err)
	_, err = s.b.Commit(context.Background(), cmd, s.Now, DecideLetter(cmd))
	require.NoError(s.t, err)
	return cmd
}

// The customer of the scenes; nothing of it may be found anywhere.
const (
	ZhangName  = "张三丰"
	ZhangPhone = "13800138000"
	ZhangStory = "柜员态度生硬，请回电13800138000"
)

// Opened opens a letter of Zhang's for a customer and closes it.
func (s *Safe) Opened(customer string) casefile.ID {
	s.t.Helper()
	id := NewCase()
	s.Gives(id, "letter.open", LetterOpen{Unit: "/ho/gd/gz/", Issuer: "/ho/gd/", Customer: customer, Name: ZhangName, Phone: ZhangPhone, Story: ZhangStory})
	return id
}

func (s *Safe) plain(v *storage.Vault, id casefile.ID, token string) string {
	s.t.Helper()
	_, plain, err := v.Unseal(context.Background(), id, token)
	require.NoError(s.t, err)
	return plain
}

func letter(t testing.TB, b *Backend, id casefile.ID) *LetterState {
	t.Helper()
	state, err := b.LoadState(context.Background(), id)
	require.NoError(t, err)
	return state.(*LetterState)
}

func testSealing(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	open := LetterOpen{Name: ZhangName, Phone: ZhangPhone, Story: ZhangStory}
	cmd := Command(NewCase(), "letter.open", open)
	cmd.Kind = Letter
	once, err := s.SealCommand(ctx, cmd)
	require.NoError(t, err)
	twice, err := s.another().SealCommand(ctx, cmd)
	require.NoError(t, err)
	require.Equal(t, string(once.Body), string(twice.Body), "the same again is the same bytes, in every process")
	require.NotContains(t, string(once.Body), ZhangPhone)
	_, err = b.Commit(ctx, once, Noon, DecideLetter(once))
	require.NoError(t, err)
	_, found, err := b.Answered(ctx, twice)
	require.NoError(t, err)
	require.True(t, found, "and known as a repetition")

	is := letter(t, b, cmd.Case)
	require.Equal(t, ZhangStory, s.plain(s.Vault, cmd.Case, is.Story))
	same := LetterOpen{Name: ZhangPhone, Phone: ZhangPhone}
	require.NoError(t, s.Seal(ctx, cmd.Case, &same))
	require.Equal(t, is.Phone, same.Phone)
	require.NotEqual(t, is.Phone, same.Name, "the kind is sealed in")
	elsewhere := LetterOpen{Phone: ZhangPhone}
	other := NewCase()
	require.NoError(t, s.Seal(ctx, other, &elsewhere))
	require.NotEqual(t, is.Phone, elsewhere.Phone, "between cases nothing can be compared")

	byLetter := complaint.Register{Customer: complaint.Party{Name: ZhangName, Address: "天河路 1 号"}, Agents: []complaint.Party{{Name: ZhangName}, {}}}
	require.NoError(t, s.Seal(ctx, other, &byLetter))
	require.NotEmpty(t, byLetter.Customer.Customer, "who is not known again is not anonymous for that")
	require.NotContains(t, []string{"", byLetter.Customer.Customer}, byLetter.Agents[0].Customer, "nor the same as the next")
	require.Empty(t, byLetter.Agents[1].Customer, "who says nothing is nobody")

	forged := LetterOpen{Story: is.Phone}
	require.NoError(t, s.Seal(ctx, cmd.Case, &forged))
	require.Equal(t, is.Phone, s.plain(s.Vault, cmd.Case, forged.Story), "a text that looks like a token is a text")

	// Nothing opens but what was sealed, where it was sealed.
	at := strings.LastIndex(is.Phone, ":") + 3
	for name, wrong := range map[string]string{
		"changed":               is.Phone[:at] + flip(is.Phone[at]) + is.Phone[at+1:],
		"passed off as a name":  strings.Replace(is.Phone, ":phone:", ":name:", 1),
		"passed off as a story": strings.Replace(is.Phone, ":phone:", ":text:", 1),
		"cut":                   is.Phone[:len(is.Phone)-4],
		"empty":                 "sealed:1:phone:",
		"no token":              ZhangPhone,
	} {
		_, plain, err := s.Unseal(ctx, cmd.Case, wrong)
		require.Equal(t, "private.unreadable", fault.Of(err).Code, name)
		require.Empty(t, plain)
	}
	_, _, err = s.Unseal(ctx, other, is.Phone)
	require.Equal(t, "private.unreadable", fault.Of(err).Code, "a token of another case")
	_, _, err = s.Unseal(ctx, NewCase(), is.Phone)
	require.Equal(t, "private.unreadable", fault.Of(err).Code, "a case without a key")
	b.Tamper(t, "UPDATE case_keys SET wrapped = (SELECT k.wrapped FROM case_keys k WHERE k.case_id = ?) WHERE case_id = ?", string(cmd.Case), string(other))
	_, _, err = s.another().Unseal(ctx, other, is.Phone)
	require.True(t, fault.Is(err, fault.Internal), "a key copied to another case opens nothing: %v", err)

	_, err = s.SealBody(ctx, "letter.forgotten", cmd.Case, json.RawMessage(`{"text":"13800138000"}`))
	require.Equal(t, "private.unregistered", fault.Of(err).Code)
	_, err = s.SealBody(ctx, "letter.write", cmd.Case, json.RawMessage(`{"text":"a","phone":"13800138000"}`))
	require.True(t, fault.Is(err, fault.Invalid))
	before := count(t, b, "case_keys")
	raw, err := s.SealBody(ctx, "letter.write", NewCase(), json.RawMessage(`{"text":" "}`))
	require.NoError(t, err)
	require.JSONEq(t, `{"text":""}`, string(raw))
	require.Equal(t, before, count(t, b, "case_keys"), "where nothing is sealed no key is made")
}

func flip(c byte) string {
	if c == 'A' {
		return "B"
	}
	return "A"
}

func testShowing(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	id, other := s.Opened(""), s.Opened("")
	type view struct {
		Name  string
		Story *string
		Body  json.RawMessage
	}
	see := func(id casefile.ID) *view {
		l := letter(t, b, id)
		return &view{l.Name, &l.Story, casefile.Encode(map[string]string{"phone": l.Phone})}
	}
	a, c := see(id), see(other)
	require.NoError(t, s.Show(ctx, storage.Masked, storage.Sealed{Case: id, View: a}, storage.Sealed{Case: other, View: c}))
	require.Equal(t, "张**", a.Name)
	require.Equal(t, "柜员态度生硬，请回电138****8000", *a.Story)
	require.JSONEq(t, `{"phone":"138****8000"}`, string(a.Body))
	require.Equal(t, a, c)
	a = see(id)
	require.NoError(t, s.Show(ctx, storage.Plain, storage.Sealed{Case: id, View: a}))
	require.Equal(t, ZhangStory, *a.Story)
	a = see(id)
	require.NoError(t, s.Show(ctx, storage.Plain, storage.Sealed{Case: other, View: a}))
	require.Equal(t, private.Unreadable, a.Name, "of another case nothing is shown")
	raw, err := s.ShowJSON(ctx, storage.Masked, id, see(id).Body)
	require.NoError(t, err)
	require.JSONEq(t, `{"phone":"138****8000"}`, string(raw))

	moved, err := s.Move(ctx, id, other, see(id).Body)
	require.NoError(t, err)
	require.JSONEq(t, string(see(other).Body), string(moved), "what is moved is sealed for the other case")
	moved, err = s.Move(ctx, other, id, see(id).Body)
	require.NoError(t, err)
	require.JSONEq(t, `{"phone":"`+private.Unreadable+`"}`, string(moved))
}

func testMasterKeys(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	id := s.Opened("")
	customer, err := s.Customer(ctx, private.Mark{Kind: private.Phone, Value: ZhangPhone})
	require.NoError(t, err)
	token := letter(t, b, id).Phone
	running := s.another() // a process that has not heard of the new key yet

	_, err = storage.NewVault(ctx, b.DB, storage.VaultOptions{Masters: func() (storage.Masters, error) {
		return storage.Masters{Current: MasterKey(9)}, nil
	}})
	require.Equal(t, "vault.master_lost", fault.Of(err).Code, "whoever lost the master key does not begin another")

	s.Masters = storage.Masters{Current: MasterKey(2), Earlier: [][]byte{MasterKey(1)}}
	n, err := s.Rewrap(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 2, n, "the letter's key and the bank's")
	n, err = s.Rewrap(ctx)
	require.NoError(t, err)
	require.Zero(t, n)
	s.Masters.Earlier = nil
	fresh := s.another()
	for _, v := range []*storage.Vault{s.Vault, fresh, running} {
		require.Equal(t, ZhangPhone, s.plain(v, id, token), "what was sealed stays as it is")
		again, err := v.Customer(ctx, private.Mark{Kind: private.Phone, Value: ZhangPhone})
		require.NoError(t, err)
		require.Equal(t, customer, again)
	}
	var left int
	require.NoError(t, b.Raw.QueryRow(b.bind("SELECT COUNT(*) FROM case_keys WHERE master = ?"), storage.MasterPrint(MasterKey(1))).Scan(&left))
	require.Zero(t, left)
}

func testCustomers(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	phone := func(v string) private.Mark { return private.Mark{Kind: private.Phone, Value: v} }
	idno := func(v string) private.Mark { return private.Mark{Kind: private.IDNumber, Value: v} }
	find := func(marks ...private.Mark) string {
		t.Helper()
		id, err := s.Customer(ctx, marks...)
		require.NoError(t, err)
		return id
	}
	zhang := find(phone(ZhangPhone))
	require.NotEmpty(t, zhang)
	require.Equal(t, zhang, find(phone("+86 138 0013 8000")), "written otherwise")
	require.Equal(t, zhang, find(phone("１３８００１３８０００"), idno("44010119900101123x")), "his identity number is new")
	require.Equal(t, zhang, find(idno("44010119900101123X"), phone("13900139000")), "and decides over the phone")
	wife := find(idno("440101199202024567"), phone(ZhangPhone))
	require.NotEqual(t, zhang, wife, "another number is another person, though they share a phone")
	require.Empty(t, find(), "nobody is known without a mark")
	require.Empty(t, find(phone("没有"), private.Mark{Kind: private.Name, Value: ZhangName}))
	both, err := s.FindCustomers(ctx, phone(ZhangPhone))
	require.NoError(t, err)
	require.ElementsMatch(t, []string{zhang, wife}, both)
	none, err := s.FindCustomers(ctx, phone("10086100860"))
	require.NoError(t, err)
	require.Empty(t, none)
	require.EqualValues(t, 2, count(t, b, "customers"), "looking makes nobody")

	for r := range rounds {
		ids := make([]string, writers)
		for _, err := range together(func(i int) (err error) {
			ids[i], err = s.Customer(ctx, phone(fmt.Sprintf("1370013700%d", r)), private.Mark{Kind: private.Account, Value: "6222 0212 3456 7890 00" + strconv.Itoa(r)})
			return err
		}) {
			require.NoError(t, err)
		}
		for _, id := range ids {
			require.Equal(t, ids[0], id, "those who ask at once find the same one")
		}
	}

	one, two := s.Opened(zhang), s.Opened(zhang)
	cases, err := b.CasesOf(ctx, zhang)
	require.NoError(t, err)
	require.ElementsMatch(t, []casefile.ID{one, two}, cases)

	// What never came to a case does not stay for ever.
	require.NoError(t, s.Prepare(ctx, NewCase(), NewCase()))
	keys := count(t, b, "case_keys")
	require.NoError(t, s.Sweep(ctx))
	require.Equal(t, keys, count(t, b, "case_keys"), "it may still be on its way")
	s.Turn(31 * 24 * time.Hour)
	require.NoError(t, s.Sweep(ctx))
	require.Equal(t, keys-2, count(t, b, "case_keys"))
	require.EqualValues(t, 1, count(t, b, "customers"), "Zhang has cases")
	require.Equal(t, zhang, find(phone(ZhangPhone)))
}

func testReveal(t *testing.T, b *Backend) {
	ctx, s := context.Background(), OpenSafe(t, b)
	id := s.Opened("")
	events, err := b.Events(ctx, id, 0)
	require.NoError(t, err)
	tokens := private.Tokens(private.Body{Seq: 1, JSON: events[0].Body})
	require.Len(t, tokens, 3)
	row := storage.AuditEntry{Actor: Li, Action: "complaint.reveal", Unit: "/ho/gd/gz/", Resource: "complaint", IP: "10.0.0.1", Request: "r1"}
	got, err := s.Reveal(ctx, id, "客户来电 13800138000 核实", 5, tokens, row)
	require.NoError(t, err)
	require.Equal(t, ZhangPhone, got[1].Value)
	trail, err := b.AuditTrail(ctx, storage.AuditFilter{Actions: []string{"complaint.reveal"}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, trail.Items, 3, "one row for each value")
	for _, r := range trail.Items {
		require.Equal(t, storage.Seen, r.Outcome)
		require.Equal(t, id, r.Case)
		require.Contains(t, string(r.Detail), "核实")
		for _, secret := range []string{ZhangName, ZhangPhone, ZhangStory} {
			require.NotContains(t, string(r.Detail), secret, "never the value, not even in the reason")
		}
	}
	_, err = s.Reveal(ctx, id, "再看一次", 5, tokens, row)
	require.Equal(t, "reveal.limit", fault.Of(err).Code)
	direct := row
	direct.Action = "incident.reveal"
	require.Len(t, must(s.Reveal(ctx, id, "再看一次", 5, tokens[:1], direct))(t), 1)
	_, err = s.Reveal(ctx, id, "再看一次", 4, tokens[:1], row)
	require.Equal(t, "reveal.limit", fault.Of(err).Code, "looks at whatever kind of case count together")

	let := 0
	for _, err := range together(func(int) error { _, err := s.Reveal(ctx, id, "同时", 10, tokens[:1], row); return err }) {
		if err == nil {
			let++
			continue
		}
		require.True(t, fault.Is(err, fault.TooMany) || fault.Is(err, fault.Conflict), "%v", err)
	}
	require.Equal(t, 6, let, "nobody gets past the limit by asking at once")
	s.Turn(time.Hour + time.Second)
	require.Len(t, must(s.Reveal(ctx, id, "过了一小时", 5, tokens, row))(t), 3)
	phone := private.Mark{Kind: private.Phone, Value: ZhangPhone}
	known := must(s.Customer(ctx, phone))(t)
	require.Equal(t, []string{known}, must(s.SearchCustomers(ctx, 4, row, phone))(t))
	_, err = s.SearchCustomers(ctx, 4, row, phone)
	require.Equal(t, "reveal.limit", fault.Of(err).Code, "a search is a look like any other")
	trail, err = b.AuditTrail(ctx, storage.AuditFilter{Actions: []string{"complaint.reveal"}}, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Contains(t, string(trail.Items[0].Detail), "searched")
	require.NotContains(t, string(trail.Items[0].Detail), ZhangPhone)

	forged := tokens[0]
	forged.Token = strings.Replace(tokens[1].Token, ":phone:", ":name:", 1)
	rows := count(t, b, "audit")
	_, err = s.Reveal(ctx, id, "伪造", 50, []private.Found{tokens[0], forged}, row)
	require.Equal(t, "private.unreadable", fault.Of(err).Code)
	require.Equal(t, rows, count(t, b, "audit"), "nothing was shown")
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T { t.Helper(); require.NoError(t, err); return v }
}
