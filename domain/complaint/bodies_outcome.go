package complaint

import (
	"fmt"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// What the bodies of panel, decision and what comes after it must hold.

func checkPanel(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[ConvenePanel](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Question), "/question")
	seen := map[string]bool{}
	for i, m := range b.Members {
		at := fmt.Sprintf("/members/%d", i)
		one(&f, at+"/department", m.Department, DepartmentNames)
		switch {
		case m.User == "":
			f.Need(false, at+"/user")
		case seen[m.User]:
			f.Add(at+"/user", "duplicate", "重复", "is there twice")
		default:
			s.checkExpert(&f, at+"/user", m.User)
		}
		seen[m.User] = true
	}
	if len(b.Members) < 3 {
		f.Add("/members", "range", "专家不得少于三名", "at least three experts are needed")
	}
	if b.Quorum < 1 || b.Quorum > len(b.Members) || 2*b.Quorum <= len(b.Members) {
		f.Add("/quorum", "range", "法定人数须过半且不超过专家人数", "must be more than half, and no more than there are experts")
	}
	if !seen[b.Chair] {
		f.Add("/chair", "not_member", "主持人须为专家之一", "must be one of the experts")
	}
	return f.Err()
}

// Bar is why somebody may not judge a case.
type Bar string

const (
	HasInterest Bar = "interest" // steps aside
	HandlesIt   Bar = "handler"  // has it in hand, or decided it
	OnPanel     Bar = "member"   // is, or was, on the panel that sits
)

// Bars tells why somebody may not be called to judge the case; empty: he may. Nobody
// judges what he has had in hand, or has an interest in.
func (s *State) Bars(user string) Bar {
	switch p, sits := s.Sitting(); {
	case s.MustStepAside(user):
		return HasInterest
	case s.Owner.User == user || s.Decision != nil && s.Decision.By == user:
		return HandlesIt
	case sits && slices.ContainsFunc(p.Members, func(m Member) bool { return m.User == user }):
		return OnPanel
	}
	return ""
}

// checkExpert: whoever was on a panel that another one takes the place of may sit again.
func (s *State) checkExpert(f *fault.Fields, pointer, user string) {
	switch s.Bars(user) {
	case HasInterest:
		f.Add(pointer, "interest", "该专家与本投诉有利害关系，应当回避", "has an interest in this complaint and must step aside")
	case HandlesIt:
		f.Add(pointer, "handler", "经办人不得担任专家", "whoever handles the case does not judge it")
	}
}

func checkOpinion(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[GiveOpinion](cmd.Body)
	if err != nil {
		return err
	}
	return checkPosition(b.Position, b.Text)
}

func checkRuling(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[RulePanel](cmd.Body)
	if err != nil {
		return err
	}
	return checkPosition(b.Position, b.Text)
}

func checkPosition(p Position, text string) error {
	var f fault.Fields
	if !slices.Contains([]Position{ForCustomer, Between, ForBank}, p) {
		f.Add("/position", "enum", "取值无效", "is not one of the values")
	}
	f.Need(filled(text), "/text")
	return f.Err()
}

