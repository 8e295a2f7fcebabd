package demo

import (
	"duban/domain/checklist"
	"duban/domain/inspection"
)

// Subjects are the two employees who are looked at in every check of the demo.
var Subjects = []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}

// Fill answers a whole checklist: everything well but the items named in fails.
// Jumps are obeyed, so that nothing is answered that is not asked. remark writes
// the words for a failed item.
func Fill(t checklist.Template, subjects []checklist.Subject, fails map[string]bool, remark func(checklist.Module, checklist.Item) string) []inspection.ItemAnswer {
	answers := checklist.Answers{Subjects: subjects}
	done := map[checklist.Key]bool{}
	var out []inspection.ItemAnswer
	for more := true; more; {
		more = false
		for _, key := range checklist.Asked(t, answers) {
			if done[key] {
				continue
			}
			item, module, _ := t.Item(key.Item)
			a := inspection.ItemAnswer{Answer: answer(item, fails[key.Item])}
			a.Item, a.Subject = key.Item, key.Subject
			if fails[key.Item] {
				a.Remark = remark(module, item)
			}
			answers.Answers, out = append(answers.Answers, a.Answer), append(out, a)
			done[key], more = true, true
			if len(item.Branches) > 0 || item.KnockOut != nil {
				break // this answer may change what is asked next
			}
		}
	}
	return out
}

// answer is the best answer to an item, or the worst.
func answer(it checklist.Item, fail bool) checklist.Answer {
	costs := it.Effect == checklist.Deduction // points of a deduction are what is taken
	switch it.Answer {
	case checklist.ByOptions:
		best := it.Options[0]
		for _, o := range it.Options[1:] {
			if better := o.Points > best.Points != costs && o.Points != best.Points; better != fail && o.Points != best.Points {
				best = o
			}
		}
		return checklist.Answer{Option: best.Code}
	case checklist.ByCount:
		n := 0
		if fail {
			n = it.Count.Free + 1
		}
		return checklist.Answer{Count: &n}
	case checklist.ByPoints:
		p := it.Points
		if fail {
			p = 0
		}
		return checklist.Answer{Points: &p}
	case checklist.ByMinutes:
		m := checklist.D(0)
		if n := len(it.Minutes); n > 0 && fail {
			m = it.Minutes[n-1].From
		} else if n > 0 {
			m = checklist.D(1) * (it.Minutes[0].From / checklist.D(2)) // whole minutes, well below the first that costs
		}
		return checklist.Answer{Minutes: &m}
	}
	good, bad := checklist.Yes, checklist.No
	if it.Want == checklist.No {
		good, bad = bad, good
	}
	if fail {
		return checklist.Answer{Option: bad}
	}
	return checklist.Answer{Option: good}
}

// Failable lists items that a demo inspection may fail without bringing the whole
// check down: they score, are asked once per outlet and knock nothing out.
func Failable(t checklist.Template) []string {
	var out []string
	for _, m := range t.Modules {
		for _, it := range m.Items {
			if it.KnockOut == nil && len(it.Branches) == 0 && it.Per != checklist.PerEmployee && (it.Effect == "" || it.Effect == checklist.Scores) {
				out = append(out, it.Code)
			}
		}
	}
	return out
}
