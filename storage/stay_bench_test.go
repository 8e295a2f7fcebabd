package storage_test

import (
	"context"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/storage"
	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

// BenchmarkDwell adds up where 100,000 complaints have stood, six stays each, begun in
// the last 46 days: over a month and over all, for head office and for one city.
func BenchmarkDwell(b *testing.B) {
	db := storagetest.SQLite(b)
	const total = 100_000
	fillComplaints(b, db, total)
	exec := func(sql string, args ...any) {
		_, err := db.Raw.Exec(sql, args...)
		require.NoError(b, err)
	}
	exec(`INSERT INTO cases (id, kind, number, status, version, done, hidden, outlet, unit_path, issuer_path, owner, opened_at, changed_at, last_hash, state)
		SELECT case_id, 'complaint', number, status, 6, done, sealed, outlet, place_path, unit_path, owner, opened_at, opened_at, '', '' FROM complaints`)
	exec(`INSERT INTO stays (case_id, part, stands, since, kind, until)
		SELECT case_id, '', place, CAST(strftime('%s', opened_at) AS integer) + n * 3600, 'complaint',
			CASE WHEN n < 5 OR done THEN CAST(strftime('%s', opened_at) AS integer) + (n + 1) * 3600 END
		FROM complaints, (SELECT 0 AS n, 'registered' AS place UNION ALL SELECT 1, 'handling' UNION ALL SELECT 2, 'offer:made' UNION ALL
			SELECT 3, 'panel:sitting' UNION ALL SELECT 4, 'decided' UNION ALL SELECT 5, 'told')`)
	exec("ANALYZE")
	now := time.Date(2026, 11, 20, 4, 0, 0, 0, time.UTC)
	month := storage.Span{From: now.AddDate(0, 0, -30), To: now}
	for _, c := range []struct {
		name   string
		read   org.Path
		under  org.Path
		period storage.Span
	}{
		{"head office, a month", "/ho/", "", month}, {"head office, all", "/ho/", "", storage.Span{}},
		{"a city, a month", "/ho/p01/c001/", "", month}, {"head office about a city, a month", "/ho/", "/ho/p01/c001/", month},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				list, err := db.Dwell(context.Background(), storage.Viewer{User: "he.lihua", Complaints: []org.Path{c.read}},
					storage.DwellFilter{Kind: casefile.Complaint, Period: c.period, Under: c.under}, now)
				require.NoError(b, err)
				require.Len(b, list, 6)
			}
		})
	}
}
