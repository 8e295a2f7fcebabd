package house

import (
	"context"
	"fmt"
	"sync"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/notify"
	"duban/policy"
	"duban/storage"
)

const (
	lease     = time.Minute     // longer than an attempt can take
	pollEvery = 5 * time.Second // what other processes queued, and what is due again
	robotRest = 3 * time.Second // robots take some 20 messages a minute
)

// dispatcher empties the outbox. Every channel has hands of its own, so that one that
// is slow or dead holds up no other, and one hand more for direct reports, which are
// never behind anything. What is claimed and not settled comes back when its lease is
// over: after a crash between sending and recording a message goes out again, under
// the same id; after a recorded success never.
type dispatcher struct {
	*postroom
	wakes chan struct{}

	mu      sync.Mutex
	busy    map[lane]int64
	rests   map[string]time.Time // robots that have just spoken, until then
	working sync.WaitGroup
}

// lane is one channel's queue, or the queue before it.
type lane struct {
	channel string
	direct  bool
}

func (p *postroom) dispatcher() *dispatcher {
	return &dispatcher{postroom: p, wakes: make(chan struct{}, 1), busy: map[lane]int64{}, rests: map[string]time.Time{}}
}

func (d *dispatcher) wake() {
	select {
	case d.wakes <- struct{}{}:
	default: // a look round is to come already
	}
}

// run sends what is owed until ctx ends, and lets what is under way finish.
func (d *dispatcher) run(ctx context.Context) {
	d.db.OnQueued(d.wake)
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	defer d.working.Wait()
	for {
		if err := d.start(ctx); err != nil && ctx.Err() == nil {
			d.log.Error("the outbox could not be read", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-d.wakes:
		case <-tick.C:
		}
	}
}

// hands are how many messages a channel may be sending at once.
func hands(k outgoing.Kind) int64 {
	switch k {
	case outgoing.Email, outgoing.Webhook:
		return 4
	}
	return 1
}

// start puts hands to work on every channel that owes something, and does not wait.
func (d *dispatcher) start(ctx context.Context) error {
	owed, err := d.db.Owed(ctx, d.now())
	if err != nil {
		return err
	}
	for _, o := range owed {
		c, err := d.db.Channel(ctx, o.Channel)
		if fault.Is(err, fault.NotFound) {
			continue
		}
		if err != nil {
			return err
		}
		d.lend(ctx, lane{c.ID, true}, min(o.Direct, 1))
		if !d.resting(c.ID) {
			d.lend(ctx, lane{c.ID, false}, min(o.Count, hands(c.Kind)))
		}
	}
	return nil
}

// lend has as many hands at work on a lane as are wanted.
func (d *dispatcher) lend(ctx context.Context, l lane, want int64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for ; d.busy[l] < want; d.busy[l]++ {
		d.working.Go(func() { d.work(ctx, l) })
	}
}

func (d *dispatcher) resting(channel string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.now().Before(d.rests[channel])
}

// work sends what a lane owes, one after the other, until there is nothing more.
func (d *dispatcher) work(ctx context.Context, l lane) {
	err := d.workOff(ctx, l)
	d.mu.Lock()
	d.busy[l]--
	d.mu.Unlock()
	switch {
	case err == nil:
		d.wake() // something may have come between the last look and now
	case ctx.Err() == nil:
		d.log.Error("a channel could not be served", "channel", l.channel, "error", err)
	}
}

func (d *dispatcher) workOff(ctx context.Context, l lane) error {
	for ctx.Err() == nil {
		if !l.direct && d.resting(l.channel) {
			return nil
		}
		c, err := d.db.Channel(ctx, l.channel)
		if fault.Is(err, fault.NotFound) || err == nil && !c.Enabled {
			return nil
		}
		if err != nil {
			return err
		}
		one, found, err := d.db.ClaimDelivery(ctx, l.channel, l.direct, d.now(), lease)
		if err != nil || !found {
			return err
		}
		// Stopping does not break off what is under way: it has its own time limit.
		if err := d.deliver(context.WithoutCancel(ctx), c, one); err != nil {
			return err
		}
	}
	return nil
}

func (d *dispatcher) deliver(ctx context.Context, c storage.Channel, one storage.Delivery) error {
	began := d.now()
	r := d.send(ctx, c, one)
	if hands(c.Kind) == 1 {
		d.mu.Lock()
		d.rests[c.ID] = d.now().Add(robotRest)
		d.mu.Unlock()
	}
	return d.settle(ctx, c, one, began, r)
}

// settle records the attempt. It does not give up at once when the database is away:
// what is not recorded is sent again.
func (d *dispatcher) settle(ctx context.Context, c storage.Channel, one storage.Delivery, began time.Time, r notify.Result) error {
	ended := d.now()
	next := d.next(one, began, ended, r)
	var alarms []storage.Message
	if !r.OK && next.IsZero() {
		var err error
		if alarms, err = d.alarms(ctx, c, ended); err != nil {
			return err
		}
	}
	var err error
	for range 5 {
		err = d.db.Write(ctx, "settle delivery", func(tx *storage.Tx) error {
			now, err := tx.Settle(one, storage.Attempt{Began: began, Ended: ended, Sent: r.OK, Code: r.Code, Note: r.Note}, next)
			if err != nil || now.Status != storage.DeliveryFailed {
				return err
			}
			_, err = tx.Send(alarms...)
			return err
		})
		if err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// next is when a failed delivery is tried again; zero: never. The last try is when it
// has grown as old as it may.
func (d *dispatcher) next(one storage.Delivery, began, now time.Time, r notify.Result) time.Time {
	if r.OK || r.Permanent {
		return time.Time{}
	}
	first := one.First
	if first.IsZero() {
		first = began
	}
	end := first.Add(d.giveUp)
	if !now.Before(end) {
		return time.Time{}
	}
	next := now.Add(max(r.After, outgoing.Wait(int(one.Failures)+1, d.chance())))
	if next.After(end) {
		return end
	}
	return next
}

// alarms tell the administrators of the channel's unit, or the nearest above it, in
// their inboxes alone, and once a day.
func (d *dispatcher) alarms(ctx context.Context, c storage.Channel, now time.Time) (list []storage.Message, err error) {
	var admins []string
	for unit := c.Unit; unit != "" && len(admins) == 0; unit = unit.Parent() {
		if admins, err = d.people.Holding(ctx, policy.SystemAdmin, unit); err != nil {
			return nil, err
		}
	}
	for _, u := range admins {
		key := fmt.Sprintf("delivery.failed:%s:%s:%s", c.ID, now.In(casefile.Zone).Format(time.DateOnly), u)
		list = append(list, storage.Message{ID: string(derived(key)), Dedupe: key, User: u, Topic: "delivery.failed", At: now, Urgent: true,
			Title: text.T("通知渠道“"+c.Name+"”有消息未能送达，已停止重试", "the channel "+c.Name+" has given up messages")})
	}
	return list, nil
}
