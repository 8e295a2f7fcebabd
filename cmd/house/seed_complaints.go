package house

import (
	"context"
	"fmt"
	"slices"
	"time"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/policy"
	"duban/tabular/intake"
)

// course is how a complaint of the demo goes, and how far.
type course int

const (
	contented       course = iota // handled, told, called back: satisfied
	tooLate                       // the same, but after the legal limit
	noCallback                    // the customer wants none
	neverReached                  // three calls at different hours
	mendedTwice                   // not satisfied, handled again, satisfied
	escalated                     // not satisfied: with the unit above
	takenUpAgain                  // not satisfied: in hand again
	reviewUpheld                  // reviewed by the unit above, which let it stand
	reviewChanged                 // which did not
	reviewOpen                    // under review
	unsigned                      // anonymous, closed
	takenBack                     // withdrawn by the customer
	onePart                       // of five about one event: merged
	splitUp                       // one letter about three things
	toDiscipline                  // a matter of discipline from the start
	foundDiscipline               // became one on the way, and was concluded
	waitsForCall                  // told, the callback is to be made
	waitsForTelling               // decided
	panelSits                     // before the panel
	panelRuled                    // decided by it
	extensionAsked                // waits for the unit above
	extensionRuns                 // granted, and the customer told
	inHand                        // being handled
	onOffer                       // nobody has taken it yet
	sentBackOffer                 // refused by whom it was offered to
	unsorted                      // taken in a moment ago
	passedLimit                   // nobody cares for it
	withLeader                    // with a duty leader of the outlet, or on offer to her
	lastCourse
)

// howMany complaints of each course there are, and how long ago they came in.
var howMany = [lastCourse]struct{ n, newest, oldest int }{
	contented: {52, 25, 355}, tooLate: {3, 60, 200}, noCallback: {5, 30, 300}, neverReached: {4, 40, 250}, mendedTwice: {4, 60, 300}, escalated: {2, 16, 18},
	takenUpAgain: {2, 17, 19}, reviewUpheld: {2, 70, 150}, reviewChanged: {1, 22, 22}, reviewOpen: {1, 24, 24}, unsigned: {3, 40, 200}, takenBack: {4, 10, 200},
	onePart: {5, 6, 6}, splitUp: {1, 8, 8}, toDiscipline: {2, 9, 20}, foundDiscipline: {1, 45, 45}, waitsForCall: {4, 6, 8}, waitsForTelling: {3, 5, 7},
	panelSits: {2, 10, 11}, panelRuled: {2, 50, 90}, extensionAsked: {2, 8, 9}, extensionRuns: {2, 33, 35}, inHand: {6, 2, 7}, onOffer: {4, 0, 0},
	sentBackOffer: {1, 1, 1}, unsorted: {3, 0, 0}, passedLimit: {4, 19, 24}, withLeader: {2, 1, 12},
}

// plot is one complaint of the demo before it is told.
type plot struct {
	course  course
	n       int // counts all; picks people
	words   int // picks what is written
	ago     int // days since it was received
	subject string
	line    complaint.Line
	channel string
	outlet  intake.Outlet
}

// ways are the lines with their channels, as often as each is used.
var ways = []struct {
	line    complaint.Line
	channel string
}{
	{complaint.Hotline, "service_hotline"}, {complaint.InOutlet, "outlet"}, {complaint.Hotline, "service_hotline"}, {complaint.CustomerAid, "customer_help_line"},
	{complaint.InOutlet, "outlet"}, {complaint.Hotline, "web_form"}, {complaint.Supervision, "supervision_line"}, {complaint.InOutlet, "comment_book"},
	{complaint.Hotline, "service_hotline"}, {complaint.Office, "letter"}, {complaint.Hotline, "email"},
}

// plots lays out all complaints, the oldest first: numbers are given in that order.
func (p *player) plots() (all []plot) {
	n := 0
	for c, h := range howMany {
		for i := range h.n {
			way := ways[n%len(ways)]
			x := plot{course: course(c), n: n, words: n, ago: h.newest, line: way.line, channel: way.channel, subject: demo.GrievanceSubjects[n%13], outlet: p.bank.Outlets[(n*7+3)%len(p.bank.Outlets)]}
			if h.n > 1 {
				x.ago += i * (h.oldest - h.newest) / (h.n - 1)
			}
			everyday := demo.GrievanceSubjects[n%6]
			switch x.course {
			case panelSits, panelRuled, extensionAsked, extensionRuns: // goes to the city branch, and is complex
				x.subject, x.line, x.channel = "sales_conduct", complaint.Hotline, "service_hotline"
			case onePart:
				x.subject, x.line, x.channel, x.outlet = "facility", complaint.Hotline, "service_hotline", p.bank.Outlets[2]
			case toDiscipline:
				x.subject, x.line, x.channel = []string{"bribery", "private_sale"}[i%2], complaint.Office, "letter"
			case unsigned, splitUp:
				x.subject, x.line, x.channel = everyday, complaint.Office, "letter"
			case onOffer, sentBackOffer, takenUpAgain, reviewUpheld, reviewChanged, reviewOpen:
				x.subject, x.line, x.channel = everyday, complaint.Hotline, "service_hotline"
			case withLeader:
				x.subject, x.line, x.channel, x.outlet = everyday, complaint.InOutlet, "outlet", p.bank.Outlets[zhangcha]
			case passedLimit, unsorted, foundDiscipline, tooLate, escalated:
				x.subject = everyday
			}
			if x.course == contented && n%17 == 4 { // one who is complained of again and again
				x.subject, x.line, x.channel, x.outlet, x.ago = "attitude", complaint.Hotline, "service_hotline", p.bank.Outlets[5], 25+(x.ago%100)
				x.words = n - n%5 + n/17%3 // such as are found justified
			}
			all = append(all, x)
			n++
		}
	}
	slices.SortStableFunc(all, func(a, b plot) int { return b.ago - a.ago })
	return all
}

