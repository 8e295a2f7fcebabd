package checklist

// grade1 is what one answer is worth under engine 1: points earned (of a
// deduction taken, of a bonus added) and whether it fails the item. ok is false
// for an answer that does not fit the item.
func grade1(it *Item, a Answer) (value Decimal, failed, ok bool) {
	switch {
	case it.Answer == YesNo && (a.Option == Yes || a.Option == No):
		good := a.Option == it.want()
		if good == (it.Effect != Deduction) {
			value = it.Points
		}
		return value, !good && it.Effect != Bonus, true

	case it.Answer == ByOptions && a.Option != "":
		for i := range it.Options {
			if o := &it.Options[i]; o.Code == a.Option {
				return o.Points, o.fails(it), true
			}
		}
		return 0, false, false

	case it.Answer == ByCount && a.Count != nil && it.Count != nil && *a.Count >= 0 && *a.Count <= MaxCount:
		over := max(0, *a.Count-it.Count.Free)
		value = Decimal(over) * it.Count.Each
		switch {
		case it.Effect.scores():
			value = max(0, it.Points-value)
		case it.Points > 0:
			value = min(value, it.Points)
		}
		return value, over > 0 && it.Effect != Bonus, true

	case it.Answer == ByPoints && a.Points != nil && *a.Points >= 0 && *a.Points <= it.Points:
		value = *a.Points
		return value, it.failsAt(value), true

	case it.Answer == ByMinutes && a.Minutes != nil && *a.Minutes >= 0 && *a.Minutes <= MaxMinutes:
		if it.Effect.scores() {
			value = it.Points
		}
		for _, rung := range it.Minutes {
			if *a.Minutes >= rung.From {
				value = rung.Points
			}
		}
		return value, it.failsAt(value), true
	}
	return 0, false, false
}

// fails reports whether choosing the option fails the item.
func (o *Option) fails(it *Item) bool {
	switch {
	case it.Effect == Bonus:
		return false
	case o.Verdict != "":
		return o.Verdict == NotMet
	case it.Effect == Deduction:
		return o.Points > 0
	}
	return o.Points < it.Points
}

// failsAt reports whether so many points fail an item judged by points or minutes.
func (it *Item) failsAt(value Decimal) bool {
	switch {
	case it.Effect == Bonus:
		return false
	case it.Effect == Deduction:
		return value > 0
	case it.FailBelow > 0:
		return value < it.FailBelow
	}
	return value < it.Points
}

// full is what the item is worth when nothing is held against it.
func (it *Item) full() Decimal {
	if it.Effect.scores() {
		return it.Points
	}
	return 0
}
