package storage

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/text"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Message is something the inbox tells one person.
type Message struct {
	ID     string        `json:"id"`
	Dedupe string        `json:"-"` // the same key never arrives twice
	User   string        `json:"-"`
	Case   casefile.ID   `json:"case,omitempty"`
	Kind   casefile.Kind `json:"kind,omitempty"`
	Topic  string        `json:"topic"` // e.g. "notice.overdue"
	Title  text.Text     `json:"title"`
	Body   text.Text     `json:"body"`
	Link   string        `json:"link,omitempty"` // path within the screens
	Urgent bool          `json:"urgent,omitempty"`
	At     time.Time     `json:"at"`
	Read   time.Time     `json:"read,omitzero"`
	Seen   int64         `json:"-"` // version of the case by which it was settled whom to tell; 0: of none
}

type messageRow struct {
	ID        string
	DedupeKey string
	UserID    string
	CaseID    string
	Kind      string
	Topic     string
	TitleZh   string
	TitleEn   string
	BodyZh    string
	BodyEn    string
	Link      string
	Urgent    bool
	At        time.Time
	ReadAt    *time.Time
	Withheld  bool // its case has been closed to the reader meanwhile
}

func (messageRow) TableName() string { return "messages" }

func (r messageRow) message() Message {
	return Message{ID: r.ID, Dedupe: r.DedupeKey, User: r.UserID, Case: casefile.ID(r.CaseID), Kind: casefile.Kind(r.Kind),
		Topic: r.Topic, Title: text.T(r.TitleZh, r.TitleEn), Body: text.T(r.BodyZh, r.BodyEn), Link: r.Link,
		Urgent: r.Urgent, At: r.At.UTC(), Read: moment(r.ReadAt)}
}

// Send puts messages into inboxes, and what goes out beside them into the outbox. It
// returns how many arrived: those whose dedupe key is there already do not, and that
// is no error.
func (db *DB) Send(ctx context.Context, messages ...Message) (sent int64, err error) {
	err = db.Write(ctx, "storage.send", func(tx *Tx) error { sent, err = tx.Send(messages...); return err })
	return sent, err
}

// Send is DB.Send within a transaction.
func (tx *Tx) Send(messages ...Message) (int64, error) {
	if len(messages) == 0 {
		return 0, nil
	}
	late, err := tx.tooLate(messages)
	if err != nil {
		return 0, err
	}
	owed, err := tx.owe(slices.DeleteFunc(slices.Clone(messages), func(m Message) bool { return late[m.Dedupe] }))
	if err != nil {
		return 0, err
	}
	rows := make([]messageRow, len(messages))
	for i, m := range messages {
		rows[i] = messageRow{ID: m.ID, DedupeKey: m.Dedupe, UserID: m.User, CaseID: string(m.Case), Kind: string(m.Kind),
			Topic: m.Topic, TitleZh: m.Title.ZH, TitleEn: m.Title.EN, BodyZh: m.Body.ZH, BodyEn: m.Body.EN,
			Link: m.Link, Urgent: m.Urgent, At: Instant(m.At), ReadAt: instant(m.Read), Withheld: late[m.Dedupe]}
	}
	res := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "dedupe_key"}}, DoNothing: true}).
		CreateInBatches(&rows, 200)
	if res.Error != nil {
		return 0, res.Error
	}
	return res.RowsAffected, tx.enqueue(owed)
}

// tooLate are the keys of messages whose readers have been shut out of the case since it
// was settled whom to tell. The cases stay locked until the messages are there: whatever
// shuts somebody out comes before, and is seen here, or after, and finds them.
func (tx *Tx) tooLate(messages []Message) (map[string]bool, error) {
	about := map[casefile.ID][]Message{}
	for _, m := range messages {
		if m.Case != "" {
			about[m.Case] = append(about[m.Case], m)
		}
	}
	late := map[string]bool{}
	for _, id := range slices.Sorted(maps.Keys(about)) { // always in this order: two senders do not wait for each other
		q := tx.g.Select("id", "kind")
		if tx.db.dialect == Postgres {
			q = q.Clauses(clause.Locking{Strength: "SHARE"})
		}
		var row caseRow
		err := q.Where("id = ?", string(id)).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		store, err := tx.db.kind(casefile.Kind(row.Kind))
		if err != nil {
			return nil, err
		}
		if store.ShutOut == nil {
			continue
		}
		shut, err := store.ShutOut(tx, id)
		if err != nil {
			return nil, err
		}
		for _, m := range about[id] {
			late[m.Dedupe] = shut(m.User, m.Seen)
		}
	}
	return late, nil
}

