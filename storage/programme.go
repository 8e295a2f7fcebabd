package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"

	"gorm.io/gorm"
)

// programmeStore keeps programmes with their plans.
var programmeStore = KindStore{
	New: func() casefile.State { return &programme.State{} },
	Row: func(s casefile.State) CaseRow {
		p := s.(*programme.State)
		return CaseRow{Status: string(p.Status), Unit: p.Issuer, Issuer: p.Issuer, Hidden: true, Inside: true}
	},
	Project: projectProgramme,
	Reads:   []string{"programmes", "programme_targets"},
}

type programmeRow struct {
	CaseID           string
	TitleZh          string
	TitleEn          string
	Kind             string
	Status           string
	Checklist        string
	ChecklistVersion int
	IssuerPath       string
	Round            string
	FromAt           time.Time
	ToAt             time.Time
	Rule             string
	Seed             string
	Population       int
	Targets          int
	Unplaced         int
	OpenedBy         string
	OpenedAt         time.Time
	ChangedAt        time.Time
	Version          int64
}

func (programmeRow) TableName() string { return "programmes" }

type targetRow struct {
	CaseID     string
	Outlet     string
	Inspector  string
	FromAt     *time.Time
	ToAt       *time.Time
	Reason     string
	Inspection string
}

func (targetRow) TableName() string { return "programme_targets" }

func projectProgramme(tx *Tx, before, after casefile.State, events []casefile.Event) error {
	s := after.(*programme.State)
	for _, e := range events {
		var err error
		switch e.Name {
		case programme.EvOpened:
			err = tx.projectProgrammeOpened(e)
		case programme.EvPlanned:
			err = tx.projectPlan(s, e)
		}
		if err != nil {
			return err
		}
	}
	return tx.g.Model(&programmeRow{}).Where("case_id = ?", string(s.ID)).Updates(map[string]any{
		"status": string(s.Status), "targets": s.Targets, "unplaced": s.Unassigned,
		"changed_at": events[len(events)-1].At, "version": s.Seq}).Error
}

func (tx *Tx) projectProgrammeOpened(e casefile.Event) error {
	var b programme.Opened
	if err := json.Unmarshal(e.Body, &b); err != nil {
		return err
	}
	return tx.g.Create(&programmeRow{CaseID: string(e.Case), TitleZh: b.Title.ZH, TitleEn: b.Title.EN, Kind: string(b.Kind),
		Checklist: b.Checklist, ChecklistVersion: b.Version, IssuerPath: string(b.Issuer), Round: b.Round,
		FromAt: Instant(b.From), ToAt: Instant(b.To), OpenedBy: e.Actor.User, OpenedAt: e.At, ChangedAt: e.At}).Error
}

// projectPlan replaces the plan by the one just drawn.
func (tx *Tx) projectPlan(s *programme.State, e casefile.Event) error {
	var b programme.PlannedWith
	if err := json.Unmarshal(e.Body, &b); err != nil {
		return err
	}
	if err := tx.g.Where("case_id = ?", string(s.ID)).Delete(&targetRow{}).Error; err != nil {
		return err
	}
	rows := make([]targetRow, 0, len(b.Targets)+len(b.Unassigned))
	for _, t := range b.Targets {
		rows = append(rows, targetRow{CaseID: string(s.ID), Outlet: t.Outlet, Inspector: t.Inspector, FromAt: instant(t.From), ToAt: instant(t.To)})
	}
	for _, u := range b.Unassigned {
		rows = append(rows, targetRow{CaseID: string(s.ID), Outlet: u.Outlet, Reason: u.Reason})
	}
	if len(rows) > 0 {
		if err := tx.g.CreateInBatches(&rows, 500).Error; err != nil {
			return err
		}
	}
	// Empty when a plan is drawn; when read rows are made again, the inspections are there already.
	err := tx.g.Exec(`UPDATE programme_targets SET inspection = COALESCE((SELECT MIN(i.case_id) FROM inspections i
		WHERE i.programme = programme_targets.case_id AND i.outlet = programme_targets.outlet), '') WHERE case_id = ?`, string(s.ID)).Error
	if err != nil {
		return err
	}
	return tx.g.Model(&programmeRow{}).Where("case_id = ?", string(s.ID)).Updates(map[string]any{
		"rule": string(b.Selection.Rule), "seed": b.Selection.Seed, "population": b.Population}).Error
}

// ProgrammeItem is a programme in a list.
type ProgrammeItem struct {
	ID         casefile.ID     `json:"id"`
	Title      text.Text       `json:"title"`
	Kind       checklist.Kind  `json:"kind"`
	Status     casefile.Status `json:"status"`
	Checklist  string          `json:"checklist"`
	Template   int             `json:"checklist_version"`
	Issuer     org.Path        `json:"issuer"`
	Round      string          `json:"round"`
	From       time.Time       `json:"from"`
	To         time.Time       `json:"to"`
	Rule       programme.Rule  `json:"rule,omitempty"`
	Seed       string          `json:"seed,omitempty"`
	Population int             `json:"population"`
	Targets    int             `json:"targets"`
	Unplaced   int             `json:"unplaced"`
	OpenedBy   string          `json:"opened_by"`
	Opened     time.Time       `json:"opened"`
	Changed    time.Time       `json:"changed"`
	Version    int64           `json:"version"`
}

