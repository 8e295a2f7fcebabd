package api

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/policy"
)

// NoticeView is one notice with its rectifications, as the caller may see it.
type NoticeView struct {
	NoticeItem
	MaxExtensions  int                 `json:"max_extensions" doc:"每项最多延期次数 · most extensions of one rectification"`
	Complaint      casefile.ID         `json:"complaint,omitempty" format:"uuid" doc:"由其引起的投诉，您可以查看时 · the complaint that it follows from, where you may see it"`
	Note           string              `json:"note,omitempty" doc:"签发意见 · remark of the issuer"`
	Points         []string            `json:"points" doc:"管理工作意见的内容 · points of an advice note"`
	Reply          *ReplyView          `json:"reply,omitempty" doc:"网点对管理工作意见的回复 · the outlet's answer to an advice note"`
	Rectifications []RectificationView `json:"rectifications" doc:"整改事项 · rectifications"`
	Extensions     []ExtensionItem     `json:"extensions" doc:"延期申请的经过 · extensions asked for, the latest first"`
	Clocks         []ClockView         `json:"clocks" doc:"正在计时的时限 · running limits"`
	Firings        []FiringView        `json:"firings" doc:"已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told"`
	Allowed        []AllowedView       `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因；针对单项整改的列在该项下 · what you could do, and why not otherwise; what is done to one rectification stands with it"`
}

// RectificationView is a rectification within its notice.
type RectificationView struct {
	RectificationItem
	RepeatOf []string      `json:"repeat_of" doc:"屡查屡犯：此前的问题编号 · repeat offence: earlier findings"`
	Makers   []PersonRef   `json:"makers" doc:"制定或办理整改的人，不得验收 · who planned or carried it out: none of them verifies"`
	Verified *VerifiedView `json:"verification,omitempty" doc:"验收 · how it was verified"`
	Remark   string        `json:"finding_remark,omitempty" doc:"问题的情况说明 · what was seen"`
	Shown    []string      `json:"finding_evidence" doc:"问题的证据编号 · evidence of the finding"`
	Allowed  []AllowedView `json:"allowed" doc:"对此项可办理的操作，及现在不可办理的原因 · what you could do to it, and why not otherwise"`
}

// VerifiedView is how a rectification was verified.
type VerifiedView struct {
	By      PersonRef `json:"by"`
	At      time.Time `json:"at"`
	Comment string    `json:"comment,omitempty" doc:"验收意见 · remark"`
}

// ReplyView is the outlet's answer to an advice note.
type ReplyView struct {
	By   PersonRef `json:"by"`
	At   time.Time `json:"at"`
	Text string    `json:"text"`
}

type noticeAnswer struct {
	ETag
	Body NoticeView
}

func (s *Server) routeNoticeView() {
	operation(s, Op{ID: "getNotice", Method: http.MethodGet, Path: notices.path + "/{id}", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("查看通知书", "Show a notice"),
		Doc:     text.T("含各项整改、延期经过、时限和您可办理的操作。未签发的通知书对被检查方不存在。", "With its rectifications, extensions, limits and what you could do. One that was not issued does not exist for the inspected side.")},
		inScopes[ByCase](), s.getNotice)
}

func (s *Server) getNotice(ctx context.Context, in *ByCase) (*noticeAnswer, error) {
	place, err := s.look(ctx, casefile.Notice, in.ID)
	if err != nil {
		return nil, err
	}
	state, ok := place.State.(*notice.State)
	if !ok {
		return nil, unknownCase()
	}
	r := s.reader(ctx, casefile.Notice)
	out := &noticeAnswer{ETag: etag(state.Seq), Body: NoticeView{MaxExtensions: state.MaxExtensions, Points: []string{}, Rectifications: []RectificationView{},
		Clocks: viewClocks(state.Clocks, state.Done(), r.Now), Allowed: []AllowedView{}}}
	b := &out.Body
	if b.NoticeItem, err = s.Record.Notice(ctx, r, in.ID); err != nil {
		return nil, err
	}
	b.Extensions, err = every(func(p Paging) (Page[ExtensionItem], error) {
		return s.Record.Extensions(ctx, r, ExtensionQuery{Paging: p, ExtensionFilter: ExtensionFilter{Notice: in.ID}})
	})
	if err == nil {
		err = s.rectificationsOf(ctx, r, state, b)
	}
	if err == nil {
		err = s.noticeProse(ctx, r, state, b)
	}
	if err != nil {
		return nil, err
	}
	for _, a := range s.allowed(ctx, place) {
		if i := slices.IndexFunc(b.Rectifications, func(v RectificationView) bool { return v.ID == a.Target }); i >= 0 {
			b.Rectifications[i].Allowed = append(b.Rectifications[i].Allowed, a)
		} else {
			b.Allowed = append(b.Allowed, a)
		}
	}
	if veil := s.hides(ctx); state.Complaint != "" {
		if !veil.hidden(state.Complaint) {
			b.Complaint = state.Complaint
		}
		if veil.err != nil {
			return nil, veil.err
		}
	}
	var n naming
	if b.Firings, err = s.firings(ctx, r, state, in.ID, &n); err != nil {
		return nil, err
	}
	b.people(&n)
	return out, n.fill(ctx, s)
}

