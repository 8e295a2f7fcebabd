package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// AccountabilityItem proposes that somebody answers for a complaint found justified. A
// person decides; why stands in the complaint.
type AccountabilityItem struct {
	ID         string      `json:"id"`
	Complaint  casefile.ID `json:"complaint"`
	Number     string      `json:"number" doc:"投诉编号 · number of the complaint"`
	Employee   PersonRef   `json:"employee"`
	Unit       UnitRef     `json:"unit" doc:"投诉所在机构 · where the complaint lies"`
	Severity   string      `json:"severity"`
	By         PersonRef   `json:"by" doc:"建议人 · who proposes it"`
	ProposedAt time.Time   `json:"proposed_at"`
}

func (a *AccountabilityItem) names(n *naming) {
	n.unit(&a.Unit)
	n.person(&a.Employee, &a.By)
}

// AccountabilityQuery asks for one page of proposals.
type AccountabilityQuery struct {
	Paging
	Unit      org.Path    `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	Employee  string      `query:"employee" maxLength:"64" doc:"员工用户名 · user name of the employee"`
	Complaint casefile.ID `query:"complaint" format:"uuid"`
}

// AccountabilityRecord lists proposals. Nobody reads those about himself, or on a
// complaint about himself.
type AccountabilityRecord interface {
	Accountabilities(ctx context.Context, r Reader, q AccountabilityQuery) (Page[AccountabilityItem], error)
}

func (s *Server) routeAccountability() {
	operation(s, Op{ID: "listAccountabilityProposals", Method: http.MethodGet, Path: "/accountability-proposals", Action: policy.WarningRead, Tag: tagWarnings,
		Summary: text.T("问责建议列表", "List proposals to hold somebody to account"),
		Doc:     text.T("不列关于本人的建议；移送纪检的投诉只对纪检部门列出。", "None about yourself; those on a matter of discipline for the discipline office alone.")},
		inScopes[AccountabilityQuery](), func(ctx context.Context, in *AccountabilityQuery) (*with[Page[AccountabilityItem]], error) {
			page, err := s.Record.Accountabilities(ctx, s.warningReader(ctx), *in)
			return namedPage[AccountabilityItem](ctx, s, page, err)
		})
}
