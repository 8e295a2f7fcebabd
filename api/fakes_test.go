package api

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"duban/domain/casefile"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// memory is the rest of the house in memory: every store that the API asks for.
type memory struct {
	mu       sync.Mutex
	users    map[string]User
	resets   []PasswordReset
	grants   []Grant
	sessions map[string]Session
	tokens   map[string]Token
	units    map[string]Unit
	outlets  map[string]Outlet
	settings map[string][]Setting
	messages []Message
	audit    []AuditRow

	years []CalendarYear
	lists []Checklist

	places   map[casefile.ID]Place
	hidden   map[casefile.ID]bool // mystery checks that only the inspecting side knows
	commands []casefile.Command
	answer   func(casefile.Command) (casefile.Outcome, error)
	down     error // what every store answers while it is set
}

func newMemory() *memory {
	m := &memory{users: map[string]User{}, sessions: map[string]Session{}, tokens: map[string]Token{}, units: map[string]Unit{},
		outlets: map[string]Outlet{}, settings: map[string][]Setting{}, places: map[casefile.ID]Place{}, hidden: map[casefile.ID]bool{}}
	unit := func(p org.Path, l org.Level, zh, en string) {
		m.units[p.Code()] = Unit{Unit: org.Unit{Code: p.Code(), Path: p, Level: l, Name: text.T(zh, en)}, Version: 1}
	}
	unit("/ho/", org.HeadOffice, "总行", "Head office")
	unit("/ho/gd/", org.Province, "广东省分行", "Guangdong branch")
	unit("/ho/bj/", org.City, "北京分行", "Beijing branch")
	unit("/ho/gd/th/", org.SubBranch, "天河支行", "Tianhe sub-branch")
	unit("/ho/gd/th/o1/", org.OutletUnit, "体育西路支行", "Tiyu West Road outlet")
	m.outlets["o1"] = Outlet{Outlet: org.Outlet{Code: "o1", Path: "/ho/gd/th/o1/", Type: "standard", Name: text.T("体育西路支行", "Tiyu West Road outlet")}, Version: 1}
	m.settings["notice.days"] = []Setting{{Key: "notice.days", Title: text.T("整改期限（工作日）", "Days to mend"), Value: json.RawMessage("10"), Default: json.RawMessage("10")}}
	return m
}

func (m *memory) log(row Entry) {
	m.audit = append(m.audit, AuditRow{Entry: row, Seq: int64(len(m.audit) + 1), Hash: fmt.Sprint("h", len(m.audit)+1)})
}

// actions lists what is on the audit log, oldest first.
func (m *memory) actions() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []string
	for _, r := range m.audit {
		out = append(out, r.Action)
	}
	return out
}

func (m *memory) lock() func() { m.mu.Lock(); return m.mu.Unlock }

func within(scopes []org.Path, p org.Path) bool {
	return slices.ContainsFunc(scopes, func(s org.Path) bool { return s.Contains(p) })
}

