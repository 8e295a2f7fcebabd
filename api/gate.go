package api

import (
	"context"
	"net/netip"
	"sync"
	"time"

	"github.com/alexedwards/argon2id"

	"duban/domain/fault"
)

// gate keeps guessers out: hashing costs the same for names that do not exist, few
// hashes run at once (each takes megabytes), and an address that keeps failing waits.
type gate struct {
	params *argon2id.Params
	dummy  string
	slots  chan struct{}
	failed throttle
}

func newGate(p *argon2id.Params) (*gate, error) {
	dummy, err := argon2id.CreateHash(newSecret(), p)
	if err != nil {
		return nil, err
	}
	return &gate{params: p, dummy: dummy, slots: make(chan struct{}, 4),
		failed: throttle{burst: 30, every: 10 * time.Second, most: 10_000}}, nil
}

// hash makes the hash of a new password.
func (g *gate) hash(ctx context.Context, password string) (string, error) {
	if err := g.enter(ctx); err != nil {
		return "", err
	}
	defer g.leave()
	h, err := argon2id.CreateHash(password, g.params)
	return h, fault.Wrap("password.hash", fault.Internal, err)
}

// matches compares; an empty hash costs as much as any and never matches.
func (g *gate) matches(ctx context.Context, password, hash string) (bool, error) {
	if err := g.enter(ctx); err != nil {
		return false, err
	}
	defer g.leave()
	against := hash
	if against == "" {
		against = g.dummy
	}
	ok, err := argon2id.ComparePasswordAndHash(password, against)
	if err != nil {
		return false, fault.Wrap("password.compare", fault.Internal, err)
	}
	return ok && hash != "", nil
}

func (g *gate) enter(ctx context.Context) error {
	select {
	case g.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (g *gate) leave() { <-g.slots }

// lockFor is how long an account rests after so many failures in a row: nothing up
// to the fourth, then 1, 2, 4 … minutes, at most an hour. It ends by itself, so
// that nobody can be shut out for good by somebody else's guessing.
func lockFor(failures int) time.Duration {
	if failures < lockAfter {
		return 0
	}
	return min(time.Minute<<min(failures-lockAfter, 6), time.Hour)
}

const lockAfter = 5

// throttle counts failures per network address: a bucket that fills with time and
// is emptied by failures. Successes cost nothing, so that a whole branch behind one
// address can sign in at nine o'clock.
type throttle struct {
	burst int
	every time.Duration // one attempt comes back in this time
	most  int           // addresses remembered

	mu   sync.Mutex
	seen map[string]bucket
}

type bucket struct {
	left float64
	at   time.Time
}

// wait is how long the address must wait; 0 for not at all.
func (t *throttle) wait(address string, now time.Time) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	b, known := t.seen[network(address)]
	if !known {
		return 0
	}
	left := t.refilled(b, now)
	if left >= 1 {
		return 0
	}
	return time.Duration((1 - left) * float64(t.every))
}

// fail notes a failure.
func (t *throttle) fail(address string, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.seen == nil {
		t.seen = map[string]bucket{}
	}
	key := network(address)
	b, known := t.seen[key]
	if !known {
		t.makeRoom(now)
		b = bucket{left: float64(t.burst), at: now}
	}
	t.seen[key] = bucket{left: max(0, t.refilled(b, now)-1), at: now}
}

func (t *throttle) refilled(b bucket, now time.Time) float64 {
	return min(float64(t.burst), b.left+float64(now.Sub(b.at))/float64(t.every))
}

// makeRoom forgets addresses that are full again, and one at random where none is.
func (t *throttle) makeRoom(now time.Time) {
	if len(t.seen) < t.most {
		return
	}
	for k, b := range t.seen {
		if t.refilled(b, now) >= float64(t.burst) {
			delete(t.seen, k)
		}
	}
	for k := range t.seen {
		if len(t.seen) < t.most {
			return
		}
		delete(t.seen, k)
	}
}

// network is the address, or for IPv6 its /64: one customer line has that many addresses.
func network(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil || ip.Is4() || ip.Is4In6() {
		return address
	}
	p, err := ip.Prefix(64)
	if err != nil {
		return address
	}
	return p.String()
}
