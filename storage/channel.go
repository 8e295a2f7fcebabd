package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"

	"gorm.io/gorm/clause"
)

// Channel is a way out of the house for messages to the people of a unit and all below it.
type Channel struct {
	ID       string
	Kind     outgoing.Kind
	Name     string
	Unit     org.Path
	Topics   []string // prefixes of the topics it takes; none: all
	Language string   // "zh" or "en"; mail goes in the person's own where he chose one
	Host     string   // of the address, to be shown
	Sealed   string   // address and secrets, as whoever has the key wrote them
	Secrets  int64    // how many there are
	Enabled  bool
	MadeBy   string
	Made     time.Time
	Changed  time.Time
	Version  int64
}

type channelRow struct {
	ID        string
	Kind      string
	Name      string
	UnitPath  string
	Topics    string
	Language  string
	Host      string
	Sealed    string
	Secrets   int64
	Enabled   bool
	MadeBy    string
	MadeAt    time.Time
	ChangedAt time.Time
	Version   int64
}

func (channelRow) TableName() string { return "channels" }

func (r channelRow) channel() Channel {
	return Channel{ID: r.ID, Kind: outgoing.Kind(r.Kind), Name: r.Name, Unit: org.Path(r.UnitPath), Topics: words(r.Topics), Language: r.Language,
		Host: r.Host, Sealed: r.Sealed, Secrets: r.Secrets, Enabled: r.Enabled, MadeBy: r.MadeBy, Made: r.MadeAt.UTC(), Changed: r.ChangedAt.UTC(), Version: r.Version}
}

func (c Channel) row() channelRow {
	return channelRow{ID: c.ID, Kind: string(c.Kind), Name: c.Name, UnitPath: string(c.Unit), Topics: wordsRow(c.Topics), Language: c.Language,
		Host: c.Host, Sealed: c.Sealed, Secrets: c.Secrets, Enabled: c.Enabled, MadeBy: c.MadeBy, MadeAt: Instant(c.Made), ChangedAt: Instant(c.Changed), Version: c.Version}
}

// words and wordsRow keep a list of words in one column.
func words(row string) (list []string) {
	_ = json.Unmarshal([]byte(row), &list) // written by wordsRow alone
	return list
}

func wordsRow(list []string) string {
	raw, _ := json.Marshal(append([]string{}, list...)) // strings only: cannot fail
	return string(raw)
}

// AddChannel keeps a new channel.
func (db *DB) AddChannel(ctx context.Context, c Channel, entries ...AuditEntry) error {
	return db.change(ctx, "storage.add channel", entries, func(tx *Tx) error {
		row := c.row()
		row.Version = 1
		return tx.g.Create(&row).Error
	})
}

// ChangeChannel runs change on a channel, which nobody else changes meanwhile, and
// keeps the result as the next version. NotFound if there is none.
func (db *DB) ChangeChannel(ctx context.Context, id string, change func(*Channel) error, entries ...AuditEntry) (c Channel, err error) {
	err = db.change(ctx, "storage.change channel", entries, func(tx *Tx) error {
		q := tx.g
		if tx.db.dialect == Postgres {
			q = q.Clauses(clause.Locking{Strength: "UPDATE"})
		}
		var row channelRow
		if err := q.Where("id = ?", id).Take(&row).Error; err != nil {
			return missing(err, "渠道", "channel")
		}
		c = row.channel()
		if err := change(&c); err != nil {
			return err
		}
		if c.ID != row.ID || string(c.Kind) != row.Kind {
			return fault.New(fault.Invalid, "channel.kind", "渠道的类别不可更改", "the kind of a channel never changes")
		}
		c.Version = row.Version + 1
		row = c.row()
		c = row.channel()
		tx.queued = true // what waited for it to be enabled
		return tx.g.Model(&channelRow{}).Where("id = ?", row.ID).Select("*").Updates(&row).Error
	})
	return c, err
}

// RemoveChannel removes a channel; what still waits for it is withdrawn, what was sent
// stays in the list of deliveries. NotFound if there is none.
func (db *DB) RemoveChannel(ctx context.Context, id string, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.remove channel", entries, func(tx *Tx) error {
		res := tx.g.Where("id = ?", id).Delete(&channelRow{})
		if res.Error == nil && res.RowsAffected == 0 {
			return fault.Missing("渠道", "channel")
		}
		if res.Error != nil {
			return res.Error
		}
		return tx.g.Model(&deliveryRow{}).Where("channel_id = ? AND status = ?", id, DeliveryWaiting).
			Updates(map[string]any{"status": DeliveryWithdrawn, "done_at": Instant(at), "claim": ""}).Error
	})
}

// Channel reads a channel. NotFound if there is none.
func (db *DB) Channel(ctx context.Context, id string) (c Channel, err error) {
	err = db.Read(ctx, "storage.channel", func(tx *Tx) error {
		var row channelRow
		err := tx.g.Where("id = ?", id).Take(&row).Error
		c = row.channel()
		return missing(err, "渠道", "channel")
	})
	return c, err
}

// ChannelFilter narrows a list of channels.
type ChannelFilter struct {
	Within []org.Path // what the caller may see; none: nothing
	Under  org.Path
	Kind   outgoing.Kind
}

// Health is how it goes on a channel, as far as its deliveries may be seen.
type Health struct {
	Waiting int64 // owed
	Retried int64 // of those: tried in vain at least once
	Failed  int64 // given up
}

// Healths says how it goes on channels. What is hidden from lists of deliveries does not
// count: a number would tell of it.
func (db *DB) Healths(ctx context.Context, within []org.Path, ids []string) (of map[string]Health, err error) {
	of = map[string]Health{}
	err = db.Read(ctx, "storage.channel healths", func(tx *Tx) error {
		var rows []struct {
			ChannelID string
			Status    string
			Count     int64
			Retried   int64
		}
		err := DeliveryFilter{Within: within}.shown(tx.g.Model(&deliveryRow{})).
			Where("channel_id IN ? AND status IN ?", ids, []string{DeliveryWaiting, DeliveryFailed}).
			Select("channel_id, status, COUNT(*) AS count, SUM(CASE WHEN failures > 0 THEN 1 ELSE 0 END) AS retried").
			Group("channel_id, status").Find(&rows).Error
		for _, r := range rows {
			h := of[r.ChannelID]
			if r.Status == DeliveryFailed {
				h.Failed = r.Count
			} else {
				h.Waiting, h.Retried = r.Count, r.Retried
			}
			of[r.ChannelID] = h
		}
		return err
	})
	return of, err
}

// Channels lists channels by unit.
func (db *DB) Channels(ctx context.Context, f ChannelFilter, p Page) (list List[Channel], err error) {
	err = db.Read(ctx, "storage.channels", func(tx *Tx) error {
		q := whereEq(whereUnder(tx.g.Where(under("unit_path", f.Within)), "unit_path", f.Under), "kind", f.Kind)
		list, err = listed(q, p, order{name: "unit", columns: []string{"unit_path", "id"}},
			func(r channelRow) []any { return []any{r.UnitPath, r.ID} }, channelRow.channel)
		return err
	})
	return list, err
}
