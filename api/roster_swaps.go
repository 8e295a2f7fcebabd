package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

const tagSwaps = "换班 · Swaps of duty"

// DutyIn names a duty.
type DutyIn struct {
	Day  string `json:"day" format:"date"`
	From string `json:"from,omitempty" pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$" doc:"班次开始时间；本人当日只有一个班次时可省略 · when it begins; may be left out where the leader has one duty that day"`
}

// duty reads which duty of a leader is meant.
func (d *rosterDesk) duty(ctx context.Context, outlet, leader string, in DutyIn, pointer string) (roster.Duty, error) {
	day, err := worktime.ParseDay(in.Day)
	if err != nil {
		return roster.Duty{}, pointed(err, pointer+"/day")
	}
	if in.From == "" {
		from, err := d.begins(ctx, outlet, day, pointer+"/from", ledBy(leader))
		return roster.Duty{Day: day, From: from}, err
	}
	s, err := ShiftIn{From: in.From}.on(day)
	return s.Duty(), pointed(err, pointer+"/from")
}

// AskSwapBody is a swap that somebody asks for.
type AskSwapBody struct {
	Outlet string  `json:"outlet" minLength:"1" maxLength:"64" doc:"网点代码 · code of the outlet"`
	Give   DutyIn  `json:"give" doc:"本人让出的班次 · the duty that you give"`
	Take   *DutyIn `json:"take,omitempty" doc:"换来的班次；省略为请对方代班 · the duty that you take; left out: the other one just takes over"`
	To     string  `json:"to" minLength:"1" maxLength:"64" doc:"被申请人用户名 · user name of whom you ask"`
	Note   string  `json:"note,omitempty" maxLength:"500" doc:"说明 · why you ask"`
}

// sameDutiesAs reads a duty named by its day alone as the swap has it that was asked for
// with the same key.
func (in *AskSwapBody) sameDutiesAs(s roster.Swap) {
	in.Give.sameAs(s.Give)
	if in.Take != nil && s.Take != nil {
		take := *in.Take
		take.sameAs(*s.Take)
		in.Take = &take
	}
}

func (in *DutyIn) sameAs(d roster.Duty) {
	if in.From == "" && in.Day == d.Day.String() {
		in.From = d.From.String()
	}
}

type askSwap struct {
	Key
	Body AskSwapBody
}

// SwapView is a swap.
type SwapView struct {
	ID         string            `json:"id"`
	Outlet     OutletRef         `json:"outlet"`
	Give       roster.Duty       `json:"give"`
	Take       *roster.Duty      `json:"take,omitempty"`
	By         PersonRef         `json:"by" doc:"申请人 · who asks"`
	To         PersonRef         `json:"to" doc:"被申请人 · who is asked"`
	Note       string            `json:"note,omitempty"`
	Status     roster.SwapStatus `json:"status" enum:"asked,accepted,refused,withdrawn,vetoed,overtaken,expired"`
	AskedAt    time.Time         `json:"asked_at"`
	Until      time.Time         `json:"until" doc:"此后不能再答复或否决 · from then on it is neither answered nor vetoed"`
	AnsweredAt time.Time         `json:"answered_at,omitzero"`
	Answer     string            `json:"answer,omitempty" doc:"不同意的原因 · why it was refused"`
	VetoedBy   *PersonRef        `json:"vetoed_by,omitempty"`
	VetoedAt   time.Time         `json:"vetoed_at,omitzero"`
	Veto       string            `json:"veto,omitempty" doc:"否决原因 · why it was vetoed"`
}

func (d *rosterDesk) viewSwap(s roster.Swap) SwapView {
	return SwapView{ID: s.ID, Outlet: OutletRef{Code: s.Outlet}, Give: s.Give, Take: s.Take, By: PersonRef{User: s.By}, To: PersonRef{User: s.To}, Note: s.Note,
		Status: s.At(d.now()), AskedAt: s.AskedAt, Until: s.Until, AnsweredAt: s.AnsweredAt, Answer: s.Answer,
		VetoedBy: person(s.VetoedBy), VetoedAt: s.VetoedAt, Veto: s.Veto}
}