// withhold takes what was said about a case out of everybody's inbox, and out of the
// outbox what has not gone out yet.
func (tx *Tx) withhold(id casefile.ID) error {
	if err := tx.withdraw(id); err != nil {
		return err
	}
	return tx.g.Model(&messageRow{}).Where("case_id = ?", string(id)).Update("withheld", true).Error
}

// withholdFrom takes what was said about a case out of one person's inbox.
func (tx *Tx) withholdFrom(id casefile.ID, user string) error {
	return tx.g.Model(&messageRow{}).Where("case_id = ? AND user_id = ?", string(id), user).Update("withheld", true).Error
}

// MessagesAbout lists what was said about a case to everybody, in the order in which it
// was; no rule of sight is asked.
func (db *DB) MessagesAbout(ctx context.Context, id casefile.ID) (list []Message, err error) {
	err = db.Read(ctx, "storage.messages about", func(tx *Tx) error {
		var rows []messageRow
		if err := tx.g.Where("case_id = ?", string(id)).Order("at, id").Find(&rows).Error; err != nil {
			return err
		}
		for _, r := range rows {
			list = append(list, r.message())
		}
		return nil
	})
	return list, err
}

// InboxFilter narrows a person's inbox.
type InboxFilter struct {
	Unread bool
	Case   casefile.ID
	Topic  string
	Since  time.Time
}

// Inbox lists a person's messages, the latest first.
func (db *DB) Inbox(ctx context.Context, user string, f InboxFilter, p Page) (list List[Message], err error) {
	err = db.Read(ctx, "storage.inbox", func(tx *Tx) error {
		q := tx.g.Where("user_id = ? AND withheld = ?", user, false)
		q = whereEq(q, "case_id", f.Case)
		q = whereEq(q, "topic", f.Topic)
		q = whereBetween(q, "at", f.Since, time.Time{})
		if f.Unread {
			q = q.Where("read_at IS NULL")
		}
		list, err = listed(q, p, order{name: "latest", columns: []string{"at", "id"}, desc: true},
			func(r messageRow) []any { return []any{r.At, r.ID} }, messageRow.message)
		return err
	})
	return list, err
}

// Unread counts a person's unread messages.
func (db *DB) Unread(ctx context.Context, user string) (n int64, err error) {
	err = db.Read(ctx, "storage.unread", func(tx *Tx) error {
		return tx.g.Model(&messageRow{}).Where("user_id = ? AND read_at IS NULL AND withheld = ?", user, false).Count(&n).Error
	})
	return n, err
}

// MarkRead notes that a person has read a message of his. NotFound if he has none with that id.
func (db *DB) MarkRead(ctx context.Context, user, id string, at time.Time) error {
	return db.Write(ctx, "storage.mark read", func(tx *Tx) error {
		// The first reading counts, so a message that is read already keeps its instant.
		res := tx.g.Model(&messageRow{}).Where("user_id = ? AND id = ? AND withheld = ?", user, id, false).
			Update("read_at", gorm.Expr("COALESCE(read_at, ?)", Instant(at)))
		if res.Error == nil && res.RowsAffected == 0 {
			return missing(gorm.ErrRecordNotFound, "消息", "message")
		}
		return res.Error
	})
}

// MarkAllRead notes that a person has read all his messages and returns how many were unread.
func (db *DB) MarkAllRead(ctx context.Context, user string, at time.Time) (n int64, err error) {
	err = db.Write(ctx, "storage.mark read", func(tx *Tx) error {
		res := tx.g.Model(&messageRow{}).Where("user_id = ? AND read_at IS NULL AND withheld = ?", user, false).Update("read_at", Instant(at))
		n = res.RowsAffected
		return res.Error
	})
	return n, err
}
