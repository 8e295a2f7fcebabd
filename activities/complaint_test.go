package activities

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
)

func opened(t *testing.T, e []casefile.Event) complaint.Opening {
	t.Helper()
	b, err := casefile.Decode[complaint.Opening](e[0].Body)
	require.NoError(t, err)
	return b
}

func names(events []casefile.Event) (out []string) {
	for _, e := range events {
		out = append(out, strings.TrimPrefix(e.Name, "complaint."))
	}
	return out
}

// Who owns a complaint from its first second (C3, C5).
func TestFirstOwner(t *testing.T) {
	for _, c := range []struct {
		name  string
		who   casefile.Actor
		in    func(*complaint.Register)
		bank  func(*counter)
		owner string
		how   string
	}{
		{"in the outlet: the leader on duty, whoever writes it down", mei, nil, nil, "deng", "on duty by the roster"},
		{"he is complained of: the next who answers and has no interest", mei, func(r *complaint.Register) { r.Concerns = "deng" }, nil, "he", "the leader on the roster must step aside: and there is no head of the outlet: the supervisor of the unit above answers"},
		{"nobody answers for the outlet: whoever took it in", mei, nil, func(c *counter) { c.duty = nil }, "mei", "took the complaint in and, as the one first asked, answers for it"},
		{"nobody answers, and the one who took it in is complained of", mei, func(r *complaint.Register) { r.Concerns = "mei" }, func(c *counter) { c.duty = []string{"fang"} }, "he", "the unit above answers"},
		{"by telephone: the one who was asked", jia, func(r *complaint.Register) { *r = byPhone() }, nil, "jia", "took the complaint in and, as the one first asked, answers for it"},
		{"by telephone, by one with an interest: the desk above", jia, func(r *complaint.Register) { *r = byPhone() }, func(c *counter) { c.interests = []string{"jia"} }, "wei", "must step aside"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bank, body := openCounter(), atCounter()
			if c.in != nil {
				c.in(&body)
			}
			if c.bank != nil {
				c.bank(bank)
			}
			o := opened(t, bank.must(t, at("2026-03-02 09:00"), c.who, caseID, complaint.CmdRegister, body))
			require.Equal(t, c.owner, o.Owner.User)
			require.Contains(t, o.How.EN, c.how)
			require.NotEmpty(t, o.How.ZH)
			require.NotContains(t, o.Excluded, o.Owner.User)
		})
	}
	bank := openCounter()
	bank.desks, bank.duty, bank.interests = nil, nil, []string{"mei"}
	_, err := bank.gives(at("2026-03-02 09:00"), mei, caseID, complaint.CmdRegister, atCounter())
	require.Equal(t, "complaint.no_owner", fault.Of(err).Code, "nobody is left, and that is said")
}

