package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
)

// ComplaintItem is a complaint in a list.
type ComplaintItem struct {
	ID           casefile.ID              `json:"id"`
	Form         complaint.Form           `json:"form"`
	Number       string                   `json:"number"`
	Status       casefile.Status          `json:"status"`
	Done         bool                     `json:"done"`
	Sealed       bool                     `json:"sealed,omitempty"`
	Line         complaint.Line           `json:"line"`
	Class        complaint.Classification `json:"class"`
	Severity     complaint.Severity       `json:"severity"`
	Tier         complaint.Tier           `json:"tier"`
	Unit         org.Path                 `json:"unit"`
	Outlet       string                   `json:"outlet,omitempty"`
	Place        org.Path                 `json:"place"`
	Concerns     string                   `json:"concerns,omitempty"`
	Customer     string                   `json:"customer,omitempty"` // opaque; empty: anonymous
	As           complaint.Capacity       `json:"as"`
	People       int                      `json:"people"`
	Owner        complaint.Holder         `json:"owner"`
	Handler      string                   `json:"handler"` // who decided last; until then the owner
	Offer        *complaint.Offer         `json:"offer,omitempty"`
	Hops         int                      `json:"hops"`
	Transfers    int                      `json:"transfers"`
	Received     time.Time                `json:"received"`
	ReplyDue     time.Time                `json:"reply_due,omitzero"`
	Replied      time.Time                `json:"replied,omitzero"`
	Decided      time.Time                `json:"decided,omitzero"`
	Told         time.Time                `json:"told,omitzero"`
	Closed       time.Time                `json:"closed,omitzero"`
	Outcome      complaint.Outcome        `json:"outcome,omitempty"`
	FirstContact bool                     `json:"first_contact,omitempty"` // decided at first contact
	Round        int                      `json:"round"`
	Reopened     int                      `json:"reopened"`
	Calls        int                      `json:"calls"`               // attempts at a callback so far
	Satisfied    *bool                    `json:"satisfied,omitempty"` // at the last callback that was answered
	Score        int                      `json:"score,omitempty"`
	Extended     bool                     `json:"extended,omitempty"`
	Asked        bool                     `json:"asked,omitempty"` // an extension waits for a decision
	Panel        bool                     `json:"panel,omitempty"` // a panel sits
	Reviews      int                      `json:"reviews,omitempty"`
	Origin       casefile.ID              `json:"origin,omitempty"`
	Into         casefile.ID              `json:"into,omitempty"`
	Reference    string                   `json:"reference,omitempty"`
	Due          time.Time                `json:"due,omitzero"`       // the nearest limit that runs; once told, of the callback
	LegalDue     time.Time                `json:"legal_due,omitzero"` // as last set
	LegalRuns    bool                     `json:"legal_runs,omitempty"`
	BankDue      time.Time                `json:"bank_due,omitzero"`
	Breached     bool                     `json:"breached,omitempty"` // the legal limit has come at least once
	InTime       *bool                    `json:"in_time,omitempty"`  // every decision told before the legal limit; empty: none told
	Opened       time.Time                `json:"opened"`
	Changed      time.Time                `json:"changed"`
	Version      int64                    `json:"version"`
}

