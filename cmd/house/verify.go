package house

import (
	"context"
	"encoding/json"
	"fmt"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/storage"
)

// Verdict is what a verification found: what was looked at, and every break.
type Verdict struct {
	Looked []text.Text `json:"looked"`
	Breaks []Break     `json:"breaks"`
}

// Break is one place where the record is not what was written.
type Break struct {
	Where string    `json:"where"` // "audit 17", "events <case>/3", "evidence <id>", "score <case>"
	What  text.Text `json:"what"`
}

// OK reports whether nothing was broken.
func (v Verdict) OK() bool { return len(v.Breaks) == 0 }

// Lines is the verdict as a person reads it.
func (v Verdict) Lines(lang string) []string {
	var out []string
	for _, l := range v.Looked {
		out = append(out, l.In(lang))
	}
	for _, b := range v.Breaks {
		out = append(out, "✗ "+b.Where+": "+b.What.In(lang))
	}
	if v.OK() {
		out = append(out, text.T("✓ 记录完整，与写入时一致", "✓ the record is what was written").In(lang))
	}
	return out
}

// VerifyRecord checks the audit chain with its checkpoints and the events of every
// case; with objects, reads every locked piece of evidence again. anchors are
// checkpoints that were kept outside the database; the one kept beside it is looked at anyway.
func (h *House) VerifyRecord(ctx context.Context, objects bool, anchors ...storage.Checkpoint) (Verdict, error) {
	v := Verdict{Breaks: []Break{}}
	kept, _, err := h.lostCheckpoint(ctx)
	if err != nil {
		return v, err
	}
	if kept.Seq > 0 {
		anchors = append(anchors[:len(anchors):len(anchors)], kept)
	}
	audit, err := h.DB.VerifyAudit(ctx, anchors...)
	if err != nil {
		return v, err
	}
	if audit.Break != nil {
		audit.Break.Case = "" // its number is that of the row in the chain, not of an event of the case
	}
	v.add(audit, text.T("审计链：%[1]d 行，%[2]d 个签名检查点", "audit chain: %[1]d rows, %[2]d signed checkpoints").F(audit.Rows, audit.Checkpoints))
	events, err := h.DB.VerifyEvents(ctx)
	if err != nil {
		return v, err
	}
	v.add(events, text.T("事件：%[1]d 条，%[2]d 个事项", "events: %[1]d, of %[2]d cases").F(events.Rows, events.Cases))
	if objects {
		err = h.verifyObjects(ctx, &v)
	}
	return v, err
}

func (v *Verdict) add(r storage.Report, looked text.Text) {
	v.Looked = append(v.Looked, looked)
	if b := r.Break; b != nil {
		where := fmt.Sprintf("%s %d", b.Table, b.Seq)
		if b.Case != "" {
			where = fmt.Sprintf("%s %s/%d", b.Table, b.Case, b.Seq)
		}
		v.Breaks = append(v.Breaks, Break{Where: where, What: b.What})
	}
}

func (h *House) verifyObjects(ctx context.Context, v *Verdict) error {
	found, err := h.Custody.VerifyObjects(ctx, nil)
	v.Looked = append(v.Looked, text.T("证据：重新读取 %[1]d 件，%[2]d 字节", "evidence: %[1]d files read again, %[2]d bytes").F(found.Objects, found.Bytes))
	for _, f := range found.Faults {
		v.Breaks = append(v.Breaks, Break{Where: "evidence " + string(f.Evidence), What: f.Msg})
	}
	return err
}

// VerifyScores computes scores again from the checklist version and the answers on
// the record; of all inspections that were handed in, or of the named ones.
func (h *House) VerifyScores(ctx context.Context, only ...string) (Verdict, error) {
	v := Verdict{Breaks: []Break{}}
	ids := only
	if len(ids) == 0 {
		all, err := h.DB.CaseIDs(ctx, casefile.Inspection)
		if err != nil {
			return v, err
		}
		for _, id := range all {
			ids = append(ids, string(id))
		}
	}
	looked := 0
	for _, id := range ids {
		scored, err := h.verifyScore(ctx, casefile.ID(id), &v)
		if err != nil {
			return v, err
		}
		if scored {
			looked++
		}
	}
	v.Looked = append(v.Looked, text.T("复算得分：%d 次检查", "scores computed again: %d inspections").F(looked))
	return v, nil
}

func (h *House) verifyScore(ctx context.Context, id casefile.ID, v *Verdict) (scored bool, err error) {
	events, err := h.DB.Events(ctx, id, 0)
	if err != nil {
		return false, err
	}
	var answers checklist.Answers
	var ref inspection.TemplateRef
	for _, e := range events {
		var result *checklist.Result
		if answers, err = inspection.AnswersAfter(answers, e); err != nil {
			return scored, err
		}
		switch e.Name {
		case inspection.EvOpened:
			var b inspection.Opened
			err = json.Unmarshal(e.Body, &b)
			ref = b.Template
		case inspection.EvSubmitted:
			var b inspection.SubmittedWith
			err = json.Unmarshal(e.Body, &b)
			result = &b.Result
		case inspection.EvAppealDecided:
			var b inspection.AppealDecided
			err = json.Unmarshal(e.Body, &b)
			result = b.Result
		}
		if err != nil {
			return scored, err
		}
		if result == nil {
			continue
		}
		scored = true
		row, err := h.DB.Checklist(ctx, ref.Code, ref.Version)
		if err != nil {
			return scored, err
		}
		var t checklist.Template
		if err := json.Unmarshal(row.Body, &t); err != nil {
			return scored, err
		}
		if t.Hash() != ref.Hash {
			v.Breaks = append(v.Breaks, Break{Where: "checklist " + ref.Code, What: text.T("检查表内容与检查时不符", "the checklist is not the one that the inspection was filled with")})
			continue
		}
		if err := checklist.Verify(t, answers, *result); err != nil {
			v.Breaks = append(v.Breaks, Break{Where: fmt.Sprintf("score %s/%d", id, e.Seq), What: text.T("得分无法复算："+err.Error(), "the score does not follow: "+err.Error())})
		}
	}
	return scored, nil
}
