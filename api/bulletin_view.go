package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// BulletinView is one bulletin with its text and totals. Lines and receipts, of which
// there may be thousands, have lists of their own.
type BulletinView struct {
	BulletinItem
	Introduction text.Text           `json:"introduction"`
	Demand       text.Text           `json:"demand"`
	Notes        []WrittenNote       `json:"notes" doc:"表扬、典型案例、检查结果 · praise, examples, results"`
	To           []UnitRef           `json:"to" doc:"指定的主送单位 · units that it was addressed to by hand"`
	Totals       []UnitTotal         `json:"totals" doc:"各机构超时情况，按机构树排列 · what stands late by unit, in the order of the tree"`
	Previous     *bulletin.Reference `json:"previous,omitempty" doc:"上一期超时工单通报 · overdue bulletin before this one"`
	Corrected    *bulletin.Reference `json:"correction_of,omitempty" doc:"所更正的通报 · bulletin that it corrects"`
	CorrectedBy  []BulletinItem      `json:"corrected_by" doc:"更正本通报的通报 · bulletins that correct this one"`
	Calendar     string              `json:"calendar,omitempty" doc:"工作日计算所依据的日历 · calendar by which working days were counted"`
	Intact       *bool               `json:"content_intact,omitempty" doc:"内容与发布时的散列值一致 · the content is still the one whose hash was recorded"`
	Ended        *BulletinEnd        `json:"ended,omitempty" doc:"办结或作废 · how it came to its end"`
	Steps        []casefile.Step     `json:"steps" doc:"签阅时限的各步 · steps of the limit for signing"`
	Firings      []FiringView        `json:"firings" doc:"已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told"`
	Allowed      []AllowedView       `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
}

// BulletinEnd is who closed or discarded a bulletin, and why. It closes by itself with
// the last signature, and has no reason then.
type BulletinEnd struct {
	By     PersonRef `json:"by"`
	At     time.Time `json:"at"`
	Reason string    `json:"reason,omitempty" doc:"理由（发文单位和审计员可见）；全部签阅而办结的为空 · reason (for the issuing side and auditors); empty where all had signed"`
	Unread []UnitRef `json:"unread" doc:"办结时未签阅的机构（发文单位和审计员可见） · units that had not signed by then (for the issuing side and auditors)"`
}

// ended is how the bulletin came to its end, as its record tells the reader.
func (s *Server) ended(ctx context.Context, r Reader, state *bulletin.State) (*BulletinEnd, error) {
	if !state.Done() {
		return nil, nil
	}
	events, err := s.Record.Events(ctx, state.ID)
	if err != nil {
		return nil, err
	}
	for _, recorded := range events {
		e, ok := state.EventFor(r.Viewer, recorded.Event)
		if !ok || e.Name != bulletin.EvClosed && e.Name != bulletin.EvDiscarded {
			continue
		}
		out := &BulletinEnd{By: PersonRef{User: e.Actor.User}, At: e.At, Unread: []UnitRef{}}
		err := read(e, func(b bulletin.ClosedWith) { // what is discarded has a reason alone
			out.Reason = b.Reason
			for _, u := range b.Unread {
				out.Unread = append(out.Unread, UnitRef{Path: u})
			}
		})
		return out, err
	}
	return nil, nil
}

// WrittenNote is a piece of free text.
type WrittenNote struct {
	Kind     bulletin.NoteKind `json:"kind" enum:"praise,good,bad,result"`
	KindName text.Text         `json:"kind_name"`
	Text     string            `json:"text"`
	Cases    []bulletin.Link   `json:"cases" doc:"引用的事项 · cases it refers to"`
}

// UnitTotal is one unit's row.
type UnitTotal struct {
	Unit    UnitRef   `json:"unit"`
	Level   org.Level `json:"level,omitempty"`
	Late    int       `json:"late" doc:"超时事项数，含下级 · matters late, those of units below included"`
	Before  int       `json:"before" doc:"上一期 · in the bulletin before"`
	Change  int       `json:"change" doc:"增减 · change"`
	Longest int       `json:"longest_days" doc:"最长超时天数 · most days late"`
}

// BulletinLineItem is a line in a list.
type BulletinLineItem struct {
	N        int           `json:"line" doc:"行号 · number of the line"`
	Case     casefile.ID   `json:"case"`
	Kind     casefile.Kind `json:"kind"`
	KindName text.Text     `json:"kind_name"`
	Number   string        `json:"number,omitempty" doc:"事项编号 · number of the case"`
	Clock    string        `json:"clock" doc:"时限 · which limit"`
	Limit    text.Text     `json:"limit_name" doc:"时限名称 · what the limit is called"`
	Unit     UnitRef       `json:"unit" doc:"超时机构 · unit that is late"`
	Due      time.Time     `json:"due"`
	DueDay   string        `json:"due_day" format:"date"`
	Days     int           `json:"days_late" doc:"超时天数（自然日） · calendar days late"`
	Workdays int           `json:"workdays_late" doc:"超时工作日数 · working days late"`
	Struck   bool          `json:"struck,omitempty" doc:"已删去 · struck"`
	StruckBy *PersonRef    `json:"struck_by,omitempty"`
	StruckAt time.Time     `json:"struck_at,omitzero"`
	Reason   string        `json:"reason,omitempty" doc:"删去的理由；系统删去的为空（该事项已不宜公开） · why it was struck; empty where the system did it: the case may no longer be named"`
}

func (l *BulletinLineItem) names(n *naming) {
	l.KindName = kindName(l.Kind)
	n.unit(&l.Unit)
	n.person(l.StruckBy)
}

// caseKindNames are what kinds of case are called in a bulletin.
var caseKindNames = map[casefile.Kind]text.Text{
	casefile.Inspection: text.T("检查", "Inspection"), casefile.Notice: text.T("整改", "Rectification"), casefile.Programme: text.T("检查计划", "Programme"),
	casefile.Complaint: text.T("投诉", "Complaint"), casefile.Incident: text.T("直通报告", "Direct report"), casefile.Bulletin: text.T("通报", "Bulletin"),
}

func kindName(k casefile.Kind) text.Text {
	if t, ok := caseKindNames[k]; ok {
		return t
	}
	return text.T(string(k), string(k))
}

// BulletinLineFilter narrows the lines of a bulletin.
type BulletinLineFilter struct {
	ByCase
	Unit   org.Path        `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	Kind   []casefile.Kind `query:"kind" enum:"inspection,notice,complaint,incident,bulletin" doc:"事项类型 · kind of case"`
	Struck string          `query:"struck" enum:"true,false" doc:"已删去的行 · lines that were struck"`
}

