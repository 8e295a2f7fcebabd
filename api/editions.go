package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/edition"
	"duban/domain/text"
	"duban/domain/worktime"
)

// Tables that the bank keeps in versions (edition_ports.go) have the same operations:
// look, draft, submit, withdraw, approve or send back, discard. How a draft is changed is each
// table's own.

// EditionView is one version without what stands in it.
type EditionView struct {
	Version   string         `json:"version" doc:"版本；shipped- 开头为出厂版本 · version; shipped-… came with the product"`
	Status    edition.Status `json:"status" enum:"draft,submitted,approved,discarded,shipped"`
	InForce   bool           `json:"in_force" doc:"所查日期正在施行 · in force on the day asked about"`
	ValidFrom worktime.Day   `json:"valid_from,omitempty" doc:"施行日期；空表示自批准之日起 · first day; empty: from the day of approval"`
	Revision  int64          `json:"revision" doc:"修改次数 · counts its changes"`
	Base      string         `json:"base,omitempty" doc:"据以起草的版本 · the version it was copied from"`
	Note      string         `json:"note,omitempty"`
	Makers    []string       `json:"makers,omitempty" doc:"参与起草的人，不得批准 · who had a part in it: they do not approve it"`
	MadeBy    string         `json:"made_by,omitempty"`
	MadeAt    time.Time      `json:"made_at,omitzero"`
	ChangedBy string         `json:"changed_by,omitempty"`
	ChangedAt time.Time      `json:"changed_at,omitzero"`
	DecidedBy string         `json:"decided_by,omitempty" doc:"批准或退回的人 · who approved it or sent it back"`
	DecidedAt time.Time      `json:"decided_at,omitzero"`
	Reason    string         `json:"reason,omitempty" doc:"退回理由 · why it was sent back"`
}

func viewEdition[T any](e Edited[T]) EditionView {
	return EditionView{e.Name, e.Status, e.InForce, e.ValidFrom, e.Revision, e.Base, e.Note, e.Makers, e.MadeBy, e.MadeAt,
		e.ChangedBy, e.ChangedAt, e.DecidedBy, e.DecidedAt, e.Reason}
}

// EditionWhole is one version with what stands in it.
type EditionWhole[T any] struct {
	EditionView
	Allowed []AllowedView `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
	Content T             `json:"content"`
}

type editionAnswer[T any] struct {
	ETag
	Body EditionWhole[T]
}

// ByEdition names a version in the path.
type ByEdition struct {
	Version string `path:"version" maxLength:"40" doc:"版本；current 为正在施行的版本 · version; current: the one in force" example:"current"`
}

// name is the version as Editions knows it.
func (b ByEdition) name() string {
	if b.Version == "current" {
		return ""
	}
	return b.Version
}

// OnDay asks about a day.
type OnDay struct {
	Day string `query:"day" format:"date" doc:"所查日期；省略为今天 · the day asked about; left out: today" example:"2026-11-21"`
}

type listEditions struct {
	Paging
	OnDay
}

type getEdition struct {
	ByEdition
	OnDay
}

type draftEdition struct {
	Body struct {
		From      string       `json:"from,omitempty" maxLength:"40" doc:"据以起草的版本；省略为最近批准的版本 · the version to copy; left out: the one approved last"`
		ValidFrom worktime.Day `json:"valid_from,omitempty" doc:"施行日期；省略为自批准之日起 · first day; left out: from the day of approval"`
		Note      string       `json:"note" minLength:"1" maxLength:"500" doc:"修改说明 · what changes, and why"`
	}
}

// stepEdition is a step that says nothing beyond itself.
type stepEdition struct {
	ByEdition
	IfMatch
}

type rejectEdition struct {
	ByEdition
	IfMatch
	Body struct {
		Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"退回理由 · why"`
	}
}

// editionKind is one kind of table with its place in the API.
type editionKind struct {
	kind           edition.Kind
	path, tag      string
	one, many      string // in operation ids: "Routing", "Routings"
	zh, en         string
	read, own      string // actions of the policy
	write, approve string
}

