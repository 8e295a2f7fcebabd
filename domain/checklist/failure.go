package checklist

// Failure is one failed answer; each becomes a finding.
type Failure struct {
	Key
	Module   string   `json:"module"`
	Severity Severity `json:"severity"`
	// Lost is what the answer cost by itself: the points it missed, or took from the
	// total. Means, caps, weights and knock-outs are not in it.
	Lost     Decimal `json:"lost"`
	Evidence bool    `json:"evidence,omitempty" doc:"the checklist demands evidence for it"`
	KnockOut Scope   `json:"knock_out,omitempty" doc:"how far the item's knock-out reached, if it hit"`
}

// Failed lists the failed answers in the order of the checklist, employees in the
// order of their ids. What was jumped over, is not applicable or excepted has not
// failed; neither has a bonus not won.
func Failed(t Template, a Answers) []Failure {
	w := walk1(&t, a, nil)
	hit := map[Key]Scope{}
	for _, h := range w.knockOuts() {
		hit[h.Key] = h.Scope
	}
	var out []Failure
	for _, s := range w.stops {
		for _, r := range s.readings {
			if !r.failed {
				continue
			}
			k := Key{s.item.Code, r.subject}
			out = append(out, Failure{
				Key: k, Module: s.module.Code, Severity: s.item.Severity,
				Lost: r.lost, Evidence: s.item.Evidence, KnockOut: hit[k],
			})
		}
	}
	return out
}

// Asked lists the answers that the checklist wants, given those there are: jumps
// obeyed, one per employee concerned, in the order of asking. A form shows these
// and no others.
func Asked(t Template, a Answers) []Key {
	var out []Key
	for _, s := range walk1(&t, a, nil).stops {
		for _, r := range s.readings {
			out = append(out, Key{s.item.Code, r.subject})
		}
	}
	return out
}
