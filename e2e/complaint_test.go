package e2e

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/e2e/rig"
	"duban/policy"
	"duban/tabular/intake"
)

// voices are complaints from end to end: each journey is told once and travels by the
// API, by the command line, and while the house is killed.
type voices struct {
	voice
	t      *testing.T
	record *record

	outlet                      intake.Outlet
	head, leader, lobby         string
	agent, caller               string // of the hotline: one takes in, another calls back
	officer, other              string // of the city branch
	province                    string // supervisor of the unit above it
	office, discipline, auditor string
	experts                     []string
	said                        map[string][]string // the events that each case must have
}

func newVoices(t *testing.T, v voice, r *record) *voices {
	o := bank.Outlets[36]
	city := o.Path.Parent().Parent()
	at := func(role string, unit org.Path, n int) string { return bank.At(role, unit)[n].Login }
	agents := bank.Holders(policy.HotlineAgent)
	return &voices{voice: v, t: t, record: r, outlet: o, said: map[string][]string{},
		head: at(policy.BranchHead, o.Path, 0), leader: at(policy.DutyLeader, o.Path, 0), lobby: at(policy.LobbyManager, o.Path, 0),
		agent: agents[0].Login, caller: agents[1].Login, officer: at(policy.ComplaintOfficer, city, 0), other: at(policy.ComplaintOfficer, city, 1),
		province: at(policy.UnitSupervisor, city.Parent(), 0), office: bank.Holders(policy.ServiceOffice)[0].Login,
		discipline: bank.Holders(policy.DisciplineOffice)[0].Login, auditor: bank.Holders(policy.Auditor)[0].Login,
		experts: logins(bank.Holders(policy.ComplaintExpert))}
}

// do gives a command and notes what it must have put on the record.
func (j *voices) do(user, id, act string, body any, events ...string) {
	j.t.Helper()
	require.NoError(j.t, j.give(user, "complaints", id, act, body), "%s by %s", act, user)
	j.said[id] = append(j.said[id], events...)
}

func (j *voices) no(code, user, id, act string, body any) {
	j.t.Helper()
	err := j.give(user, "complaints", id, act, body)
	require.Error(j.t, err, "%s by %s went through", act, user)
	require.Contains(j.t, codesOf(err), code, "%v", err)
}

func (j *voices) register(user string, b complaint.Register, events ...string) string {
	id := j.open(user, "complaints", b)
	j.said[id] = append([]string{complaint.EvRegistered}, events...)
	return id
}

// view is what of a complaint the journeys look at.
type view struct {
	Status casefile.Status `json:"status"`
	People int             `json:"people"`
	Hops   int             `json:"hops"`
	Round  int             `json:"round"`
	Owner  struct {
		User string `json:"user"`
	} `json:"owner"`
	Party complaint.Party `json:"party"`
	Links []struct {
		Case casefile.ID `json:"case"`
		Kind string      `json:"kind"`
	} `json:"links"`
	Clocks []struct {
		ID  string    `json:"id"`
		Due time.Time `json:"due"`
	} `json:"clocks"`
}

func (j *voices) see(user, id string) (v view) {
	j.t.Helper()
	require.NoError(j.t, j.read(user, "complaints", id, "", &v))
	return v
}

// roster asks who of the outlet is on duty now: complaints on the spot are his. Outside
// the hours of the roster that is the outlet's head.
func (j *voices) roster(p *rig.Person) {
	var duty struct {
		Person *struct {
			User string `json:"user"`
		} `json:"person"`
		How string `json:"how"`
	}
	require.NoError(j.t, p.Call(j.t.Context(), http.MethodGet, "/outlets/"+j.outlet.Code+"/on-duty", nil, &duty))
	require.NotNil(j.t, duty.Person, "the demo bank has a roster")
	require.Contains(j.t, []string{"roster", "branch_head"}, duty.How)
	j.leader = duty.Person.User
}

var (
	attitude = complaint.Classification{Channel: "outlet", Business: "rmb_savings", Cause: "service", Subject: "attitude"}
	fee      = complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}
	party    = complaint.Party{Kind: "person", Name: "欧阳修远", Phone: "10087654321"}
	remedies = complaint.Remedies
)

