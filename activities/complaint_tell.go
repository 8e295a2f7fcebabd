package activities

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// post is what letters about one complaint have in common: the number stands before
// each, customers' data in none, and whoever must step aside gets none.
type post struct {
	s *complaint.State
	e casefile.Event
}

// complaintLetters says who is told of what. A matter of discipline is told to the
// discipline office alone, whatever the event was (C4).
func complaintLetters(s *complaint.State, e casefile.Event) []letter {
	p := post{s, e}
	letters := p.letters()
	for i := range letters {
		l := &letters[i]
		l.aside = append(append(slices.Clone(l.aside), s.Excluded...), s.Concerns)
		if s.Sealed {
			l.aside = append(slices.Clone(s.Excluded), s.Concerns)
			l.to = []address{person(s.Owner.User), {roles: []string{"discipline_office"}, unit: s.Place()}}
		}
	}
	return letters
}

func (p post) to(t text.Text, who ...address) []letter {
	return []letter{{to: who, topic: p.e.Name, title: text.T(p.s.Number+"："+t.ZH, p.s.Number+": "+t.EN)}}
}

// letters is the table of events and who hears of them.
func (p post) letters() []letter {
	s, owner := p.s, person(p.s.Owner.User)
	switch p.e.Name {
	case complaint.EvRegistered, complaint.EvPartOpened:
		return append(p.to(text.T("您是该投诉的首问责任人", "you own this complaint as the one first asked"), owner), p.major()...)
	case complaint.EvReviewOpened:
		return p.to(text.T("客户申请核查，由您办理", "a review is asked for: it is yours"), owner)
	case complaint.EvClassified:
		return p.major()
	case complaint.EvOffered:
		return p.to(text.T("有投诉转办，请接收或说明理由拒收", "a complaint is offered to you: take it, or refuse with a reason"), p.offered()...)
	case complaint.EvTaken:
		return p.to(text.T("已由接收人承担", "the successor has taken it"), p.before()...)
	case complaint.EvOfferRefused:
		return p.to(text.T("转办被拒收，您仍是责任人", "the transfer was refused: you still own it"), owner)
	case complaint.EvOwnerAssigned:
		return p.to(text.T("责任人已指定", "an owner has been assigned"), append(p.before(), owner)...)
	case complaint.EvExtensionRequested:
		return p.to(text.T("延期申请待审批", "an extension waits for a decision"), p.approvers()...)
	case complaint.EvExtensionGranted:
		return p.to(text.T("延期已批准，须在原期限届满前告知客户方可生效", "the extension is granted; it counts once the customer is told within the former limit"), owner)
	case complaint.EvExtensionRefused:
		return p.to(text.T("延期未批准", "the extension is refused"), owner)
	case complaint.EvDecisionTold:
		if s.Status != complaint.Told {
			return nil
		}
		return p.callers(text.T("处理决定已告知客户，待回访", "the customer has been told: a callback is to be made"))
	case complaint.EvCalledBack:
		return p.calledBack()
	case complaint.EvReviewRequested:
		return p.to(text.T("客户向上级机构申请核查", "the customer asks the unit above for a review"), owner)
	case complaint.EvWithdrawn:
		told := p.to(text.T("客户已撤回投诉，处理程序终止", "the customer has withdrawn: the procedure has ended"), append(p.panel(), owner)...)
		if s.Confirming {
			told = append(told, p.callers(text.T("客户已撤回投诉，请回访确认", "the customer is said to have withdrawn: call and ask him"))...)
		}
		return told
	case complaint.EvMerged:
		return p.to(text.T("已并入另一投诉", "it has become part of another complaint"), owner)
	case complaint.EvDecidedWith:
		return p.to(text.T("所并入的投诉已作出决定，请告知本案客户", "the complaint of which it is part has been decided: tell this customer too"), owner)
	case complaint.EvReleased:
		return p.to(text.T("一件并入的投诉已撤销并案", "a merger into this complaint was undone"), owner)
	case complaint.EvAbsorbed:
		return p.to(text.T("有投诉并入本案", "another complaint has become part of this one"), owner)
	case complaint.EvGraded:
		return append(p.to(text.T("当面投诉人数已达重大投诉标准，升为重大投诉", "so many have come in person that it is a major complaint now"),
			owner, supervisors(over(s.Owner.Unit))), p.major()...)
	case complaint.EvLinked:
		return p.to(text.T("与另一投诉关联", "it is linked with another complaint"), owner)
	case complaint.EvReopened:
		return p.to(text.T("重新办理", "it is taken up again"), owner)
	case complaint.EvReferred:
		return p.to(text.T("有纪检事项待办理", "a matter of discipline waits for you"), owner)
	case complaint.EvSealedWith:
		if s.Done() {
			return nil
		}
		return p.to(text.T("与所移送的纪检事项相关，一并由您办理", "it belongs to a matter of discipline and is yours with it"), owner)
	case complaint.EvConsequence:
		b, err := casefile.Decode[complaint.Consequence](p.e.Body)
		if err != nil || b.Kind != complaint.Accountability {
			return nil
		}
		return p.to(text.T("有问责建议待决定", "a proposal to hold somebody to account waits for a decision"), address{roles: []string{"discipline_office"}, unit: s.Place()})
	case complaint.EvClosed:
		return p.to(text.T("已办结", "closed"), owner)
	case complaint.EvPanelConvened, complaint.EvOpinionGiven, complaint.EvOpinionAdded, complaint.EvSteppedAside, complaint.EvExpertReplaced, complaint.EvChairNamed, complaint.EvPanelRuled:
		return p.panelLetters()
	case complaint.EvRecused:
		return p.recused()
	case complaint.EvUrged:
		return p.urged()
	case complaint.EvClockFired:
		return firings(p.e, p.firing)
	}
	return nil
}

