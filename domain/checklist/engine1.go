package checklist

import (
	"math/big"
	"slices"
)

// score1 is engine 1, with walk1, read1 and grade1: released, never to be changed.
//
//  1. Walk the items in order, jumps obeyed; an item is worth what its answer
//     earns, or the mean or worst over the employees asked about.
//  2. A module earns the sum of its items, at most its cap, times its weight, or
//     nothing if a cascade or a knock-out zeroed it; its bonus items fall with it.
//  3. The total is the modules' sum, less deductions, plus bonus, not below zero.
//  4. Knock-outs on the whole inspection zero or cap the total.
//  5. The percentage is the total over what could have been earned.
//
// Everything is a fraction until the stage at which the template rounds; points in
// the Result are shown to the nearest thousandth, and never computed with again.
func score1(t Template, a Answers, waive []Key) Result {
	w := walk1(&t, a, waive)
	res := Result{
		Template: t.Code, Version: t.Version,
		TemplateHash: t.Hash(), AnswersHash: a.Hash(),
		PassMark: t.Pass(), Waived: w.waived,
		Modules: make([]ModuleResult, 0, len(t.Modules)),
	}
	res.KnockOuts = w.knockOuts()
	for _, h := range res.KnockOuts {
		if h.Scope == KnockModule {
			w.zeroed[h.Module] = append(w.zeroed[h.Module], h.Item)
		}
	}
	sum := tally1{bonus: new(big.Rat), deducted: new(big.Rat)}
	earned, most := new(big.Rat), new(big.Rat)
	stops := w.stops
	for mi := range t.Modules {
		m := &t.Modules[mi]
		mr, got, of := sum.module(&t, m, stops[:len(m.Items)], w.zeroed[m.Code], &res)
		stops = stops[len(m.Items):]
		res.Modules = append(res.Modules, mr)
		earned.Add(earned, got)
		most.Add(most, of)
	}
	sum.bonus = lesser(sum.bonus, exact(t.BonusCap))
	if t.DeductionCap > 0 {
		sum.deducted = lesser(sum.deducted, exact(t.DeductionCap))
	}
	total := new(big.Rat).Sub(earned, sum.deducted)
	total.Add(total, sum.bonus)
	if total.Sign() < 0 {
		total.SetInt64(0)
	}
	for _, h := range res.KnockOuts {
		switch h.Scope {
		case KnockInspection:
			total = new(big.Rat)
		case KnockCap:
			total = lesser(total, new(big.Rat).Mul(most, big.NewRat(int64(h.Cap), int64(D(100)))))
		}
	}
	res.Earned, res.Max, res.Total = round(earned, 3), round(most, 3), round(total, 3)
	res.Bonus, res.Deducted = round(sum.bonus, 3), round(sum.deducted, 3)
	res.Percent = percent(total, most, t.Rounding.Decimals)
	for _, h := range res.KnockOuts {
		if h.Scope == KnockCap {
			res.Percent = min(res.Percent, h.Cap) // a cap of 79.5 is not rounded up to 80
		}
	}
	res.Empty = most.Sign() <= 0
	res.Passed = !res.Empty && res.Percent >= res.PassMark
	return res
}

// tally1 is what stands beside the modules: it enters the grand total.
type tally1 struct{ bonus, deducted *big.Rat }

