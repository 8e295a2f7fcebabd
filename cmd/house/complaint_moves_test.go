package house

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/policy"
)

// everyMove are well-formed bodies of every command on a complaint.
func everyMove(other casefile.ID, who, outlet string) map[string]any {
	return map[string]any{
		"print-notice": map[string]any{"reason": "客户来取告知书"},
		"classify":     complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Simple, Outlet: complaint.Anew(outlet), Keep: true, Reason: "x"},
		"offer":        complaint.MakeOffer{To: who, Reason: "x"}, "take": struct{}{}, "refuse-offer": complaint.RefuseOffer{Reason: "x"},
		"assign-owner": complaint.AssignOwner{To: who, Reason: "x"}, "contact": complaint.Contact{Kind: complaint.Step, Text: "x"},
		"request-extension": complaint.RequestExtension{Reason: "x"}, "decide-extension": complaint.DecideExtension{Grant: true, Reason: "x"},
		"tell-extension": complaint.TellExtension{How: "phone", Text: "x"}, "pause": complaint.Pause{Clock: complaint.HandleClock, Reason: "x"},
		"resume": complaint.Resume{Clock: complaint.HandleClock}, "convene-panel": complaint.ConvenePanel{Members: []complaint.Seat{{User: who, Department: complaint.Legal}}, Chair: who, Quorum: 1, Question: "x"},
		"give-opinion": complaint.GiveOpinion{Position: complaint.Between, Text: "x"}, "step-aside": complaint.StepAside{Reason: "x"},
		"replace-expert": complaint.ReplaceExpert{Out: who, In: complaint.Seat{User: who, Department: complaint.Legal}, Reason: "x"},
		"rule-panel":     complaint.RulePanel{Position: complaint.Between, Text: "x"}, "decide": decision, "tell-decision": complaint.TellDecision{How: "phone"},
		"call-back": complaint.CallBack{Result: complaint.Satisfied, Score: 5}, "request-review": complaint.RequestReview{InWriting: true, Text: "x"},
		"withdraw": complaint.Withdraw{How: "phone", ReceivedAt: time.Now().Format(time.RFC3339), Call: "REC-1", Text: "x"}, "link": complaint.Link{To: other}, "merge": complaint.Merge{Into: other, Reason: "x"},
		"split":  complaint.Split{Reason: "x", Parts: []complaint.Part{{Class: sorted, Outlet: outlet, Content: "x"}}},
		"reopen": complaint.Reopen{Reason: "x"}, "refer-discipline": complaint.ReferDiscipline{Reason: "x"}, "conclude-discipline": complaint.Conclude{Outcome: complaint.Justified, Text: "x", How: "phone"},
		"propose-consequence": complaint.ProposeConsequence{Kind: complaint.Mending, Severity: "normal", Text: "x"}, "close": complaint.Close{Reason: "x"},
		"urge": casefile.Urge{Text: "x"},
	}
}

// Every command finds a case that its giver may not know of as little as one that is
// not there: sealed, out of his scope, or about himself.
func TestCommandsDoNotFindWhatTheirGiverMayNotKnowOf(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	far := s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[len(s.bank.Outlets)-1].Path)[0].Login)
	expert := s.as(s.bank.At(policy.ComplaintExpert, demo.Root)[0].Login)
	other := office.does("", "", grievance(o, "排队太久"))
	sealed := office.does("", "", grievance(o, "索要好处费"))
	office.does(sealed, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	about := grievance(o, "负责人蛮横")
	about.Concerns = head.user
	his := office.does("", "", about)
	unknown := casefile.ID(uuid.NewString())
	acts := everyMove(other, far.user, o.Code)
	for path, item := range s.server.OpenAPI().Paths {
		if act, ok := strings.CutPrefix(path, "/complaints/{id}/"); ok && item.Post != nil && !strings.HasPrefix(act, "reveal") {
			require.Contains(t, acts, act, "a command that is not tried")
		}
	}
	for _, c := range []struct {
		who *viewer
		id  casefile.ID
	}{{office, sealed}, {head, sealed}, {expert, sealed}, {far, other}, {expert, other}, {head, his}} {
		version := s.theComplaint(c.id).Seq
		for act, body := range acts {
			status, told := c.who.complaint(c.id, act, body)
			gone, same := c.who.complaint(unknown, act, body)
			require.GreaterOrEqual(t, status, 403, act)
			require.Equal(t, []any{gone, strings.ReplaceAll(same, string(unknown), "…")}, []any{status, strings.ReplaceAll(told, string(c.id), "…")}, "%s tries %s", c.who.user, act)
		}
		require.Equal(t, version, s.theComplaint(c.id).Seq)
	}
}

