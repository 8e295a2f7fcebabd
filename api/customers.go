package api

import (
	"context"
	"net/http"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/private"
	"duban/domain/text"
	"duban/policy"
)

// What a customer is known by stands in the body: addresses are written to logs.
type searchCustomers struct {
	Body struct {
		Phone    string `json:"phone,omitempty" maxLength:"50" doc:"电话 · phone"`
		IDNumber string `json:"id_number,omitempty" maxLength:"50" doc:"身份证件号码 · identity number"`
		Account  string `json:"account,omitempty" maxLength:"50" doc:"账号或卡号 · account or card"`
	}
}

// CustomerFound is a customer whose complaints the caller may know of.
type CustomerFound struct {
	Customer   string `json:"customer" doc:"客户编号（不含个人信息），可作投诉列表的筛选条件 · opaque reference, a filter of lists of complaints"`
	Complaints int64  `json:"complaints" doc:"您可查看的投诉件数 · complaints that you may know of"`
}

func (s *Server) routeCustomers() {
	operation(s, Op{ID: "searchCustomers", Method: http.MethodPost, Path: "/customers/search", Action: policy.ComplaintReveal, Tag: tagPrivacy,
		Summary: text.T("按电话、证件号码或账号查找客户", "Find customers by phone, identity number or account"),
		Doc: text.T("只列出您可查看其投诉的客户；记入审计日志（不记号码），与查看原文合并计数、每小时有上限。",
			"Only customers with complaints that you may know of. Each search is a row on the audit log, without the number, and counts like a value revealed.")},
		inScopes[searchCustomers](), s.searchCustomers)
}

func (s *Server) searchCustomers(ctx context.Context, in *searchCustomers) (*with[Page[CustomerFound]], error) {
	var marks []private.Mark
	for _, m := range []private.Mark{{Kind: private.Phone, Value: in.Body.Phone}, {Kind: private.IDNumber, Value: in.Body.IDNumber}, {Kind: private.Account, Value: in.Body.Account}} {
		if private.Normal(m.Kind, m.Value) != "" {
			marks = append(marks, m)
		}
	}
	if len(marks) == 0 {
		return nil, fault.BadField("/phone", "required", "请填写电话、证件号码或账号", "give a phone, an identity number or an account")
	}
	row := s.entry(ctx, policy.ComplaintReveal, "customers")
	requestOf(ctx).traced = true
	ids, err := s.privacy.SearchCustomers(ctx, row, marks...)
	if err != nil {
		return nil, err
	}
	out := Page[CustomerFound]{Items: []CustomerFound{}}
	for _, id := range ids {
		counts, err := s.Record.CountComplaints(ctx, s.reader(ctx, casefile.Complaint), ComplaintFilter{Customer: id})
		if err != nil {
			return nil, err
		}
		found := CustomerFound{Customer: id}
		for _, c := range counts {
			found.Complaints += c.Count
		}
		if found.Complaints > 0 {
			out.Items = append(out.Items, found)
		}
	}
	return &with[Page[CustomerFound]]{Body: out}, nil
}
