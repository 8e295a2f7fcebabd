package storage

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"duban/domain/org"
	"duban/domain/outgoing"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// owe works out what goes out beside the inbox for messages that are about to arrive.
// Those that arrived before owe nothing. Where no channel is open it costs one look.
func (tx *Tx) owe(messages []Message) ([]deliveryRow, error) {
	var open []channelRow
	if err := tx.g.Where("enabled = ?", true).Find(&open).Error; err != nil || len(open) == 0 {
		return nil, err
	}
	o := outbox{}
	for _, r := range open {
		o.channels = append(o.channels, r.channel())
	}
	// The channel nearest to a person comes first.
	slices.SortFunc(o.channels, func(a, b Channel) int {
		return cmp.Or(cmp.Compare(len(b.Unit), len(a.Unit)), cmp.Compare(a.ID, b.ID))
	})
	fresh, err := tx.fresh(messages)
	if err != nil || len(fresh) == 0 {
		return nil, err
	}
	if err := o.lookUp(tx, fresh); err != nil {
		return nil, err
	}
	var rows []deliveryRow
	for _, m := range fresh {
		rows = append(rows, o.of(m)...)
	}
	return rows, nil
}

// enqueue puts rows into the outbox; an occasion that a channel has already is left out.
func (tx *Tx) enqueue(rows []deliveryRow) error {
	if len(rows) == 0 {
		return nil
	}
	tx.queued = true
	return tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "channel_id"}, {Name: "occasion"}}, DoNothing: true}).
		CreateInBatches(&rows, 200).Error
}

// fresh leaves out messages whose keys are in an inbox already.
func (tx *Tx) fresh(messages []Message) ([]Message, error) {
	there := map[string]bool{}
	for part := range slices.Chunk(messages, 500) {
		keys := make([]string, len(part))
		for i, m := range part {
			keys[i] = m.Dedupe
		}
		var found []string
		if err := tx.g.Model(&messageRow{}).Where("dedupe_key IN ?", keys).Pluck("dedupe_key", &found).Error; err != nil {
			return nil, err
		}
		for _, k := range found {
			there[k] = true
		}
	}
	var out []Message
	for _, m := range messages {
		if !there[m.Dedupe] {
			there[m.Dedupe] = true
			out = append(out, m)
		}
	}
	return out, nil
}

// outbox is what has to be known to decide where messages go.
type outbox struct {
	channels []Channel
	people   map[string]userRow
	switches map[string]mailSwitchRow
	muted    map[string][]string // by unit
	cases    map[string]caseRow
}

func (o *outbox) lookUp(tx *Tx, messages []Message) error {
	users, cases := map[string]bool{}, map[string]bool{}
	for _, m := range messages {
		users[m.User] = true
		if m.Case != "" {
			cases[string(m.Case)] = true
		}
	}
	var err error
	if o.people, err = byKey(tx.g.Select("id, unit_path, email, disabled"), "id", users, func(r userRow) string { return r.ID }); err != nil {
		return err
	}
	if o.switches, err = byKey(tx.g, "user_id", users, func(r mailSwitchRow) string { return r.UserID }); err != nil {
		return err
	}
	if o.cases, err = byKey(tx.g.Select("id, number, hidden, issuer_path"), "id", cases, func(r caseRow) string { return r.ID }); err != nil {
		return err
	}
	var units []unitSwitchRow
	o.muted = map[string][]string{}
	err = tx.g.Find(&units).Error
	for _, u := range units {
		o.muted[u.UnitPath] = words(u.Muted)
	}
	return err
}

// byKey reads the rows with those keys, some hundred at a time.
func byKey[R any](q *gorm.DB, column string, keys map[string]bool, key func(R) string) (map[string]R, error) {
	all := make([]string, 0, len(keys))
	for k := range keys {
		all = append(all, k)
	}
	q = q.Session(&gorm.Session{})
	out := map[string]R{}
	for part := range slices.Chunk(all, 500) {
		var rows []R
		if err := q.Where(column+" IN ?", part).Find(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			out[key(r)] = r
		}
	}
	return out, nil
}

// of says what one message owes to which channels. Whoever is told belongs to the unit
// of the channel: of a case that his own unit may not know, a group never hears.
func (o *outbox) of(m Message) (rows []deliveryRow) {
	topic := outgoing.Topic(m.Kind, m.Topic)
	who, known := o.people[m.User]
	if !known || who.Disabled {
		return nil
	}
	unit, about := org.Path(who.UnitPath), o.cases[string(m.Case)]
	if o.mutes(unit, topic) {
		return nil
	}
	mailed := false
	for _, c := range o.channels {
		if !c.Unit.Contains(unit) || !outgoing.Takes(c.Topics, topic) {
			continue
		}
		due, occasion := m.At, m.Dedupe
		if c.Kind.Personal() {
			// A mandatory topic is owed also where no address is known: it fails aloud.
			choice := o.choice(m.User)
			if mailed || !choice.Wants(topic) || who.Email == "" && !outgoing.Mandatory(topic) {
				continue
			}
			mailed, due = true, choice.NotBefore(topic, m.At)
		} else {
			if about.Hidden && !(outgoing.Mandatory(topic) && o.issues(c, about)) {
				continue
			}
			// What several people are told at once, a group is told once.
			occasion = strings.TrimSuffix(m.Dedupe, ":"+m.User)
		}
		rows = append(rows, o.row(c, m, topic, occasion, due))
	}
	return rows
}

func (o *outbox) row(c Channel, m Message, topic, occasion string, due time.Time) deliveryRow {
	about := o.cases[string(m.Case)]
	unit := string(c.Unit)
	switch {
	case c.Kind.Personal() && about.Hidden: // that somebody is told of it is for the issuing side to know
		unit = issuer(about, org.Path(o.people[m.User].UnitPath))
	case c.Kind.Personal():
		unit = o.people[m.User].UnitPath
	}
	turn := int64(1)
	if outgoing.Mandatory(topic) {
		turn = 0
	}
	return deliveryRow{ID: uuid.NewString(), ChannelID: c.ID, Occasion: occasion, MessageID: m.ID, UserID: m.User, CaseID: string(m.Case), Kind: string(m.Kind),
		Topic: topic, Number: about.Number, Link: m.Link, UnitPath: unit, Turn: turn, Status: DeliveryWaiting, At: Instant(m.At), DueAt: Instant(due)}
}

// issues reports whether a channel is the issuing side's own: the one group that hears
// of a hidden case, and of direct reports alone.
func (o *outbox) issues(c Channel, about caseRow) bool {
	return c.Unit.Contains(org.Path(issuer(about, c.Unit)))
}

// issuer is the unit that a case is issued by; where none is named, the head office of
// the bank that a path belongs to.
func issuer(about caseRow, in org.Path) string {
	if about.IssuerPath != "" {
		return about.IssuerPath
	}
	for in.Parent() != "" {
		in = in.Parent()
	}
	return string(in)
}

func (o *outbox) choice(user string) outgoing.Switches {
	if r, ok := o.switches[user]; ok {
		return r.switches()
	}
	return outgoing.Unswitched()
}

// mutes reports whether the unit or one above it has switched the topic off.
func (o *outbox) mutes(unit org.Path, topic string) bool {
	if outgoing.Mandatory(topic) {
		return false
	}
	for ; unit != ""; unit = unit.Parent() {
		if muted := o.muted[string(unit)]; len(muted) > 0 && outgoing.Takes(muted, topic) {
			return true
		}
	}
	return false
}
