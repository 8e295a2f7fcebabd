package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
)

// Channel is a way out of the house for messages to the people of a unit and all
// below it. Where it leads is kept apart: it is entered, and never read again.
type Channel struct {
	ID        string
	Kind      outgoing.Kind
	Name      string
	Unit      org.Path
	Topics    []string
	Language  string
	Enabled   bool
	Host      string // of the address
	Secrets   int    // how many there are
	CreatedBy string
	CreatedAt time.Time
	ChangedAt time.Time
	Version   int64
}

// ChannelQuery filters channels.
type ChannelQuery struct {
	Paging
	Scopes []org.Path
	Unit   org.Path
	Kind   outgoing.Kind
}

// ChannelHealth is how it goes on a channel.
type ChannelHealth struct {
	Waiting int
	Retried int // of those: tried in vain at least once
	Failed  int
}

// ChannelTrial is what came of trying a channel out.
type ChannelTrial struct {
	OK   bool
	Code string
	Note string
	Took time.Duration
}

// Delivery is one message on its way over one channel.
type Delivery struct {
	ID       string
	Channel  string
	Message  string
	User     string
	Case     casefile.ID
	Of       casefile.Kind
	Topic    string
	Number   string
	Unit     org.Path
	Direct   bool
	Status   string
	Attempts int
	At       time.Time
	Due      time.Time // while it waits
	Last     time.Time
	Code     string
	Done     time.Time
	ReadAt   time.Time
}

// DeliveryAttempt is one try at a delivery.
type DeliveryAttempt struct {
	Number int
	Began  time.Time
	Ended  time.Time
	Sent   bool
	Code   string
	Note   string
}

// DeliveryQuery filters deliveries.
type DeliveryQuery struct {
	Paging
	Scopes  []org.Path
	Status  string
	Channel string
	Case    casefile.ID
	User    string
	Message string
}

// Topic is something that messages are about, in words.
type Topic struct {
	Name  string
	Title text.Text
}

// Channels keeps where messages go beside the inbox, and what became of them.
//
// Faults: Invalid with fields for an address or secret that may not be; NotFound;
// Conflict when expect is not the version there is.
type Channels interface {
	Channels(ctx context.Context, q ChannelQuery) (Page[Channel], error)
	Channel(ctx context.Context, id string) (Channel, error)
	// Healths says how it goes on channels, as far as who has these scopes sees their deliveries.
	Healths(ctx context.Context, scopes []org.Path, ids []string) (map[string]ChannelHealth, error)
	AddChannel(ctx context.Context, c Channel, address, secret string, row Entry) (Channel, error)
	// ChangeChannel keeps what c says; address is nil where it stays.
	ChangeChannel(ctx context.Context, c Channel, address *string, expect int64, row Entry) (Channel, error)
	// SetSecret puts a secret before the one there is, which stays beside it if keep says so.
	SetSecret(ctx context.Context, id, secret string, keep bool, expect int64, row Entry) (Channel, error)
	RemoveChannel(ctx context.Context, id string, row Entry) error
	// TryChannel sends a test message at once; mail goes to the user himself.
	TryChannel(ctx context.Context, id, user string) (ChannelTrial, error)
	// RetryChannel makes everything due that the channel has given up.
	RetryChannel(ctx context.Context, id string, row Entry) (int, error)

	Deliveries(ctx context.Context, q DeliveryQuery) (Page[Delivery], error)
	// Delivery answers NotFound for one that Deliveries would not list.
	Delivery(ctx context.Context, scopes []org.Path, id string) (Delivery, []DeliveryAttempt, error)
	// RetryDelivery answers Refused for one that was sent.
	RetryDelivery(ctx context.Context, id string, row Entry) (Delivery, error)
	// DeliveriesOf lists what became of a message in the user's own inbox.
	DeliveriesOf(ctx context.Context, user, message string) ([]Delivery, error)

	Switches(ctx context.Context, user string) (outgoing.Switches, error)
	SetSwitches(ctx context.Context, user string, s outgoing.Switches, row Entry) error
	MutedAt(ctx context.Context, unit org.Path) ([]string, error)
	SetMutedAt(ctx context.Context, unit org.Path, muted []string, row Entry) error
	Topics() []Topic
}
