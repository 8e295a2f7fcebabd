package house

import (
	"context"
	"maps"
	"slices"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/notify"
	"duban/storage"
)

var _ api.Channels = (*postroom)(nil)

func derived(key string) casefile.ID { return activities.DerivedID("message", key) }

func apiChannel(c storage.Channel) api.Channel {
	return api.Channel{ID: c.ID, Kind: c.Kind, Name: c.Name, Unit: c.Unit, Topics: c.Topics, Language: c.Language, Enabled: c.Enabled,
		Host: c.Host, Secrets: int(c.Secrets), CreatedBy: c.MadeBy, CreatedAt: c.Made, ChangedAt: c.Changed, Version: c.Version}
}

func (p *postroom) Channels(ctx context.Context, q api.ChannelQuery) (api.Page[api.Channel], error) {
	l, err := p.db.Channels(ctx, storage.ChannelFilter{Within: q.Scopes, Under: q.Unit, Kind: q.Kind}, paging(q.Paging))
	return turn(l, err, apiChannel)
}

func (p *postroom) Healths(ctx context.Context, scopes []org.Path, ids []string) (map[string]api.ChannelHealth, error) {
	of, err := p.db.Healths(ctx, scopes, ids)
	out := make(map[string]api.ChannelHealth, len(of))
	for id, h := range of {
		out[id] = api.ChannelHealth{Waiting: int(h.Waiting), Retried: int(h.Retried), Failed: int(h.Failed)}
	}
	return out, err
}

func (p *postroom) Channel(ctx context.Context, id string) (api.Channel, error) {
	c, err := p.db.Channel(ctx, id)
	return apiChannel(c), err
}

// leads puts a target into a row, once it is known to be one that may be called.
func (p *postroom) leads(c *storage.Channel, t target) (err error) {
	if c.Host, err = p.post.CheckTarget(notify.Target{Kind: c.Kind, Address: t.Address, Secrets: t.Secrets}); err != nil {
		return err
	}
	c.Secrets = int64(len(t.Secrets))
	c.Sealed, err = p.seal.seal(c.ID, t)
	return err
}

func (p *postroom) AddChannel(ctx context.Context, a api.Channel, address, secret string, row api.Entry) (api.Channel, error) {
	c := storage.Channel{ID: a.ID, Kind: a.Kind, Name: a.Name, Unit: a.Unit, Topics: a.Topics, Language: a.Language, Enabled: a.Enabled,
		MadeBy: a.CreatedBy, Made: a.CreatedAt, Changed: a.ChangedAt}
	t := target{Address: address}
	if secret != "" {
		t.Secrets = []string{secret}
	}
	if err := p.leads(&c, t); err != nil {
		return a, err
	}
	if err := p.db.AddChannel(ctx, c, auditEntry(row)); err != nil {
		return a, err
	}
	return p.Channel(ctx, c.ID)
}

func (p *postroom) ChangeChannel(ctx context.Context, a api.Channel, address *string, expect int64, row api.Entry) (api.Channel, error) {
	c, err := p.db.ChangeChannel(ctx, a.ID, func(c *storage.Channel) error {
		if expect != 0 && expect != c.Version {
			return stale("渠道", "channel")
		}
		c.Name, c.Unit, c.Topics, c.Language, c.Enabled, c.Changed = a.Name, a.Unit, a.Topics, a.Language, a.Enabled, a.ChangedAt
		if address == nil {
			return nil
		}
		// An address that cannot be read any more may be replaced: its secret is gone with it.
		t, _ := p.seal.open(c.ID, c.Sealed)
		t.Address = *address
		return p.leads(c, t)
	}, auditEntry(row))
	return apiChannel(c), err
}

func (p *postroom) SetSecret(ctx context.Context, id, secret string, keep bool, expect int64, row api.Entry) (api.Channel, error) {
	c, err := p.db.ChangeChannel(ctx, id, func(c *storage.Channel) error {
		if expect != 0 && expect != c.Version {
			return stale("渠道", "channel")
		}
		if keep && c.Kind != outgoing.Webhook {
			return fault.BadField("/keep_previous", "unwanted", "只有 webhook 可同时使用两个密钥", "only a webhook signs with two secrets")
		}
		t, err := p.seal.open(c.ID, c.Sealed)
		if err != nil {
			return fault.Refuse("channel.sealed", "渠道地址是用其他密钥加密的，请重新填写地址", "the address was encrypted with another key: enter it anew first")
		}
		before := t.Secrets
		t.Secrets = nil
		if secret != "" {
			t.Secrets = []string{secret}
		}
		if keep && len(before) > 0 && before[0] != secret {
			t.Secrets = append(t.Secrets, before[0])
		}
		c.Changed = row.At
		return p.leads(c, t)
	}, auditEntry(row))
	return apiChannel(c), err
}

