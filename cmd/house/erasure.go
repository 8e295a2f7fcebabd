package house

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/worktime"
)

// What the rule book says of personal data, by its rows, and what holds where a bank's
// own version of the rules does not say.
const (
	rowCaseYears   = "record.case_years" // a closed case is kept for so many years
	rowErasureWait = "erasure.wait"      // hours between approval and erasure, at least
	rowReveals     = "reveal.per_hour"   // values that a person may see unmasked within an hour

	usualCaseYears   = 3
	usualErasureWait = 24
	usualReveals     = 30
)

// erasing is the hour of the night, in Chinese time, at which lists are carried out.
const erasing = 1

// ruled is a number of the rule book as it stood on a day, with the row that says so.
func ruled(book worktime.Rulebook, day worktime.Day, id string, usual int) (n int, ref string) {
	row, ref, ok := book.Row(day, id)
	if !ok || row.Number == nil {
		return usual, "default#" + id
	}
	return *row.Number, ref
}

// listErasure brings the list of what is due up to date. What is due is settled by the
// day, so that a list does not change between looking at it in the morning and
// approving it at noon.
func (h *House) listErasure(ctx context.Context) error { return h.listErasureAt(ctx, time.Now()) }

func (h *House) listErasureAt(ctx context.Context, now time.Time) error {
	_, book, err := h.Law.InForce(ctx)
	if err != nil {
		return err
	}
	today := worktime.DayOf(now).Start()
	least := usualCaseYears
	for _, set := range book.Sets() {
		if row, ok := set.Row(rowCaseYears); ok && row.Number != nil {
			least = min(least, *row.Number)
		}
	}
	_, _, err = h.DB.ListErasure(ctx, today, today.AddDate(-least, 0, 1), func(done time.Time) (time.Time, string) {
		years, ref := ruled(book, worktime.DayOf(done), rowCaseYears, usualCaseYears)
		return done.In(casefile.Zone).AddDate(years, 0, 0), ref
	})
	return err
}

// erasureRuns is when a list approved at an instant is carried out: in the first night
// after the waiting time.
func erasureRuns(approved time.Time, wait time.Duration) time.Time {
	ready := approved.Add(wait).In(casefile.Zone)
	night := time.Date(ready.Year(), ready.Month(), ready.Day(), erasing, 0, 0, 0, casefile.Zone)
	if night.Before(ready) {
		night = night.AddDate(0, 0, 1)
	}
	return night
}

// eraseDue carries out the approved lists whose hour has come.
func (h *House) eraseDue(ctx context.Context) error { return h.eraseDueAt(ctx, time.Now()) }

func (h *House) eraseDueAt(ctx context.Context, now time.Time) error {
	ids, err := h.DB.DueErasures(ctx, now)
	if err != nil {
		return err
	}
	for _, id := range ids {
		run, err := h.Vault.Erase(ctx, id, h.noteDestroyed)
		if err != nil {
			return err
		}
		h.Log.Warn("customers' data whose retention has ended was erased", "list", id, "erased", len(run.Erased), "held", run.Held, "reopened", run.Reopened)
	}
	return nil
}

// removeErased removes attachments of erased cases whose lock has ended.
func (h *House) removeErased(ctx context.Context) error {
	gone, waiting, err := h.Custody.RemoveErased(ctx)
	if gone > 0 {
		h.Log.Warn("attachments of erased cases were removed", "removed", gone, "locked", waiting)
	}
	return err
}

// startPrivacy runs what keeps customers' data no longer than it may be.
func (h *House) startPrivacy(ctx context.Context) {
	h.chore(ctx, "erasure list", time.Hour, h.listErasure)
	h.chore(ctx, "erasure", 10*time.Minute, h.eraseDue)
	h.chore(ctx, "erased attachments", 6*time.Hour, h.removeErased)
	h.chore(ctx, "vault", 24*time.Hour, h.Vault.Sweep)
}
