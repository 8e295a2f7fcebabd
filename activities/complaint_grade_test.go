package activities

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/worktime"
)

// crowd is a group that has come in person.
func crowd(people int) complaint.Register {
	b := atCounter()
	b.As, b.InPerson, b.People, b.Agents = complaint.Group, true, people, []complaint.Party{{Name: "某"}}
	return b
}

// openWithHeadOffice is the counter of a bank whose head office is manned.
func openWithHeadOffice() *counter {
	c := openCounter()
	c.desks["service_office /ho/"] = []string{"zong"}
	c.table.Rows = slices.Clone(c.table.Rows)
	return c
}

// joins registers a complaint and merges it into the case at hand; what follows is done.
func (c *counter) joins(t *testing.T, name string, b complaint.Register) {
	t.Helper()
	id := DerivedID(name)
	c.must(t, at("2026-03-02 10:00"), mei, id, complaint.CmdRegister, b)
	merged := c.must(t, at("2026-03-02 10:30"), deng, id, complaint.CmdMerge, complaint.Merge{Into: caseID, Reason: "同一事件"})
	require.NoError(t, c.cases().absorbMerged(context.Background(), merged[0]))
	require.NoError(t, c.cases().absorbMerged(context.Background(), merged[0]), "again: it is done already")
}

func graded(t *testing.T, e casefile.Event) complaint.Graded {
	t.Helper()
	require.Equal(t, complaint.EvGraded, e.Name)
	b, err := casefile.Decode[complaint.Graded](e.Body)
	require.NoError(t, err)
	return b
}

// Who counts as having come in person: as stated of many, and whoever complains for
// himself face to face.
func TestWhoIsPresent(t *testing.T) {
	proxy, letters, book := atCounter(), crowd(300), atCounter()
	proxy.As, letters.InPerson, book.Class.Channel = complaint.Proxy, false, "comment_book"
	for _, x := range []struct {
		b    complaint.Register
		want int
	}{{atCounter(), 1}, {crowd(7), 7}, {proxy, 0}, {letters, 0}, {book, 0}, {byPhone(), 0}} {
		require.Equal(t, x.want, x.b.Present(), "%+v", x.b)
	}
}

// Twenty who have come in person make a major complaint, also where they come together
// only by a merger: its limit is that of a complex case from receipt, head office is
// offered the case and told (L).
func TestMergersMakeAMajorComplaint(t *testing.T) {
	c := openWithHeadOffice()
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, crowd(12))
	keep := sorted(attitude, complaint.Simple)
	keep.Keep, keep.Reason = true, "由本人办理"
	c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, keep)
	c.joins(t, "letters", func() complaint.Register { b := crowd(300); b.InPerson = false; return b }())
	c.joins(t, "seven", crowd(7))
	s := c.state(caseID)
	require.Equal(t, []any{319, 19, complaint.Ordinary, complaint.Simple}, []any{s.People, s.InPerson, s.Severity, s.Tier}, "one is wanting")

	before := len(c.record.events[caseID])
	c.joins(t, "twentieth", atCounter())
	events := c.record.events[caseID][before:]
	require.Equal(t, []string{"absorbed", "graded", "offered"}, names(events), "once, in the commit that brings him")
	b := graded(t, events[1])
	require.Equal(t, []any{20, complaint.Major, complaint.Complex, "bank.complaints@default-1#complaint.major_people", "major"}, []any{b.InPerson, b.Severity, b.Tier, b.Rule, b.Route.Row})
	require.Equal(t, []any{320, 20, complaint.Major, complaint.Complex}, []any{s.People, s.InPerson, s.Severity, s.Tier})
	for clock, due := range map[string]string{complaint.HandleClock: "2026-04-02 00:00", complaint.BankClock: "2026-03-28 00:00"} {
		have, _ := s.Clocks.Get(clock)
		require.Equal(t, at(due).UTC(), have.Due, clock)
	}
	require.Equal(t, []string{"zong"}, s.Offer.Candidates)
	require.Equal(t, "deng", s.Owner.User, "until somebody accepts")

	box := &letterbox{}
	cases := c.cases()
	cases.Inbox = box
	for _, e := range events {
		require.NoError(t, cases.tell(context.Background(), e))
	}
	var told []string
	for _, m := range box.messages {
		told = append(told, m.Topic+" "+m.To)
		require.Equal(t, s.Seq, m.Seen, "by which version it was settled whom to tell")
	}
	require.Subset(t, told, []string{"complaint.graded deng", "complaint.graded he", "complaint.graded zong", "complaint.offered zong"})

	c.joins(t, "one more", atCounter())
	require.Equal(t, "complaint.absorbed", c.record.events[caseID][len(c.record.events[caseID])-1].Name, "it is a major one already")
}

