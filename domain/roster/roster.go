package roster

import (
	"slices"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
)

// The roles by which somebody may stand on a roster or answer in its place. They are
// the policy's names; a test of the house holds the two together.
const (
	LeaderRole     = "duty_leader"
	HeadRole       = "branch_head"
	SupervisorRole = "unit_supervisor"
)

// Status says whether a roster counts.
type Status string

const (
	Missing   Status = "missing" // nobody has drawn one up
	Draft     Status = "draft"
	Published Status = "published" // it counts, and changes by swap and substitution alone
)

// Roster is one month of one outlet.
type Roster struct {
	Outlet      string    `json:"outlet"`
	Month       Month     `json:"month"`
	Status      Status    `json:"status"`
	Version     int64     `json:"version"` // counts changes; 0: there is none yet
	Shifts      []Shift   `json:"shifts"`  // in order of time
	Reason      string    `json:"reason,omitempty"`
	PublishedBy string    `json:"published_by,omitempty"`
	PublishedAt time.Time `json:"published_at,omitzero"`
	ChangedBy   string    `json:"changed_by,omitempty"`
	ChangedAt   time.Time `json:"changed_at,omitzero"`
}

// Did says in what way a roster changed.
type Did string

const (
	Drafted     Did = "draft"
	PublishedIt Did = "publish"
	Swapped     Did = "swap"
	SwappedBack Did = "veto"
	Substituted Did = "substitute"
)