// routeEditions registers what all tables have in common.
func routeEditions[T any](s *Server, k editionKind, store Editions[T]) {
	operation(s, Op{ID: "list" + k.many, Method: http.MethodGet, Path: k.path, Action: k.read, Own: k.own, Tag: k.tag,
		Summary: text.T(k.zh+"的全部版本", "All versions of "+k.en)}, inScopes[listEditions](),
		func(ctx context.Context, in *listEditions) (*with[Page[EditionView]], error) {
			day, err := s.dayOf(in.OnDay)
			if err != nil {
				return nil, err
			}
			page, err := store.Versions(ctx, day, in.Paging)
			if err != nil {
				return nil, err
			}
			return &with[Page[EditionView]]{Body: mapPage(page, viewEdition[T])}, nil
		})
	operation(s, Op{ID: "get" + k.one, Method: http.MethodGet, Path: k.path + "/{version}", Action: k.read, Own: k.own, Tag: k.tag,
		Summary: text.T("查看"+k.zh, "Show "+k.en)}, inScopes[getEdition](),
		func(ctx context.Context, in *getEdition) (*editionAnswer[T], error) {
			day, err := s.dayOf(in.OnDay)
			if err != nil {
				return nil, err
			}
			return edited[T](ctx, s, k)(store.Edition(ctx, in.name(), day))
		})
	operation(s, Op{ID: "draft" + k.one, Method: http.MethodPost, Path: k.path, Action: k.write, Status: http.StatusCreated, Tag: k.tag,
		Summary: text.T("起草"+k.zh+"的新版本", "Draft a version of "+k.en),
		Doc:     text.T("同一时间只有一个版本在起草或待批准。", "One version is drafted or waits for approval at a time.")},
		ofTheBank[draftEdition](s), func(ctx context.Context, in *draftEdition) (*editionAnswer[T], error) {
			row := s.entry(ctx, k.write, string(k.kind))
			row.Detail = detail(map[string]any{"did": "draft", "from": in.Body.From, "note": in.Body.Note})
			return edited[T](ctx, s, k)(store.Draft(ctx, NewEdition{From: in.Body.From, ValidFrom: in.Body.ValidFrom, Note: in.Body.Note, By: callerOf(ctx).User, At: s.now()}, row))
		})
	plain := func(move edition.Move, action string, zh, en string) {
		operation(s, Op{ID: string(move) + k.one, Method: http.MethodPost, Path: k.path + "/{version}/" + string(move), Action: action, Tag: k.tag,
			Summary: text.T(zh, en)}, ofTheBank[stepEdition](s), func(ctx context.Context, in *stepEdition) (*editionAnswer[T], error) {
			return takeStep(ctx, s, k, store, in.ByEdition, in.IfMatch, action, edition.Step{Move: move}, nil, nil)
		})
	}
	plain(edition.Submit, k.write, "提交"+k.zh+"草稿待批准", "Submit a draft of "+k.en+" for approval")
	plain(edition.Withdraw, k.write, "撤回已提交的"+k.zh+"（参与起草者）", "Withdraw a submitted version of "+k.en+"; whoever had a part in it may")
	plain(edition.Discard, k.write, "作废"+k.zh+"草稿", "Discard a draft of "+k.en)
	plain(edition.Approve, k.approve, "批准"+k.zh+"的新版本（参与起草者除外）", "Approve a version of "+k.en+"; nobody who had a part in it may")
	operation(s, Op{ID: "reject" + k.one, Method: http.MethodPost, Path: k.path + "/{version}/reject", Action: k.approve, Tag: k.tag,
		Summary: text.T("退回"+k.zh+"的新版本（参与起草者除外）", "Send a version of "+k.en+" back; nobody who had a part in it may")}, ofTheBank[rejectEdition](s),
		func(ctx context.Context, in *rejectEdition) (*editionAnswer[T], error) {
			return takeStep(ctx, s, k, store, in.ByEdition, in.IfMatch, k.approve, edition.Step{Move: edition.Reject, Reason: in.Body.Reason}, nil, map[string]any{"reason": in.Body.Reason})
		})
}

// takeStep makes one step for the caller, with a row on the audit log.
func takeStep[T any](ctx context.Context, s *Server, k editionKind, store Editions[T], v ByEdition, m IfMatch, action string, step edition.Step,
	change func(*edition.Edition, T) (T, error), what map[string]any) (*editionAnswer[T], error) {
	expect, err := seen(m.IfMatch)
	if err != nil {
		return nil, err
	}
	step.By, step.At, step.Expect = callerOf(ctx).User, s.now(), expect
	row := s.entry(ctx, action, string(k.kind)+"/"+v.Version)
	if what == nil {
		what = map[string]any{}
	}
	what["did"] = step.Move
	row.Detail = detail(what)
	return edited[T](ctx, s, k)(store.Step(ctx, v.Version, step, change, row))
}

// edited answers a version, with what the caller could do with it.
func edited[T any](ctx context.Context, s *Server, k editionKind) func(Edited[T], error) (*editionAnswer[T], error) {
	return func(e Edited[T], err error) (*editionAnswer[T], error) {
		if err != nil {
			return nil, err
		}
		out := &editionAnswer[T]{ETag: etag(e.Revision)}
		out.Body.EditionView, out.Body.Content = viewEdition(e), e.Content
		out.Body.Allowed, err = allowedOf(ctx, s, k, e)
		return out, err
	}
}

// dayOf reads the day asked about.
func (s *Server) dayOf(in OnDay) (worktime.Day, error) {
	if in.Day == "" {
		return worktime.DayOf(s.now()), nil
	}
	return worktime.ParseDay(in.Day)
}
