package storage

import (
	"slices"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm"
)

// bulletinStore keeps bulletins with their lines and receipts. The clock of a bulletin
// is one; the table of clocks has a row for each unit that it runs for.
var bulletinStore = KindStore{
	New: func() casefile.State { return &bulletin.State{} },
	Row: func(s casefile.State) CaseRow {
		b := s.(*bulletin.State)
		return CaseRow{Number: b.Number, Status: string(b.Status), Unit: b.Issuer, Issuer: b.Issuer, Owner: b.ReleasedBy,
			Hidden: b.ReleasedAt == nil, Inside: b.ReleasedAt == nil}
	},
	Project: projectBulletin,
	Reads:   []string{"bulletins", "bulletin_lines", "bulletin_receipts", "clocks"},
}

type bulletinRow struct {
	CaseID     string
	Number     string
	Form       string
	Status     string
	TitleZh    string
	TitleEn    string
	IssuerPath string
	Level      string
	Cadence    string
	Period     string
	CutoffAt   *time.Time
	LineCount  int
	Struck     int
	Omitted    int
	Recipients int
	Unread     int
	Corrects   string
	Editor     string
	ReleasedBy string
	ReleasedAt *time.Time
	DueAt      time.Time
	Hash       string
	Done       bool
	OpenedAt   time.Time
	ChangedAt  time.Time
	Version    int64
}

func (bulletinRow) TableName() string { return "bulletins" }

type bulletinLineRow struct {
	CaseID   string
	Line     int
	Subject  string
	Kind     string
	Number   string
	ClockID  string
	Rule     string
	LimitZh  string
	LimitEn  string
	UnitPath string
	DueAt    time.Time
	Days     int
	Workdays int
	Struck   bool
	StruckBy string
	StruckAt *time.Time
	Reason   string
}

func (bulletinLineRow) TableName() string { return "bulletin_lines" }

type receiptRow struct {
	CaseID   string
	UnitPath string
	ReadBy   string
	ReadAt   *time.Time
	LastStep string
}

func (receiptRow) TableName() string { return "bulletin_receipts" }

// aBatch is how many rows go in one statement: the driver of SQLite takes a time that
// grows with the square of a statement's arguments.
const aBatch = 50

