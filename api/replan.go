package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagRules = "规则集 · Rule sets"

// Replan is what a new calendar or a new version of a rule set does to running cases.
type Replan struct {
	Calendar string       // version of the calendar that clocks are planned with
	Rules    string       // "id@version" whose limits they take; empty: each keeps its own
	Hash     string       // of everything that changes: what a person approves
	Cases    []ReplanCase // by id; those on which nothing changes are left out
	Pending  int          // cases whose clocks have not been moved yet
}

// ReplanCase is one running case whose clocks or bounds change.
type ReplanCase struct {
	Case    casefile.ID
	Kind    casefile.Kind
	Number  string
	Outlet  string
	Issuer  org.Path
	Inside  bool // only the issuing side may know how it goes
	Moves   []casefile.Move
	Settled []casefile.Clock // times stay, but no longer depend on a year not announced
	Bounds  []BoundChange    // what it may do otherwise beside its limits
}

// BoundChange is one thing beside its limits that a case may do otherwise.
type BoundChange struct {
	Bound string `json:"bound" example:"complaint.hops" doc:"规则行 · row of the rules"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

// Replans tells what a change of calendar or rules would move, and moves it once a
// person has approved the list. Nothing else moves a running clock.
//
// A case that is hidden from whoever asks is not on his list, nor in its digest, nor in
// what his approval is recorded to cover.
//
// Faults: NotFound for what is not loaded; Conflict "replan.changed" when hash is not
// that of the list as it is now; Refused when the approver is the one who loaded it.
type Replans interface {
	PreviewCalendar(ctx context.Context, year int, version int64, now time.Time, hidden Hidden) (Replan, error)
	// ApproveCalendar puts the version into force for new clocks and moves the running
	// ones. It answers the approved list; what could not be moved at once follows by itself,
	// and so do the cases that were hidden: a year holds for everybody.
	ApproveCalendar(ctx context.Context, year int, version int64, hash string, hidden Hidden, row Entry) (Replan, error)
	// PreviewRules takes the version as loaded, or the draft where one is given.
	PreviewRules(ctx context.Context, ref string, draft json.RawMessage, now time.Time, hidden Hidden) (Replan, error)
	// ApplyRules moves the clocks of the named cases; all others keep the rules they began
	// with.
	ApplyRules(ctx context.Context, ref, hash string, cases []casefile.ID, hidden Hidden, row Entry) (Replan, error)
}

// Hidden tells of a case on a list whether whoever asks may not know of it at all.
type Hidden func(ReplanCase) bool

// ReplanView is the list that a person looks at before approving it.
type ReplanView struct {
	Calendar string        `json:"calendar" doc:"据以计算的日历版本 · version of the calendar that it was worked out with"`
	Rules    string        `json:"rules,omitempty" doc:"规则集版本 · version of the rule set"`
	Hash     string        `json:"hash" doc:"清单的摘要，批准时原样提交 · digest of the list, to be given when approving"`
	Cases    int           `json:"cases" doc:"受影响的在办事项数 · running cases on which something changes"`
	Moves    []MoveView    `json:"moves" doc:"将要变动的时点 · steps that move"`
	Settled  []SettledView `json:"settled" doc:"时点不变、不再是暂定的期限 · clocks whose times stay and are no longer provisional"`
	Bounds   []BoundView   `json:"bounds" doc:"期限以外将要变动的限定：转办次数、回访次数、代表人数、可暂停的时限 · what cases may do otherwise beside their limits: transfers, callbacks, representatives, clocks that may pause"`
	Pending  int           `json:"pending" doc:"尚未调整完毕的事项数，系统将自动继续 · cases still to be moved: the system goes on by itself"`
}

// OfCase names a running case without saying what it is about. Outlet and number are
// left out for those whose course only the inspecting side may know.
type OfCase struct {
	Case   casefile.ID   `json:"case"`
	Kind   casefile.Kind `json:"kind"`
	Number string        `json:"number,omitempty"`
	Outlet string        `json:"outlet,omitempty"`
}

// MoveView is one step that moves.
type MoveView struct {
	OfCase
	Clock string    `json:"clock"`
	Step  string    `json:"step" example:"due"`
	Old   time.Time `json:"old,omitzero" doc:"空表示新增 · empty: the step appears"`
	New   time.Time `json:"new,omitzero" doc:"空表示取消 · empty: the step falls away"`
}

// SettledView is one clock that is no longer provisional.
type SettledView struct {
	OfCase
	Clock string    `json:"clock"`
	Due   time.Time `json:"due"`
}

// BoundView is one thing beside its limits that a case may do otherwise.
type BoundView struct {
	OfCase
	BoundChange
}

// CalendarVersion names one version of a year in the path.
type CalendarVersion struct {
	ByYear
	Version int64 `path:"version" minimum:"1"`
}

type approveCalendar struct {
	CalendarVersion
	Body struct {
		Hash string `json:"hash" minLength:"1" maxLength:"100" doc:"预览清单的摘要 · digest of the list that you saw"`
	}
}

// ByRules names a version of a rule set in the path.
type ByRules struct {
	Ref string `path:"ref" maxLength:"200" example:"bank.rectification@2027-1"`
}

type previewRules struct {
	ByRules
	Body struct {
		Value any `json:"value,omitempty" doc:"尚未提出的规则集草案；省略则取已提出或已批准的版本 · a draft that is not proposed yet; left out: the version as it was proposed or approved"`
	}
}

type applyRules struct {
	ByRules
	Body struct {
		Hash  string        `json:"hash" minLength:"1" maxLength:"100" doc:"预览清单的摘要 · digest of the list that you saw"`
		Cases []casefile.ID `json:"cases" minItems:"1" maxItems:"10000" doc:"改用新规则的事项；其余事项仍按原规则 · the cases that take the new rules; all others keep theirs"`
	}
}

// MountReplans adds the operations that move running clocks.
func (s *Server) MountReplans(r Replans) {
	operation(s, Op{ID: "previewCalendar", Method: http.MethodPost, Path: "/calendars/{year}/versions/{version}/preview", Action: policy.CalendarApprove, Tag: tagCalendars, Seen: true,
		Summary: text.T("预览某年安排生效后在办事项期限的变动", "List the running clocks that a year's arrangement would move"),
		Doc:     text.T("只计算，不改变任何事项。", "It changes nothing.")},
		ofTheBank[CalendarVersion](s), func(ctx context.Context, in *CalendarVersion) (*with[ReplanView], error) {
			return s.replan(ctx, func(hidden Hidden) (Replan, error) {
				return r.PreviewCalendar(ctx, in.Year, in.Version, s.now(), hidden)
			})
		})
	operation(s, Op{ID: "approveCalendar", Method: http.MethodPost, Path: "/calendars/{year}/versions/{version}/approve", Action: policy.CalendarApprove, Tag: tagCalendars,
		Summary: text.T("批准某年安排及期限变动清单", "Approve a year's arrangement and the list of what moves"),
		Doc: text.T("须提交预览清单的摘要；清单已变化时返回 409 及新的摘要。录入人不得批准。",
			"The digest of the previewed list is required; where the list has changed, the answer is 409 with the new digest. Whoever loaded the year does not approve it.")},
		ofTheBank[approveCalendar](s), func(ctx context.Context, in *approveCalendar) (*with[ReplanView], error) {
			row := s.entry(ctx, policy.CalendarApprove, "calendar/"+itoa(in.Year))
			return s.replan(ctx, func(hidden Hidden) (Replan, error) {
				return r.ApproveCalendar(ctx, in.Year, in.Version, in.Body.Hash, hidden, row)
			})
		})
	operation(s, Op{ID: "previewRules", Method: http.MethodPost, Path: "/rules/{ref}/preview", Action: policy.SettingApprove, Own: policy.SettingWrite, Tag: tagRules, Seen: true,
		Summary: text.T("预览新规则集若适用于在办事项时的期限变动", "List the running clocks that a version of a rule set would move if it were applied to them"),
		Doc: text.T("在办事项保持原规则，除非逐项批准改用。规则的起草人也可预览，但只见变动，不见是哪些事项（事项以序号代替）。",
			"Running cases keep the rules they began with unless somebody approves the change case by case. Who drafts rules may look as well: he sees what moves, and running numbers in place of the cases.")},
		ofTheBank[previewRules](s), func(ctx context.Context, in *previewRules) (*with[ReplanView], error) {
			var draft json.RawMessage
			if in.Body.Value != nil {
				draft = detail(in.Body.Value)
			}
			return s.replan(ctx, func(hidden Hidden) (Replan, error) { return r.PreviewRules(ctx, in.Ref, draft, s.now(), hidden) })
		})
	operation(s, Op{ID: "applyRules", Method: http.MethodPost, Path: "/rules/{ref}/apply", Action: policy.SettingApprove, Tag: tagRules,
		Summary: text.T("批准指定的在办事项改用新规则", "Approve that the named running cases take a version of a rule set"),
		Doc:     text.T("须提交预览清单的摘要；规则集须已批准。参与起草的人不得批准。", "The digest of the previewed list is required, and a rule set that was approved. Whoever had a part in drafting it does not approve it.")},
		ofTheBank[applyRules](s), func(ctx context.Context, in *applyRules) (*with[ReplanView], error) {
			row := s.entry(ctx, policy.SettingApprove, "rules/"+in.Ref)
			return s.replan(ctx, func(hidden Hidden) (Replan, error) {
				return r.ApplyRules(ctx, in.Ref, in.Body.Hash, in.Body.Cases, hidden, row)
			})
		})
}

// replan shows a list to the caller: of a case whose course he may not know, only
// that its clocks move; of a complaint that he may not know of, nothing. Who drafts rules
// and works on no case sees of every case what moves, and of none which it is.
func (s *Server) replan(ctx context.Context, list func(Hidden) (Replan, error)) (*with[ReplanView], error) {
	scopes, veil, author := s.scopes(ctx, policy.InspectionReadUnpublished), s.hides(ctx), !s.holdsAny(ctx, []string{policy.CalendarApprove, policy.SettingApprove})
	r, err := list(func(c ReplanCase) bool { return !author && veil.replan(c) })
	if veil.err != nil {
		err = veil.err
	}
	if err != nil {
		return nil, err
	}
	v := ReplanView{Calendar: r.Calendar, Rules: r.Rules, Hash: r.Hash, Cases: len(r.Cases), Pending: r.Pending,
		Moves: []MoveView{}, Settled: []SettledView{}, Bounds: []BoundView{}}
	for i, c := range r.Cases {
		of := OfCase{Case: c.Case, Kind: c.Kind, Number: c.Number, Outlet: c.Outlet}
		if author {
			of = OfCase{Case: casefile.ID(itoa(i + 1)), Kind: c.Kind}
		} else if c.Inside && !org.Within(scopes, c.Issuer) {
			of.Number, of.Outlet = "", ""
		}
		for _, m := range c.Moves {
			v.Moves = append(v.Moves, MoveView{of, m.Clock, m.Step, m.Old, m.New})
		}
		for _, k := range c.Settled {
			v.Settled = append(v.Settled, SettledView{of, k.ID, k.Due})
		}
		for _, b := range c.Bounds {
			v.Bounds = append(v.Bounds, BoundView{of, b})
		}
	}
	return &with[ReplanView]{Body: v}, nil
}

// replan tells of a case on a list whether the caller may not know of it at all.
func (h *hides) replan(c ReplanCase) bool {
	return c.Kind == casefile.Complaint && h.hidden(c.Case)
}

// ReplanChanged says that the list is not the one that was approved, with the digest
// of the list as it is now.
func ReplanChanged(hash string) error {
	return fault.New(fault.Conflict, "replan.changed", "变动清单已与您看到的不同，请重新预览后批准", "the list is not the one that you saw: preview it again").
		With("/hash", "changed", "清单现在的摘要为 %[1]s", "the digest of the list is now %[1]s", hash)
}
