package house

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
	"duban/storage/storagetest"
)

// A bulletin is drafted within one transaction of the record, so its time is what
// everybody else waits for: go test ./cmd/house -run xxx -bench DraftBulletin -benchtime 3x

const (
	benchClocks = 50_000
	benchLate   = 5_000
)

func BenchmarkDraftBulletin(b *testing.B) {
	b.Run("sqlite", func(b *testing.B) { draftMany(b, "") })
	b.Run("postgres", func(b *testing.B) {
		if pg := storagetest.Postgres(b); pg != nil {
			draftMany(b, pg.URL)
		}
	})
}

// crowd is a city with so many outlets, twenty to a sub-branch.
func crowd(b *testing.B, db *storage.DB, outlets int) (city org.Path, paths []org.Path) {
	b.Helper()
	city = "/ho/gd/gz/"
	at := time.Now().AddDate(0, -1, 0)
	unit := func(p org.Path, l org.Level) storage.Unit {
		return storage.Unit{Unit: org.Unit{Code: p.Code(), Path: p, Level: l, Name: text.T("机构"+p.Code(), "unit "+p.Code())}}
	}
	units := []storage.Unit{unit("/ho/", org.HeadOffice), unit("/ho/gd/", org.Province), unit(city, org.City)}
	for i := range outlets {
		above := city.Child(fmt.Sprintf("s%03d", i/20))
		if i%20 == 0 {
			units = append(units, unit(above, org.SubBranch))
		}
		p := above.Child(fmt.Sprintf("o%04d", i))
		units, paths = append(units, unit(p, org.OutletUnit)), append(paths, p)
	}
	require.NoError(b, db.PutUnits(b.Context(), at, units))
	return city, paths
}

func draftMany(b *testing.B, url string) {
	h, err := OpenRecord(b.Context(), Config{Data: b.TempDir(), DatabaseURL: url}, slog.New(slog.DiscardHandler))
	require.NoError(b, err)
	b.Cleanup(func() { require.NoError(b, h.Close()) })
	city, outlets := crowd(b, h.DB, 500)
	cutoff := time.Now().Truncate(time.Microsecond)
	fillClocks(b, h, url, outlets, cutoff)
	acts := h.activities()

	var peak uint64
	stop := make(chan struct{})
	var watch sync.WaitGroup
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.HeapAlloc
	watch.Go(func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapAlloc)
			}
		}
	})
	b.ReportAllocs()
	n := 0
	var id casefile.ID
	for b.Loop() {
		n++
		id = casefile.ID(uuid.NewString())
		_, err := acts.Commit(b.Context(), activities.CommitInput{At: cutoff, Command: casefile.Command{ID: "draft", Case: id, Kind: casefile.Bulletin, Name: bulletin.CmdDraft,
			Actor: casefile.System, Body: casefile.Encode(bulletin.DraftFor{Issuer: city, Cadence: bulletin.Weekly, Period: fmt.Sprint(n), Cutoff: cutoff})}})
		require.NoError(b, err)
	}
	b.StopTimer()
	close(stop)
	watch.Wait()
	s, err := h.DB.LoadState(b.Context(), id)
	require.NoError(b, err)
	require.Equal(b, benchLate, s.(*bulletin.State).Lines)
	raw, err := json.Marshal(s)
	require.NoError(b, err)
	events, err := h.DB.Events(b.Context(), id, 0)
	require.NoError(b, err)
	b.ReportMetric(float64(len(raw)), "state-B")
	b.ReportMetric(float64(len(events[0].Body)), "event-B")
	b.ReportMetric(float64(peak-min(peak, before))/(1<<20), "peak-MiB")
	_, err = acts.Commit(b.Context(), activities.CommitInput{At: cutoff, Seen: 1, Command: casefile.Command{ID: "release", Case: id, Kind: casefile.Bulletin, Name: bulletin.CmdRelease,
		Actor: casefile.Actor{User: "u", Unit: city}, Body: casefile.Encode(bulletin.Release{})}})
	require.NoError(b, err)
}

// fillClocks writes rows of cases and clocks as cases would leave them.
func fillClocks(b *testing.B, h *House, url string, outlets []org.Path, cutoff time.Time) {
	b.Helper()
	driver, source := "sqlite", "file:"+strings.TrimPrefix(h.Config.databaseURL(), "sqlite:")+"?_pragma=busy_timeout(10000)&_time_format=sqlite&_timezone=UTC"
	if url != "" {
		driver, source = "pgx", url
	}
	db, err := sql.Open(driver, source)
	require.NoError(b, err)
	defer db.Close()
	tx, err := db.Begin()
	require.NoError(b, err)
	const per = 500
	for from := 0; from < benchClocks; from += per {
		var cases, clocks []string
		var of, at []any
		arg := func(list *[]any, v any) string {
			*list = append(*list, v)
			if driver == "pgx" {
				return fmt.Sprintf("$%d", len(*list))
			}
			return "?"
		}
		for i := range per {
			n := from + i
			id, p := uuid.NewString(), outlets[n%len(outlets)]
			due := cutoff.Add(time.Duration(1+n) * time.Minute)
			if n%(benchClocks/benchLate) == 0 {
				due = cutoff.Add(-time.Duration(1+n) * time.Minute)
			}
			cases = append(cases, fmt.Sprintf("(%s,'notice',%s,'acknowledged',3,false,false,'',%s,'/ho/gd/gz/','',NULL,%s,%s,'','')", arg(&of, id), arg(&of, fmt.Sprint("gz整〔2026〕", n, "号")),
				arg(&of, string(p)), arg(&of, cutoff.UTC()), arg(&of, cutoff.UTC())))
			clocks = append(clocks, fmt.Sprintf("(%s,'R-1','notice',%s,'',%s,'','bank.rectification@default-1#rectification','c',false,true,false,'',%s,'/ho/gd/gz/')",
				arg(&at, id), arg(&at, due.UTC()), arg(&at, due.UTC()), arg(&at, string(p))))
		}
		_, err := tx.Exec("INSERT INTO cases (id,kind,number,status,version,done,hidden,outlet,unit_path,issuer_path,owner,next_due,opened_at,changed_at,last_hash,state) VALUES "+strings.Join(cases, ","), of...)
		require.NoError(b, err)
		_, err = tx.Exec("INSERT INTO clocks (case_id,clock_id,kind,due_at,next_step,next_at,last_step,rule,calendar,provisional,running,inside,outlet,unit_path,issuer_path) VALUES "+strings.Join(clocks, ","), at...)
		require.NoError(b, err)
	}
	require.NoError(b, tx.Commit())
}