func (j *voices) decide(user, id string, o complaint.Outcome) {
	j.t.Helper()
	j.do(user, id, "decide", complaint.Decide{Outcome: o, Facts: "经调阅录像核实", Grounds: "《服务规范》", Measures: "当面致歉并整改", Remedies: remedies}, complaint.EvDecided)
}

func (j *voices) tell(user, id string) {
	j.t.Helper()
	j.do(user, id, "tell-decision", complaint.TellDecision{How: "phone"}, complaint.EvDecisionTold)
}

func (j *voices) satisfied(user, id string) {
	j.t.Helper()
	j.do(user, id, "call-back", complaint.CallBack{Result: complaint.Satisfied, Score: 5}, complaint.EvCalledBack)
}

// counter: a complaint at the counter belongs to the duty leader, is settled the same
// day, and the customer is satisfied.
func (j *voices) counter() {
	id := j.register(j.lobby, complaint.Register{Line: complaint.InOutlet, Class: attitude, Outlet: j.outlet.Code, Customer: party,
		Content: "柜员态度生硬，未使用文明用语。", Request: "道歉"})
	require.Equal(j.t, j.leader, j.see(j.leader, id).Owner.User, "whoever is on the roster owns it from the first second")
	seen := j.see(j.leader, id).Party
	require.NotContains(j.t, seen.Name, "修远", "masked")
	require.Equal(j.t, "100****4321", seen.Phone)
	j.no("complaint.not_owner", j.office, id, "decide", complaint.Decide{Outcome: complaint.Justified, Facts: "x", Grounds: "x", Remedies: remedies})
	j.do(j.leader, id, "contact", complaint.Contact{Kind: complaint.FirstReply, How: "in_person", Text: "已当面致歉"}, complaint.EvContacted)
	j.no("missing", j.leader, id, "decide", complaint.Decide{Outcome: complaint.Justified, Facts: "属实", Grounds: "规范", Remedies: remedies[:2]})
	j.decide(j.leader, id, complaint.Justified)
	require.NoError(j.t, j.read(j.leader, "complaints", id, "decision-notice", nil))
	j.tell(j.leader, id)
	j.satisfied(j.agent, id)
	require.Equal(j.t, complaint.Closed, j.see(j.head, id).Status)
}

// hard: taken in by the hotline, offered, refused, taken, complex, extended, decided; the
// customer is not satisfied, a panel rules, and the unit above reviews it all.
func (j *voices) hard() {
	id := j.register(j.agent, complaint.Register{Line: complaint.Hotline, Class: fee, Outlet: j.outlet.Code, Customer: party,
		Content: "信用卡年费重复收取。", Request: "退还年费"}, complaint.EvOffered)
	require.Equal(j.t, j.agent, j.see(j.agent, id).Owner.User)
	j.do(j.officer, id, "refuse-offer", complaint.RefuseOffer{Reason: "应由另一岗办理"}, complaint.EvOfferRefused)
	require.Equal(j.t, j.agent, j.see(j.agent, id).Owner.User, "until somebody accepts, the owner stays the owner")
	j.do(j.agent, id, "offer", complaint.MakeOffer{To: j.other, Reason: "请接办"}, complaint.EvOffered)
	j.no("complaint.offered_to_other", j.officer, id, "take", complaint.Take{})
	j.do(j.other, id, "take", complaint.Take{}, complaint.EvTaken)
	j.do(j.other, id, "classify", complaint.Classify{Class: fee, Severity: complaint.Serious, Tier: complaint.Complex, Outlet: complaint.Anew(j.outlet.Code), Keep: true, Reason: "由本人办理"}, complaint.EvClassified)
	j.extend(id)
	j.decide(j.other, id, complaint.Unjustified)
	j.tell(j.other, id)
	j.no("complaint.handler_calls", j.agent, id, "call-back", complaint.CallBack{Result: complaint.Satisfied})
	j.do(j.caller, id, "call-back", complaint.CallBack{Result: complaint.Dissatisfied, Next: "reopen", Text: "仍要求退费"}, complaint.EvCalledBack)
	j.panel(id)
	j.decide(j.other, id, complaint.Partly)
	j.tell(j.other, id)
	j.review(id)
	j.satisfied(j.caller, id)
	v := j.see(j.office, id)
	require.Equal(j.t, complaint.Closed, v.Status)
	require.Equal(j.t, 2, v.Round)
}

