package house

import (
	"context"
	"time"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/worktime"
	"duban/storage"
)

// Rows of the rule book that say when complaints about an employee are flagged.
const (
	rowFlagCount  = "flag.count"
	rowFlagMonths = "flag.months"
)

// flags raises flags by the rules in force.
type flags struct{ house *House }

var _ activities.Flags = flags{}

func (f flags) Raise(ctx context.Context, employee string, at time.Time) (out activities.Flag, raised bool, err error) {
	least, months, err := f.limit(ctx, at)
	if err != nil {
		return out, false, err
	}
	who, err := f.house.DB.User(ctx, employee)
	if fault.Is(err, fault.NotFound) { // complained of before he was known here
		return out, false, nil
	}
	if err != nil {
		return out, false, err
	}
	row := storage.AuditEntry{At: at, Actor: casefile.System, Action: "flag.raise", Resource: "flag", ResourceID: employee, Unit: who.Unit, Outcome: storage.Accepted}
	flag, raised, err := f.house.DB.RaiseFlag(ctx, employee, who.Unit, least, months, at, row)
	// Whoever was killed between raising and telling asks about the same instant again.
	raised = raised || flag.ID != "" && flag.Raised.Equal(storage.Instant(at))
	return activities.Flag{ID: flag.ID, Employee: employee, Name: who.Name, Unit: flag.Unit, Complaints: flag.Complaints, Months: flag.Months}, raised, err
}

// limit is the number of complaints that is flagged, and within how many months.
func (f flags) limit(ctx context.Context, at time.Time) (least, months int, err error) {
	_, book, err := f.house.Law.InForce(ctx)
	if err != nil {
		return 0, 0, err
	}
	day := worktime.DayOf(at)
	for id, n := range map[string]*int{rowFlagCount: &least, rowFlagMonths: &months} {
		row, _, ok := book.Row(day, id)
		if !ok || row.Number == nil {
			return 0, 0, fault.New(fault.Internal, "rules.missing", "制度参数“%s”缺失", "the rule %q is missing or incomplete", id)
		}
		*n = *row.Number
	}
	return least, months, nil
}

// flagImported looks at everybody who, as an import has ended, has so many complaints
// about him: what an import brings at rest never enters the engine.
func (h *House) flagImported(ctx context.Context, at time.Time) error {
	least, months, err := flags{h}.limit(ctx, at)
	if err != nil {
		return err
	}
	users, err := h.DB.ComplainedOf(ctx, least, at.AddDate(0, -months, 0))
	if err != nil {
		return err
	}
	acts := h.activities()
	for _, u := range users {
		if err := acts.FlagRepeated(ctx, u, at); err != nil {
			return err
		}
	}
	return nil
}
