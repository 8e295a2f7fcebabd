package casefile

import "duban/domain/org"

// Viewer is somebody who asks to see cases, with the parts of the organisation in
// which policy lets him. Each kind of case has its own rule of what he sees.
type Viewer struct {
	User        string
	Read        []org.Path // results: judged by the outlet's place
	Unpublished []org.Path // unpublished work: judged by the issuing unit's place
	Reveal      []org.Path // who the mystery shopper was: judged by the issuing unit's place

	Complaints []org.Path // complaint.read: judged by the place complained of and the unit that has the case
	Discipline []org.Path // complaint.read_discipline
	CallBack   []org.Path // complaint.call_back: what waits for a callback
}
