package activities

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
)

// What sorting leaves out stands as it was; null takes it away.
func TestSortingKeepsWhatItLeavesOut(t *testing.T) {
	c := openCounter()
	body := byPhone()
	body.Concerns = "mei"
	c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, body)
	sort := func(when, more string) {
		raw := json.RawMessage(`{"class":{"channel":"service_hotline","business":"bank_card","cause":"pricing","subject":"fee"},"severity":"ordinary","tier":"simple","keep":true,"reason":"自办"` + more + `}`)
		c.must(t, at(when), jia, caseID, complaint.CmdClassify, raw)
	}
	s := c.state(caseID)
	sort("2026-03-02 10:00", ``)
	require.Equal(t, []string{"ty", "mei"}, []string{s.Outlet.Code, s.Concerns})
	require.Contains(t, s.Excluded, "fang", "who must step aside is computed from what stands")
	sort("2026-03-02 10:01", `,"concerns":"deng"`)
	require.Equal(t, []string{"ty", "deng"}, []string{s.Outlet.Code, s.Concerns})
	sort("2026-03-02 10:02", `,"concerns":null`)
	require.Equal(t, []string{"ty", ""}, []string{s.Outlet.Code, s.Concerns})
	sort("2026-03-02 10:03", `,"outlet":null`)
	require.Empty(t, s.Outlet)
	require.Equal(t, org.Path("/ho/gd/gz/"), s.Place())
}

// A case does not go where its owner can do nothing: it takes a new owner along, or stays.
func TestACaseGoesNowhereWithoutAnOwnerWhoMayHandleItThere(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdRegister, byPhone())
	c.must(t, at("2026-03-02 09:10"), jia, caseID, complaint.CmdOffer, complaint.MakeOffer{To: "deng", Reason: "请办理"})
	c.must(t, at("2026-03-02 09:20"), deng, caseID, complaint.CmdTake, complaint.Take{})
	c.reach = map[string]org.Path{"deng": outlet.Path}
	away := sorted(complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}, complaint.Simple)
	away.Keep, away.Reason, away.Outlet = true, "自办", complaint.Nothing

	desks := c.desks
	c.desks = map[string][]string{}
	_, err := c.gives(at("2026-03-02 09:30"), deng, caseID, complaint.CmdClassify, away)
	require.Equal(t, "/outlet", fault.Of(err).Fields[0].Pointer, "nobody there could own it")
	require.Equal(t, outlet.Path, c.state(caseID).Place())

	c.desks = desks
	events := c.must(t, at("2026-03-02 09:40"), deng, caseID, complaint.CmdClassify, away)
	require.Equal(t, []string{"classified", "owner_assigned"}, names(events))
	require.Equal(t, "wei", c.state(caseID).Owner.User, "the nearest desk of the unit that has it")

	back := away
	back.Outlet = "ty"
	require.Equal(t, []string{"classified"}, names(c.must(t, at("2026-03-02 09:50"), wei, caseID, complaint.CmdClassify, back)), "who may handle it there keeps it")
}