func (r complaintRow) item() ComplaintItem {
	i := ComplaintItem{
		ID: casefile.ID(r.CaseID), Form: complaint.Form(r.Form), Number: r.Number, Status: casefile.Status(r.Status), Done: r.Done,
		Sealed: r.Sealed, Line: complaint.Line(r.Line),
		Class: complaint.Classification{Channel: r.Channel, Business: r.Business, Cause: r.Cause, Second: r.SecondLevel,
			Subject: r.Subject, Product: r.Product},
		Severity: complaint.Severity(r.Severity), Tier: complaint.Tier(r.Tier), Unit: org.Path(r.UnitPath), Outlet: r.Outlet,
		Place: org.Path(r.PlacePath), Concerns: r.Concerns, Customer: r.Customer, As: complaint.Capacity(r.Capacity), People: r.People,
		Owner:   complaint.Holder{User: r.Owner, Unit: org.Path(r.OwnerUnit), Since: r.OwnerSince.UTC()},
		Handler: r.Handler, Hops: r.Hops, Transfers: r.Transfers, Received: r.ReceivedAt.UTC(), ReplyDue: moment(r.ReplyDue),
		Replied: moment(r.RepliedAt), Decided: moment(r.DecidedAt), Told: moment(r.ToldAt), Closed: moment(r.ClosedAt),
		Outcome: complaint.Outcome(r.Outcome), FirstContact: r.FirstContact, Round: r.Round, Reopened: r.Round - 1, Calls: r.Calls,
		Satisfied: r.Satisfied, Score: r.Score, Extended: r.Extended, Asked: r.AskedBy != "", Panel: r.PanelOpen, Reviews: r.Reviews,
		Origin: casefile.ID(r.Origin), Into: casefile.ID(r.IntoCase), Reference: r.Reference, Due: notNever(r.DueAt),
		LegalDue: moment(r.LegalDue), LegalRuns: r.LegalRuns, BankDue: moment(r.BankDue), Breached: r.Breached, InTime: r.InTime,
		Opened: r.OpenedAt.UTC(), Changed: r.ChangedAt.UTC(), Version: r.Version,
	}
	if r.OfferedAt != nil {
		i.Offer = &complaint.Offer{Hop: r.Hops, User: r.OfferedTo, Desk: complaint.Desk{Role: r.OfferedRole, Unit: org.Path(r.OfferedUnit)}, At: r.OfferedAt.UTC()}
	}
	return i
}

// ComplaintHold is an interval in which somebody owned a case; Until is zero while he does.
type ComplaintHold struct {
	complaint.Holder
	Until time.Time `json:"until,omitzero"`
}

// ComplaintOffer is one hop: to whom it was offered, and what came of it.
type ComplaintOffer struct {
	complaint.Offer
	Answer     string    `json:"answer,omitempty"` // OfferTaken, OfferRefused, OfferLapsed; empty while it waits
	AnsweredBy string    `json:"answered_by,omitempty"`
	AnsweredAt time.Time `json:"answered_at,omitzero"`
}

// ComplaintLink is another complaint that belongs to a case.
type ComplaintLink struct {
	Case   casefile.ID     `json:"case"`
	Number string          `json:"number"`
	Status casefile.Status `json:"status"`
	Kind   string          `json:"kind"` // LinkedCase, OriginCase, ReviewCase, PartCase, IntoCase, AbsorbedCase
	Why    string          `json:"why,omitempty"`
	By     string          `json:"by"`
	At     time.Time       `json:"at"`
}

// ComplaintExpert is a member of one of a case's panels.
type ComplaintExpert struct {
	Panel int64 `json:"panel"` // number of the event that convened it
	Round int   `json:"round"`
	complaint.Member
}

// ComplaintCall is one attempt at a callback.
type ComplaintCall struct {
	Round   int                  `json:"round"`
	Attempt int                  `json:"attempt"`
	By      string               `json:"by"`
	At      time.Time            `json:"at"`
	Result  complaint.CallResult `json:"result"`
	Score   int                  `json:"score,omitempty"`
}

// ComplaintParts is what belongs to one case, each list in the order in which it came.
type ComplaintParts struct {
	Holds   []ComplaintHold   `json:"holds"`
	Offers  []ComplaintOffer  `json:"offers"`
	Links   []ComplaintLink   `json:"links"` // of these, what the viewer may know of
	Experts []ComplaintExpert `json:"experts"`
	Calls   []ComplaintCall   `json:"calls"`
}

// ComplaintItem reads one complaint. NotFound if there is none that the viewer may know of.
func (db *DB) ComplaintItem(ctx context.Context, v ComplaintViewer, id casefile.ID) (i ComplaintItem, err error) {
	err = db.Read(ctx, "storage.complaint", func(tx *Tx) error {
		row, err := tx.complaintSeen(v, id)
		if err != nil {
			return err
		}
		items := []ComplaintItem{row.item()}
		err = tx.veil(v, items)
		i = items[0]
		return err
	})
	return i, err
}

