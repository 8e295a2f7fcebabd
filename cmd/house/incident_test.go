package house

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/policy"
)

// commands gives a command on a direct report and returns the answer's status and code.
func (v *viewer) incident(id casefile.ID, act string, body any) (status int, code string) {
	v.street.t.Helper()
	path := "/incidents"
	if id != "" {
		path += "/" + string(id) + "/" + act
	}
	status, told := v.post(path, uuid.NewString(), body)
	var p struct{ Code string }
	require.NoError(v.street.t, json.Unmarshal([]byte(told), &p), told)
	return status, p.Code
}

func (v *viewer) reports(body incident.Report) casefile.ID {
	v.street.t.Helper()
	status, told := v.post("/incidents", uuid.NewString(), body)
	require.Equal(v.street.t, http.StatusCreated, status, told)
	var a api.CommandAnswer
	require.NoError(v.street.t, json.Unmarshal([]byte(told), &a))
	return a.Case
}

var fall = incident.Report{Kind: "injury", What: "一名客户在大堂摔倒，无法站立", Spot: "自动门旁", Affected: 1, Contact: "王先生", Phone: "10012345678"}

// The whole way over HTTP: who may make which move, and who sees what of it.
func TestDirectReportOverHTTP(t *testing.T) {
	t.Parallel()
	s := openStreet(t)
	o := s.bank.Outlets[0]
	lobby, head := s.as(s.bank.At(policy.LobbyManager, o.Path)[0].Login), s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	neighbour := s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[1].Path)[0].Login)
	city := s.as(s.bank.At(policy.ServiceOffice, o.Path.Parent().Parent())[0].Login)
	desk, next := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login), s.as(s.bank.At(policy.ServiceOffice, demo.Root)[1].Login)
	path := func(id casefile.ID) string { return "/incidents/" + string(id) }

	require.Len(t, read[api.IncidentKinds](t, lobby, "/incidents/kinds").Items, 8)
	id := lobby.reports(fall)
	mine := read[api.IncidentView](t, lobby, path(id))
	require.Equal(t, []any{incident.Reported, o.Code, "人身伤亡", lobby.user, fall.What, "自动门旁"},
		[]any{mine.Status, mine.Place.Outlet, mine.Kind.Name.ZH, mine.Reporter.User, mine.What, mine.Spot}, "who reported it sees it, though he reads no others")
	require.Equal(t, "direct_report", mine.Clocks[0].ID)
	require.Equal(t, s.now.Add(15*time.Minute).UTC(), mine.Due.UTC())
	require.NotEmpty(t, mine.Reporter.Name)

	for name, v := range map[string]*viewer{"another outlet": neighbour, "another reporter": s.as(s.bank.At(policy.LobbyManager, s.bank.Outlets[1].Path)[0].Login), "an inspector": s.as(s.holder(policy.Inspector, 0))} {
		require.Contains(t, v.get(path(id)), `"code":"not_found"`, name)
		require.Empty(t, read[api.Page[api.IncidentItem]](t, v, "/incidents").Items, name)
	}
	require.True(t, strings.HasPrefix(s.as(s.holder(policy.SystemAdmin, 0)).get("/incidents"), "403"), "whoever neither reads nor reports")
	auditor := s.as(s.holder(policy.Auditor, 0))
	for name, v := range map[string]*viewer{"the outlet": head, "the city": city, "head office": desk, "an auditor": auditor, "the discipline office": s.as(s.holder(policy.DisciplineOffice, 0))} {
		require.Len(t, read[api.Page[api.IncidentItem]](t, v, "/incidents?status=reported").Items, 1, name)
		require.Equal(t, fall.What, read[api.IncidentView](t, v, path(id)).What, name)
	}
	require.EqualValues(t, 1, line(t, desk, "incidents.to_acknowledge").Count)

	type answer struct {
		status int
		code   string
	}
	try := func(v *viewer, act string, body any) answer {
		status, code := v.incident(id, act, body)
		return answer{status, code}
	}
	done := incident.Close{Conclusion: "属实，致电 10012345678", Cause: "湿滑", FollowUp: "整改", Accountability: "无"}
	forbidden := func(v *viewer, act string, body any) {
		t.Helper()
		require.Equal(t, http.StatusForbidden, try(v, act, body).status, "%s by %s", act, v.user)
	}
	for _, v := range []*viewer{city, head, lobby} {
		forbidden(v, "acknowledge", struct{}{})
		forbidden(v, "dismiss", incident.Dismiss{Reason: "x"})
		forbidden(v, "grade", incident.Grade{Severity: incident.Critical, Reason: "x"})
		forbidden(v, "hand-over", incident.HandOver{To: next.user, Reason: "x"})
	}
	forbidden(lobby, "update", incident.Update{Text: "x"})
	require.Equal(t, answer{404, "not_found"}, try(neighbour, "update", incident.Update{Text: "x"}))
	require.Equal(t, answer{422, "case.status"}, try(desk, "close", done))

	s.now = s.now.Add(6*time.Minute + 30*time.Second)
	require.Equal(t, 200, try(desk, "acknowledge", struct{}{}).status)
	require.Equal(t, answer{409, "incident.acknowledged_already"}, try(next, "acknowledge", struct{}{}))
	require.Equal(t, 200, try(head, "update", incident.Update{Text: "已送医", Measures: "设警示"}).status)
	require.Equal(t, 200, try(desk, "grade", incident.Grade{Severity: incident.Critical, Reason: "骨折"}).status)
	require.Equal(t, answer{400, "invalid"}, try(desk, "hand-over", incident.HandOver{To: city.user, Reason: "x"}))
	require.Equal(t, 200, try(desk, "hand-over", incident.HandOver{To: next.user, Reason: "交班"}).status)
	require.EqualValues(t, 1, line(t, next, "incidents.in_hand").Count)
	forbidden(head, "close", done)
	require.Equal(t, 200, try(next, "close", done).status)

	v := read[api.IncidentView](t, lobby, path(id))
	require.EqualValues(t, 390, *v.Waited)
	require.Equal(t, []any{incident.Closed, false, desk.user, next.user, incident.Critical}, []any{v.Status, v.Late, v.AcknowledgedBy.User, v.Responsible.User, v.Severity})
	require.Equal(t, []any{"已送医", "设警示", head.user}, []any{v.Progress[0].Text, v.Progress[0].Measures, v.Progress[0].By.User})
	require.Equal(t, next.user, v.Handovers[0].To.User)
	require.Equal(t, incident.Major, v.Gradings[0].From)
	require.Equal(t, []any{"湿滑", "整改", next.user}, []any{v.Closing.Cause, v.Closing.FollowUp, v.Closing.By.User})
	require.Empty(t, v.Clocks)
	require.Equal(t, "case.status", s.moves(t, next, path(id))["incident.update "])
	record := read[api.RecordView](t, auditor, path(id)+"/record")
	require.Len(t, record.Events, 6)
	require.True(t, record.Intact.OK)
}