func (p *postroom) RemoveChannel(ctx context.Context, id string, row api.Entry) error {
	return p.db.RemoveChannel(ctx, id, row.At, auditEntry(row))
}

func (p *postroom) TryChannel(ctx context.Context, id, user string) (api.ChannelTrial, error) {
	c, err := p.db.Channel(ctx, id)
	if err != nil {
		return api.ChannelTrial{}, err
	}
	began := p.now()
	r := p.try(ctx, c, user)
	return api.ChannelTrial{OK: r.OK, Code: r.Code, Note: r.Note, Took: p.now().Sub(began)}, nil
}

func (p *postroom) RetryChannel(ctx context.Context, id string, row api.Entry) (int, error) {
	n, err := p.db.RetryFailed(ctx, id, p.now(), auditEntry(row))
	return int(n), err
}

func apiDelivery(d storage.Delivery) api.Delivery {
	return api.Delivery{ID: d.ID, Channel: d.Channel, Message: d.Message, User: d.User, Case: d.Case, Of: d.Kind, Topic: d.Topic, Number: d.Number, Unit: d.Unit,
		Direct: d.Direct, Status: d.Status, Attempts: int(d.Attempts), At: d.At, Due: d.Due, Last: d.Last, Code: d.Code, Done: d.Done, ReadAt: d.Read}
}

func (p *postroom) Deliveries(ctx context.Context, q api.DeliveryQuery) (api.Page[api.Delivery], error) {
	l, err := p.db.Deliveries(ctx, storage.DeliveryFilter{Within: q.Scopes, Status: q.Status, Channel: q.Channel, Case: q.Case, User: q.User, Message: q.Message}, paging(q.Paging))
	return turn(l, err, apiDelivery)
}

func (p *postroom) Delivery(ctx context.Context, scopes []org.Path, id string) (api.Delivery, []api.DeliveryAttempt, error) {
	d, tried, err := p.db.Delivery(ctx, scopes, id)
	return apiDelivery(d), each(tried, func(a storage.Attempt) api.DeliveryAttempt {
		return api.DeliveryAttempt{Number: int(a.Number), Began: a.Began, Ended: a.Ended, Sent: a.Sent, Code: a.Code, Note: a.Note}
	}), err
}

func (p *postroom) RetryDelivery(ctx context.Context, id string, row api.Entry) (api.Delivery, error) {
	d, err := p.db.RetryDelivery(ctx, id, p.now(), auditEntry(row))
	return apiDelivery(d), err
}

func (p *postroom) DeliveriesOf(ctx context.Context, user, message string) ([]api.Delivery, error) {
	l, err := p.db.DeliveriesOf(ctx, user, message)
	return each(l, apiDelivery), err
}

func (p *postroom) Switches(ctx context.Context, user string) (outgoing.Switches, error) {
	return p.db.Switches(ctx, user)
}

func (p *postroom) SetSwitches(ctx context.Context, user string, s outgoing.Switches, row api.Entry) error {
	return p.db.SetSwitches(ctx, user, s, row.At, auditEntry(row))
}

func (p *postroom) MutedAt(ctx context.Context, unit org.Path) ([]string, error) {
	return p.db.MutedAt(ctx, unit)
}

func (p *postroom) SetMutedAt(ctx context.Context, unit org.Path, muted []string, row api.Entry) error {
	return p.db.SetMutedAt(ctx, unit, muted, row.Actor.User, row.At, auditEntry(row))
}

func (p *postroom) Topics() []api.Topic {
	topics := notify.Topics()
	out := make([]api.Topic, 0, len(topics))
	for _, name := range slices.Sorted(maps.Keys(topics)) {
		out = append(out, api.Topic{Name: name, Title: topics[name]})
	}
	return out
}
