package house

import (
	"bufio"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/inspection"
	"duban/policy"
	"duban/storage"
)

// ear is one stream of changes.
type ear struct {
	t     testing.TB
	lines chan string // closed when the stream ends
}

// listen opens a person's stream behind a place on the audit chain; 0 for from now on.
func (v *viewer) listen(address string, after int64) *ear {
	v.street.t.Helper()
	t := v.street.t
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, fmt.Sprintf("%s%s/changes?after=%d", address, api.Base, after), nil)
	require.NoError(t, err)
	req.AddCookie(v.cookie)
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	t.Cleanup(func() { resp.Body.Close() })
	require.Equal(t, http.StatusOK, resp.StatusCode)
	require.Equal(t, "text/event-stream; charset=utf-8", resp.Header.Get("Content-Type"))
	e := &ear{t: t, lines: make(chan string, 1000)}
	go func() {
		defer close(e.lines)
		for s := bufio.NewScanner(resp.Body); s.Scan(); {
			e.lines <- s.Text()
		}
	}()
	return e
}

// until reads lines until one contains the words, and answers all of them; ok is false
// when the stream ends before.
func (e *ear) until(words string) (told string, ok bool) {
	e.t.Helper()
	late := time.After(20 * time.Second)
	for {
		select {
		case line, open := <-e.lines:
			told += line + "\n"
			if !open || strings.Contains(line, words) {
				return told, open
			}
		case <-late:
			require.Fail(e.t, "not heard", "%q after %q", words, told)
		}
	}
}

// heard is all that somebody is told of what came after a place on the chain.
func (s *street) heard(address string, v *viewer, after int64) string {
	s.t.Helper()
	end, err := s.DB.AuditEnd(s.ctx)
	require.NoError(s.t, err)
	e := v.listen(address, after)
	var all string
	for { // what is caught up with ends with an id alone
		told, ok := e.until(fmt.Sprintf("id: %d", end))
		require.True(s.t, ok)
		next := <-e.lines
		if all += told + next + "\n"; next == "" {
			return all
		}
	}
}

// place is where the audit chain ends; there is something on it already.
func (s *street) place() int64 {
	require.NoError(s.t, s.DB.AppendAudit(s.ctx, storage.AuditEntry{At: s.now, Actor: casefile.System, Action: "session.open", Resource: "session", Outcome: storage.Seen}))
	end, err := s.DB.AuditEnd(s.ctx)
	require.NoError(s.t, err)
	return end
}

func (s *street) open() (address string) {
	web := httptest.NewServer(s.server.Handler())
	s.t.Cleanup(func() { s.server.EndStreams(); web.Close() })
	return web.URL
}

func TestTheStreamDoesNotHintAtHiddenChecks(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	address, side := s.open(), s.inspectedSide(o)
	office, shopper := s.as(s.holder(policy.ServiceOffice, 0)), s.as(s.holder(policy.MysteryShopper, 0))
	start := s.place()

	hidden, _ := s.mystery(o, "", shopper.user, s.holder(policy.Reviewer, 0), 4)
	for who, v := range map[string]*viewer{"office": office, "shopper": shopper} {
		require.Contains(t, s.heard(address, v, start), string(hidden), who)
	}
	for who, v := range side {
		require.NotContains(t, s.heard(address, v, start), "event: case", who)
	}

	s.gives(s.holder(policy.Reviewer, 0), casefile.Inspection, hidden, inspection.CmdPublish, inspection.Publish{})
	require.Contains(t, s.heard(address, side["branch head"], start), string(hidden), "once it is published it exists")
}

// An announced check is known to the outlet, and how it goes is not.
func TestTheStreamDoesNotTellHowACheckGoes(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	address, start := s.open(), s.place()
	inspector, head := s.as(s.holder(policy.Inspector, 0)), s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	id := casefile.ID(uuid.NewString())
	s.gives(s.holder(policy.ServiceOffice, 0), casefile.Inspection, id, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet",
		Outlet: o.Code, Issuer: demo.Root, Inspector: inspector.user, From: "2026-11-18", To: "2026-11-28"})
	s.gives(inspector.user, casefile.Inspection, id, inspection.CmdStart, inspection.Start{})
	require.Contains(t, head.get("/inspections/"+string(id)), `"view":"outline"`)
	require.Contains(t, s.heard(address, inspector, start), string(id))
	require.NotContains(t, s.heard(address, head, start), string(id))

	s.gives(s.holder(policy.ServiceOffice, 0), casefile.Inspection, id, inspection.CmdCancel, inspection.Cancel{Reason: "改期"})
	require.Contains(t, s.heard(address, head, start), string(id), "that it will not take place he may know")
}

func TestTheStreamDoesNotHintAtMattersOfDiscipline(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	address := s.open()
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	start := s.place()

	sealed, plain := office.does("", "", grievance(o, "柜员索要好处费")), office.does("", "", grievance(o, "排队太久"))
	told := s.heard(address, office, start)
	require.Contains(t, told, string(sealed), "before it is referred")
	require.Contains(t, told, string(plain))

	live := office.listen(address, 0)
	_, ok := live.until("id: ")
	require.True(t, ok)
	office.does(sealed, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	office.does(plain, "contact", complaint.Contact{Kind: complaint.FirstReply, How: "phone", Text: "已回复"})
	told, ok = live.until(string(plain))
	require.True(t, ok, "who listens hears of it at once")
	require.NotContains(t, told, string(sealed))

	discipline := s.as(s.theComplaint(sealed).Owner.User)
	require.Contains(t, s.heard(address, discipline, start), string(sealed))
	for who, v := range s.everybody(o, office) {
		require.NotContains(t, s.heard(address, v, start), string(sealed), who)
	}
}

func TestTheStreamEnds(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	address := s.open()
	office := s.as(s.holder(policy.ServiceOffice, 0))
	ended := func(e *ear, act func()) {
		t.Helper()
		_, ok := e.until("id: ")
		require.True(t, ok)
		act()
		_, ok = e.until("never said")
		require.False(t, ok)
	}
	shopper := s.holder(policy.MysteryShopper, 0)
	ended(office.listen(address, 0), func() {
		require.NoError(t, s.DB.CloseSessions(s.ctx, office.user, ""))
		s.mystery(s.bank.Outlets[0], "", shopper, s.holder(policy.Reviewer, 0), 1)
	})
	ended(s.as(shopper).listen(address, 0), s.server.EndStreams)
}
