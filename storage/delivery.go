package storage

import (
	"context"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm"
)

// How it stands with a delivery.
const (
	DeliveryWaiting   = "waiting"   // owed: to be sent, or sent again
	DeliverySent      = "sent"      // the receiver has taken it
	DeliveryFailed    = "failed"    // given up
	DeliveryWithdrawn = "withdrawn" // its channel is gone, or its case was closed to the reader
)

// Delivery is one message on its way over one channel.
type Delivery struct {
	ID       string
	Channel  string
	Message  string // in the inbox of the person, or of the first one told
	User     string
	Case     casefile.ID
	Kind     casefile.Kind
	Topic    string
	Number   string // of the case
	Link     string
	Unit     org.Path // whose affair it is: who may see it in lists
	Direct   bool     // goes before all others
	Status   string
	Attempts int64
	Failures int64     // since it was last asked for
	At       time.Time // when it came up
	Due      time.Time // while it waits: when it is tried next
	First    time.Time // first attempt since it was last asked for
	Last     time.Time // latest attempt
	Code     string    // what came of that
	Done     time.Time
	Read     time.Time // when the person read the message in his inbox

	claim string // who claims a delivery settles it
}

type deliveryRow struct {
	ID        string
	ChannelID string
	Occasion  string
	MessageID string
	UserID    string
	CaseID    string
	Kind      string
	Topic     string
	Number    string
	Link      string
	UnitPath  string
	Turn      int64
	Status    string
	Attempts  int64
	Failures  int64
	At        time.Time
	DueAt     time.Time
	Claim     string
	FirstAt   *time.Time
	LastAt    *time.Time
	LastCode  string
	DoneAt    *time.Time
}

func (deliveryRow) TableName() string { return "deliveries" }

func (r deliveryRow) delivery() Delivery {
	return Delivery{ID: r.ID, Channel: r.ChannelID, Message: r.MessageID, User: r.UserID, Case: casefile.ID(r.CaseID), Kind: casefile.Kind(r.Kind),
		Topic: r.Topic, Number: r.Number, Link: r.Link, Unit: org.Path(r.UnitPath), Direct: r.Turn == 0, Status: r.Status,
		Attempts: r.Attempts, Failures: r.Failures, At: r.At.UTC(), Due: r.DueAt.UTC(), First: moment(r.FirstAt), Last: moment(r.LastAt), Code: r.LastCode,
		Done: moment(r.DoneAt), claim: r.Claim}
}

// Attempt is one try at a delivery.
type Attempt struct {
	Number int64
	Began  time.Time
	Ended  time.Time
	Sent   bool
	Code   string
	Note   string
}

type attemptRow struct {
	DeliveryID string
	Number     int64
	BeganAt    time.Time
	EndedAt    time.Time
	Sent       bool
	Code       string
	Note       string
}

func (attemptRow) TableName() string { return "delivery_attempts" }

// DeliveryFilter narrows a list of deliveries.
type DeliveryFilter struct {
	Within  []org.Path // what the caller may see; none: nothing
	Status  string
	Channel string
	Case    casefile.ID
	User    string
	Message string
}

// What is hidden is hidden here too: deliveries of a case that only its own side may
// know of are for who sees the whole bank, and tell him who was written to and how, not
// of what. That is asked of the case as it stands now: one that has been handed to the
// discipline office vanishes with everything that was ever sent of it.
const ofHidden = "EXISTS (SELECT 1 FROM cases WHERE cases.id = deliveries.case_id AND cases.hidden)"

// shown narrows to what may be listed, and to nothing hidden where the filter names
// what hidden rows do not tell.
func (f DeliveryFilter) shown(q *gorm.DB) *gorm.DB {
	q = q.Where(under("unit_path", f.Within))
	whole := slices.ContainsFunc(f.Within, func(p org.Path) bool { return p == "/" || p.Valid() && p.Parent() == "" })
	if !whole || f.Case != "" || f.Message != "" {
		q = q.Where("NOT " + ofHidden)
	}
	return q
}

