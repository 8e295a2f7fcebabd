package api

import (
	"context"
	"net/http"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// OutletView is an outlet's file.
type OutletView struct {
	Code    string    `json:"code" doc:"网点代码 · code"`
	Path    org.Path  `json:"path"`
	Type    string    `json:"type" doc:"网点类型，决定适用的检查标准 · type, picks the indicator set" example:"standard"`
	Name    text.Text `json:"name"`
	Address text.Text `json:"address"`
	Hours   text.Text `json:"hours" doc:"营业时间 · opening hours"`
	Phone   string    `json:"phone,omitempty"`
	Opened  string    `json:"opened,omitempty" format:"date" doc:"开业日 · day of opening"`
	Mark    string    `json:"mark,omitempty" doc:"机关代字 · with what its document numbers begin"`
	Closed  bool      `json:"closed"`
	Version int64     `json:"version"`
}

func viewOutlet(o Outlet) OutletView {
	return OutletView{o.Code, o.Path, o.Type, o.Name, o.Address, o.Hours, o.Phone, o.Opened, o.Mark, o.Closed, o.Version}
}

type outletAnswer struct {
	ETag
	Body OutletView
}

type listOutlets struct {
	Paging
	Under org.Path `query:"under" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Type  string   `query:"type" maxLength:"40"`
	Text  string   `query:"q" maxLength:"100" doc:"代码或名称的一部分 · part of code or name"`
}

// OutletFile is what can be written in an outlet's file.
type OutletFile struct {
	Type    string    `json:"type" minLength:"1" maxLength:"40"`
	Name    text.Text `json:"name"`
	Address text.Text `json:"address,omitzero"`
	Hours   text.Text `json:"hours,omitzero"`
	Phone   string    `json:"phone,omitempty" maxLength:"40"`
	Opened  string    `json:"opened,omitempty" format:"date"`
	Mark    string    `json:"mark,omitempty" maxLength:"10" doc:"机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out" example:"天河"`
	Closed  bool      `json:"closed,omitempty"`
}

type createOutlet struct {
	Body struct {
		Code   string   `json:"code" minLength:"1" maxLength:"32" pattern:"^[A-Za-z0-9_-]+$"`
		Parent org.Path `json:"parent" doc:"上级机构路径 · path of the unit above"`
		OutletFile
	}
}

type changeOutlet struct {
	ByCode
	IfMatch
	Body OutletFile
}

func (s *Server) routeOutlets() {
	operation(s, Op{ID: "listOutlets", Method: http.MethodGet, Path: "/outlets", Action: policy.OrgRead, Tag: tagOrg,
		Summary: text.T("网点列表", "List outlets")}, inScopes[listOutlets](), s.listOutlets)
	operation(s, Op{ID: "getOutlet", Method: http.MethodGet, Path: "/outlets/{code}", Action: policy.OrgRead, Tag: tagOrg,
		Summary: text.T("查看网点档案", "Show an outlet's file")}, s.placeOfOutlet, s.getOutlet)
	operation(s, Op{ID: "createOutlet", Method: http.MethodPost, Path: "/outlets", Action: policy.OrgWrite, Status: http.StatusCreated, Tag: tagOrg,
		Summary: text.T("新增网点", "Add an outlet")},
		func(_ context.Context, in *createOutlet) (org.Path, error) {
			return in.Body.Parent, validPath(in.Body.Parent, "/parent")
		}, s.createOutlet)
	operation(s, Op{ID: "changeOutlet", Method: http.MethodPut, Path: "/outlets/{code}", Action: policy.OrgWrite, Tag: tagOrg,
		Summary: text.T("修改网点档案", "Change an outlet's file")},
		func(ctx context.Context, in *changeOutlet) (org.Path, error) { return s.placeOfOutlet(ctx, &in.ByCode) }, s.changeOutlet)
}

func (s *Server) placeOfOutlet(ctx context.Context, in *ByCode) (org.Path, error) {
	o, err := s.Org.Outlet(ctx, in.Code)
	return o.Path, err
}

func (s *Server) listOutlets(ctx context.Context, in *listOutlets) (*with[Page[OutletView]], error) {
	page, err := s.Org.Outlets(ctx, OutletQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.OrgRead), Under: in.Under, Type: in.Type, Text: in.Text})
	if err != nil {
		return nil, err
	}
	return &with[Page[OutletView]]{Body: mapPage(page, viewOutlet)}, nil
}

func (s *Server) getOutlet(ctx context.Context, in *ByCode) (*outletAnswer, error) {
	o, err := s.Org.Outlet(ctx, in.Code)
	if err != nil {
		return nil, err
	}
	return &outletAnswer{etag(o.Version), viewOutlet(o)}, nil
}

func (s *Server) createOutlet(ctx context.Context, in *createOutlet) (*outletAnswer, error) {
	b := in.Body
	parent, err := s.unitAt(ctx, b.Parent, "/parent")
	if err != nil {
		return nil, err
	}
	if parent.Level == org.OutletUnit || parent.Level == org.Department {
		return nil, fault.BadField("/parent", "level", "网点不能设在网点或部门之下", "an outlet does not lie below an outlet or a department")
	}
	if err := namedAndMarked(b.Name, b.Mark); err != nil {
		return nil, err
	}
	o := b.OutletFile.on(Outlet{Outlet: org.Outlet{Code: b.Code, Path: b.Parent.Child(b.Code)}, Version: 1})
	row := s.entry(ctx, policy.OrgWrite, "outlet/"+o.Code)
	row.Detail = detail(map[string]any{"did": "create", "path": o.Path, "type": o.Type})
	if err := s.Org.CreateOutlet(ctx, o, row); err != nil {
		return nil, err
	}
	return &outletAnswer{etag(1), viewOutlet(o)}, nil
}

func (s *Server) changeOutlet(ctx context.Context, in *changeOutlet) (*outletAnswer, error) {
	version, err := seen(in.IfMatch.IfMatch)
	if err != nil {
		return nil, err
	}
	if err := namedAndMarked(in.Body.Name, in.Body.Mark); err != nil {
		return nil, err
	}
	was, err := s.Org.Outlet(ctx, in.Code)
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.OrgWrite, "outlet/"+was.Code)
	row.Detail = detail(map[string]any{"did": "change", "was": viewOutlet(was), "now": in.Body})
	o, err := s.Org.SaveOutlet(ctx, in.Body.on(was), version, row)
	if err != nil {
		return nil, err
	}
	return &outletAnswer{etag(o.Version), viewOutlet(o)}, nil
}

// on writes the file over an outlet, whose code and path stay.
func (f OutletFile) on(o Outlet) Outlet {
	o.Type, o.Name, o.Address, o.Hours, o.Phone, o.Opened, o.Mark, o.Closed = f.Type, f.Name, f.Address, f.Hours, f.Phone, f.Opened, f.Mark, f.Closed
	return o
}
