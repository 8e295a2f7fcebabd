package house

import (
	"context"
	"fmt"
	"slices"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

// step is how far a case of the demo has come; each includes those before it.
type step int

const (
	assigned step = iota
	declined
	started
	filled
	cancelled
	submitted
	underReview
	returned
	accepted
	published
	appealed
	appealUpheld
	drafted
	withdrawn
	issued
	overdue
	acknowledged
	requested // for an extension
	prolonged
	planned
	handedIn
	sentBack
	partly
	closed
)

// round is one programme with the outlets it drew.
type round struct {
	id      string
	title   text.Text
	kind    checklist.Kind
	start   int // its first day, relative to today
	days    int // until its last
	role    string
	only    string // who makes all of it, where it is one person's
	outlets []intake.Outlet
	steps   []step // one per outlet
}

// tianhe and zhangcha are, by their places in the data, the outlets of the branch heads whom
// the README names: each has something of everything.
const tianhe, zhangcha = 0, 15

// play tells the demo's past: the year that the bank's old books tell, a round of half a
// year ago (which makes some of the later findings repeat offences), last quarter's
// mystery round with its notices in every state, and rounds that are under way.
func (p *player) play(ctx context.Context) error {
	o := p.bank.Outlets
	if err := p.books(ctx); err != nil {
		return err
	}
	for _, r := range []round{
		{id: "demo-spring", kind: inspection.Onsite, start: -200, days: 30, role: policy.Inspector, outlets: o[:6],
			steps: []step{closed, closed, closed, closed, closed, closed}},
		{id: "demo-autumn", kind: inspection.Mystery, start: -62, days: 60, role: policy.MysteryShopper, outlets: o[:14],
			steps: []step{drafted, issued, acknowledged, planned, handedIn, sentBack, overdue, requested, closed, closed, appealUpheld, partly, prolonged, withdrawn}},
		{id: "demo-winter", kind: inspection.Onsite, start: -12, days: 40, role: policy.Inspector, outlets: o[14:25],
			steps: []step{assigned, started, filled, submitted, underReview, returned, accepted, published, appealed, cancelled, declined}},
		{id: "demo-secret", kind: inspection.Mystery, start: -6, days: 30, role: policy.MysteryShopper, outlets: o[25:31],
			steps: []step{assigned, started, filled, submitted, underReview, published}},
		{id: "demo-video", kind: inspection.Video, start: -9, days: 30, role: policy.Inspector, outlets: append(slices.Clone(o[31:34]), o[tianhe], o[zhangcha]),
			steps: []step{started, underReview, published, published, published}},
		{id: "demo-self", kind: inspection.SelfCheck, start: -5, days: 20, outlets: append(slices.Clone(o[34:37]), o[zhangcha]),
			steps: []step{assigned, filled, submitted, assigned}},
		{id: "demo-again", title: text.T("重点网点现场复查", "On-site re-check of selected outlets"), kind: inspection.Onsite, start: -30, days: 20, role: policy.Inspector,
			outlets: []intake.Outlet{o[tianhe], o[zhangcha]}, steps: []step{acknowledged, issued}},
		{id: "demo-own", title: text.T("新开业社区支行暗访", "Mystery-shopper check of new community outlets"), kind: inspection.Mystery, start: -7, days: 12, role: policy.MysteryShopper,
			only: p.one(policy.MysteryShopper, 0), outlets: o[37:39], steps: []step{assigned, filled}},
	} {
		if r.title == (text.Text{}) {
			r.title = p.title(r)
		}
		if err := p.round(ctx, r); err != nil {
			return fmt.Errorf("%s: %w", r.id, err)
		}
	}
	if err := p.loose(ctx); err != nil {
		return err
	}
	return p.complaints(ctx)
}

// books takes the bank's old books over, as a bank does that begins with Duban.
func (p *player) books(ctx context.Context) error {
	lists, err := p.house.published(ctx)
	if err != nil {
		return err
	}
	stands, _, err := p.house.tree(ctx)
	if err != nil {
		return err
	}
	t := &taking{House: p.house, Import: Import{By: p.actor(p.one(policy.SystemAdmin, 0))}, now: p.day(-70, 9)}
	terms, err := p.house.Law.Terms(ctx, t.now)
	if err != nil {
		return err
	}
	return p.house.DB.Write(ctx, "seed.history", func(tx *storage.Tx) error {
		return t.putHistory(ctx, tx, terms, p.bank.Past(lists, p.now), stands, lists)
	})
}

// title names a round by the quarter it falls in.
func (p *player) title(r round) text.Text {
	day := p.day(r.start, 12).In(casefile.Zone)
	q := (int(day.Month()) - 1) / 3
	return text.T(fmt.Sprintf("%d年%s季度%s", day.Year(), []string{"一", "二", "三", "四"}[q], r.kind.Title().ZH),
		fmt.Sprintf("%s, Q%d %d", r.kind.Title().EN, q+1, day.Year()))
}

func (p *player) round(ctx context.Context, r round) error {
	id, office := activities.DerivedID(r.id), p.one(policy.ServiceOffice, 0)
	do := func(offset int, hour float64, name string, body any) error {
		return p.do(ctx, p.day(r.start+offset, hour), office, casefile.Programme, id, name, body)
	}
	var people []string
	if r.only != "" {
		people = []string{r.only}
	} else if r.role != "" {
		for _, u := range p.bank.At(r.role, demo.Root) {
			people = append(people, u.Login)
		}
	}
	err := do(-7, 10, programme.CmdOpen, programme.Open{Title: r.title, Kind: r.kind, Checklist: demo.Lists[r.kind],
		Issuer: demo.Root, Round: demo.Quarter(p.day(r.start, 12)), From: p.date(r.start), To: p.date(r.start + r.days), Inspectors: people})
	if err != nil {
		return err
	}
	sel := programme.Selection{Rule: programme.ByUnit, Seed: r.id} // the same people go to the same outlets in every demo bank
	for _, o := range r.outlets {
		sel.Units = append(sel.Units, o.Path)
	}
	if err := do(-7, 10.2, programme.CmdPlan, programme.Plan{Selection: sel}); err != nil {
		return err
	}
	if err := do(-6, 9, programme.CmdLaunch, programme.Launch{}); err != nil {
		return err
	}
	inspectors, err := p.drawn(ctx, id)
	if err != nil {
		return err
	}
	for i, o := range r.outlets {
		who := inspectors[o.Code]
		if r.kind == inspection.SelfCheck {
			who = p.bank.At(policy.LobbyManager, o.Path)[0].Login
		}
		if err := p.inspect(ctx, r, id, who, o, i); err != nil {
			return fmt.Errorf("%s: %w", o.Code, err)
		}
	}
	return p.do(ctx, p.day(r.start-6, 9.1), casefile.System.User, casefile.Programme, id, programme.CmdOpened, struct{}{})
}

// drawn tells whom the programme sends to each outlet.
func (p *player) drawn(ctx context.Context, id casefile.ID) (map[string]string, error) {
	events, err := p.house.DB.Events(ctx, id, 0)
	out := map[string]string{}
	for _, e := range events {
		if e.Name != programme.EvPlanned {
			continue
		}
		b, err := casefile.Decode[programme.PlannedWith](e.Body)
		if err != nil {
			return nil, err
		}
		for _, t := range b.Targets {
			out[t.Outlet] = t.Inspector
		}
	}
	return out, err
}

// lead is how many days after the round's start an inspection is begun: what is still
// waiting for somebody has not been waiting for weeks.
func (r round) lead(end step) int {
	latest := 0
	switch end {
	case submitted, underReview, returned, accepted, published, appealed:
		latest = -r.start - 4
	case drafted, withdrawn, appealUpheld:
		latest = -r.start - 9
	case issued, acknowledged, requested, prolonged, planned, handedIn, sentBack, partly:
		latest = -r.start - 14
	}
	return max(0, latest)
}

// inspect tells one inspection as far as its step says.
func (p *player) inspect(ctx context.Context, r round, of casefile.ID, who string, o intake.Outlet, n int) error {
	id, end := activities.DerivedID("inspection", string(of), o.Code), r.steps[n]
	office, reviewer, head := p.one(policy.ServiceOffice, 0), p.one(policy.Reviewer, n), p.head(o)
	begun := r.start + r.lead(end)
	do := func(offset int, hour float64, user, name string, body any) error {
		return p.do(ctx, p.day(begun+offset, hour), user, casefile.Inspection, id, name, body)
	}
	// What has come this far waits until today.
	rest := func(err error) error {
		if err != nil {
			return err
		}
		return p.clocks(ctx, casefile.Inspection, id, p.now)
	}
	err := p.do(ctx, p.day(r.start-6, 9.05), office, casefile.Inspection, id, inspection.CmdOpen, inspection.Open{Kind: r.kind, Checklist: demo.Lists[r.kind], Outlet: o.Code, Issuer: demo.Root,
		Inspector: who, From: p.date(begun), To: p.date(max(begun+10, min(r.start+r.days, begun+30))), Programme: string(of), Round: demo.Quarter(p.day(r.start, 12))})
	if err != nil || end == assigned {
		return rest(err)
	}
	if end == declined {
		return rest(do(0, 9, who, inspection.CmdDecline, inspection.Decline{Reason: "本人近亲属在该网点任职，申请回避。"}))
	}
	err = do(1, 9.5, who, inspection.CmdStart, inspection.Start{})
	if err == nil && end == started && r.kind == inspection.Video { // the film is there to be looked through
		_, err = p.film(ctx, id, who, p.day(begun+1, 10))
	}
	if err != nil || end == started {
		return rest(err)
	}
	tmpl, err := p.template(ctx, demo.Lists[r.kind])
	if err != nil {
		return err
	}
	answers, err := p.answers(ctx, id, tmpl, p.place(o), who, begun+1)
	if err != nil {
		return err
	}
	half := len(answers) / 2
	if err := do(1, 11, who, inspection.CmdAnswer, inspection.Answer{Subjects: demo.Subjects, Answers: answers[:half]}); err != nil || end == filled {
		return rest(err)
	}
	if end == cancelled {
		return do(2, 9, office, inspection.CmdCancel, inspection.Cancel{Reason: "网点临时停业装修，取消本次检查。"})
	}
	if err := do(1, 16, who, inspection.CmdSubmit, inspection.Submit{Answers: answers[half:], Comment: demo.Say(demo.Summary, n)}); err != nil || end == submitted {
		return rest(err)
	}
	if err := do(2, 9, reviewer, inspection.CmdTakeReview, inspection.TakeReview{}); err != nil || end == underReview {
		return rest(err)
	}
	if end == returned {
		return rest(do(2, 10, reviewer, inspection.CmdReturn, inspection.Return{Reason: demo.Say(demo.ReviewReturn, n)}))
	}
	if err := do(2, 10, reviewer, inspection.CmdAccept, inspection.Accept{}); err != nil || end == accepted {
		return rest(err)
	}
	if err := do(2, 11, reviewer, inspection.CmdPublish, inspection.Publish{}); err != nil || end == published {
		return rest(err)
	}
	if end == appealed || end == appealUpheld {
		state, err := p.house.DB.LoadState(ctx, id)
		if err != nil {
			return err
		}
		finding := state.(*inspection.State).Findings[0].ID
		if err := do(3, 10, head, inspection.CmdAppeal, inspection.Appeal{Finding: finding, Grounds: demo.Say(demo.Appeal, n)}); err != nil || end == appealed {
			return rest(err)
		}
		err = do(5, 10, office, inspection.CmdDecideAppeal, inspection.DecideAppeal{Finding: finding, Uphold: true, Reason: demo.Say(demo.AppealUpheld, n)})
		if err != nil {
			return err
		}
	}
	if err := do(6, 10, head, inspection.CmdAcceptResult, inspection.AcceptResult{}); err != nil {
		return err
	}
	return p.mend(ctx, id, begun+6, o, n, end)
}

// answers fills the checklist with a handful of failures, each with a photo, or all with
// the film and the seconds of it that show the first.
func (p *player) answers(ctx context.Context, id casefile.ID, t checklist.Template, n int, who string, offset int) ([]inspection.ItemAnswer, error) {
	fails := map[string]bool{}
	for _, item := range demo.Fails(t, n) {
		fails[item] = true
	}
	film := ""
	if t.Kind == inspection.Video {
		var err error
		if film, err = p.marked(ctx, id, who, p.day(offset, 10), demo.Fails(t, n)[0]); err != nil {
			return nil, err
		}
	}
	answers := demo.Fill(t, demo.Subjects, fails, func(_ checklist.Module, it checklist.Item) string { return demo.Tell(it.Code, n).Remark })
	for i, a := range answers {
		if !fails[a.Item] {
			continue
		}
		e := film
		if e == "" {
			var err error
			if e, err = p.photo(ctx, id, who, p.day(offset, 10)); err != nil {
				return nil, err
			}
		}
		answers[i].Evidence = []string{e}
	}
	return answers, nil
}
