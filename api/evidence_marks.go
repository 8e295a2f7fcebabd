package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/evidence"
	"duban/domain/text"
	"duban/policy"
)

func (d *evidenceDesk) routeMarks() {
	operation(d.Server, Op{ID: "evidenceMarks", Method: http.MethodGet, Path: "/evidence/{id}/marks", Action: policy.EvidenceRead, Tag: tagEvidence,
		Summary: text.T("列出证据上的标记（含已撤销的）", "List the marks on a piece of evidence, those taken back as well")},
		inScopes[EvidenceRef](), d.marks)
	operation(d.Server, Op{ID: "evidenceMark", Method: http.MethodPost, Path: "/evidence/{id}/marks", Action: policy.EvidenceMark, Status: http.StatusCreated, Tag: tagEvidence,
		Summary: text.T("标记时间段和画面区域", "Mark seconds and a region")},
		inScopes[markIn](), d.mark)
	operation(d.Server, Op{ID: "evidenceMarkRemove", Method: http.MethodDelete, Path: "/evidence/{id}/marks/{mark}", Action: policy.EvidenceMark, Status: http.StatusOK, Tag: tagEvidence,
		Summary: text.T("撤销自己的标记（记录保留）", "Take one's own mark back; it stays on the record")},
		inScopes[unmarkIn](), d.unmark)
}

// MarkView is a mark as the caller may see it.
type MarkView struct {
	ID       evidence.MarkID  `json:"id"`
	StartMS  int64            `json:"start_ms" doc:"起始，毫秒 · start, milliseconds"`
	EndMS    int64            `json:"end_ms" doc:"结束，毫秒 · end, milliseconds"`
	Region   *evidence.Region `json:"region,omitempty" doc:"画面区域，占宽高的比例 · region, in fractions of width and height"`
	Note     string           `json:"note,omitempty"`
	Item     string           `json:"item,omitempty" doc:"检查项 · checklist item"`
	By       string           `json:"by"`
	ByName   string           `json:"by_name,omitempty"`
	At       time.Time        `json:"at"`
	Removed  *MarkRemoval     `json:"removed,omitempty" doc:"已撤销 · taken back"`
	Evidence evidence.ID      `json:"evidence"`
}

// MarkRemoval says who took a mark back and why.
type MarkRemoval struct {
	By     string    `json:"by"`
	At     time.Time `json:"at"`
	Reason string    `json:"reason"`
}

func markOf(m evidence.Mark, sight evidence.Sight) MarkView {
	m = sight.MaskMark(m)
	v := MarkView{ID: m.ID, StartMS: m.StartMS, EndMS: m.EndMS, Region: m.Region, Note: m.Note, Item: m.Item,
		By: m.By.User, ByName: m.By.Name, At: m.At, Evidence: m.Evidence}
	if r := m.Removal; r != nil {
		v.Removed = &MarkRemoval{By: r.By.User, At: r.At, Reason: r.Reason}
	}
	return v
}

func (d *evidenceDesk) marks(ctx context.Context, in *EvidenceRef) (*with[Page[MarkView]], error) {
	e, sight, _, err := d.seen(ctx, in.ID, policy.EvidenceRead)
	if err != nil {
		return nil, err
	}
	all, err := d.custody.Marks(ctx, e.ID)
	if err != nil {
		return nil, err
	}
	out := Page[MarkView]{Items: []MarkView{}}
	for _, m := range all {
		out.Items = append(out.Items, markOf(m, sight))
	}
	return &with[Page[MarkView]]{out}, nil
}

type markIn struct {
	EvidenceRef
	Key
	Body struct {
		StartMS int64            `json:"start_ms,omitempty" minimum:"0"`
		EndMS   int64            `json:"end_ms,omitempty" minimum:"0"`
		Region  *evidence.Region `json:"region,omitempty"`
		Note    string           `json:"note,omitempty" maxLength:"2000"`
		Item    string           `json:"item,omitempty" maxLength:"100"`
	}
}

func (d *evidenceDesk) mark(ctx context.Context, in *markIn) (*with[MarkView], error) {
	e, sight, act, err := d.seen(ctx, in.ID, policy.EvidenceMark)
	if err != nil {
		return nil, err
	}
	cmd, err := commandID(ctx)
	if err != nil {
		return nil, err
	}
	b := in.Body
	m, err := d.custody.Mark(ctx, evidence.Mark{Evidence: e.ID, StartMS: b.StartMS, EndMS: b.EndMS, Region: b.Region, Note: b.Note, Item: b.Item}, cmd, act)
	if err != nil {
		return nil, err
	}
	return &with[MarkView]{markOf(m, sight)}, nil
}

type unmarkIn struct {
	EvidenceRef
	Mark   evidence.MarkID `path:"mark" format:"uuid" doc:"标记编号 · id of the mark"`
	Reason string          `query:"reason" required:"true" minLength:"1" maxLength:"500" doc:"撤销原因 · why it is taken back"`
}

func (d *evidenceDesk) unmark(ctx context.Context, in *unmarkIn) (*with[MarkView], error) {
	e, sight, act, err := d.seen(ctx, in.ID, policy.EvidenceMark)
	if err != nil {
		return nil, err
	}
	m, err := d.custody.RemoveMark(ctx, e.ID, in.Mark, in.Reason, act)
	if err != nil {
		return nil, err
	}
	return &with[MarkView]{markOf(m, sight)}, nil
}
