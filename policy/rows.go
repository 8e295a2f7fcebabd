package policy

import (
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"duban/domain/fault"
)

// Row grants one action to one role.
type Row struct {
	Role   string `json:"role"`
	Action string `json:"action"`
	// From says where the row stands ("line 12", "id 4711"), for the error that names it.
	From string `json:"from,omitempty"`
}

func (r Row) String() string {
	if r.From == "" {
		return fmt.Sprintf("(%s, %s)", r.Role, r.Action)
	}
	return fmt.Sprintf("%s (%s, %s)", r.From, r.Role, r.Action)
}

//go:embed policy.csv
var defaultCSV string

// DefaultRows are the rows the product ships with: what a database starts from.
func DefaultRows() []Row {
	rows, err := ParseRows(strings.NewReader(defaultCSV))
	if err != nil {
		panic("policy: the embedded policy.csv cannot be read: " + err.Error()) // a test holds that it can
	}
	return rows
}

// ParseRows reads rows in casbin's form "p, role, action", one per line; lines
// that start with # are comments. It checks the form alone: whether role and
// action exist is checked when the rows are loaded.
func ParseRows(r io.Reader) ([]Row, error) {
	in := csv.NewReader(r)
	in.Comment = '#'
	in.TrimLeadingSpace = true
	in.FieldsPerRecord = 3
	var rows []Row
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, badRows("policy.unreadable", "权限表无法读取：%[1]s", "the policy cannot be read: %[1]s", err.Error())
		}
		line, _ := in.FieldPos(0)
		row := Row{Role: strings.TrimSpace(record[1]), Action: strings.TrimSpace(record[2]), From: fmt.Sprintf("line %d", line)}
		if record[0] != "p" {
			return nil, badRows("policy.unreadable", "权限表%[1]s：每行应以 p 开头", "policy %[1]s: a row starts with p", row)
		}
		rows = append(rows, row)
	}
}

// checkRows refuses rows that would be understood otherwise than they were
// meant, and names the first of them.
func checkRows(rows []Row) error {
	if len(rows) == 0 {
		return badRows("policy.empty", "权限表为空，将无人可以操作", "the policy has no rows: nobody could do anything")
	}
	seen := make(map[[2]string]bool, len(rows))
	for _, row := range rows {
		if _, ok := RoleNamed(row.Role); !ok {
			return badRows("policy.unknown_role", "权限表%[1]s：没有角色“%[2]s”", "policy %[1]s: no such role %[2]q", row, row.Role)
		}
		action, ok := ActionNamed(row.Action)
		if !ok {
			return badRows("policy.unknown_action", "权限表%[1]s：没有操作“%[2]s”", "policy %[1]s: no such action %[2]q", row, row.Action)
		}
		key := [2]string{row.Role, row.Action}
		if seen[key] {
			return badRows("policy.duplicate", "权限表%[1]s：重复", "policy %[1]s: stands there twice", row)
		}
		seen[key] = true
		if b, broken := brokenBound(row.Role, action); broken {
			return badRows("policy.bound", "权限表%[1]s：%[2]s", "policy %[1]s: %[3]s", row, b.Why.ZH, b.Why.EN)
		}
	}
	for _, role := range roles {
		if seen[[2]string{role.Name, RoleGrant}] {
			return nil
		}
	}
	return badRows("policy.nobody_grants", "权限表中没有任何角色可以授予角色，系统将无法管理", "no role of the policy may grant roles: the system could not be governed")
}

func badRows(code, zh, en string, args ...any) *fault.Error {
	return fault.New(fault.Invalid, code, zh, en, args...)
}
