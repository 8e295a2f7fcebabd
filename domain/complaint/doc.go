// Package complaint is the life of one customer complaint, from first contact to
// callback, and of the review (核查) that a customer may ask of the unit above.
//
//	registered → handling → decided → told → closed
//	                 ↑                  │ not satisfied, or reopened
//	                 └──────────────────┘
//	ends early: withdrawn · merged · discipline (closed to everybody else) → concluded
//
// From its first second the case has an owner (首问负责制). A transfer is an offer:
// the owner stays the owner until a successor accepts. An expert panel sits while
// the case is in hand; a decision waits for its ruling.
//
// The package holds codes and ids. What customers and staff wrote stands in the
// events, sealed (struct tag `private`), and no rule reads it.
//
// It refuses to know which day is a working day, who is on duty, where the routing
// table sends a case and who is told what: that is computed outside and recorded
// in the events.
package complaint
