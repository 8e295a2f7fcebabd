package storagetest

import (
	"context"
	"crypto/ed25519"
	"testing"

	"duban/domain/casefile"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// scene is a small record to tamper with: two cases with four events each, eight
// commands, so eight audit rows and two more for things seen; checkpoints at 4, 8
// and 10, which are also kept outside.
type scene struct {
	*Backend
	a, b    casefile.ID
	outside []storage.Checkpoint
}

func (s *scene) Latest(context.Context) (int64, error) {
	if len(s.outside) == 0 {
		return 0, nil
	}
	return s.outside[len(s.outside)-1].Seq, nil
}

func (s *scene) Put(_ context.Context, c storage.Checkpoint) error {
	s.outside = append(s.outside, c)
	return nil
}

func setScene(t *testing.T, b *Backend) *scene {
	ctx := context.Background()
	_, key, err := ed25519.GenerateKey(nil)
	require.NoError(t, err)
	b.Seal(storage.Sealing{Signer: storage.NewKeySigner(key), Every: 4})
	s := &scene{Backend: b, a: OpenNote(t, b, 3), b: OpenNote(t, b, 3)}
	for range 2 {
		require.NoError(t, b.AppendAudit(ctx, storage.AuditEntry{At: Noon, Actor: Li, Action: "note.view", Resource: "note", Case: s.a, Outcome: storage.Seen}))
	}
	_, err = b.Checkpoint(ctx, Noon)
	require.NoError(t, err)
	n, err := b.ExportCheckpoints(ctx, s)
	require.NoError(t, err)
	require.Equal(t, 3, n)
	n, err = b.ExportCheckpoints(ctx, s)
	require.NoError(t, err)
	require.Zero(t, n, "what the sink has is not sent again")
	return s
}

func testTamperedEvents(t *testing.T, fresh func(t *testing.T) *Backend) {
	for _, tc := range []struct {
		name   string
		tamper func(t *testing.T, s *scene)
		table  string
		seq    int64
		caseA  bool
	}{
		{"nothing", func(*testing.T, *scene) {}, "", 0, false},
		{"one byte of an event's body", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE events SET body = '{"text":"柜台整结"}' WHERE case_id = ? AND seq = 3`, s.a)
		}, "events", 3, true},
		{"who it was", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE events SET actor = REPLACE(actor, 'u-li', 'u-wu') WHERE case_id = ? AND seq = 2`, s.a)
		}, "events", 2, true},
		{"when it was", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE events SET at = ? WHERE case_id = ? AND seq = 4`, Noon.AddDate(0, 0, -1), s.a)
		}, "events", 4, true},
		{"an event in the middle deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM events WHERE case_id = ? AND seq = 2`, s.a)
		}, "events", 2, true},
		{"the last event deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM events WHERE case_id = ? AND seq = 4`, s.a)
		}, "events", 4, true},
		{"the last two events deleted, with commands and case put right", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM events WHERE case_id = ? AND seq > 2`, s.a)
			s.Tamper(t, `DELETE FROM commands WHERE case_id = ? AND version > 2`, s.a)
			s.Tamper(t, `UPDATE cases SET version = 2, last_hash = (SELECT hash FROM events WHERE case_id = cases.id AND seq = 2) WHERE id = ?`, s.a)
		}, "events", 3, true},
		{"two events swapped", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE events SET seq = seq + 10 WHERE case_id = ? AND seq IN (2, 3)`, s.a)
			s.Tamper(t, `UPDATE events SET seq = 15 - seq WHERE case_id = ? AND seq > 10`, s.a)
		}, "events", 2, true},
		{"an event moved to another case", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM events WHERE case_id = ? AND seq = 4`, s.a)
			s.Tamper(t, `UPDATE events SET case_id = ? WHERE case_id = ? AND seq = 4`, s.a, s.b)
		}, "events", 4, false},
		{"a whole case deleted", func(t *testing.T, s *scene) {
			for _, table := range []string{"events", "commands"} {
				s.Tamper(t, `DELETE FROM `+table+` WHERE case_id = ?`, s.a)
			}
			s.Tamper(t, `DELETE FROM cases WHERE id = ?`, s.a)
		}, "events", 1, true},
		{"the case set back", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE cases SET version = 3, last_hash = (SELECT hash FROM events WHERE case_id = cases.id AND seq = 3) WHERE id = ?`, s.a)
		}, "cases", 3, true},
		{"a command deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM commands WHERE case_id = ? AND version = 2`, s.a)
		}, "commands", 2, true},
		{"the audit row of a command deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit WHERE case_id = ? AND event_seq = 4`, s.a)
		}, "audit", 4, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := setScene(t, fresh(t))
			tc.tamper(t, s)
			r, err := s.VerifyEvents(context.Background())
			require.NoError(t, err)
			if tc.table == "" {
				require.True(t, r.OK(), "%v", r.Break)
				return
			}
			require.False(t, r.OK(), "the tampering was not seen")
			require.Equal(t, tc.table, r.Break.Table, "%v", r.Break)
			require.Equal(t, tc.seq, r.Break.Seq, "%v", r.Break)
			if tc.caseA {
				require.Equal(t, s.a, r.Break.Case)
			}
			require.NotEmpty(t, r.Break.What.ZH)
			require.NotContains(t, r.Break.String(), "%!")
		})
	}
}

