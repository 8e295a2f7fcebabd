package workflows

import (
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// Activity options are named by what they are for; which failures are worth a
// repetition stands in one place, activities/errors.go.
var (
	// commitOptions: a short transaction in the local database. It is repeated for a
	// few seconds while the person waits, then the person is told.
	commitOptions = workflow.LocalActivityOptions{
		StartToCloseTimeout:    5 * time.Second,
		ScheduleToCloseTimeout: 15 * time.Second,
		RetryPolicy: &temporal.RetryPolicy{
			InitialInterval: 50 * time.Millisecond, BackoffCoefficient: 2, MaximumInterval: 2 * time.Second,
		},
	}
	// tellOptions: people are told while somebody waits for the answer, so there is one
	// try, and not a long one.
	tellOptions = workflow.LocalActivityOptions{
		ScheduleToCloseTimeout: 2 * time.Second,
		RetryPolicy:            &temporal.RetryPolicy{MaximumAttempts: 1},
	}
	// catchUpOptions: a short read that the case's clocks wait for.
	catchUpOptions = workflow.ActivityOptions{
		StartToCloseTimeout: 30 * time.Second,
		RetryPolicy: &temporal.RetryPolicy{
			InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: 15 * time.Second,
		},
	}
	// followUpOptions: whatever follows from an event must come to pass, however long it
	// takes. The heartbeat is what tells that whoever was at it is gone: after a kill,
	// people wait that long to hear of what happened. One that is only slow is repeated
	// beside itself, which does no harm: every follow-up is done once, however often it
	// is tried.
	followUpOptions = workflow.ActivityOptions{
		StartToCloseTimeout: 10 * time.Minute,
		HeartbeatTimeout:    15 * time.Second,
		RetryPolicy: &temporal.RetryPolicy{
			InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: 5 * time.Minute,
		},
	}
)
