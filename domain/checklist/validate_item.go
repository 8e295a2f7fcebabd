package checklist

import (
	"fmt"
	"slices"
)

func (v *validator) item(p string, it *Item) {
	v.text(p+"/title", it.Title, true)
	v.text(p+"/guidance", it.Guidance, false)
	oneOf(v, p+"/severity", it.Severity, Severities...)
	oneOf(v, p+"/effect", it.Effect, "", Scores, Deduction, Bonus)
	v.between(p+"/points", it.Points, 0, maxPoints)
	v.answer(p, it)
	v.per(p, it)
	for i, code := range it.Exceptions {
		if !slices.ContainsFunc(v.t.Exceptions, func(e Exception) bool { return e.Code == code }) {
			v.Add(fmt.Sprintf("%s/exceptions/%d", p, i), "unknown", "未定义的例外 %s", "exception %s is not defined", code)
		}
	}
	if it.KnockOut != nil {
		v.knockOut(p+"/knock_out", it)
	}
	v.unused(it.Per == PerEmployee && len(it.Branches) > 0, p+"/branches") // which employee's answer would decide?
	for i := range it.Branches {
		v.branch(fmt.Sprintf("%s/branches/%d", p, i), it, &it.Branches[i])
	}
	v.unused(it.Effect == Bonus && it.Evidence, p+"/evidence")
}

// answer checks that the item has the settings of its way of being answered and
// no others.
func (v *validator) answer(p string, it *Item) {
	oneOf(v, p+"/answer", it.Answer, YesNo, ByOptions, ByCount, ByPoints, ByMinutes)
	oneOf(v, p+"/want", it.Want, "", Yes, No)
	v.unused(it.Want != "" && it.Answer != YesNo, p+"/want")
	v.unused(len(it.Options) > 0 && it.Answer != ByOptions, p+"/options")
	v.unused(it.Count != nil && it.Answer != ByCount, p+"/count")
	v.unused(it.Step != 0 && it.Answer != ByPoints, p+"/step")
	v.unused(it.FailBelow != 0 && ((it.Answer != ByPoints && it.Answer != ByMinutes) || !it.Effect.scores()), p+"/fail_below")
	v.unused(len(it.Minutes) > 0 && it.Answer != ByMinutes, p+"/minutes")
	v.between(p+"/fail_below", it.FailBelow, 0, max(0, it.Points))

	// An item without points can still matter by its knock-out, its branches or its
	// finding; but a judge cannot give points out of none.
	needs := it.Answer == ByPoints || it.Effect == Bonus || (it.Effect == Deduction && it.Answer == YesNo)
	if needs && it.Points == 0 {
		v.Add(p+"/points", "required", "此类检查项须有分值", "an item of this kind needs points")
	}
	switch it.Answer {
	case ByOptions:
		v.options(p, it)
	case ByCount:
		if it.Count == nil {
			v.Add(p+"/count", "required", "计次项须规定每次分值", "a counted item needs its price per occurrence")
			return
		}
		v.between(p+"/count/each", it.Count.Each, 0, maxPoints)
		if it.Count.Free < 0 || it.Count.Free >= MaxCount {
			v.Add(p+"/count/free", "range", "次数超出范围", "is out of range")
		}
		if it.Count.Each == 0 && !(it.Effect.scores() && it.Points == 0) {
			v.Add(p+"/count/each", "required", "须规定每次分值", "the price per occurrence is needed")
		}
	case ByPoints:
		v.between(p+"/step", it.Step, 0, max(0, it.Points))
		if it.Step > 0 && it.Points%it.Step != 0 {
			v.Add(p+"/step", "step", "分值须为步长的整数倍", "the points must be a multiple of the step")
		}
	case ByMinutes:
		v.minutes(p, it)
	}
}

func (v *validator) options(p string, it *Item) {
	if len(it.Options) < 2 {
		v.Add(p+"/options", "range", "至少须有两个选项", "at least two options are needed")
		return
	}
	seen := map[string]bool{Yes: true, No: true, OnNA: true, OnFailed: true}
	best := Decimal(0)
	for i := range it.Options {
		o := &it.Options[i]
		op := fmt.Sprintf("%s/options/%d", p, i)
		v.unique(op+"/code", o.Code, seen) // the words of Branch.When are taken
		v.text(op+"/title", o.Title, true)
		oneOf(v, op+"/verdict", o.Verdict, "", Met, Tolerated, NotMet)
		v.unused(o.Verdict != "" && it.Effect == Bonus, op+"/verdict")
		high := it.Points
		if it.Effect == Deduction && it.Points == 0 {
			high = maxPoints
		}
		v.between(op+"/points", o.Points, 0, max(0, high))
		best = max(best, o.Points)
	}
	if it.Effect.scores() && best < it.Points {
		v.Add(p+"/options", "unreachable", "没有任何选项可得满分", "no option earns the full marks")
	}
}

