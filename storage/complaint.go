package storage

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

// complaintStore keeps complaints and their reviews.
var complaintStore = KindStore{
	New: func() casefile.State { return &complaint.State{} },
	Row: func(s casefile.State) CaseRow {
		c := s.(*complaint.State)
		return CaseRow{Number: c.Number, Status: string(c.Status), Outlet: c.Outlet.Code, Unit: c.Place(), Issuer: c.Unit,
			Owner: c.Owner.User, Hidden: c.Sealed, Inside: c.Sealed}
	},
	Clocks:  func(s casefile.State) casefile.Clocks { return s.(*complaint.State).Clocks },
	Project: projectComplaint,
	Customers: func(s casefile.State) []string {
		if c := s.(*complaint.State); c.Customer != "" {
			return []string{c.Customer}
		}
		return nil
	},
	ShutOut: shutOutOfComplaint,
	Reads: []string{"complaints", "complaint_people", "complaint_holds", "complaint_offers", "complaint_links",
		"complaint_experts", "complaint_calls", "clocks"},
}

// shutOutOfComplaint: whatever was addressed before the case was sealed reaches nobody,
// and nothing ever the person complained of. What is addressed after that is for the
// discipline office alone.
func shutOutOfComplaint(tx *Tx, id casefile.ID) (func(user string, seen int64) bool, error) {
	var row complaintRow
	if err := tx.g.Select("concerns", "sealed").Where("case_id = ?", string(id)).Take(&row).Error; err != nil {
		return nil, err
	}
	var sealed int64
	if row.Sealed {
		err := tx.g.Model(&eventRow{}).Where("case_id = ? AND name IN ?", string(id), complaint.Sealing).Select("COALESCE(MIN(seq), 0)").Scan(&sealed).Error
		if err != nil {
			return nil, err
		}
	}
	return func(user string, seen int64) bool {
		return row.Sealed && seen < sealed || user != "" && user == row.Concerns
	}, nil
}

type complaintRow struct {
	CaseID       string
	Form         string
	Number       string
	Line         string
	Channel      string
	Business     string
	Cause        string
	SecondLevel  string
	Subject      string
	Product      string
	Severity     string
	Tier         string
	Status       string
	Done         bool
	Sealed       bool
	UnitPath     string
	Outlet       string
	PlacePath    string
	Concerns     string
	Customer     string
	Capacity     string
	People       int
	Owner        string
	OwnerUnit    string
	OwnerSince   time.Time
	FirstOwner   string
	Handler      string
	OfferedTo    string
	OfferedRole  string
	OfferedUnit  string
	OfferedAt    *time.Time
	Hops         int
	Transfers    int
	ReceivedAt   time.Time
	ReceivedDay  string
	YearBefore   time.Time
	ReplyDue     *time.Time
	RepliedAt    *time.Time
	DecidedAt    *time.Time
	FirstToldAt  *time.Time
	ToldAt       *time.Time
	ToldAfter    *int64 // seconds from receipt until the customer was first told
	ClosedAt     *time.Time
	ClosedDay    string
	Outcome      string
	FirstContact bool
	Round        int
	Calls        int
	Answers      int
	Pleased      int
	Satisfied    *bool
	Score        int
	Extended     bool
	AskedBy      string
	AskedUnit    string
	Panel        int64
	PanelOpen    bool
	PanelChair   string
	PanelReady   bool
	Reviews      int
	Origin       string
	IntoCase     string
	Reference    string
	DueAt        time.Time
	LegalDue     *time.Time
	LegalRuns    bool
	BankDue      *time.Time
	Breached     bool
	InTime       *bool
	OpenedAt     time.Time
	ChangedAt    time.Time
	Version      int64
}

func (complaintRow) TableName() string { return "complaints" }

// projectComplaint goes through the events one by one: what a decision or a telling
// means depends on how the case stood just before it.
func projectComplaint(tx *Tx, before, after casefile.State, events []casefile.Event) error {
	old, s := before.(*complaint.State), after.(*complaint.State)
	store, err := tx.db.kind(casefile.Complaint)
	if err != nil {
		return err
	}
	copied, err := store.copy(old)
	if err != nil {
		return err
	}
	w := complaintWriter{tx: tx, s: copied.(*complaint.State)}
	if old.Seq > 0 {
		if err := tx.g.Where("case_id = ?", string(s.ID)).Take(&w.row).Error; err != nil {
			return err
		}
	}
	for _, e := range events {
		if err := w.event(e); err != nil {
			return err
		}
	}
	w.row.fill(s)
	w.row.ChangedAt = events[len(events)-1].At
	if old.Seq == 0 {
		err = tx.g.Create(&w.row).Error
	} else {
		err = tx.g.Model(&complaintRow{}).Where("case_id = ?", w.row.CaseID).Select("*").Updates(&w.row).Error
	}
	if err != nil {
		return err
	}
	if s.Sealed && !old.Sealed {
		if err := tx.withhold(s.ID); err != nil {
			return err
		}
	}
	if s.Concerns != "" && s.Concerns != old.Concerns {
		if err := tx.withholdFrom(s.ID, s.Concerns); err != nil {
			return err
		}
	}
	return tx.projectPeople(old, s)
}

