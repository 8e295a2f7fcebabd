package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/private"
	"duban/policy"
)

// ErasureView is a list of cases whose retention has ended.
type ErasureView struct {
	ID           string     `json:"id"`
	Status       string     `json:"status" enum:"open,approved,revoked,done" doc:"待批准、已批准待执行、已撤销、已执行 · waits for approval, approved and waiting, revoked, carried out"`
	MadeAt       time.Time  `json:"made_at"`
	Hash         string     `json:"hash" doc:"清单的摘要，批准时原样提交 · digest of the list, to be given when approving"`
	Cases        int64      `json:"cases"`
	ApprovedBy   *PersonRef `json:"approved_by,omitempty"`
	ApprovedAt   time.Time  `json:"approved_at,omitzero"`
	Reason       string     `json:"reason,omitempty"`
	RunsAt       time.Time  `json:"runs_at,omitzero" doc:"不早于此时刻执行，此前可撤销 · carried out not before; until then it can be revoked"`
	RevokedBy    *PersonRef `json:"revoked_by,omitempty"`
	RevokedAt    time.Time  `json:"revoked_at,omitzero"`
	RevokeReason string     `json:"revoke_reason,omitempty"`
	EndedAt      time.Time  `json:"ended_at,omitzero"`
}

// ErasureCaseView is a case on a list.
type ErasureCaseView struct {
	Case    casefile.ID   `json:"case"`
	Kind    casefile.Kind `json:"kind"`
	Number  string        `json:"number,omitempty"`
	DoneAt  time.Time     `json:"done_at" doc:"结案时间 · when it was done"`
	DueAt   time.Time     `json:"due_at" doc:"保存期届满时间 · when it need no longer be kept"`
	Rule    string        `json:"rule" doc:"依据：结案时施行的规则 · the rule in force when it was done"`
	Status  string        `json:"status" enum:"due,erased,held,reopened" doc:"待销毁、已销毁、因法律保全保留、已重新办理 · due, erased, kept by a legal hold, opened again"`
	Key     string        `json:"key,omitempty" doc:"密钥指纹 · print of the key"`
	Files   int64         `json:"files" doc:"因对象锁定尚待删除的附件数（销毁时） · attachments that waited for the end of their lock when it was erased"`
	EndedAt time.Time     `json:"ended_at,omitzero"`
}

type byErasure struct {
	ID string `path:"id" format:"uuid"`
}

type listErasures struct {
	Paging
	Status string `query:"status" enum:"open,approved,revoked,done"`
}

type listErasureCases struct {
	ID string `path:"id" format:"uuid"`
	Paging
	Status string `query:"status" enum:"due,erased,held,reopened"`
}

type approveErasure struct {
	ID   string `path:"id" format:"uuid"`
	Body struct {
		Hash   string `json:"hash" minLength:"1" maxLength:"100" doc:"所看到清单的摘要 · digest of the list that you saw"`
		Reason string `json:"reason" minLength:"2" maxLength:"1000" doc:"理由 · why"`
	}
}

type revokeErasure struct {
	ID   string `path:"id" format:"uuid"`
	Body struct {
		Reason string `json:"reason" minLength:"2" maxLength:"1000" doc:"理由 · why"`
	}
}

func (s *Server) viewErasures(ctx context.Context, list []Erasure) ([]ErasureView, error) {
	out := make([]ErasureView, len(list))
	var n naming
	for i, e := range list {
		out[i] = ErasureView{ID: e.ID, Status: e.Status, MadeAt: e.MadeAt, Hash: e.Hash, Cases: e.Cases, ApprovedAt: e.ApprovedAt, Reason: e.Reason,
			RunsAt: e.RunsAt, RevokedAt: e.RevokedAt, RevokeReason: e.RevokeReason, EndedAt: e.EndedAt}
		if e.ApprovedBy != "" {
			out[i].ApprovedBy = &PersonRef{User: e.ApprovedBy}
			n.person(out[i].ApprovedBy)
		}
		if e.RevokedBy != "" {
			out[i].RevokedBy = &PersonRef{User: e.RevokedBy}
			n.person(out[i].RevokedBy)
		}
	}
	return out, n.fill(ctx, s)
}

func (s *Server) viewErasure(ctx context.Context, e Erasure, err error) (*with[ErasureView], error) {
	if err != nil {
		return nil, err
	}
	list, err := s.viewErasures(ctx, []Erasure{e})
	return &with[ErasureView]{Body: list[0]}, err
}

func (s *Server) listErasures(ctx context.Context, in *listErasures) (*with[Page[ErasureView]], error) {
	page, err := s.privacy.Erasures(ctx, in.Status, in.Paging)
	if err != nil {
		return nil, err
	}
	items, err := s.viewErasures(ctx, page.Items)
	return &with[Page[ErasureView]]{Body: pageOf(page, items)}, err
}

func (s *Server) getErasure(ctx context.Context, in *byErasure) (*with[ErasureView], error) {
	e, err := s.privacy.Erasure(ctx, in.ID)
	return s.viewErasure(ctx, e, err)
}

func (s *Server) listErasureCases(ctx context.Context, in *listErasureCases) (*with[Page[ErasureCaseView]], error) {
	if _, err := s.privacy.Erasure(ctx, in.ID); err != nil {
		return nil, err
	}
	page, err := s.privacy.ErasureItems(ctx, in.ID, in.Status, in.Paging)
	if err != nil {
		return nil, err
	}
	return &with[Page[ErasureCaseView]]{Body: mapPage(page, func(i ErasureItem) ErasureCaseView { return ErasureCaseView(i) })}, nil
}

func (s *Server) approveErasure(ctx context.Context, in *approveErasure) (*with[ErasureView], error) {
	row := s.entry(ctx, policy.ErasureApprove, "erasure/"+in.ID)
	row.Detail = detail(map[string]string{"did": "approve", "hash": in.Body.Hash, "reason": private.Mask(private.Text, in.Body.Reason)})
	e, err := s.privacy.ApproveErasure(ctx, in.ID, in.Body.Hash, in.Body.Reason, row)
	return s.viewErasure(ctx, e, err)
}

func (s *Server) revokeErasure(ctx context.Context, in *revokeErasure) (*with[ErasureView], error) {
	row := s.entry(ctx, policy.ErasureApprove, "erasure/"+in.ID)
	row.Detail = detail(map[string]string{"did": "revoke", "reason": private.Mask(private.Text, in.Body.Reason)})
	e, err := s.privacy.RevokeErasure(ctx, in.ID, in.Body.Reason, row)
	return s.viewErasure(ctx, e, err)
}
