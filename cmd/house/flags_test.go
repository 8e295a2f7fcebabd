package house

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
)

// takesIn registers a complaint about somebody, sealed as the door of the house does it.
func (w *ward) takesIn(about, phone string) casefile.ID {
	w.t.Helper()
	id := casefile.ID(uuid.NewString())
	cmd, err := w.Vault.SealCommand(w.ctx, casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: casefile.Complaint, Name: complaint.CmdRegister,
		Actor: w.actor(w.holder(policy.HotlineAgent, 0)), Body: casefile.Encode(complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "service", Subject: "attitude"},
			Outlet: w.bank.Outlets[0].Code, Concerns: about, Customer: complaint.Party{Kind: "person", Name: "欧阳修远", Phone: phone}, Content: "态度生硬"})})
	require.NoError(w.t, err)
	_, err = w.Do(w.ctx, cmd)
	require.NoError(w.t, err)
	return id
}

// looks carries out the follow-up of the event that took a complaint in.
func (w *ward) looks(id casefile.ID) error {
	return w.acts.Follow(w.ctx, activities.FollowUp{Case: id, Kind: casefile.Complaint, Seq: 1, Name: activities.RaiseFlag})
}

func topics(told []string, topic string) (n int) {
	for _, t := range told {
		if t == topic {
			n++
		}
	}
	return n
}

// The third complaint within six months raises a flag. Those who lead the unit are told
// once, also where everything was killed between raising and telling; the employee
// neither hears nor reads of it. Whoever may settles it once.
func TestEmployeeComplainedOfAgainIsFlagged(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	lobby, head := s.bank.At(policy.LobbyManager, o.Path)[0].Login, s.bank.At(policy.BranchHead, o.Path)[0].Login
	for _, phone := range []string{"10000000001", "10000000002"} {
		require.NoError(t, s.looks(s.takesIn(lobby, phone)))
		s.now = s.now.Add(time.Hour)
	}
	chief := s.as(head)
	require.Empty(t, read[api.Page[api.FlagItem]](t, chief, "/flags").Items)
	third := s.takesIn(lobby, "10000000003")
	raised, is, err := flags{s.House}.Raise(s.ctx, lobby, s.now) // and killed before anybody is told
	require.NoError(t, err)
	require.True(t, is)
	require.Zero(t, topics(s.told(head), "flag.raised"))
	require.NoError(t, s.looks(third))
	require.NoError(t, s.looks(third))
	require.NoError(t, s.acts.FlagRepeated(s.ctx, lobby, s.now))
	require.Equal(t, 1, topics(s.told(head), "flag.raised"))
	require.Zero(t, topics(s.told(lobby), "flag.raised"))
	s.now = s.now.Add(time.Hour)
	require.NoError(t, s.looks(s.takesIn(lobby, "10000000004")))
	require.Equal(t, 1, topics(s.told(head), "flag.raised"), "more of the same is no new flag")
	require.Equal(t, 1, s.audited()["flag.raise"])

	one := read[api.Page[api.FlagItem]](t, chief, "/flags").Items[0]
	require.Equal(t, []any{raised.ID, lobby, o.Path, 3, 3, 6, true, false}, []any{one.ID, one.Employee.User, one.Unit.Path, one.Complaints, one.Least, one.Months, one.Stands, one.Settled})
	require.NotEmpty(t, one.Employee.Name)
	path := "/flags/" + one.ID
	behind := read[api.Page[api.ComplaintItem]](t, chief, "/complaints?flag="+one.ID).Items
	require.Len(t, behind, one.Complaints, "the complaints counted, and not the fourth")
	require.Contains(t, s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[1].Path)[0].Login).get("/complaints?flag="+one.ID), `"code":"not_found"`)
	require.Contains(t, s.as(s.holder(policy.HotlineAgent, 0)).get("/complaints/counts?flag="+one.ID), `"code":"not_found"`, "who reads complaints and no flags")
	settle := func(v *viewer, remark string) (int, string) {
		return v.post(path+"/settle", uuid.NewString(), map[string]string{"remark": remark})
	}
	neighbour := s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[1].Path)[0].Login)
	require.Contains(t, neighbour.get(path), `"code":"not_found"`)
	require.Empty(t, read[api.Page[api.FlagItem]](t, neighbour, "/flags").Items)
	require.True(t, strings.HasPrefix(s.as(lobby).get("/flags"), "403"))
	status, _ := settle(chief, "已谈话")
	require.Equal(t, http.StatusForbidden, status, "the head reads, the supervisor settles")

	var above *viewer
	for at := o.Path; at != "" && above == nil; at = at.Parent() {
		if who := s.bank.At(policy.UnitSupervisor, at); len(who) > 0 {
			above = s.as(who[0].Login)
		}
	}
	require.EqualValues(t, 1, line(t, above, "flags.to_settle").Count)
	status, told := settle(above, "")
	require.Equal(t, http.StatusBadRequest, status, told)
	status, told = settle(above, "已谈话，调整岗位")
	require.Equal(t, http.StatusOK, status, told)
	require.Contains(t, told, `"settled":true`)
	status, told = settle(above, "再来")
	require.Equal(t, http.StatusConflict, status, told)
	require.EqualValues(t, 0, line(t, above, "flags.to_settle").Count)
	require.Equal(t, []api.FlagCount{{Settled: false, Count: 0}, {Settled: true, Count: 1}}, read[api.Counts[api.FlagCount]](t, above, "/flags/counts").Items)
	require.Equal(t, 1, s.audited()[policy.FlagSettle])
}

