package api

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// The interfaces in this file are all that the API needs from the rest of the
// house. Stores answer faults: NotFound for what is not there, Conflict for what
// changed meanwhile or is taken. A method that changes something takes the Entry
// for the audit log and writes both in one transaction, so that nothing happens
// without a trace and no trace speaks of what did not happen.

// Entry is one row for the audit log. The store numbers, dates (if At is zero) and chains it.
type Entry struct {
	At      time.Time       `json:"at"`
	Actor   casefile.Actor  `json:"actor"`
	Action  string          `json:"action"` // an action of the policy, or "session.open", "session.refused", "access.refused" …
	Object  string          `json:"object"` // "user/zhang", "setting/notice.deadline"
	Unit    org.Path        `json:"unit,omitempty"`
	Outcome string          `json:"outcome"`           // Accepted, Refused or Seen
	Address string          `json:"address,omitempty"` // network address of the caller
	Request string          `json:"request,omitempty"` // the request's number, as in the access log and in problems
	Detail  json.RawMessage `json:"detail,omitempty"`  // codes and values before and after; never secrets
}

// Outcomes of an entry.
const (
	Accepted = "accepted" // done
	Refused  = "refused"  // a rule, the policy or the gate said no
	Seen     = "seen"     // something was shown
)

// Paging asks for one page of a list.
type Paging struct {
	Cursor string `query:"cursor" doc:"上一页给出的 next_cursor · next_cursor of the page before" maxLength:"500"`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50" doc:"每页条数 · items per page"`
}

// Page is one page of a list.
type Page[T any] struct {
	Items      []T    `json:"items"`
	NextCursor string `json:"next_cursor,omitempty" doc:"为空表示没有更多 · empty: there is no more"`
}

// User is an account. User (the user name) identifies it for ever and is what
// cases and the audit log know the person by.
type User struct {
	User        string
	Name        string
	Unit        org.Path
	Language    string // "zh", "en" or "" for none chosen
	Employee    string // the bank's own number, if any
	Supervisor  string // user name of whom he reports to
	Disabled    bool
	Password    string // argon2id hash; "" for an account that cannot sign in with one
	MustChange  bool   // the password was set by somebody else
	PasswordAt  time.Time
	Failures    int // failed attempts since the last success
	LockedUntil time.Time
	LastSignIn  time.Time
	CreatedAt   time.Time
	Version     int64
	Email       string // where mail goes; "" for none
}

// UserQuery filters users.
type UserQuery struct {
	Paging
	Scopes   []org.Path // the units whose users the caller may see
	Unit     org.Path   // only this unit and those below
	Role     string     // only those who hold this role now
	Text     string     // part of user name or name
	Disabled *bool
}

// Users keeps accounts.
type Users interface {
	User(ctx context.Context, user string) (User, error)
	Users(ctx context.Context, q UserQuery) (Page[User], error)
	// CreateUser answers Conflict when the user name is taken.
	CreateUser(ctx context.Context, u User, row Entry) error
	// ChangeUser runs change on the present row in a transaction that no other change
	// of the same row runs beside, and keeps the result. row may be nil: attempts to
	// sign in are counted without a row of their own.
	ChangeUser(ctx context.Context, user string, change func(*User) error, row *Entry) (User, error)
}

// PasswordReset is somebody's password that one administrator wants reset, and what
// another one decided about it.
type PasswordReset struct {
	ID        string
	User      string
	Unit      org.Path // the user's, when it was asked
	Reason    string
	AskedBy   string
	AskedAt   time.Time
	Expires   time.Time
	Status    string // ResetAsked, ResetApproved, ResetRefused or ResetLapsed
	DecidedBy string
	DecidedAt time.Time
	Why       string // of a refusal
	First     bool   // asked for with the account: not kept, there is no owner yet to be told
}

// Where a reset stands.
const (
	ResetAsked    = "asked"
	ResetApproved = "approved"
	ResetRefused  = "refused"
	ResetLapsed   = "lapsed"
)

// Resets keeps the resets of passwords. Both acts tell those concerned in the same
// transaction, the owner of the password first of all.
type Resets interface {
	// AskReset answers Conflict "reset.waiting" while one of the same user waits.
	AskReset(ctx context.Context, r PasswordReset, row Entry) error
	Reset(ctx context.Context, id string) (PasswordReset, error)
	// Resets lists them, the latest first; waiting: only those that can be decided at an instant.
	Resets(ctx context.Context, scopes []org.Path, waiting time.Time, p Paging) (Page[PasswordReset], error)
	// DecideReset runs decide on the row as it is now; where that approves, change runs on
	// the user, whose sessions end. All of it or nothing is kept.
	DecideReset(ctx context.Context, id string, decide func(*PasswordReset) error, change func(*User), row Entry) (User, error)
}

// Grant is a role held by a user or token in a unit for a time.
type Grant struct {
	ID        string
	Holder    string // user name, or "token:<id>"
	Role      string
	Unit      org.Path
	From      time.Time
	Until     time.Time // zero: without end
	GrantedBy string
	GrantedAt time.Time
	RevokedBy string
	RevokedAt time.Time
}

