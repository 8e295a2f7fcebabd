package api

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/checklist"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

func TestUnits(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	unit := map[string]any{"code": "sz", "parent": "/ho/gd/", "level": "city", "name": map[string]string{"zh": "深圳分行", "en": "Shenzhen branch"}}
	a := b.send("POST", "/api/v1/units", unit)
	require.Equal(t, 201, a.status, a.text)
	require.Equal(t, "/ho/gd/sz/", a.str("path"))
	b.send("POST", "/api/v1/units", unit).problem(409, "unit.taken")

	a = b.send("PUT", "/api/v1/units/sz", map[string]any{"name": map[string]string{"zh": "深圳市分行", "en": "Shenzhen branch"}}, header{"If-Match": `"1"`})
	require.Equal(t, 200, a.status, a.text)
	b.send("PUT", "/api/v1/units/sz", map[string]any{"name": map[string]string{"zh": "", "en": "x"}}, header{"If-Match": `"2"`}).problem(400, "invalid")
	b.send("PUT", "/api/v1/units/sz", map[string]any{"name": map[string]string{"zh": "深圳", "en": "x"}}, header{"If-Match": `"1"`}).problem(409, "version")

	require.Len(t, b.send("GET", "/api/v1/units?parent=/ho/gd/", nil).items(), 2)
	require.Len(t, b.send("GET", "/api/v1/units?level=outlet", nil).items(), 1)
	h.as("lin").send("POST", "/api/v1/units", unit).problem(403, "policy.not_granted")
	require.Len(t, h.as("gdadm").send("GET", "/api/v1/units", nil).items(), 4)
	h.as("gdadm").send("GET", "/api/v1/units/bj", nil).problem(403, "policy.out_of_scope")

	a = b.send("PUT", "/api/v1/units/sz", map[string]any{"name": map[string]string{"zh": "深圳市分行", "en": "Shenzhen branch"}, "closed": true}, header{"If-Match": `"2"`})
	require.Equal(t, 200, a.status, a.text)
	require.Len(t, b.send("GET", "/api/v1/units?parent=/ho/gd/", nil).items(), 1, "what is closed is not in the way")
	require.Len(t, b.send("GET", "/api/v1/units?parent=/ho/gd/&closed=true", nil).items(), 2, "but it is found by who asks for it")
}

func TestOutlets(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	name := map[string]string{"zh": "珠江新城支行", "en": "Zhujiang New Town outlet"}
	a := b.send("POST", "/api/v1/outlets", map[string]any{"code": "o2", "parent": "/ho/gd/th/", "type": "flagship", "name": name})
	require.Equal(t, 201, a.status, a.text)
	require.Equal(t, "/ho/gd/th/o2/", a.str("path"))
	require.Equal(t, []string{"/parent"}, b.send("POST", "/api/v1/outlets", map[string]any{"code": "o3", "parent": "/ho/gd/th/o1/", "type": "light", "name": name}).problem(400, "invalid").pointers())
	a = b.send("PUT", "/api/v1/outlets/o2", map[string]any{"type": "standard", "name": name, "opened": "2020-02-30"}, header{"If-Match": `"1"`})
	require.Equal(t, []string{"/opened"}, a.problem(400, "invalid").pointers())
	a = b.send("PUT", "/api/v1/outlets/o2", map[string]any{"type": "standard", "name": name, "opened": "2020-02-29"}, header{"If-Match": `"1"`})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, "standard", a.str("type"))
}

