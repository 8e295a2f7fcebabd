// Package routing decides who handles a complaint: a decision table of which the first
// row that matches counts. A row asks for the line, the words of the classification,
// the place, the customer and the amount; it answers at which unit and in which role
// the case is handled, and it says why in a sentence, so that the case can show which
// version, which row and which conditions sent it where it is.
//
// A table can be asked before it is in force: which rows can never be reached, which
// questions nobody answers, and whether a matter of discipline could come to anybody
// but the discipline office. It refuses to know people: who sits at a desk is found by
// the house, and Rank only says in which order to ask them.
package routing
