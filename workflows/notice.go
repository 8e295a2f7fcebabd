package workflows

import (
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/notice"
)

// Notice is the life of one rectification notice: it is signed, acknowledged by
// the outlet, and every finding is planned, mended, handed in and verified, or
// returned and mended again, until the last one closes it. Its clocks remind,
// alert and climb the ladder.
func Notice(ctx workflow.Context, in Input) error {
	return run(ctx, in, process{kind: casefile.Notice, state: &notice.State{}, follows: afterNotice})
}

func afterNotice(e casefile.Event) []string {
	switch e.Name {
	case notice.EvIssued:
		return []string{activities.Tell, activities.ProposeWarnings}
	case notice.EvPlanned, notice.EvReplanned:
		return nil
	}
	return []string{activities.Tell}
}
