package activities

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
)

// Whoever urged on a Friday may do it again on Monday, and those who must act hear of it.
func TestUrgingOncePerWorkingDay(t *testing.T) {
	c := openCounter()
	c.must(t, at("2026-03-02 09:00"), mei, caseID, complaint.CmdRegister, atCounter())
	e := c.must(t, at("2026-03-06 09:00"), he, caseID, complaint.CmdUrge, casefile.Urge{Text: "客户又来电"})
	b, err := casefile.Decode[casefile.UrgedWith](e[0].Body)
	require.NoError(t, err)
	require.Equal(t, "客户又来电", b.Text)
	require.Equal(t, at("2026-03-09 00:00").UTC(), b.Again)

	for day, code := range map[string]string{"2026-03-06 18:00": "case.urged_already", "2026-03-08 09:00": "case.urged_already", "2026-03-09 08:00": ""} {
		err := c.state(caseID).Check(casefile.Command{Kind: casefile.Complaint, Name: complaint.CmdUrge, Actor: he, Body: casefile.Encode(casefile.Urge{})}, at(day))
		if code == "" {
			require.NoError(t, err, day)
		} else {
			require.Equal(t, code, fault.Of(err).Code, day)
		}
	}
	urged := casefile.Event{Kind: casefile.Complaint, Name: complaint.EvUrged, Actor: he, Body: e[0].Body}
	told := toldOf(t, staff{}, c.state(caseID), urged)
	require.Equal(t, []string{"deng"}, to(told))
	require.Contains(t, told[0].Title.ZH, "催办")
	require.NotContains(t, told[0].Title.ZH, "客户又来电", "what is said stays on the record")

	sealed := *c.state(caseID)
	sealed.Sealed, sealed.Owner.User, sealed.Offer = true, "ji", &complaint.Offer{User: "cao"}
	require.Equal(t, []string{"ji"}, to(toldOf(t, staff{}, &sealed, urged)), "a sealed case is the discipline office's alone")
}

// A letter of urging climbs as every letter does, and misses whoever urges.
func TestWhoHearsOfUrging(t *testing.T) {
	by := func(role string, unit org.Path) casefile.Actor {
		return casefile.Actor{User: role + " " + string(unit), Unit: unit, Over: map[string]org.Path{role: unit}}
	}
	n := &notice.State{Status: notice.Acknowledged, Form: notice.Order, Outlet: outlet, Issuer: city, Rectifications: []notice.Rectification{
		{ID: "R-1", Status: notice.Done}, {ID: "R-2", Status: notice.Open}}}
	hears := func(a casefile.Actor, rectification string) []string {
		return to(toldOf(t, everywhere(), n, casefile.Event{Kind: casefile.Notice, Name: notice.EvUrged, Actor: a,
			Body: casefile.Encode(notice.UrgedWith{Rectification: rectification})}))
	}
	head, reviewer := "branch_head "+string(outlet.Path), "reviewer "+string(city)
	require.Equal(t, []string{head, reviewer}, hears(by("service_office", city), ""))
	require.Equal(t, []string{head}, hears(by("service_office", city), "R-2"))
	deputy := casefile.Actor{User: "deputy", Unit: outlet.Path, Over: map[string]org.Path{"branch_head": outlet.Path}}
	require.Equal(t, []string{reviewer}, hears(deputy, ""), "nobody urges those of his own post")

	s := &inspection.State{Kind: inspection.Mystery, Status: inspection.Submitted, Outlet: outlet, Issuer: city}
	urge := casefile.Event{Kind: casefile.Inspection, Name: inspection.EvUrged, Actor: by("service_office", city), Body: casefile.Encode(casefile.UrgedWith{})}
	require.Equal(t, []string{reviewer}, to(toldOf(t, everywhere(), s, urge)))
	require.Equal(t, []string{"reviewer /ho/gd/"}, to(toldOf(t, everywhere(reviewer), s, urge)))
}
