package activities

import (
	"time"

	"duban/domain/bulletin"
	"duban/domain/org"
	"duban/domain/worktime"
)

// BulletinTerms are the settings of bulletins.
type BulletinTerms struct {
	Reading    Term               `json:"reading"` // by when a unit signs as read
	Weekday    int                // 1 is Monday; 0: no weekly bulletin
	MonthDay   int                // which working day of the month; 0: no monthly bulletin
	Hour       int                // of the day on which it is drafted
	Issues     map[org.Level]bool // levels whose units issue overdue bulletins
	Depth      int                // levels below the issuing unit that sign
	Recipients int                // units that sign, at most
	Lines      int                // of an overdue bulletin, at most
	SameHand   bool               // who edited last may release
}

func bulletinTerms(r *reader) BulletinTerms {
	t := BulletinTerms{
		Reading: r.term("bulletin.read"), Weekday: r.number("bulletin.weekday"), MonthDay: r.number("bulletin.month_workday"), Hour: r.number("bulletin.hour"),
		Issues: map[org.Level]bool{}, Depth: r.number("bulletin.depth"), Recipients: r.number("bulletin.recipients"), Lines: r.number("bulletin.lines"),
		SameHand: r.number("bulletin.same_hand") != 0,
	}
	for _, l := range []org.Level{org.HeadOffice, org.Province, org.City, org.SubBranch} {
		t.Issues[l] = r.number("bulletin.issues."+string(l)) != 0
	}
	return t
}

// Slot is one overdue bulletin that is to be drafted: for which period, and the
// instant at which what stands late is taken.
type Slot struct {
	Cadence bulletin.Cadence
	Period  string
	Cutoff  time.Time
}

// patience is how long after its time a bulletin is still drafted: over a weekend of
// servers that were down, but not weeks later.
const patience = 3 * 24 * time.Hour

// Slots are the bulletins whose time has come and is not long past.
func (t BulletinTerms) Slots(cal worktime.Calendar, now time.Time) []Slot {
	var out []Slot
	add := func(cadence bulletin.Cadence, period string, day worktime.Day) {
		at := day.Start().Add(time.Duration(t.Hour) * time.Hour)
		if !at.After(now) && now.Sub(at) < patience {
			out = append(out, Slot{cadence, period, at})
		}
	}
	today := worktime.DayOf(now)
	if t.Weekday > 0 {
		monday := today - worktime.Day((int(today.Weekday())+6)%7)
		for day := monday + worktime.Day(t.Weekday-1); day < monday+7; day++ {
			if cal.IsWorkday(day) {
				add(bulletin.Weekly, week(monday), day)
				break
			}
		}
	}
	if t.MonthDay > 0 {
		local := now.In(worktime.Zone)
		first := worktime.Date(local.Year(), local.Month(), 1)
		for day, n := first, 0; day < first+31; day++ {
			if cal.IsWorkday(day) {
				n++
			}
			if n == t.MonthDay {
				add(bulletin.Monthly, local.Format("2006-01"), day)
				break
			}
		}
	}
	return out
}

// week names the week of a Monday as ISO 8601 does.
func week(monday worktime.Day) string {
	year, n := monday.Start().In(worktime.Zone).ISOWeek()
	return isoWeek(year, n)
}