// What nobody has sorted yet is not routed; a case that is decided keeps its limits; one
// whose limit has passed gets no new one; what is on offer stays so.
func TestBecomingMajorByStanding(t *testing.T) {
	for name, x := range map[string]struct {
		before func(c *counter)
		events []string
		tier   complaint.Tier
	}{
		"not sorted": {func(*counter) {}, []string{"absorbed", "graded"}, complaint.Simple},
		"decided": {func(c *counter) {
			c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Simple))
			c.must(t, at("2026-03-02 09:40"), deng, caseID, complaint.CmdDecide, complaint.Decide{Outcome: complaint.Justified, Facts: "情况", Grounds: "依据", Measures: "道歉", Remedies: complaint.Remedies})
		}, []string{"absorbed", "graded"}, complaint.Simple},
		"past its limit": {func(c *counter) {
			c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Simple))
			i := c.state(caseID)
			for n := range i.Clocks {
				i.Clocks[n].Due = at("2026-03-02 09:45")
			}
		}, []string{"absorbed", "graded", "offered"}, complaint.Simple},
		"on offer": {func(c *counter) {
			c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Simple))
			c.must(t, at("2026-03-02 09:40"), deng, caseID, complaint.CmdOffer, complaint.MakeOffer{To: "cao", Reason: "请办理"})
		}, []string{"absorbed", "graded"}, complaint.Complex},
		"a table that calls it discipline": {func(c *counter) {
			c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, sorted(attitude, complaint.Simple))
			for i := range c.table.Rows {
				if c.table.Rows[i].ID == "major" {
					c.table.Rows[i].Then = c.table.Rows[0].Then
				}
			}
		}, []string{"absorbed", "graded", "referred_to_discipline", "family_sealed"}, complaint.Complex},
	} {
		t.Run(name, func(t *testing.T) {
			c := openWithHeadOffice()
			c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, crowd(10))
			x.before(c)
			n := len(c.record.events[caseID])
			c.must(t, at("2026-03-02 09:50"), deng, anotherCase, complaint.CmdRegister, atCounter())
			c.state(anotherCase).Status, c.state(anotherCase).Into = complaint.Merged, caseID
			_, err := c.gives(at("2026-03-02 10:00"), casefile.System, caseID, complaint.CmdAbsorb, complaint.Absorb{From: anotherCase, People: 10, InPerson: 10})
			require.NoError(t, err)
			require.Equal(t, x.events, names(c.record.events[caseID][n:]))
			require.Equal(t, complaint.Major, c.state(caseID).Severity)
			require.Equal(t, x.tier, c.state(caseID).Tier)
		})
	}
}

// A group that has grown is counted anew when it is sorted, and nobody grades it down
// below what its number makes of it.
func TestGroupGrows(t *testing.T) {
	c := openWithHeadOffice()
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, crowd(10))
	b := sorted(attitude, complaint.Complex)
	b.InPerson = 20
	_, err := c.gives(at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, b)
	require.Equal(t, "/in_person", fault.Of(err).Fields[0].Pointer, "more than complain at all")
	b.People = 25
	events := c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, b)
	require.Equal(t, []string{"classified", "offered"}, names(events))
	s := c.state(caseID)
	require.Equal(t, []any{25, 20, complaint.Major, "zong"}, []any{s.People, s.InPerson, s.Severity, s.Offer.Candidates[0]})

	b = sorted(attitude, complaint.Complex)
	c.must(t, at("2026-03-02 09:40"), deng, caseID, complaint.CmdClassify, b)
	require.Equal(t, []any{25, 20, complaint.Major}, []any{s.People, s.InPerson, s.Severity}, "stated as ordinary, and as many as before")
}

// A case that goes on in another before those merged into it have arrived: they follow.
func TestAbsorbedFollowWhereTheirCaseWent(t *testing.T) {
	c := openWithHeadOffice()
	for i, id := range []casefile.ID{caseID, anotherCase, DerivedID("third")} {
		c.must(t, at(fmt.Sprintf("2026-03-02 09:0%d", i)), deng, id, complaint.CmdRegister, atCounter())
	}
	third := c.must(t, at("2026-03-02 10:00"), deng, DerivedID("third"), complaint.CmdMerge, complaint.Merge{Into: anotherCase, Reason: "重复"})
	second := c.must(t, at("2026-03-02 10:01"), deng, anotherCase, complaint.CmdMerge, complaint.Merge{Into: caseID, Reason: "重复"})
	for _, e := range []casefile.Event{third[0], second[0], third[0]} {
		require.NoError(t, c.cases().absorbMerged(context.Background(), e))
	}
	require.Equal(t, []any{3, 3}, []any{c.state(caseID).People, c.state(caseID).InPerson})
	require.Len(t, c.state(caseID).Absorbed, 2)
}

// The number is the bank's: by the rules of the day of receipt.
func TestNumberOfAMajorComplaintIsASetting(t *testing.T) {
	l := &law{Terms: Terms{Calendar: worktime.Shipped(), Book: worktime.ShippedRules()}, on: worktime.DayOf(at("2026-03-02 09:00")), today: worktime.DayOf(at("2026-03-02 09:00"))}
	most := l.number("complaint.major_people")
	require.Equal(t, complaint.Serious, grade(complaint.Serious, attitude, most-1, l))
	require.Equal(t, complaint.Major, grade(complaint.Serious, attitude, most, l))
}