// Where the employee leads the unit himself, those above are told; what is said of him
// does not exist for him.
func TestHeadComplainedOfAgainHearsNothing(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	head := s.bank.At(policy.BranchHead, s.bank.Outlets[0].Path)[0].Login
	for range 3 {
		require.NoError(t, s.looks(s.takesIn(head, "10000000001")))
	}
	require.Zero(t, topics(s.told(head), "flag.raised"))
	list, err := s.DB.Flags(s.ctx, storage.ComplaintViewer{Read: []org.Path{demo.Root}}, storage.FlagFilter{}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	v := s.as(head)
	require.Empty(t, read[api.Page[api.FlagItem]](t, v, "/flags").Items)
	require.Zero(t, read[api.Counts[api.FlagCount]](t, v, "/flags/counts").Total)
	require.Contains(t, v.get("/flags/"+list.Items[0].ID), `"code":"not_found"`)
}

// What an import brings at rest is looked at when the import has ended.
func TestImportedComplaintsAreFlagged(t *testing.T) {
	t.Parallel()
	w := newWard(t, "2026-11-21 10:00")
	head := w.bank.At(policy.BranchHead, w.bank.Outlets[0].Path)[0].Login
	lobby := w.bank.At(policy.LobbyManager, w.bank.Outlets[0].Path)[0].Login
	for range 3 {
		w.takesIn(lobby, "10000000001") // nobody has looked yet
	}
	require.NoError(t, w.flagImported(w.ctx, w.now))
	require.NoError(t, w.flagImported(w.ctx, w.now))
	require.Equal(t, 1, topics(w.told(head), "flag.raised"))
}

// A customer is found by what stands in the body, never in an address; only where one
// may know of a complaint of his; and each search is a look that counts.
func TestCustomersAreSearched(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	lobby := s.bank.At(policy.LobbyManager, o.Path)[0].Login
	id := s.takesIn(lobby, "10000000001")
	s.takesIn(lobby, "10000000002")
	search := func(v *viewer, body map[string]string) (int, api.Page[api.CustomerFound]) {
		status, told := v.post("/customers/search", uuid.NewString(), body)
		var found api.Page[api.CustomerFound]
		require.NoError(t, json.Unmarshal([]byte(told), &found), told)
		return status, found
	}
	desk := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	status, found := search(desk, map[string]string{"phone": "+86 100 0000 0001"})
	require.Equal(t, http.StatusOK, status)
	require.Equal(t, []api.CustomerFound{{Customer: s.customerOf(id), Complaints: 1}}, found.Items)
	require.Len(t, read[api.Page[api.ComplaintItem]](t, desk, "/complaints?customer="+found.Items[0].Customer).Items, 1)
	require.Equal(t, 1, s.audited()[policy.ComplaintReveal])
	require.Empty(t, s.inClear("10000000001"), "the number stands nowhere")
	_, found = search(desk, map[string]string{"phone": "10000000009"})
	require.Empty(t, found.Items)
	status, _ = search(desk, map[string]string{"phone": "无"})
	require.Equal(t, http.StatusBadRequest, status)

	_, found = search(s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[len(s.bank.Outlets)-1].Path)[0].Login), map[string]string{"phone": "10000000001"})
	require.Empty(t, found.Items, "that he complained elsewhere is nobody's business")
	status, _ = search(s.as(lobby), map[string]string{"phone": "10000000001"})
	require.Equal(t, http.StatusForbidden, status)
	for range usualReveals {
		status, _ = search(desk, map[string]string{"phone": "10000000001"})
	}
	require.Equal(t, http.StatusTooManyRequests, status)
}

func (w *ward) customerOf(id casefile.ID) string {
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	return s.(*complaint.State).Customer
}

