package workflows

import (
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/programme"
)

// Programme is the life of one inspection programme: it is drafted, planned and
// launched; launching opens its inspections one by one.
func Programme(ctx workflow.Context, in Input) error {
	return run(ctx, in, process{kind: casefile.Programme, state: &programme.State{}, follows: afterProgramme})
}

func afterProgramme(e casefile.Event) []string {
	if e.Name == programme.EvLaunched {
		return []string{activities.OpenInspections}
	}
	return nil
}