func projectBulletin(tx *Tx, before, after casefile.State, events []casefile.Event) error {
	old, s := before.(*bulletin.State), after.(*bulletin.State)
	last := events[len(events)-1]
	row := bulletinRow{
		CaseID: string(s.ID), Number: s.Number, Form: string(s.Form), Status: string(s.Status), IssuerPath: string(s.Issuer), Level: string(s.Level),
		Cadence: string(s.Cadence), Period: s.Period, CutoffAt: instant(s.Cutoff), LineCount: s.Lines, Struck: len(s.Struck), Recipients: len(s.Recipients),
		Unread: len(s.Unread()), Corrects: string(s.Corrects), Editor: s.Editor, ReleasedBy: s.ReleasedBy, DueAt: never, Hash: s.Hash, Done: s.Done(),
		ChangedAt: last.At, Version: s.Seq,
	}
	if s.ReleasedAt != nil {
		row.ReleasedAt = instant(*s.ReleasedAt)
	}
	if c, ok := s.Clocks.Get(bulletin.ReadingClock); ok && !c.Stopped {
		row.DueAt = Instant(c.Due)
	}
	if old.Seq == 0 {
		row.OpenedAt = last.At
		if err := tx.g.Create(&row).Error; err != nil {
			return err
		}
	} else {
		// What stands in the prose is written by the events that have it.
		err := tx.g.Model(&bulletinRow{}).Where("case_id = ?", row.CaseID).Select("*").
			Omit("opened_at", "title_zh", "title_en", "omitted").Updates(&row).Error
		if err != nil {
			return err
		}
	}
	for _, e := range events {
		if err := tx.projectBulletinEvent(s, e); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) projectBulletinEvent(s *bulletin.State, e casefile.Event) error {
	switch e.Name {
	case bulletin.EvDrafted:
		return bodyOf(e, func(b bulletin.Drafted) error {
			if err := tx.bulletinProse(s.ID, b.Written, b.Omitted); err != nil {
				return err
			}
			rows := make([]bulletinLineRow, len(b.Lines))
			for i, l := range b.Lines {
				rows[i] = bulletinLineRow{CaseID: string(s.ID), Line: l.N, Subject: string(l.Case), Kind: string(l.Kind), Number: l.Number, ClockID: l.Clock,
					Rule: l.Rule, LimitZh: l.Limit.ZH, LimitEn: l.Limit.EN, UnitPath: string(l.Unit), DueAt: Instant(l.Due), Days: l.Days, Workdays: l.Workdays}
			}
			if len(rows) == 0 {
				return nil
			}
			return tx.g.CreateInBatches(&rows, aBatch).Error
		})
	case bulletin.EvEdited:
		return bodyOf(e, func(b bulletin.EditedWith) error {
			if err := tx.bulletinProse(s.ID, b.Written, -1); err != nil {
				return err
			}
			for _, x := range b.Strike {
				if err := tx.strikeLines(s.ID, []int{x.Line}, e, x.Reason); err != nil {
					return err
				}
			}
			return tx.restoreLines(s.ID, b.Restore)
		})
	case bulletin.EvReleased:
		return bodyOf(e, func(b bulletin.ReleasedWith) error {
			// Nobody struck these: their cases became secret.
			if err := tx.strikeLines(s.ID, b.Dropped, casefile.Event{Actor: casefile.System, At: e.At}, ""); err != nil {
				return err
			}
			rows := make([]receiptRow, len(b.To))
			for i, u := range b.To {
				rows[i] = receiptRow{CaseID: string(s.ID), UnitPath: string(u)}
			}
			if err := tx.g.CreateInBatches(&rows, aBatch).Error; err != nil {
				return err
			}
			return tx.startReading(s, b)
		})
	case bulletin.EvAcknowledged:
		return bodyOf(e, func(b bulletin.Acknowledge) error {
			err := tx.g.Model(&receiptRow{}).Where("case_id = ? AND unit_path = ?", string(s.ID), string(b.Unit)).
				Updates(map[string]any{"read_by": e.Actor.User, "read_at": Instant(e.At)}).Error
			if err != nil {
				return err
			}
			return tx.readingClocks(s).Where("clock_id = ?", bulletin.UnitClock(b.Unit)).Update("running", false).Error
		})
	case bulletin.EvClosed:
		return tx.readingClocks(s).Where("running = ?", true).Update("running", false).Error
	case bulletin.EvClockFired:
		return bodyOf(e, func(b bulletin.ClockFired) error {
			step := b.Fired[len(b.Fired)-1].Step
			err := tx.g.Model(&receiptRow{}).Where("case_id = ? AND read_at IS NULL", string(s.ID)).Update("last_step", step).Error
			if err != nil {
				return err
			}
			return tx.moveReading(s)
		})
	case bulletin.EvReplanned:
		return tx.moveReading(s)
	}
	return nil
}

// bodyOf decodes an event for what a projection does with it.
func bodyOf[T any](e casefile.Event, do func(T) error) error {
	var failed error
	if err := casefile.Fold(e, func(b T) { failed = do(b) }); err != nil {
		return err
	}
	return failed
}

func (tx *Tx) bulletinProse(id casefile.ID, w *bulletin.Written, omitted int) error {
	change := map[string]any{}
	if w != nil {
		change["title_zh"], change["title_en"] = w.Title.ZH, w.Title.EN
	}
	if omitted >= 0 {
		change["omitted"] = omitted
	}
	if len(change) == 0 {
		return nil
	}
	return tx.g.Model(&bulletinRow{}).Where("case_id = ?", string(id)).Updates(change).Error
}

func (tx *Tx) strikeLines(id casefile.ID, lines []int, e casefile.Event, reason string) error {
	for part := range slices.Chunk(lines, 500) {
		err := tx.g.Model(&bulletinLineRow{}).Where("case_id = ? AND line IN ?", string(id), part).
			Updates(map[string]any{"struck": true, "struck_by": e.Actor.User, "struck_at": Instant(e.At), "reason": reason}).Error
		if err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) restoreLines(id casefile.ID, lines []int) error {
	if len(lines) == 0 {
		return nil
	}
	return tx.g.Model(&bulletinLineRow{}).Where("case_id = ? AND line IN ?", string(id), lines).
		Updates(map[string]any{"struck": false, "struck_by": "", "struck_at": nil, "reason": ""}).Error
}

func (tx *Tx) readingClocks(s *bulletin.State) *gorm.DB {
	return tx.g.Model(&clockRow{}).Where("case_id = ?", string(s.ID))
}

// startReading puts the clock of reading into the table of clocks, for every unit.
func (tx *Tx) startReading(s *bulletin.State, b bulletin.ReleasedWith) error {
	step, at := nextStep(b.Reading)
	rows := make([]clockRow, len(b.To))
	for i, u := range b.To {
		rows[i] = clockRow{CaseID: string(s.ID), ClockID: bulletin.UnitClock(u), Kind: string(casefile.Bulletin), DueAt: orNever(b.Reading.Due),
			NextStep: step, NextAt: at, Rule: b.Reading.Rule, Calendar: b.Reading.Calendar, Provisional: b.Reading.Provisional, Running: true,
			UnitPath: string(u), IssuerPath: string(s.Issuer)}
	}
	return tx.g.CreateInBatches(&rows, aBatch).Error
}

// moveReading brings the rows of the units that have not read into step with the clock.
func (tx *Tx) moveReading(s *bulletin.State) error {
	c, ok := s.Clocks.Get(bulletin.ReadingClock)
	if !ok {
		return nil
	}
	step, at := nextStep(c)
	return tx.readingClocks(s).Where("running = ?", true).Updates(map[string]any{"due_at": orNever(c.Due), "next_step": step, "next_at": at,
		"last_step": lastStep(c), "rule": c.Rule, "calendar": c.Calendar, "provisional": c.Provisional}).Error
}

func nextStep(c casefile.Clock) (string, time.Time) {
	for _, s := range c.Steps {
		if !s.Fired {
			return s.Name, Instant(s.At)
		}
	}
	return "", never
}

func lastStep(c casefile.Clock) string {
	last := ""
	for _, s := range c.Steps {
		if s.Fired {
			last = s.Name
		}
	}
	return last
}

// own are the paths of a viewer's scopes with all units above them.
func own(scopes []org.Path) []string {
	var out []string
	for _, s := range scopes {
		out = append(out, ancestors(s)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