// A value of a setting waits for somebody who had no part in it.
func TestSettingsTakeTwo(t *testing.T) {
	h := office(t)
	b, c := h.as("sys"), h.as("sec")
	h.person("svc", policy.ServiceOffice, "/ho/")
	h.person("svc.gd", policy.ServiceOffice, "/ho/gd/")
	office := h.as("svc")
	const path = "/api/v1/settings/notice.days"
	put := func(value any, headers ...header) answer {
		return b.send("PUT", path, map[string]any{"value": value, "reason": "制度修订"}, headers...)
	}
	require.Equal(t, "shipped", b.send("GET", path, nil).str("status"))
	office.send("POST", path+"/approve", nil, header{"If-Match": `"1"`}).problem(422, "edition.shipped")
	a := put(15)
	require.Equal(t, 202, a.status, a.text)
	require.Equal(t, "submitted", a.str("status"))
	require.EqualValues(t, 15, a.json["value"])
	require.EqualValues(t, 10, a.json["default"])
	tag := header{"If-Match": a.header.Get("ETag")}
	may := func(who *browser) []string {
		var out []string
		for _, x := range who.send("GET", path, nil).json["allowed"].([]any) {
			if x := x.(map[string]any); x["ok"] == true {
				out = append(out, x["operation"].(string))
			}
		}
		return out
	}
	require.Equal(t, []string{"withdrawSetting", "discardSetting"}, may(b))
	require.Equal(t, []string{"approveSetting", "rejectSetting"}, may(office))
	require.Empty(t, may(c))
	require.Equal(t, []string{"header:If-Match"}, put(20).problem(400, "invalid").pointers())
	put(20, tag).problem(422, "edition.submitted")

	// Neither who wrote it, nor he with the other role as well, nor who may not.
	b.send("POST", path+"/approve", nil, tag).problem(403, "policy.not_granted")
	c.send("POST", path+"/approve", nil, tag).problem(403, "policy.not_granted")
	h.as("svc.gd").send("POST", path+"/approve", nil, tag).problem(403, "policy.out_of_scope")
	h.grants = append(h.grants, Grant{ID: "both", Holder: "sys", Role: policy.ServiceOffice, Unit: "/ho/"})
	b.send("POST", path+"/approve", nil, tag).problem(422, "edition.maker_is_checker")
	b.send("POST", path+"/reject", map[string]string{"reason": "x"}, tag).problem(422, "edition.maker_is_checker")

	office.send("POST", path+"/reject", map[string]string{}, tag).problem(400, "invalid")
	a = office.send("POST", path+"/reject", map[string]string{"reason": "依据不足"}, tag)
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, []string{"draft", "依据不足", "svc"}, []string{a.str("status"), a.str("sent_back"), a.str("decided_by")})
	require.Equal(t, []string{"putSetting", "discardSetting"}, may(b), "it is handed in as a whole")
	office.send("POST", path+"/approve", nil, tag).problem(409, "edition.revision")
	a = put(20, header{"If-Match": a.header.Get("ETag")})
	require.Equal(t, 202, a.status, a.text)
	require.Empty(t, a.str("sent_back"))
	tag = header{"If-Match": a.header.Get("ETag")}
	office.send("POST", path+"/withdraw", nil, tag).problem(403, "policy.not_granted")
	a = office.send("POST", path+"/approve", nil, tag)
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, []string{"approved", "svc"}, []string{a.str("status"), a.str("decided_by")})
	require.Empty(t, may(office))
	b.send("GET", "/api/v1/settings/none", nil).problem(404, "not_found")
	h.as("gdadm").send("PUT", path, map[string]any{"value": 1, "reason": "x"}).problem(403, "policy.out_of_scope")
}

func TestMessagesAreOnesOwn(t *testing.T) {
	h := office(t)
	h.messages = []Message{
		{ID: "m1", User: "lin", Kind: "remind", Title: text.T("明日到期", "due tomorrow"), At: h.clock.Now()},
		{ID: "m2", User: "lin", Kind: "due", Title: text.T("已到期", "due"), At: h.clock.Now()},
		{ID: "m3", User: "sec", Kind: "due", Title: text.T("他人", "somebody else's"), At: h.clock.Now()},
	}
	b := h.as("lin")
	require.Len(t, b.send("GET", "/api/v1/messages", nil).items(), 2)
	require.EqualValues(t, 2, b.send("GET", "/api/v1/messages/unread", nil).json["unread"])
	b.send("POST", "/api/v1/messages/m3/read", nil).problem(404, "not_found")
	require.Equal(t, 204, b.send("POST", "/api/v1/messages/m1/read", nil).status)
	require.Len(t, b.send("GET", "/api/v1/messages?unread=true", nil).items(), 1)
	require.Equal(t, 204, b.send("POST", "/api/v1/messages/read", nil).status)
	require.EqualValues(t, 0, b.send("GET", "/api/v1/messages/unread", nil).json["unread"])
}

func TestWhoReadsTheAuditLogIsOnIt(t *testing.T) {
	h := office(t)
	h.person("aud", policy.Auditor, "/ho/")
	b := h.as("aud")
	a := b.send("GET", "/api/v1/audit?limit=10", nil)
	require.Equal(t, 200, a.status, a.text)
	require.NotEmpty(t, a.items())
	last := h.audit[len(h.audit)-1]
	require.Equal(t, policy.AuditRead, last.Action)
	require.Equal(t, Seen, last.Outcome)
	require.Equal(t, "aud", last.Actor.User)
	require.Equal(t, true, b.send("POST", "/api/v1/audit/verify", nil).json["ok"])
	h.as("sys").send("GET", "/api/v1/audit", nil).problem(403, "policy.not_granted")
}