func TestNumbersAndGrades(t *testing.T) {
	c := openCounter()
	phone := byPhone()
	o := opened(t, c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, phone))
	require.Equal(t, "gz诉〔2026〕1号", o.Number)
	require.Equal(t, complaint.Ordinary, o.Severity)
	require.Equal(t, complaint.Simple, o.Tier)
	require.Equal(t, []int{3, 3, 5}, []int{o.MaxHops, o.MaxCalls, o.MaxReps})
	require.Equal(t, []string{complaint.BankClock}, o.Pausable, "the law lets nothing pause")

	crowd := atCounter()
	crowd.As, crowd.InPerson, crowd.People, crowd.Agents = complaint.Group, true, 20, make([]complaint.Party, 5)
	for i := range crowd.Agents {
		crowd.Agents[i].Name = "某"
	}
	require.Equal(t, complaint.Major, opened(t, c.must(t, at("2026-03-02 09:01"), deng, DerivedID("crowd"), complaint.CmdRegister, crowd)).Severity, "twenty in person")
	crowd.People = 19
	require.Equal(t, complaint.Ordinary, opened(t, c.must(t, at("2026-03-02 09:02"), deng, DerivedID("fewer"), complaint.CmdRegister, crowd)).Severity)
	crowd.People, crowd.InPerson = 500, false
	require.Equal(t, complaint.Ordinary, opened(t, c.must(t, at("2026-03-02 09:03"), deng, DerivedID("letters"), complaint.CmdRegister, crowd)).Severity, "not in person")
	crowd.InPerson, crowd.Agents = true, append(crowd.Agents, complaint.Party{Name: "某"})
	_, err := c.gives(at("2026-03-02 09:04"), deng, DerivedID("six"), complaint.CmdRegister, crowd)
	require.Equal(t, "/agents", fault.Of(err).Fields[0].Pointer, "six representatives")

	sent := byPhone()
	sent.Line, sent.Class.Channel, sent.AnswerBy = complaint.Office, "regulator", "2020-01-01"
	_, err = c.gives(at("2026-03-02 09:05"), wei, DerivedID("answer before question"), complaint.CmdRegister, sent)
	require.Equal(t, "/answer_by", fault.Of(err).Fields[0].Pointer, "an answer wanted before there was a question")
	sent.AnswerBy = "2026-03-09"
	o = opened(t, c.must(t, at("2026-03-02 09:05"), wei, DerivedID("regulator"), complaint.CmdRegister, sent))
	require.Equal(t, complaint.Major, o.Severity)
	due, ok := o.Clocks.Get(complaint.RegulatorClock)
	require.True(t, ok)
	require.Equal(t, at("2026-03-10 00:00").UTC(), due.Due)

	wrong := byPhone()
	wrong.Class.Cause, wrong.Outlet, wrong.Concerns = "none", "nowhere", ""
	_, err = c.gives(at("2026-03-02 09:06"), jia, DerivedID("wrong"), complaint.CmdRegister, wrong)
	require.True(t, fault.Is(err, fault.Invalid))
}

// Sorted at once, it is routed in the same commit; kept where the owner sits at the
// desk already; a matter of discipline never lies open for a moment.
func TestRoutedAtOnce(t *testing.T) {
	c, body := openCounter(), byPhone()
	body.Class = complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}
	events := c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, body)
	require.Equal(t, []string{"registered", "offered"}, names(events))
	require.Equal(t, complaint.Handling, c.state(caseID).Status)
	require.Equal(t, "cao", c.state(caseID).Offer.Candidates[0])
	require.Equal(t, "cards", opened(t, events).Route.Row)
	require.Equal(t, "jia", c.state(caseID).Owner.User, "until somebody accepts")

	same := DerivedID("same")
	require.Equal(t, []string{"registered"}, names(c.must(t, at("2026-03-02 09:01"), cao, same, complaint.CmdRegister, body)), "its owner sits at that desk")

	body.Class.Subject, body.Class.Cause = "bribery", "service"
	secret := DerivedID("secret")
	require.Equal(t, []string{"registered", "referred_to_discipline"}, names(c.must(t, at("2026-03-02 09:02"), jia, secret, complaint.CmdRegister, body)))
	require.True(t, c.state(secret).Sealed)
	require.Equal(t, "ji", c.state(secret).Owner.User)
	_, err := c.gives(at("2026-03-02 09:03"), jia, secret, complaint.CmdContact, complaint.Contact{Kind: complaint.Step, Text: "x"})
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	_, err = c.gives(at("2026-03-02 09:03"), jia, same, complaint.CmdLink, complaint.Link{To: secret})
	require.Equal(t, "/to", fault.Of(err).Fields[0].Pointer, "a sealed case is there for nobody")

	spent := DerivedID("spent")
	c.must(t, at("2026-03-02 09:03"), jia, spent, complaint.CmdRegister, byPhone())
	c.state(spent).Hops = 3
	b := sorted(complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}, complaint.Simple)
	require.Equal(t, []string{"classified"}, names(c.must(t, at("2026-03-02 09:04"), jia, spent, complaint.CmdClassify, b)), "its transfers are used up")

	c.table = routing.Table{} // no row for it
	require.Equal(t, []string{"registered", "referred_to_discipline"}, names(c.must(t, at("2026-03-02 09:04"), jia, DerivedID("gap"), complaint.CmdRegister, body)), "a matter of discipline leaves all the same")
	body.Class.Subject = "fee"
	body.Class.Cause = "pricing"
	require.Equal(t, []string{"registered"}, names(c.must(t, at("2026-03-02 09:04"), jia, DerivedID("other gap"), complaint.CmdRegister, body)))
}

