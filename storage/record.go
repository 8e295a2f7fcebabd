package storage

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// eventRow is a row of the append-only log of a case.
type eventRow struct {
	CaseID    string
	Seq       int64
	Kind      string
	Name      string
	CommandID string
	Actor     string
	At        time.Time
	Body      string
	PrevHash  string
	Hash      string
}

func (eventRow) TableName() string { return "events" }

func (r eventRow) toEvent() (casefile.Event, error) {
	e := casefile.Event{Case: casefile.ID(r.CaseID), Kind: casefile.Kind(r.Kind), Seq: r.Seq, Name: r.Name,
		Command: casefile.CommandID(r.CommandID), At: r.At.UTC(), Body: json.RawMessage(r.Body)}
	if err := json.Unmarshal([]byte(r.Actor), &e.Actor); err != nil {
		return e, fault.Wrap("storage.decode actor", fault.Internal, err)
	}
	return e, nil
}

// commandRow is a row of the table commands.
type commandRow struct {
	CaseID      string
	CommandID   string
	Name        string
	UserID      string
	Fingerprint string
	AfterSeq    int64
	Version     int64
	LastHash    string
	At          time.Time
}

func (commandRow) TableName() string { return "commands" }

func (tx *Tx) command(id casefile.ID, cmd casefile.CommandID) (commandRow, bool, error) {
	var row commandRow
	err := tx.g.Where("case_id = ? AND command_id = ?", string(id), string(cmd)).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return row, false, nil
	}
	return row, err == nil, err
}

// outcome is not stored a second time: it is the events that the command left.
func (tx *Tx) outcome(c commandRow) (casefile.Outcome, error) {
	events, err := tx.Events(casefile.ID(c.CaseID), c.AfterSeq, c.Version)
	return casefile.Outcome{Case: casefile.ID(c.CaseID), Version: c.Version, Events: events}, err
}

// Events reads the log of a case after one event and up to another (0: to the end).
func (tx *Tx) Events(id casefile.ID, after, upTo int64) ([]casefile.Event, error) {
	q := tx.g.Where("case_id = ? AND seq > ?", string(id), after).Order("seq")
	if upTo > 0 {
		q = q.Where("seq <= ?", upTo)
	}
	var rows []eventRow
	if err := q.Find(&rows).Error; err != nil {
		return nil, err
	}
	events := make([]casefile.Event, len(rows))
	for i, r := range rows {
		var err error
		if events[i], err = r.toEvent(); err != nil {
			return nil, err
		}
	}
	return events, nil
}

// Events reads the log of a case after the event with that number (0: from the start).
// A case that does not exist has no events.
func (db *DB) Events(ctx context.Context, id casefile.ID, afterSeq int64) (events []casefile.Event, err error) {
	err = db.Read(ctx, "storage.events", func(tx *Tx) error {
		events, err = tx.Events(id, afterSeq, 0)
		return err
	})
	return events, err
}

// EventsUntil reads the log of a case as it was at an instant.
func (db *DB) EventsUntil(ctx context.Context, id casefile.ID, at time.Time) (events []casefile.Event, err error) {
	all, err := db.Events(ctx, id, 0)
	for i, e := range all {
		if e.At.After(at) {
			return all[:i], nil
		}
	}
	return all, err
}

// Lookup answers what a command came to, if it is on the record.
func (db *DB) Lookup(ctx context.Context, id casefile.ID, cmd casefile.CommandID) (out casefile.Outcome, found bool, err error) {
	err = db.Read(ctx, "storage.lookup", func(tx *Tx) error {
		var c commandRow
		if c, found, err = tx.command(id, cmd); !found || err != nil {
			return err
		}
		out, err = tx.outcome(c)
		return err
	})
	return out, found && err == nil, err
}

// Case reads a case as the table of cases has it. NotFound if there is none.
func (db *DB) Case(ctx context.Context, id casefile.ID) (c Case, err error) {
	err = db.Read(ctx, "storage.case", func(tx *Tx) error {
		var row caseRow
		if err := tx.g.Omit("state").Where("id = ?", string(id)).Take(&row).Error; err != nil {
			return missing(err, "事项", "case")
		}
		c = row.toCase()
		return nil
	})
	return c, err
}

// LoadState reads a case as it stands. NotFound if there is none.
func (db *DB) LoadState(ctx context.Context, id casefile.ID) (s casefile.State, err error) {
	err = db.Read(ctx, "storage.load state", func(tx *Tx) error {
		s, err = tx.LoadState(id)
		return err
	})
	return s, err
}

