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

// BulletinRecord is the read side of bulletins.
type BulletinRecord interface {
	// Bulletins lists what the reader may know of; signsFor are the units for which he
	// may sign, for the filter of what they have not read.
	Bulletins(ctx context.Context, r Reader, signsFor []org.Path, q BulletinQuery) (Page[BulletinItem], error)
	CountBulletins(ctx context.Context, r Reader, signsFor []org.Path, f BulletinFilter) ([]StatusCount, error)
	Bulletin(ctx context.Context, r Reader, id casefile.ID) (BulletinItem, error)
	BulletinDocument(ctx context.Context, r Reader, id casefile.ID) (bulletin.Document, error)
	// BulletinVeil is what is hidden of a bulletin by now; its document has it applied.
	BulletinVeil(ctx context.Context, id casefile.ID) (bulletin.Veil, error)
	BulletinLines(ctx context.Context, r Reader, q BulletinLineQuery) (Page[BulletinLineItem], error)
	Receipts(ctx context.Context, r Reader, q ReceiptQuery) (Page[ReceiptItem], error)
}

// BulletinItem is a bulletin in a list.
type BulletinItem struct {
	ID          casefile.ID      `json:"id"`
	Number      string           `json:"number,omitempty" doc:"文号，发布时产生 · number, given when released"`
	Form        bulletin.Form    `json:"form" enum:"overdue,results,examples" doc:"种类 · kind"`
	FormName    text.Text        `json:"form_name"`
	Status      casefile.Status  `json:"status" enum:"draft,released,closed,discarded"`
	StatusName  text.Text        `json:"status_name"`
	Title       text.Text        `json:"title"`
	Issuer      UnitRef          `json:"issuer" doc:"发文单位 · issuing unit"`
	Level       org.Level        `json:"level,omitempty" doc:"发文单位的层级 · level of the issuing unit"`
	Cadence     bulletin.Cadence `json:"cadence,omitempty" enum:"weekly,monthly" doc:"周通报、月通报；人工起草者为空 · weekly or monthly; empty where a person drafted it"`
	Period      string           `json:"period,omitempty" example:"2026-W48" doc:"期间 · period"`
	Cutoff      time.Time        `json:"cutoff,omitzero" doc:"数据截至 · the instant that its numbers speak of"`
	Lines       int              `json:"line_count" doc:"列出的事项数 · matters listed"`
	Struck      int              `json:"struck_count,omitempty" doc:"删去的行数（发文单位和审计员可见） · lines struck (for the issuing side and auditors)"`
	Omitted     int              `json:"omitted_count,omitempty" doc:"另有只计数未列出的事项数 · further matters, counted and not listed"`
	Recipients  int              `json:"recipient_count" doc:"须签阅的机构数 · units that owe a receipt"`
	Unread      int              `json:"unread_count" doc:"未签阅的机构数 · of these, not signed"`
	Corrects    casefile.ID      `json:"corrects,omitempty" doc:"所更正的通报 · bulletin that it corrects"`
	Editor      *PersonRef       `json:"editor,omitempty" doc:"最后修改人（发文单位和审计员可见） · who wrote last (for the issuing side and auditors)"`
	ReleasedBy  *PersonRef       `json:"released_by,omitempty" doc:"发布人 · who released it"`
	ReleasedAt  time.Time        `json:"released_at,omitzero"`
	Due         time.Time        `json:"due,omitzero" doc:"签阅期限 · by when it is to be signed"`
	DueDay      string           `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue     bool             `json:"overdue" doc:"有机构逾期未签阅 · some unit should have signed by now"`
	ContentHash string           `json:"content_hash,omitempty" doc:"发布时内容的 SHA-256 · SHA-256 over the content as released"`
	OpenedAt    time.Time        `json:"opened_at"`
	ChangedAt   time.Time        `json:"changed_at"`
	Version     int64            `json:"version" doc:"版本，作 If-Match 之用 · version, for If-Match"`
}

func (i *BulletinItem) names(n *naming) {
	i.StatusName, i.FormName = bulletin.StatusNames[i.Status], bulletin.FormNames[i.Form]
	n.unit(&i.Issuer)
	n.person(i.Editor, i.ReleasedBy)
}

// BulletinFilter narrows bulletins.
type BulletinFilter struct {
	Form          []bulletin.Form    `query:"form" enum:"overdue,results,examples" doc:"种类 · kind"`
	Status        []casefile.Status  `query:"status" enum:"draft,released,closed,discarded"`
	Issuer        org.Path           `query:"issuer" maxLength:"500" doc:"由此机构或其下级发文 · issued by this unit or one below"`
	IssuedBy      org.Path           `query:"issued_by" maxLength:"500" doc:"由此机构本身（不含下级）发文 · issued by this very unit, none below it"`
	Unit          org.Path           `query:"unit" maxLength:"500" doc:"主送此机构 · that this unit signs"`
	For           org.Path           `query:"for" maxLength:"500" doc:"主送此机构或其下级 · that this unit or one below signs"`
	Cadence       []bulletin.Cadence `query:"cadence" enum:"weekly,monthly"`
	Period        string             `query:"period" maxLength:"20" example:"2026-W48" doc:"期间 · period"`
	CutoffFrom    string             `query:"cutoff_from" format:"date" doc:"数据截至日自 · numbers of this day or later"`
	CutoffUntil   string             `query:"cutoff_until" format:"date" doc:"数据截至日至 · numbers of this day or earlier"`
	ReleasedFrom  string             `query:"released_from" format:"date" doc:"发布日自 · released on or after"`
	ReleasedUntil string             `query:"released_until" format:"date" doc:"发布日至 · released on or before"`
	Unread        bool               `query:"unread" doc:"等我代表本单位签阅 · waiting for me to sign for my unit"`
	Corrects      casefile.ID        `query:"corrects" format:"uuid" doc:"更正此通报的 · that correct this bulletin"`
	Counted       string             `query:"counted" enum:"in_time,late,waiting,overdue" doc:"有按期、逾期签阅，或待签阅、逾期未签阅的机构；与 unit、for 同用时只看这些机构 · that some unit signed in time, late, has yet to sign, or should have signed; with unit or for, one of those"`
	Text          string             `query:"q" maxLength:"100" doc:"文号或标题的一部分 · part of the number or the title"`
}

// BulletinQuery asks for one page of bulletins.
type BulletinQuery struct {
	Paging
	BulletinFilter
	Sort string `query:"sort" enum:"latest,released" doc:"排序：最近起草、最近发布 · latest drafted first, latest released first"`
}

func (s *Server) routeBulletinReads() {
	operation(s, Op{ID: "listBulletins", Method: http.MethodGet, Path: bulletins.path, Action: policy.BulletinRead, Tag: bulletins.tag,
		Summary: text.T("通报列表", "List bulletins")}, inScopes[BulletinQuery](), s.listBulletins)
	operation(s, Op{ID: "countBulletins", Method: http.MethodGet, Path: bulletins.path + "/counts", Action: policy.BulletinRead, Tag: bulletins.tag,
		Summary: text.T("按状态统计通报", "Count bulletins by status")}, inScopes[BulletinFilter](), s.countBulletins)
	s.routeBulletinView()
	s.routeBulletinPaper()
}

func (s *Server) listBulletins(ctx context.Context, in *BulletinQuery) (*with[Page[BulletinItem]], error) {
	page, err := s.Record.Bulletins(ctx, s.reader(ctx, casefile.Bulletin), s.signsFor(ctx), *in)
	return namedPage[BulletinItem](ctx, s, page, err)
}

func (s *Server) countBulletins(ctx context.Context, in *BulletinFilter) (*with[Counts[StatusCount]], error) {
	list, err := s.Record.CountBulletins(ctx, s.reader(ctx, casefile.Bulletin), s.signsFor(ctx), *in)
	if err != nil {
		return nil, err
	}
	return statusCounts(list, bulletin.StatusNames), nil
}
