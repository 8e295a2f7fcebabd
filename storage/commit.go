package storage

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// DecideFunc is asked, inside the transaction and with the case locked, what a
// command comes to: events with Name and Body, the rest is filled in. An error
// refuses the command and nothing is kept. It must have no effect outside tx, and
// may be asked again when others write the same at the same moment.
type DecideFunc func(ctx context.Context, tx *Tx, state casefile.State) ([]casefile.Event, error)

// errOpenedMeanwhile: another caller opened the case between our look and our write.
var errOpenedMeanwhile = errors.New("opened meanwhile")

// Commit puts one accepted command on the record, in one transaction: the events,
// the case as it stands after them, its read rows, the command itself and a row of
// the audit chain. A command id that is on the record already is answered from it,
// and decide is not asked.
//
// Faults: whatever decide returns; Invalid "idempotency.reused" when the id was
// given before to a different command; Conflict "case.version" when cmd.Expect is
// not the case's version; Conflict when the database could not serialise.
func (db *DB) Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide DecideFunc) (casefile.Outcome, error) {
	w, err := db.commitOf(cmd, at, decide)
	if err != nil {
		return casefile.Outcome{}, err
	}
	for round := 1; ; round++ {
		err = db.Write(ctx, "storage.commit", func(tx *Tx) error { return w.run(ctx, tx) })
		switch {
		case errors.Is(err, errOpenedMeanwhile): // the case exists now: the next round finds and locks it
		case isRace(err) && round < rounds: // the other one holds what we want, and ends: the next round waits for him
		default:
			return w.out, err
		}
	}
}

// rounds are how often a command is put on the record where the database ends one of two
// that wait for each other: two referrals of one family, each from its own case.
const rounds = 5

// commitOf checks what can be checked before there is a transaction.
func (db *DB) commitOf(cmd casefile.Command, at time.Time, decide DecideFunc) (*commit, error) {
	store, err := db.kind(cmd.Kind)
	if err != nil {
		return nil, err
	}
	if cmd.ID == "" || cmd.Case == "" {
		return nil, fault.New(fault.Invalid, "command.incomplete",
			"指令缺少编号或事项编号", "a command needs its id and its case")
	}
	print, err := fingerprint(cmd)
	if err != nil {
		return nil, err
	}
	return &commit{cmd: cmd, at: Instant(at), print: print, store: store, decide: decide}, nil
}

// commit is one command on its way to the record.
type commit struct {
	cmd    casefile.Command
	at     time.Time
	print  string
	store  KindStore
	decide DecideFunc
	out    casefile.Outcome
}

func (w *commit) run(ctx context.Context, tx *Tx) error {
	row, found, err := tx.lockCase(w.cmd.Case)
	if err != nil {
		return err
	}
	// Asked after locking: a twin of this command may have just let go of the case.
	if done, err := w.answered(tx); done || err != nil {
		return err
	}
	if found && row.Kind != string(w.cmd.Kind) {
		return fault.Missing("事项", "case")
	}
	before, err := w.store.decode(row.State)
	if err != nil {
		return err
	}
	state, err := w.store.decode(row.State)
	if err != nil {
		return err
	}
	if err := casefile.CheckExpect(w.cmd, row.Version); err != nil {
		return err
	}
	drafts, err := w.decide(ctx, tx, state)
	if err != nil {
		return err
	}
	if !found && len(drafts) == 0 {
		return fault.Missing("事项", "case")
	}
	events, rows, err := w.stamp(row, drafts)
	if err != nil {
		return err
	}
	for _, e := range events {
		if err := state.Apply(e); err != nil {
			return fault.Wrap("storage.apply "+e.Name, fault.Internal, err)
		}
		if state.Version() != e.Seq {
			return fault.New(fault.Internal, "storage.version", "事项版本与记录不一致",
				"after event %d the state counts %d", e.Seq, state.Version())
		}
	}
	if err := w.keep(tx, row, found, before, state, events, rows); err != nil {
		return err
	}
	w.out = casefile.Outcome{Case: w.cmd.Case, Version: state.Version(), Events: events}
	return nil
}