func checkReplace(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[ReplaceExpert](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	i := slices.IndexFunc(s.Panel.Members, func(m Member) bool { return m.User == b.Out })
	switch {
	case i < 0:
		f.Add("/out", "not_member", "不是该专家团队成员", "is not on the panel")
	case s.Panel.Members[i].Filled:
		f.Add("/out", "filled", "其席位已由他人接替", "somebody else has this seat already")
	case !s.Panel.Members[i].Vacant():
		f.Add("/out", "given", "已发表意见，不能更换", "has given an opinion and cannot be replaced")
	}
	f.Need(b.In.User != "" || cmd.Actor.IsSystem(), "/in/user") // the system finds somebody itself
	one(&f, "/in/department", b.In.Department, DepartmentNames)
	s.checkExpert(&f, "/in/user", b.In.User)
	if b.In.User != "" && s.Bars(b.In.User) == OnPanel {
		f.Add("/in/user", "duplicate", "已在该专家团队中", "is or was on the panel already")
	}
	return f.Err()
}

// checkDecision refuses a notice in which a required paragraph is missing (C9).
func checkDecision(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Decide](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Facts), "/facts")
	f.Need(filled(b.Grounds), "/grounds")
	allowed := []Outcome{Justified, Partly, Unjustified, Settled}
	if s.Form == Review {
		allowed = []Outcome{Upheld, Changed, SentBack}
		f.Need(b.Process != nil, "/process_sound")
		f.Need(b.Timely != nil, "/timely")
	} else {
		for _, r := range Remedies {
			if !slices.Contains(b.Remedies, r) {
				f.Add("/remedies", "missing", "须告知全部救济途径，缺少：%[1]s", "every remedy is to be told: %[1]s is missing", string(r))
			}
		}
	}
	if slices.Contains([]Outcome{Justified, Partly}, b.Outcome) && !filled(b.Measures) {
		f.Add("/measures", "missing", "投诉成立或部分成立的，须写明处理措施", "where a complaint is justified, wholly or in part, it says what the bank does about it")
	}
	for i, r := range b.Remedies {
		if !slices.Contains(Remedies, r) {
			f.Add(fmt.Sprintf("/remedies/%d", i), "enum", "取值无效", "is not one of the values")
		}
	}
	if !slices.Contains(allowed, b.Outcome) {
		f.Add("/outcome", "enum", "取值无效", "is not one of the values")
	} else if p := s.Panel; p != nil && p.Round == s.Round && p.Ruling != "" && b.Outcome != Settled && s.Form == Original && string(b.Outcome) != string(p.Ruling) {
		f.Add("/outcome", "ruling", "须与专家团队裁决一致", "must follow the panel's ruling")
	}
	return f.Err()
}

func checkTold(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[TellDecision](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.How != "", "/how")
	if t := Moment(&f, "/received_at", b.ReceivedAt, now); t.Before(s.Decision.At.Add(-time.Minute)) {
		f.Add("/received_at", "order", "不得早于作出决定的时间", "must not be before the decision")
	}
	return f.Err()
}

// checkCall: whoever did not answer is tried at another hour (C10).
func checkCall(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[CallBack](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	switch b.Result {
	case Dissatisfied:
		f.Need(filled(b.Text), "/text")
		f.Need(s.Confirming || b.Next == "reopen" || b.Next == "escalate", "/next")
	case NotReached:
		for _, at := range s.Calls {
			if SameHour(at, now) {
				f.Add("/result", "same_hour", "请换一个时段再次回访（与此前间隔至少两个钟点）", "try at another time of the day, at least two hours apart from the attempts before")
				break
			}
		}
	case Satisfied, Declined:
	default:
		f.Add("/result", "enum", "取值无效", "is not one of the values")
	}
	if b.Next != "" && b.Result != Dissatisfied {
		f.Add("/next", "conflict", "客户不满意时才能重新办理或上报上级", "is for a customer who is not satisfied")
	}
	if b.Score < 0 || b.Score > 5 {
		f.Add("/score", "range", "须为 1–5", "must be 1 to 5")
	}
	return f.Err()
}

// SameHour reports whether two attempts fall at nearly the same time of day.
func SameHour(a, b time.Time) bool {
	x, y := a.In(casefile.Zone), b.In(casefile.Zone)
	gap := (x.Hour()*60 + x.Minute()) - (y.Hour()*60 + y.Minute())
	if gap < 0 {
		gap = -gap
	}
	return min(gap, 24*60-gap) < 120
}

func checkReview(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[RequestReview](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Text), "/text")
	if !b.InWriting {
		f.Add("/in_writing", "required", "核查须书面申请", "a review is asked for in writing")
	}
	at := Moment(&f, "/received_at", b.ReceivedAt, now)
	if w, ok := s.Clocks.Get(ReviewWindow); ok && !at.Before(w.Due) {
		f.Add("/received_at", "passed", "已超过申请核查的期限", "the time for asking has passed")
	}
	if at.Before(*s.Decision.Told) {
		f.Add("/received_at", "order", "早于客户收到处理决定的时间", "is before the customer received the decision")
	}
	return f.Err()
}

