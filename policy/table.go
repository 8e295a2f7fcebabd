package policy

import (
	_ "embed"
	"fmt"

	"github.com/casbin/casbin/v2"
	"github.com/casbin/casbin/v2/model"

	"duban/domain/fault"
)

//go:embed model.conf
var modelConf string

// table is one version of the policy with every cell asked from casbin. It is
// never changed after it was built, so that readers need no lock.
type table struct {
	version string
	granted [][]bool // by role index, then action index
	denials []denial // by action index: the reasons for a "no", written once
}

// newTable checks the rows, hands them to casbin and asks it about every role
// and action. Any failure to decide is an error here, at load, and not later in
// the middle of somebody's work.
func newTable(rows []Row, version string) (*table, error) {
	if err := checkRows(rows); err != nil {
		return nil, err
	}
	m, err := model.NewModelFromString(modelConf)
	if err != nil {
		return nil, fault.Wrap("policy.load", fault.Internal, fmt.Errorf("model.conf: %w", err))
	}
	t := &table{version: version, granted: make([][]bool, len(roles)), denials: newDenials()}
	for i, role := range roles {
		// One enforcer per role: casbin walks through all its rows for each
		// question, and short walks make the load six times faster.
		m.ClearPolicy()
		enforcer, err := casbin.NewEnforcer(m)
		if err != nil {
			return nil, fault.Wrap("policy.load", fault.Internal, err)
		}
		for _, row := range rows {
			if row.Role != role.Name {
				continue
			}
			if _, err := enforcer.AddPolicy(row.Role, row.Action); err != nil {
				return nil, fault.Wrap("policy.load", fault.Internal, fmt.Errorf("row %s: %w", row, err))
			}
		}
		t.granted[i] = make([]bool, len(catalogue))
		for j, action := range catalogue {
			ok, err := enforcer.Enforce(role.Name, action.Name)
			if err != nil {
				return nil, fault.Wrap("policy.load", fault.Internal, fmt.Errorf("%s × %s: %w", role.Name, action.Name, err))
			}
			t.granted[i][j] = ok
		}
	}
	return t, nil
}