func TestPolicyIsOpenToThosePermitted(t *testing.T) {
	h := office(t)
	b := h.as("sec")
	require.Len(t, b.send("GET", "/api/v1/policy/roles", nil).items(), len(policy.Roles()))
	require.Len(t, b.send("GET", "/api/v1/policy/actions", nil).items(), len(policy.Actions()))
	require.Contains(t, b.send("GET", "/api/v1/policy/matrix", nil).text, "role.grant")
}

func TestCalendars(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	year, ok := worktime.Shipped().Year(2026)
	require.True(t, ok)
	body := map[string]any{"source": year.Source, "days": year.Days}
	a := b.send("PUT", "/api/v1/calendars/2026", body)
	require.Equal(t, 202, a.status, a.text)
	require.Equal(t, false, a.json["in_force"], "nothing moves before somebody approves")
	require.Equal(t, []string{"/days"}, b.send("PUT", "/api/v1/calendars/2026", map[string]any{"source": "x", "days": year.Days[:1]}).problem(400, "invalid").pointers()[:1])
	require.Len(t, b.send("GET", "/api/v1/calendars", nil).items(), 1)
	require.Len(t, b.send("GET", "/api/v1/calendars/2026", nil).items(), 1)
	b.send("GET", "/api/v1/calendars/2031", nil).problem(404, "calendar.unknown")
}

// One version of a year is in force: the one approved last, or what came with the product.
func TestOneVersionOfAYearIsInForce(t *testing.T) {
	h := office(t)
	year, _ := worktime.Shipped().Year(2026)
	inForce := func() (out []any) {
		for _, y := range h.as("sys").send("GET", "/api/v1/calendars/2026", nil).items() {
			if y["in_force"] == true {
				out = append(out, y["version"])
			}
		}
		return out
	}
	h.years = []CalendarYear{{Year: year}, {Year: year, Version: 1}}
	require.Equal(t, []any{0.0}, inForce(), "nobody has approved the bank's own yet")
	for i := range h.years[1:] {
		h.years[i+1].ApprovedAt = h.clock.Now()
	}
	h.years = append(h.years, CalendarYear{Year: year, Version: 2, ApprovedAt: h.clock.Now()}, CalendarYear{Year: year, Version: 3})
	require.Equal(t, []any{2.0}, inForce())
}

func TestChecklistsAreDraftedAndPublished(t *testing.T) {
	h := office(t)
	h.person("svc", policy.ServiceOffice, "/ho/")
	b := h.as("svc")
	var tpl checklist.Template
	for _, x := range checklist.Shipped() {
		if x.Kind == checklist.Onsite {
			tpl = x
		}
	}
	path := "/api/v1/checklists/" + tpl.Code + "/" + itoa(tpl.Version)
	a := b.send("PUT", path, tpl)
	require.Equal(t, 200, a.status, a.text)
	tag := a.header.Get("ETag")
	require.Equal(t, `"`+tpl.Hash()+`"`, tag, "the template arrives as it was sent")

	a = b.send("GET", path, nil)
	raw, err := json.Marshal(a.json["template"])
	require.NoError(t, err)
	back, err := checklist.Decode(raw)
	require.NoError(t, err)
	require.Equal(t, tpl.Hash(), back.Hash())

	require.Equal(t, []string{"/code", "/version"}, b.send("PUT", "/api/v1/checklists/other/9", tpl).problem(400, "invalid").pointers())
	b.send("POST", path+"/publish", nil, header{"If-Match": `"old"`}).problem(409, "checklist.changed")
	a = b.send("POST", path+"/publish", nil, header{"If-Match": tag})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, true, a.json["published"])
	require.Equal(t, "svc", a.str("published_by"))
	h.as("lin").send("PUT", path, tpl).problem(403, "policy.not_granted")
}

func TestHealth(t *testing.T) {
	var broken error
	h := newHouse(t, func(d *Deps) {
		d.Checks = []Check{{Name: "database", Try: func(context.Context) error { return nil }}, {Name: "engine", Try: func(context.Context) error { return broken }}}
	})
	require.Equal(t, 200, h.browser().send("GET", "/healthz", nil).status)
	require.Equal(t, 200, h.browser().send("GET", "/readyz", nil).status)
	broken = errors.New("dial tcp 10.0.0.1:7233")
	a := h.browser().send("GET", "/readyz", nil)
	require.Equal(t, 503, a.status)
	require.JSONEq(t, `{"status":"not ready","checks":{"database":"ok","engine":"failed"}}`, a.text)
}

func TestMissingDependenciesAreNamed(t *testing.T) {
	_, err := New(Deps{})
	require.ErrorContains(t, err, "Policy")
	require.ErrorContains(t, err, "Cases")
}
