package workflows

import (
	"slices"
	"strings"
	"sync"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// filled answers a whole shipped checklist: every item as well as can be, but
// those that fail, each of which is shown by a photo of its own.
func (b *bank) filled(of casefile.ID, t checklist.Template, fails ...string) inspection.Submit {
	var s inspection.Submit
	for _, m := range t.Modules {
		for _, it := range m.Items {
			if !it.Mandatory {
				continue
			}
			fail := slices.Contains(fails, it.Code)
			var subjects []checklist.Subject
			if it.Per == checklist.PerEmployee {
				sub := checklist.Subject{ID: "counter 3", Post: "teller"}
				if !it.For(sub.Post) {
					sub = checklist.Subject{ID: strings.Join(it.Posts, "+"), Post: it.Posts[0]}
				}
				if !slices.Contains(s.Subjects, sub) {
					s.Subjects = append(s.Subjects, sub)
				}
				for _, known := range s.Subjects {
					if it.For(known.Post) {
						subjects = append(subjects, known)
					}
				}
			} else {
				subjects = []checklist.Subject{{}}
			}
			for _, sub := range subjects {
				a := inspection.ItemAnswer{Answer: graded(it, fail)}
				a.Item, a.Subject = it.Code, sub.ID
				if fail {
					a.Remark, a.Evidence = "所见", []string{b.photo("E-"+string(of[:4])+"-"+it.Code, of)}
				}
				s.Answers = append(s.Answers, a)
			}
		}
	}
	return s
}

// graded is the best answer to an item, or the worst.
func graded(it checklist.Item, fail bool) (a checklist.Answer) {
	good := !fail
	none, all := checklist.D(0), it.Points
	switch it.Answer {
	case checklist.YesNo:
		a.Option = checklist.Yes
		if (it.Want == checklist.No) == good {
			a.Option = checklist.No
		}
	case checklist.ByOptions:
		best := slices.MaxFunc(it.Options, func(x, y checklist.Option) int { return int(x.Points - y.Points) })
		if fail {
			best = slices.MinFunc(it.Options, func(x, y checklist.Option) int { return int(x.Points - y.Points) })
		}
		a.Option = best.Code
	case checklist.ByCount:
		n := 0
		if fail {
			n = 50
		}
		a.Count = &n
	case checklist.ByPoints:
		a.Points = &all
		if fail {
			a.Points = &none
		}
	case checklist.ByMinutes:
		a.Minutes = &none
		if fail {
			long := checklist.D(600)
			a.Minutes = &long
		}
	}
	return a
}

// shipped are the checklists of the product, read once: nobody here changes them.
var shipped = sync.OnceValue(checklist.Shipped)

// template is a shipped checklist.
func template(code string) checklist.Template {
	i := slices.IndexFunc(shipped(), func(t checklist.Template) bool { return t.Code == code })
	return shipped()[i]
}

// answerOf picks one answer out of a filled checklist.
func answerOf(s inspection.Submit, item string) inspection.ItemAnswer {
	i := slices.IndexFunc(s.Answers, func(a inspection.ItemAnswer) bool { return a.Item == item })
	return s.Answers[i]
}

func finding(of casefile.ID, item string) string {
	return inspection.FindingID(of, checklist.Key{Item: item})
}

// mending is the rectification of an item that the earlier inspection found.
func mending(item string) string { return notice.RectificationID(finding(earlier, item)) }

// earlier is the inspection that a notice's story rests on; older one before it.
const (
	earlier casefile.ID = "22222222-2222-4222-8222-222222222222"
	older   casefile.ID = "33333333-3333-4333-8333-333333333333"
)

// inspected puts a finished on-site inspection on the record: published and final
// on the given day with those findings.
func inspected(id casefile.ID, day string, fails ...string) func(b *bank) {
	return func(b *bank) {
		give := func(clock string, who casefile.Actor, name string, body any) {
			b.commit(day+" "+clock, who, casefile.Inspection, id, name, body)
		}
		give("09:00", su, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: "ty", Inspector: "lin", From: day, To: day})
		give("09:10", lin, inspection.CmdStart, nil)
		give("09:20", lin, inspection.CmdSubmit, b.filled(id, template("onsite-outlet"), fails...))
		give("09:30", rui, inspection.CmdTakeReview, nil)
		give("09:40", rui, inspection.CmdAccept, nil)
		give("09:50", su, inspection.CmdPublish, nil)
		give("09:55", fang, inspection.CmdAcceptResult, nil)
	}
}

// after strings together what happened before a story.
func after(parts ...func(b *bank)) func(b *bank) {
	return func(b *bank) {
		for _, p := range parts {
			p(b)
		}
	}
}