// Linking and merging ask for the other case as reading does.
func TestLinksReachNothingThatIsNotSeen(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o, there := s.bank.Outlets[0], s.bank.Outlets[len(s.bank.Outlets)-1]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	above := s.as(s.bank.At(policy.UnitSupervisor, o.Path.Parent())[0].Login)
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	near := office.does("", "", grievance(o, "排队太久"))
	far := office.does("", "", grievance(there, "叫号机坏了"))
	sealed := office.does("", "", grievance(o, "索要好处费"))
	office.does(sealed, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	about := grievance(o, "负责人蛮横")
	about.Concerns = head.user
	his := office.does("", "", about)
	mine, owned := head.does("", "", grievance(o, "填单太多")), above.does("", "", grievance(o, "雨伞没有"))
	unknown := casefile.ID(uuid.NewString())
	for _, c := range []struct {
		who      *viewer
		from, to casefile.ID
	}{{head, mine, far}, {head, mine, sealed}, {head, mine, his}, {above, owned, far}, {above, owned, sealed}} {
		for act, body := range map[string]func(casefile.ID) any{"link": func(id casefile.ID) any { return complaint.Link{To: id} },
			"merge": func(id casefile.ID) any { return complaint.Merge{Into: id, Reason: "重复"} },
			"": func(id casefile.ID) any {
				b := grievance(o, "再次投诉")
				b.Links = []casefile.ID{id}
				return b
			}} {
			from := c.from
			if act == "" {
				from = ""
			}
			status, told := c.who.complaint(from, act, body(c.to))
			gone, same := c.who.complaint(from, act, body(unknown))
			require.Equal(t, []any{gone, same}, []any{status, told}, "%s: %s", c.who.user, act)
			require.GreaterOrEqual(t, status, 400)
		}
		report := func(id casefile.ID) (int, string) {
			return c.who.post("/incidents", uuid.NewString(), incident.Report{Kind: "media", What: "记者来访", Complaints: []casefile.ID{id}})
		}
		status, told := report(c.to)
		gone, same := report(unknown)
		require.Equal(t, []any{gone, same}, []any{status, told}, "%s reports an incident", c.who.user)
		require.GreaterOrEqual(t, status, 400)
	}
	head.does(mine, "link", complaint.Link{To: near})
	above.does(owned, "link", complaint.Link{To: near})
}

// Whoever mans the desk that a case was offered to may read it before he takes it, though
// he reads no others; and of all who take it at once, one has it.
func TestOneOfManyTakes(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	id := office.does("", "", grievance(o, "排队太久"))
	office.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Simple, Outlet: complaint.Anew(o.Code), Keep: true, Reason: "自办"})
	if s.theComplaint(id).Offer != nil {
		by := s.signedIn(s.theComplaint(id).Offer.Candidates[0])
		by.does(id, "refuse-offer", complaint.RefuseOffer{Reason: "忙"})
	}
	office.does(id, "offer", complaint.MakeOffer{Role: policy.HotlineAgent, Unit: string(demo.Root), Reason: "请热线办理"})
	var agents []*viewer
	for _, u := range s.theComplaint(id).Offer.Candidates {
		agents = append(agents, s.signedIn(u))
	}
	require.Greater(t, len(agents), 3)
	for _, a := range agents {
		require.Contains(t, a.get("/complaints/"+string(id)), "排队太久")
		require.Contains(t, a.get("/complaints?offered=true"), string(id))
	}
	outside := s.as(s.bank.At(policy.LobbyManager, o.Path)[0].Login)
	require.Contains(t, outside.get("/complaints/"+string(id)), `"code":"not_found"`)
	var wg sync.WaitGroup
	var took atomic.Int32
	for n := range 30 {
		wg.Go(func() {
			if status, _ := agents[n%len(agents)].complaint(id, "take", struct{}{}); status == http.StatusOK {
				took.Add(1)
			}
		})
	}
	wg.Wait()
	require.EqualValues(t, 1, took.Load())
	require.Equal(t, 1, s.events(id)[complaint.EvTaken])
	owner := s.theComplaint(id).Owner.User
	for _, a := range agents {
		told := a.get("/complaints/" + string(id))
		if a.user == owner {
			require.Contains(t, told, "排队太久")
		} else {
			require.Contains(t, told, `"code":"not_found"`, "the offer is gone, and with it the reason to read")
		}
	}
}

// Two moves that exclude each other, at the same moment: one of them is made.
func TestMovesThatExcludeEachOther(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	second := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[1].Login)
	for n, c := range []struct {
		act   string
		body  any
		by    *viewer
		never []string // both of these on one record
	}{
		{"take", struct{}{}, second, []string{complaint.EvTaken, complaint.EvDecided}},
		{"withdraw", complaint.Withdraw{How: "phone", ReceivedAt: s.now.Format(time.RFC3339), Call: "REC-1", Text: "不投诉了"}, office, nil},
	} {
		for range 6 {
			id := office.does("", "", grievance(o, "排队太久"))
			office.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Simple, Outlet: complaint.Anew(o.Code), Keep: true, Reason: "自办"})
			if n == 0 {
				if offer := s.theComplaint(id).Offer; offer != nil { // by the routing table
					s.signedIn(offer.Candidates[0]).does(id, "refuse-offer", complaint.RefuseOffer{Reason: "忙"})
				}
				office.does(id, "offer", complaint.MakeOffer{To: second.user, Reason: "请接"})
			}
			var wg sync.WaitGroup
			var decided, other int
			wg.Go(func() { decided, _ = office.complaint(id, "decide", decision) })
			wg.Go(func() { other, _ = c.by.complaint(id, c.act, c.body) })
			wg.Wait()
			have := s.events(id)
			require.NotEqual(t, 500, decided)
			require.NotEqual(t, 500, other)
			if c.never != nil {
				require.False(t, have[c.never[0]] > 0 && have[c.never[1]] > 0, "%v", have)
				require.True(t, decided == http.StatusOK || other == http.StatusOK)
			} else {
				require.Equal(t, 1, have[complaint.EvWithdrawn], "whichever came first, the customer's word ends it")
				require.LessOrEqual(t, have[complaint.EvDecided], 1)
				require.Equal(t, complaint.Withdrawn, s.theComplaint(id).Status)
			}
		}
	}
}