func line(t *testing.T, v *viewer, key string) api.HomeLine {
	t.Helper()
	home := read[api.HomeView](t, v, "/home")
	for _, l := range append(append(home.Waiting, home.Late...), home.Soon...) {
		if l.Key == key {
			return l
		}
	}
	t.Fatalf("%s has no line %s", v.user, key)
	return api.HomeLine{}
}

// askedAt is the instant of asking, which some answers tell.
var askedAt = regexp.MustCompile(`"at":"[0-9T:.-]+Z"`)

// A report about somebody does not exist for him, in no answer of any operation that
// reads, and no command of his finds it: whether he heads the outlet or sits at head
// office, where everybody else is told.
func TestDirectReportDoesNotExistForThePersonConcerned(t *testing.T) {
	t.Parallel()
	s := openStreet(t)
	o := s.bank.Outlets[0]
	lobby := s.as(s.bank.At(policy.LobbyManager, o.Path)[0].Login)
	desk := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	for name, who := range map[string]*viewer{
		"the head of the outlet":                  s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login),
		"the supervisor on top":                   s.as(s.bank.At(policy.UnitSupervisor, demo.Root)[0].Login),
		"somebody of head office":                 s.as(s.bank.At(policy.ServiceOffice, demo.Root)[1].Login),
		"an auditor":                              s.as(s.holder(policy.Auditor, 0)),
		"the discipline officer":                  s.as(s.holder(policy.DisciplineOffice, 0)),
		"an inspector, who sees unpublished work": s.as(s.holder(policy.Inspector, 0)),
	} {
		without := func(all map[string]string) map[string]string {
			for path := range all {
				if strings.HasPrefix(path, "/audit") || strings.HasPrefix(path, "/system") || strings.HasPrefix(path, "/session") { // the chain grows with every look
					delete(all, path)
					continue
				}
				all[path] = askedAt.ReplaceAllString(all[path], "…")
			}
			return all
		}
		before := without(who.share(o.Code))
		about := fall
		about.Concerned = who.user
		id := lobby.reports(about)
		require.Equal(t, http.StatusOK, func() int { status, _ := desk.incident(id, "acknowledge", struct{}{}); return status }(), name)
		s.tellAll(id)
		after := without(who.share(o.Code))
		for path, told := range before {
			require.Equal(t, told, after[path], "%s asks for %s", name, path)
		}
		unknown := casefile.ID(uuid.NewString())
		for _, path := range []string{"/incidents/%", "/incidents/%/record"} {
			ask := func(id casefile.ID) string {
				return strings.ReplaceAll(who.get(strings.ReplaceAll(path, "%", string(id))), string(id), "…")
			}
			require.Equal(t, ask(unknown), ask(id), "%s asks for %s", name, path)
		}
		for act, body := range map[string]any{"acknowledge": struct{}{}, "update": incident.Update{Text: "没有此事"}, "dismiss": incident.Dismiss{Reason: "没有此事"},
			"close": incident.Close{Conclusion: "a", Cause: "b", FollowUp: "c"}, "grade": incident.Grade{Severity: incident.Serious, Reason: "x"}, "hand-over": incident.HandOver{To: desk.user, Reason: "x"}} {
			status, code := who.incident(id, act, body)
			gone, same := who.incident(unknown, act, body)
			require.Equal(t, []any{gone, same}, []any{status, code}, "%s tries to %s", name, act)
			require.GreaterOrEqual(t, status, 403, name)
		}
		require.Contains(t, desk.get("/incidents/"+string(id)), `"concerned":{"user":"`+who.user, "head office sees whom it is about")
		status, code := desk.incident(id, "hand-over", incident.HandOver{To: who.user, Reason: "x"})
		require.Equal(t, []any{400, "invalid"}, []any{status, code}, name)
	}
}