func testTamperedAudit(t *testing.T, fresh func(t *testing.T) *Backend) {
	resign := func(t *testing.T, s *scene, upTo int) { // what somebody who owns the database can put right
		s.Tamper(t, `UPDATE audit_head SET seq = ?, hash = (SELECT hash FROM audit WHERE seq = ?)`, upTo, upTo)
	}
	for _, tc := range []struct {
		name    string
		tamper  func(t *testing.T, s *scene)
		table   string
		seq     int64
		anchors bool
	}{
		{"nothing", func(*testing.T, *scene) {}, "", 0, true},
		{"a row edited", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE audit SET action = 'note.read' WHERE seq = 9`)
		}, "audit", 9, false},
		{"the detail of a row edited", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE audit SET detail = '{}' WHERE seq = 2`)
		}, "audit", 2, false},
		{"a row in the middle deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit WHERE seq = 5`)
		}, "audit", 5, false},
		{"the first row deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit WHERE seq = 1`)
		}, "audit", 1, false},
		{"two rows swapped", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE audit SET seq = seq + 100 WHERE seq IN (6, 7)`)
			s.Tamper(t, `UPDATE audit SET seq = 213 - seq - 100 WHERE seq > 100`)
		}, "audit", 6, false},
		{"the last row deleted", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit WHERE seq = 10`)
		}, "audit", 10, false},
		{"the last rows deleted and the head put right", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit WHERE seq > 7`)
			resign(t, s, 7)
		}, "audit", 8, false},
		{"the last rows, head and checkpoints: only the copy outside tells", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit WHERE seq > 7`)
			s.Tamper(t, `DELETE FROM audit_checkpoints WHERE seq > 7`)
			resign(t, s, 7)
		}, "audit", 8, true},
		{"the head alone", func(t *testing.T, s *scene) {
			resign(t, s, 9)
		}, "audit_head", 9, false},
		{"a checkpoint deleted between others", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit_checkpoints WHERE seq = 8`)
		}, "audit_checkpoints", 8, false},
		{"the last checkpoint deleted: only the copy outside tells", func(t *testing.T, s *scene) {
			s.Tamper(t, `DELETE FROM audit_checkpoints WHERE seq = 10`)
		}, "audit_checkpoints", 10, true},
		{"a checkpoint antedated", func(t *testing.T, s *scene) {
			s.Tamper(t, `UPDATE audit_checkpoints SET at = ? WHERE seq = 4`, Noon.AddDate(0, -1, 0))
		}, "audit_checkpoints", 4, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := setScene(t, fresh(t))
			tc.tamper(t, s)
			var anchors []storage.Checkpoint
			if tc.anchors {
				anchors = s.outside
			}
			r, err := s.VerifyAudit(context.Background(), anchors...)
			require.NoError(t, err)
			if tc.table == "" {
				require.True(t, r.OK(), "%v", r.Break)
				require.EqualValues(t, 10, r.Rows)
				require.Len(t, r.Head, 64, "the hash that an auditor takes down outside")
				require.EqualValues(t, 6, r.Checkpoints, "three here, three outside")
				return
			}
			require.False(t, r.OK(), "the tampering was not seen")
			require.Equal(t, tc.table, r.Break.Table, "%v", r.Break)
			require.Equal(t, tc.seq, r.Break.Seq, "%v", r.Break)
			require.NotContains(t, r.Break.String(), "%!")
		})
	}
}

// The application itself cannot change what is on the record.
func testAppendOnly(t *testing.T, b *Backend) {
	s := setScene(t, b)
	for _, table := range []string{"events", "commands", "audit", "audit_checkpoints"} {
		_, err := s.Raw.Exec(`DELETE FROM ` + table)
		require.ErrorContains(t, err, "append-only", table)
		_, err = s.Raw.Exec(`UPDATE ` + table + ` SET at = at`)
		require.ErrorContains(t, err, "append-only", table)
	}
}
