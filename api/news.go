package api

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"time"
)

// How often the record is asked for news, and every how many times for unread messages:
// once per process, however many people listen, and not at all while nobody does. A
// heartbeat tells dead lines from quiet ones.
const (
	newsEvery   = time.Second
	unreadEvery = 5
	heartbeat   = 15 * time.Second
)

// mostStreams bounds the streams of one session: windows that are looked at side by side.
const mostStreams = 4

// news is what one person's stream is handed: changes up to a place, or a count.
type news struct {
	changes []Change
	until   int64
	unread  *int
}

// newsroom reads the record for all who listen.
type newsroom struct {
	source Changes
	log    *slog.Logger
	every  time.Duration
	beat   time.Duration

	mu      sync.Mutex
	hearers map[*hearer]bool
	stop    context.CancelFunc // ends the reading; nil while nobody listens
	closed  bool
}

// hearer is one stream. Who does not keep up is let go, and comes back where he was.
type hearer struct {
	session, user string
	in            chan news
	unread        int // the count told last
}

func newNews(source Changes, log *slog.Logger) *newsroom {
	return &newsroom{source: source, log: log, every: newsEvery, beat: heartbeat, hearers: map[*hearer]bool{}}
}

// hear enters a stream; nil where the session has enough of them.
func (n *newsroom) hear(session, user string) *hearer {
	n.mu.Lock()
	defer n.mu.Unlock()
	same := 0
	for h := range n.hearers {
		if h.session == session {
			same++
		}
	}
	if n.closed || same >= mostStreams {
		return nil
	}
	h := &hearer{session: session, user: user, in: make(chan news, 32), unread: -1}
	n.hearers[h] = true
	if n.stop == nil {
		ctx, stop := context.WithCancel(context.Background())
		n.stop = stop
		go n.read(ctx)
	}
	return h
}

func (n *newsroom) leave(h *hearer) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.drop(h)
}

// drop forgets a stream and closes its channel, once. Called with the lock.
func (n *newsroom) drop(h *hearer) {
	if !n.hearers[h] {
		return
	}
	delete(n.hearers, h)
	close(h.in)
	if len(n.hearers) == 0 && n.stop != nil {
		n.stop()
		n.stop = nil
	}
}

// end lets everybody go, for good.
func (n *newsroom) end() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.closed = true
	for h := range n.hearers {
		n.drop(h)
	}
}

// read asks for news until nobody listens any more.
func (n *newsroom) read(ctx context.Context) {
	tick := time.NewTicker(n.every)
	defer tick.Stop()
	at, began := int64(0), false
	for round := 0; ; round++ {
		err := func() (err error) {
			if !began {
				if at, err = n.source.ChangesEnd(ctx); err != nil {
					return err
				}
				began = true
			}
			for more := true; more; {
				changes, until, err := n.source.ChangesAfter(ctx, at, mostMissed)
				if err != nil {
					return err
				}
				if more = len(changes) == mostMissed; len(changes) > 0 {
					n.spread(news{changes: changes, until: until})
				}
				at = until
			}
			if round%unreadEvery == 0 {
				return n.countUnread(ctx)
			}
			return nil
		}()
		if err != nil && ctx.Err() == nil {
			n.log.WarnContext(ctx, "news of cases could not be read", "error", err.Error())
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (n *newsroom) spread(what news) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for h := range n.hearers {
		n.hand(h, what)
	}
}

func (n *newsroom) hand(h *hearer, what news) {
	select {
	case h.in <- what:
	default:
		n.drop(h)
	}
}

func (n *newsroom) countUnread(ctx context.Context) error {
	n.mu.Lock()
	var users []string
	for h := range n.hearers {
		users = append(users, h.user)
	}
	n.mu.Unlock()
	slices.Sort(users)
	unread, err := n.source.UnreadOf(ctx, slices.Compact(users))
	if err != nil {
		return err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	for h := range n.hearers {
		if count := unread[h.user]; count != h.unread && slices.Contains(users, h.user) {
			h.unread = count
			n.hand(h, news{unread: &count})
		}
	}
	return nil
}
