package complaint

import (
	"fmt"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/text"
)

// What a command's body must hold. Texts arrive sealed: all that can be asked of
// them is whether they are there.

func filled(s string) bool { return !text.Blank(s) }

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
	b.Sum.check(f)
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
	case !b.Customer.reached() && !slices.ContainsFunc(b.Agents, Party.reached):
		at := "/customer/phone"
		if len(b.Agents) > 0 && (b.As == Proxy || b.As == Heir) {
			at = "/agents/0/phone" // who speaks for another is told in his stead: an heir's customer is dead
		}
		f.Add(at, "required", "电话、邮箱、地址至少填写一项，以便告知处理结果", "a telephone, e-mail or address is needed to tell the outcome")
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
		if b.People > 1 {
			f.Add("/people", "conflict", "多人投诉请选择共同投诉", "several people who complain together are a group")
		}
		if len(b.Agents) > 0 {
			f.Add("/agents", "conflict", "本人投诉无须填写代理人或代表", "a complaint in person has no proxy or representatives")
		}
	}
	for i, a := range b.Agents {
		f.Need(filled(a.Name), fmt.Sprintf("/agents/%d/name", i))
	}
}

// reached reports whether there is a way to tell somebody of the outcome.
func (p Party) reached() bool { return filled(p.Phone) || filled(p.Email) || filled(p.Address) }

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
	b.Sum.check(&f)
	if people, inPerson := b.Counted(s); inPerson > people {
		f.Add("/in_person", "range", "当面投诉人数不得多于共同投诉人数（%d 人）", "must not be more than complain together (%d)", people)
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
	if b.Role == "discipline_office" && !s.Sealed {
		f.Add("/role", "refer", "纪检部门不承办一般投诉；涉嫌违纪的请移送纪检", "the discipline office handles no ordinary complaint: refer a matter of discipline to it")
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