// minutes wants rungs that rise in time and worsen in value: a longer wait must
// never be worth more.
func (v *validator) minutes(p string, it *Item) {
	if it.Effect == Bonus {
		v.Add(p+"/answer", "conflict", "加分项不能按分钟计", "a bonus cannot be measured in minutes")
	}
	if len(it.Minutes) == 0 {
		v.Add(p+"/minutes", "required", "须规定时限档次", "thresholds are needed")
	}
	before := it.Points
	if it.Effect == Deduction {
		before = 0
	}
	for i, rung := range it.Minutes {
		rp := fmt.Sprintf("%s/minutes/%d", p, i)
		if rung.From <= 0 || rung.From > MaxMinutes || (i > 0 && rung.From <= it.Minutes[i-1].From) {
			v.Add(rp+"/from", "order", "时限须为正数且逐档递增", "thresholds must be positive and rise")
		}
		worse := rung.Points < before
		if it.Effect == Deduction {
			worse = rung.Points > before && (it.Points == 0 || rung.Points <= it.Points)
		}
		if rung.Points < 0 || rung.Points > maxPoints || !worse {
			v.Add(rp+"/points", "order", "时间越长，得分须越低", "a longer time must be worth less")
		}
		before = rung.Points
	}
}

func (v *validator) per(p string, it *Item) {
	oneOf(v, p+"/per", it.Per, "", PerOutlet, PerEmployee)
	oneOf(v, p+"/aggregate", it.Aggregate, "", Mean, Worst, Sum)
	if it.Per != PerEmployee {
		v.unused(len(it.Posts) > 0, p+"/posts")
		v.unused(it.Aggregate != "", p+"/aggregate")
		return
	}
	if it.Aggregate != "" && it.Effect.scores() == (it.Aggregate == Sum) {
		v.Add(p+"/aggregate", "conflict", "得分项取平均或最差，扣分、加分项取合计",
			"items that score take the mean or the worst; deductions and bonuses take the sum")
	}
	for i, post := range it.Posts {
		pp := fmt.Sprintf("%s/posts/%d", p, i)
		v.code(pp, post)
		if slices.Contains(it.Posts[:i], post) {
			v.duplicate(pp, post)
		}
	}
}

func (v *validator) knockOut(p string, it *Item) {
	k := it.KnockOut
	oneOf(v, p+"/scope", k.Scope, KnockModule, KnockInspection, KnockCap)
	v.unused(k.Scope != KnockCap && k.Cap != 0, p+"/cap")
	if k.Scope == KnockCap && (k.Cap <= 0 || k.Cap >= D(100)) {
		v.Add(p+"/cap", "range", "封顶分须在 0 与 100 之间", "the cap must lie between 0 and 100")
	}
	if it.Effect == Bonus {
		v.Add(p, "conflict", "加分项不能设为一票否决", "a bonus cannot be a knock-out")
	}
	v.when(p+"/when", it, k.When)
	if slices.Contains(k.When, OnNA) {
		v.Add(p+"/when", "conflict", "不适用不能触发一票否决", "what does not apply cannot knock out")
	}
}

func (v *validator) branch(p string, it *Item, b *Branch) {
	if len(b.When) == 0 {
		v.Need(false, p+"/when")
	}
	v.when(p+"/when", it, b.When)
	if len(b.Zero) == 0 && b.GoTo == "" {
		v.Add(p, "empty", "须规定跳转或清零", "a branch must jump or zero")
	}
	for i, m := range b.Zero {
		if !v.modules[m] {
			v.Add(fmt.Sprintf("%s/zero/%d", p, i), "unknown", "没有模块 %s", "there is no module %s", m)
		}
	}
	oneOf(v, p+"/skipped", b.Skipped, "", Leave, Zero)
	v.unused(b.Skipped != "" && b.GoTo == "", p+"/skipped")
	if b.GoTo == "" || b.GoTo == End {
		return
	}
	if to, ok := v.at[b.GoTo]; !ok {
		v.Add(p+"/go_to", "unknown", "没有检查项 %s", "there is no item %s", b.GoTo)
	} else if to <= v.at[it.Code] {
		v.Add(p+"/go_to", "backwards", "只能向后跳转", "a jump leads forward only")
	}
}

// when checks that each word is an answer that the item can get.
func (v *validator) when(p string, it *Item, words []string) {
	for i, w := range words {
		ok := false
		switch w {
		case OnFailed:
			ok = it.Effect != Bonus
		case OnNA:
			ok = it.NA
		case Yes, No:
			ok = it.Answer == YesNo
		default:
			ok = it.Answer == ByOptions && slices.ContainsFunc(it.Options, func(o Option) bool { return o.Code == w })
		}
		if !ok {
			v.Add(fmt.Sprintf("%s/%d", p, i), "unknown", "该项不会有答案 %s", "%s is no answer to this item", w)
		}
	}
}
