package house

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

// bulletinDrafter drafts the overdue bulletins whose time has come. Their ids derive
// from unit and period, so that each is drafted once, however many processes are at
// it; what this one has done with is remembered only to spare the looking.
type bulletinDrafter struct {
	house *House
	send  activities.Sender

	mu   sync.Mutex
	done map[activities.Slot]bool
}

// draft drafts what is due at an instant, and reports how many there were.
func (b *bulletinDrafter) draft(ctx context.Context, now time.Time) (drafted int, err error) {
	terms, err := b.house.Law.Terms(ctx, now)
	if err != nil {
		return 0, err
	}
	for _, slot := range terms.Bulletins.Slots(terms.Calendar, now) {
		b.mu.Lock()
		done := b.done[slot]
		b.mu.Unlock()
		if done {
			continue
		}
		n, err := b.fill(ctx, slot, terms.Bulletins.Issues)
		drafted += n
		if err != nil {
			return drafted, err
		}
		b.mu.Lock()
		b.done[slot] = true
		b.mu.Unlock()
	}
	return drafted, nil
}

// fill drafts the bulletins of one period: one for each issuing unit that has
// something late below it. One unit's failure does not hold up the others.
func (b *bulletinDrafter) fill(ctx context.Context, slot activities.Slot, issues map[org.Level]bool) (drafted int, err error) {
	root, err := b.house.DB.Root(ctx)
	if fault.Is(err, fault.NotFound) {
		return 0, nil // nobody lives here yet
	}
	if err != nil {
		return 0, err
	}
	issuers, err := b.issuers(ctx, root.Path, slot.Cutoff, issues)
	if err != nil {
		return 0, err
	}
	var failed []error
	for _, issuer := range issuers {
		_, err := b.send.Do(ctx, casefile.Command{
			ID: "draft", Case: activities.BulletinOf(issuer, slot.Cadence, slot.Period), Kind: casefile.Bulletin, Name: bulletin.CmdDraft, Actor: casefile.System,
			Body: casefile.Encode(bulletin.DraftFor{Issuer: issuer, Cadence: slot.Cadence, Period: slot.Period, Cutoff: slot.Cutoff}),
		})
		switch {
		case err == nil:
			drafted++
		case fault.Is(err, fault.Refused): // what was late has been settled since we looked
		default:
			failed = append(failed, err)
		}
	}
	return drafted, errors.Join(failed...)
}

// issuers are the units of the issuing levels below which anything stands late.
func (b *bulletinDrafter) issuers(ctx context.Context, root org.Path, at time.Time, issues map[org.Level]bool) ([]org.Path, error) {
	late, err := b.house.DB.LateUnits(ctx, root, at)
	if err != nil {
		return nil, err
	}
	above := map[org.Path]bool{}
	for _, u := range late {
		for p := u; p != "" && !above[p]; p = p.Parent() {
			above[p] = true
		}
	}
	var all []org.Path
	for p := range above {
		all = append(all, p)
	}
	units, err := b.house.DB.UnitsAt(ctx, all)
	if err != nil {
		return nil, err
	}
	slices.Sort(all)
	return slices.DeleteFunc(all, func(p org.Path) bool { return !issues[units[p].Level] }), nil
}

// draftBulletins is the chore.
func (h *House) draftBulletins() func(context.Context) error {
	b := &bulletinDrafter{house: h, send: h, done: map[activities.Slot]bool{}}
	return func(ctx context.Context) error {
		n, err := b.draft(ctx, time.Now())
		if n > 0 {
			h.Log.Info("overdue bulletins drafted", "count", n)
		}
		return err
	}
}
