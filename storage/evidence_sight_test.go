package storage_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/storage"
	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

// keepCase puts a case into the table as it stands, without its history.
func keepCase(t *testing.T, b *storagetest.Backend, id casefile.ID, kind casefile.Kind, state any) {
	t.Helper()
	raw, err := json.Marshal(state)
	require.NoError(t, err)
	now := time.Date(2026, 3, 2, 4, 0, 0, 0, time.UTC)
	_, err = b.Raw.Exec(`INSERT INTO cases (id, kind, number, status, version, done, hidden, outlet, unit_path, issuer_path, owner, opened_at, changed_at, last_hash, state)
		VALUES (?, ?, '', '', 1, false, false, '', '', '', '', ?, ?, '', ?)`, string(id), string(kind), now, now, string(raw))
	require.NoError(t, err)
}

func TestTheCaseDecidesWhoSeesItsEvidence(t *testing.T) {
	b := storagetest.SQLite(t)
	b.Register(casefile.Inspection, storage.KindStore{New: func() casefile.State { return &inspection.State{} }})
	b.Register(casefile.Notice, storage.KindStore{New: func() casefile.State { return &notice.State{} }})
	at := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	outlet := org.Outlet{Code: "o1", Path: "/ho/gd/th/o1/"}
	running := inspection.State{ID: "running", Seq: 1, Kind: checklist.Mystery, Status: inspection.InProgress, Outlet: outlet, Issuer: "/ho/",
		Inspector: inspection.Person{User: "shopper"}, Findings: []inspection.Finding{{ID: "F-1", Evidence: []string{"cited"}}}}
	published := running
	published.ID, published.Status, published.PublishedAt, published.WindowOpen = "published", inspection.Published, &at, true
	mending := notice.State{ID: "mending", Seq: 1, Status: notice.Issued, Outlet: outlet, Issuer: "/ho/", IssuedAt: &at, Inspector: "shopper", InspectionKind: checklist.Mystery}
	keepCase(t, b, "running", casefile.Inspection, running)
	keepCase(t, b, "published", casefile.Inspection, published)
	keepCase(t, b, "mending", casefile.Notice, mending)

	shopper := inspection.Viewer{User: "shopper"}
	head := inspection.Viewer{User: "head", Read: []org.Path{"/ho/gd/th/o1/"}}
	stranger := inspection.Viewer{User: "stranger", Read: []org.Path{"/ho/bj/"}}
	for name, tc := range map[string]struct {
		id     casefile.ID
		who    inspection.Viewer
		sees   bool
		sends  bool
		cited  []string
		hidden string
	}{
		"the shopper at work":           {"running", shopper, true, true, nil, ""},
		"the outlet before publication": {"running", head, false, false, nil, ""},
		"the outlet afterwards":         {"published", head, true, true, []string{"cited"}, "shopper"},
		"somebody from elsewhere":       {"published", stranger, false, false, nil, ""},
		"the outlet mending":            {"mending", head, true, true, nil, "shopper"},
		"elsewhere, mending":            {"mending", stranger, false, false, nil, ""},
		"no such case":                  {"nothing", shopper, false, false, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := b.EvidenceSight(t.Context(), tc.who, tc.id)
			if !tc.sees {
				require.True(t, fault.Is(err, fault.NotFound), "%v", err)
				require.Equal(t, evidence.Sight{}, s)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tc.sends, s.Sends)
			require.Equal(t, tc.cited, s.Cited)
			require.Equal(t, tc.hidden, strings.Join(s.Hidden, " "))
			require.Equal(t, outlet.Path, s.Outlet)
			require.Equal(t, org.Path("/ho/"), s.Issuer)
		})
	}
}
