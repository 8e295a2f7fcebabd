package storage

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"

	"duban/domain/casefile"
	"duban/domain/text"
)

// Break is the first thing found that is not as it was written.
type Break struct {
	Table string      `json:"table"`          // "audit", "audit_head", "audit_checkpoints", "events", "cases", "commands"
	Seq   int64       `json:"seq"`            // row of the audit chain, or event of the case
	Case  casefile.ID `json:"case,omitempty"` // the case it concerns, if any
	What  text.Text   `json:"what"`
}

func (b Break) String() string {
	where := fmt.Sprintf("%s %d", b.Table, b.Seq)
	if b.Case != "" {
		where = fmt.Sprintf("%s %s/%d", b.Table, b.Case, b.Seq)
	}
	return where + ": " + b.What.EN
}

// Report is what a verification found.
type Report struct {
	Rows        int64  `json:"rows"`           // rows of the audit chain, or events, that were checked
	Cases       int64  `json:"cases"`          // cases that were checked
	Checkpoints int64  `json:"checkpoints"`    // checkpoints whose signature and row were checked
	Head        string `json:"head,omitempty"` // hash of the last row of the audit chain; empty for a broken chain
	Break       *Break `json:"break,omitempty"`
}

// OK reports whether everything was found as it was written.
func (r Report) OK() bool { return r.Break == nil }

func (r *Report) broken(table string, seq int64, id casefile.ID, zh, en string, args ...any) {
	what := text.T(zh, en)
	if len(args) > 0 {
		what = what.F(args...)
	}
	r.Break = &Break{Table: table, Seq: seq, Case: id, What: what}
}

const verifyBatch = 1000

// VerifyAudit walks the audit chain from its first row to where it ended when the
// walk began and names the first row that is not as it was written: changed, missing,
// swapped or cut off at the end. Signatures are checked with the Signer given to Seal.
// anchors are copies of checkpoints from outside the database (see CheckpointSink): only
// they show that somebody who owns the database cut rows, head and checkpoints alike.
func (db *DB) VerifyAudit(ctx context.Context, anchors ...Checkpoint) (Report, error) {
	var r Report
	var head auditHead
	var own []Checkpoint
	var last int64
	err := db.Read(ctx, "storage.verify audit", func(tx *Tx) error {
		var rows []checkpointRow
		if err := tx.g.Order("seq").Find(&rows).Error; err != nil {
			return err
		}
		for _, row := range rows {
			own = append(own, row.checkpoint())
		}
		if err := tx.g.Model(&auditRow{}).Select("COALESCE(MAX(seq), 0)").Scan(&last).Error; err != nil {
			return err
		}
		return tx.g.Where("id = 1").Limit(1).Find(&head).Error
	})
	if err != nil {
		return r, err
	}
	stated := newStatements(own, anchors)
	end := max(head.Seq, last, stated.last)
	prev := auditRow{}
	for r.Break == nil {
		var rows []auditRow
		err := db.Read(ctx, "storage.verify audit", func(tx *Tx) error {
			return tx.g.Where("seq > ? AND seq <= ?", prev.Seq, end).Order("seq").Limit(verifyBatch).Find(&rows).Error
		})
		if err != nil {
			return r, err
		}
		for _, row := range rows {
			if checkAuditRow(&r, prev, row); r.Break == nil {
				stated.check(&r, row)
			}
			if r.Break != nil {
				return r, nil
			}
			prev = row
			r.Rows++
		}
		if len(rows) < verifyBatch {
			break
		}
	}
	if prev.Seq < end {
		r.broken("audit", prev.Seq+1, "", "第 %d 至 %d 条审计记录缺失", "rows %d to %d are missing", prev.Seq+1, end)
		return r, nil
	}
	if head.Seq != prev.Seq || head.Hash != prev.Hash {
		r.broken("audit_head", head.Seq, "", "链尾标记与最后一条审计记录（第 %d 条）不符",
			"the head of the chain is not its last row (%d)", prev.Seq)
		return r, nil
	}
	if db.verifyCheckpoints(&r, own, anchors); r.OK() {
		r.Head = head.Hash
	}
	return r, nil
}

func checkAuditRow(r *Report, prev, row auditRow) {
	switch {
	case row.Seq != prev.Seq+1:
		r.broken("audit", prev.Seq+1, "", "第 %d 至 %d 条审计记录缺失", "rows %d to %d are missing", prev.Seq+1, row.Seq-1)
	case row.digest() != row.Hash:
		r.broken("audit", row.Seq, casefile.ID(row.CaseID), "记录内容与其哈希不符", "the row is not what its hash was taken over")
	case row.PrevHash != prev.Hash:
		r.broken("audit", row.Seq, casefile.ID(row.CaseID), "与上一条记录的哈希不衔接", "the row does not follow the row before it")
	}
}

// statements are the hashes that checkpoints vouch for, by row.
type statements struct {
	hash map[int64]string
	last int64
}

func newStatements(lists ...[]Checkpoint) statements {
	s := statements{hash: map[int64]string{}}
	for _, list := range lists {
		for _, c := range list {
			s.hash[c.Seq], s.last = c.Hash, max(s.last, c.Seq)
		}
	}
	return s
}

func (s statements) check(r *Report, row auditRow) {
	if want, ok := s.hash[row.Seq]; ok && want != row.Hash {
		r.broken("audit", row.Seq, casefile.ID(row.CaseID),
			"记录的哈希与签名检查点不符", "the row's hash is not the one that a checkpoint states")
	}
}

// verifyCheckpoints checks signatures, that no checkpoint is missing between others,
// and that every copy kept outside is still here.
func (db *DB) verifyCheckpoints(r *Report, own, anchors []Checkpoint) {
	signer := db.currentSeal().Signer
	var prev int64
	here := map[int64]Checkpoint{}
	for _, c := range own {
		here[c.Seq] = c
		if c.PrevSeq != prev {
			r.broken("audit_checkpoints", c.PrevSeq, "", "检查点缺失（其后为第 %d 条处的检查点）",
				"a checkpoint is missing before the one at row %d", c.Seq)
			return
		}
		prev = c.Seq
	}
	for _, c := range append(own[:len(own):len(own)], anchors...) {
		if signer != nil && !signedBy(signer, c) {
			r.broken("audit_checkpoints", c.Seq, "", "检查点签名无效", "the signature of the checkpoint does not hold")
			return
		}
		r.Checkpoints++
	}
	for _, c := range anchors {
		if here[c.Seq].Signature != c.Signature {
			r.broken("audit_checkpoints", c.Seq, "", "库外留存的检查点在库中缺失或不同",
				"the checkpoint kept outside is missing here or differs")
			return
		}
	}
}

func signedBy(signer Signer, c Checkpoint) bool {
	key, ok := signer.Public(c.KeyID)
	sig, err := hex.DecodeString(c.Signature)
	return ok && err == nil && ed25519.Verify(key, c.Message(), sig)
}
