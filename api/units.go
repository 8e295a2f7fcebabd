package api

import (
	"context"
	"net/http"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagOrg = "机构与网点 · Units and outlets"

// UnitView is a node of the bank's tree.
type UnitView struct {
	Code    string    `json:"code" doc:"机构代码，全行唯一 · code, unique in the bank"`
	Path    org.Path  `json:"path" doc:"从总行起的路径 · path from the head office"`
	Parent  org.Path  `json:"parent,omitempty" doc:"上级机构路径 · path of the unit above"`
	Level   org.Level `json:"level" enum:"head_office,province,city,sub_branch,outlet,department" doc:"层级 · level"`
	Name    text.Text `json:"name"`
	Mark    string    `json:"mark,omitempty" doc:"机关代字 · with what its document numbers begin"`
	Closed  bool      `json:"closed" doc:"已撤销 · closed"`
	Version int64     `json:"version"`
}

func viewUnit(u Unit) UnitView {
	return UnitView{u.Code, u.Path, u.Path.Parent(), u.Level, u.Name, u.Mark, u.Closed, u.Version}
}

type unitAnswer struct {
	ETag
	Body UnitView
}

// ByCode names a unit or outlet in the path.
type ByCode struct {
	Code string `path:"code" maxLength:"64" doc:"机构代码 · code"`
}

type listUnits struct {
	Paging
	Under  org.Path  `query:"under" doc:"此机构及其全部下级 · this unit and all below"`
	Parent org.Path  `query:"parent" doc:"只列此机构的直接下级 · only the children of this unit"`
	Level  org.Level `query:"level" enum:"head_office,province,city,sub_branch,outlet,department"`
	Text   string    `query:"q" maxLength:"100" doc:"代码或名称的一部分 · part of code or name"`
	Closed bool      `query:"closed" doc:"连同已撤销的 · with those that are closed"`
}

type createUnit struct {
	Body struct {
		Code   string    `json:"code" minLength:"1" maxLength:"32" pattern:"^[A-Za-z0-9_-]+$" doc:"机构代码 · code"`
		Parent org.Path  `json:"parent" doc:"上级机构路径 · path of the unit above"`
		Level  org.Level `json:"level" enum:"province,city,sub_branch,department" doc:"网点请用 /outlets · for outlets use /outlets"`
		Name   text.Text `json:"name"`
		Mark   string    `json:"mark,omitempty" maxLength:"10" doc:"机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out" example:"穗"`
	}
}

type changeUnit struct {
	ByCode
	IfMatch
	Body struct {
		Name   text.Text `json:"name"`
		Mark   string    `json:"mark,omitempty" maxLength:"10" doc:"机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out" example:"穗"`
		Closed bool      `json:"closed,omitempty" doc:"撤销 · closed"`
	}
}

func (s *Server) routeUnits() {
	operation(s, Op{ID: "listUnits", Method: http.MethodGet, Path: "/units", Action: policy.OrgRead, Tag: tagOrg,
		Summary: text.T("机构列表", "List units")}, inScopes[listUnits](), s.listUnits)
	operation(s, Op{ID: "getUnit", Method: http.MethodGet, Path: "/units/{code}", Action: policy.OrgRead, Tag: tagOrg,
		Summary: text.T("查看机构", "Show a unit")}, s.placeOfUnit, s.getUnit)
	operation(s, Op{ID: "createUnit", Method: http.MethodPost, Path: "/units", Action: policy.OrgWrite, Status: http.StatusCreated, Tag: tagOrg,
		Summary: text.T("新增机构", "Add a unit")},
		func(_ context.Context, in *createUnit) (org.Path, error) {
			return in.Body.Parent, validPath(in.Body.Parent, "/parent")
		}, s.createUnit)
	operation(s, Op{ID: "changeUnit", Method: http.MethodPut, Path: "/units/{code}", Action: policy.OrgWrite, Tag: tagOrg,
		Summary: text.T("修改机构", "Change a unit"), Doc: text.T("代码和上级不可在此更改。", "Code and parent do not change here.")},
		func(ctx context.Context, in *changeUnit) (org.Path, error) { return s.placeOfUnit(ctx, &in.ByCode) }, s.changeUnit)
}

func (s *Server) placeOfUnit(ctx context.Context, in *ByCode) (org.Path, error) {
	u, err := s.Org.Unit(ctx, in.Code)
	return u.Path, err
}

// unitAt finds the unit with that very path, or says at pointer that there is none.
func (s *Server) unitAt(ctx context.Context, p org.Path, pointer string) (Unit, error) {
	if err := validPath(p, pointer); err != nil {
		return Unit{}, err
	}
	u, err := s.Org.Unit(ctx, p.Code())
	if fault.Is(err, fault.NotFound) || err == nil && u.Path != p {
		return Unit{}, fault.BadField(pointer, "unknown", "没有这个机构", "there is no such unit")
	}
	if err == nil && u.Closed {
		return Unit{}, fault.BadField(pointer, "closed", "该机构已撤销", "this unit is closed")
	}
	return u, err
}

func (s *Server) listUnits(ctx context.Context, in *listUnits) (*with[Page[UnitView]], error) {
	page, err := s.Org.Units(ctx, UnitQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.OrgRead), Under: in.Under, Parent: in.Parent, Level: in.Level, Text: in.Text, Closed: in.Closed})
	if err != nil {
		return nil, err
	}
	return &with[Page[UnitView]]{Body: mapPage(page, viewUnit)}, nil
}

