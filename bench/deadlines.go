package main

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"time"

	"github.com/google/uuid"
	_ "modernc.org/sqlite"

	"duban/cmd/house"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/e2e/rig"
	"duban/policy"
	"duban/storage"
)

// deadlines measures many open complaints with several clocks each: what they cost in
// memory and at the start, and how long after its instant an alert goes out, both where
// limits end spread out and where a thousand end together, as legal days do.
type deadlines struct {
	plan
	spread, burst time.Time     // when the spread begins, and when the thousand are due
	over          time.Duration // how long the spread lasts
	due           map[string]time.Time
}

const (
	atOnce    = 1000
	spreadOut = 5000
	// absorbed is how many workflows a second the embedded engine takes up, at least, on
	// a machine that does nothing else.
	absorbed = 110
)

func (p plan) deadlines(ctx context.Context, bin string) error {
	h, err := rig.New(rig.Options{Bin: bin, Data: filepath.Join(p.dir, "deadlines"), Demo: true})
	if err != nil {
		return err
	}
	defer h.Kill()
	if err := h.Start(ctx); err != nil {
		return err
	}
	if err := h.Stop(); err != nil {
		return err
	}
	b := deadlines{plan: p, over: time.Minute, due: map[string]time.Time{}}
	ahead := time.Duration(p.complaints/absorbed)*time.Second + 2*time.Minute
	b.spread = time.Now().Add(ahead).Truncate(time.Second)
	b.burst = b.spread.Add(b.over + 20*time.Second)
	begun := time.Now()
	if err := b.register(ctx, h.Data); err != nil {
		return err
	}
	fmt.Printf("%d complaints put on the record in %s\n", p.complaints, time.Since(begun).Round(time.Second))
	begun = time.Now()
	if out, code, err := h.Run(ctx, "rebuild"); err != nil || code != 0 {
		return fmt.Errorf("rebuild: %w: %s", err, out)
	}
	fmt.Printf("taken up by an engine that did not know them in %s\n", time.Since(begun).Round(time.Second))
	if err := h.Start(ctx); err != nil {
		return err
	}
	fmt.Printf("ready again after %s\n", h.Ready().Round(time.Millisecond))
	if late := time.Since(b.spread); late > 0 {
		if err := memoryLine(h, "with limits that had passed"); err != nil {
			return err
		}
		return fmt.Errorf("the engine needed %s too long: lower the number of complaints", late.Round(time.Second))
	}
	if err := sleep(ctx, min(10*time.Second, time.Until(b.spread))); err != nil {
		return err
	}
	if err := memoryLine(h, "before any is due"); err != nil {
		return err
	}
	if err := sleep(ctx, time.Until(b.burst)+time.Minute); err != nil {
		return err
	}
	if err := memoryLine(h, "after all that was due"); err != nil {
		return err
	}
	if err := h.Stop(); err != nil {
		return err
	}
	return b.report(ctx, h.Data)
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

func memoryLine(h *rig.House, what string) error {
	rss, err := h.Memory("VmRSS")
	if err != nil {
		return err
	}
	peak, err := h.Memory("VmHWM")
	fmt.Printf("%s: %d MiB resident, %d MiB at most\n", what, rss>>20, peak>>20)
	return err
}

// register puts the complaints on the record as they would stand some days after they
// were received: several clocks run, one of them ends soon for some.
func (b *deadlines) register(ctx context.Context, data string) error {
	h, err := house.OpenRecord(ctx, house.Config{Data: data}, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	defer h.Close()
	const batch = 250
	for n := 0; n < b.complaints; n += batch {
		err := h.DB.Write(ctx, "bench.register", func(tx *storage.Tx) error {
			for i := n; i < min(n+batch, b.complaints); i++ {
				if err := b.one(ctx, tx, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *deadlines) one(ctx context.Context, tx *storage.Tx, n int) error {
	id := casefile.ID(uuid.NewString())
	outlet := bank.Outlets[n%len(bank.Outlets)]
	received := time.Now().AddDate(0, 0, -5)
	far := b.burst.AddDate(0, 0, 10+n%20).Truncate(24 * time.Hour)
	due := far
	switch {
	case n < atOnce:
		due = b.burst
	case n < atOnce+spreadOut:
		due = b.spread.Add(time.Duration(n-atOnce) * b.over / spreadOut)
	}
	clock := func(id, rule string, due time.Time) casefile.Clock {
		return casefile.Clock{ID: id, From: received, Limit: "15d", Due: due, Rule: rule, Calendar: "bench", Steps: []casefile.Step{
			{Name: worktime.Remind, At: received.Add(time.Hour), Fired: true}, {Name: worktime.DueStep, At: due},
			{Name: worktime.Escalate1, At: due.AddDate(0, 0, 1)}, {Name: worktime.Bulletin, At: due.AddDate(0, 0, 5)}}}
	}
	if due != far {
		b.due[string(id)] = due
	}
	owner := bank.At(policy.BranchHead, outlet.Path)[0]
	body := complaint.Opening{Form: complaint.Original, Number: fmt.Sprintf("BENCH-%06d", n), Line: complaint.InOutlet, Unit: outlet.Path.Parent(),
		Class: complaint.Classification{Channel: "outlet", Business: "bank_card", Cause: "service", Subject: "attitude"}, Severity: complaint.Ordinary,
		Tier: complaint.Simple, As: complaint.Self, People: 1, Received: received, Owner: complaint.Holder{User: owner.Login, Unit: outlet.Path, Since: received},
		How: text.T("首问", "first asked"), MaxHops: 3, MaxCalls: 3, MaxReps: 5,
		Clocks: casefile.Clocks{clock(complaint.HandleClock, "cn.complaints@2020-3#complaint.simple", due),
			clock(complaint.BankClock, "bank.complaints@default-1#complaint.bank_simple", far.Add(time.Hour)),
			clock(complaint.FirstReplyClock, "bank.complaints@default-1#complaint.first_reply", far.Add(2*time.Hour))}}
	body.Outlet.Code, body.Outlet.Path, body.Outlet.Name = outlet.Code, outlet.Path, outlet.Name
	_, err := tx.Commit(ctx, casefile.Command{ID: "bench", Case: id, Kind: casefile.Complaint, Name: complaint.CmdRegister,
		Actor: casefile.Actor{User: owner.Login, Unit: outlet.Path}}, received, func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
		return []casefile.Event{{Name: complaint.EvRegistered, Body: casefile.Encode(body)}}, nil
	})
	return err
}

// report reads from the record when each limit was due, when its end was recorded, and
// when those concerned had been told.
func (b *deadlines) report(ctx context.Context, data string) error {
	db, err := sql.Open("sqlite", "file:"+filepath.Join(data, "duban.db")+"?mode=ro&_time_format=sqlite&_timezone=UTC")
	if err != nil {
		return err
	}
	defer db.Close()
	rows, err := db.QueryContext(ctx, `SELECT e.case_id, e.at, e.body, f.done_at FROM events e
		JOIN follow_ups f ON f.case_id = e.case_id AND f.seq = e.seq AND f.name = 'tell' WHERE e.name = ?`, complaint.EvClockFired)
	if err != nil {
		return err
	}
	defer rows.Close()
	var recorded, told [2][]time.Duration // spread, together
	for rows.Next() {
		var id, body string
		var at, done time.Time
		if err := rows.Scan(&id, &at, &body, &done); err != nil {
			return err
		}
		due, awaited := b.due[id]
		fired, err := casefile.Decode[casefile.ClockFired]([]byte(body))
		if err != nil {
			return err
		}
		if !awaited || !slices.ContainsFunc(fired.Fired, func(f casefile.Firing) bool {
			return f.Clock == complaint.HandleClock && f.Step == worktime.DueStep
		}) {
			continue
		}
		delete(b.due, id)
		i := 0
		if due.Equal(b.burst) {
			i = 1
		}
		recorded[i], told[i] = append(recorded[i], at.Sub(due)), append(told[i], done.Sub(due))
	}
	if err := rows.Err(); err != nil {
		return err
	}
	fmt.Println("\n| due | what | p50 | p99 | max |\n|---|---|---:|---:|---:|")
	for i, when := range []string{fmt.Sprintf("%d spread over %s", spreadOut, b.over), fmt.Sprintf("%d at one instant", atOnce)} {
		for _, m := range []struct {
			what string
			took []time.Duration
		}{{"on the record", recorded[i]}, {"alert sent", told[i]}} {
			slices.Sort(m.took)
			x := measure{took: m.took}
			fmt.Printf("| %s | %s | %s | %s | %s |\n", when, m.what, x.at(0.50), x.at(0.99), x.at(1))
		}
	}
	if len(b.due) > 0 {
		return fmt.Errorf("%d limits passed without an alert", len(b.due))
	}
	return nil
}
