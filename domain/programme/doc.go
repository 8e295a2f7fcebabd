// Package programme plans inspections: which outlets (all, by unit, by sample
// with a recorded seed, by risk), which inspector for each without conflict of
// interest, and on which days.
//
//	draft → planned → launched → running        (cancelled before launch)
//
// The plan is a pure function of the population, the rule and the seed, so that
// anybody can draw the same sample again. It refuses to know where the
// population comes from and how an inspection lives.
package programme
