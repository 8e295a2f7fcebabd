package complaint

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// What a command's body must hold. Texts arrive sealed: all that can be asked of
// them is whether they are there.

func filled(s string) bool { return strings.TrimSpace(s) != "" }

// Moment reads an instant that somebody states; empty stands for now. It must not
// lie ahead.
func Moment(f *fault.Fields, pointer, s string, now time.Time) time.Time {
	if s == "" {
		return now
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		f.Add(pointer, "date-time", "时间格式应为 2026-11-21T09:30:00+08:00", "must be a time such as 2026-11-21T09:30:00+08:00")
		return now
	}
	if t.After(now.Add(time.Minute)) { // clocks of two machines differ a little
		f.Add(pointer, "future", "不得晚于现在", "must not lie in the future")
	}
	return t
}

func one[K comparable, V any](f *fault.Fields, pointer string, k K, names map[K]V) {
	if _, ok := names[k]; !ok {
		f.Add(pointer, "enum", "取值无效", "is not one of the values")
	}
}

func checkRegister(_ *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Register](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	b.check(&f, now)
	if b.ReceivedAt != "" { // long ago is history, and comes in by import
		if t := Moment(&fault.Fields{}, "", b.ReceivedAt, now); t.Before(now.AddDate(0, 0, -30)) {
			f.Add("/received_at", "range", "超过 30 天前收到的投诉请用批量导入", "received more than 30 days ago: bring it in by import")
		}
	}
	return f.Err()
}

func (b Register) check(f *fault.Fields, now time.Time) {
	one(f, "/line", b.Line, LineNames)
	f.Need(b.Class.Channel != "", "/class/channel")
	f.Need(filled(b.Content), "/content")
	Moment(f, "/received_at", b.ReceivedAt, now)
	if b.Severity != "" {
		one(f, "/severity", b.Severity, SeverityNames)
	}
	if b.Tier != "" {
		one(f, "/tier", b.Tier, TierNames)
	}
	if b.As != "" {
		one(f, "/as", b.As, CapacityNames)
	}
	if b.AnswerBy != "" {
		if _, err := time.Parse(time.DateOnly, b.AnswerBy); err != nil {
			f.Add("/answer_by", "date", "日期格式应为 2026-11-21", "must be a date such as 2026-11-21")
		}
	}
	if b.Line == InOutlet {
		f.Need(b.Outlet != "", "/outlet")
	}
	b.checkParties(f)
}

func (b Register) checkParties(f *fault.Fields) {
	switch {
	case b.Anonymous:
		if b.Customer != (Party{}) || len(b.Agents) > 0 {
			f.Add("/anonymous", "conflict", "匿名投诉不得填写客户信息", "an anonymous complaint names nobody")
		}
		if b.As != "" && b.As != Self {
			f.Add("/as", "conflict", "匿名投诉不能由代理人、继承人或代表提出", "an anonymous complaint has no proxy, heir or representatives")
		}
		return
	case !filled(b.Customer.Name):
		f.Add("/customer/name", "required", "请填写姓名，或选择匿名", "give the name, or choose anonymous")
	case !filled(b.Customer.Phone) && !filled(b.Customer.Email) && !filled(b.Customer.Address):
		f.Add("/customer/phone", "required", "电话、邮箱、地址至少填写一项，以便告知处理结果", "a telephone, e-mail or address is needed to tell the customer the outcome")
	}
	switch b.As {
	case Proxy, Heir:
		if len(b.Agents) != 1 {
			f.Add("/agents", "required", "请填写代理人或继承人", "name the proxy or heir")
		}
	case Group:
		if len(b.Agents) == 0 {
			f.Add("/agents", "required", "请填写代表", "name the representatives")
		}
		if b.People < 2 {
			f.Add("/people", "range", "共同投诉至少两人", "a group has at least two people")
		}
	default:
		if len(b.Agents) > 0 {
			f.Add("/agents", "conflict", "本人投诉无须填写代理人或代表", "a complaint in person has no proxy or representatives")
		}
	}
	for i, a := range b.Agents {
		f.Need(filled(a.Name), fmt.Sprintf("/agents/%d/name", i))
	}
}

func checkImport(_ *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Import](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	b.Register.check(&f, now)
	f.Need(b.ReceivedAt != "", "/received_at")
	last := Moment(&f, "/received_at", b.ReceivedAt, now)
	for _, step := range []struct{ pointer, at string }{{"/decided_at", b.DecidedAt}, {"/told_at", b.ToldAt}, {"/closed_at", b.ClosedAt}} {
		if step.at == "" {
			continue
		}
		at := Moment(&f, step.pointer, step.at, now)
		if at.Before(last) {
			f.Add(step.pointer, "order", "早于前一环节", "is before the step that precedes it")
		}
		last = at
	}
	if b.DecidedAt != "" || b.ClosedAt != "" {
		if !slices.Contains([]Outcome{Justified, Partly, Unjustified, Settled}, b.Outcome) {
			f.Add("/outcome", "enum", "已办结的投诉须有处理结果", "a complaint that was decided has an outcome")
		}
	}
	return f.Err()
}

