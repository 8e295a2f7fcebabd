package house

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

// What these tests hold: before publication a mystery-shopper check (and a video
// check) does not exist for the inspected side, in no answer of any operation that
// reads, and afterwards the shopper has no name. They walk the operations that the
// OpenAPI document describes, so that one added tomorrow is walked as well.

// street is a ward with the HTTP face in front of it.
type street struct {
	*ward
	server *api.Server
}

func newStreet(t *testing.T) *street {
	t.Helper()
	w := newWard(t, "2026-11-18 10:00")
	w.Custody = storage.NewCustody(w.DB, nil, storage.CustodyOptions{})
	w.Config.S3Public = "http://127.0.0.1:9" // evidence goes past this server: there is no store behind it
	server, err := w.House.API("test")
	require.NoError(t, err)
	return &street{ward: w, server: server}
}

// viewer is somebody signed in.
type viewer struct {
	street *street
	user   string
	cookie *http.Cookie
}

func (s *street) as(user string) *viewer {
	secret := "secret-of-" + user + uuid.NewString()
	sum := sha256.Sum256([]byte(secret))
	hash := hex.EncodeToString(sum[:])
	// Seen ahead of time: else the first look after a minute would change what the list of sessions tells.
	now, later := time.Now(), time.Now().Add(time.Hour)
	require.NoError(s.t, s.DB.OpenSession(s.ctx, storage.Session{ID: hash, Hash: hash, User: user, Opened: now, Seen: later, Expires: later}))
	return &viewer{street: s, user: user, cookie: &http.Cookie{Name: "duban", Value: secret}}
}

var requestNumber = regexp.MustCompile(`urn:uuid:[0-9a-f-]{36}`)

// get is everything that an answer tells, but for the number of the request and the
// instant of asking.
func (v *viewer) get(path string) string {
	req := httptest.NewRequest(http.MethodGet, "http://127.0.0.1"+api.Base+path, nil)
	req.AddCookie(&http.Cookie{Name: v.cookie.Name, Value: v.cookie.Value})
	rec := httptest.NewRecorder()
	v.street.server.Handler().ServeHTTP(rec, req)
	told := []string{fmt.Sprint(rec.Code)}
	for _, h := range slices.Sorted(maps.Keys(rec.Header())) {
		if h != "X-Request-Id" {
			told = append(told, h+": "+strings.Join(rec.Header()[h], ", "))
		}
	}
	require.Less(v.street.t, rec.Code, http.StatusInternalServerError, "%s asks %s: %s", v.user, path, rec.Body)
	body := rec.Body.String()
	if strings.Contains(path, "/on-duty") {
		body = askedAt.ReplaceAllString(body, `"at":"…"`)
	}
	return requestNumber.ReplaceAllString(strings.Join(append(told, body), "\n"), "urn:uuid:…")
}

// reads are the operations that read, by path.
func (s *street) reads() map[string]*huma.Operation {
	out := map[string]*huma.Operation{}
	for path, item := range s.server.OpenAPI().Paths {
		if item.Get != nil {
			out[path] = item.Get
		}
	}
	require.Greater(s.t, len(out), 50)
	return out
}

// asked are the ways to ask for a list: plainly and with the words that people would
// search for, and with every value of every filter that has a few values.
func asked(o *huma.Operation, words ...string) (plain, values []string) {
	plain = []string{""}
	for _, p := range o.Parameters {
		if p.In != "query" || p.Name == "cursor" || p.Name == "limit" {
			continue
		}
		schema := p.Schema
		if schema.Items != nil {
			schema = schema.Items
		}
		ask := func(value string) string { return "?" + p.Name + "=" + url.QueryEscape(value) }
		for _, v := range schema.Enum {
			values = append(values, ask(fmt.Sprint(v)))
		}
		switch {
		case schema.Type == "boolean":
			values = append(values, ask("true"))
		case len(schema.Enum) == 0 && slices.Contains([]string{"q", "outlet", "unit", "inspector", "round", "item"}, p.Name):
			for _, w := range words {
				plain = append(plain, ask(w))
			}
		}
	}
	return plain, values
}

// lists asks every operation that needs no id in every way, and keeps the answers.
func (v *viewer) lists(words ...string) map[string]string { return v.ways(1, words...) }

// share asks every operation that needs no id plainly and with the words, and with every
// fourth value of the filters: who is asked with three others of his kind need not ask
// what they ask. It is the same share whenever he is asked.
func (v *viewer) share(words ...string) map[string]string { return v.ways(4, words...) }

