package workflows

import "go.temporal.io/sdk/workflow"

// Changes of replayed code stand here, each behind a function with a name of its
// own that calls workflow.GetVersion, e.g.
//
//	// escalatesTwice: since 1.4 the second rung is told to both units.
//	func escalatesTwice(ctx workflow.Context) bool {
//		return workflow.GetVersion(ctx, "escalates-twice", workflow.DefaultVersion, 1) == 1
//	}
//
// A function may be deleted when no run started before its release is left.

// readsBeforeItPauses: since a clock was once refused because the record had moved it,
// and the case slept an hour before it looked.
func readsBeforeItPauses(ctx workflow.Context) bool {
	return workflow.GetVersion(ctx, "reads-before-it-pauses", workflow.DefaultVersion, 1) == 1
}

// catchesUpAtRest: since complaints can be taken up again, a case at rest reads what
// a lost answer may have hidden before its run ends.
func catchesUpAtRest(ctx workflow.Context) bool {
	return workflow.GetVersion(ctx, "catches-up-at-rest", workflow.DefaultVersion, 1) == 1
}
