// Package checklist holds the standards that inspections are made by and turns
// answers into a score.
//
// A Template is one version of a checklist: modules of items, each item with its
// points, its way to be answered and what follows from a bad answer. Once
// published a version never changes; its Hash stands in every Result. Answers is
// what an inspector filled in. Score is a pure function of the two, so that
// anybody can compute a score again years later, and Verify does so. Failed names
// the items that become findings.
//
// All arithmetic is exact: numbers are whole thousandths (Decimal), means, weights
// and percentages are fractions until the stage at which the template says to
// round, and nothing is ever a float.
//
// The package refuses to know who inspected, when, with what evidence, which
// words the inspector wrote beside an answer, or where templates are stored.
package checklist