// Change is one step in the life of a roster.
type Change struct {
	Version int64     `json:"version"`
	Did     Did       `json:"did"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
	Reason  string    `json:"reason,omitempty"`
	Swap    string    `json:"swap,omitempty"`
}

// CheckVersion refuses a change made on an outdated view; 0 was seen where there was none.
func (r Roster) CheckVersion(seen int64) error {
	if seen == r.Version {
		return nil
	}
	return fault.New(fault.Conflict, "roster.version", "排班已被他人修改（您看到的是第 %d 版，现为第 %d 版），请刷新后再试",
		"somebody has changed the roster meanwhile (you saw version %d, it is now %d): read it again", seen, r.Version)
}

func (r Roster) open() error {
	if r.Status == Published {
		return fault.Refuse("roster.published", "排班已发布，只能通过换班或由网点负责人说明原因替班更改",
			"the roster is published: it changes by a swap, or by a substitution for which the branch head gives a reason")
	}
	return nil
}

func (r Roster) inForce() error {
	if r.Status != Published {
		return fault.Refuse("roster.not_published", "%s 的排班尚未发布", "the roster of %s is not published", r.Month)
	}
	return nil
}

// Replace draws the whole month up anew.
func (r *Roster) Replace(shifts []Shift) error {
	if err := r.open(); err != nil {
		return err
	}
	if err := CheckShifts(r.Month.First(), r.Month.Last(), shifts); err != nil {
		return err
	}
	r.Status, r.Shifts = Draft, sorted(shifts)
	return nil
}

// ReplaceDay draws one day up anew; no shifts make it a day without duty.
func (r *Roster) ReplaceDay(day worktime.Day, shifts []Shift) error {
	if err := r.open(); err != nil {
		return err
	}
	if err := CheckShifts(max(day, r.Month.First()), min(day, r.Month.Last()), shifts); err != nil {
		return err
	}
	rest := slices.DeleteFunc(slices.Clone(r.Shifts), func(s Shift) bool { return s.Day == day })
	r.Status, r.Shifts = Draft, sorted(append(rest, shifts...))
	return nil
}

// Publish puts the roster into force. Problems that may be excused want a reason; the
// others must be mended first.
func (r *Roster) Publish(problems []Problem, reason, by string, now time.Time) error {
	if r.Version == 0 {
		return fault.Missing("排班", "roster")
	}
	if err := r.open(); err != nil {
		return err
	}
	reason = strings.TrimSpace(reason)
	var never, excused int
	for _, p := range problems {
		if p.Excusable {
			excused++
		} else {
			never++
		}
	}
	if never > 0 {
		return blocked(problems, fault.Refuse("roster.problems", "有 %d 处问题须先改正，不能发布", "%d problems must be mended before the roster is published", never))
	}
	if excused > 0 && reason == "" {
		return blocked(problems, fault.Refuse("roster.gaps", "有 %d 处空岗或重复排班，须改正，或说明原因后发布",
			"there are %d gaps or double bookings: mend them, or give a reason", excused))
	}
	r.Status, r.Reason, r.PublishedBy, r.PublishedAt = Published, reason, by, now
	return nil
}

func blocked(problems []Problem, f *fault.Error) error {
	for _, p := range problems {
		f.Fields = append(f.Fields, fault.Field{Pointer: "/" + p.Day.String(), Code: string(p.Code), Msg: p.Text})
	}
	return f
}

// Substitution is the branch head's word that somebody else takes a duty, or that
// somebody fills a time in which nobody is on duty.
type Substitution struct {
	Duty
	To     Minute  // of a gap that is filled; not looked at where the duty is on the roster
	Leader string  // who takes it
	Deputy *string // nil: as it was
	Reason string
}

// Substitute changes a published roster from now on: what has been stays as it was, so
// that of a shift that has begun only the rest passes on. was is empty where a gap was filled.
func (r *Roster) Substitute(s Substitution, now time.Time) (was, is Shift, err error) {
	if err := r.inForce(); err != nil {
		return was, is, err
	}
	var bad fault.Fields
	bad.Need(s.Leader != "", "/leader")
	bad.Need(!text.Blank(s.Reason), "/reason")
	if err := bad.Err(); err != nil {
		return was, is, err
	}
	i := slices.IndexFunc(r.Shifts, func(x Shift) bool { return x.Duty() == s.Duty })
	if i >= 0 {
		was = r.Shifts[i]
		is = was
	} else {
		is = Shift{Day: s.Day, From: s.From, To: s.To}
	}
	is.Leader = s.Leader
	if s.Deputy != nil {
		is.Deputy = *s.Deputy
	} else if is.Deputy == is.Leader {
		is.Deputy = "" // the deputy moves up
	}
	if i >= 0 && was == is {
		return was, is, fault.Refuse("roster.same", "该班次本来就是这样安排的", "the duty is already arranged like this")
	}
	if !now.Before(is.End()) {
		return was, is, fault.Refuse("roster.past", "该班次已结束，不能再更改", "the duty is over: it does not change any more")
	}
	rest := slices.Clone(r.Shifts)
	if i >= 0 {
		rest = slices.Delete(rest, i, i+1)
	}
	if begun := minuteAfter(now, is.Day); begun > is.From {
		if i >= 0 {
			before := was
			before.To = begun
			rest = append(rest, before)
		}
		if is.From = begun; is.From >= is.To {
			return was, is, fault.Refuse("roster.past", "该班次已结束，不能再更改", "the duty is over: it does not change any more")
		}
	}
	rest = sorted(append(rest, is))
	if err := CheckShifts(r.Month.First(), r.Month.Last(), rest); err != nil {
		return was, is, ofSubstitution(err)
	}
	r.Shifts = rest
	return was, is, nil
}

// ofSubstitution points at the substitution's own fields instead of a list that the
// caller has never seen.
func ofSubstitution(err error) error {
	if err == nil {
		return nil
	}
	f := *fault.Of(err)
	f.Fields = slices.Clone(f.Fields)
	for i := range f.Fields {
		p := f.Fields[i].Pointer
		f.Fields[i].Pointer = p[strings.LastIndex(p, "/"):]
	}
	return &f
}

// minuteAfter is the first full minute of the day that is not before the instant; 0
// where the day has not begun.
func minuteAfter(now time.Time, day worktime.Day) Minute {
	since := now.Sub(day.Start())
	if since <= 0 {
		return 0
	}
	return Minute((since + time.Minute - 1) / time.Minute)
}

// shift finds a duty; nil where the roster has none of that name.
func (r *Roster) shift(d Duty) *Shift {
	i := slices.IndexFunc(r.Shifts, func(s Shift) bool { return s.Duty() == d })
	if i < 0 {
		return nil
	}
	return &r.Shifts[i]
}

// People are all who stand on the roster, each once.
func (r Roster) People() []string { return everybody(r.Shifts) }
