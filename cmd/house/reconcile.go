package house

import (
	"context"
	"errors"
	"slices"
	"time"

	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/serviceerror"
	"golang.org/x/sync/errgroup"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/storage"
	"duban/workflows"
)

// The record is written before the engine hears of it. When everything is killed in
// between, a command stands on the record of which the case's workflow knows nothing:
// it would refuse what comes next, watch the wrong clocks and owe no follow-ups, and
// nothing would ever tell it, because a repetition of the command is answered from
// the record. So whoever is behind is started again from the record.

// unheard is how long before the last event of the record such a command may lie: no
// commit takes longer than its patience (workflows/options.go) and the engine's own
// timeout of a task together.
const unheard = time.Minute

// disagreeing are the ways in which an engine that is behind turns a command down:
// NotFound of a case whose opening it never heard of.
var disagreeing = []fault.Kind{fault.Refused, fault.Conflict, fault.Invalid, fault.NotFound}

// Do gives a command to its case. Where the engine refuses what the record would
// allow, it may be behind: it is made to catch up and asked again.
func (h *House) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	out, err := h.Cases.Do(ctx, cmd)
	if err == nil || !slices.Contains(disagreeing, fault.Of(err).Kind) {
		return out, err
	}
	state, lerr := h.DB.LoadState(ctx, cmd.Case)
	if lerr != nil || state.CaseKind() != cmd.Kind {
		return out, err
	}
	if why := state.Check(cmd, time.Now()); why != nil {
		return out, why // both refuse: the record knows the whole, and its reason is the right one
	}
	mended, rerr := h.reconcile(ctx, cmd.Case)
	if rerr != nil {
		h.Log.WarnContext(ctx, "a case could not be compared with the engine", "case", cmd.Case, "error", rerr)
	}
	if !mended {
		return out, err
	}
	return h.Cases.Do(ctx, cmd)
}

// reconcileRecent compares the cases that changed last before this start with what
// the engine knows of them.
func (h *House) reconcileRecent(ctx context.Context) error {
	ids, err := h.changedLast(ctx)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for _, id := range ids {
		group.Go(func() error {
			_, err := h.reconcile(ctx, id)
			return err
		})
	}
	return group.Wait()
}

// changedLast lists the cases with events in the last moments of the record.
func (h *House) changedLast(ctx context.Context) (ids []casefile.ID, err error) {
	seen, last := map[casefile.ID]bool{}, time.Time{}
	for cursor := ""; ; {
		list, err := h.DB.AuditTrail(ctx, storage.AuditFilter{}, storage.Page{Limit: 200, Cursor: cursor})
		if err != nil {
			return nil, err
		}
		for _, row := range list.Items {
			if row.EventSeq == 0 {
				continue
			}
			if last.IsZero() {
				last = row.At
			}
			if row.At.Before(last.Add(-unheard)) {
				return ids, nil
			}
			if !seen[row.Case] {
				seen[row.Case] = true
				ids = append(ids, row.Case)
			}
		}
		if cursor = list.Next; cursor == "" {
			return ids, nil
		}
	}
}

// reconcile starts a case again from the record if its workflow does not know all
// that the record knows, or is not there.
func (h *House) reconcile(ctx context.Context, id casefile.ID) (mended bool, err error) {
	c, err := h.DB.Case(ctx, id)
	if err != nil {
		return false, err
	}
	name := workflows.WorkflowID(c.Kind, id)
	known, running, err := h.engineKnows(ctx, name)
	if err != nil || known >= c.Version && (running || c.Done) {
		return false, err
	}
	if running {
		err := h.Engine.TerminateWorkflow(ctx, name, "", "the record has more than the workflow knows: started again from there")
		if gone := (*serviceerror.NotFound)(nil); err != nil && !errors.As(err, &gone) {
			return false, err
		}
	}
	owed, err := workflows.Owed(ctx, h.record(), c.Kind, id)
	if err != nil {
		return false, err
	}
	if c.Done && len(owed) == 0 {
		return false, nil
	}
	if _, err := h.Cases.Revive(ctx, c.Kind, id, owed); err != nil {
		return false, err
	}
	h.Log.WarnContext(ctx, "a case was behind its record and was started again from there", "case", id, "record", c.Version, "engine", known)
	return true, nil
}

// engineKnows is the version up to which the case's last workflow has folded, and
// whether it still runs.
func (h *House) engineKnows(ctx context.Context, name string) (version int64, running bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	var gone *serviceerror.NotFound
	d, err := h.Engine.DescribeWorkflowExecution(ctx, name, "")
	if errors.As(err, &gone) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, err
	}
	running = d.WorkflowExecutionInfo.Status == enums.WORKFLOW_EXECUTION_STATUS_RUNNING
	answer, err := h.Engine.QueryWorkflow(ctx, name, "", workflows.StateQuery)
	if err != nil {
		return 0, running, err
	}
	var state struct {
		Seq int64 `json:"seq"`
	}
	return state.Seq, running, answer.Get(&state)
}
