package workflows

import (
	"context"
	"sync"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// atATime is how many commands of one case are handed to the engine at the same time.
// It takes ten; of the eleventh the SDK waits a second, then two, then four. When five
// hundred units sign one bulletin at nine o'clock, queueing here takes seconds, and
// queueing there takes minutes.
const atATime = 8

// turns are the queues of this process, one for each case that has commands waiting.
type turns struct {
	mu sync.Mutex
	of map[string]*turn
}

type turn struct {
	slots chan struct{}
	users int
}

var queued = turns{of: map[string]*turn{}}

// take waits for a turn at a case; the caller gives it back.
func (t *turns) take(ctx context.Context, id string) (giveBack func(), err error) {
	t.mu.Lock()
	q := t.of[id]
	if q == nil {
		q = &turn{slots: make(chan struct{}, atATime)}
		t.of[id] = q
	}
	q.users++
	t.mu.Unlock()
	gone := func() {
		t.mu.Lock()
		if q.users--; q.users == 0 {
			delete(t.of, id)
		}
		t.mu.Unlock()
	}
	giveBack = func() { <-q.slots; gone() }
	select {
	case q.slots <- struct{}{}: // also where time is up: the engine will say so
		return giveBack, nil
	default:
	}
	select {
	case q.slots <- struct{}{}:
		return giveBack, nil
	case <-ctx.Done():
		gone()
		return nil, fault.New(fault.TooMany, "engine.busy", "系统繁忙，请稍后重试", "the system is busy: try again shortly")
	}
}

// inTurn tries a command when its turn has come.
func (c *Client) inTurn(ctx context.Context, cmd casefile.Command, attempt int) (casefile.Outcome, error) {
	giveBack, err := queued.take(ctx, WorkflowID(cmd.Kind, cmd.Case))
	if err != nil {
		return casefile.Outcome{}, err
	}
	defer giveBack()
	return c.try(ctx, cmd, attempt)
}