func (v *SwapView) names(n *naming) {
	n.outlet(&v.Outlet)
	n.person(&v.By, &v.To, v.VetoedBy)
}

type listSwaps struct {
	Paging
	Mine   bool              `query:"mine" doc:"只列本人申请或被申请的 · only those that I ask for or am asked for"`
	Outlet string            `query:"outlet" maxLength:"64" doc:"网点代码 · code of the outlet"`
	Status roster.SwapStatus `query:"status" enum:"asked,accepted,refused,withdrawn,vetoed,overtaken,expired"`
}

// Reasoned says why.
type Reasoned struct {
	Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"原因 · why"`
}

type reasonedByID struct {
	ID   string `path:"id" maxLength:"100"`
	Body Reasoned
}

func (d *rosterDesk) routeSwaps() {
	s := d.Server
	operation(s, Op{ID: "listSwaps", Method: http.MethodGet, Path: "/duty-swaps", Action: policy.RosterRead, Own: policy.RosterSwap, Tag: tagSwaps,
		Summary: text.T("换班申请列表", "List swaps of duty")}, inScopes[listSwaps](), func(ctx context.Context, in *listSwaps) (*with[Page[SwapView]], error) {
		page, err := d.rosters.Swaps(ctx, SwapQuery{Paging: in.Paging, SwapSeer: d.seer(ctx), Mine: in.Mine, Outlet: in.Outlet, Status: in.Status})
		if err != nil {
			return nil, err
		}
		views := mapPage(page, d.viewSwap)
		refs := make([]*OutletRef, len(views.Items))
		for i := range views.Items {
			refs[i] = &views.Items[i].Outlet
		}
		return namedPage[SwapView](ctx, s, views, d.located(ctx, refs))
	})
	operation(s, Op{ID: "getSwap", Method: http.MethodGet, Path: "/duty-swaps/{id}", Action: policy.RosterRead, Own: policy.RosterSwap, Tag: tagSwaps,
		Summary: text.T("查看换班申请", "Show a swap of duty")}, inScopes[ByID](), func(ctx context.Context, in *ByID) (*with[SwapView], error) {
		return d.showSwap(ctx)(d.rosters.Swap(ctx, d.seer(ctx), in.ID))
	})
	operation(s, Op{ID: "askSwap", Method: http.MethodPost, Path: "/duty-swaps", Action: policy.RosterSwap, Status: http.StatusCreated, Tag: tagSwaps,
		Summary: text.T("申请换班或请人代班", "Ask another leader for a swap, or to take over"), Doc: text.T("换班日（较早的一天）开始后失效。", "It expires when the earlier of both days has come.")},
		func(ctx context.Context, in *askSwap) (org.Path, error) { return d.place(ctx, in.Body.Outlet) }, d.ask)

	bare := func(id string, move SwapMove, summary text.Text) {
		operation(s, Op{ID: id, Method: http.MethodPost, Path: "/duty-swaps/{id}/" + string(move), Action: policy.RosterSwap, Tag: tagSwaps, Summary: summary},
			func(ctx context.Context, in *ByID) (org.Path, error) { return d.placeOfSwap(ctx, in.ID) },
			func(ctx context.Context, in *ByID) (*with[SwapView], error) {
				return d.settle(ctx, in.ID, move, "", policy.RosterSwap)
			})
	}
	reasoned := func(id string, move SwapMove, action string, summary text.Text) {
		operation(s, Op{ID: id, Method: http.MethodPost, Path: "/duty-swaps/{id}/" + string(move), Action: action, Tag: tagSwaps, Summary: summary},
			func(ctx context.Context, in *reasonedByID) (org.Path, error) { return d.placeOfSwap(ctx, in.ID) },
			func(ctx context.Context, in *reasonedByID) (*with[SwapView], error) {
				return d.settle(ctx, in.ID, move, in.Body.Reason, action)
			})
	}
	bare("acceptSwap", AcceptSwap, text.T("同意换班", "Accept a swap"))
	bare("withdrawSwap", WithdrawSwap, text.T("撤回换班申请", "Take back a swap"))
	reasoned("refuseSwap", RefuseSwap, policy.RosterSwap, text.T("不同意换班", "Refuse a swap"))
	reasoned("vetoSwap", VetoSwap, policy.RosterPublish, text.T("网点负责人否决换班", "Veto a swap as branch head"))
}

func (d *rosterDesk) seer(ctx context.Context) SwapSeer {
	return SwapSeer{User: callerOf(ctx).User, Scopes: d.scopes(ctx, policy.RosterRead), Now: d.now()}
}

// placeOfSwap is the outlet of a swap that the caller may see.
func (d *rosterDesk) placeOfSwap(ctx context.Context, id string) (org.Path, error) {
	s, err := d.rosters.Swap(ctx, d.seer(ctx), id)
	if err != nil {
		return "", err
	}
	o, err := d.Org.Outlet(ctx, s.Outlet)
	return o.Path, err
}

func (d *rosterDesk) showSwap(ctx context.Context) func(roster.Swap, error) (*with[SwapView], error) {
	return func(s roster.Swap, err error) (*with[SwapView], error) {
		if err != nil {
			return nil, err
		}
		v := d.viewSwap(s)
		if err := d.located(ctx, []*OutletRef{&v.Outlet}); err != nil {
			return nil, err
		}
		var n naming
		v.names(&n)
		return &with[SwapView]{Body: v}, n.fill(ctx, d.Server)
	}
}

func (d *rosterDesk) ask(ctx context.Context, in *askSwap) (*with[SwapView], error) {
	b := in.Body
	key, err := commandID(ctx)
	if err != nil {
		return nil, err
	}
	s := roster.Swap{ID: string(newCaseID(casefile.Kind("duty_swap"), key)), Outlet: b.Outlet, By: callerOf(ctx).User, To: b.To, Note: b.Note}
	if before, err := d.rosters.Swap(ctx, d.seer(ctx), s.ID); err == nil {
		b.sameDutiesAs(before) // duties that have changed hands since are not looked for again
	}
	if s.Give, err = d.duty(ctx, b.Outlet, s.By, b.Give, "/give"); err != nil {
		return nil, err
	}
	if b.Take != nil {
		take, err := d.duty(ctx, b.Outlet, b.To, *b.Take, "/take")
		if err != nil {
			return nil, err
		}
		s.Take = &take
	}
	row, err := d.swapRow(ctx, policy.RosterSwap, s, "ask", "")
	if err != nil {
		return nil, err
	}
	return d.showSwap(ctx)(d.rosters.AskSwap(ctx, s, row))
}

func (d *rosterDesk) settle(ctx context.Context, id string, move SwapMove, reason, action string) (*with[SwapView], error) {
	s, err := d.rosters.Swap(ctx, d.seer(ctx), id)
	if err != nil {
		return nil, err
	}
	row, err := d.swapRow(ctx, action, s, string(move), reason)
	if err != nil {
		return nil, err
	}
	return d.showSwap(ctx)(d.rosters.SettleSwap(ctx, id, move, reason, row))
}

func (d *rosterDesk) swapRow(ctx context.Context, action string, s roster.Swap, did, reason string) (Entry, error) {
	o, err := d.Org.Outlet(ctx, s.Outlet)
	row := d.entry(ctx, action, "duty_swap/"+s.ID)
	says := map[string]any{"did": did, "outlet": s.Outlet, "give": s.Give.String(), "by": s.By, "to": s.To}
	if s.Take != nil {
		says["take"] = s.Take.String()
	}
	if reason != "" {
		says["reason"] = reason
	}
	row.Actor, row.Unit, row.Detail = d.actor(callerOf(ctx), o.Path), o.Path, detail(says)
	return row, err
}
