package activities

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// An address says whom a message is for: a person, or whoever holds one of the
// roles at a unit. Where nobody does, the unit above is asked, and so on up.
type address struct {
	user  string
	roles []string
	unit  org.Path
}

type letter struct {
	to    []address
	topic string
	title text.Text
	// except is a person who must not hear of it, whatever he is; may be empty.
	except string
	// aside are people with an interest: where they alone hold a post, the unit above is told.
	aside []string
}

// tell delivers what an event has to say to the people concerned. The key of each
// message is made of case, event and person, so that nobody is told twice.
func (c *Cases) tell(ctx context.Context, e casefile.Event) error {
	state, err := c.Record.LoadState(ctx, e.Case)
	if err != nil {
		return err
	}
	var letters []letter
	if w, ok := workOf(e.Kind); ok && w.letters != nil {
		letters = w.letters(state, e)
	}
	var out []Message
	for i, l := range letters {
		told := map[string]bool{}
		for _, to := range l.to {
			users, err := c.resolve(ctx, to, l.aside)
			if err != nil {
				return err
			}
			for _, u := range users {
				if told[u] || u == e.Actor.User || u == l.except {
					continue
				}
				told[u] = true
				out = append(out, Message{Key: letterKey(e.Case, e.Seq, i, u), To: u,
					Case: e.Case, Kind: e.Kind, Topic: l.topic, Title: l.title, At: e.At, Seen: state.Version()})
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	return c.Inbox.Deliver(ctx, out)
}

// letterKey names a letter about an event to one person: the same never arrives twice.
func letterKey(id casefile.ID, seq int64, letter int, user string) string {
	return fmt.Sprintf("%s:%d:%d:%s", id, seq, letter, user)
}

// LetterAbout is the event that a letter with such a key is about; ok is false for
// messages that are about no event.
func LetterAbout(id casefile.ID, key string) (seq int64, ok bool) {
	rest, of := strings.CutPrefix(key, string(id)+":")
	first, _, parts := strings.Cut(rest, ":")
	seq, err := strconv.ParseInt(first, 10, 64)
	return seq, of && parts && err == nil
}

func (c *Cases) resolve(ctx context.Context, a address, aside []string) ([]string, error) {
	if a.user != "" {
		return without([]string{a.user}, aside), nil
	}
	for unit := a.unit; unit != ""; unit = unit.Parent() {
		var users []string
		for _, role := range a.roles {
			held, err := c.People.Holding(ctx, role, unit)
			if err != nil {
				return nil, err
			}
			users = append(users, without(held, aside)...)
		}
		if len(users) > 0 {
			return users, nil
		}
	}
	return nil, nil
}

func without(users, aside []string) []string {
	return slices.DeleteFunc(slices.Clone(users), func(u string) bool { return slices.Contains(aside, u) })
}

func person(user string) address { return address{user: user} }
func heads(outlet org.Outlet) address {
	return address{roles: []string{"branch_head"}, unit: outlet.Path}
}
func supervisors(unit org.Path) address {
	return address{roles: []string{"unit_supervisor"}, unit: unit}
}
func office(unit org.Path) address    { return address{roles: []string{"service_office"}, unit: unit} }
func reviewers(unit org.Path) address { return address{roles: []string{"reviewer"}, unit: unit} }

// inspectionLetters: before publication only the inspecting side is ever told.
func inspectionLetters(s *inspection.State, e casefile.Event) []letter {
	name := func(zh, en string) text.Text {
		return text.T(s.Outlet.Name.ZH+"："+zh, s.Outlet.Name.EN+": "+en)
	}
	to := func(t text.Text, who ...address) []letter { return []letter{{to: who, topic: e.Name, title: t}} }
	switch e.Name {
	case inspection.EvOpened, inspection.EvAssigned:
		if s.Inspector.User == "" {
			return to(name("检查待指派", "a check waits for an inspector"), office(s.Issuer))
		}
		return to(name("您有一项检查任务", "a check has been assigned to you"), person(s.Inspector.User))
	case inspection.EvDeclined:
		return to(name("检查人已退回任务，请重新指派", "the inspector has declined: assign another"), office(s.Issuer))
	case inspection.EvSubmitted:
		return to(name("检查已提交，待审核", "a check waits for review"), reviewers(s.Issuer))
	case inspection.EvReturned:
		return to(name("检查被退回，请修改", "your check was returned"), person(s.Inspector.User))
	case inspection.EvPublished:
		return to(name("检查结果已发布，可在申诉期内申诉", "the result of a check is published: appeals are open"), heads(s.Outlet), person(s.Inspector.User))
	case inspection.EvAppealed:
		return to(name("网点提出申诉，待裁定", "an appeal waits for a decision"), office(s.Issuer))
	case inspection.EvAppealDecided:
		return to(name("申诉已裁定", "an appeal has been decided"), heads(s.Outlet), person(s.Inspector.User))
	case inspection.EvFinalized:
		return to(name("检查结果已定稿", "the result of the check is final"), heads(s.Outlet))
	case inspection.EvCancelled:
		if s.Inspector.User != "" {
			return to(name("检查已取消", "the check was cancelled"), person(s.Inspector.User))
		}
	case inspection.EvUrged:
		return to(name(urging.ZH, urging.EN), waiting(s.WaitsFor(), e.Actor)...)
	case inspection.EvClockFired:
		return firings(e, func(f casefile.Firing) (letter, bool) {
			l := letter{topic: "inspection." + f.Clock + "." + f.Step}
			switch {
			case f.Clock == inspection.AppealClock && f.Step == worktime.Remind:
				l.to, l.title = []address{heads(s.Outlet)}, name("申诉期即将结束", "the time for appeals ends soon")
			case f.Clock == inspection.FillClock && f.Step == worktime.Remind:
				l.to, l.title = []address{person(s.Inspector.User)}, name("检查即将到期", "the check is due soon")
			case f.Clock == inspection.FillClock && f.Step == worktime.DueStep:
				l.to, l.title = []address{person(s.Inspector.User), office(s.Issuer)}, name("检查已逾期", "the check is overdue")
			case f.Clock == inspection.ReviewClock:
				l.to, l.title = waitingFor(f, s.Reviewer, reviewers(s.Issuer), office(s.Issuer)), name("检查待审核发布已到时限", "a check should have been reviewed and published by now")
			case strings.HasPrefix(f.Clock, inspection.DecisionClock("")):
				l.to, l.title = waitingFor(f, "", office(s.Issuer), supervisors(s.Issuer)), name("申诉待裁定已到时限", "an appeal should have been decided by now")
			case f.Clock == inspection.FillClock:
				l.to, l.title = []address{office(s.Issuer)}, name("检查逾期未交", "the check is still not handed in")
			default:
				return l, false
			}
			return l, true
		})
	}
	return nil
}

// waitingFor addresses a step of a clock that runs for the inspecting side: first
// whoever has the matter in hand, then also the place above.
func waitingFor(f casefile.Firing, user string, desk, above address) []address {
	to := []address{desk}
	if user != "" {
		to = []address{person(user)}
	}
	if f.Step != worktime.Remind && f.Step != worktime.DueStep {
		to = append(to, above)
	}
	return to
}

func noticeLetters(s *notice.State, e casefile.Event) []letter {
	name := func(zh, en string) text.Text {
		of := s.Outlet.Name
		if s.Number != "" { // a draft has none
			of.ZH, of.EN = of.ZH+" "+s.Number, of.EN+" "+s.Number
		}
		return text.T(of.ZH+"："+zh, of.EN+": "+en)
	}
	to := func(t text.Text, who ...address) []letter { return []letter{{to: who, topic: e.Name, title: t}} }
	inspecting := []address{office(s.Issuer)}
	if s.Inspector != "" {
		inspecting = append(inspecting, person(s.Inspector))
	}
	switch e.Name {
	case notice.EvDrafted:
		return to(name("整改通知书待签发", "a rectification notice waits to be issued"), office(s.Issuer))
	case notice.EvIssued:
		return to(name("收到整改通知，请签收", "a notice has arrived: acknowledge it"), heads(s.Outlet))
	case notice.EvWithdrawn:
		if s.IssuedAt == nil {
			return nil // the outlet never knew of the draft
		}
		return to(name("通知已撤回", "the notice was withdrawn"), heads(s.Outlet))
	case notice.EvAcknowledged:
		return to(name("网点已签收", "the outlet has acknowledged"), office(s.Issuer))
	case notice.EvDone:
		return to(name("整改已提交，待验收", "a rectification waits to be verified"), inspecting...)
	case notice.EvVerified:
		return to(name("一项整改验收通过", "a rectification was verified"), heads(s.Outlet))
	case notice.EvReturned:
		return to(name("一项整改被退回，请重新整改", "a rectification was returned: mend it again"), heads(s.Outlet))
	case notice.EvExtensionRequested:
		return to(name("网点申请延期，待审批", "an extension waits for a decision"), office(s.Issuer))
	case notice.EvExtensionGranted:
		return to(name("延期申请已同意", "the extension is granted"), heads(s.Outlet))
	case notice.EvExtensionRefused:
		return to(name("延期申请未同意", "the extension is refused"), heads(s.Outlet))
	case notice.EvAdviceReplied:
		return to(name("网点已回复管理工作意见", "the outlet has answered the advice note"), office(s.Issuer))
	case notice.EvClosed:
		return to(name("已办结", "closed"), heads(s.Outlet), office(s.Issuer))
	case notice.EvUrged:
		b, err := casefile.Decode[notice.UrgedWith](e.Body)
		if err != nil {
			return nil
		}
		return to(name(urging.ZH, urging.EN), waiting(s.WaitsFor(b.Rectification), e.Actor)...)
	case notice.EvClockFired:
		return firings(e, func(f casefile.Firing) (letter, bool) { return noticeFiring(s, f, name) })
	}
	return nil
}

// noticeFiring says who hears of a step of the ladder (R3).
func noticeFiring(s *notice.State, f casefile.Firing, name func(zh, en string) text.Text) (letter, bool) {
	if strings.HasPrefix(f.Clock, notice.VerifyClock("")) {
		l := letter{topic: "notice.verify." + f.Step, to: []address{office(s.Issuer)}, title: name("有整改待验收已到期", "a rectification should have been verified by now")}
		if f.Step == worktime.Remind {
			l.title = name("有整改待验收", "a rectification waits to be verified")
		}
		if s.Inspector != "" {
			l.to = append(l.to, person(s.Inspector))
		}
		return l, true
	}
	if f.Clock == notice.IssueClock {
		return letter{topic: "notice.issue." + f.Step, to: waitingFor(f, "", office(s.Issuer), supervisors(s.Issuer)),
			title: name("整改通知待签发已到时限", "a notice should have been issued by now")}, true
	}
	l := letter{topic: "notice." + f.Step}
	above := supervisors(s.Outlet.Path.Parent())
	switch f.Step {
	case worktime.Remind:
		l.to, l.title = []address{heads(s.Outlet)}, name("整改即将到期", "a rectification is due soon")
	case worktime.DueStep:
		l.to, l.title = []address{heads(s.Outlet)}, name("整改已到期未完成", "a rectification is overdue")
	case worktime.Escalate1:
		l.to, l.title = []address{above}, name("辖内网点整改逾期", "a rectification in your area is overdue")
	case worktime.Escalate2:
		l.to, l.title = []address{office(s.Issuer), above}, name("整改逾期，已上报签发单位", "an overdue rectification has reached the issuing unit")
	case worktime.Bulletin:
		l.to, l.title = []address{office(s.Issuer), above, heads(s.Outlet)}, name("整改逾期，列入通报", "an overdue rectification enters the bulletin")
	default:
		return l, false
	}
	return l, true
}

func firings(e casefile.Event, one func(casefile.Firing) (letter, bool)) []letter {
	b, err := casefile.Decode[casefile.ClockFired](e.Body)
	if err != nil {
		return nil
	}
	var out []letter
	for _, f := range b.Fired {
		if l, ok := one(f); ok {
			out = append(out, l)
		}
	}
	return out
}
