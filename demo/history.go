package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/policy"
	"duban/tabular"
	"duban/tabular/intake"
)

// Lists are the checklists that the demo is inspected with.
var Lists = map[checklist.Kind]string{inspection.Mystery: "mystery-counter", inspection.Onsite: "onsite-outlet",
	inspection.Video: "video-review", inspection.SelfCheck: "selfcheck-outlet"}

// pastRounds are the rounds of the year before the bank went over to Duban: from so many
// days ago, within so many days, at every so many-th outlet.
var pastRounds = []struct {
	kind             checklist.Kind
	book             string // in which they were numbered
	ago, days, every int
}{
	{inspection.Mystery, "暗访", 350, 25, 1}, {inspection.Onsite, "现场", 275, 30, 1}, {inspection.Video, "调阅", 215, 20, 2},
	{inspection.Mystery, "暗访", 170, 25, 1}, {inspection.Onsite, "现场", 110, 30, 1},
}

// shopperFirm made the mystery checks of that time.
const shopperFirm = "岭南明察服务咨询公司"

// Quarter is what a round that begins on that day is called.
func Quarter(day time.Time) string {
	day = day.In(tabular.Zone)
	return fmt.Sprintf("%dQ%d", day.Year(), (int(day.Month())+2)/3)
}

// Past are the inspections of the year before, of all rounds, as the bank's old books have
// them. Outlets differ: some are good and some are not, some mend their ways and some let
// go, and each has a weak spot that comes back.
func (d Dataset) Past(lists []checklist.Template, now time.Time) (out []intake.Past) {
	rng := rand.New(rand.NewPCG(uint64(len(d.Outlets)), 5))
	inspectors := d.At(policy.Inspector, Root)
	for round, r := range pastRounds {
		t := lists[slices.IndexFunc(lists, func(t checklist.Template) bool { return t.Code == Lists[r.kind] })]
		first := now.AddDate(0, 0, -r.ago)
		for n, o := range d.Outlets {
			if n%r.every != 0 {
				continue
			}
			day := first.AddDate(0, 0, n*r.days/len(d.Outlets)).In(tabular.Zone)
			p := intake.Past{Number: fmt.Sprintf("%s-%s-%03d", Quarter(first), r.book, n+1),
				Outlet: o.Path, Kind: r.kind, Date: time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, tabular.Zone), Round: Quarter(first),
				Checklist: t.Code, Version: t.Version, Inspector: inspectors[(n+round)%len(inspectors)].Login, Remarks: map[string]string{}}
			if r.kind == inspection.Mystery {
				p.Inspector = shopperFirm
			}
			p.Answers.Subjects = Subjects
			fails := failedThen(lists, t, n, round, rng)
			for _, a := range Fill(t, Subjects, fails, func(_ checklist.Module, it checklist.Item) string { return Tell(it.Code, n+round).Remark }) {
				p.Answers.Answers = append(p.Answers.Answers, a.Answer)
				if a.Remark != "" {
					p.Remarks[a.Key().String()] = a.Remark
				}
			}
			out = append(out, p)
		}
	}
	return out
}

// failedThen are the items that an outlet failed in a past round. What it fails now was in
// order then, but for the weak spots of a few: not every offence is a repeat offence.
func failedThen(lists []checklist.Template, t checklist.Template, outlet, round int, rng *rand.Rand) map[string]bool {
	todo := 3 + outlet*5%7*3/2 + rng.IntN(4)
	switch outlet % 6 {
	case 1: // mends its ways
		todo += 6 - 3*round
	case 4: // lets go
		todo += 3*round - 5
	}
	now, weak := map[string]bool{}, ""
	for _, l := range lists {
		for i, item := range Fails(l, outlet) {
			now[item] = true
			if i == 0 && outlet > 7 && outlet%3 == 1 && slices.Contains(Told(t), item) {
				weak = item
			}
		}
	}
	may := slices.DeleteFunc(Told(t), func(item string) bool { return now[item] && item != weak })
	if weak == "" {
		weak = may[outlet*11%len(may)]
	}
	out := map[string]bool{weak: true}
	for len(out) < min(todo, len(may)*2/3) {
		// Some things go wrong more often than others.
		out[may[min(rng.IntN(len(may)), rng.IntN(len(may)))]] = true
	}
	return out
}
