package house

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"duban/domain/outgoing"
	"duban/notify"
	"duban/storage"
)

// postroom keeps where messages go beside the inbox, and sends them.
type postroom struct {
	db     *storage.DB
	people people
	seal   sealer
	post   *notify.Post
	giveUp time.Duration
	now    func() time.Time
	chance func() float64
	log    *slog.Logger
}

func (h *House) newPostroom(payloadKey []byte) (*postroom, error) {
	o := h.Config.Outgoing
	s, err := newSealer(payloadKey)
	if o.GiveUp == 0 {
		o.GiveUp = giveUpAfter
	}
	return &postroom{db: h.DB, people: people{h.DB, h.Policy}, seal: s, giveUp: o.GiveUp, now: time.Now, chance: rand.Float64, log: h.Log,
		post: &notify.Post{Mail: o.SMTP, Public: h.Config.PublicURL,
			Guard: notify.NewGuard(notify.Rules{Hosts: o.Hosts, Private: o.Private, Ports: o.Ports, Plain: o.Plain})}}, err
}

// send makes one attempt at a delivery.
func (p *postroom) send(ctx context.Context, c storage.Channel, d storage.Delivery) notify.Result {
	return p.attempt(ctx, c, d.User, notify.Message{ID: d.ID, Topic: d.Topic, Kind: d.Kind, Case: d.Case, Number: d.Number, Link: d.Link, At: d.At})
}

// try sends a test message; mail goes to the user himself.
func (p *postroom) try(ctx context.Context, c storage.Channel, user string) notify.Result {
	return p.attempt(ctx, c, user, notify.Message{ID: uuid.NewString(), Topic: notify.TestTopic, At: p.now()})
}

func (p *postroom) attempt(ctx context.Context, c storage.Channel, user string, m notify.Message) notify.Result {
	to, err := p.seal.open(c.ID, c.Sealed)
	if err != nil {
		return notify.Result{Code: "sealed", Note: errSealed.Error()}
	}
	m.Lang = c.Language
	if c.Kind == outgoing.Email {
		// Where somebody's mail goes is looked up now: a wrong address may have been mended.
		u, err := p.db.User(ctx, user)
		switch {
		case err != nil:
			return notify.Result{Code: "no_user"}
		case u.Disabled:
			return notify.Result{Code: "user_disabled", Note: "the person's account is disabled", Permanent: true}
		}
		m.To = u.Email
		if u.Language != "" {
			m.Lang = u.Language
		}
	}
	return p.post.Send(ctx, notify.Target{Kind: c.Kind, Address: to.Address, Secrets: to.Secrets}, m)
}