// often is who is complained of again and again: of the outlet of the plots above.
func (p *player) often() string {
	return p.bank.At(policy.LobbyManager, p.bank.Outlets[5].Path)[0].Login
}

// flagAt is how many complaints within so many months raise a flag.
const flagAt, flagMonths = 3, 6

// complaints tells a year of complaints, from lines and rosters to incidents and bulletins.
func (p *player) complaints(ctx context.Context) error {
	if err := p.lines(ctx); err != nil {
		return err
	}
	if err := p.rosters(ctx); err != nil {
		return err
	}
	plots := p.plots()
	ids := make([]casefile.ID, len(plots))
	for i, x := range plots {
		ids[i] = activities.DerivedID("demo complaint", fmt.Sprint(x.n))
	}
	if err := p.house.Vault.Prepare(ctx, ids...); err != nil {
		return err
	}
	var first casefile.ID // into which the others of its kind are merged
	for i, x := range plots {
		t := &tale{player: p, ctx: ctx, plot: x, id: ids[i], g: demo.Complain(x.subject, x.words), into: first}
		if x.course == onePart && first == "" {
			first, p.merged = t.id, []casefile.ID{t.id}
		}
		if err := t.tell(); err != nil {
			return fmt.Errorf("complaint %d (%d, %s, %s): %w", x.n, x.course, x.subject, x.outlet.Code, err)
		}
	}
	unit := p.people[p.often()].Unit
	if _, _, err := p.house.DB.RaiseFlag(ctx, p.often(), unit, flagAt, flagMonths, p.now); err != nil {
		return err
	}
	if err := p.incidents(ctx); err != nil {
		return fmt.Errorf("incident: %w", err)
	}
	return p.bulletins(ctx)
}

// tale is one complaint while it is told. Its steps come one after the other.
type tale struct {
	*player
	plot
	ctx  context.Context
	id   casefile.ID
	g    demo.Grievance
	into casefile.ID
	last time.Time
	s    *complaint.State
}

// when is an instant so many days after receipt, and never before the step that came last.
func (t *tale) when(days int, hour float64) time.Time {
	at := t.day(days-t.ago, hour+float64(t.n%7)/10)
	if !at.After(t.last) {
		at = t.last.Add(7 * time.Minute)
	}
	if at.After(t.now) {
		at = t.now
	}
	return at
}

// do gives a command so many days after receipt, and looks at the case again.
func (t *tale) do(days int, hour float64, user, name string, body any) error {
	return t.doTo(t.id, t.when(days, hour), user, name, body)
}

func (t *tale) doTo(id casefile.ID, at time.Time, user, name string, body any) error {
	give := t.player.do
	if id == t.id && t.s != nil { // what was looked at just now need not be read again to see that no clock has come
		if due, running := t.s.Deadline(); !running || due.After(at) {
			give = t.give
		}
	}
	if err := give(t.ctx, at, user, casefile.Complaint, id, name, body); err != nil {
		return err
	}
	t.last = at
	return t.look()
}

func (t *tale) look() error {
	state, err := t.house.DB.LoadState(t.ctx, t.id)
	if err == nil {
		t.s = state.(*complaint.State)
	}
	return err
}

// rest lets clocks fire up to today.
func (t *tale) rest() error { return t.clocks(t.ctx, casefile.Complaint, t.id, t.now) }

// may reports whether somebody has neither an interest in the case nor had it in hand.
func (t *tale) may(user string) bool { return !t.s.MustStepAside(user) && !t.s.HasHandled(user) }

// caller is somebody who asks customers afterwards.
func (t *tale) caller() string {
	for i := range 10 {
		role := policy.HotlineAgent
		if i >= 6 {
			role = policy.ServiceOffice
		}
		if u := t.one(role, t.n+i); t.may(u) {
			return u
		}
	}
	return t.one(policy.ServiceOffice, 0)
}

// over is the supervisor at the nearest unit above another one.
func (p *player) over(unit org.Path) string {
	for u := unit.Parent(); u != ""; u = u.Parent() {
		if list := p.bank.At(policy.UnitSupervisor, u); len(list) > 0 {
			return list[0].Login
		}
	}
	return p.one(policy.UnitSupervisor, 0)
}
