// Package incident is the direct report (特殊服务直通报告): a severe incident goes
// from whoever sees it straight to head office, whatever the queue looks like.
//
//	reported → acknowledged → closed        (mistaken)
//
// From the moment it is known a clock runs, at any hour of any day, and then an alarm
// that is repeated until somebody of head office acknowledges by name. From then on
// head office has it in hand: follow-up reports are due one after the other, and
// nobody but head office closes it. Whoever is named as the person concerned neither
// handles it nor knows of it.
//
// It refuses to know how long the limits are, who is told what, and where numbers of
// units and people come from: those are found outside and recorded in the events. Of
// what people write it reads whether it is there, never what it says.
package incident
