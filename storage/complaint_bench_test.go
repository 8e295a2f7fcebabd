package storage_test

import (
	"context"
	"os"
	"strconv"
	"testing"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/storage"
	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

// fillComplaints writes read rows of so many complaints of 40,000 outlets, of which the
// last 50,000 are open, straight into SQLite. Each outlet's unit is its city; every
// hundredth case has been sealed, every thousandth open one has a panel, every fiftieth
// is on offer.
func fillComplaints(b *testing.B, db *storagetest.Backend, total int) {
	b.Helper()
	exec := func(sql string, args ...any) {
		_, err := db.Raw.Exec(sql, args...)
		require.NoError(b, err)
	}
	exec("PRAGMA synchronous = OFF")
	indexes := query(b, db.Raw, `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'complaints' AND sql IS NOT NULL`)
	for _, i := range indexes { // made again at the end, which is much faster
		exec("DROP INDEX " + i[0])
	}
	exec(`INSERT INTO complaints
		WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ?),
		m AS (SELECT n, n > ? - 50000 AS open, n % 40000 AS o,
			strftime('%Y-%m-%d %H:%M:%S+00:00', '2026-11-20 04:00:00', '-' || ((? - n) * 40) || ' seconds') AS at,
			strftime('%Y-%m-%d %H:%M:%S+00:00', '2026-11-20 04:00:00', '-' || ((? - n) * 40) || ' seconds', '+15 days') AS due,
			strftime('%Y-%m-%d', '2026-11-20 12:00:00', '-' || ((? - n) * 40) || ' seconds') AS day FROM k)
		SELECT printf('%08d', n), 'complaint', '投〔2026〕' || printf('%07d', n),
			CASE n % 3 WHEN 0 THEN 'outlet' WHEN 1 THEN 'hotline' ELSE 'help' END, 'A' || (n % 9), 'B' || (n % 14), 'C' || (n % 13), '', 'attitude', 'P' || (n % 50),
			'ordinary', 'simple', CASE WHEN open THEN CASE n % 10 WHEN 0 THEN 'told' WHEN 1 THEN 'registered' ELSE 'handling' END ELSE CASE n % 40 WHEN 0 THEN 'withdrawn' ELSE 'closed' END END,
			NOT open, n % 100 = 0, printf('/ho/p%02d/c%03d/', o % 30, o % 300), 'o' || o, printf('/ho/p%02d/c%03d/o%d/', o % 30, o % 300, o),
			'e' || (n % 400000), 'k' || (n % 1500000), 'self', 1, 'u' || (n % 20000), '/ho/', at, 'u' || (n % 20000), 'u' || (n % 20000),
			'', CASE WHEN open AND n % 50 = 0 THEN 'officer' ELSE '' END, CASE WHEN open AND n % 50 = 0 THEN printf('/ho/p%02d/', o % 30) ELSE '' END, CASE WHEN open AND n % 50 = 0 THEN at END,
			0, n % 3, at, day, at, at, at, CASE WHEN NOT open THEN at END, CASE WHEN NOT open THEN at END, CASE WHEN NOT open THEN at END, CASE WHEN NOT open THEN 400000 END,
			CASE WHEN NOT open THEN due END, CASE WHEN NOT open THEN day ELSE '' END, CASE WHEN open THEN '' WHEN n % 2 = 0 THEN 'justified' ELSE 'unjustified' END,
			n % 7 = 0, 1, 1, 1, 1, NULL, 0, 0, '', '', CASE WHEN open AND n % 1000 = 1 THEN 5 ELSE 0 END, open AND n % 1000 = 1, '', 0, 0, '', '', '',
			CASE WHEN open THEN due ELSE '9999-12-31 00:00:00+00:00' END, due, open, due, 0, CASE WHEN NOT open THEN 1 END, at, at, 9 FROM m`,
		total, total, total, total, total)
	exec(`INSERT INTO complaint_people SELECT case_id, owner, 1, 0, 1, 0, 0 FROM complaints`)
	exec(`INSERT INTO complaint_experts SELECT case_id, 5, 'x1', 1, 'legal', '', NULL, 0, 0, opened_at, NULL FROM complaints WHERE panel_open`)
	for _, i := range indexes {
		exec(i[1])
	}
	exec("PRAGMA wal_checkpoint(TRUNCATE)")
}

// BenchmarkComplaints measures how long a page, a count and the numbers take for people
// at every height, with 50,000 open complaints among DUBAN_BENCH_COMPLAINTS (50,000).
func BenchmarkComplaints(b *testing.B) {
	total := 50_000
	if n, err := strconv.Atoi(os.Getenv("DUBAN_BENCH_COMPLAINTS")); err == nil {
		total = n
	}
	db := storagetest.SQLite(b)
	fillComplaints(b, db, total)
	var (
		now   = storagetest.Noon
		ctx   = context.Background()
		yes   = true
		scope = func(p ...org.Path) storage.ComplaintViewer {
			return storage.ComplaintViewer{User: "u77", Read: p, CallBack: p}
		}
		head    = storage.ComplaintViewer{User: "u77", Read: []org.Path{"/ho/"}, Discipline: []org.Path{"/ho/"}, CallBack: []org.Path{"/ho/"}}
		outlet  = scope("/ho/p07/c037/o37/")
		city    = scope("/ho/p07/c037/")
		agent   = storage.ComplaintViewer{User: "u77"}
		desks   = []complaint.Desk{{Role: "officer", Unit: "/ho/p07/"}}
		quarter = storage.NumberFilter{Period: storage.Quarter(2026, 4), By: "unit"}
	)
	for _, c := range []struct {
		name string
		v    storage.ComplaintViewer
		f    storage.ComplaintFilter
	}{
		{"head/latest", head, storage.ComplaintFilter{}},
		{"head/due", head, storage.ComplaintFilter{Open: &yes, Sort: "due"}},
		{"head/overdue", head, storage.ComplaintFilter{Overdue: now, Sort: "due"}},
		{"head/handling", head, storage.ComplaintFilter{Statuses: []casefile.Status{complaint.Handling}}},
		{"head/discipline", head, storage.ComplaintFilter{Statuses: []casefile.Status{complaint.Discipline}}},
		{"head/outlet", head, storage.ComplaintFilter{Outlet: "o37", Sort: "received"}},
		{"head/city", head, storage.ComplaintFilter{Under: "/ho/p07/c037/"}},
		{"head/customer", head, storage.ComplaintFilter{Customer: "k99"}},
		{"head/concerns", head, storage.ComplaintFilter{Concerns: "e99"}},
		{"head/number", head, storage.ComplaintFilter{Number: "投〔2026〕0001234"}},
		{"head/words", head, storage.ComplaintFilter{Words: "0001234"}},
		{"head/class", head, storage.ComplaintFilter{Channels: []string{"A3"}, Businesses: []string{"B3"}, Causes: []string{"C3"}}},
		{"head/to call", head, storage.ComplaintFilter{Calling: true, Sort: "due"}},
		{"city/latest", city, storage.ComplaintFilter{}},
		{"city/due", city, storage.ComplaintFilter{Open: &yes, Sort: "due"}},
		{"city/handling", city, storage.ComplaintFilter{Statuses: []casefile.Status{complaint.Handling}, Sort: "due"}},
		{"outlet/latest", outlet, storage.ComplaintFilter{}},
		{"outlet/overdue", outlet, storage.ComplaintFilter{Overdue: now, Sort: "due"}},
		{"agent/mine", agent, storage.ComplaintFilter{Mine: true, Sort: "due"}},
		{"province/offered", scope("/ho/p07/"), storage.ComplaintFilter{Offered: true, Desks: desks}},
		{"province/waiting", scope("/ho/p07/"), storage.ComplaintFilter{Waiting: &storage.ComplaintDuties{CallBack: []org.Path{"/ho/p07/"}, DecideExtension: []complaint.Desk{{Role: "service_office", Unit: "/ho/p07/"}}}, Desks: desks, Sort: "due"}},
		{"expert/judging", storage.ComplaintViewer{User: "x1"}, storage.ComplaintFilter{Judging: true}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				_, err := db.Complaints(ctx, c.v, c.f, storage.Page{})
				require.NoError(b, err)
			}
		})
		b.Run(c.name+"/counted", func(b *testing.B) {
			for b.Loop() {
				_, err := db.Complaints(ctx, c.v, c.f, storage.Page{Count: true})
				require.NoError(b, err)
			}
		})
	}
	measure := func(name string, do func() error) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				require.NoError(b, do())
			}
		})
	}
	measure("count/head open", func() error {
		_, err := db.CountComplaints(ctx, head, storage.ComplaintFilter{Open: &yes}, now)
		return err
	})
	measure("count/head all", func() error { _, err := db.CountComplaints(ctx, head, storage.ComplaintFilter{}, now); return err })
	measure("count/city", func() error { _, err := db.CountComplaints(ctx, city, storage.ComplaintFilter{}, now); return err })
	measure("numbers/head quarter", func() error { _, err := db.ComplaintNumbers(ctx, head, quarter, now); return err })
	measure("numbers/city year", func() error {
		_, err := db.ComplaintNumbers(ctx, city, storage.NumberFilter{Period: storage.Span{From: now.AddDate(-1, 0, 0)}, By: "month"}, now)
		return err
	})
	measure("return/head quarter", func() error {
		_, err := db.ComplaintReturn(ctx, head, storage.NumberFilter{Period: storage.Quarter(2026, 4)})
		return err
	})
	measure("facts/alike", func() error {
		return db.Read(ctx, "alike", func(tx *storage.Tx) error {
			_, err := tx.Alike("k99", "o37", "e99", complaint.Classification{Cause: "C3"}, now.AddDate(0, 0, -90), now.AddDate(0, 0, -30), "")
			return err
		})
	})
	measure("facts/load", func() error {
		return db.Read(ctx, "load", func(tx *storage.Tx) error { _, err := tx.OpenOf("u77"); return err })
	})
}
