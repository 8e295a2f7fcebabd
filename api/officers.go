package api

import (
	"context"
	"net/http"

	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagOfficers = "投诉处理岗条线 · Officers' business lines"

type listOfficerLines struct {
	Paging
	Unit org.Path `query:"unit" doc:"只列此机构及其下级 · only this unit and those below"`
	User string   `query:"user" maxLength:"64"`
	Line string   `query:"business_line" maxLength:"40"`
}

type putOfficerLines struct {
	ByUnit
	ByUser
	Body struct {
		BusinessLines []string `json:"business_lines" maxItems:"50" uniqueItems:"true" doc:"业务条线代码；空列表为不分条线 · codes of business lines; none: of no line in particular"`
	}
}

// ByUnit names a unit in the path.
type ByUnit struct {
	Unit string `path:"unit" maxLength:"64" doc:"机构代码 · code of the unit"`
}

// OfficerLines are the business lines of one person at one unit.
type OfficerLines struct {
	User          string   `json:"user"`
	Unit          org.Path `json:"unit"`
	BusinessLines []string `json:"business_lines"`
}

func (s *Server) routeOfficers(d Desks) {
	operation(s, Op{ID: "listOfficerLines", Method: http.MethodGet, Path: "/officer-lines", Action: policy.RoutingRead, Tag: tagOfficers,
		Summary: text.T("投诉处理人员所属业务条线", "Which business lines complaint officers belong to")}, inScopes[listOfficerLines](),
		func(ctx context.Context, in *listOfficerLines) (*with[Page[OfficerLine]], error) {
			page, err := d.OfficerLines(ctx, OfficerQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.RoutingRead), Unit: in.Unit, User: in.User, Line: in.Line})
			if err != nil {
				return nil, err
			}
			return &with[Page[OfficerLine]]{Body: page}, nil
		})
	operation(s, Op{ID: "putOfficerLines", Method: http.MethodPut, Path: "/officer-lines/{unit}/{user}", Action: policy.RoutingWrite, Tag: tagOfficers,
		Summary: text.T("设定某人在某机构所属的业务条线", "Set the business lines of somebody at a unit"),
		Doc:     text.T("其人须在该机构任投诉处理岗或投诉专家。", "He must be complaint officer or complaint expert at that unit.")},
		func(ctx context.Context, in *putOfficerLines) (org.Path, error) {
			u, err := s.Org.Unit(ctx, in.Unit)
			return u.Path, err
		}, func(ctx context.Context, in *putOfficerLines) (*with[OfficerLines], error) {
			u, err := s.Org.Unit(ctx, in.Unit)
			if err != nil {
				return nil, err
			}
			row := s.entry(ctx, policy.RoutingWrite, "officer/"+in.User)
			row.Unit, row.Detail = u.Path, detail(map[string]any{"unit": u.Path, "business_lines": in.Body.BusinessLines})
			if _, err := d.SetOfficerLines(ctx, in.User, u.Path, in.Body.BusinessLines, row); err != nil {
				return nil, err
			}
			return &with[OfficerLines]{Body: OfficerLines{in.User, u.Path, in.Body.BusinessLines}}, nil
		})
}
