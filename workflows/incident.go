package workflows

import (
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/incident"
)

// Incident is the life of one direct report: it is reported in one call, its alarm
// repeats until somebody of head office acknowledges by name, follow-up reports are
// due one after the other, and head office closes it.
func Incident(ctx workflow.Context, in Input) error {
	return run(ctx, in, process{kind: casefile.Incident, state: &incident.State{}, follows: afterIncident})
}

// afterIncident: of everything that happens somebody must hear.
func afterIncident(casefile.Event) []string { return []string{activities.Tell} }
