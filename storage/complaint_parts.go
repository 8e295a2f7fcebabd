package storage

import (
	"reflect"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

type complaintHoldRow struct {
	CaseID   string
	Seq      int64
	UserID   string
	UnitPath string
	SinceAt  time.Time
	UntilAt  *time.Time
}

func (complaintHoldRow) TableName() string { return "complaint_holds" }

// hold ends one interval of ownership and begins the next. What the discipline office
// takes over is no transfer.
func (w *complaintWriter) hold(e casefile.Event, before complaint.Holder) error {
	now := w.s.Owner
	if before.User != "" {
		if before.User != now.User && !w.s.Sealed {
			w.row.Transfers++
		}
		err := w.tx.g.Model(&complaintHoldRow{}).Where("case_id = ? AND until_at IS NULL", string(e.Case)).Update("until_at", e.At).Error
		if err != nil {
			return err
		}
	}
	return w.tx.g.Create(&complaintHoldRow{CaseID: string(e.Case), Seq: e.Seq, UserID: now.User, UnitPath: string(now.Unit), SinceAt: Instant(now.Since)}).Error
}

type complaintOfferRow struct {
	CaseID     string
	Hop        int
	ToUser     string
	ToRole     string
	ToUnit     string
	MadeBy     string
	MadeAt     time.Time
	Answer     string
	AnsweredBy string
	AnsweredAt *time.Time
}

func (complaintOfferRow) TableName() string { return "complaint_offers" }

// How an offer was answered; empty while it waits.
const (
	OfferTaken   = "taken"
	OfferRefused = "refused"
	OfferLapsed  = "lapsed" // the case went another way meanwhile
)

func (w *complaintWriter) answer(e casefile.Event, o *complaint.Offer) error {
	set := map[string]any{"answer": OfferLapsed, "answered_by": e.Actor.User, "answered_at": e.At}
	switch e.Name {
	case complaint.EvTaken:
		set["answer"] = OfferTaken
	case complaint.EvOfferRefused:
		set["answer"] = OfferRefused
	}
	return w.tx.g.Model(&complaintOfferRow{}).Where("case_id = ? AND hop = ?", string(e.Case), o.Hop).Updates(set).Error
}

type complaintLinkRow struct {
	CaseID string
	Other  string
	Kind   string
	Why    string
	MadeBy string
	MadeAt time.Time
}

func (complaintLinkRow) TableName() string { return "complaint_links" }

// How another complaint belongs to a case.
const (
	LinkedCase   = "linked"
	OriginCase   = "origin"   // this one is a review of it, or a part of it
	ReviewCase   = "review"   // reviews this one
	PartCase     = "part"     // was split off from this one
	IntoCase     = "into"     // this one was merged into it
	AbsorbedCase = "absorbed" // was merged into this one
)

func (w *complaintWriter) noteLink(e casefile.Event) error {
	switch e.Name {
	case complaint.EvLinked:
		return foldBody(e, func(b complaint.Link) error { return w.link(e, b.To, LinkedCase, b.Why) })
	case complaint.EvReviewRequested:
		return foldBody(e, func(b complaint.ReviewRequested) error { return w.link(e, b.Review, ReviewCase, "") })
	case complaint.EvCalledBack:
		return foldBody(e, func(b complaint.CalledBack) error { return w.link(e, b.Again, LinkedCase, "other") })
	case complaint.EvMerged:
		return foldBody(e, func(b complaint.Merge) error { return w.link(e, b.Into, IntoCase, "") })
	case complaint.EvAbsorbed:
		return foldBody(e, func(b complaint.Absorb) error { return w.link(e, b.From, AbsorbedCase, "") })
	case complaint.EvReopened:
		return foldBody(e, func(b complaint.ReopenedWith) error { return w.unlink(e, b.From, IntoCase) })
	case complaint.EvReleased:
		return foldBody(e, func(b complaint.Release) error { return w.unlink(e, b.From, AbsorbedCase) })
	case complaint.EvSplit:
		return foldBody(e, func(b complaint.SplitInto) error {
			for _, part := range b.Cases {
				if err := w.link(e, part, PartCase, ""); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return nil
}

// link keeps the first word on how two cases belong together.
func (w *complaintWriter) link(e casefile.Event, to casefile.ID, kind, why string) error {
	if to == "" {
		return nil
	}
	var n int64
	if err := w.tx.g.Model(&complaintLinkRow{}).Where("case_id = ? AND other = ? AND kind = ?", string(e.Case), string(to), kind).Count(&n).Error; n > 0 || err != nil {
		return err
	}
	return w.tx.g.Create(&complaintLinkRow{CaseID: string(e.Case), Other: string(to), Kind: kind, Why: why, MadeBy: e.Actor.User, MadeAt: e.At}).Error
}

// Undone says of a link why it is there still: the two were one for a while.
const Undone = "undone"

func (w *complaintWriter) unlink(e casefile.Event, from casefile.ID, kind string) error {
	return w.tx.g.Model(&complaintLinkRow{}).Where("case_id = ? AND other = ? AND kind = ?", string(e.Case), string(from), kind).Update("why", Undone).Error
}

type complaintExpertRow struct {
	CaseID     string
	Panel      int64
	UserID     string
	Round      int
	Department string
	Position   string
	GivenAt    *time.Time
	Aside      bool
	Reminded   bool
	FromAt     time.Time
	LeftAt     *time.Time
}

func (complaintExpertRow) TableName() string { return "complaint_experts" }

// experts keeps the members of the panel that changed.
func (w *complaintWriter) experts(before []complaint.Member) error {
	if w.s.Panel == nil {
		return nil
	}
	var rows []complaintExpertRow
	for _, m := range w.s.Panel.Members {
		if slices.ContainsFunc(before, func(b complaint.Member) bool { return reflect.DeepEqual(b, m) }) {
			continue
		}
		r := complaintExpertRow{CaseID: string(w.s.ID), Panel: w.row.Panel, UserID: m.User, Round: w.s.Panel.Round,
			Department: string(m.Department), Position: string(m.Position), Aside: m.Aside, Reminded: m.Reminded, FromAt: Instant(m.From)}
		if m.Left != nil {
			r.LeftAt = instant(*m.Left)
		}
		if m.Given != nil {
			r.GivenAt = instant(*m.Given)
		}
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return nil
	}
	return w.tx.upsert(&rows, "case_id", "panel", "user_id")
}

type complaintCallRow struct {
	CaseID  string
	Seq     int64
	Round   int
	Attempt int
	MadeBy  string
	MadeAt  time.Time
	Result  string
	Score   int
}

func (complaintCallRow) TableName() string { return "complaint_calls" }