// A subject of discipline closes the case at intake, whatever else is not sorted yet (C4).
func TestASubjectOfDisciplineSaysEnough(t *testing.T) {
	c := openCounter()
	body := byPhone()
	body.Class = complaint.Classification{Channel: "service_hotline", Subject: "bribery"}
	require.Equal(t, []string{"registered", "referred_to_discipline"}, names(c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, body)))
	require.True(t, c.state(caseID).Sealed)
	body.Class.Subject = "attitude"
	require.Equal(t, []string{"registered"}, names(c.must(t, at("2026-03-02 09:01"), jia, DerivedID("rude"), complaint.CmdRegister, body)))
}

// The numbers of a unit have no gap where a matter of discipline came in: what is closed
// from its first event is numbered by the office that closes it.
func TestAMatterOfDisciplineLeavesNoGapInTheNumbers(t *testing.T) {
	c := openCounter()
	number := func(subject, id string) string {
		body := byPhone()
		body.Class = complaint.Classification{Channel: "service_hotline", Subject: subject}
		c.must(t, at("2026-03-02 09:00"), jia, DerivedID(id), complaint.CmdRegister, body)
		return c.state(DerivedID(id)).Number
	}
	got := []string{number("attitude", "1"), number("bribery", "2"), number("attitude", "3"), number("bribery", "4"), number("attitude", "5")}
	require.Equal(t, []string{"gz诉〔2026〕1号", "gd纪〔2026〕1号", "gz诉〔2026〕2号", "gd纪〔2026〕2号", "gz诉〔2026〕3号"}, got)
}

// The employee complained of becomes known later: an owner who must then step aside
// loses the case in the same commit.
func TestOwnerWithAnInterestLosesTheCase(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 09:00"), mei, caseID, complaint.CmdRegister, atCounter())
	b := sorted(attitude, complaint.Simple)
	b.Concerns = "deng"
	events := c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdClassify, b)
	require.Equal(t, []string{"classified", "owner_assigned"}, names(events)[:2])
	require.Equal(t, "he", c.state(caseID).Owner.User)
	_, err := c.gives(at("2026-03-02 10:05"), deng, caseID, complaint.CmdContact, complaint.Contact{Kind: complaint.Step, Text: "x"})
	require.Equal(t, "complaint.interest", fault.Of(err).Code)
}

func TestEvidenceOfACommandIsOnTheCase(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, atCounter())
	_, err := c.gives(at("2026-03-02 09:10"), deng, caseID, complaint.CmdContact, complaint.Contact{Kind: complaint.Step, Text: "x", Evidence: []string{"E-1"}})
	require.Equal(t, "/evidence/0", fault.Of(err).Fields[0].Pointer)
}