func (b *NoticeView) people(n *naming) {
	b.NoticeItem.names(n)
	for i := range b.Rectifications {
		v := &b.Rectifications[i]
		v.RectificationItem.names(n)
		for j := range v.Makers {
			n.person(&v.Makers[j])
		}
		if v.Verified != nil {
			n.person(&v.Verified.By)
		}
	}
	for i := range b.Extensions {
		b.Extensions[i].names(n)
	}
	if b.Reply != nil {
		n.person(&b.Reply.By)
	}
}

// rectificationsOf reads the rectifications with what the state and the finding know of them.
func (s *Server) rectificationsOf(ctx context.Context, r Reader, state *notice.State, b *NoticeView) error {
	items, err := every(func(p Paging) (Page[RectificationItem], error) {
		return s.Record.Rectifications(ctx, r, RectificationQuery{Paging: p, RectificationFilter: RectificationFilter{Notice: state.ID}})
	})
	if err != nil {
		return err
	}
	findings := map[string]FindingItem{}
	if state.Inspection != "" {
		list, err := every(func(p Paging) (Page[FindingItem], error) {
			return s.Record.Findings(ctx, s.reader(ctx, casefile.Inspection), FindingQuery{Paging: p, FindingFilter: FindingFilter{Inspection: state.Inspection}})
		})
		if err != nil {
			return err
		}
		for _, f := range list {
			findings[f.ID] = f
		}
	}
	for _, item := range items {
		v := RectificationView{RectificationItem: item, RepeatOf: []string{}, Makers: []PersonRef{}, Shown: []string{}, Allowed: []AllowedView{}}
		if one, ok := state.Rectification(item.ID); ok {
			v.RepeatOf = append(v.RepeatOf, one.RepeatOf...)
			for _, m := range one.Makers {
				v.Makers = append(v.Makers, PersonRef{User: m})
			}
		}
		if f, ok := findings[item.Finding]; ok {
			v.Remark, v.Shown = f.Remark, append(v.Shown, f.Evidence...)
		}
		b.Rectifications = append(b.Rectifications, v)
	}
	slices.SortFunc(b.Rectifications, func(a, c RectificationView) int {
		return cmp.Or(cmp.Compare(a.Item.Code, c.Item.Code), cmp.Compare(a.ID, c.ID))
	})
	return nil
}

// noticeProse reads from the record what only events hold, as the viewer may read it.
func (s *Server) noticeProse(ctx context.Context, r Reader, state *notice.State, b *NoticeView) error {
	events, err := s.Record.Events(ctx, state.ID)
	if err != nil {
		return err
	}
	for _, recorded := range events {
		e, ok := state.EventFor(r.Viewer, recorded.Event)
		if !ok {
			continue
		}
		by := PersonRef{User: e.Actor.User, Name: e.Actor.Name}
		switch e.Name {
		case notice.EvDrafted:
			err = read(e, func(d notice.Drafted) { b.Points = append(b.Points, d.Points...) })
		case notice.EvIssued:
			err = read(e, func(i notice.IssuedWith) { b.Note = i.Note })
		case notice.EvAdviceReplied:
			err = read(e, func(p notice.ReplyAdvice) { b.Reply = &ReplyView{by, e.At, p.Reply} })
		case notice.EvVerified:
			err = read(e, func(v notice.Verify) {
				for i := range b.Rectifications {
					if b.Rectifications[i].ID == v.Rectification {
						b.Rectifications[i].Verified = &VerifiedView{by, e.At, v.Comment}
						if by.User == inspection.Shopper.User {
							b.Rectifications[i].VerifiedBy = &by
						}
					}
				}
			})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// read decodes an event of the record leniently: a newer build may have written it.
func read[T any](e casefile.Event, use func(T)) error {
	var b T
	if err := json.Unmarshal(e.Body, &b); err != nil {
		return fault.Wrap("event "+e.Name, fault.Internal, err)
	}
	use(b)
	return nil
}
