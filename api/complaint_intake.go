package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// Foreseen is what taking a complaint in would come to.
type Foreseen struct {
	complaint.Opening
	Offered    bool
	Discipline bool
}

// IntakeView tells whoever takes a complaint in, before he does, who will own it and
// why, where it will be sent, which limits will run, and what looks like the same one.
type IntakeView struct {
	Owner        PersonRef          `json:"owner" doc:"首问责任人 · who will own it"`
	Unit         UnitRef            `json:"unit" doc:"受理单位 · unit that takes it in"`
	How          text.Text          `json:"how" doc:"首问责任人如何确定 · why it is he"`
	Severity     complaint.Severity `json:"severity" enum:"ordinary,serious,major"`
	SeverityName text.Text          `json:"severity_name"`
	Tier         complaint.Tier     `json:"tier" enum:"simple,complex"`
	Route        *complaint.Routed  `json:"route,omitempty" doc:"将适用的分办规则及理由；分类未全时省略 · routing rule that will apply, and why; left out until it is sorted completely"`
	Desk         *DeskRef           `json:"desk,omitempty" doc:"规则指定的岗位 · desk that the rule names"`
	Taker        *PersonRef         `json:"taker,omitempty" doc:"首先请其接收的人 · who is asked first to take it"`
	Offered      bool               `json:"offered" doc:"登记后转办给该岗位；否则由首问责任人办理 · offered to that desk at once; otherwise its first owner handles it"`
	Discipline   bool               `json:"discipline" doc:"转纪检部门，对其他人员不再可见 · goes to the discipline office and is closed to everybody else"`
	Clocks       []ClockView        `json:"clocks" doc:"将开始的时限 · limits that will run"`
	Alike        []AlikeView        `json:"alike" doc:"您可查看的相似投诉 · complaints that look alike and that you may know of"`
}

// AlikeView is a complaint that looks like the one being taken in.
type AlikeView struct {
	ComplaintItem
	Why string `json:"why" enum:"customer,facts,both" doc:"同一客户、同一事实、两者皆同 · same customer, same facts, both"`
}

func (v *IntakeView) names(n *naming) {
	n.person(&v.Owner, v.Taker)
	n.unit(&v.Unit)
	if v.Desk != nil {
		v.Desk.names(n)
	}
	for i := range v.Alike {
		v.Alike[i].ComplaintItem.names(n)
	}
}

// intakeIn is a registration without anything personal: addresses are written to logs.
type intakeIn struct {
	Line       complaint.Line     `query:"line" required:"true" enum:"outlet,help,hotline,supervision,office" doc:"受理线路 · where the bank was reached"`
	Unit       org.Path           `query:"unit" maxLength:"500" doc:"受理单位，空为本人所在单位 · unit that takes it in, empty: your own"`
	Outlet     string             `query:"outlet" maxLength:"64" doc:"被投诉网点代码 · outlet complained of"`
	Concerns   string             `query:"concerns" maxLength:"64" doc:"被投诉员工用户名 · employee complained of"`
	Customer   string             `query:"customer" maxLength:"64" doc:"客户编号，由查找客户得到 · opaque reference of the customer, from a search"`
	Anonymous  bool               `query:"anonymous"`
	Kind       string             `query:"kind" enum:"person,business" doc:"个人或单位 · person or business"`
	As         complaint.Capacity `query:"as" enum:"self,proxy,heir,group"`
	People     int                `query:"people" minimum:"0" maximum:"1000000"`
	InPerson   bool               `query:"in_person"`
	Channel    string             `query:"channel" maxLength:"64"`
	Business   string             `query:"business" maxLength:"64"`
	Cause      string             `query:"cause" maxLength:"64"`
	Second     string             `query:"second" maxLength:"64"`
	Subject    string             `query:"subject" maxLength:"64"`
	Severity   complaint.Severity `query:"severity" enum:"ordinary,serious,major"`
	Tier       complaint.Tier     `query:"tier" enum:"simple,complex"`
	Amount     string             `query:"amount" maxLength:"20" pattern:"^[0-9]{1,15}([.][0-9]{1,4})?$"`
	Currency   string             `query:"currency" maxLength:"3" pattern:"^[A-Z]{3}$"`
	ReceivedAt time.Time          `query:"received_at" doc:"收到时间，省略为现在 · when it was received, left out: now"`
}