// masked takes out of hidden rows what they are about.
func (tx *Tx) masked(list []Delivery) error {
	ids := make([]string, len(list))
	for i, d := range list {
		ids[i] = string(d.Case)
	}
	var hidden []string
	if err := tx.g.Model(&caseRow{}).Where("id IN ? AND hidden", ids).Pluck("id", &hidden).Error; err != nil {
		return err
	}
	for i, d := range list {
		if d.Case != "" && slices.Contains(hidden, string(d.Case)) {
			list[i].Case, list[i].Kind, list[i].Number, list[i].Topic, list[i].Link, list[i].Message = "", "", "", "", "", ""
		}
	}
	return nil
}

// Deliveries lists deliveries, the latest first.
func (db *DB) Deliveries(ctx context.Context, f DeliveryFilter, p Page) (list List[Delivery], err error) {
	err = db.Read(ctx, "storage.deliveries", func(tx *Tx) error {
		q := f.shown(tx.g)
		q = whereEq(q, "status", f.Status)
		q = whereEq(q, "channel_id", f.Channel)
		q = whereEq(q, "case_id", f.Case)
		q = whereEq(q, "user_id", f.User)
		q = whereEq(q, "message_id", f.Message)
		list, err = listed(q, p, order{name: "latest", columns: []string{"at", "id"}, desc: true},
			func(r deliveryRow) []any { return []any{r.At, r.ID} }, deliveryRow.delivery)
		if err != nil {
			return err
		}
		if err := tx.readings(list.Items); err != nil {
			return err
		}
		return tx.masked(list.Items)
	})
	return list, err
}

// DeliveriesOf lists what became of one message in a person's own inbox.
func (db *DB) DeliveriesOf(ctx context.Context, user, message string) (list []Delivery, err error) {
	err = db.Read(ctx, "storage.deliveries of", func(tx *Tx) error {
		var rows []deliveryRow
		err := tx.g.Where("message_id = ? AND user_id = ?", message, user).
			Where("message_id IN (?)", tx.g.Model(&messageRow{}).Select("id").Where("withheld = ?", false)).Order("at, id").Find(&rows).Error
		for _, r := range rows {
			list = append(list, r.delivery())
		}
		return err
	})
	return list, err
}

// Delivery reads one delivery with everything that was tried. NotFound if there is none
// that may be listed.
func (db *DB) Delivery(ctx context.Context, within []org.Path, id string) (d Delivery, tried []Attempt, err error) {
	err = db.Read(ctx, "storage.delivery", func(tx *Tx) error {
		var row deliveryRow
		if err := (DeliveryFilter{Within: within}).shown(tx.g).Where("id = ?", id).Take(&row).Error; err != nil {
			return missing(err, "投递记录", "delivery")
		}
		one := []Delivery{row.delivery()}
		if err := tx.readings(one); err != nil {
			return err
		}
		if err := tx.masked(one); err != nil {
			return err
		}
		d = one[0]
		var rows []attemptRow
		err := tx.g.Where("delivery_id = ?", id).Order("number").Find(&rows).Error
		for _, r := range rows {
			tried = append(tried, Attempt{r.Number, r.BeganAt.UTC(), r.EndedAt.UTC(), r.Sent, r.Code, r.Note})
		}
		return err
	})
	return d, tried, err
}

// readings fills in when the messages were read.
func (tx *Tx) readings(list []Delivery) error {
	ids := make([]string, len(list))
	for i, d := range list {
		ids[i] = d.Message
	}
	var rows []messageRow
	if err := tx.g.Select("id, read_at").Where("id IN ? AND read_at IS NOT NULL", ids).Find(&rows).Error; err != nil {
		return err
	}
	read := map[string]time.Time{}
	for _, r := range rows {
		read[r.ID] = moment(r.ReadAt)
	}
	for i := range list {
		list[i].Read = read[list[i].Message]
	}
	return nil
}
