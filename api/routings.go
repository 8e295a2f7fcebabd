package api

import (
	"context"
	"net/http"

	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

var routings = editionKind{kind: edition.Routing, path: "/routings", tag: "投诉分办规则 · Routing",
	one: "Routing", many: "Routings", zh: "投诉分办规则", en: "the routing table",
	read: policy.RoutingRead, write: policy.RoutingWrite, approve: policy.RoutingApprove}

type putRouting struct {
	ByEdition
	IfMatch
	Body struct {
		ValidFrom worktime.Day `json:"valid_from,omitempty" doc:"施行日期；省略为自批准之日起 · first day; left out: from the day of approval"`
		Note      string       `json:"note" minLength:"1" maxLength:"500" doc:"修改说明 · what changes, and why"`
	}
}

type addRow struct {
	ByEdition
	IfMatch
	Body struct {
		Before string      `json:"before,omitempty" maxLength:"40" doc:"插在此行之前；省略为末行 · the row before which it stands; left out: last"`
		Row    routing.Row `json:"row"`
	}
}

// ByRow names a row in the path.
type ByRow struct {
	Row string `path:"row" maxLength:"40" doc:"规则行代码 · code of the row"`
}

type putRow struct {
	ByEdition
	ByRow
	IfMatch
	Body routing.Row
}

type removeRow struct {
	ByEdition
	ByRow
	IfMatch
}

type orderRows struct {
	ByEdition
	IfMatch
	Body struct {
		Rows []string `json:"rows" minItems:"1" maxItems:"300" doc:"全部规则行代码，按新的次序 · all rows in their new order"`
	}
}

// Asked is a question put to a version of the table.
type Asked struct {
	Place    org.Path                `query:"place" required:"true" maxLength:"300" doc:"被投诉网点或受理机构的路径 · path of the outlet complained of, or of the unit that took it in" example:"/ho/gd/gz/"`
	Line     classification.Line     `query:"line" enum:"outlet,customer_help,service_hotline,service_supervision"`
	Channel  string                  `query:"channel" maxLength:"40"`
	Business string                  `query:"business" maxLength:"40"`
	Cause    string                  `query:"cause" maxLength:"40"`
	Subject  string                  `query:"subject" maxLength:"40"`
	Severity classification.Severity `query:"severity" enum:"ordinary,serious,major"`
	Customer routing.Customer        `query:"customer" enum:"person,business"`
	Amount   int64                   `query:"amount" minimum:"0" doc:"金额，单位：分；省略为不明 · amount in fen; left out: not known"`
}

type simulateRouting struct {
	ByEdition
	Asked
}

// Simulation is what a version answers, beside the one in force.
type Simulation struct {
	Answer  routing.Answer  `json:"answer"`
	Current *routing.Answer `json:"current,omitempty" doc:"正在施行的版本的答复 · what the version in force answers"`
	Same    bool            `json:"same" doc:"去向相同 · both send it to the same desk"`
}

// RoutingChanges is what differs between two versions.
type RoutingChanges struct {
	Version string               `json:"version"`
	With    string               `json:"with"`
	Changes []routing.Difference `json:"changes"`
}

// MountRouting adds the operations on sorting and routing of complaints.
func (s *Server) MountRouting(r Routing) {
	s.routeClassifications(r)
	s.routeOfficers(r.Desks)
	s.routeIntake(r.Desks)
	s.routeExperts(r.Desks)
	routeEditions(s, routings, r.Tables)

	change := func(id, method, path string, summary text.Text) Op {
		return Op{ID: id, Method: method, Path: routings.path + "/{version}" + path, Action: policy.RoutingWrite, Tag: routings.tag, Summary: summary}
	}
	// A row is checked before the draft is touched, so that pointers lead into the body.
	do := func(ctx context.Context, v ByEdition, m IfMatch, row *routing.Row, at string, what map[string]any,
		do func(*edition.Edition, routing.Table) (routing.Table, error)) (*editionAnswer[routing.Table], error) {
		if row != nil {
			cat, err := r.Catalogues.Edition(ctx, "", worktime.DayOf(s.now()))
			if err != nil {
				return nil, err
			}
			if err := row.Validate(cat.Content); err != nil {
				return nil, below(at, err)
			}
		}
		return takeStep(ctx, s, routings, r.Tables, v, m, policy.RoutingWrite, edition.Step{Move: edition.Change}, do, what)
	}
	operation(s, change("putRouting", http.MethodPut, "", text.T("修改分办规则草稿的施行日期和说明", "Change first day and note of a draft of the routing table")),
		ofTheBank[putRouting](s), func(ctx context.Context, in *putRouting) (*editionAnswer[routing.Table], error) {
			return do(ctx, in.ByEdition, in.IfMatch, nil, "", map[string]any{"note": in.Body.Note, "valid_from": in.Body.ValidFrom},
				func(e *edition.Edition, t routing.Table) (routing.Table, error) {
					e.ValidFrom, e.Note = in.Body.ValidFrom, in.Body.Note
					return t, nil
				})
		})
	operation(s, change("addRoutingRow", http.MethodPost, "/rows", text.T("在草稿中增加规则行", "Add a row to a draft")),
		ofTheBank[addRow](s), func(ctx context.Context, in *addRow) (*editionAnswer[routing.Table], error) {
			return do(ctx, in.ByEdition, in.IfMatch, &in.Body.Row, "/row", map[string]any{"add": in.Body.Row, "before": in.Body.Before},
				func(_ *edition.Edition, t routing.Table) (routing.Table, error) {
					return t.Insert(in.Body.Row, in.Body.Before)
				})
		})
	operation(s, change("putRoutingRow", http.MethodPut, "/rows/{row}", text.T("修改草稿中的规则行", "Change a row of a draft")),
		ofTheBank[putRow](s), func(ctx context.Context, in *putRow) (*editionAnswer[routing.Table], error) {
			if in.Body.ID != in.Row {
				return nil, fault.BadField("/id", "mismatch", "须与地址中的代码一致", "must be the code in the address")
			}
			return do(ctx, in.ByEdition, in.IfMatch, &in.Body, "", map[string]any{"change": in.Body},
				func(_ *edition.Edition, t routing.Table) (routing.Table, error) { return t.Replace(in.Body) })
		})
	operation(s, change("removeRoutingRow", http.MethodDelete, "/rows/{row}", text.T("删除草稿中的规则行", "Take a row out of a draft")),
		ofTheBank[removeRow](s), func(ctx context.Context, in *removeRow) (*editionAnswer[routing.Table], error) {
			return do(ctx, in.ByEdition, in.IfMatch, nil, "", map[string]any{"remove": in.Row},
				func(_ *edition.Edition, t routing.Table) (routing.Table, error) { return t.Remove(in.Row) })
		})
	operation(s, change("orderRoutingRows", http.MethodPut, "/order", text.T("调整草稿中规则行的次序", "Put the rows of a draft in another order")),
		ofTheBank[orderRows](s), func(ctx context.Context, in *orderRows) (*editionAnswer[routing.Table], error) {
			return do(ctx, in.ByEdition, in.IfMatch, nil, "", map[string]any{"order": in.Body.Rows},
				func(_ *edition.Edition, t routing.Table) (routing.Table, error) { return t.Reorder(in.Body.Rows) })
		})
	s.routeRoutingLooks(r)
	s.routeRoutingReplay(r)
}

// routeRoutingLooks: what a version says, without changing anything.
func (s *Server) routeRoutingLooks(r Routing) {
	operation(s, Op{ID: "simulateRouting", Method: http.MethodGet, Path: routings.path + "/{version}/simulation", Action: policy.RoutingRead, Tag: routings.tag,
		Summary: text.T("试算一件投诉的去向及由谁承办，并与现行规则对照", "Try where a complaint would go and who would be asked to take it, beside the table in force")},
		func(_ context.Context, in *simulateRouting) (org.Path, error) { return in.Place, nil },
		func(ctx context.Context, in *simulateRouting) (*with[Simulation], error) {
			q := in.question()
			answer, err := r.Desks.Ask(ctx, in.name(), q, s.now())
			if err != nil {
				return nil, err
			}
			out := Simulation{Answer: answer, Same: true}
			current, err := r.Desks.Ask(ctx, "", q, s.now())
			if err == nil && current.Version != answer.Version {
				out.Current, out.Same = &current, current.Then == answer.Then && current.Unit == answer.Unit
			}
			return &with[Simulation]{Body: out}, err
		})
	operation(s, Op{ID: "analyseRouting", Method: http.MethodGet, Path: routings.path + "/{version}/analysis", Action: policy.RoutingRead, Tag: routings.tag,
		Summary: text.T("分析分办规则：轮不到的规则行、缺口、违纪事项外泄、重叠", "Analyse a routing table: rows never reached, gaps, leaks of matters of discipline, overlaps")},
		inScopes[ByEdition](), func(ctx context.Context, in *ByEdition) (*with[routing.Analysis], error) {
			today := worktime.DayOf(s.now())
			t, err := r.Tables.Edition(ctx, in.name(), today)
			if err != nil {
				return nil, err
			}
			cat, err := r.Catalogues.Edition(ctx, "", max(today, t.ValidFrom))
			if err != nil {
				return nil, err
			}
			return &with[routing.Analysis]{Body: routing.Analyse(t.Content, cat.Content)}, nil
		})
	operation(s, Op{ID: "compareRouting", Method: http.MethodGet, Path: routings.path + "/{version}/changes", Action: policy.RoutingRead, Tag: routings.tag,
		Summary: text.T("与另一版分办规则比较", "Compare with another version of the routing table")}, inScopes[compareEditions](),
		func(ctx context.Context, in *compareEditions) (*with[RoutingChanges], error) {
			after, before, err := pair(ctx, s, r.Tables, in)
			if err != nil {
				return nil, err
			}
			return &with[RoutingChanges]{Body: RoutingChanges{after.Name, before.Name, routing.Compare(before.Content, after.Content)}}, nil
		})
}

func (a Asked) question() routing.Question {
	q := routing.Question{Place: a.Place, Line: a.Line, Channel: a.Channel, Business: a.Business, Cause: a.Cause, Subject: a.Subject,
		Severity: a.Severity, Customer: a.Customer}
	if a.Amount > 0 {
		q.Amount = &a.Amount
	}
	return q
}

// below puts the wrong fields of a part under its place in the whole.
func below(at string, err error) error {
	f := *fault.Of(err)
	f.Fields = append([]fault.Field(nil), f.Fields...)
	for i := range f.Fields {
		f.Fields[i].Pointer = at + f.Fields[i].Pointer
	}
	return &f
}
