package checklist

import "slices"

// stop is one item on the way through a checklist.
type stop struct {
	module   *Module
	item     *Item
	skipped  Counts    // Leave or Zero when the item was jumped over
	readings []reading // one, or one per employee whom the item concerns
}

// reading is one answer as understood.
type reading struct {
	subject string
	status  Status
	value   Decimal // earned, taken or added
	failed  bool    // as answered, even when an appeal has set it aside since
	lost    Decimal // what the answer cost by itself
	word    string  // the answer as Branch.When names it
}

// stands reports whether the answer fails the item and no appeal set that aside.
func (r reading) stands() bool { return r.failed && r.status != WaivedFull }

// says reports whether the answer, as given, is one of those named.
func (r reading) says(when []string) bool {
	return (r.word != "" && slices.Contains(when, r.word)) || (r.failed && slices.Contains(when, OnFailed))
}

// way is one run through a checklist in the order of asking, jumps obeyed.
type way struct {
	stops  []stop
	zeroed map[string][]string // module code → items whose cascade zeroed it
	waived []Key
}

// walk1 reads the answers along the checklist by the rules of engine 1.
func walk1(t *Template, a Answers, waive []Key) way {
	given := make(map[Key]Answer, len(a.Answers))
	for _, ans := range a.Answers {
		if _, twice := given[ans.Key()]; !twice {
			given[ans.Key()] = ans
		}
	}
	subjects := slices.CompactFunc(sortedSubjects(a.Subjects), func(x, y Subject) bool { return x.ID == y.ID })

	w := way{stops: make([]stop, 0, t.Len()), zeroed: map[string][]string{}}
	target, passed := "", Leave // a jump under way: where to, and how what it passes counts
	for mi := range t.Modules {
		m := &t.Modules[mi]
		for ii := range m.Items {
			it := &m.Items[ii]
			if target == it.Code {
				target = ""
			}
			if target != "" {
				w.stops = append(w.stops, stop{module: m, item: it, skipped: passed})
				continue
			}
			s := stop{module: m, item: it}
			read := func(subject string) {
				k := Key{it.Code, subject}
				r := read1(t, it, given[k])
				r.subject = subject
				if r.failed && slices.Contains(waive, k) {
					r.status, r.value, r.lost = WaivedFull, it.full(), 0
					w.waived = append(w.waived, k)
				}
				s.readings = append(s.readings, r)
			}
			if it.Per != PerEmployee {
				read("")
				target, passed = w.branch(s)
			} else {
				for _, sub := range subjects {
					if sub.ID != "" && it.For(sub.Post) {
						read(sub.ID)
					}
				}
			}
			w.stops = append(w.stops, s)
		}
	}
	slices.SortFunc(w.waived, compareKeys)
	return w
}

// read1 understands one answer to an item; a zero Answer is a missing one.
func read1(t *Template, it *Item, a Answer) reading {
	switch {
	case a.NA && it.NA:
		return reading{status: NotApplicable, word: OnNA}
	case a.Exception != "" && slices.Contains(it.Exceptions, a.Exception):
		for _, e := range t.Exceptions {
			if e.Code == a.Exception && e.Counts == Full {
				return reading{status: ExemptFull, value: it.full()}
			} else if e.Code == a.Exception {
				return reading{status: ExemptLeave}
			}
		}
	case !a.NA && a.Exception == "":
		if value, failed, ok := grade1(it, a); ok {
			r := reading{status: Scored, value: value, failed: failed, word: a.Option}
			if failed && it.Effect.scores() {
				r.lost = it.Points - value
			} else if failed {
				r.lost = value
			}
			return r
		}
	}
	return reading{status: Missing}
}

// branch carries out what the answer to an item sets off: it notes the modules
// zeroed and returns the jump. An appeal upheld takes the zeros away and leaves
// the jump, for what was never asked cannot be answered any more.
func (w *way) branch(s stop) (target string, passed Counts) {
	passed = Leave
	r := s.readings[0]
	for _, b := range s.item.Branches {
		if !r.says(b.When) {
			continue
		}
		waived := r.status == WaivedFull
		if !waived {
			for _, m := range b.Zero {
				w.zeroed[m] = append(w.zeroed[m], s.item.Code)
			}
		}
		if target == "" && b.GoTo != "" {
			target = b.GoTo
			if b.Skipped == Zero && !waived {
				passed = Zero
			}
		}
	}
	return target, passed
}