// In reports whether the grant counts at an instant.
func (g Grant) In(now time.Time) bool {
	return g.RevokedAt.IsZero() && !now.Before(g.From) && (g.Until.IsZero() || now.Before(g.Until))
}

// Grants keeps who holds which role where.
type Grants interface {
	// Held lists what counts now.
	Held(ctx context.Context, holder string, now time.Time) ([]policy.Assignment, error)
	// HeldBy is Held of several at once, by holder.
	HeldBy(ctx context.Context, holders []string, now time.Time) (map[string][]policy.Assignment, error)
	// GrantsOf lists everything a holder has or had, newest first.
	GrantsOf(ctx context.Context, holder string) ([]Grant, error)
	Grant(ctx context.Context, id string) (Grant, error)
	// AddGrant reads what the holder has, asks check and adds the grant, all in one
	// transaction, so that two grants at once cannot make a forbidden pair.
	AddGrant(ctx context.Context, g Grant, check func(held []Grant) error, row Entry) error
	RevokeGrant(ctx context.Context, id, by string, at time.Time, row Entry) error
}

// SignedIn is a session with the person who opened it and the roles that he holds.
type SignedIn struct {
	Session Session
	User    User
	Held    []policy.Assignment
}

// Session is a signed-in browser. The secret in the cookie is kept as a hash alone.
type Session struct {
	Hash    string // SHA-256 of the secret, hex
	User    string
	Opened  time.Time
	Seen    time.Time
	Expires time.Time // absolute
	Address string
	Agent   string
}

// Sessions keeps sessions. Closing one that is gone is no error.
type Sessions interface {
	OpenSession(ctx context.Context, s Session, row Entry) error
	// SignedIn reads a session, whose it is and what counts now of his roles, all as of
	// one moment. NotFound for a session that is not there or has expired.
	SignedIn(ctx context.Context, hash string, now time.Time) (SignedIn, error)
	TouchSession(ctx context.Context, hash string, seen time.Time) error
	// SessionsOf lists those that have not expired, the latest first.
	SessionsOf(ctx context.Context, user string, now time.Time) ([]Session, error)
	CloseSession(ctx context.Context, hash string, row Entry) error
	// CloseSessions closes all of a user's sessions except the one with that hash ("" for none).
	CloseSessions(ctx context.Context, user, except string, row Entry) error
}

// Token is a credential of another system. The secret is shown once.
type Token struct {
	ID        string
	Hash      string // SHA-256 of the secret, hex
	Name      string
	Owner     string // the user who answers for it
	Unit      org.Path
	CreatedBy string
	CreatedAt time.Time
	Expires   time.Time
	LastUsed  time.Time
	RevokedAt time.Time
}

// Tokens keeps tokens; what a token may do is kept in Grants under "token:<id>".
type Tokens interface {
	CreateToken(ctx context.Context, t Token, grants []Grant, row Entry) error
	TokenByHash(ctx context.Context, hash string) (Token, error)
	TouchToken(ctx context.Context, id string, at time.Time) error
	Token(ctx context.Context, id string) (Token, error)
	Tokens(ctx context.Context, scopes []org.Path, p Paging) (Page[Token], error)
	RevokeToken(ctx context.Context, id string, at time.Time, row Entry) error
}

// Unit is a node of the tree as the API keeps it.
type Unit struct {
	org.Unit
	Closed  bool
	Version int64
}

// Outlet is an outlet's file.
type Outlet struct {
	org.Outlet
	Address text.Text
	Hours   text.Text
	Phone   string
	Opened  string // day
	Mark    string
	Closed  bool
	Version int64
}

// UnitQuery filters units.
type UnitQuery struct {
	Paging
	Scopes []org.Path
	Under  org.Path // this unit and all below
	Parent org.Path // only the children of this unit
	Level  org.Level
	Text   string
	Closed bool // with the closed ones
}

// OutletQuery filters outlets.
type OutletQuery struct {
	Paging
	Scopes []org.Path
	Under  org.Path
	Type   string
	Text   string
}

// Org keeps the tree of units and the outlets' files. Codes are unique in the bank.
type Org interface {
	// Root is the path of the head office: things of the bank as a whole belong there.
	Root(ctx context.Context) (org.Path, error)
	Unit(ctx context.Context, code string) (Unit, error)
	Units(ctx context.Context, q UnitQuery) (Page[Unit], error)
	CreateUnit(ctx context.Context, u Unit, row Entry) error
	// SaveUnit keeps name, level and closed; expect is the version seen. The path never changes here.
	SaveUnit(ctx context.Context, u Unit, expect int64, row Entry) (Unit, error)
	Outlet(ctx context.Context, code string) (Outlet, error)
	Outlets(ctx context.Context, q OutletQuery) (Page[Outlet], error)
	// CreateOutlet makes the unit of level outlet and its file.
	CreateOutlet(ctx context.Context, o Outlet, row Entry) error
	SaveOutlet(ctx context.Context, o Outlet, expect int64, row Entry) (Outlet, error)
}