func checkWithdraw(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Withdraw](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Text), "/text")
	f.Need(b.How != "", "/how")
	f.Need(b.ReceivedAt != "", "/received_at")
	switch {
	case b.How == "phone" && len(b.Evidence) == 0 && !filled(b.Call):
		f.Add("/call", "required", "电话撤回须填写通话流水号或录音编号，或上传录音", "say by which call or recording it was received, or attach it")
	case b.How != "phone" && len(b.Evidence) == 0:
		f.Add("/evidence", "required", "请上传客户的撤回声明", "attach the customer's statement")
	}
	// People write down minutes; both may have come in the same one.
	if at := Moment(&f, "/received_at", b.ReceivedAt, now); at.Before(s.Received.Truncate(time.Minute)) {
		f.Add("/received_at", "order", "早于收到投诉的时间", "is before the complaint was received")
	}
	return f.Err()
}

func checkLink(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Link](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.To != "", "/to")
	if b.To == s.ID {
		f.Add("/to", "self", "不能关联自身", "must be another complaint")
	}
	return f.Err()
}

func checkMerge(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Merge](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.Into != "", "/into")
	if b.Into == s.ID {
		f.Add("/into", "self", "不能并入自身", "must be another complaint")
	}
	if len(s.Absorbed) > 0 {
		f.Add("/into", "absorbed", "已有投诉并入本案，请将其他投诉并入本案", "others have been merged into this one: merge the other way round")
	}
	f.Need(filled(b.Reason), "/reason")
	return f.Err()
}

func checkSplit(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Split](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Reason), "/reason")
	f.Need(len(b.Parts) > 0, "/parts")
	for i, p := range b.Parts {
		f.Need(filled(p.Content), fmt.Sprintf("/parts/%d/content", i))
		f.Need(p.Class.Cause != "", fmt.Sprintf("/parts/%d/class/cause", i))
	}
	return f.Err()
}

// checkReferral: only what was split off may be told apart from it.
func checkReferral(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[ReferDiscipline](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Reason), "/reason")
	for i, id := range b.Spare {
		if !slices.Contains(s.Parts, id) {
			f.Add(fmt.Sprintf("/spare/%d", i), "part", "不是由本投诉拆出的投诉", "was not split off this complaint")
		}
	}
	return f.Err()
}

// checkConclusion: whoever complained hears that the matter has ended.
func checkConclusion(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Conclude](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if !slices.Contains([]Outcome{Justified, Partly, Unjustified}, b.Outcome) {
		f.Add("/outcome", "enum", "取值无效", "is not one of the values")
	}
	f.Need(filled(b.Text), "/text")
	switch told := b.How != ""; {
	case told && filled(b.Untold):
		f.Add("/untold", "conflict", "已告知客户的不填无法告知的原因", "the customer was told: there is no reason why he was not")
	case s.Customer == "" && told:
		f.Add("/how", "conflict", "匿名投诉无法告知", "nobody can be told: it is anonymous")
	case s.Customer != "" && !told && !filled(b.Untold):
		f.Add("/how", "required", "请告知客户已办结（不得透露内容）并填写方式，或说明无法告知的原因", "tell the customer that it has ended, and nothing of what was in it, and say how; or say why he could not be told")
	}
	Moment(&f, "/told_at", b.ToldAt, now)
	return f.Err()
}

func checkConsequence(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[ProposeConsequence](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Text), "/text")
	switch b.Kind {
	case Mending:
		f.Need(b.Outlet != "" || s.Outlet.Code != "", "/outlet")
		f.Need(b.Severity != "", "/severity")
	case Accountability:
		f.Need(b.Employee != "" || s.Concerns != "", "/employee")
	default:
		f.Add("/kind", "enum", "取值无效", "is not one of the values")
	}
	return f.Err()
}