// fill copies what the state says out of it; what only events say is left alone.
func (r *complaintRow) fill(s *complaint.State) {
	r.CaseID, r.Form, r.Number, r.Line, r.Status = string(s.ID), string(s.Form), s.Number, string(s.Line), string(s.Status)
	r.Channel, r.Business, r.Cause = s.Class.Channel, s.Class.Business, s.Class.Cause
	r.SecondLevel, r.Subject, r.Product = s.Class.Second, s.Class.Subject, s.Class.Product
	r.Severity, r.Tier, r.Capacity, r.People = string(s.Severity), string(s.Tier), string(s.As), s.People
	r.UnitPath, r.Outlet, r.PlacePath = string(s.Unit), s.Outlet.Code, string(s.Place())
	r.Concerns, r.Customer, r.Done, r.Sealed = s.Concerns, s.Customer, s.Done(), s.Sealed
	r.Owner, r.OwnerUnit, r.OwnerSince = s.Owner.User, string(s.Owner.Unit), Instant(s.Owner.Since)
	r.OfferedTo, r.OfferedRole, r.OfferedUnit, r.OfferedAt = "", "", "", nil
	if o := s.Offer; o != nil {
		r.OfferedTo, r.OfferedRole, r.OfferedUnit, r.OfferedAt = o.User, o.Desk.Role, string(o.Desk.Unit), instant(o.At)
	}
	r.Hops, r.Round, r.Extended, r.Reviews = s.Hops, s.Round, s.Extended, len(s.Reviews)
	r.ReceivedAt, r.ReceivedDay = Instant(s.Received), s.Received.In(casefile.Zone).Format(time.DateOnly)
	r.YearBefore = Instant(s.Received.AddDate(-1, 0, 0))
	r.AskedBy, r.AskedUnit = "", ""
	if a := s.Asked; a != nil && !a.Granted {
		r.AskedBy, r.AskedUnit = a.By, string(a.Unit)
	}
	if r.Handler = s.Owner.User; s.Decision != nil {
		r.Handler, r.DecidedAt = s.Decision.By, instant(s.Decision.At)
		if s.Status != complaint.Concluded { // the discipline office has the last word
			r.Outcome = string(s.Decision.Outcome)
		}
	}
	p, sitting := s.Sitting()
	r.PanelOpen, r.PanelChair, r.PanelReady = sitting && s.Status == complaint.Handling, "", false
	if r.PanelOpen {
		r.PanelChair, r.PanelReady = p.Chair, p.Given() >= p.Quorum
	}
	r.Origin, r.IntoCase, r.Version = string(s.Origin), string(s.Into), s.Seq
	r.limits(s)
}

// limits copies out the clocks that people ask about. What has been told waits for its
// callback, everything else for its decision.
func (r *complaintRow) limits(s *complaint.State) {
	r.DueAt, r.LegalRuns = never, false
	nearest := []string{complaint.HandleClock, complaint.BankClock, complaint.RegulatorClock}
	if s.Status == complaint.Told {
		nearest = []string{complaint.CallbackClock}
	}
	for _, id := range nearest {
		if c, ok := s.Clocks.Get(id); ok && !c.Stopped && !s.Done() && !c.Due.IsZero() && c.Due.Before(r.DueAt) {
			r.DueAt = Instant(c.Due)
		}
	}
	if c, ok := s.Clocks.Get(complaint.HandleClock); ok {
		r.LegalDue, r.LegalRuns = instant(c.Due), !c.Stopped && !s.Done()
	}
	if c, ok := s.Clocks.Get(complaint.BankClock); ok {
		r.BankDue = instant(c.Due)
	}
	if c, ok := s.Clocks.Get(complaint.FirstReplyClock); ok {
		r.ReplyDue = instant(c.Due)
	}
}

type complaintPersonRow struct {
	CaseID  string
	UserID  string
	Knows   bool
	Invited bool
	Handled bool
	Aside   bool
	Barred  bool // has stepped aside for an interest: reads nothing more
}

func (complaintPersonRow) TableName() string { return "complaint_people" }

// peopleOf are all whom the case itself concerns, by user. Whether it gives somebody
// reason to know of it the domain is asked.
func peopleOf(s *complaint.State) map[string]complaintPersonRow {
	people := map[string]complaintPersonRow{}
	note := func(user string, mark func(*complaintPersonRow)) {
		if user != "" {
			p := people[user]
			mark(&p)
			people[user] = p
		}
	}
	named := func(*complaintPersonRow) {}
	note(s.Owner.User, named)
	for _, u := range s.Handled {
		note(u, func(p *complaintPersonRow) { p.Handled = true })
	}
	if o := s.Offer; o != nil {
		for _, u := range append([]string{o.User}, o.Candidates...) {
			note(u, func(p *complaintPersonRow) { p.Invited = true })
		}
	}
	if s.Panel != nil {
		for _, m := range s.Panel.Members {
			note(m.User, named)
		}
	}
	for _, u := range append([]string{s.Concerns}, s.Excluded...) {
		note(u, func(p *complaintPersonRow) { p.Aside = true })
	}
	for _, u := range s.Declared {
		note(u, func(p *complaintPersonRow) { p.Barred = true })
	}
	open := *s
	open.Sealed, open.Concerns = false, ""
	for user, p := range people {
		p.CaseID, p.UserID, p.Knows = string(s.ID), user, open.Sees(complaint.Viewer{User: user})
		people[user] = p
	}
	return people
}

func (tx *Tx) projectPeople(before, after *complaint.State) error {
	was, is := peopleOf(before), peopleOf(after)
	var changed []complaintPersonRow
	for user, p := range is {
		if p != was[user] {
			changed = append(changed, p)
		}
	}
	if len(changed) > 0 {
		if err := tx.upsert(&changed, "case_id", "user_id"); err != nil {
			return err
		}
	}
	for user := range was {
		if _, still := is[user]; still {
			continue
		}
		if err := tx.g.Where("case_id = ? AND user_id = ?", string(after.ID), user).Delete(&complaintPersonRow{}).Error; err != nil {
			return err
		}
	}
	return nil
}
