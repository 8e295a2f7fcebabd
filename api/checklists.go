package api

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
)

const tagChecklists = "检查表 · Checklists"

// maxChecklist is enough for a checklist of a few thousand items in two languages.
const maxChecklist = 8 << 20

// ChecklistInfo is one version of a checklist without its items.
type ChecklistInfo struct {
	Code        string         `json:"code"`
	Version     int            `json:"version"`
	Title       text.Text      `json:"title"`
	Kind        checklist.Kind `json:"kind"`
	Published   bool           `json:"published" doc:"已发布，不可更改 · published, never to change"`
	Hash        string         `json:"hash" doc:"内容散列值 · hash of its content"`
	ChangedBy   string         `json:"changed_by"`
	ChangedAt   time.Time      `json:"changed_at"`
	PublishedBy string         `json:"published_by,omitempty"`
	PublishedAt time.Time      `json:"published_at,omitzero"`
}

func viewChecklist(c Checklist) ChecklistInfo {
	return ChecklistInfo{c.Code, c.Version, c.Title, c.Kind, c.Published, c.Hash, c.ChangedBy, c.ChangedAt, c.PublishedBy, c.PublishedAt}
}

type checklistAnswer struct {
	ETag
	Body struct {
		ChecklistInfo
		Template checklist.Template `json:"template"`
	}
}

func answerChecklist(c Checklist) *checklistAnswer {
	out := &checklistAnswer{ETag: ETag{strconv.Quote(c.Hash)}}
	out.Body.ChecklistInfo, out.Body.Template = viewChecklist(c), c.Template
	return out
}

type listChecklists struct {
	Paging
	Code   string         `query:"code" maxLength:"64" doc:"列出此检查表的全部版本 · all versions of this one"`
	Kind   checklist.Kind `query:"kind" enum:"mystery,onsite,video,selfcheck"`
	Status string         `query:"status" enum:"draft,published"`
	Text   string         `query:"q" maxLength:"100"`
}

// ByVersion names a version of a checklist in the path.
type ByVersion struct {
	Code    string `path:"code" maxLength:"64"`
	Version int    `path:"version" minimum:"0" doc:"版本；0 为最新发布版 · version; 0: the latest published"`
}

type putDraft struct {
	ByVersion
	IfMatch string `header:"If-Match" doc:"您看到的草稿的 ETag；新建时省略 · ETag of the draft you saw; left out for a new one"`
	Body    checklist.Template
}

type discardDraft struct {
	ByVersion
	IfMatch string `header:"If-Match" required:"true" doc:"您所看到的草稿的 ETag · ETag of the draft that you saw"`
}

type publishChecklist struct {
	ByVersion
	IfMatch string `header:"If-Match" required:"true" doc:"您核对过的草稿的 ETag · ETag of the draft that you have read"`
}

func (s *Server) routeChecklists() {
	operation(s, Op{ID: "listChecklists", Method: http.MethodGet, Path: "/checklists", Action: policy.ChecklistRead, Tag: tagChecklists,
		Summary: text.T("检查表列表", "List checklists")}, inScopes[listChecklists](), s.listChecklists)
	operation(s, Op{ID: "getChecklist", Method: http.MethodGet, Path: "/checklists/{code}/{version}", Action: policy.ChecklistRead, Tag: tagChecklists,
		Summary: text.T("查看检查表的某一版", "Show a version of a checklist")}, inScopes[ByVersion](), s.getChecklist)
	operation(s, Op{ID: "putDraft", Method: http.MethodPut, Path: "/checklists/{code}/{version}", Action: policy.ChecklistWrite, MaxBody: maxChecklist, Tag: tagChecklists,
		Summary: text.T("保存检查表草稿", "Save a draft of a checklist")}, ofTheBank[putDraft](s), s.putDraft)
	operation(s, Op{ID: "discardDraft", Method: http.MethodDelete, Path: "/checklists/{code}/{version}", Action: policy.ChecklistWrite, Tag: tagChecklists,
		Summary: text.T("作废检查表草稿", "Discard a draft of a checklist"), Doc: text.T("已发布的版本不可作废；审计日志保留其散列值。", "A published version stays; the hash of the draft stays on the audit log.")},
		ofTheBank[discardDraft](s), s.discardDraft)
	operation(s, Op{ID: "publishChecklist", Method: http.MethodPost, Path: "/checklists/{code}/{version}/publish", Action: policy.ChecklistPublish, Tag: tagChecklists,
		Summary: text.T("发布检查表版本", "Publish a version of a checklist"), Doc: text.T("发布后永不更改；已完成的检查仍用原版本。", "It never changes afterwards; finished inspections keep theirs.")},
		ofTheBank[publishChecklist](s), s.publishChecklist)
}

