package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagAudit = "审计 · Audit"

// AuditRowView is one row of the audit log.
type AuditRowView struct {
	Seq     int64     `json:"seq"`
	At      time.Time `json:"at"`
	User    string    `json:"user"`
	Name    string    `json:"name,omitempty"`
	Unit    org.Path  `json:"unit,omitempty"`
	Roles   []string  `json:"roles,omitempty"`
	Action  string    `json:"action"`
	Object  string    `json:"object"`
	Outcome string    `json:"outcome" enum:"accepted,refused,failed,seen"`
	Address string    `json:"address,omitempty" doc:"网络地址 · network address"`
	Request string    `json:"request,omitempty" doc:"请求编号 · number of the request"`
	Detail  any       `json:"detail,omitempty"`
	Hash    string    `json:"hash" doc:"链上散列值 · hash on the chain"`
}

func viewAuditRow(r AuditRow) AuditRowView {
	return AuditRowView{r.Seq, r.At, r.Actor.User, r.Actor.Name, r.Unit, r.Actor.Roles, r.Action, r.Object, r.Outcome, r.Address, r.Request, jsonValue(r.Detail), r.Hash}
}

// AuditVerdictView is what a walk over the whole chain found.
type AuditVerdictView struct {
	OK     bool       `json:"ok"`
	Rows   int64      `json:"rows" doc:"已校验的行数 · rows walked"`
	Head   string     `json:"head" doc:"链尾散列值 · hash of the last row"`
	Broken int64      `json:"broken,omitempty" doc:"第一处断裂的序号 · the first broken link"`
	Why    *text.Text `json:"why,omitempty"`
}

type listAudit struct {
	Paging
	User   string    `query:"user" maxLength:"100"`
	Action string    `query:"action" maxLength:"100"`
	Object string    `query:"object" maxLength:"200"`
	From   time.Time `query:"from"`
	Until  time.Time `query:"until"`
}

func (l listAudit) query(admin bool) AuditQuery {
	return AuditQuery{Paging: l.Paging, Admin: admin, User: l.User, Action: l.Action, Object: l.Object, From: l.From, Until: l.Until}
}

func (s *Server) routeAudit() {
	operation(s, Op{ID: "listAudit", Method: http.MethodGet, Path: "/audit", Action: policy.AuditRead, Seen: true, Tag: tagAudit,
		Summary: text.T("审计日志", "Read the audit log")}, ofTheBank[listAudit](s),
		func(ctx context.Context, in *listAudit) (*with[Page[AuditRowView]], error) {
			return s.auditRows(ctx, in.query(false))
		})
	operation(s, Op{ID: "listAdminAudit", Method: http.MethodGet, Path: "/audit/admin", Action: policy.AuditReadAdmin, Seen: true, Tag: tagAudit,
		Summary: text.T("管理员操作日志", "Read what administrators did")}, ofTheBank[listAudit](s),
		func(ctx context.Context, in *listAudit) (*with[Page[AuditRowView]], error) {
			return s.auditRows(ctx, in.query(true))
		})
	operation(s, Op{ID: "verifyAudit", Method: http.MethodPost, Path: "/audit/verify", Action: policy.AuditVerify, Seen: true, Tag: tagAudit,
		Summary: text.T("校验审计链", "Verify the audit chain")}, ofTheBank[none](s), s.verifyAudit)
}

func (s *Server) auditRows(ctx context.Context, q AuditQuery) (*with[Page[AuditRowView]], error) {
	page, err := s.Audit.AuditRows(ctx, q)
	if err != nil {
		return nil, err
	}
	return &with[Page[AuditRowView]]{Body: mapPage(page, viewAuditRow)}, nil
}

func (s *Server) verifyAudit(ctx context.Context, _ *none) (*with[AuditVerdictView], error) {
	v, err := s.Audit.VerifyAudit(ctx)
	if err != nil {
		return nil, err
	}
	out := AuditVerdictView{OK: v.OK, Rows: v.Rows, Head: v.Head, Broken: v.Broken}
	if !v.Why.IsZero() {
		out.Why = &v.Why
	}
	return &with[AuditVerdictView]{Body: out}, nil
}