// stranger stands for a customer whom the bank does not know yet: he is somebody all the
// same, who wants a first reply.
const stranger = "stranger"

func (i intakeIn) registration() complaint.Register {
	if i.Customer == "" && !i.Anonymous {
		i.Customer = stranger
	}
	b := complaint.Register{Line: i.Line, Unit: string(i.Unit), Outlet: i.Outlet, Concerns: i.Concerns, Customer: complaint.Party{Customer: i.Customer, Kind: i.Kind},
		As: i.As, People: i.People, InPerson: i.InPerson, Severity: i.Severity, Tier: i.Tier, Sum: complaint.Sum{Amount: i.Amount, Currency: i.Currency},
		Class: complaint.Classification{Channel: i.Channel, Business: i.Business, Cause: i.Cause, Second: i.Second, Subject: i.Subject}}
	if !i.ReceivedAt.IsZero() {
		b.ReceivedAt = i.ReceivedAt.Format(time.RFC3339)
	}
	return b
}

func (s *Server) routeIntake(d Desks) {
	at := func(ctx context.Context, in *intakeIn) (org.Path, error) {
		if in.Unit == "" {
			return callerOf(ctx).Unit, nil
		}
		return in.Unit, nil
	}
	operation(s, Op{ID: "foreseeIntake", Method: http.MethodGet, Path: complaints.path + "/intake", Action: policy.ComplaintRegister, Tag: complaints.tag,
		Summary: text.T("登记前试算：首问责任人、分办去向、时限和相似投诉", "Foresee an intake: first owner, routing, limits and complaints that look alike"),
		Doc: text.T("不登记任何内容；不接收客户个人信息，相同客户按客户编号识别。",
			"Nothing is recorded, and nothing personal is taken: the same customer is known by his opaque reference.")},
		at, func(ctx context.Context, in *intakeIn) (*with[IntakeView], error) {
			place, err := at(ctx, in)
			if err != nil {
				return nil, err
			}
			f, err := d.ForeseeIntake(ctx, s.actor(callerOf(ctx), place), in.registration(), s.now())
			if err != nil {
				return nil, err
			}
			v, err := s.viewIntake(ctx, f)
			return &with[IntakeView]{Body: v}, err
		})
}

// viewIntake shows of what is foreseen as much as the caller may know: matters of
// discipline name nobody, and complaints out of his sight look like nothing.
func (s *Server) viewIntake(ctx context.Context, f Foreseen) (IntakeView, error) {
	r := s.reader(ctx, casefile.Complaint)
	v := IntakeView{Owner: PersonRef{User: f.Owner.User}, Unit: UnitRef{Path: f.Unit}, How: f.How, Severity: f.Severity, SeverityName: complaint.SeverityNames[f.Severity],
		Tier: f.Tier, Route: f.Route, Offered: f.Offered, Discipline: f.Discipline, Clocks: viewClocks(f.Clocks, false, r.Now), Alike: []AlikeView{}}
	if f.Route != nil {
		v.Desk = &DeskRef{Role: f.Route.Desk.Role, Unit: UnitRef{Path: f.Route.Desk.Unit}}
		if f.Offered {
			v.Taker = person(f.Route.User)
		}
		if f.Discipline {
			anonymous := *f.Route
			anonymous.User = ""
			v.Route = &anonymous
		}
	}
	if f.Discipline { // nobody else owns it for a moment
		v.Owner, v.How = PersonRef{}, text.T("由纪检部门承办", "the discipline office has it")
	}
	for _, a := range f.Alike {
		item, err := s.Record.Complaint(ctx, r, a.Case)
		if isMissing(err) {
			continue
		}
		if err != nil {
			return v, err
		}
		v.Alike = append(v.Alike, AlikeView{item, a.Why})
	}
	var n naming
	v.names(&n)
	return v, n.fill(ctx, s)
}