func (s *Server) listChecklists(ctx context.Context, in *listChecklists) (*with[Page[ChecklistInfo]], error) {
	page, err := s.Checklists.Checklists(ctx, ChecklistQuery{Paging: in.Paging, Code: in.Code, Kind: in.Kind, Status: in.Status, Text: in.Text})
	if err != nil {
		return nil, err
	}
	return &with[Page[ChecklistInfo]]{Body: mapPage(page, viewChecklist)}, nil
}

func (s *Server) getChecklist(ctx context.Context, in *ByVersion) (*checklistAnswer, error) {
	c, err := s.Checklists.Checklist(ctx, in.Code, in.Version)
	if err != nil {
		return nil, err
	}
	return answerChecklist(c), nil
}

func (s *Server) putDraft(ctx context.Context, in *putDraft) (*checklistAnswer, error) {
	t := in.Body
	var f fault.Fields
	if t.Code != in.Code {
		f.Add("/code", "mismatch", "须与地址中的代码一致", "must be the code in the address")
	}
	if t.Version != in.Version || t.Version < 1 {
		f.Add("/version", "mismatch", "须与地址中的版本一致，从 1 起", "must be the version in the address, from 1 on")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := checklist.Validate(t); err != nil {
		return nil, err
	}
	c := Checklist{Template: t, Hash: t.Hash(), ChangedBy: callerOf(ctx).User, ChangedAt: s.now()}
	row := s.entry(ctx, policy.ChecklistWrite, "checklist/"+t.Code+"/"+itoa(t.Version))
	row.Detail = detail(map[string]string{"hash": c.Hash})
	if err := s.Checklists.PutDraft(ctx, c, unquote(in.IfMatch), row); err != nil {
		return nil, err
	}
	return answerChecklist(c), nil
}

func (s *Server) discardDraft(ctx context.Context, in *discardDraft) (*none, error) {
	hash := unquote(in.IfMatch)
	row := s.entry(ctx, policy.ChecklistWrite, "checklist/"+in.Code+"/"+itoa(in.Version))
	row.Detail = detail(map[string]string{"did": "discard", "hash": hash})
	return nil, s.Checklists.Discard(ctx, in.Code, in.Version, hash, row)
}

func (s *Server) publishChecklist(ctx context.Context, in *publishChecklist) (*checklistAnswer, error) {
	c, err := s.Checklists.Checklist(ctx, in.Code, in.Version)
	if err != nil {
		return nil, err
	}
	if err := checklist.Validate(c.Template); err != nil {
		return nil, err
	}
	before, err := s.Checklists.Checklist(ctx, in.Code, 0)
	if err == nil {
		err = checklist.CheckSuccessor(before.Template, c.Template)
	} else if fault.Is(err, fault.NotFound) {
		err = nil // the first version
	}
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.ChecklistPublish, "checklist/"+in.Code+"/"+itoa(in.Version))
	row.Detail = detail(map[string]string{"hash": c.Hash})
	if err := s.Checklists.Publish(ctx, in.Code, in.Version, unquote(in.IfMatch), callerOf(ctx).User, s.now(), row); err != nil {
		return nil, err
	}
	if c, err = s.Checklists.Checklist(ctx, in.Code, in.Version); err != nil {
		return nil, err
	}
	return answerChecklist(c), nil
}

func unquote(etag string) string {
	return strings.Trim(strings.TrimPrefix(strings.TrimSpace(etag), "W/"), `"`)
}

func itoa(n int) string { return strconv.Itoa(n) }