// BulletinLineQuery asks for one page of lines.
type BulletinLineQuery struct {
	Paging
	BulletinLineFilter
}

// ReceiptItem is one unit's reading.
type ReceiptItem struct {
	Unit     UnitRef    `json:"unit"`
	ReadBy   *PersonRef `json:"read_by,omitempty" doc:"签阅人 · who signed"`
	ReadAt   time.Time  `json:"read_at,omitzero" doc:"签阅时间；空为未签阅 · when; empty: not yet"`
	LastStep string     `json:"last_step,omitempty" doc:"未签阅时已升级到的一步 · how far it has climbed unread"`
}

func (i *ReceiptItem) names(n *naming) {
	n.unit(&i.Unit)
	n.person(i.ReadBy)
}

// ReceiptQuery asks for one page of receipts.
type ReceiptQuery struct {
	Paging
	ByCase
	Unit org.Path `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	Read string   `query:"read" enum:"true,false" doc:"已签阅、未签阅 · signed or not"`
}

type bulletinAnswer struct {
	ETag
	Body BulletinView
}

func (s *Server) routeBulletinView() {
	one := bulletins.path + "/{id}"
	operation(s, Op{ID: "getBulletin", Method: http.MethodGet, Path: one, Action: policy.BulletinRead, Tag: bulletins.tag,
		Summary: text.T("查看通报", "Show a bulletin"),
		Doc:     text.T("草稿只对发文单位和审计员存在。", "Drafts exist for the issuing side and auditors only.")},
		inScopes[ByCase](), s.getBulletin)
	operation(s, Op{ID: "listBulletinLines", Method: http.MethodGet, Path: one + "/lines", Action: policy.BulletinRead, Tag: bulletins.tag,
		Summary: text.T("通报列出的超时事项", "List the lines of an overdue bulletin"),
		Doc:     text.T("删去的行及理由只对发文单位和审计员显示。", "Struck lines and the reasons are for the issuing side and auditors.")},
		inScopes[BulletinLineQuery](), s.listBulletinLines)
	operation(s, Op{ID: "listBulletinReceipts", Method: http.MethodGet, Path: one + "/receipts", Action: policy.BulletinRead, Tag: bulletins.tag,
		Summary: text.T("通报签阅情况", "List the receipts of a bulletin"),
		Doc:     text.T("发文单位看到全部机构，其他人看到自己范围内的机构。", "The issuing side sees all units, others those in their scope.")},
		inScopes[ReceiptQuery](), s.listReceipts)
}

func (s *Server) getBulletin(ctx context.Context, in *ByCase) (*bulletinAnswer, error) {
	place, err := s.look(ctx, casefile.Bulletin, in.ID)
	if err != nil {
		return nil, err
	}
	state, ok := place.State.(*bulletin.State)
	if !ok {
		return nil, unknownCase()
	}
	r := s.reader(ctx, casefile.Bulletin)
	d, err := s.Record.BulletinDocument(ctx, r, in.ID)
	if err != nil {
		return nil, err
	}
	out := &bulletinAnswer{ETag: etag(state.Seq), Body: BulletinView{Introduction: d.Introduction, Demand: d.Demand, Notes: []WrittenNote{}, To: []UnitRef{},
		Totals: []UnitTotal{}, Previous: d.Previous, Corrected: d.Corrects, Calendar: d.Calendar, Steps: []casefile.Step{}, Allowed: s.allowed(ctx, place)}}
	b := &out.Body
	if b.BulletinItem, err = s.Record.Bulletin(ctx, r, in.ID); err != nil {
		return nil, err
	}
	b.Lines = len(d.Lines)
	corrections, err := s.Record.Bulletins(ctx, r, nil, BulletinQuery{Paging: Paging{Limit: 20}, BulletinFilter: BulletinFilter{Corrects: in.ID}})
	if err != nil {
		return nil, err
	}
	b.CorrectedBy = append([]BulletinItem{}, corrections.Items...)
	if state.ReleasedAt != nil {
		intact := d.Intact()
		b.Intact = &intact
	}
	if c, ok := state.Clocks.Get(bulletin.ReadingClock); ok {
		b.Steps = c.Steps
	}
	for _, n := range d.Notes {
		b.Notes = append(b.Notes, WrittenNote{Kind: n.Kind, KindName: bulletin.NoteNames[n.Kind], Text: n.Text, Cases: append([]bulletin.Link{}, n.Links...)})
	}
	for _, u := range d.To {
		b.To = append(b.To, UnitRef{Path: u})
	}
	for _, t := range d.Totals {
		b.Totals = append(b.Totals, UnitTotal{Unit: UnitRef{Path: t.Path, Name: t.Name}, Level: t.Level, Late: t.Late, Before: t.Before, Change: t.Change(), Longest: t.Longest})
	}
	var n naming
	if b.Firings, err = s.firings(ctx, r, state, in.ID, &n); err != nil {
		return nil, err
	}
	if b.Ended, err = s.ended(ctx, r, state); err != nil {
		return nil, err
	}
	b.people(&n)
	return out, n.fill(ctx, s)
}

// people are those to be named; the names of the totals are the ones of the day it was drafted.
func (b *BulletinView) people(n *naming) {
	b.BulletinItem.names(n)
	for i := range b.To {
		n.unit(&b.To[i])
	}
	for i := range b.CorrectedBy {
		b.CorrectedBy[i].names(n)
	}
	if b.Ended != nil {
		n.person(&b.Ended.By)
		for i := range b.Ended.Unread {
			n.unit(&b.Ended.Unread[i])
		}
	}
}

func (s *Server) listBulletinLines(ctx context.Context, in *BulletinLineQuery) (*with[Page[BulletinLineItem]], error) {
	page, err := s.Record.BulletinLines(ctx, s.reader(ctx, casefile.Bulletin), *in)
	return namedPage[BulletinLineItem](ctx, s, page, err)
}

func (s *Server) listReceipts(ctx context.Context, in *ReceiptQuery) (*with[Page[ReceiptItem]], error) {
	page, err := s.Record.Receipts(ctx, s.reader(ctx, casefile.Bulletin), *in)
	return namedPage[ReceiptItem](ctx, s, page, err)
}
