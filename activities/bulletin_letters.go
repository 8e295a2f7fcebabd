package activities

import (
	"fmt"
	"maps"
	"slices"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

func isoWeek(year, n int) string { return fmt.Sprintf("%d-W%02d", year, n) }

// readers are those who sign for a unit.
func readers(unit org.Path) address {
	return address{roles: []string{"branch_head", "unit_supervisor"}, unit: unit}
}

// bulletinLetters: who is told is taken from the event, so that a second try tells
// the same people; units that have signed meanwhile are left alone.
func bulletinLetters(s *bulletin.State, e casefile.Event) []letter {
	name := func(zh, en string) text.Text {
		if s.Number != "" { // a draft has none
			zh, en = s.Number+"："+zh, s.Number+": "+en
		}
		return text.T(zh, en)
	}
	to := func(t text.Text, who ...address) []letter { return []letter{{to: who, topic: e.Name, title: t}} }
	switch e.Name {
	case bulletin.EvDrafted:
		return to(name("通报草稿待审定发布", "a drafted bulletin waits to be released"), office(s.Issuer))
	case bulletin.EvReleased:
		b, err := casefile.Decode[bulletin.ReleasedWith](e.Body)
		if err != nil {
			return nil
		}
		return to(name("收到通报，请签阅", "a bulletin has arrived: sign it as read"), signers(s, b.To)...)
	case bulletin.EvClosed:
		return to(name("通报已办结", "the bulletin is closed"), office(s.Issuer))
	case bulletin.EvClockFired:
		b, err := casefile.Decode[bulletin.ClockFired](e.Body)
		if err != nil {
			return nil
		}
		var out []letter
		for _, f := range b.Fired {
			out = append(out, readingFired(s, f, b.Unread, name)...)
		}
		return out
	}
	return nil
}

func signers(s *bulletin.State, units []org.Path) []address {
	open := s.Unread()
	var out []address
	for _, u := range units {
		if slices.Contains(open, u) {
			out = append(out, readers(u))
		}
	}
	return out
}

// readingFired says who hears of a step of the ladder: the units, the units above
// them, the issuing unit.
func readingFired(s *bulletin.State, f casefile.Firing, unread []org.Path, name func(zh, en string) text.Text) []letter {
	topic := "bulletin.read." + f.Step
	switch f.Step {
	case worktime.Remind:
		return []letter{{to: signers(s, unread), topic: topic, title: name("通报待签阅，即将到期", "a bulletin waits to be signed as read, and is due soon")}}
	case worktime.DueStep:
		return []letter{{to: signers(s, unread), topic: topic, title: name("通报签阅已逾期", "a bulletin should have been signed as read by now")}}
	case worktime.Escalate1:
		count := map[org.Path]int{}
		for _, u := range unread {
			count[u.Parent()]++
		}
		var out []letter
		for _, above := range slices.Sorted(maps.Keys(count)) {
			n := count[above]
			out = append(out, letter{topic: topic, to: []address{supervisors(above)},
				title: name(fmt.Sprintf("辖内 %d 家机构逾期未签阅通报", n), text.Several(n, "unit in your area has", "units in your area have")+" not signed a bulletin")})
		}
		return out
	case worktime.Escalate2:
		n := len(unread)
		return []letter{{to: []address{office(s.Issuer)}, topic: topic,
			title: name(fmt.Sprintf("%d 家机构逾期未签阅，已上报发文单位", n), text.Several(n, "unit has", "units have")+" not signed: it has reached the issuing unit")}}
	}
	return nil
}