func decided(t *testing.T, c *counter, id casefile.ID) {
	c.must(t, at("2026-03-02 09:00"), deng, id, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-02 09:30"), deng, id, complaint.CmdClassify, sorted(attitude, complaint.Simple))
	c.must(t, at("2026-03-02 10:00"), deng, id, complaint.CmdDecide, complaint.Decide{Outcome: complaint.Unjustified, Facts: "情况", Grounds: "依据", Remedies: complaint.Remedies})
}

// The sampling rule draws by the case alone, and draws its share.
func TestCallbackSampling(t *testing.T) {
	require.False(t, Sampled(caseID, 1, 0))
	require.True(t, Sampled(caseID, 1, 100))
	n := 0
	for i := range 2000 {
		id := DerivedID("sample", string(rune(i)))
		require.Equal(t, Sampled(id, 1, 30), Sampled(id, 1, 30))
		if Sampled(id, 1, 30) {
			n++
		}
	}
	require.InDelta(t, 600, n, 80)

	c := openCounter()
	decided(t, c, caseID)
	c.must(t, at("2026-03-02 11:00"), deng, caseID, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
	require.Equal(t, complaint.Told, c.state(caseID).Status, "all are called back by default")
}

// Not satisfied and escalated: offered to the unit above at once; where transfers are
// used up, the case is put into its hands.
func TestDissatisfactionEscalates(t *testing.T) {
	escalate := complaint.CallBack{Result: complaint.Dissatisfied, Next: "escalate", Text: "不认可"}
	c := openCounter()
	decided(t, c, caseID)
	c.must(t, at("2026-03-02 11:00"), deng, caseID, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
	require.Equal(t, []string{"called_back", "offered"}, names(c.must(t, at("2026-03-03 11:00"), kong, caseID, complaint.CmdCallBack, escalate)))
	require.Equal(t, complaint.Desk{Role: "unit_supervisor", Unit: "/ho/gd/gz/th/"}, c.state(caseID).Offer.Desk)
	require.Equal(t, 2, c.state(caseID).Round)

	c = openCounter()
	decided(t, c, caseID)
	c.must(t, at("2026-03-02 11:00"), deng, caseID, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
	c.state(caseID).Hops = 3
	require.Equal(t, []string{"called_back", "owner_assigned"}, names(c.must(t, at("2026-03-03 11:00"), kong, caseID, complaint.CmdCallBack, escalate)))
	require.Equal(t, "he", c.state(caseID).Owner.User)
}

// Parts that are split off become cases of their own, received when the whole was.
func TestSplit(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, atCounter())
	_, err := c.gives(at("2026-03-05 10:00"), deng, caseID, complaint.CmdSplit, complaint.Split{Reason: "两件事", Parts: []complaint.Part{{Class: complaint.Classification{Cause: "none"}, Content: "x"}}})
	require.Equal(t, "/parts/0/class/cause", fault.Of(err).Fields[0].Pointer)
	events := c.must(t, at("2026-03-05 10:00"), deng, caseID, complaint.CmdSplit, complaint.Split{Reason: "两件事", Parts: []complaint.Part{
		{Class: attitude, Outlet: "ty", Concerns: "mei", Content: "柜员"}, {Class: complaint.Classification{Business: "loan", Cause: "pricing", Subject: "fee"}, Content: "贷款"}}})
	require.NoError(t, c.cases().openPartsOf(context.Background(), events[0]))
	require.NoError(t, c.cases().openPartsOf(context.Background(), events[0]), "again: they are there already")
	parts := c.state(caseID).Parts
	require.Len(t, parts, 2)
	for i, id := range parts {
		s := c.state(id)
		require.Equal(t, at("2026-03-02 09:00").UTC(), s.Received)
		require.Equal(t, "deng", s.Owner.User)
		require.Equal(t, caseID, s.Origin)
		require.Equal(t, "K-1", s.Customer)
		h, _ := s.Clocks.Get(complaint.HandleClock)
		require.Equal(t, at("2026-03-18 00:00").UTC(), h.Due, "part %d", i)
	}
	require.Equal(t, "mei", c.state(parts[0]).Concerns)
	require.Contains(t, c.state(parts[0]).Excluded, "fang")
}

// Without anything to seal with, nothing is moved from case to case.
func TestNothingMovesUnsealed(t *testing.T) {
	c := openCounter()
	decided(t, c, caseID)
	c.must(t, at("2026-03-02 11:00"), deng, caseID, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
	events := c.must(t, at("2026-03-03 11:00"), jia, caseID, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})
	cases := c.cases()
	cases.Private = nil
	require.True(t, fault.Is(cases.openReviewOf(context.Background(), events[0]), fault.Unavailable))
	require.Nil(t, c.state(ReviewOf(caseID, 1)))
	require.NoError(t, c.cases().openReviewOf(context.Background(), events[0]))
	r := c.state(ReviewOf(caseID, 1))
	require.Equal(t, "he", r.Owner.User)
	require.True(t, strings.HasPrefix(r.Number, "th核〔2026〕"), r.Number)
	h, _ := r.Clocks.Get(complaint.HandleClock)
	require.Equal(t, at("2026-04-03 00:00").UTC(), h.Due)

	c.must(t, at("2026-03-04 09:00"), he, r.ID, complaint.CmdClassify, sorted(attitude, complaint.Simple))
	require.True(t, r.MustStepAside("deng"), "however the review is sorted, who handled the complaint does not review it")
	_, err := c.gives(at("2026-03-04 09:05"), he, r.ID, complaint.CmdOffer, complaint.MakeOffer{To: "deng", Reason: "请办理"})
	require.Equal(t, "/to", fault.Of(err).Fields[0].Pointer)
}

// No letter goes to somebody who must step aside, none holds customers' data, and of a
// sealed case none goes to anybody but the discipline office, whatever the event was.
func TestLettersOfComplaints(t *testing.T) {
	c := openCounter()
	body := atCounter()
	body.Concerns = "mei"
	c.must(t, at("2026-03-02 09:00"), tanActor, caseID, complaint.CmdRegister, body)
	c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdOffer, complaint.MakeOffer{To: "cao", Reason: "请办理"})
	cases := c.cases()
	told := func(box *letterbox) (to []string) {
		for _, m := range box.messages {
			to = append(to, m.To)
			require.NotContains(t, m.Title.ZH+m.Title.EN, "王某")
			require.NotContains(t, m.Title.ZH, "%!")
		}
		return to
	}
	tellAll := func() []string {
		box := &letterbox{}
		cases.Inbox = box
		for _, e := range c.record.events[caseID] {
			require.NoError(t, cases.tell(context.Background(), e))
		}
		return told(box)
	}
	open := tellAll()
	require.Contains(t, open, "deng")
	require.Contains(t, open, "cao")
	fire := func(clock, step string) []string {
		box := &letterbox{}
		cases.Inbox = box
		require.NoError(t, cases.tell(context.Background(), casefile.Event{Case: caseID, Kind: casefile.Complaint, Seq: 99, Name: complaint.EvClockFired,
			At: at("2026-03-20 09:00"), Actor: casefile.System, Body: casefile.Encode(casefile.ClockFired{Fired: []casefile.Firing{{Clock: clock, Step: step}}})}))
		return told(box)
	}
	steps := []string{worktime.Remind, worktime.DueStep, worktime.Escalate1, worktime.Escalate2, worktime.Bulletin}
	for _, step := range steps {
		for clock := range limits {
			to := fire(clock, step)
			require.NotContains(t, to, "mei")
			require.NotContains(t, to, "fang", "the head of the one complained of")
			if step != worktime.Remind && clock != complaint.PanelClock && clock != complaint.ExtensionClock {
				require.NotEmpty(t, to, "%s %s", clock, step)
			}
		}
	}
	require.Equal(t, []string{"deng"}, fire(complaint.HandleClock, worktime.Remind))
	require.Equal(t, []string{"deng", "he", "wei"}, fire(complaint.HandleClock, worktime.Escalate1), "the unit above")
	c.state(caseID).Excluded = append(c.state(caseID).Excluded, "he")
	require.Equal(t, []string{"deng", "wei"}, fire(complaint.HandleClock, worktime.Escalate1), "whose supervisor has an interest")
	c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪"})
	for _, u := range tellAll() {
		require.Equal(t, "ji", u, "a sealed case is the discipline office's alone")
	}
	for _, step := range steps {
		for clock := range limits {
			require.Equal(t, []string{"ji"}, fire(clock, step), "%s %s", clock, step)
		}
	}
}

var tanActor = who("tan", "/ho/gd/gz/th/ld/", "branch_head")

// A complaint of before comes in as it stood: what is closed starts no clock.
func TestImportedComplaints(t *testing.T) {
	c := openCounter()
	in := complaint.Import{Register: byPhone(), Number: "旧-7", DecidedAt: "2018-05-10T10:00:00+08:00", ToldAt: "2018-05-11T10:00:00+08:00", ClosedAt: "2018-05-12T10:00:00+08:00", Outcome: complaint.Justified}
	in.Unit, in.ReceivedAt = "/ho/gd/gz/", "2018-05-02T10:00:00+08:00"
	c.must(t, at("2026-03-02 09:00"), casefile.System, caseID, complaint.CmdImport, in)
	s := c.state(caseID)
	require.Equal(t, complaint.Closed, s.Status)
	require.Equal(t, "旧-7", s.Number)
	require.Empty(t, s.Clocks)
	require.True(t, s.Done())

	open := complaint.Import{Register: byPhone()}
	open.Unit, open.ReceivedAt = "/ho/gd/gz/", "2026-02-20T10:00:00+08:00"
	id := DerivedID("open")
	c.must(t, at("2026-03-02 09:00"), casefile.System, id, complaint.CmdImport, open)
	h, _ := c.state(id).Clocks.Get(complaint.HandleClock)
	require.Equal(t, at("2026-03-08 00:00").UTC(), h.Due, "its limit runs from when it was received")
	require.Equal(t, "wei", c.state(id).Owner.User)

	// A matter of discipline is one also where it comes from before.
	for name, in := range map[string]complaint.Import{"open misconduct": open, "ended misconduct": in} {
		in.Class.Subject = "bribery"
		id := DerivedID(name)
		c.must(t, at("2026-03-02 09:00"), casefile.System, id, complaint.CmdImport, in)
		s := c.state(id)
		require.True(t, s.Sealed, name)
		require.Equal(t, map[string]casefile.Status{"open misconduct": complaint.Discipline, "ended misconduct": complaint.Concluded}[name], s.Status)
	}
}

// The sum at stake leads to the row that asks for it, at intake or when it becomes known,
// and why is on the case. What is in another currency is compared with nothing.
func TestRoutedByTheSumAtStake(t *testing.T) {
	lost := complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "fund_safety", Subject: "funds"}
	for _, x := range []struct {
		sum  complaint.Sum
		row  string
		desk org.Path
	}{
		{complaint.Sum{}, "fund_safety", "/ho/gd/gz/th/"},
		{complaint.Sum{Amount: "49999.99"}, "fund_safety", "/ho/gd/gz/th/"},
		{complaint.Sum{Amount: "50000"}, "large_funds", "/ho/gd/gz/"},
		{complaint.Sum{Amount: "50000", Currency: "USD"}, "fund_safety", "/ho/gd/gz/th/"},
	} {
		c := openCounter()
		c.desks["complaint_officer /ho/gd/gz/"] = []string{"xo"}
		body := byPhone()
		body.Class, body.Sum = lost, x.sum
		o := opened(t, c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, body))
		require.Equal(t, []any{x.row, x.desk}, []any{o.Route.Row, o.Route.Desk.Unit}, "%v", x.sum)
		require.Equal(t, x.sum.Plain(), c.state(caseID).Sum)
		if x.row == "large_funds" {
			require.Contains(t, o.Route.Matched, routing.Match{Condition: "amount", Value: "50000.00 CNY"})
			require.Equal(t, []any{complaint.Serious, complaint.Complex}, []any{o.Severity, o.Tier})
		}

		c = openCounter()
		c.desks["complaint_officer /ho/gd/gz/"] = []string{"xo"}
		c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, byPhone())
		b := sorted(lost, complaint.Complex)
		b.Sum = x.sum
		events := c.must(t, at("2026-03-02 10:00"), jia, caseID, complaint.CmdClassify, b)
		done, err := casefile.Decode[complaint.Classified](events[0].Body)
		require.NoError(t, err)
		require.Equal(t, x.row, done.Route.Row, "%v", x.sum)
		b.Sum, b.Keep, b.Reason = complaint.Sum{}, true, "由本人办理"
		events = c.must(t, at("2026-03-02 11:00"), jia, caseID, complaint.CmdClassify, b)
		done, err = casefile.Decode[complaint.Classified](events[0].Body)
		require.NoError(t, err)
		require.Equal(t, x.row, done.Route.Row, "what is not said anew stays as it was")
		require.Equal(t, x.sum.Plain(), c.state(caseID).Sum)
	}

	c := openCounter()
	body := byPhone()
	body.Sum = complaint.Sum{Amount: "1.234"}
	_, err := c.gives(at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, body)
	require.Equal(t, "/amount", fault.Of(err).Fields[0].Pointer)
}

// A review is about the sum of the complaint; a part has its own, if any.
func TestSumsOfLinkedCases(t *testing.T) {
	c := openCounter()
	body := atCounter()
	body.Sum = complaint.Sum{Amount: "70000"}
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, body)
	events := c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdSplit, complaint.Split{Reason: "两件事", Parts: []complaint.Part{
		{Class: attitude, Content: "柜员"}, {Class: attitude, Content: "手续费", Sum: complaint.Sum{Amount: "12.5"}}}})
	require.NoError(t, c.cases().openPartsOf(context.Background(), events[0]))
	parts := c.state(caseID).Parts
	require.Equal(t, []complaint.Sum{{}, {Amount: "12.50", Currency: "CNY"}}, []complaint.Sum{c.state(parts[0]).Sum, c.state(parts[1]).Sum})
	require.Equal(t, body.Sum.Plain(), inherited(c.state(caseID)).Sum)
}