// extend: the longer limit counts only once the customer has been told.
func (j *voices) extend(id string) {
	due := func() time.Time {
		for _, c := range j.see(j.other, id).Clocks {
			if c.ID == complaint.HandleClock {
				return c.Due
			}
		}
		return time.Time{}
	}
	before := due()
	j.do(j.other, id, "request-extension", complaint.RequestExtension{Reason: "须向卡中心调取三年流水"}, complaint.EvExtensionRequested)
	j.no("complaint.extension_not_granted", j.other, id, "tell-extension", complaint.TellExtension{How: "phone", Text: "延期"})
	j.do(j.province, id, "decide-extension", complaint.DecideExtension{Grant: true, Reason: "情况属实"}, complaint.EvExtensionGranted)
	require.Equal(j.t, before, due(), "granted, but the customer does not know")
	j.do(j.other, id, "tell-extension", complaint.TellExtension{How: "phone", Text: "已告知延长三十日及理由"}, complaint.EvExtensionTold)
	require.Equal(j.t, before.AddDate(0, 0, 30), due())
}

func (j *voices) panel(id string) {
	seats := []complaint.Seat{{User: j.experts[0], Department: complaint.Legal}, {User: j.experts[8], Department: complaint.Retail}, {User: j.experts[15], Department: complaint.EBanking}}
	j.do(j.other, id, "convene-panel", complaint.ConvenePanel{Members: seats, Chair: seats[0].User, Quorum: 2, Question: "年费应否退还？"}, complaint.EvPanelConvened)
	j.no("complaint.panel_sits", j.other, id, "decide", complaint.Decide{Outcome: complaint.Partly, Facts: "x", Grounds: "x", Remedies: remedies})
	j.no("complaint.no_quorum", seats[0].User, id, "rule-panel", complaint.RulePanel{Position: complaint.Between, Text: "部分退还"})
	j.do(seats[1].User, id, "give-opinion", complaint.GiveOpinion{Position: complaint.ForBank, Text: "合同有约定"}, complaint.EvOpinionGiven)
	j.do(seats[0].User, id, "give-opinion", complaint.GiveOpinion{Position: complaint.Between, Text: "告知不充分"}, complaint.EvOpinionGiven)
	j.do(seats[0].User, id, "rule-panel", complaint.RulePanel{Position: complaint.Between, Text: "退还一年"}, complaint.EvPanelRuled)
	j.no("ruling", j.other, id, "decide", complaint.Decide{Outcome: complaint.Justified, Facts: "x", Grounds: "x", Remedies: remedies})
}

// review: the unit above looks at process, timeliness and outcome, as a case of its own.
func (j *voices) review(id string) {
	j.no("required", j.caller, id, "request-review", complaint.RequestReview{Text: "不服", InWriting: false})
	j.do(j.caller, id, "request-review", complaint.RequestReview{Text: "对退费金额不服", InWriting: true}, complaint.EvReviewRequested)
	var linked string
	eventually(j.t, "the case of the review", func() bool {
		for _, l := range j.see(j.office, id).Links {
			if l.Kind == "review" {
				linked = string(l.Case)
			}
		}
		return linked != "" && j.read(j.province, "complaints", linked, "", nil) == nil
	})
	owner := j.see(j.province, linked).Owner.User
	require.NotEqual(j.t, j.other, owner, "nobody reviews his own decision")
	j.said[linked] = []string{complaint.EvReviewOpened}
	yes := true
	j.do(owner, linked, "decide", complaint.Decide{Outcome: complaint.Upheld, Facts: "程序、时限、结果均已核查", Grounds: "原决定适当", Process: &yes, Timely: &yes}, complaint.EvDecided)
	j.tell(owner, linked)
	require.Equal(j.t, complaint.Closed, j.see(j.province, linked).Status)
}