// LoadState reads a case as it stands within a transaction. NotFound if there is none.
func (tx *Tx) LoadState(id casefile.ID) (casefile.State, error) {
	var row caseRow
	if err := tx.g.Where("id = ?", string(id)).Take(&row).Error; err != nil {
		return nil, missing(err, "事项", "case")
	}
	store, err := tx.db.kind(casefile.Kind(row.Kind))
	if err != nil {
		return nil, err
	}
	return store.decode(row.State)
}

// Replay folds a case from its events alone. It returns the folded State, and
// Internal "record.replay" when that is not what the table of cases has.
func (db *DB) Replay(ctx context.Context, id casefile.ID) (s casefile.State, err error) {
	err = db.Read(ctx, "storage.replay", func(tx *Tx) error {
		var row caseRow
		if err := tx.g.Where("id = ?", string(id)).Take(&row).Error; err != nil {
			return missing(err, "事项", "case")
		}
		store, err := db.kind(casefile.Kind(row.Kind))
		if err != nil {
			return err
		}
		events, err := tx.Events(id, 0, 0)
		if err != nil {
			return err
		}
		s = store.New()
		for _, e := range events {
			if err := s.Apply(e); err != nil {
				return fault.Wrap("storage.replay "+e.Name, fault.Internal, err)
			}
		}
		return sameState(store, s, row.State)
	})
	return s, err
}

// sameState compares after one round through JSON, so that a nil and an empty list are not told apart by it.
func sameState(store KindStore, folded casefile.State, stored string) error {
	kept, err := store.decode(stored)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(folded)
	if err != nil {
		return err
	}
	again, err := store.decode(string(raw))
	if err != nil {
		return err
	}
	a, errA := json.Marshal(again)
	b, errB := json.Marshal(kept)
	if err := errors.Join(errA, errB); err != nil {
		return err
	}
	if !bytes.Equal(a, b) {
		return fault.New(fault.Internal, "record.replay",
			"事项现状与其记录重演的结果不一致", "the case as it stands is not what its record gives")
	}
	return nil
}

// OpenCases visits every case that is not done, in the order of their ids. Cases
// opened meanwhile may be missed. The visitor's error stops the walk.
func (db *DB) OpenCases(ctx context.Context, visit func(Case) error) error {
	const batch = 500
	for last := ""; ; {
		var rows []caseRow
		err := db.Read(ctx, "storage.open cases", func(tx *Tx) error {
			return tx.g.Omit("state").Where("done = ? AND id > ?", false, last).Order("id").Limit(batch).Find(&rows).Error
		})
		if err != nil {
			return err
		}
		for _, r := range rows {
			if err := visit(r.toCase()); err != nil {
				return err
			}
			last = r.ID
		}
		if len(rows) < batch {
			return nil
		}
	}
}

// followUpRow is a row of the table follow_ups.
type followUpRow struct {
	CaseID string
	Seq    int64
	Name   string
	DoneAt time.Time
}

func (followUpRow) TableName() string { return "follow_ups" }

// FollowUpDone reports whether the named consequence of an event has been carried out.
func (db *DB) FollowUpDone(ctx context.Context, id casefile.ID, seq int64, name string) (done bool, err error) {
	err = db.Read(ctx, "storage.follow-up", func(tx *Tx) error {
		var n int64
		err := tx.g.Model(&followUpRow{}).Where("case_id = ? AND seq = ? AND name = ?", string(id), seq, name).Count(&n).Error
		done = n > 0
		return err
	})
	return done, err
}

// MarkFollowUp notes that the named consequence of an event has been carried out.
// Marking twice changes nothing: the first instant stays.
func (db *DB) MarkFollowUp(ctx context.Context, id casefile.ID, seq int64, name string, at time.Time) error {
	return db.Write(ctx, "storage.mark follow-up", func(tx *Tx) error { return tx.MarkFollowUp(id, seq, name, at) })
}

// MarkFollowUp is DB.MarkFollowUp within a transaction of many.
func (tx *Tx) MarkFollowUp(id casefile.ID, seq int64, name string, at time.Time) error {
	return tx.g.Clauses(clause.OnConflict{DoNothing: true}).
		Create(&followUpRow{CaseID: string(id), Seq: seq, Name: name, DoneAt: Instant(at)}).Error
}