func (s *Server) getUnit(ctx context.Context, in *ByCode) (*unitAnswer, error) {
	u, err := s.Org.Unit(ctx, in.Code)
	if err != nil {
		return nil, err
	}
	return &unitAnswer{etag(u.Version), viewUnit(u)}, nil
}

func (s *Server) createUnit(ctx context.Context, in *createUnit) (*unitAnswer, error) {
	b := in.Body
	if _, err := s.unitAt(ctx, b.Parent, "/parent"); err != nil {
		return nil, err
	}
	if err := namedAndMarked(b.Name, b.Mark); err != nil {
		return nil, err
	}
	u := Unit{Unit: org.Unit{Code: b.Code, Path: b.Parent.Child(b.Code), Level: b.Level, Name: b.Name, Mark: b.Mark}, Version: 1}
	row := s.entry(ctx, policy.OrgWrite, "unit/"+u.Code)
	row.Detail = detail(map[string]any{"did": "create", "path": u.Path, "level": u.Level})
	if err := s.Org.CreateUnit(ctx, u, row); err != nil {
		return nil, err
	}
	return &unitAnswer{etag(1), viewUnit(u)}, nil
}

func (s *Server) changeUnit(ctx context.Context, in *changeUnit) (*unitAnswer, error) {
	version, err := seen(in.IfMatch.IfMatch)
	if err != nil {
		return nil, err
	}
	if err := namedAndMarked(in.Body.Name, in.Body.Mark); err != nil {
		return nil, err
	}
	u, err := s.Org.Unit(ctx, in.Code)
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.OrgWrite, "unit/"+u.Code)
	row.Detail = detail(map[string]any{"did": "change", "name": in.Body.Name, "was": u.Name, "mark": in.Body.Mark, "closed": in.Body.Closed})
	u.Name, u.Mark, u.Closed = in.Body.Name, in.Body.Mark, in.Body.Closed
	if u, err = s.Org.SaveUnit(ctx, u, version, row); err != nil {
		return nil, err
	}
	return &unitAnswer{etag(u.Version), viewUnit(u)}, nil
}

func namedAndMarked(name text.Text, mark string) error {
	if err := named(name); err != nil {
		return err
	}
	return org.CheckMark(mark, "/mark")
}

// named wants a Chinese name; the English one may follow later.
func named(t text.Text) error {
	var f fault.Fields
	f.Need(t.ZH != "", "/name/zh")
	return f.Err()
}