func checkClassify(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Classify](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.Class.Channel != "", "/class/channel")
	f.Need(b.Class.Business != "", "/class/business")
	f.Need(b.Class.Cause != "", "/class/cause")
	f.Need(b.Class.Subject != "", "/class/subject")
	one(&f, "/severity", b.Severity, SeverityNames)
	one(&f, "/tier", b.Tier, TierNames)
	if (b.Keep || s.Tier == Complex && b.Tier == Simple) && !filled(b.Reason) {
		f.Add("/reason", "required", "请说明理由", "say why")
	}
	if s.Extended && b.Tier == Simple {
		f.Add("/tier", "conflict", "已延期的投诉不能改为简单", "an extended complaint cannot become a simple one")
	}
	return f.Err()
}

func checkOffer(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[MakeOffer](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if (b.To == "") == (b.Role == "") {
		f.Add("/to", "required", "请指定一名继任者，或一个岗位", "name a person, or a role at a unit")
	}
	if b.Role != "" {
		f.Need(b.Unit != "", "/unit")
	}
	if b.To != "" && b.To == s.Owner.User {
		f.Add("/to", "self", "不能转办给当前责任人", "must not be the present owner")
	}
	if s.MustStepAside(b.To) {
		f.Add("/to", "interest", "该人员与本投诉有利害关系，应当回避", "has an interest in this complaint and must step aside")
	}
	f.Need(filled(b.Reason), "/reason")
	return f.Err()
}

func checkAssign(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[AssignOwner](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.To), "/to")
	f.Need(filled(b.Reason), "/reason")
	if s.MustStepAside(b.To) {
		f.Add("/to", "interest", "该人员与本投诉有利害关系，应当回避", "has an interest in this complaint and must step aside")
	}
	if b.To == s.Owner.User {
		f.Add("/to", "self", "已是当前责任人", "is the present owner already")
	}
	return f.Err()
}

func checkContact(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Contact](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(filled(b.Text), "/text")
	switch b.Kind {
	case FirstReply:
		f.Need(b.How != "", "/how")
		if s.Replied {
			f.Add("/kind", "conflict", "首次回复已记录", "the first reply is on record already")
		}
		if s.Customer == "" {
			f.Add("/kind", "conflict", "匿名投诉无法回复", "nobody can be replied to: it is anonymous")
		}
	case Authority:
		if len(b.Evidence) == 0 && !b.Held {
			f.Add("/evidence", "required", "请上传授权或继承证明，或注明本行已掌握", "attach the authorisation or proof, or say that the bank holds it already")
		}
	case Talk, Step:
	default:
		f.Add("/kind", "enum", "取值无效", "is not one of the values")
	}
	return f.Err()
}

func checkPause(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Pause](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	c, ok := s.Clocks.Get(b.Clock)
	switch {
	case !ok || c.Stopped:
		f.Add("/clock", "not_running", "该时限没有在计时", "this clock does not run")
	case !slices.Contains(s.Pausable, b.Clock):
		f.Add("/clock", "not_pausable", "现行规则不允许此时限中止", "the rule set in force does not let this clock pause")
	case c.Overdue(now):
		f.Add("/clock", "overdue", "时限已届满", "its limit has passed")
	}
	f.Need(filled(b.Reason), "/reason")
	return f.Err()
}

func checkResume(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Resume](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if !slices.Contains(s.Paused, b.Clock) {
		f.Add("/clock", "not_paused", "该时限没有中止", "this clock is not paused")
	}
	return f.Err()
}

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

// checkExpert: nobody judges what he has had in hand, or has an interest in.
func (s *State) checkExpert(f *fault.Fields, pointer, user string) {
	switch {
	case s.MustStepAside(user):
		f.Add(pointer, "interest", "该专家与本投诉有利害关系，应当回避", "has an interest in this complaint and must step aside")
	case s.Owner.User == user || s.Decision != nil && s.Decision.By == user:
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
	case s.Panel.Members[i].Position != "":
		f.Add("/out", "given", "已发表意见，不能更换", "has given an opinion and cannot be replaced")
	}
	if slices.ContainsFunc(s.Panel.Members, func(m Member) bool { return m.User == b.In.User }) {
		f.Add("/in/user", "duplicate", "已在该专家团队中", "is or was on the panel already")
	}
	f.Need(b.In.User != "", "/in/user")
	one(&f, "/in/department", b.In.Department, DepartmentNames)
	s.checkExpert(&f, "/in/user", b.In.User)
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
		f.Need(b.Next == "reopen" || b.Next == "escalate", "/next")
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
	if at := Moment(&f, "/received_at", b.ReceivedAt, now); at.Before(s.Received) {
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
	if slices.Contains(s.Links, b.To) && !cmd.Actor.IsSystem() {
		f.Add("/to", "duplicate", "已关联", "is linked already")
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

func checkConclusion(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Conclude](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if !slices.Contains([]Outcome{Justified, Partly, Unjustified}, b.Outcome) {
		f.Add("/outcome", "enum", "取值无效", "is not one of the values")
	}
	f.Need(filled(b.Text), "/text")
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