// misconduct: referred to the discipline office, the case is gone for everybody else.
func (j *voices) misconduct() {
	id := j.register(j.lobby, complaint.Register{Line: complaint.InOutlet, Class: attitude, Outlet: j.outlet.Code, Customer: party, Content: "员工向客户索要好处。"})
	eventually(j.t, "somebody who knows of it", func() bool { return len(j.record.rows("SELECT user_id FROM messages WHERE case_id = '%s'", id)) > 0 })
	j.do(j.leader, id, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"}, complaint.EvReferred)
	for _, who := range []string{j.leader, j.lobby, j.head, j.agent, j.officer, j.province, j.office, j.auditor, j.experts[0]} {
		for _, path := range []string{"", "record", "decision-notice"} {
			j.unknown(who, j.read(who, "complaints", id, path, nil))
		}
		j.unknown(who, j.give(who, "complaints", id, "withdraw", complaint.Withdraw{How: "phone", ReceivedAt: time.Now().Format(time.RFC3339), Call: "REC-1", Text: "x"}))
	}
	require.Equal(j.t, complaint.Discipline, j.see(j.discipline, id).Status)
	owner := j.see(j.discipline, id).Owner.User
	j.do(owner, id, "conclude-discipline", complaint.Conclude{Outcome: complaint.Unjustified, Text: "查无实据", How: "phone"}, complaint.EvConcluded)
	require.Equal(j.t, complaint.Concluded, j.see(j.discipline, id).Status)
	j.unknown(j.head, j.read(j.head, "complaints", id, "", nil))
}

// unknown: a case that somebody may not know of is not there for him, or his roles do
// not let him ask at all.
func (j *voices) unknown(who string, err error) {
	j.t.Helper()
	no := codesOf(err)
	require.True(j.t, slices.Contains(no, "not_found") || slices.Contains(no, "policy.not_granted"), "%s: %v", who, err)
}

// crowd: five who complain of the same become one case.
func (j *voices) crowd() {
	var ids []string
	for i := range 5 {
		p := party
		p.Name, p.Phone = "客户"+strings.Repeat("甲", i+1), fmt.Sprintf("1008765%04d", i)
		ids = append(ids, j.register(j.agent, complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: j.outlet.Code, Customer: p, Content: "理财产品到期未兑付。"}))
	}
	for _, id := range ids[1:] {
		j.do(j.agent, id, "merge", complaint.Merge{Into: casefile.ID(ids[0]), Reason: "同一事实"}, complaint.EvMerged)
		j.said[ids[0]] = append(j.said[ids[0]], complaint.EvAbsorbed)
	}
	eventually(j.t, "the case that takes up the others", func() bool { return j.see(j.office, ids[0]).People == 5 })
	for _, id := range ids[1:] {
		require.Equal(j.t, complaint.Merged, j.see(j.office, id).Status)
	}
	j.no("case.status", j.agent, ids[1], "classify", complaint.Classify{Class: fee, Severity: complaint.Ordinary, Tier: complaint.Simple})
}

// change of mind: a withdrawal ends the procedure the same day.
func (j *voices) takenBack() {
	id := j.register(j.agent, complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Customer: party, Content: "等候过久。"})
	j.do(j.agent, id, "withdraw", complaint.Withdraw{How: "phone", ReceivedAt: time.Now().Format(time.RFC3339), Call: "REC-1", Text: "客户表示不再追究"}, complaint.EvWithdrawn)
	v := j.see(j.office, id)
	require.Equal(j.t, complaint.Withdrawn, v.Status)
	j.no("case.status", j.agent, id, "decide", complaint.Decide{Outcome: complaint.Justified, Facts: "x", Grounds: "x", Remedies: remedies})
}

func (j *voices) all() {
	j.counter()
	j.hard()
	j.misconduct()
	j.crowd()
	j.takenBack()
}

