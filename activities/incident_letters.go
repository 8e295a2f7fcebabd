package activities

import (
	"strings"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// incidentLetters: head office and every unit on the way up to it hear of everything,
// the person concerned of nothing. What changes with time is read from the event: by
// the time that it is told, the report may have moved on.
func incidentLetters(s *incident.State, e casefile.Event) []letter {
	name := func(zh, en string) text.Text {
		return text.T("【直通报告】"+s.Kind.Name.ZH+"（"+s.PlaceName.ZH+"）："+zh, "Direct report, "+s.Kind.Name.EN+" ("+s.PlaceName.EN+"): "+en)
	}
	tell := func(topic string, title text.Text, who ...address) letter {
		return letter{to: who, topic: topic, title: title, except: s.Concerned}
	}
	desk, way := office(s.HeadOffice), wayUp(s.Place)
	everybody := append([]address{desk, person(s.Reporter)}, way...)
	switch e.Name {
	case incident.EvReported:
		return []letter{tell(e.Name, name("请立即签收", "acknowledge it at once"), desk),
			tell(e.Name, name("已直报总行", "it has been reported straight to head office"), way...)}
	case incident.EvAcknowledged:
		return []letter{tell(e.Name, name("总行"+e.Actor.Name+"已签收", e.Actor.Name+" of head office has acknowledged"), everybody...)}
	case incident.EvUpdated:
		return []letter{tell(e.Name, name("有新的进展", "there is news"), everybody...)}
	case incident.EvHandedOver:
		b, err := casefile.Decode[incident.HandedOverTo](e.Body)
		if err != nil {
			return nil
		}
		return []letter{tell(e.Name, name("现由您负责", "you have it in hand now"), person(b.To)),
			tell(e.Name, name("负责人已变更", "somebody else has it in hand now"), person(b.From), person(s.Reporter))}
	case incident.EvGraded:
		b, err := casefile.Decode[incident.GradedTo](e.Body)
		if err != nil {
			return nil
		}
		grade := incident.SeverityNames[b.To]
		return []letter{tell(e.Name, name("严重程度调整为"+grade.ZH, "its severity is now "+strings.ToLower(grade.EN)), everybody...)}
	case incident.EvClosed:
		return []letter{tell(e.Name, name("总行已办结", "head office has closed it"), everybody...)}
	case incident.EvDismissed:
		return []letter{tell(e.Name, name("系误报，已办结", "it was a mistake and is closed"), everybody...)}
	case incident.EvClockFired:
		return incidentAlarms(s, e, name, tell)
	}
	return nil
}

// wayUp are those who answer for the place and for every unit above it.
func wayUp(place org.Path) []address {
	way := []address{heads(org.Outlet{Path: place})}
	for ; place != ""; place = place.Parent() {
		way = append(way, supervisors(place))
	}
	return way
}

// incidentAlarms tells of the steps of a clock that have come. Where several have come
// at once, because the servers were down, people hear of it once: the last of them,
// told to everybody whom any of them concerns.
func incidentAlarms(s *incident.State, e casefile.Event, name func(zh, en string) text.Text, tell func(string, text.Text, ...address) letter) []letter {
	b, err := casefile.Decode[casefile.ClockFired](e.Body)
	if err != nil {
		return nil
	}
	told := map[string]letter{}
	for _, f := range b.Fired {
		title, to := incidentStep(s, f, name)
		told[f.Clock] = tell("incident."+f.Clock+"."+f.Step, title, append(told[f.Clock].to, to...)...)
	}
	var out []letter
	for _, clock := range []string{incident.AlarmClock, incident.UpdateClock} {
		if l, ok := told[clock]; ok {
			out = append(out, l)
		}
	}
	return out
}

// incidentStep says who hears of one step, and what. The alarm goes to head office
// until it acknowledges; at its limit every unit on the way up hears as well.
func incidentStep(s *incident.State, f casefile.Firing, name func(zh, en string) text.Text) (text.Text, []address) {
	desk, chief := office(s.HeadOffice), supervisors(s.HeadOffice)
	before := strings.HasPrefix(f.Step, worktime.Remind)
	switch {
	case f.Clock == incident.UpdateClock && before:
		return name("请按时续报进展", "a follow-up report is due soon"), []address{person(s.Responsible), heads(org.Outlet{Path: s.Place})}
	case f.Clock == incident.UpdateClock:
		return name("逾期未续报进展", "the follow-up report is late"), append(wayUp(s.Place), desk, person(s.Responsible))
	case before:
		return name("时限将到，请立即签收", "the time runs out: acknowledge it"), []address{desk}
	case f.Step == worktime.DueStep:
		return name("已到时限，总行仍未签收", "the time is up and head office has not acknowledged"), append(wayUp(s.Place), desk, chief)
	}
	return name("总行仍未签收，请立即签收", "head office still has not acknowledged"), []address{desk, chief}
}