func (v *viewer) ways(people int, words ...string) map[string]string {
	turn := fnv.New32()
	_, _ = turn.Write([]byte(v.user))
	out := map[string]string{}
	for path, o := range v.street.reads() {
		if strings.Contains(path, "{") || strings.HasSuffix(path, ".xlsx") { // a workbook holds the time at which it was made; the csv holds the same rows
			continue
		}
		plain, values := asked(o, words...)
		for _, q := range plain {
			out[path+q] = v.get(path + q)
		}
		for n := int(turn.Sum32()) % people; n < len(values); n += people {
			out[path+values[n]] = v.get(path + values[n])
		}
	}
	return out
}

// secretRound opens a programme of mystery-shopper checks and plays one check per stage.
func (s *street) secretRound(outlets []intake.Outlet) (ids map[string][]string) {
	ids = map[string][]string{}
	office, shopper, reviewer := s.holder(policy.ServiceOffice, 0), s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0)
	plan := casefile.ID(uuid.NewString())
	ids["case"] = append(ids["case"], string(plan))
	s.gives(office, casefile.Programme, plan, programme.CmdOpen, programme.Open{Title: text.T("秘密计划", "Secret round"), Kind: inspection.Mystery,
		Checklist: "mystery-counter", Issuer: demo.Root, Round: "secret-round", From: "2026-11-18", To: "2026-12-18", Inspectors: []string{shopper}})
	for i, o := range outlets {
		for end := range 5 {
			id, shown := s.mystery(o, plan, shopper, reviewer, end)
			if i > 0 {
				continue // one outlet's ids are enough to ask for
			}
			ids["case"] = append(ids["case"], string(id), string(activities.NoticeOf(id)))
			ids["evidence"] = append(ids["evidence"], shown)
			for _, f := range s.inspection(id).Findings {
				ids["finding"] = append(ids["finding"], f.ID, notice.RectificationID(f.ID))
			}
		}
	}
	video := casefile.ID(uuid.NewString())
	s.gives(office, casefile.Inspection, video, inspection.CmdOpen, inspection.Open{Kind: inspection.Video, Checklist: "video-review", Outlet: outlets[0].Code,
		Issuer: demo.Root, Inspector: s.holder(policy.Inspector, 0), From: "2026-11-18", To: "2026-11-28"})
	ids["case"] = append(ids["case"], string(video))
	return ids
}

// mystery plays a mystery-shopper check: 0 assigned, 1 begun, 2 handed in, 3 under
// review, 4 accepted, 5 published, 6 its result accepted.
func (s *street) mystery(o intake.Outlet, plan casefile.ID, shopper, reviewer string, end int) (id casefile.ID, shown string) {
	id = casefile.ID(uuid.NewString())
	s.gives(s.holder(policy.ServiceOffice, 0), casefile.Inspection, id, inspection.CmdOpen, inspection.Open{Kind: inspection.Mystery, Checklist: "mystery-counter",
		Outlet: o.Code, Issuer: demo.Root, Inspector: shopper, From: "2026-11-18", To: "2026-12-18", Programme: string(plan), Round: "secret-round"})
	shown = s.shown(id, shopper)
	tmpl := s.template("mystery-counter", 0)
	item := tmpl.Modules[0].Items[0].Code
	subjects := []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}
	answers := demo.Fill(tmpl, subjects, map[string]bool{item: true}, func(checklist.Module, checklist.Item) string { return "门头灯不亮" })
	for i := range answers {
		if answers[i].Item == item {
			answers[i].Evidence = []string{shown}
		}
	}
	head := s.bank.At(policy.BranchHead, o.Path)[0].Login
	for i, give := range []func(){
		func() { s.gives(shopper, casefile.Inspection, id, inspection.CmdStart, inspection.Start{}) },
		func() {
			s.gives(shopper, casefile.Inspection, id, inspection.CmdSubmit, inspection.Submit{Subjects: subjects, Answers: answers, Comment: "一切如常"})
		},
		func() {
			s.gives(reviewer, casefile.Inspection, id, inspection.CmdTakeReview, inspection.TakeReview{})
		},
		func() {
			s.gives(reviewer, casefile.Inspection, id, inspection.CmdAccept, inspection.Accept{})
		},
		func() { s.gives(reviewer, casefile.Inspection, id, inspection.CmdPublish, inspection.Publish{}) },
		func() { s.gives(head, casefile.Inspection, id, inspection.CmdAcceptResult, inspection.AcceptResult{}) },
	} {
		if i < end {
			give()
		}
	}
	s.tellAll(id)
	return id, shown
}

