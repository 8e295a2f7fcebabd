package roster

import (
	"slices"
	"strconv"

	"duban/domain/text"
)

// Letter is what one person is told of rosters and swaps.
type Letter struct {
	Key   string // the same key never arrives twice
	To    string
	Topic string
	Title text.Text
	Body  text.Text
}

// Names tells what people are called.
type Names func(user string) string

// Letters tells those concerned how a swap stands. heads are the outlet's: they hear
// of a swap that is agreed, because they may veto it.
func (s Swap) Letters(heads []string, name Names) []Letter {
	what := s.what()
	switch s.Status {
	case Asked:
		return s.tell(s.Note, []string{s.To}, text.T("%[1]s 请您换班：%[2]s，请在 %[4]s 前答复", "%[1]s asks you for a swap: %[3]s; answer before %[4]s").
			F(name(s.By), what.ZH, what.EN, s.firstDay()))
	case Accepted:
		agreed := text.T("%[1]s 与 %[2]s 已换班：%[3]s", "%[1]s and %[2]s have swapped: %[4]s").F(name(s.By), name(s.To), what.ZH, what.EN)
		mayVeto := slices.DeleteFunc(slices.Clone(heads), func(h string) bool { return h == s.By || h == s.To })
		return append(s.tell("", []string{s.By}, agreed),
			s.tell("", mayVeto, text.T(agreed.ZH+"；如不同意，请在换班日前否决", agreed.EN+"; veto it before the day if you do not agree"))...)
	case Refused:
		return s.tell(s.Answer, []string{s.By}, text.T("%[1]s 不同意换班：%[2]s", "%[1]s refuses the swap: %[3]s").F(name(s.To), what.ZH, what.EN))
	case Withdrawn:
		return s.tell("", []string{s.To}, text.T("%[1]s 撤回换班申请：%[2]s", "%[1]s takes back the swap: %[3]s").F(name(s.By), what.ZH, what.EN))
	case Vetoed:
		return s.tell(s.Veto, []string{s.By, s.To}, text.T("网点负责人 %[1]s 否决换班，仍按原排班：%[2]s", "the branch head %[1]s vetoes the swap, the roster is as it was: %[3]s").
			F(name(s.VetoedBy), what.ZH, what.EN))
	case Expired:
		return s.tell("", []string{s.By, s.To}, text.T("%[2]s 未在换班日前答复，换班申请失效，%[1]s 仍按原排班坐班：%[3]s", "%[2]s did not answer before the day, the swap falls away and %[1]s keeps his duty as the roster states: %[4]s").
			F(name(s.By), name(s.To), what.ZH, what.EN))
	case Overtaken:
		return s.tell("", []string{s.By, s.To}, text.T("排班已另有变动，换班申请失效：%[1]s", "the roster has changed otherwise, the swap falls away: %[2]s").F(what.ZH, what.EN))
	}
	return nil
}

// what names the duties: given "for" taken.
func (s Swap) what() text.Text {
	if s.Take == nil {
		return text.T("代 %s 的班", "take over %s").F(s.Give)
	}
	return text.T("以 %[1]s 换 %[2]s", "%[1]s for %[2]s").F(s.Give, *s.Take)
}

func (s Swap) firstDay() string { return slices.Min(s.Days()).String() }

func (s Swap) tell(why string, to []string, title text.Text) (list []Letter) {
	for _, user := range to {
		list = append(list, Letter{Key: "swap:" + s.ID + ":" + string(s.Status) + ":" + user, To: user,
			Topic: "roster.swap_" + string(s.Status), Title: title, Body: text.T(why, why)})
	}
	return list
}

// PublishedLetters tells everybody on a roster that it counts from now on, with his days.
func (r Roster) PublishedLetters() (list []Letter) {
	for _, user := range r.People() {
		var days string
		n := 0
		for _, s := range r.Shifts {
			if s.Has(user) {
				if n++; n > 1 {
					days += "、"
				}
				days += s.Duty().Day.String()[len("2026-"):]
			}
		}
		list = append(list, Letter{Key: r.key("published", user), To: user, Topic: "roster.published",
			Title: text.T("%[1]s 坐班排班已发布，您有 %[2]d 班", "the duty roster of %[1]s is published: you have %[2]d duties").F(r.Month, n),
			Body:  text.T(days, days)})
	}
	return list
}

// SubstitutedLetters tells those whom a substitution puts on duty, or takes off it.
func (r Roster) SubstitutedLetters(was, is Shift, reason string) (list []Letter) {
	for _, user := range everybody([]Shift{was, is}) {
		if user == "" || was.place(user) == is.place(user) {
			continue
		}
		title := map[place]text.Text{
			asLeader: text.T("安排您于 %[1]s 至 %[2]s 坐班", "you are on duty on %[1]s until %[2]s"),
			asDeputy: text.T("安排您于 %[1]s 至 %[2]s 任坐班副岗", "you are the deputy on duty on %[1]s until %[2]s"),
			absent:   text.T("您不再于 %[1]s 至 %[2]s 坐班", "you are no longer on duty on %[1]s until %[2]s"),
		}[is.place(user)].F(is.Duty(), is.To)
		list = append(list, Letter{Key: r.key("substituted", user), To: user, Topic: "roster.substituted", Title: title, Body: text.T(reason, reason)})
	}
	return list
}

type place int

const (
	absent place = iota
	asLeader
	asDeputy
)

func (s Shift) place(user string) place {
	switch user {
	case s.Leader:
		return asLeader
	case s.Deputy:
		return asDeputy
	}
	return absent
}

func (r Roster) key(what, user string) string {
	return "roster:" + r.Outlet + ":" + r.Month.String() + ":" + strconv.FormatInt(r.Version, 10) + ":" + what + ":" + user
}