// module scores one module, adds its bonuses and deductions to the tally and its
// gaps to res, and returns what it earned and could have earned, exactly.
func (sum *tally1) module(t *Template, m *Module, stops []stop, zeroedBy []string, res *Result) (mr ModuleResult, earned, most *big.Rat) {
	mr = ModuleResult{Module: m.Code, Items: make([]ItemResult, 0, len(stops))}
	points := new(big.Rat)
	for _, s := range stops {
		ir, value := item1(t, s, res)
		mr.Items = append(mr.Items, ir)
		switch {
		case s.item.Effect.scores():
			points.Add(points, value)
			mr.Of += ir.Max
		case s.item.Effect == Deduction:
			sum.deducted.Add(sum.deducted, value)
		case len(zeroedBy) == 0:
			sum.bonus.Add(sum.bonus, value)
		}
	}
	most = m.weigh(exact(mr.Of))
	earned = new(big.Rat)
	if len(zeroedBy) > 0 {
		mr.ZeroedBy = slices.Compact(slices.Sorted(slices.Values(zeroedBy)))
	} else {
		earned = m.weigh(points)
		if t.Rounding.Stage == AtItem || t.Rounding.Stage == AtModule {
			earned = lesser(exact(round(earned, t.Rounding.Decimals)), most)
		}
	}
	mr.Points, mr.Earned, mr.Max = round(points, 3), round(earned, 3), round(most, 3)
	mr.Percent = percent(earned, most, t.Rounding.Decimals)
	return mr, earned, most
}

// item1 scores one item, notes in res when it was skipped or not answered, and
// returns what it is worth, exactly.
func item1(t *Template, s stop, res *Result) (ir ItemResult, value *big.Rat) {
	it := s.item
	ir = ItemResult{Item: it.Code, Status: NotApplicable}
	if s.skipped != "" {
		res.Skipped = append(res.Skipped, it.Code)
		ir.Status = SkippedLeave
		if s.skipped == Zero {
			ir.Status, ir.Max = SkippedZero, it.full()
		}
		return ir, new(big.Rat)
	}
	var values []Decimal
	for _, r := range s.readings {
		switch r.status {
		case Scored, ExemptFull, WaivedFull:
			values = append(values, r.value)
			ir.Status = Scored
		case Missing:
			if it.Mandatory {
				values = append(values, 0)
				res.Unanswered = append(res.Unanswered, Key{it.Code, r.subject})
			}
			if ir.Status != Scored {
				ir.Status = Missing
			}
		case ExemptLeave:
			if ir.Status == NotApplicable {
				ir.Status = ExemptLeave
			}
		}
		ir.Failed = ir.Failed || r.stands()
		if it.Per == PerEmployee {
			ir.Subjects = append(ir.Subjects, SubjectResult{r.subject, r.status, r.value, r.stands()})
		}
	}
	if it.Per != PerEmployee {
		ir.Status = s.readings[0].status
	} else if len(s.readings) == 0 && it.Mandatory {
		values = append(values, 0)
		ir.Status = Missing
		res.Unanswered = append(res.Unanswered, Key{Item: it.Code})
	}
	if len(values) > 0 {
		ir.Max = it.full()
	}
	value = aggregate1(it, values)
	if t.Rounding.Stage == AtItem {
		value = exact(round(value, t.Rounding.Decimals))
		if it.Points > 0 {
			value = lesser(value, exact(it.Points))
		}
	}
	ir.Earned = round(value, 3)
	return ir, value
}

// aggregate1 makes one number of what the answers to one item are worth.
func aggregate1(it *Item, values []Decimal) *big.Rat {
	if len(values) == 0 {
		return new(big.Rat)
	}
	var sum Decimal
	for _, v := range values {
		sum += v
	}
	switch {
	case !it.Effect.scores() && it.Points > 0:
		return exact(min(sum, it.Points))
	case !it.Effect.scores():
		return exact(sum)
	case it.Aggregate == Worst:
		return exact(slices.Min(values))
	}
	return big.NewRat(int64(sum), int64(len(values)))
}

// knockOuts lists the knock-outs that the answers set off, in the order of asking.
func (w *way) knockOuts() (hits []Hit) {
	for _, s := range w.stops {
		k := s.item.KnockOut
		if k == nil {
			continue
		}
		when := k.When
		if len(when) == 0 {
			when = []string{OnFailed}
		}
		for _, r := range s.readings {
			if r.status == WaivedFull || !r.says(when) {
				continue
			}
			h := Hit{Key: Key{s.item.Code, r.subject}, Scope: k.Scope}
			switch k.Scope {
			case KnockModule:
				h.Module = s.module.Code
			case KnockCap:
				h.Cap = k.Cap
			}
			hits = append(hits, h)
		}
	}
	return hits
}
