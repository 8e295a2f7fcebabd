package workflows

import (
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
)

// Bulletin is the life of one bulletin: it is drafted, edited and released, and the
// units that it goes to sign it as read, until the last one closes it. Its one clock
// reminds and climbs for all that have not signed.
func Bulletin(ctx workflow.Context, in Input) error {
	return run(ctx, in, process{kind: casefile.Bulletin, state: &bulletin.State{}, follows: afterBulletin})
}

func afterBulletin(e casefile.Event) []string {
	switch e.Name {
	case bulletin.EvDrafted, bulletin.EvReleased, bulletin.EvClosed, bulletin.EvClockFired:
		return []string{activities.Tell}
	}
	return nil
}
