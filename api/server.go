package api

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"

	"duban/policy"
	"duban/typeset"
	"duban/ui"
)

// Base is where the API lives.
const Base = "/api/v1"

// Deps is what the API is made of. Everything but the configuration is required.
type Deps struct {
	Config Config
	Log    *slog.Logger
	Clock  func() time.Time

	Policy     *policy.Policy
	Users      Users
	Resets     Resets
	Grants     Grants
	Sessions   Sessions
	Tokens     Tokens
	Org        Org
	Calendars  Calendars
	Checklists Checklists
	Settings   Settings
	Messages   Messages
	Audit      Audit
	Cases      Cases
	Record     Record
	Checks     []Check `optional:"true"`
}

// Config is what an administrator may set. Zero values are safe defaults.
type Config struct {
	Version string // of the product, shown in the API's description

	// PublicURL is the address that browsers use, e.g. "https://duban.bank.cn", when
	// a proxy stands in front. It decides which Origin is ours and whether cookies are Secure.
	PublicURL string
	// TrustedProxies are the addresses or networks whose X-Forwarded-For is believed; none by default.
	TrustedProxies []string
	// StoreURL is the object store's address where browsers send and read evidence
	// directly; empty where it goes through this server.
	StoreURL string
	// PlainHTTP allows signing in without TLS from addresses other than loopback.
	PlainHTTP bool

	// FontDir holds the bank's own fonts for printed documents; the shipped ones where it is empty.
	FontDir string

	SessionIdle time.Duration // default 30 minutes
	SessionLife time.Duration // default 12 hours
	MaxBody     int64         // bytes; default 1 MiB

	Argon2 *argon2id.Params // default: 64 MiB, 1 pass, 2 lanes
}

func (c *Config) setDefaults() {
	if c.Version == "" {
		c.Version = "dev"
	}
	if c.SessionIdle == 0 {
		c.SessionIdle = 30 * time.Minute
	}
	if c.SessionLife == 0 {
		c.SessionLife = 12 * time.Hour
	}
	if c.MaxBody == 0 {
		c.MaxBody = 1 << 20
	}
	if c.Argon2 == nil {
		c.Argon2 = PasswordHashing()
	}
}

// PasswordHashing are the parameters of argon2id for new passwords: 64 MiB, 1 pass,
// 2 lanes (the second choice of RFC 9106 with less memory for small servers).
func PasswordHashing() *argon2id.Params {
	return &argon2id.Params{Memory: 64 * 1024, Iterations: 1, Parallelism: 2, SaltLength: 16, KeyLength: 32}
}

// Server is the HTTP face of the house.
type Server struct {
	Deps
	policy *policy.Policy
	cfg    Config
	engine *gin.Engine
	api    huma.API
	public origin
	csp    string // of the screens
	gate   *gate
	fonts  *typeset.Fonts   // of printed documents
	limits map[string]int64 // largest body by "METHOD route", where it is not cfg.MaxBody
	sides  map[string]side  // at whose place policy is asked for a command

	privacy Privacy // set by MountPrivacy
	rosters Rosters // set by MountRosters

	approvals Approvals // set by MountApprovals
	news      *newsroom // set by MountChanges

	templates sync.Map // of published checklists by "code@version": they never change
}

// New builds the server. It fails when a dependency is missing or the configuration makes no sense.
func New(d Deps) (*Server, error) {
	if err := missing(d); err != nil {
		return nil, err
	}
	d.Config.setDefaults()
	s := &Server{Deps: d, policy: d.Policy, cfg: d.Config, limits: map[string]int64{}}
	var err error
	if s.public, err = parseOrigin(d.Config.PublicURL); err != nil {
		return nil, err
	}
	store, err := parseOrigin(d.Config.StoreURL)
	if err != nil {
		return nil, err
	}
	s.csp = cspScreens(store.String())
	if s.fonts, err = typeset.Open(d.Config.FontDir); err != nil {
		return nil, err
	}
	if s.gate, err = newGate(d.Config.Argon2); err != nil {
		return nil, err
	}
	gin.SetMode(gin.ReleaseMode)
	s.engine = gin.New()
	s.engine.RedirectTrailingSlash = false
	s.engine.HandleMethodNotAllowed = true
	// gin believes every proxy unless told otherwise; nil believes none.
	if err := s.engine.SetTrustedProxies(d.Config.TrustedProxies); err != nil {
		return nil, fmt.Errorf("trusted proxies: %w", err)
	}

	// The order matters. Every answer, also that of a panic, has a number, a line in
	// the log and safe headers.
	s.engine.Use(
		s.numberRequest,
		s.logAccess,
		s.recoverPanic,
		s.setHeaders,
	)
	// Under /api nothing is read before its size is bounded, nobody is known before
	// he is authenticated, and nothing changes on a forged request. What the caller may
	// do is asked per operation (authorize.go).
	group := s.engine.Group(Base,
		s.refuseControl,
		s.limitBody,
		s.authenticate,
		s.guardForgery,
		s.captureKey,
	)
	s.api = humagin.NewWithGroup(s.engine, group, s.describe())

	s.routes()
	s.routeHealth()
	s.routeExplorer()
	screens := ui.Handler()
	s.engine.NoRoute(func(c *gin.Context) { s.noRoute(c, screens) })
	s.engine.NoMethod(s.noMethod)
	return s, nil
}

// routes registers every operation but those on evidence (MountEvidence).
func (s *Server) routes() {
	s.routeSession()
	s.routePassword()
	s.routeUsers()
	s.routePeople()
	s.routeResets()
	s.routeGrants()
	s.routeTokens()
	s.routeUnits()
	s.routeOutlets()
	s.routePolicy()
	s.routeSettings()
	s.routeCalendars()
	s.routeChecklists()
	s.routeChecklistTrial()
	s.routeInspections()
	s.routeNotices()
	s.routeIncidents()
	s.routeProgrammes()
	s.routeBulletins()
	s.routeComplaints()
	s.routeReads()
	s.routeBulk()
	s.routeMessages()
	s.routeAudit()
}

// Handler is the server as an http.Handler.
func (s *Server) Handler() http.Handler { return s.engine }

// OpenAPI is the description of all operations, as served under /api/v1/openapi.json.
func (s *Server) OpenAPI() *huma.OpenAPI { return s.api.OpenAPI() }

func (s *Server) now() time.Time { return s.Clock() }

// missing names the dependencies that were not given.
func missing(d Deps) error {
	v := reflect.ValueOf(d)
	var names []string
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Name != "Config" && f.Tag.Get("optional") == "" && v.Field(i).IsZero() {
			names = append(names, f.Name)
		}
	}
	if len(names) > 0 {
		return fmt.Errorf("api: missing dependencies: %v", names)
	}
	return nil
}

// entry begins a row for the audit log about what the caller of ctx does.
func (s *Server) entry(ctx context.Context, action, object string) Entry {
	c := callerOf(ctx)
	e := Entry{At: s.now(), Action: action, Object: object, Outcome: Accepted, Address: clientOf(ctx).address, Request: requestID(ctx)}
	if c != nil {
		e.Actor, e.Unit = s.actor(c, c.Unit), c.Unit
	}
	return e
}