// recused: who has the case now, and who convened the panel, hear what is left to do. A
// new owner is told by the event that names him.
func (p post) recused() (list []letter) {
	b, err := casefile.Decode[complaint.Recused](p.e.Body)
	if err != nil {
		return nil
	}
	for _, was := range b.Was {
		switch {
		case was == complaint.AsOwner && p.s.MustStepAside(p.s.Owner.User):
			unit := over(p.s.Owner.Unit)
			list = append(list, p.to(text.T("责任人须回避，尚无人接替，请指定责任人", "the owner must step aside and nobody could take over: assign one"), supervisors(unit), office(unit))...)
		case was == complaint.AsOffered && p.s.Offer == nil && !p.s.MustStepAside(p.s.Owner.User):
			list = append(list, p.to(text.T("转办对象须回避，您仍是责任人", "whom it was offered to must step aside: you still own it"), person(p.s.Owner.User))...)
		case was == complaint.AsExpert && p.s.Panel != nil:
			list = append(list, p.leftPanel()...)
		}
	}
	return list
}

// urged: whoever had the case in hand does not make its callback, and is not urged to.
func (p post) urged() []letter {
	l := p.to(urging, waiting(p.s.WaitsFor(), p.e.Actor)...)
	if p.s.ToCall() {
		l[0].aside = p.s.Handled
	}
	return l
}

// major tells head office of a major complaint at once.
func (p post) major() []letter {
	if p.s.Severity != complaint.Major {
		return nil
	}
	return p.to(text.T("重大投诉", "a major complaint"), office(top(p.s.Place())))
}

// top is the highest unit on a path.
func top(u org.Path) org.Path {
	for u.Parent() != "" {
		u = u.Parent()
	}
	return u
}

// over is the unit above another one; the highest is above itself.
func over(u org.Path) org.Path {
	if up := u.Parent(); up != "" {
		return up
	}
	return u
}

func (p post) offered() []address {
	o := p.s.Offer
	switch {
	case o == nil: // answered meanwhile
		return nil
	case o.User != "":
		return []address{person(o.User)}
	case len(o.Candidates) == 0:
		return []address{{roles: []string{o.Desk.Role}, unit: o.Desk.Unit}}
	}
	var to []address
	for _, u := range o.Candidates {
		to = append(to, person(u))
	}
	return to
}

// before is whoever owned the case until now.
func (p post) before() []address {
	b, err := casefile.Decode[complaint.Held](p.e.Body)
	if err != nil || b.Before.User == "" {
		return nil
	}
	return []address{person(b.Before.User)}
}

func (p post) approvers() []address {
	unit := p.s.Owner.Unit
	if p.s.Asked != nil {
		unit = p.s.Asked.Unit
	}
	var to []address
	for _, role := range complaint.RolesAbove(unit) {
		to = append(to, address{roles: []string{role}, unit: over(unit)})
	}
	return to
}

// callers are those who ask customers afterwards: nobody who had the case in hand.
func (p post) callers(t text.Text) []letter {
	l := p.to(t, address{roles: []string{"hotline_agent", "service_office"}, unit: p.s.Unit})
	l[0].aside = p.s.Handled
	return l
}

func (p post) calledBack() []letter {
	b, err := casefile.Decode[complaint.CalledBack](p.e.Body)
	if err != nil {
		return nil
	}
	owner := person(p.s.Owner.User)
	switch {
	case b.Again != "":
		return p.to(text.T("客户否认撤回或仍要投诉，已另立新案", "the customer denies the withdrawal or complains again: a new case is opened"), owner, supervisors(over(p.s.Owner.Unit)))
	case p.s.Status == complaint.Withdrawn && b.Result != complaint.NotReached:
		return p.to(text.T("客户已确认撤回", "the customer has confirmed that he withdrew"), owner)
	}
	switch b.Result {
	case complaint.Dissatisfied:
		return p.to(text.T("客户不满意，须重新办理", "the customer is not satisfied: it is to be handled again"), owner, supervisors(over(p.s.Owner.Unit)))
	case complaint.NotReached:
		return nil
	}
	return p.to(text.T("回访完成，已办结", "called back and closed"), owner)
}

func (p post) panel() []address {
	var to []address
	if sits, ok := p.s.Sitting(); ok {
		for _, m := range sits.Members {
			if !m.Aside {
				to = append(to, person(m.User))
			}
		}
	}
	return to
}