// shown is a verified photo that the shopper took.
func (s *street) shown(of casefile.ID, shopper string) string {
	e := evidence.Evidence{ID: evidence.ID(uuid.NewString()), Case: of, Kind: evidence.Photo, FileName: shopper + "的照片.jpg", Size: 3, SHA256: strings.Repeat("ab", 32),
		Declared: "image/jpeg", ContentType: "image/jpeg", CapturedAt: s.now, CapturedBy: shopper, Device: "phone of " + shopper, Uploader: s.actor(shopper),
		DeclaredAt: s.now, ReceivedAt: s.now, VerifiedAt: s.now, Status: evidence.Verified}
	e.Key = string(e.ID)
	_, _, err := s.DB.AddEvidence(s.ctx, e, evidence.Declaration{Case: of, Kind: e.Kind, FileName: e.FileName, Size: e.Size, SHA256: e.SHA256, ContentType: e.Declared, CapturedAt: e.CapturedAt},
		casefile.CommandID(uuid.NewString()), evidence.Act{By: s.actor(shopper)})
	require.NoError(s.t, err)
	return string(e.ID)
}

// tellAll carries out what every event has to say, as the engine would.
func (s *street) tellAll(id casefile.ID) {
	events, err := s.DB.Events(s.ctx, id, 0)
	require.NoError(s.t, err)
	for _, e := range events {
		require.NoError(s.t, s.acts.Follow(s.ctx, activities.FollowUp{Case: id, Kind: e.Kind, Seq: e.Seq, Name: activities.Tell}), e.Name)
	}
}

// inspectedSide are people on the other side of an outlet's checks, and one in between.
func (s *street) inspectedSide(o intake.Outlet) map[string]*viewer {
	out := map[string]*viewer{
		"branch head":       s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login),
		"discipline office": s.as(s.holder(policy.DisciplineOffice, 0)),
	}
	for p := o.Path.Parent(); p != "" && p != demo.Root; p = p.Parent() {
		if above := s.bank.At(policy.UnitSupervisor, p); len(above) > 0 {
			out["supervisor"] = s.as(above[0].Login) // the highest below the head office
		}
	}
	require.Len(s.t, out, 3, "there is a supervisor above the outlet")
	return out
}

func TestHiddenChecksLeaveNoTrace(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	outlet, neighbour := s.bank.Outlets[0], s.bank.Outlets[1]
	require.Equal(t, outlet.Path.Parent(), neighbour.Path.Parent())
	// There is something to see, so that an empty answer is no excuse.
	of := s.inspected(0, "env.sign")
	s.gives(casefile.System.User, casefile.Notice, activities.NoticeOf(of), notice.CmdOpen, notice.OpenFor{Inspection: of})
	s.gives(s.holder(policy.ServiceOffice, 0), casefile.Notice, activities.NoticeOf(of), notice.CmdIssue, notice.Issue{})
	s.mystery(outlet, "", s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0), 5)
	draftOf := s.inspected(1, "env.light")

	words := []string{outlet.Code, "secret-round", s.holder(policy.MysteryShopper, 0), string(outlet.Path)}
	side := s.inspectedSide(outlet)
	before := map[string]map[string]string{}
	for who, v := range side {
		before[who] = v.lists(words...)
		require.Contains(t, before[who]["/inspections"], string(of), "%s sees what is published", who)
	}
	ids := s.secretRound([]intake.Outlet{outlet, neighbour})
	draft := activities.NoticeOf(draftOf)
	s.gives(casefile.System.User, casefile.Notice, draft, notice.CmdOpen, notice.OpenFor{Inspection: draftOf})
	s.tellAll(draft)
	ids["case"] = append(ids["case"], string(draft))
	ids["finding"] = append(ids["finding"], s.notice(draft).Rectifications[0].ID)
	office := s.as(s.holder(policy.ServiceOffice, 0))
	require.Contains(t, office.get("/inspections?limit=200"), ids["case"][1], "the inspecting side sees it")
	require.Contains(t, office.get("/inspections/"+ids["case"][1]), `"view":"whole"`)

	made := s.random(ids)
	for who, v := range side {
		t.Run(who, func(t *testing.T) {
			t.Parallel()
			after := v.lists(words...)
			require.Greater(t, len(after), 150)
			for path, was := range before[who] {
				require.Equal(t, was, after[path], "no list, count, export, inbox or limit changes: %s", path)
			}
			asks := 0
			for path, o := range s.reads() {
				for kind, hidden := range ids {
					for _, address := range addresses(path, o, kind) {
						nothing := v.get(address(made[kind]))
						for _, id := range hidden {
							asks++
							require.Equal(t, nothing, v.get(address(id)), "what is hidden answers like what is not there: %s", address(id))
						}
					}
				}
			}
			require.Greater(t, asks, 500)
		})
	}
}

// random are ids of the same forms that belong to nothing.
func (s *street) random(ids map[string][]string) map[string]string {
	out := map[string]string{}
	for kind := range ids {
		out[kind] = uuid.NewString()
	}
	out["finding"] = inspection.FindingID(casefile.ID(uuid.NewString()), checklist.Key{Item: "x"})
	return out
}

var inPath = regexp.MustCompile(`\{[^}]+\}`)