func (r programmeRow) item() ProgrammeItem {
	return ProgrammeItem{ID: casefile.ID(r.CaseID), Title: text.T(r.TitleZh, r.TitleEn), Kind: checklist.Kind(r.Kind),
		Status: casefile.Status(r.Status), Checklist: r.Checklist, Template: r.ChecklistVersion, Issuer: org.Path(r.IssuerPath),
		Round: r.Round, From: r.FromAt.UTC(), To: r.ToAt.UTC(), Rule: programme.Rule(r.Rule), Seed: r.Seed,
		Population: r.Population, Targets: r.Targets, Unplaced: r.Unplaced, OpenedBy: r.OpenedBy, Opened: r.OpenedAt.UTC(),
		Changed: r.ChangedAt.UTC(), Version: r.Version}
}

// ProgrammeFilter narrows a list of programmes.
type ProgrammeFilter struct {
	Mine     bool // he drafted it
	Handled  bool // he has an event on its record
	Issuer   org.Path
	Kinds    []checklist.Kind
	Statuses []casefile.Status
	Round    string
	Words    string // in the title
}

// Programmes lists programmes, the latest first. A programme names outlets that do
// not know yet, so only the side that issues it sees it.
func (db *DB) Programmes(ctx context.Context, v Viewer, f ProgrammeFilter, p Page) (list List[ProgrammeItem], err error) {
	err = db.Read(ctx, "storage.programmes", func(tx *Tx) error {
		list, err = listed(f.narrow(tx.g, v), p, order{name: "latest", columns: []string{"opened_at", "case_id"}, desc: true},
			func(r programmeRow) []any { return []any{r.OpenedAt, r.CaseID} }, programmeRow.item)
		return err
	})
	return list, err
}

// Programme reads one. NotFound if there is none that the viewer may know of.
func (db *DB) Programme(ctx context.Context, v Viewer, id casefile.ID) (item ProgrammeItem, err error) {
	err = db.Read(ctx, "storage.programme", func(tx *Tx) error {
		var row programmeRow
		err := ProgrammeFilter{}.narrow(tx.g, v).Where("case_id = ?", string(id)).Take(&row).Error
		item = row.item()
		return missing(err, "检查计划", "programme")
	})
	return item, err
}

// CountProgrammes counts what Programmes would list, by status.
func (db *DB) CountProgrammes(ctx context.Context, v Viewer, f ProgrammeFilter) (counts []Count, err error) {
	err = db.Read(ctx, "storage.count programmes", func(tx *Tx) error {
		return f.narrow(tx.g.Model(&programmeRow{}), v).Select("status AS value, COUNT(*) AS count").
			Group("status").Order("status").Scan(&counts).Error
	})
	return counts, err
}

func (f ProgrammeFilter) narrow(q *gorm.DB, v Viewer) *gorm.DB {
	q = q.Where(under("issuer_path", v.Unpublished))
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereIn(q, "kind", f.Kinds)
	q = whereIn(q, "status", f.Statuses)
	q = whereEq(q, "round", f.Round)
	q = whereText(q, f.Words, "title_zh", "title_en")
	q = Hand{Handled: f.Handled}.narrow(q, v.User)
	if f.Mine {
		q = q.Where("opened_by = ?", v.User)
	}
	return q
}

// TargetItem is one outlet of a programme's plan.
type TargetItem struct {
	programme.Target
	Reason     string      `json:"reason,omitempty"`     // why nobody could be sent there
	Inspection casefile.ID `json:"inspection,omitempty"` // once it has been opened
}

// ProgrammeTargets lists a programme's plan by outlet; nothing if the viewer may not
// know of the programme.
func (db *DB) ProgrammeTargets(ctx context.Context, v Viewer, id casefile.ID, p Page) (list List[TargetItem], err error) {
	err = db.Read(ctx, "storage.programme targets", func(tx *Tx) error {
		known := tx.g.Model(&programmeRow{}).Select("case_id").Where(under("issuer_path", v.Unpublished))
		q := tx.g.Where("case_id = ?", string(id)).Where("case_id IN (?)", known)
		list, err = listed(q, p, order{name: "outlet", columns: []string{"outlet"}},
			func(r targetRow) []any { return []any{r.Outlet} }, targetRow.item)
		return err
	})
	return list, err
}

func (r targetRow) item() TargetItem {
	return TargetItem{Reason: r.Reason, Inspection: casefile.ID(r.Inspection),
		Target: programme.Target{Outlet: r.Outlet, Inspector: r.Inspector, From: moment(r.FromAt), To: moment(r.ToAt)}}
}
