package api

import (
	"context"
	"net/http"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

const tagInterests = "利害关系申报 · Declared interests"

// InterestView is a declaration of interest.
type InterestView struct {
	ID          string       `json:"id"`
	Person      PersonRef    `json:"person" doc:"申报人 · who declares it of himself"`
	Tie         recusal.Tie  `json:"tie" enum:"kinship,close,customer,unit,product_line" doc:"亲属、其他密切关系、客户、机构、产品条线 · kind of interest"`
	TieName     text.Text    `json:"tie_name"`
	With        string       `json:"with" doc:"员工用户名、客户标识、机构路径或产品条线代码 · user name, reference of a customer, path of a unit or code of a product line"`
	Employee    *PersonRef   `json:"employee,omitempty"`
	From        worktime.Day `json:"from"`
	Until       string       `json:"until,omitempty" format:"date" doc:"最后一天；空为长期 · last day; empty: without end"`
	Note        string       `json:"note,omitempty"`
	Active      bool         `json:"active" doc:"现在有效 · holds now"`
	DeclaredAt  time.Time    `json:"declared_at"`
	WithdrawnAt time.Time    `json:"withdrawn_at,omitzero"`
	Withdrawal  string       `json:"withdrawal,omitempty" doc:"撤回原因 · why it was withdrawn"`
}

func (s *Server) viewInterest(i recusal.Interest) InterestView {
	v := InterestView{ID: i.ID, Person: PersonRef{User: i.User}, Tie: i.Tie, With: i.With, From: i.From, Note: i.Note, Active: i.Holds(s.now()),
		DeclaredAt: i.DeclaredAt, WithdrawnAt: i.WithdrawnAt, Withdrawal: i.Withdrawal}
	for _, t := range recusal.Ties {
		if t.Tie == i.Tie {
			v.TieName = t.Name
		}
	}
	if i.Until != 0 {
		v.Until = i.Until.String()
	}
	if i.WithEmployee() {
		v.Employee = person(i.With)
	}
	return v
}

func (v *InterestView) names(n *naming) { n.person(&v.Person, v.Employee) }

type declareInterest struct {
	Key
	Body struct {
		Tie   recusal.Tie `json:"tie" enum:"kinship,close,customer,unit,product_line"`
		With  string      `json:"with" minLength:"1" maxLength:"200" doc:"员工用户名、客户标识、机构路径或产品条线代码 · user name, reference of a customer, path of a unit or code of a product line"`
		From  string      `json:"from,omitempty" format:"date" doc:"自；省略为今天 · first day; left out: today"`
		Until string      `json:"until,omitempty" format:"date" doc:"至；省略为长期 · last day; left out: without end"`
		Note  string      `json:"note,omitempty" maxLength:"1000"`
	}
}

type listInterests struct {
	Paging
	Mine bool        `query:"mine" doc:"只列本人的 · only my own"`
	User string      `query:"user" maxLength:"64" doc:"申报人用户名 · user name of who declared it"`
	Tie  recusal.Tie `query:"tie" enum:"kinship,close,customer,unit,product_line"`
	At   time.Time   `query:"at" doc:"只列该时刻有效的 · only those that hold at that instant"`
}

// MountInterests adds the operations on declared interests. It is called once, after
// New and before the server answers.
func (s *Server) MountInterests(keep Interests) {
	operation(s, Op{ID: "declareInterest", Method: http.MethodPost, Path: "/interests", Action: policy.InterestDeclare, Status: http.StatusCreated, Tag: tagInterests,
		Summary: text.T("申报本人的利害关系", "Declare an interest of one's own"), Doc: text.T("申报后立即从所涉在办投诉中回避：责任人、接办人、专家席位由他人接替，本人不再看到该投诉。",
			"Takes effect at once: in open complaints that it touches, others take over what one owns, was offered or judges, and one sees them no more.")}, inScopes[declareInterest](),
		func(ctx context.Context, in *declareInterest) (*with[InterestView], error) {
			i, err := s.interestOf(ctx, in)
			if err != nil {
				return nil, err
			}
			return s.showInterest(ctx)(keep.DeclareInterest(ctx, i, s.interestRow(ctx, i, "declare")))
		})
	operation(s, Op{ID: "listInterests", Method: http.MethodGet, Path: "/interests", Action: policy.InterestRead, Own: policy.InterestDeclare, Tag: tagInterests,
		Summary: text.T("利害关系申报列表", "List declared interests"), Doc: text.T("本人的，以及有权查看的机构人员的。", "One's own, and those of people of units in scope.")},
		inScopes[listInterests](), func(ctx context.Context, in *listInterests) (*with[Page[InterestView]], error) {
			q := s.interestQuery(ctx)
			q.Paging, q.Mine, q.User, q.Tie, q.At = in.Paging, in.Mine, in.User, in.Tie, in.At
			page, err := keep.Interests(ctx, q)
			out, err := namedPage[InterestView](ctx, s, mapPage(page, s.viewInterest), err)
			if err == nil && !q.Mine && len(q.Scopes) > 0 {
				err = s.saw(ctx, policy.InterestRead, "interests", "")
			}
			return out, err
		})
	operation(s, Op{ID: "getInterest", Method: http.MethodGet, Path: "/interests/{id}", Action: policy.InterestRead, Own: policy.InterestDeclare, Tag: tagInterests,
		Summary: text.T("查看利害关系申报", "Show a declared interest")}, inScopes[ByID](), func(ctx context.Context, in *ByID) (*with[InterestView], error) {
		i, err := keep.Interest(ctx, s.interestQuery(ctx), in.ID)
		if err == nil && i.User != callerOf(ctx).User {
			err = s.saw(ctx, policy.InterestRead, "interest/"+i.ID, "")
		}
		return s.showInterest(ctx)(i, err)
	})
	operation(s, Op{ID: "withdrawInterest", Method: http.MethodPost, Path: "/interests/{id}/withdraw", Action: policy.InterestDeclare, Tag: tagInterests,
		Summary: text.T("撤回本人的利害关系申报", "Withdraw an interest of one's own"), Doc: text.T("撤回后不再生效，申报记录保留。", "It no longer holds from then on; that it was declared stays on the record.")},
		inScopes[reasonedByID](), func(ctx context.Context, in *reasonedByID) (*with[InterestView], error) {
			i, err := keep.Interest(ctx, s.interestQuery(ctx), in.ID)
			if err != nil {
				return nil, err
			}
			return s.showInterest(ctx)(keep.WithdrawInterest(ctx, in.ID, in.Body.Reason, s.interestRow(ctx, i, "withdraw")))
		})
}

func (s *Server) interestQuery(ctx context.Context) InterestQuery {
	return InterestQuery{Viewer: callerOf(ctx).User, Scopes: s.scopes(ctx, policy.InterestRead)}
}

// interestOf checks what somebody declares of himself.
func (s *Server) interestOf(ctx context.Context, in *declareInterest) (recusal.Interest, error) {
	b := in.Body
	key, err := commandID(ctx)
	if err != nil {
		return recusal.Interest{}, err
	}
	i := recusal.Interest{ID: string(newCaseID(casefile.Kind("interest"), key)), User: callerOf(ctx).User, Tie: b.Tie, With: strings.TrimSpace(b.With),
		From: worktime.DayOf(s.now()), Note: b.Note, DeclaredAt: s.now()}
	if i.WithEmployee() {
		i.With = strings.ToLower(i.With)
	}
	if b.From != "" {
		if i.From, err = worktime.ParseDay(b.From); err != nil {
			return i, pointed(err, "/from")
		}
	}
	if b.Until != "" {
		if i.Until, err = worktime.ParseDay(b.Until); err != nil {
			return i, pointed(err, "/until")
		}
	}
	if err := i.Check(); err != nil {
		return i, err
	}
	switch {
	case i.WithEmployee():
		if _, err = s.Users.User(ctx, i.With); isMissing(err) {
			err = fault.BadField("/with", "unknown", "没有这个用户", "there is no such user")
		}
	case i.Tie == recusal.UnitTie:
		_, err = s.unitAt(ctx, org.Path(i.With), "/with")
	}
	return i, err
}

// interestRow says what was declared, without naming a customer: the log is read by
// others than those who may read declarations.
func (s *Server) interestRow(ctx context.Context, i recusal.Interest, did string) Entry {
	row := s.entry(ctx, policy.InterestDeclare, "interest/"+i.ID)
	row.Detail = detail(map[string]any{"did": did, "tie": i.Tie})
	return row
}

func (s *Server) showInterest(ctx context.Context) func(recusal.Interest, error) (*with[InterestView], error) {
	return func(i recusal.Interest, err error) (*with[InterestView], error) {
		if err != nil {
			return nil, err
		}
		v := s.viewInterest(i)
		var n naming
		v.names(&n)
		return &with[InterestView]{Body: v}, n.fill(ctx, s)
	}
}