// answered fills the outcome in from the record if the command is on it.
func (w *commit) answered(tx *Tx) (bool, error) {
	c, found, err := tx.command(w.cmd.Case, w.cmd.ID)
	if !found || err != nil {
		return false, err
	}
	if c.Fingerprint != w.print {
		return false, fault.New(fault.Invalid, "idempotency.reused",
			"该幂等键已用于另一项操作", "this idempotency key was used for a different command")
	}
	w.out, err = tx.outcome(c)
	return true, err
}

// stamp numbers and signs the drafts and links them to the chain of the case.
func (w *commit) stamp(c caseRow, drafts []casefile.Event) ([]casefile.Event, []eventRow, error) {
	actor, err := json.Marshal(w.cmd.Actor)
	if err != nil {
		return nil, nil, err
	}
	events := make([]casefile.Event, len(drafts))
	rows := make([]eventRow, len(drafts))
	prev := c.LastHash
	for i, d := range drafts {
		body, err := compact(d.Body)
		if err != nil {
			return nil, nil, err
		}
		rows[i] = eventRow{
			CaseID: string(w.cmd.Case), Seq: c.Version + int64(i) + 1, Kind: string(w.cmd.Kind), Name: d.Name,
			CommandID: string(w.cmd.ID), Actor: string(actor), At: w.at, Body: body, PrevHash: prev,
		}
		rows[i].Hash = rows[i].digest()
		prev = rows[i].Hash
		if events[i], err = rows[i].toEvent(); err != nil {
			return nil, nil, err
		}
	}
	return events, rows, nil
}

// keep writes everything; the audit row is linked last, when the transaction ends.
func (w *commit) keep(tx *Tx, row caseRow, found bool, before, after casefile.State, events []casefile.Event, rows []eventRow) error {
	old := row.Version
	if len(events) > 0 {
		if err := row.fill(w.store, after); err != nil {
			return err
		}
		if !found {
			row.ID, row.Kind, row.OpenedAt = string(w.cmd.Case), string(w.cmd.Kind), w.at
		}
		row.ChangedAt, row.LastHash = w.at, rows[len(rows)-1].Hash
		if err := w.keepCase(tx, row, found, old); err != nil {
			return err
		}
		if err := tx.g.Create(&rows).Error; err != nil {
			return err
		}
		if err := w.store.project(tx, row, before, after, events); err != nil {
			return err
		}
	}
	done := commandRow{
		CaseID: string(w.cmd.Case), CommandID: string(w.cmd.ID), Name: w.cmd.Name, UserID: w.cmd.Actor.User,
		Fingerprint: w.print, AfterSeq: old, Version: row.Version, LastHash: row.LastHash, At: w.at,
	}
	if err := tx.g.Create(&done).Error; err != nil {
		return err
	}
	names := make([]string, len(events))
	for i, e := range events {
		names[i] = e.Name
	}
	tx.Audit(AuditEntry{
		At: w.at, Actor: w.cmd.Actor, Action: w.cmd.Name, Resource: string(w.cmd.Kind), ResourceID: row.Number,
		Case: w.cmd.Case, Command: w.cmd.ID, EventSeq: row.Version, EventHash: row.LastHash,
		Unit: org.Path(row.UnitPath), Outcome: Accepted, Detail: casefile.Encode(map[string]any{"events": names}),
	})
	return nil
}

func (w *commit) keepCase(tx *Tx, row caseRow, found bool, old int64) error {
	if !found {
		err := tx.g.Create(&row).Error
		if err != nil && isDuplicate(err) {
			return errOpenedMeanwhile
		}
		return err
	}
	res := tx.g.Model(&caseRow{}).Where("id = ? AND version = ?", row.ID, old).Select("*").Updates(&row)
	if res.Error == nil && res.RowsAffected != 1 {
		return fault.New(fault.Conflict, "storage.race", "数据刚被他人更新，请重试", "somebody else was writing the same: try again")
	}
	return res.Error
}

// lockCase loads a case and keeps everybody else from writing it until the
// transaction ends. On SQLite the transaction itself is that lock.
func (tx *Tx) lockCase(id casefile.ID) (caseRow, bool, error) {
	var row caseRow
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	err := q.Where("id = ?", string(id)).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return caseRow{}, false, nil
	}
	return row, err == nil, err
}
