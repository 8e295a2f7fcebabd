package e2e

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	_ "gorm.io/driver/postgres" // registers "pgx"
	_ "modernc.org/sqlite"

	"duban/activities"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/policy"
	"duban/tabular/intake"
)

// record looks at the rows themselves, past everything the house says of them.
type record struct {
	t  *testing.T
	db *sql.DB
}

// openRecord reads the database of a house: its file, or the one at a postgres:// address.
func openRecord(t *testing.T, data, url string) *record {
	driver, source := "sqlite", "file:"+filepath.Join(data, "duban.db")+"?mode=ro&_pragma=busy_timeout(10000)"
	if url != "" {
		driver, source = "pgx", url
	}
	db, err := sql.Open(driver, source)
	require.NoError(t, err)
	t.Cleanup(func() { db.Close() })
	return &record{t: t, db: db}
}

// rows reads a column or two as text, joined by a blank. Ids are ours: no escaping.
func (r *record) rows(query string, args ...any) []string {
	r.t.Helper()
	rows, err := r.db.Query(fmt.Sprintf(query, args...))
	require.NoError(r.t, err)
	defer rows.Close()
	names, err := rows.Columns()
	require.NoError(r.t, err)
	out := []string{}
	for rows.Next() {
		cells := make([]string, len(names))
		into := make([]any, len(names))
		for i := range cells {
			into[i] = &cells[i]
		}
		require.NoError(r.t, rows.Scan(into...))
		out = append(out, strings.Join(cells, " "))
	}
	require.NoError(r.t, rows.Err())
	return out
}

func (r *record) has(id string) bool {
	return len(r.rows("SELECT id FROM cases WHERE id = '%s'", id)) == 1
}

func (r *record) events(id string) []string {
	return r.rows("SELECT name FROM events WHERE case_id = '%s' ORDER BY seq", id)
}

// body reads the body of the n-th event of a name.
func body[T any](r *record, id, name string, n int) T {
	r.t.Helper()
	raw := r.rows("SELECT body FROM events WHERE case_id = '%s' AND name = '%s' ORDER BY seq", id, name)
	require.Greater(r.t, len(raw), n, name)
	var v T
	require.NoError(r.t, json.Unmarshal([]byte(raw[n]), &v))
	return v
}

// follows is what must happen outside after each event, once.
var follows = map[string][]string{
	programme.EvLaunched: {activities.OpenInspections},

	inspection.EvOpened: {activities.Tell}, inspection.EvSubmitted: {activities.Tell}, inspection.EvReturned: {activities.Tell},
	inspection.EvPublished: {activities.Tell}, inspection.EvAppealed: {activities.Tell}, inspection.EvAppealDecided: {activities.Tell},
	inspection.EvFinalized: {activities.OpenNotice, activities.Tell},

	notice.EvDrafted: {activities.Tell}, notice.EvIssued: {activities.ProposeWarnings, activities.Tell}, notice.EvAcknowledged: {activities.Tell},
	notice.EvDone: {activities.Tell}, notice.EvReturned: {activities.Tell}, notice.EvVerified: {activities.Tell}, notice.EvClosed: {activities.Tell},
}

func repeat(n int, names ...string) (out []string) {
	for range n {
		out = append(out, names...)
	}
	return out
}

// story is the exact list of events that the journey leaves, case by case.
func (j *journey) story() map[string][]string {
	return map[string][]string{
		j.programme: {programme.EvOpened, programme.EvPlanned, programme.EvLaunched, programme.EvAllOpened},
		j.inspection: slices.Concat([]string{inspection.EvOpened, inspection.EvStarted}, repeat(j.batches, inspection.EvAnswered), []string{
			inspection.EvSubmitted, inspection.EvReviewTaken, inspection.EvReturned, inspection.EvAnswered, inspection.EvAnswered, inspection.EvSubmitted, inspection.EvReviewTaken,
			inspection.EvAccepted, inspection.EvPublished, inspection.EvAppealed, inspection.EvAppealed, inspection.EvAppealDecided,
			inspection.EvAppealDecided, inspection.EvWindowClosed, inspection.EvFinalized}),
		j.notice: slices.Concat([]string{notice.EvDrafted, notice.EvIssued, notice.EvAcknowledged}, repeat(3, notice.EvPlanned, notice.EvDone),
			[]string{notice.EvReturned, notice.EvDone}, repeat(3, notice.EvVerified), []string{notice.EvClosed}),
	}
}

// letters is who is told what in the course of the journey, and how often.
func (j *journey) letters() map[string]int {
	out := map[string]int{}
	tell := func(n int, topic string, users ...string) {
		for _, u := range users {
			out[u+" "+topic] += n
		}
	}
	office := logins(bank.At(policy.ServiceOffice, "/ho/service/"), bank.At(policy.ServiceOffice, "/ho/"))
	reviewers := logins(bank.At(policy.Reviewer, "/ho/"))
	tell(1, inspection.EvOpened, j.inspector)
	tell(2, inspection.EvSubmitted, reviewers...)
	tell(1, inspection.EvReturned, j.inspector)
	tell(1, inspection.EvPublished, j.head, j.inspector)
	tell(2, inspection.EvAppealed, office...)
	tell(2, inspection.EvAppealDecided, j.head, j.inspector)
	tell(1, notice.EvDrafted, office...)
	tell(1, notice.EvIssued, j.head)
	tell(1, notice.EvAcknowledged, office...)
	tell(4, notice.EvDone, slices.Concat(office, []string{j.inspector})...)
	tell(1, notice.EvReturned, j.head)
	tell(3, notice.EvVerified, j.head)
	tell(1, notice.EvClosed, slices.Concat(office, []string{j.head})...)
	return out
}

