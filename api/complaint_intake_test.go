package api

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
)

func (c *clerks) ForeseeIntake(_ context.Context, by casefile.Actor, b complaint.Register, at time.Time) (Foreseen, error) {
	c.foreseen = append(c.foreseen, b)
	o := complaint.Opening{Owner: complaint.Holder{User: by.User, Unit: by.Unit, Since: at}, Unit: by.Unit, How: text.T("首问负责", "first asked"), Severity: complaint.Ordinary, Tier: complaint.Simple,
		Alike: []complaint.Duplicate{{Case: "seen", Why: "customer"}, {Case: "hidden", Why: "facts"}}}
	o.Route = &complaint.Routed{Table: "1", Row: "x", Desk: complaint.Desk{Role: policy.DisciplineOffice, Unit: "/ho/"}, User: "inquisitor"}
	return Foreseen{Opening: o, Discipline: b.Class.Subject == "misconduct", Offered: b.Class.Subject != "misconduct"}, nil
}

// sighted lets the caller know of one complaint alone.
type sighted struct{ noRecord }

func (sighted) Complaint(_ context.Context, _ Reader, id casefile.ID) (ComplaintItem, error) {
	if id != "seen" {
		return ComplaintItem{}, fault.Missing("事项", "case")
	}
	return ComplaintItem{ID: id, Status: complaint.Handling, Owner: PersonRef{User: "agent"}}, nil
}

func (sighted) OutletNames(context.Context, []string) (map[string]text.Text, error) {
	return nil, nil
}
func (sighted) UserNames(context.Context, []string) (map[string]string, error) { return nil, nil }
func (sighted) UnitNames(context.Context, []string) (map[string]text.Text, error) {
	return nil, nil
}

func TestAnIntakeShowsNoMoreThanTheCallerMayKnow(t *testing.T) {
	h, c := routingHouse(t, func(d *Deps) { d.Record = sighted{} })
	agent := h.as("agent")
	a := agent.send("GET", "/api/v1/complaints/intake?line=hotline&channel=service_hotline&amount=60000.50&customer=c1", nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "60000.50", c.foreseen[0].Amount)
	require.Equal(t, "c1", c.foreseen[0].Customer.Customer)
	agent.send("GET", "/api/v1/complaints/intake?line=hotline", nil)
	require.NotEmpty(t, c.foreseen[1].Customer.Customer, "who is not known yet is no anonymous one")
	agent.send("GET", "/api/v1/complaints/intake?line=hotline&anonymous=true", nil)
	require.Empty(t, c.foreseen[2].Customer.Customer)
	require.Len(t, a.json["alike"], 1, "a complaint out of sight looks like nothing")
	require.Contains(t, a.text, "inquisitor")

	a = agent.send("GET", "/api/v1/complaints/intake?line=hotline&subject=misconduct", nil)
	require.Equal(t, true, a.json["discipline"])
	require.NotContains(t, a.text, "inquisitor", "who has a matter of discipline is not told")
	require.Empty(t, a.json["owner"].(map[string]any)["user"], "nor is anybody else named who will not have it")

	require.Equal(t, []string{"query:line"}, agent.send("GET", "/api/v1/complaints/intake", nil).problem(400, "invalid").pointers())
	h.as("shopper").send("GET", "/api/v1/complaints/intake?line=hotline", nil).problem(403, "policy.not_granted")
}

func TestAnIntakeSaysInWordsWhatANumberLooksLike(t *testing.T) {
	h, _ := routingHouse(t, func(d *Deps) { d.Record = sighted{} })
	odd := map[string]any{"name": "张三", "phone": "💥", "id_number": "💥", "account": "💥", "email": "💥"}
	body := map[string]any{"line": "hotline", "class": map[string]any{"channel": "service_hotline"}, "content": "排队", "as": "proxy", "customer": odd, "agents": []any{odd}, "amount": "💥", "reference": "💥"}
	p := h.as("agent").send("POST", "/api/v1/complaints", body).problem(400, "invalid")
	require.Subset(t, p.pointers(), []string{"/customer/phone", "/customer/id_number", "/customer/account", "/customer/email", "/agents/0/phone", "/agents/0/id_number", "/agents/0/account", "/agents/0/email", "/amount", "/reference"})
	for _, words := range []string{"须为账号或卡号", "must be the number of an account or card", "须为来件文号"} {
		require.Contains(t, p.text, words)
	}
	require.NotContains(t, p.text, "{4,39}", "nobody reads patterns")
}