// Five hundred units sign one bulletin on the embedded engine, thirty-two at a time:
// go test ./cmd/house -run xxx -bench SignBulletin -benchtime 1x
func BenchmarkSignBulletin(b *testing.B) {
	const units = 500
	h, err := Open(b.Context(), Config{Data: b.TempDir()}, slog.New(slog.DiscardHandler))
	require.NoError(b, err)
	b.Cleanup(func() { h.rest(); require.NoError(b, h.Close()) })
	city, outlets := crowd(b, h.DB, units)
	require.NoError(b, h.DB.Assign(b.Context(), storage.Assignment{ID: uuid.NewString(), Holder: "office", Role: policy.ServiceOffice, Unit: city, From: time.Now().AddDate(0, 0, -1), GrantedAt: time.Now()}, nil))
	give := func(id casefile.ID, key, name string, who casefile.Actor, body any) error {
		_, err := h.Do(context.Background(), casefile.Command{ID: casefile.CommandID(key), Case: id, Kind: casefile.Bulletin, Name: name, Actor: who, Body: casefile.Encode(body)})
		return err
	}
	for b.Loop() {
		b.StopTimer()
		id := casefile.ID(uuid.NewString())
		office := casefile.Actor{User: "office", Unit: city}
		require.NoError(b, h.openFor(b.Context(), id, city, office))
		require.NoError(b, give(id, "release", bulletin.CmdRelease, casefile.Actor{User: "other", Unit: city}, bulletin.Release{}))
		state, err := h.DB.LoadState(b.Context(), id)
		require.NoError(b, err)
		require.Len(b, state.(*bulletin.State).Recipients, units+units/20)
		raw, err := json.Marshal(state)
		require.NoError(b, err)
		took := make([]time.Duration, units)
		var repeats atomic.Int64
		var group sync.WaitGroup
		next := make(chan int)
		b.StartTimer()
		begun := time.Now()
		for range 32 {
			group.Go(func() {
				for i := range next {
					from := time.Now()
					for { // as a client does: the same key again while the house is busy
						err := give(id, fmt.Sprint("sign-", i), bulletin.CmdAcknowledge, casefile.Actor{User: fmt.Sprint("head-", i), Unit: outlets[i]}, bulletin.Acknowledge{Unit: outlets[i]})
						if err == nil {
							break
						}
						if repeats.Add(1); !fault.Is(err, fault.Unavailable) && !fault.Is(err, fault.TooMany) {
							b.Error(err)
							break
						}
					}
					took[i] = time.Since(from)
				}
			})
		}
		for i := range units {
			next <- i
		}
		close(next)
		group.Wait()
		b.StopTimer()
		all := time.Since(begun)
		slices.Sort(took)
		state, err = h.DB.LoadState(b.Context(), id)
		require.NoError(b, err)
		require.Len(b, state.(*bulletin.State).Unread(), units/20)
		events, err := h.DB.Events(b.Context(), id, 0)
		require.NoError(b, err)
		b.ReportMetric(all.Seconds(), "s-for-500")
		b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "p50-ms")
		b.ReportMetric(float64(took[len(took)*99/100].Milliseconds()), "p99-ms")
		b.ReportMetric(float64(len(raw)), "state-B")
		b.ReportMetric(float64(len(events)), "events")
		b.ReportMetric(float64(repeats.Load()), "repeats")
		b.StartTimer()
	}
}

// openFor drafts a bulletin by hand to everybody below a unit.
func (h *House) openFor(ctx context.Context, id casefile.ID, unit org.Path, who casefile.Actor) error {
	_, err := h.Do(ctx, casefile.Command{ID: "open", Case: id, Kind: casefile.Bulletin, Name: bulletin.CmdOpen, Actor: who,
		Body: casefile.Encode(bulletin.Open{Form: bulletin.Examples, Issuer: unit, Content: bulletin.Content{Prose: bulletin.Prose{Title: text.T("典型案例", "Examples")},
			Notes: []bulletin.Note{{Kind: bulletin.Good, Text: "服务热情。"}}, To: []org.Path{unit}}})})
	return err
}