// addresses are the places of an operation where an id of that kind could be asked
// about: every part of the path, and every filter that takes such an id.
func addresses(path string, o *huma.Operation, kind string) (out []func(id string) string) {
	if inPath.MatchString(path) {
		return []func(string) string{func(id string) string { return inPath.ReplaceAllString(path, id) }}
	}
	for _, p := range o.Parameters {
		schema := p.Schema
		if schema.Items != nil {
			schema = schema.Items
		}
		id := schema.Format == "uuid" && kind != "finding" || kind == "finding" && slices.Contains([]string{"rectification", "q"}, p.Name)
		if p.In == "query" && id {
			out = append(out, func(id string) string { return path + "?" + p.Name + "=" + id })
		}
	}
	return out
}

// A shopper has a name for the inspecting side alone, also after publication.
func TestShoppersHaveNoNameForTheInspectedSide(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	outlet := s.bank.Outlets[0]
	shopper, office, reviewer := s.holder(policy.MysteryShopper, 0), s.holder(policy.ServiceOffice, 0), s.holder(policy.Reviewer, 0)
	head := s.bank.At(policy.BranchHead, outlet.Path)[0].Login
	id, photo := s.mystery(outlet, "", shopper, reviewer, 5)
	finding := s.inspection(id).Findings[0].ID
	s.gives(head, casefile.Inspection, id, inspection.CmdAppeal, inspection.Appeal{Finding: finding, Grounds: "当日已报修。"})
	s.gives(office, casefile.Inspection, id, inspection.CmdDecideAppeal, inspection.DecideAppeal{Finding: finding, Uphold: false, Reason: "未见报修记录。"})
	s.gives(head, casefile.Inspection, id, inspection.CmdAcceptResult, inspection.AcceptResult{})
	order := activities.NoticeOf(id)
	s.gives(casefile.System.User, casefile.Notice, order, notice.CmdOpen, notice.OpenFor{Inspection: id})
	s.gives(office, casefile.Notice, order, notice.CmdIssue, notice.Issue{})
	s.gives(head, casefile.Notice, order, notice.CmdAcknowledge, notice.Acknowledge{})
	mend := notice.RectificationID(finding)
	s.gives(head, casefile.Notice, order, notice.CmdPlan, notice.Plan{Rectification: mend, Cause: notice.Facility, RootCause: "灯管老化", Correction: "更换", Prevention: "月检"})
	s.tellAll(id)
	s.tellAll(order)

	name := s.actor(shopper).Name
	seen := map[string]string{"case": string(id), "order": string(order), "finding": finding, "rectification": mend, "evidence": photo, "person": shopper}
	require.Contains(t, s.as(office).get("/inspections/"+string(id)), name, "the inspecting side knows him")
	for who, v := range s.inspectedSide(outlet) {
		if who == "discipline office" {
			continue // may learn it, to look into his conduct
		}
		answers := v.lists(outlet.Code, "secret-round", string(outlet.Path), shopper)
		for path := range s.reads() {
			for kind, value := range seen {
				if address := inPath.ReplaceAllString(path, value); address != path {
					if !strings.HasSuffix(path, "/content") { // there is no store behind this street
						answers[address+" ("+kind+")"] = v.get(address)
					}
				}
			}
		}
		require.Contains(t, answers["/inspections/"+string(id)+" (case)"], `"view":"result"`)
		require.Contains(t, answers["/notices/"+string(order)+" (order)"], mend)
		require.Contains(t, answers["/inspections/"+string(id)+"/record (case)"], "inspection.published")
		require.Contains(t, answers["/evidence/"+photo+" (evidence)"], "200", "%s sees the evidence of a finding", who)
		for path, told := range answers {
			_, body, _ := strings.Cut(told, "\n")
			if asked := "round=" + shopper; strings.HasSuffix(path, asked) { // a link to the list behind the numbers says again what was asked
				body = strings.ReplaceAll(body, asked, "")
			}
			require.NotContains(t, body, shopper, "%s asks for %s", who, path)
			require.NotContains(t, body, name, "%s asks for %s", who, path)
		}
		for _, then := range []time.Time{s.now.Add(-time.Second), s.now, s.now.Add(time.Hour)} {
			told := v.get("/inspections/" + string(id) + "/record?as_of=" + url.QueryEscape(then.Format(time.RFC3339)))
			require.NotContains(t, told, shopper)
			require.NotContains(t, told, name)
		}
		require.Contains(t, v.get("/inspections?inspector="+shopper), `"items":[]`, "%s cannot find out by asking for him", who)
		require.Contains(t, v.get("/notices?inspector="+shopper), `"items":[]`, who)
		require.Contains(t, v.get("/rectifications?inspector="+shopper), `"items":[]`, who)
	}
}