func (tx *Tx) complaintSeen(v ComplaintViewer, id casefile.ID) (row complaintRow, err error) {
	err = tx.g.Where("case_id = ?", string(id)).Where(complaintSight{v: v}.known()).Take(&row).Error
	return row, missing(err, "投诉", "complaint")
}

// ComplaintParts reads what belongs to one complaint. NotFound as ComplaintItem.
func (db *DB) ComplaintParts(ctx context.Context, v ComplaintViewer, id casefile.ID) (parts ComplaintParts, err error) {
	err = db.Read(ctx, "storage.complaint parts", func(tx *Tx) error {
		if _, err := tx.complaintSeen(v, id); err != nil {
			return err
		}
		return parts.read(tx, v, id)
	})
	return parts, err
}

func (p *ComplaintParts) read(tx *Tx, v ComplaintViewer, id casefile.ID) error {
	if err := partsOf(tx, id, "seq", &p.Holds, func(r complaintHoldRow) ComplaintHold {
		return ComplaintHold{Holder: complaint.Holder{User: r.UserID, Unit: org.Path(r.UnitPath), Since: r.SinceAt.UTC()}, Until: moment(r.UntilAt)}
	}); err != nil {
		return err
	}
	if err := partsOf(tx, id, "hop", &p.Offers, func(r complaintOfferRow) ComplaintOffer {
		return ComplaintOffer{Offer: complaint.Offer{Hop: r.Hop, User: r.ToUser, Desk: complaint.Desk{Role: r.ToRole, Unit: org.Path(r.ToUnit)},
			By: r.MadeBy, At: r.MadeAt.UTC()}, Answer: r.Answer, AnsweredBy: r.AnsweredBy, AnsweredAt: moment(r.AnsweredAt)}
	}); err != nil {
		return err
	}
	if err := partsOf(tx, id, "panel, user_id", &p.Experts, func(r complaintExpertRow) ComplaintExpert {
		e := ComplaintExpert{Panel: r.Panel, Round: r.Round, Member: complaint.Member{User: r.UserID, Department: complaint.Department(r.Department),
			Position: complaint.Position(r.Position), Aside: r.Aside, Reminded: r.Reminded, From: r.FromAt.UTC()}}
		e.Given, e.Left = utc(r.GivenAt), utc(r.LeftAt)
		return e
	}); err != nil {
		return err
	}
	if err := partsOf(tx, id, "seq", &p.Calls, func(r complaintCallRow) ComplaintCall {
		return ComplaintCall{Round: r.Round, Attempt: r.Attempt, By: r.MadeBy, At: r.MadeAt.UTC(), Result: complaint.CallResult(r.Result), Score: r.Score}
	}); err != nil {
		return err
	}
	return p.links(tx, v, id)
}

func utc(t *time.Time) *time.Time {
	if t != nil {
		at := t.UTC()
		t = &at
	}
	return t
}

// partsOf reads the rows of one table that belong to a case.
func partsOf[R, T any](tx *Tx, id casefile.ID, order string, into *[]T, show func(R) T) error {
	var rows []R
	if err := tx.g.Where("case_id = ?", string(id)).Order(order).Find(&rows).Error; err != nil {
		return err
	}
	*into = make([]T, len(rows))
	for i, r := range rows {
		(*into)[i] = show(r)
	}
	return nil
}

// links leaves out the cases that the viewer may not know of.
func (p *ComplaintParts) links(tx *Tx, v ComplaintViewer, id casefile.ID) error {
	var rows []complaintLinkRow
	if err := tx.g.Where("case_id = ?", string(id)).Order("made_at, other, kind").Find(&rows).Error; err != nil {
		return err
	}
	var others []string
	for _, r := range rows {
		others = append(others, r.Other)
	}
	seen, err := tx.knownOf(v, others)
	if err != nil {
		return err
	}
	p.Links = []ComplaintLink{}
	for _, r := range rows {
		if k, ok := seen[r.Other]; ok {
			p.Links = append(p.Links, ComplaintLink{Case: casefile.ID(r.Other), Number: k.Number, Status: casefile.Status(k.Status),
				Kind: r.Kind, Why: r.Why, By: r.MadeBy, At: r.MadeAt.UTC()})
		}
	}
	return nil
}