func logins(lists ...[]intake.User) (out []string) {
	for _, u := range slices.Concat(lists...) {
		out = append(out, u.Login)
	}
	return out
}

// settled waits until everything has followed from the events that must, and asserts
// the record: every event, every follow-up once, every message once per person.
func (j *journey) settled() {
	r := j.record
	for id, want := range j.story() {
		eventually(j.t, "the last event of "+id, func() bool { return len(r.events(id)) >= len(want) })
		require.Equal(j.t, want, r.events(id), "the story of %s", id)

		var owed []string
		for i, name := range want {
			for _, f := range follows[name] {
				owed = append(owed, fmt.Sprintf("%d %s", i+1, f))
			}
		}
		done := func() []string {
			return r.rows("SELECT seq, name FROM follow_ups WHERE case_id = '%s' ORDER BY seq, name", id)
		}
		eventually(j.t, "the follow-ups of "+id, func() bool { return len(done()) >= len(owed) })
		require.Equal(j.t, owed, append([]string{}, done()...), "the follow-ups of %s", id)
	}
	got := map[string]int{}
	for _, line := range r.rows("SELECT user_id, topic FROM messages WHERE case_id IN ('%s', '%s', '%s')", j.programme, j.inspection, j.notice) {
		got[line]++
	}
	require.Equal(j.t, j.letters(), got, "who was told what, how often")
	j.numbers()
	j.scores()
	j.dossier()
}

// dossier: an auditor is shown the same story, event by event.
func (j *journey) dossier() {
	auditor := bank.Holders(policy.Auditor)[0].Login
	for kind, id := range map[string]string{"programmes": j.programme, "inspections": j.inspection, "notices": j.notice} {
		var d struct {
			Events []struct {
				Name string `json:"name"`
			} `json:"events"`
		}
		require.NoError(j.t, j.read(auditor, kind, id, "record", &d))
		names := []string{}
		for _, e := range d.Events {
			names = append(names, e.Name)
		}
		require.Equal(j.t, j.story()[id], names, "the dossier of %s", id)
	}
	var end struct {
		Status string `json:"status"`
	}
	require.NoError(j.t, j.read(j.head, "notices", j.notice, "", &end))
	require.Equal(j.t, "closed", end.Status)
}

// numbers: one inspection and one notice were numbered, each the next of its series.
func (j *journey) numbers() {
	for _, of := range []struct{ name, id, kind string }{{inspection.EvPublished, j.inspection, "inspection"}, {notice.EvIssued, j.notice, "notice"}} {
		number := body[struct {
			Number string `json:"number"`
		}](j.record, of.id, of.name, 0).Number
		require.NotEmpty(j.t, number)
		require.Equal(j.t, []string{of.id}, j.record.rows("SELECT id FROM cases WHERE kind = '%s' AND number = '%s'", of.kind, number), "number %s", number)
	}
	require.Len(j.t, j.record.rows("SELECT id FROM cases WHERE kind = 'inspection' AND id IN ('%s')",
		strings.Join(j.siblings(), "','")), 4, "the programme opened the four outlets of the sub-branch")
	require.Len(j.t, j.record.rows("SELECT id FROM cases WHERE kind = 'notice' AND outlet = '%s'", j.outlet.Code), 1, "one notice for the outlet")
}

// siblings are the ids of all inspections of the programme.
func (j *journey) siblings() (ids []string) {
	for _, o := range bank.Outlets {
		if j.outlet.Path.Parent().Contains(o.Path) {
			ids = append(ids, string(activities.DerivedID("inspection", j.programme, o.Code)))
		}
	}
	return ids
}

// scores computes the score from the answers given, by itself, before and after the appeal.
func (j *journey) scores() {
	all := inspection.PlainAnswers(j.subjects, j.answers)
	before := checklist.Score(j.template, all)
	after := checklist.Rescore(j.template, all, []checklist.Key{{Item: j.failed[1]}})
	require.Greater(j.t, after.Percent, before.Percent, "an appeal that is upheld helps")

	handedIn := body[inspection.SubmittedWith](j.record, j.inspection, inspection.EvSubmitted, 1)
	require.Equal(j.t, before, handedIn.Result)
	require.Len(j.t, handedIn.Findings, 4)
	rejected := body[inspection.AppealDecided](j.record, j.inspection, inspection.EvAppealDecided, 0)
	upheld := body[inspection.AppealDecided](j.record, j.inspection, inspection.EvAppealDecided, 1)
	require.Equal(j.t, inspection.ScoreOf(before), rejected.After, "an appeal that is rejected moves nothing")
	require.Equal(j.t, inspection.ScoreOf(before), upheld.Before)
	require.Equal(j.t, inspection.ScoreOf(after), upheld.After)
	require.Equal(j.t, &after, upheld.Result)
}