// page cuts a sorted list; the cursor is the key of the last item given.
func page[T any](all []T, key func(T) string, p Paging) Page[T] {
	slices.SortFunc(all, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	var out Page[T]
	for _, x := range all {
		if p.Cursor != "" && key(x) <= p.Cursor {
			continue
		}
		if len(out.Items) == p.Limit {
			out.NextCursor = key(out.Items[len(out.Items)-1])
			break
		}
		out.Items = append(out.Items, x)
	}
	return out
}

func (m *memory) User(_ context.Context, user string) (User, error) {
	defer m.lock()()
	u, ok := m.users[user]
	if m.down != nil {
		return u, m.down
	}
	if !ok {
		return u, fault.Missing("用户", "user")
	}
	return u, nil
}

func (m *memory) Users(_ context.Context, q UserQuery) (Page[User], error) {
	defer m.lock()()
	var all []User
	for _, u := range m.users {
		if within(q.Scopes, u.Unit) && (q.Unit == "" || q.Unit.Contains(u.Unit)) && strings.Contains(u.User+u.Name, q.Text) &&
			(q.Disabled == nil || *q.Disabled == u.Disabled) {
			all = append(all, u)
		}
	}
	return page(all, func(u User) string { return u.User }, q.Paging), nil
}

func (m *memory) CreateUser(_ context.Context, u User, row Entry) error {
	defer m.lock()()
	if _, taken := m.users[u.User]; taken {
		return fault.New(fault.Conflict, "user.taken", "用户名已被使用", "this user name is taken")
	}
	m.users[u.User] = u
	m.log(row)
	return nil
}

func (m *memory) ChangeUser(_ context.Context, user string, change func(*User) error, row *Entry) (User, error) {
	defer m.lock()()
	u, ok := m.users[user]
	if !ok {
		return u, fault.Missing("用户", "user")
	}
	if err := change(&u); err != nil {
		return User{}, err
	}
	if row != nil {
		u.Version++
		m.log(*row)
	}
	m.users[user] = u
	return u, nil
}

func (m *memory) Held(_ context.Context, holder string, now time.Time) ([]policy.Assignment, error) {
	defer m.lock()()
	var out []policy.Assignment
	for _, g := range m.grants {
		if g.Holder == holder && g.In(now) {
			out = append(out, policy.Assignment{Role: g.Role, Unit: g.Unit})
		}
	}
	return out, nil
}

func (m *memory) HeldBy(ctx context.Context, holders []string, now time.Time) (map[string][]policy.Assignment, error) {
	out := map[string][]policy.Assignment{}
	for _, h := range holders {
		out[h], _ = m.Held(ctx, h, now)
	}
	return out, nil
}

func (m *memory) GrantsOf(_ context.Context, holder string) ([]Grant, error) {
	defer m.lock()()
	var out []Grant
	for _, g := range m.grants {
		if g.Holder == holder {
			out = append(out, g)
		}
	}
	return out, nil
}

func (m *memory) Grant(_ context.Context, id string) (Grant, error) {
	defer m.lock()()
	for _, g := range m.grants {
		if g.ID == id {
			return g, nil
		}
	}
	return Grant{}, fault.Missing("角色授予", "grant")
}

func (m *memory) AddGrant(_ context.Context, g Grant, check func([]Grant) error, row Entry) error {
	defer m.lock()()
	var held []Grant
	for _, h := range m.grants {
		if h.Holder == g.Holder {
			held = append(held, h)
		}
	}
	if err := check(held); err != nil {
		return err
	}
	m.grants = append(m.grants, g)
	m.log(row)
	return nil
}

func (m *memory) RevokeGrant(_ context.Context, id, by string, at time.Time, row Entry) error {
	defer m.lock()()
	for i := range m.grants {
		if m.grants[i].ID == id {
			m.grants[i].RevokedBy, m.grants[i].RevokedAt = by, at
			m.log(row)
		}
	}
	return nil
}

func (m *memory) OpenSession(_ context.Context, s Session, row Entry) error {
	defer m.lock()()
	m.sessions[s.Hash] = s
	m.log(row)
	return nil
}

func (m *memory) SignedIn(ctx context.Context, hash string, now time.Time) (in SignedIn, err error) {
	if in.Session, err = m.session(hash, now); err != nil {
		return in, err
	}
	if in.User, err = m.User(ctx, in.Session.User); err != nil {
		return in, err
	}
	in.Held, err = m.Held(ctx, in.User.User, now)
	return in, err
}

func (m *memory) session(hash string, now time.Time) (Session, error) {
	defer m.lock()()
	s, ok := m.sessions[hash]
	if m.down != nil {
		return s, m.down
	}
	if !ok || !now.Before(s.Expires) {
		return s, fault.Missing("会话", "session")
	}
	return s, nil
}

func (m *memory) TouchSession(_ context.Context, hash string, at time.Time) error {
	defer m.lock()()
	s := m.sessions[hash]
	s.Seen = at
	m.sessions[hash] = s
	return nil
}

func (m *memory) SessionsOf(_ context.Context, user string, now time.Time) ([]Session, error) {
	defer m.lock()()
	var out []Session
	for _, s := range m.sessions {
		if s.User == user && now.Before(s.Expires) {
			out = append(out, s)
		}
	}
	return out, nil
}

func (m *memory) CloseSession(_ context.Context, hash string, row Entry) error {
	defer m.lock()()
	if _, ok := m.sessions[hash]; ok {
		delete(m.sessions, hash)
		m.log(row)
	}
	return nil
}

func (m *memory) CloseSessions(_ context.Context, user, except string, row Entry) error {
	defer m.lock()()
	for h, s := range m.sessions {
		if s.User == user && h != except {
			delete(m.sessions, h)
		}
	}
	m.log(row)
	return nil
}

func (m *memory) CreateToken(_ context.Context, t Token, grants []Grant, row Entry) error {
	defer m.lock()()
	m.tokens[t.ID] = t
	m.grants = append(m.grants, grants...)
	m.log(row)
	return nil
}

func (m *memory) TokenByHash(_ context.Context, hash string) (Token, error) {
	defer m.lock()()
	for _, t := range m.tokens {
		if t.Hash == hash {
			return t, nil
		}
	}
	return Token{}, fault.Missing("令牌", "token")
}

func (m *memory) TouchToken(_ context.Context, id string, at time.Time) error {
	defer m.lock()()
	t := m.tokens[id]
	t.LastUsed = at
	m.tokens[id] = t
	return nil
}

func (m *memory) Token(_ context.Context, id string) (Token, error) {
	defer m.lock()()
	t, ok := m.tokens[id]
	if !ok {
		return t, fault.Missing("令牌", "token")
	}
	return t, nil
}

func (m *memory) Tokens(_ context.Context, scopes []org.Path, p Paging) (Page[Token], error) {
	defer m.lock()()
	var all []Token
	for _, t := range m.tokens {
		if within(scopes, t.Unit) {
			all = append(all, t)
		}
	}
	return page(all, func(t Token) string { return t.ID }, p), nil
}

func (m *memory) RevokeToken(_ context.Context, id string, at time.Time, row Entry) error {
	defer m.lock()()
	t := m.tokens[id]
	t.RevokedAt = at
	m.tokens[id] = t
	m.log(row)
	return nil
}

func (m *memory) Root(context.Context) (org.Path, error) { return "/ho/", nil }

func (m *memory) Unit(_ context.Context, code string) (Unit, error) {
	defer m.lock()()
	u, ok := m.units[code]
	if !ok {
		return u, fault.Missing("机构", "unit")
	}
	return u, nil
}

func (m *memory) Units(_ context.Context, q UnitQuery) (Page[Unit], error) {
	defer m.lock()()
	var all []Unit
	for _, u := range m.units {
		if within(q.Scopes, u.Path) && (q.Under == "" || q.Under.Contains(u.Path)) && (q.Parent == "" || u.Path.Parent() == q.Parent) &&
			(q.Level == "" || q.Level == u.Level) && (q.Closed || !u.Closed) && strings.Contains(u.Code+u.Name.ZH+u.Name.EN, q.Text) {
			all = append(all, u)
		}
	}
	return page(all, func(u Unit) string { return string(u.Path) }, q.Paging), nil
}

func (m *memory) CreateUnit(_ context.Context, u Unit, row Entry) error {
	defer m.lock()()
	if _, taken := m.units[u.Code]; taken {
		return fault.New(fault.Conflict, "unit.taken", "机构代码已被使用", "this code is taken")
	}
	m.units[u.Code] = u
	m.log(row)
	return nil
}

func (m *memory) SaveUnit(_ context.Context, u Unit, expect int64, row Entry) (Unit, error) {
	defer m.lock()()
	if is := m.units[u.Code].Version; expect != 0 && expect != is {
		return u, changed(expect, is)
	}
	u.Version++
	m.units[u.Code] = u
	m.log(row)
	return u, nil
}

func (m *memory) Outlet(_ context.Context, code string) (Outlet, error) {
	defer m.lock()()
	o, ok := m.outlets[code]
	if !ok {
		return o, fault.Missing("网点", "outlet")
	}
	return o, nil
}

func (m *memory) Outlets(_ context.Context, q OutletQuery) (Page[Outlet], error) {
	defer m.lock()()
	var all []Outlet
	for _, o := range m.outlets {
		if within(q.Scopes, o.Path) {
			all = append(all, o)
		}
	}
	return page(all, func(o Outlet) string { return string(o.Path) }, q.Paging), nil
}

func (m *memory) CreateOutlet(_ context.Context, o Outlet, row Entry) error {
	defer m.lock()()
	m.outlets[o.Code] = o
	m.log(row)
	return nil
}

func (m *memory) SaveOutlet(_ context.Context, o Outlet, expect int64, row Entry) (Outlet, error) {
	defer m.lock()()
	if is := m.outlets[o.Code].Version; expect != 0 && expect != is {
		return o, changed(expect, is)
	}
	o.Version++
	m.outlets[o.Code] = o
	m.log(row)
	return o, nil
}

func (m *memory) Settings(context.Context) ([]Setting, error) {
	defer m.lock()()
	var out []Setting
	for _, versions := range m.settings {
		out = append(out, versions[len(versions)-1])
	}
	return out, nil
}

func (m *memory) Setting(_ context.Context, key string) (Setting, error) {
	defer m.lock()()
	versions, ok := m.settings[key]
	if !ok {
		return Setting{}, fault.Missing("参数", "setting")
	}
	return versions[len(versions)-1], nil
}

func (m *memory) SettingHistory(_ context.Context, key string) ([]Setting, error) {
	defer m.lock()()
	return m.settings[key], nil
}

// What is proposed stands in place of what is in force: the memory keeps one per key.
func (m *memory) ProposeSetting(_ context.Context, s Setting, expect int64, row Entry) (Setting, error) {
	defer m.lock()()
	e := edition.Edition{Status: edition.Draft, Makers: []string{s.ChangedBy}}
	if s.Proposal != nil && s.Proposal.Open() {
		e = *s.Proposal
	}
	for _, move := range []edition.Move{edition.Change, edition.Submit} {
		var err error
		if e, err = e.Take(edition.Step{Move: move, By: s.ChangedBy, At: s.ChangedAt, Expect: expect}); err != nil {
			return s, err
		}
		expect = 0
	}
	s.Proposal, s.Version = &e, e.Revision
	m.settings[s.Key] = append(m.settings[s.Key], s)
	m.log(row)
	return s, nil
}

func (m *memory) StepSetting(_ context.Context, key string, step edition.Step, row Entry) (Setting, error) {
	defer m.lock()()
	versions, ok := m.settings[key]
	if !ok {
		return Setting{}, fault.Missing("参数", "setting")
	}
	s := versions[len(versions)-1]
	if s.Proposal == nil {
		return s, edition.IsShipped()
	}
	e, err := s.Proposal.Take(step)
	if err != nil {
		return s, err
	}
	s.Proposal, s.Version = &e, e.Revision
	m.settings[key] = append(versions, s)
	m.log(row)
	return s, nil
}

func (m *memory) Messages(_ context.Context, user string, unread bool, p Paging) (Page[Message], error) {
	defer m.lock()()
	var all []Message
	for _, x := range m.messages {
		if x.User == user && (!unread || x.ReadAt.IsZero()) {
			all = append(all, x)
		}
	}
	return page(all, func(x Message) string { return x.ID }, p), nil
}

func (m *memory) Unread(ctx context.Context, user string) (int, error) {
	p, err := m.Messages(ctx, user, true, Paging{Limit: 1000})
	return len(p.Items), err
}

func (m *memory) MarkRead(_ context.Context, user, id string, at time.Time) error {
	defer m.lock()()
	for i, x := range m.messages {
		if x.User == user && x.ID == id {
			m.messages[i].ReadAt = at
			return nil
		}
	}
	return fault.Missing("消息", "message")
}

func (m *memory) MarkAllRead(_ context.Context, user string, at time.Time) error {
	defer m.lock()()
	for i, x := range m.messages {
		if x.User == user {
			m.messages[i].ReadAt = at
		}
	}
	return nil
}

func (m *memory) Append(_ context.Context, row Entry) error {
	defer m.lock()()
	m.log(row)
	return nil
}

func (m *memory) AuditRows(_ context.Context, q AuditQuery) (Page[AuditRow], error) {
	defer m.lock()()
	var all []AuditRow
	for _, r := range m.audit {
		if q.Action == "" || q.Action == r.Action {
			all = append(all, r)
		}
	}
	return page(all, func(r AuditRow) string { return fmt.Sprintf("%09d", r.Seq) }, q.Paging), nil
}

func (m *memory) VerifyAudit(context.Context) (AuditVerdict, error) {
	return AuditVerdict{OK: true, Rows: int64(len(m.audit)), Head: "h"}, nil
}

func (m *memory) Place(_ context.Context, v inspection.Viewer, _ casefile.Kind, id casefile.ID) (Place, error) {
	defer m.lock()()
	p, ok := m.places[id]
	if !ok || m.hidden[id] && !within(v.Unpublished, p.Issuer) {
		// Stores word it differently, and the API must not pass the difference on.
		return Place{}, fault.Missing(map[bool]string{true: "检查", false: "行"}[ok], map[bool]string{true: "inspection", false: "row"}[ok])
	}
	return p, nil
}

func (m *memory) Kept(_ context.Context, _ inspection.Viewer, id casefile.ID, command casefile.CommandID) (kept, hid bool, err error) {
	defer m.lock()()
	return slices.ContainsFunc(m.commands, func(c casefile.Command) bool { return c.Case == id && c.ID == command }), false, nil
}

func (m *memory) Do(_ context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	defer m.lock()()
	m.commands = append(m.commands, cmd)
	if m.answer != nil {
		return m.answer(cmd)
	}
	return casefile.Outcome{Case: cmd.Case, Version: cmd.Expect + 1}, nil
}

func (m *memory) CalendarYears(_ context.Context, year int) ([]CalendarYear, error) {
	defer m.lock()()
	var out []CalendarYear
	for _, y := range m.years {
		if year == 0 || y.Year.Year == year {
			out = append(out, y)
		}
	}
	return out, nil
}

func (m *memory) LoadYear(_ context.Context, y CalendarYear, row Entry) (CalendarYear, error) {
	defer m.lock()()
	y.Version = int64(len(m.years) + 1)
	m.years = append(m.years, y)
	m.log(row)
	return y, nil
}

func (m *memory) Checklists(_ context.Context, q ChecklistQuery) (Page[Checklist], error) {
	defer m.lock()()
	return page(slices.Clone(m.lists), func(c Checklist) string { return fmt.Sprintf("%s %05d", c.Code, c.Version) }, q.Paging), nil
}

func (m *memory) Checklist(_ context.Context, code string, version int) (Checklist, error) {
	defer m.lock()()
	var found Checklist
	for _, c := range m.lists {
		if c.Code == code && (version == c.Version || version == 0 && c.Published && c.Version > found.Version) {
			found = c
		}
	}
	if found.Code == "" {
		return found, fault.Missing("检查表", "checklist")
	}
	return found, nil
}

func (m *memory) PutDraft(_ context.Context, c Checklist, expect string, row Entry) error {
	defer m.lock()()
	m.lists = slices.DeleteFunc(m.lists, func(x Checklist) bool { return x.Code == c.Code && x.Version == c.Version })
	m.lists = append(m.lists, c)
	m.log(row)
	return nil
}

func (m *memory) Discard(_ context.Context, code string, version int, hash string, row Entry) error {
	defer m.lock()()
	m.lists = slices.DeleteFunc(m.lists, func(x Checklist) bool { return x.Code == code && x.Version == version && x.Hash == hash })
	m.log(row)
	return nil
}

func (m *memory) Publish(_ context.Context, code string, version int, hash, by string, at time.Time, row Entry) error {
	defer m.lock()()
	for i, c := range m.lists {
		if c.Code == code && c.Version == version {
			if c.Hash != hash {
				return fault.New(fault.Conflict, "checklist.changed", "草稿已被修改", "the draft has been changed meanwhile")
			}
			m.lists[i].Published, m.lists[i].PublishedBy, m.lists[i].PublishedAt = true, by, at
			m.log(row)
			return nil
		}
	}
	return fault.Missing("检查表", "checklist")
}

func (m *memory) AskReset(_ context.Context, r PasswordReset, row Entry) error {
	defer m.lock()()
	for _, o := range m.resets {
		if o.User == r.User && o.Status == ResetAsked && r.AskedAt.Before(o.Expires) {
			return fault.New(fault.Conflict, "reset.waiting", "已有待批准的密码重置", "one waits already")
		}
	}
	m.resets = append(m.resets, r)
	m.log(row)
	return nil
}

func (m *memory) Reset(_ context.Context, id string) (PasswordReset, error) {
	defer m.lock()()
	for _, r := range m.resets {
		if r.ID == id {
			return r, nil
		}
	}
	return PasswordReset{}, fault.Missing("密码重置申请", "password reset")
}

func (m *memory) Resets(_ context.Context, scopes []org.Path, waiting time.Time, p Paging) (Page[PasswordReset], error) {
	defer m.lock()()
	var all []PasswordReset
	for _, r := range m.resets {
		if within(scopes, r.Unit) && (waiting.IsZero() || r.Status == ResetAsked && waiting.Before(r.Expires)) {
			all = append(all, r)
		}
	}
	return page(all, func(r PasswordReset) string { return r.ID }, p), nil
}

func (m *memory) DecideReset(_ context.Context, id string, decide func(*PasswordReset) error, change func(*User), row Entry) (User, error) {
	defer m.lock()()
	i := slices.IndexFunc(m.resets, func(r PasswordReset) bool { return r.ID == id })
	r := m.resets[i]
	if r.Status != ResetAsked {
		return User{}, fault.New(fault.Conflict, "reset.decided", "已处理", "decided already")
	}
	if err := decide(&r); err != nil {
		return User{}, err
	}
	m.resets[i] = r
	m.log(row)
	u := m.users[r.User]
	if r.Status == ResetApproved {
		change(&u)
		m.users[r.User] = u
		for k, s := range m.sessions {
			if s.User == u.User {
				delete(m.sessions, k)
			}
		}
	}
	return u, nil
}
