package storage

import (
	"context"

	"duban/domain/casefile"
)

// VerifyEvents walks the log of every case that anything on record speaks of, and
// names the first case and event that is not as it was written: changed, missing,
// swapped, or cut off at the end. It holds the log against the case, the commands
// and the audit chain; that the audit chain itself is whole is VerifyAudit's matter.
func (db *DB) VerifyEvents(ctx context.Context) (Report, error) {
	var total Report
	for last := ""; ; {
		var ids []string
		err := db.Read(ctx, "storage.verify events", func(tx *Tx) error {
			// A case that was removed altogether still stands in the audit chain.
			return tx.g.Raw(`SELECT id FROM (
					SELECT id FROM (SELECT id FROM cases WHERE id > ? ORDER BY id LIMIT ?) a
					UNION SELECT case_id FROM (SELECT DISTINCT case_id FROM events WHERE case_id > ? ORDER BY case_id LIMIT ?) b
					UNION SELECT case_id FROM (SELECT DISTINCT case_id FROM audit WHERE event_seq > 0 AND case_id > ? ORDER BY case_id LIMIT ?) c
				) ids ORDER BY id LIMIT ?`,
				last, verifyBatch, last, verifyBatch, last, verifyBatch, verifyBatch).Scan(&ids).Error
		})
		if err != nil {
			return total, err
		}
		for _, id := range ids {
			r, err := db.VerifyCase(ctx, casefile.ID(id))
			total.Rows += r.Rows
			total.Cases++
			if total.Break = r.Break; err != nil || r.Break != nil {
				return total, err
			}
			last = id
		}
		if len(ids) < verifyBatch {
			return total, nil
		}
	}
}

// VerifyCase verifies the log of one case; see VerifyEvents.
func (db *DB) VerifyCase(ctx context.Context, id casefile.ID) (r Report, err error) {
	r.Cases = 1
	err = db.Read(ctx, "storage.verify case", func(tx *Tx) error {
		var events []eventRow
		var commands []commandRow
		var audits []auditRow
		var row caseRow
		for _, read := range []func() error{
			func() error { return tx.g.Where("case_id = ?", string(id)).Order("seq").Find(&events).Error },
			func() error {
				return tx.g.Where("case_id = ?", string(id)).Order("version, after_seq").Find(&commands).Error
			},
			func() error {
				return tx.g.Where("case_id = ? AND event_seq > 0", string(id)).Order("seq").Find(&audits).Error
			},
			func() error { return tx.g.Omit("state").Where("id = ?", string(id)).Limit(1).Find(&row).Error },
		} {
			if err := read(); err != nil {
				return err
			}
		}
		c := caseCheck{id: id, r: &r, hash: map[int64]string{0: ""}}
		c.events(events)
		c.audits(audits)
		c.commands(commands, audits)
		c.row(row)
		return nil
	})
	return r, err
}

// caseCheck holds the parts of one case's record against each other. Each step
// does nothing once a break has been found.
type caseCheck struct {
	id   casefile.ID
	r    *Report
	hash map[int64]string // by event
	last int64
}

func (c *caseCheck) events(rows []eventRow) {
	prev := eventRow{}
	for _, e := range rows {
		switch {
		case e.Seq != prev.Seq+1:
			c.r.broken("events", prev.Seq+1, c.id, "第 %d 至 %d 号事件缺失", "events %d to %d are missing", prev.Seq+1, e.Seq-1)
		case e.digest() != e.Hash:
			c.r.broken("events", e.Seq, c.id, "事件内容与其哈希不符", "the event is not what its hash was taken over")
		case e.PrevHash != prev.Hash:
			c.r.broken("events", e.Seq, c.id, "与上一事件的哈希不衔接", "the event does not follow the event before it")
		}
		if c.r.Break != nil {
			return
		}
		c.hash[e.Seq], c.last, prev = e.Hash, e.Seq, e
		c.r.Rows++
	}
}

func (c *caseCheck) audits(rows []auditRow) {
	for _, a := range rows {
		c.stated(a.EventSeq, a.EventHash, "审计记录", "the audit chain")
	}
}

func (c *caseCheck) commands(rows []commandRow, audits []auditRow) {
	audited := map[string]bool{}
	for _, a := range audits {
		audited[a.CommandID] = true
	}
	var at int64
	for _, cmd := range rows {
		c.stated(cmd.Version, cmd.LastHash, "指令记录", "the commands")
		if c.r.Break != nil {
			return
		}
		if cmd.AfterSeq != at {
			c.r.broken("commands", at+1, c.id, "第 %d 号事件之前的指令记录缺失", "the command that led to event %d is missing", at+1)
			return
		}
		if !audited[cmd.CommandID] {
			c.r.broken("audit", cmd.Version, c.id, "指令 %s 没有对应的审计记录", "the audit row of command %s is missing", cmd.CommandID)
			return
		}
		at = cmd.Version
	}
	if c.r.Break == nil && at != c.last {
		c.r.broken("commands", at+1, c.id, "第 %d 号事件没有对应的指令记录", "event %d has no command", at+1)
	}
}

func (c *caseCheck) row(row caseRow) {
	if c.r.Break != nil {
		return
	}
	if row.ID == "" {
		c.r.broken("cases", c.last, c.id, "事项记录缺失", "the case itself is missing")
		return
	}
	c.stated(row.Version, row.LastHash, "事项现状", "the case")
	if c.r.Break == nil && row.Version != c.last {
		c.r.broken("cases", row.Version, c.id, "事项版本为 %d，而记录有 %d 个事件",
			"the case is at version %d, its log has %d events", row.Version, c.last)
	}
}

// stated holds an event against what another table says its hash was.
func (c *caseCheck) stated(seq int64, hash, zh, en string) {
	if c.r.Break != nil {
		return
	}
	have, ok := c.hash[seq]
	switch {
	case !ok:
		c.r.broken("events", c.last+1, c.id, "第 %d 至 %d 号事件缺失（"+zh+"载有）", "events %d to %d are missing ("+en+" knows them)", c.last+1, seq)
	case have != hash:
		c.r.broken("events", seq, c.id, "事件哈希与"+zh+"不符", "the event's hash is not the one that "+en+" states")
	}
}
