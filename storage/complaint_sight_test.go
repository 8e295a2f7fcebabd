package storage_test

import (
	"testing"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/storage"
	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

// People who see many cases are answered by another plan than those who see few; both
// list the same.
func TestSightOfComplaintsWhoeverSeesMany(t *testing.T) {
	storage.WalkEverything(t)
	storagetest.Each(t, storagetest.SightOfComplaints)
}

// Of two million complaints a list must not read all, nor sort them.
func TestListsOfComplaintsWalkAnIndex(t *testing.T) {
	b := storagetest.SQLite(t)
	yes, no := true, false
	many := storage.ComplaintViewer{User: "u1", Read: []org.Path{"/ho/"}, Discipline: []org.Path{"/ho/"}, CallBack: []org.Path{"/ho/"}}
	t.Run("who sees many", func(t *testing.T) {
		storage.WalkEverything(t)
		for _, c := range []struct {
			f    storage.ComplaintFilter
			by   string
			sort bool // the few that the index finds are sorted
		}{
			{storage.ComplaintFilter{}, "SCAN complaints USING INDEX complaints_latest", false},
			{storage.ComplaintFilter{Under: "/ho/", Channels: []string{"A1"}}, "SCAN complaints USING INDEX complaints_latest", false},
			{storage.ComplaintFilter{Sort: "received"}, "SCAN complaints USING INDEX complaints_received", false},
			{storage.ComplaintFilter{Open: &yes, Sort: "due"}, "SEARCH complaints USING INDEX complaints_due (done=?)", false},
			{storage.ComplaintFilter{Overdue: storagetest.Noon, Sort: "due"}, "SEARCH complaints USING INDEX complaints_due (done=? AND due_at<?)", false},
			{storage.ComplaintFilter{Mine: true, Sort: "due"}, "SEARCH complaints USING INDEX complaints_owner (owner=? AND done=?)", false},
			{storage.ComplaintFilter{Statuses: []casefile.Status{complaint.Discipline}}, "SEARCH complaints USING INDEX complaints_status (status=?)", false},
			{storage.ComplaintFilter{Customer: "k1", Sort: "received"}, "SEARCH complaints USING INDEX complaints_customer (customer=?)", true},
			{storage.ComplaintFilter{Concerns: "u2"}, "SEARCH complaints USING INDEX complaints_concerns (concerns=?)", true},
			{storage.ComplaintFilter{Number: "投〔2026〕7"}, "SEARCH complaints USING INDEX complaints_words (number>? AND number<?)", true},
			{storage.ComplaintFilter{Filed: true}, "SEARCH commands USING COVERING INDEX commands_user (user_id=?)", true},
			{storage.ComplaintFilter{Handled: true}, "SEARCH commands USING COVERING INDEX commands_user (user_id=?)", true},
			{storage.ComplaintFilter{Outlet: "n1", Causes: []string{"C1"}}, "SEARCH complaints USING INDEX complaints_facts (outlet=? AND cause=?)", true},
			{storage.ComplaintFilter{Sealed: &no, Received: storage.Span{From: storagetest.Noon}, Sort: "received"}, "SEARCH complaints USING INDEX complaints_received (received_at>?)", false},
		} {
			plan := b.PlanOfComplaints(t, many, c.f)
			require.Contains(t, plan, c.by, "%+v", c.f)
			if !c.sort {
				require.NotContains(t, plan, "TEMP B-TREE FOR ORDER BY", "%+v", c.f)
			}
		}
	})
	t.Run("who sees few", func(t *testing.T) {
		few := storage.ComplaintViewer{User: "u1", Read: []org.Path{"/ho/gd/gz/n1/"}}
		plan := b.PlanOfComplaints(t, few, storage.ComplaintFilter{})
		require.Contains(t, plan, "SEARCH complaints USING INDEX sqlite_autoindex_complaints_1 (case_id=?)")
		require.Contains(t, plan, "complaints_place (place_path>? AND place_path<?)")
		require.Contains(t, plan, "complaints_unit (unit_path>? AND unit_path<?)")
		require.Contains(t, plan, "complaint_people_user (user_id=?)")
	})
}