func (p post) panelLetters() []letter {
	panel := p.s.Panel
	if panel == nil {
		return nil
	}
	convener := person(panel.By)
	switch p.e.Name {
	case complaint.EvPanelConvened:
		return p.to(text.T("请您作为专家发表意见", "your opinion as an expert is asked for"), p.panel()...)
	case complaint.EvOpinionGiven:
		if panel.Given() < panel.Quorum {
			return nil
		}
		return p.to(text.T("专家意见已达法定人数，可以裁决", "there is a quorum of opinions: the chair may rule"), person(panel.Chair))
	case complaint.EvOpinionAdded:
		return p.to(text.T("一名专家补充了意见", "an expert has added to his opinion"), person(panel.Chair))
	case complaint.EvSteppedAside:
		return p.leftPanel()
	case complaint.EvChairNamed:
		return p.to(text.T("由您主持专家团队", "you have the chair of the panel"), person(panel.Chair))
	case complaint.EvExpertReplaced:
		b, err := casefile.Decode[complaint.ExpertReplaced](p.e.Body)
		if err != nil {
			return nil
		}
		return append(p.to(text.T("请您接替发表专家意见", "you take a seat on the panel: your opinion is asked for"), person(b.In.User)),
			p.to(text.T("一名专家已由同部门专家接替", "an expert's seat has gone to another of his department"), person(b.Out), convener)...)
	}
	return p.to(text.T("专家团队已作出裁决", "the panel has ruled"), person(p.s.Owner.User), convener)
}

// leftPanel tells who convened a panel that an expert has left it.
func (p post) leftPanel() []letter {
	convener := person(p.s.Panel.By)
	if p.s.Panel.CanRule() {
		return p.to(text.T("一名专家回避，可以更换", "an expert has stepped aside: he may be replaced"), convener)
	}
	return p.to(text.T("一名专家回避，专家团队已无法裁决，请更换专家或重新召集", "an expert has stepped aside, and the panel cannot rule any more: replace him, or convene another"), convener)
}

// limits are what the clocks are called in letters.
var limits = map[string]text.Text{
	complaint.HandleClock: text.T("法定处理期限", "the legal limit"), complaint.BankClock: text.T("本行处理期限", "the bank's own limit"),
	complaint.RegulatorClock: text.T("来件要求的答复期限", "the limit set by the sender"), complaint.FirstReplyClock: text.T("首次回复期限", "the limit of the first reply"),
	complaint.OfferClock: text.T("接收转办的期限", "the limit of answering the offer"), complaint.ExtensionClock: text.T("审批延期的期限", "the limit of deciding on the extension"),
	complaint.PanelClock: text.T("专家发表意见的期限", "the limit of the experts' opinions"), complaint.CallbackClock: text.T("回访期限", "the limit of the callback"),
}

// stages are the rungs of the ladder in words.
var stages = map[string]text.Text{
	worktime.Remind: text.T("即将届满", "ends soon"), "remind_last": text.T("即将届满，最后提醒", "is about to end: last reminder"), worktime.DueStep: text.T("已届满", "has passed"),
	worktime.Escalate1: text.T("已逾期，报上级机构", "is overdue: the unit above is told"), worktime.Escalate2: text.T("已逾期，报总行", "is overdue: head office is told"),
	worktime.Bulletin: text.T("已逾期，列入超时工单通报", "is overdue: it enters the bulletin"),
}

// firing says who hears of a step of a clock: whoever has to act up to the limit,
// from then on level by level those above him (C6).
func (p post) firing(f casefile.Firing) (letter, bool) {
	limit, known := limits[f.Clock]
	if !known {
		return letter{}, false // the customer's own time
	}
	stage, ok := stages[f.Step]
	if !ok {
		stage = text.T("时限提醒："+f.Step, "reached the step "+f.Step)
	}
	l := p.to(text.T(limit.ZH+stage.ZH, limit.EN+" "+stage.EN))[0]
	l.topic = "complaint." + f.Clock + "." + f.Step
	unit := p.s.Owner.Unit
	acting := []address{person(p.s.Owner.User)}
	switch f.Clock {
	case complaint.OfferClock:
		acting = append(acting, p.offered()...)
	case complaint.ExtensionClock:
		acting, unit = p.approvers(), over(unit)
	case complaint.PanelClock:
		acting = p.late()
	case complaint.CallbackClock:
		c := p.callers(text.Text{})[0]
		acting, l.aside, unit = c.to, c.aside, p.s.Unit
	}
	switch f.Step {
	case worktime.Escalate1:
		l.to = append(acting, supervisors(over(unit)), office(over(unit)))
	case worktime.Escalate2:
		l.to = append(acting, office(top(unit)))
	case worktime.Bulletin:
		l.to = append(acting, office(over(unit)), office(top(unit)))
	default:
		l.to = acting
	}
	return l, true
}

// late are the experts who were still to be heard, and who waits for them.
func (p post) late() []address {
	if p.s.Panel == nil {
		return nil
	}
	to := []address{person(p.s.Panel.By)}
	for _, u := range p.s.Panel.Silent(p.e.At) {
		to = append(to, person(u))
	}
	return to
}
