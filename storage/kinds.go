package storage

import (
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

// CaseRow is what the table of cases keeps of a State so that it can be found.
type CaseRow struct {
	Number string   // the number people use, e.g. of a notice; may be empty
	Status string   // the state's own word
	Outlet string   // outlet code; may be empty
	Unit   org.Path // where the case is about: the outlet, or the unit the programme covers
	Issuer org.Path // the unit on whose behalf it is run: who may see it while it is hidden
	Owner  string   // user whose move it is; may be empty
	Hidden bool     // only the issuing side may know that it exists
	Inside bool     // only the issuing side may know how it goes: its clocks are not shown to others
}

// Kinds are the kinds of case that every database opened by Open knows.
var Kinds = map[casefile.Kind]KindStore{
	casefile.Inspection: inspectionStore,
	casefile.Incident:   incidentStore,
	casefile.Notice:     noticeStore,
	casefile.Programme:  programmeStore,
	casefile.Complaint:  complaintStore,
	casefile.Bulletin:   bulletinStore,
}

// KindStore is what storage must know of one kind of case.
type KindStore struct {
	// New makes the empty State into which rows are decoded and events folded.
	New func() casefile.State
	// Project writes the read rows after events have been applied, in the same
	// transaction. before is the State as it was (empty for a new case). nil: no read rows.
	Project func(tx *Tx, before, after casefile.State, events []casefile.Event) error
	// Row copies out what the table of cases keeps.
	Row func(s casefile.State) CaseRow
	// Clocks are the State's clocks, kept in the table of clocks. nil: it has none.
	Clocks func(s casefile.State) casefile.Clocks
	// Customers are the ids of the customers whom the case concerns (Vault.Customer).
	// nil: it concerns none.
	Customers func(s casefile.State) []string
	// Erase empties what read rows keep of personal data in the clear, when the key of
	// the case is destroyed. nil: they keep tokens alone, which open no more then.
	Erase func(tx *Tx, id casefile.ID) error
	// ShutOut tells of a case who must not be told any more what was addressed to him when
	// the case stood at a version. nil: nobody is ever shut out.
	ShutOut func(tx *Tx, id casefile.ID) (func(user string, seen int64) bool, error)
	// Reads are the tables of read rows, each with a column case_id: they are emptied
	// before the read rows of a case are made again.
	Reads []string
}

// Register adds a kind of case to this database, or replaces one. Call it before
// the database is used.
func (db *DB) Register(kind casefile.Kind, store KindStore) { db.kinds[kind] = store }

func (db *DB) kind(k casefile.Kind) (KindStore, error) {
	s, ok := db.kinds[k]
	if !ok {
		return s, fault.New(fault.Invalid, "case.kind", "不支持的事项类型：%s", "unknown kind of case: %s", k)
	}
	return s, nil
}

// caseRow is a row of the table cases.
type caseRow struct {
	ID         string
	Kind       string
	Number     string
	Status     string
	Version    int64
	Done       bool
	Hidden     bool
	Outlet     string
	UnitPath   string
	IssuerPath string
	Owner      string
	NextDue    *time.Time
	OpenedAt   time.Time
	ChangedAt  time.Time
	LastHash   string
	State      string
}

func (caseRow) TableName() string { return "cases" }

// decode reads the stored State; a row without state gives the empty one.
func (s KindStore) decode(state string) (casefile.State, error) {
	v := s.New()
	if state == "" {
		return v, nil
	}
	if err := json.Unmarshal([]byte(state), v); err != nil {
		return nil, fault.Wrap("storage.decode state", fault.Internal, err)
	}
	return v, nil
}

// copy makes a State that does not change when the other does.
func (s KindStore) copy(state casefile.State) (casefile.State, error) {
	raw, err := json.Marshal(state)
	if err != nil {
		return nil, fault.Wrap("storage.encode state", fault.Internal, err)
	}
	return s.decode(string(raw))
}

// fill copies a State into the row.
func (r *caseRow) fill(s KindStore, state casefile.State) error {
	raw, err := json.Marshal(state)
	if err != nil {
		return fault.Wrap("storage.encode state", fault.Internal, err)
	}
	c := s.Row(state)
	r.Number, r.Status, r.Hidden = c.Number, c.Status, c.Hidden
	r.Outlet, r.UnitPath, r.IssuerPath, r.Owner = c.Outlet, string(c.Unit), string(c.Issuer), c.Owner
	r.Version, r.Done, r.State = state.Version(), state.Done(), string(raw)
	r.NextDue = nil
	if at, running := state.Deadline(); running {
		r.NextDue = instant(at)
	}
	return nil
}

// Case is a case as the table of cases has it.
type Case struct {
	ID      casefile.ID   `json:"id"`
	Kind    casefile.Kind `json:"kind"`
	Version int64         `json:"version"`
	Done    bool          `json:"done"`
	CaseRow `json:"-"`
	NextDue time.Time `json:"next_due,omitzero"` // when its earliest clock wants attention; zero: none runs
	Opened  time.Time `json:"opened"`
	Changed time.Time `json:"changed"`
}

func (r caseRow) toCase() Case {
	return Case{
		ID: casefile.ID(r.ID), Kind: casefile.Kind(r.Kind), Version: r.Version, Done: r.Done,
		CaseRow: CaseRow{Number: r.Number, Status: r.Status, Outlet: r.Outlet, Unit: org.Path(r.UnitPath),
			Issuer: org.Path(r.IssuerPath), Owner: r.Owner, Hidden: r.Hidden},
		NextDue: moment(r.NextDue), Opened: r.OpenedAt.UTC(), Changed: r.ChangedAt.UTC(),
	}
}
