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

// BenchmarkNumbers works out the numbers of 100,000 published checks of 5,000 outlets with
// eight modules each, and of as many rectifications, all of one year: for head office and for one city.
func BenchmarkNumbers(b *testing.B) {
	db := storagetest.SQLite(b)
	exec := func(sql string, args ...any) {
		_, err := db.Raw.Exec(sql, args...)
		require.NoError(b, err)
	}
	const rows = `WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < 100000),
		m AS (SELECT n, n % 5000 AS o, strftime('%Y-%m-%d %H:%M:%S+00:00', '2026-11-20 04:00:00', '-' || (n * 300) || ' seconds') AS at,
			strftime('%Y-%m-%d %H:%M:%S+00:00', '2026-11-20 04:00:00', '-' || (n * 300) || ' seconds', '+20 days') AS due FROM k) `
	exec("PRAGMA synchronous = OFF")
	exec(rows + `INSERT INTO inspections (case_id, number, kind, status, outside_status, hidden, checklist, checklist_version, programme, round, outlet, unit_path, issuer_path,
			inspector, reviewer, from_at, to_at, due_at, score, passed, findings, standing, appeals, returns, done, published_at, opened_at, changed_at, version)
		SELECT printf('%08d', n), '', 'onsite', 'final', 'final', 0, 'cl', 1, '', '', 'o' || o, printf('/ho/p%02d/c%03d/o%d/', o % 30, o % 300, o), '/ho/',
			'u1', 'u2', at, at, due, 70000 + n % 30000, n % 3 = 0, 4, 3, 0, 0, 1, at, at, at, 9 FROM m`)
	exec(`INSERT INTO module_scores SELECT case_id, 'm' || n, score FROM inspections, (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8)`)
	exec(rows + `INSERT INTO rectifications (id, case_id, number, finding, inspection, inspection_kind, inspector, item, module, severity, severity_rank, repeated, status, running,
			outlet, unit_path, issuer_path, issued_at, due_at, responsible, cause, root_cause, correction, prevention, summary, evidence, done_at, verified_by, returns, return_reason, extensions)
		SELECT 'R-' || n, printf('%08d', n), '', 'F-' || n, '', 'onsite', 'u1', 'i' || (n % 90), 'm' || (n % 8), 'normal', 2, n % 9 = 0, CASE WHEN n % 10 = 0 THEN 'open' ELSE 'verified' END, n % 10 = 0,
			'o' || o, printf('/ho/p%02d/c%03d/o%d/', o % 30, o % 300, o), '/ho/', at, due, '', 'people', '', '', '', '', '[]', CASE WHEN n % 10 > 0 THEN due END, '', 0, '', 0 FROM m`)
	exec("ANALYZE")
	var (
		ctx  = context.Background()
		now  = time.Date(2026, 11, 20, 4, 0, 0, 0, time.UTC)
		year = storage.Span{From: time.Date(2025, 12, 1, 0, 0, 0, 0, casefile.Zone), To: now}
	)
	for name, v := range map[string]storage.Viewer{"head": storage.Everything("/ho/"), "city": {User: "x", Read: []org.Path{"/ho/p07/c007/"}}} {
		for _, by := range []string{"", "month", "module", "outlet", "unit"} {
			b.Run("checks/"+name+"/by "+by, func(b *testing.B) {
				for b.Loop() {
					list, err := db.InspectionNumbers(ctx, v, storage.InspectionFilter{Published: year, Under: "/ho/"}, by)
					require.NoError(b, err)
					require.NotEmpty(b, list)
				}
			})
		}
		for _, by := range []string{"", "month", "module", "unit", "age"} {
			b.Run("rectifications/"+name+"/by "+by, func(b *testing.B) {
				for b.Loop() {
					list, err := db.RectificationNumbers(ctx, v, storage.RectificationFilter{Issued: year, Under: "/ho/"}, by, now)
					require.NoError(b, err)
					require.NotEmpty(b, list)
				}
			})
		}
	}
}
