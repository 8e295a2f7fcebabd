package checklist

import "duban/domain/fault"

// EngineVersion is the engine that computes new scores. A change of any rule that
// could move a score is a new engine beside the old ones; released engines stay as
// they are, so that an old Result can be computed again for ever.
const EngineVersion = 1

// engine computes a Result without its Engine field.
type engine func(t Template, a Answers, waived []Key) Result

var engines = map[int]engine{
	1: score1,
}

// Score computes the score of the answers given so far. It is pure and never
// fails: an answer that the template does not know, or that is out of range,
// counts as not given (Check refuses it), and a mandatory answer not given earns
// nothing and is listed in Unanswered.
func Score(t Template, a Answers) Result { return Rescore(t, a, nil) }

// Rescore computes the score with the findings set aside that an appeal has
// overturned.
//
// A waived item counts as met, with full marks, and does not leave the
// denominator: the appeal has found that the outlet did meet the requirement.
// Leaving the denominator would punish the appellant, because every other loss
// would then weigh more: whoever had 9 of 10 points on the item could end lower
// than before. What the answer set off falls with it: its knock-out does not
// hit, its cascade does not zero, and the items it jumped over, which nobody can
// answer any more, leave the denominator.
//
// Keys of answers that had not failed change nothing and are not recorded.
func Rescore(t Template, a Answers, waived []Key) Result {
	r, _ := ScoreWith(EngineVersion, t, a, waived)
	return r
}

// ScoreWith computes the score with a given version of the engine. An unknown
// version is a fault of kind Invalid.
func ScoreWith(version int, t Template, a Answers, waived []Key) (Result, error) {
	compute, ok := engines[version]
	if !ok {
		return Result{}, fault.BadField("/engine", "checklist.engine_unknown",
			"不支持的计分规则版本：%d", "scoring engine %d is not known", version)
	}
	r := compute(t, a, waived)
	r.Engine = version
	return r, nil
}