// settled: each case has exactly the events it must have, in their order; everything
// that follows from them has been done, once; and no customer stands there in the clear.
func (j *voices) settled() {
	for id, want := range j.said {
		got := func() []string {
			return slices.DeleteFunc(j.record.events(id), func(n string) bool { return n == complaint.EvLinked || n == complaint.EvClockFired })
		}
		eventually(j.t, "the last event of "+id, func() bool { return len(got()) >= len(want) })
		require.Equal(j.t, want, got(), id)
	}
	for _, table := range []string{"events WHERE body", "commands WHERE fingerprint", "cases WHERE state", "messages WHERE title_zh"} {
		require.Empty(j.t, j.record.rows("SELECT 1 FROM %s LIKE '%%欧阳修远%%' OR %s LIKE '%%10087654321%%'", table, strings.Fields(table)[2]), table)
	}
	twice := j.record.rows("SELECT user_id, topic, case_id, at FROM messages WHERE kind = 'complaint' GROUP BY user_id, topic, case_id, at HAVING COUNT(*) > 1")
	require.Empty(j.t, twice, "told twice")
}

func TestComplaintsThroughTheAPI(t *testing.T) {
	t.Parallel()
	h := house(t)
	v := speakHTTP(t, h, nil)
	j := newVoices(t, v, openRecord(t, h.Data, ""))
	j.roster(v.as(j.head))
	j.all()
	j.settled()
	verified(t, h)
}

func TestComplaintsThroughTheCommandLine(t *testing.T) {
	t.Parallel()
	h := house(t)
	j := newVoices(t, speakCommandLine(t, h), openRecord(t, h.Data, ""))
	j.roster(speakHTTP(t, h, nil).as(j.head))
	j.all()
	j.settled()
	verified(t, h)
}

// complaintsKilled tells every journey while the house is killed.
func complaintsKilled(t *testing.T, seed uint64, kills int) {
	h := house(t)
	r := setReaper(t, h, points(seed, kills, 110))
	v := speakHTTP(t, h, r.request)
	j := newVoices(t, v, openRecord(t, h.Data, ""))
	j.roster(v.as(j.head))
	j.all()
	j.settled()
	r.done.Wait()
	require.EqualValues(t, kills, r.kills.Load(), "the journeys were over after %d requests", r.sent.Load())
	t.Logf("%d kills, %d requests, %d of them repeats, slowest start %s", kills, r.sent.Load(), v.repeats(), r.slow.Round(time.Millisecond))
	verified(t, h)
}

func TestComplaintsUnderKill(t *testing.T) {
	t.Parallel()
	complaintsKilled(t, seedOf(t), 3)
}

// TestThirtyExpertsInOneSecond: every opinion is counted or refused, none is lost.
func TestThirtyExpertsInOneSecond(t *testing.T) {
	t.Parallel()
	h := house(t)
	v := speakHTTP(t, h, nil)
	j := newVoices(t, v, openRecord(t, h.Data, ""))
	id := j.register(j.agent, complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: j.outlet.Code, Customer: party, Content: "疑难。"})
	j.do(j.agent, id, "offer", complaint.MakeOffer{To: j.other, Reason: "请接办"}, complaint.EvOffered)
	j.do(j.other, id, "take", complaint.Take{}, complaint.EvTaken)
	body := complaint.ConvenePanel{Chair: j.experts[0], Quorum: 16, Question: "？"}
	departments := []complaint.Department{complaint.Legal, complaint.Retail, complaint.EBanking, complaint.Operations, complaint.Channels}
	for i := range 30 {
		body.Members = append(body.Members, complaint.Seat{User: j.experts[i], Department: departments[i/7]})
	}
	j.do(j.other, id, "convene-panel", body, complaint.EvPanelConvened)
	people := make([]*rig.Person, 30)
	for i := range people {
		people[i] = v.as(j.experts[i])
	}
	begun, errs := time.Now(), make(chan error, 30)
	for _, p := range people {
		go func() {
			_, err := p.Give(t.Context(), "/complaints/"+id+"/give-opinion", complaint.GiveOpinion{Position: complaint.ForBank, Text: "意见"})
			errs <- err
		}()
	}
	counted := 0
	for range people {
		if err := <-errs; err == nil {
			counted++
		} else {
			require.NotEmpty(t, codesOf(err), "a refusal says why: %v", err)
		}
	}
	t.Logf("30 opinions at once: %d counted within %s", counted, time.Since(begun).Round(time.Millisecond))
	given := 0
	for _, e := range j.record.events(id) {
		if e == complaint.EvOpinionGiven {
			given++
		}
	}
	require.Equal(t, counted, given, "what was answered is on the record")
	require.Equal(t, 30, counted)
}
