// Package process has the pictures of how cases go: a BPMN 2.0 file per kind of case
// (shipped), what ties its elements to the rules of the kind, and the course that one
// case has taken through it.
//
// The files are the source: they are edited with any BPMN tool. Attributes of the
// namespace urn:duban:process:1 tie an element to the code:
//
//	en      its name in English
//	stands  where a case, or a part of it, stands while it is here: a status of the kind,
//	        or "part:status" as Standings has it
//	moves   commands given here, without the name of the kind
//	events  events that happen here; of a flow, a start or a boundary event: that lead on through it
//	from    of a start event: where cases stand that it takes from there
//	when    of a flow out of a gateway: events with which a case has come there
//	clock   of a timer: which limit it is
//	window  of a timer: a time that somebody may use, so that nobody is late when it is over
//	roles   who acts here, where the lane does not say
//	undrawn of the process: commands that the picture leaves out
//
// The tests in architecture hold all of it to the rule tables and the events, both ways.
package process