// CalendarYear is one year's arrangement of working days at one version.
type CalendarYear struct {
	worktime.Year
	Version    int64 // 0: came with the product
	LoadedBy   string
	LoadedAt   time.Time
	ApprovedBy string
	ApprovedAt time.Time // zero: loaded, and not in force until somebody approves what moves
}

// Calendars keeps the announced years. LoadYear keeps a new version that waits
// for approval; the same content again is answered as it is kept.
type Calendars interface {
	// CalendarYears lists all versions of a year, or of all years at 0, by year and version;
	// version 0 is what came with the product.
	CalendarYears(ctx context.Context, year int) ([]CalendarYear, error)
	LoadYear(ctx context.Context, y CalendarYear, row Entry) (CalendarYear, error)
}

// Checklist is one version of a checklist with its standing. In lists the template's modules are left out.
type Checklist struct {
	checklist.Template
	Hash        string
	Published   bool
	ChangedBy   string
	ChangedAt   time.Time
	PublishedBy string
	PublishedAt time.Time
}

// ChecklistQuery filters checklists.
type ChecklistQuery struct {
	Paging
	Code   string // all versions of this one
	Kind   checklist.Kind
	Status string // "draft", "published" or ""
	Text   string
}

// Checklists keeps the versions of checklists.
type Checklists interface {
	// Checklists lists the highest version of each, or all versions when Code is given.
	Checklists(ctx context.Context, q ChecklistQuery) (Page[Checklist], error)
	// Checklist reads a version; 0 is the latest published one.
	Checklist(ctx context.Context, code string, version int) (Checklist, error)
	// PutDraft keeps a draft. Conflict when that version is published, or when expect
	// ("" for any) is not the hash of the draft there is.
	PutDraft(ctx context.Context, c Checklist, expect string, row Entry) error
	// Discard takes the draft with that very hash away. Conflict otherwise.
	Discard(ctx context.Context, code string, version int, hash string, row Entry) error
	// Publish makes the draft with that very hash immutable. Conflict otherwise.
	Publish(ctx context.Context, code string, version int, hash, by string, at time.Time, row Entry) error
}

// Message is a line in somebody's inbox.
type Message struct {
	ID     string
	User   string
	Kind   string // "remind", "due", "assigned" …
	Title  text.Text
	Body   text.Text
	Case   casefile.ID
	Of     casefile.Kind
	At     time.Time
	ReadAt time.Time
}

// Messages keeps inboxes. All methods see the named user's messages alone.
type Messages interface {
	Messages(ctx context.Context, user string, unread bool, p Paging) (Page[Message], error)
	Unread(ctx context.Context, user string) (int, error)
	// MarkRead answers NotFound when the message is not this user's.
	MarkRead(ctx context.Context, user, id string, at time.Time) error
	MarkAllRead(ctx context.Context, user string, at time.Time) error
}

// AuditRow is an entry as kept on the chain.
type AuditRow struct {
	Entry
	Seq  int64
	Hash string
}

// AuditQuery filters the audit log.
type AuditQuery struct {
	Paging
	Admin  bool // only what administrators did
	User   string
	Action string
	Object string
	From   time.Time
	Until  time.Time
}

// AuditVerdict is what a walk over the chain found.
type AuditVerdict struct {
	OK     bool
	Rows   int64
	Head   string // hash of the last row; empty for a broken chain
	Broken int64  // Seq of the first broken link
	Why    text.Text
}

// Audit is the chain of everything done and seen.
type Audit interface {
	Append(ctx context.Context, row Entry) error
	AuditRows(ctx context.Context, q AuditQuery) (Page[AuditRow], error)
	VerifyAudit(ctx context.Context) (AuditVerdict, error)
}

// Place is where a case belongs, for the decision of policy.
type Place struct {
	Issuer  org.Path // the unit that issues: the acting side
	Outlet  org.Path // the unit acted upon; "" where there is none
	Version int64
	State   casefile.State // the case as it stands; the API masks it before it shows anything
}

// Cases is the one way to change a case.
type Cases interface {
	// Place answers NotFound for a case that is not there, and for one of which the
	// viewer may not know that it is (a mystery-shopper check before publication).
	// Who may see a programme is asked by the API.
	Place(ctx context.Context, v inspection.Viewer, kind casefile.Kind, id casefile.ID) (Place, error)
	// Kept tells whether a command of that id is on the record of the case, and whether
	// the case was out of the viewer's sight as that command left it.
	Kept(ctx context.Context, v inspection.Viewer, id casefile.ID, command casefile.CommandID) (kept, hid bool, err error)
	// Do hands the command to the case's writer and waits until it is on the record.
	Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error)
}

// Check is one thing that must work for the server to be ready.
type Check struct {
	Name string
	Try  func(ctx context.Context) error
}
