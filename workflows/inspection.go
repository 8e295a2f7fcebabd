package workflows

import (
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/inspection"
)

// Inspection is the life of one check: it is assigned, filled, handed in,
// reviewed and published; the outlet may appeal until the window closes; then it
// is final and what must be mended goes into a notice.
func Inspection(ctx workflow.Context, in Input) error {
	return run(ctx, in, process{kind: casefile.Inspection, state: &inspection.State{}, follows: afterInspection})
}

func afterInspection(e casefile.Event) []string {
	switch e.Name {
	case inspection.EvOpened, inspection.EvAssigned, inspection.EvDeclined, inspection.EvSubmitted, inspection.EvReturned,
		inspection.EvPublished, inspection.EvAppealed, inspection.EvAppealDecided, inspection.EvClockFired, inspection.EvCancelled, inspection.EvUrged:
		return []string{activities.Tell}
	case inspection.EvFinalized:
		return []string{activities.Tell, activities.OpenNotice}
	}
	return nil
}