// Limits of complaints are told to those who may know of the complaint, and sealed ones
// to the discipline office alone; proposals to hold somebody to account likewise.
func TestLimitsAndProposalsFollowTheSightOfComplaints(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	lobby := s.bank.At(policy.LobbyManager, o.Path)[0].Login
	id := s.takesIn(lobby, "10000000001")
	number := s.number(id)
	require.NoError(t, s.DB.ProposeAccountability(s.ctx, storage.Accountability{ID: "A-1", Complaint: id, Number: number, Employee: lobby,
		Unit: o.Path, Severity: "minor", By: s.holder(policy.ServiceOffice, 0), Proposed: s.now}))
	office, auditor, discipline := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login), s.as(s.holder(policy.Auditor, 0)), s.as(s.holder(policy.DisciplineOffice, 0))
	chief, neighbour := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login), s.as(s.bank.At(policy.BranchHead, s.bank.Outlets[1].Path)[0].Login)
	clocks := func(v *viewer) int {
		list := read[api.Page[api.ClockItem]](t, v, "/complaint-clocks?limit=200").Items
		require.EqualValues(t, len(list), read[api.Counts[api.KindCount]](t, v, "/complaint-clocks/counts").Total)
		for _, c := range list {
			require.Equal(t, []any{casefile.Complaint, number}, []any{c.Kind, c.Number})
		}
		return len(list)
	}
	proposals := func(v *viewer) int {
		return len(read[api.Page[api.AccountabilityItem]](t, v, "/accountability-proposals").Items)
	}
	require.NotZero(t, clocks(office))
	require.NotZero(t, clocks(auditor))
	require.Zero(t, clocks(neighbour))
	require.Zero(t, clocks(discipline), "a complaint like any other")
	require.Equal(t, []int{1, 1, 1, 1, 0}, []int{proposals(office), proposals(auditor), proposals(discipline), proposals(chief), proposals(neighbour)})
	require.NotContains(t, office.get("/clocks?limit=200"), string(id))
	require.True(t, strings.HasPrefix(s.as(s.holder(policy.SystemAdmin, 0)).get("/complaint-clocks"), "403"))

	require.NoError(t, s.refers(id))
	require.Zero(t, clocks(office))
	require.Zero(t, clocks(auditor))
	require.Equal(t, []int{0, 0, 1, 0}, []int{proposals(office), proposals(auditor), proposals(discipline), proposals(chief)})
	for _, v := range []*viewer{office, auditor, chief} {
		require.NotContains(t, v.get("/home"), string(id))
	}
}

func (w *ward) number(id casefile.ID) string {
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	return s.(*complaint.State).Number
}

// refers gives a complaint to the discipline office, by whoever owns it.
func (w *ward) refers(id casefile.ID) error {
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	_, err = w.Do(w.ctx, casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: casefile.Complaint, Name: complaint.CmdReferDiscipline,
		Actor: w.actor(s.(*complaint.State).Owner.User), Body: casefile.Encode(complaint.ReferDiscipline{Reason: "涉嫌违纪"})})
	return err
}

// The numbers of complaints on somebody's home page are the lengths of their lists.
func TestHomeCountsComplaints(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	waits, as := map[string]int64{}, s.people()
	id := s.takesIn("", "10000000001")
	st, err := s.DB.LoadState(s.ctx, id)
	require.NoError(t, err)
	c := st.(*complaint.State)
	owner := as(c.Owner.User)
	s.follows(t, owner, waits)
	require.NotZero(t, waits["complaints.mine"])
	require.NotNil(t, c.Offer, "the hotline offers it on")
	for _, u := range append(c.Offer.Candidates, c.Offer.User) {
		if u != "" {
			s.follows(t, as(u), waits)
		}
	}
	require.NotZero(t, waits["complaints.offered"])
	s.gives(owner.user, casefile.Complaint, id, complaint.CmdClassify, complaint.Classify{Class: complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "service", Subject: "attitude"},
		Severity: complaint.Ordinary, Tier: complaint.Complex, Outlet: complaint.Anew(o.Code), Keep: true, Reason: "自办"})
	s.gives(owner.user, casefile.Complaint, id, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "鉴定"})
	for _, role := range []string{policy.UnitSupervisor, policy.ServiceOffice, policy.HotlineAgent, policy.ComplaintExpert, policy.DutyLeader, policy.DisciplineOffice} {
		for at := o.Path; at != ""; at = at.Parent() {
			for _, who := range s.bank.At(role, at) {
				s.follows(t, as(who.Login), waits)
			}
		}
	}
	require.NotZero(t, waits["complaints.extensions"])
	require.Zero(t, waits["complaints.to_judge"]+waits["complaints.to_rule"])
}
