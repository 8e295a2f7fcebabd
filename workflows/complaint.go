package workflows

import (
	"encoding/json"
	"slices"

	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// Complaint is the life of one complaint, and of a review: it is taken in and owned
// from its first second, sorted, offered on, handled, perhaps judged by a panel,
// decided, told and called back. It rests when it is closed, and may be taken up
// again. A review, a part that was split off and the case into which one was merged
// are cases of their own, to which this one sends word.
func Complaint(ctx workflow.Context, in Input) error {
	return run(ctx, in, process{kind: casefile.Complaint, state: &complaint.State{}, follows: afterComplaint})
}

func afterComplaint(e casefile.Event) []string {
	if countsAgainstSomebody(e) {
		return append(afterComplaintItself(e), activities.RaiseFlag)
	}
	return afterComplaintItself(e)
}

// countsAgainstSomebody: how many complaints there are about an employee may have
// changed. What was imported is looked at together, when the import has ended.
func countsAgainstSomebody(e casefile.Event) bool {
	switch e.Name {
	case complaint.EvRegistered, complaint.EvPartOpened, complaint.EvClassified:
		var b struct {
			Concerns string `json:"concerns"`
		}
		return json.Unmarshal(e.Body, &b) == nil && b.Concerns != ""
	case complaint.EvDecided, complaint.EvReopened, complaint.EvWithdrawn, complaint.EvMerged, complaint.EvReferred, complaint.EvSealedWith:
		return true
	}
	return false
}

func afterComplaintItself(e casefile.Event) []string {
	switch e.Name {
	case complaint.EvImported, complaint.EvContacted, complaint.EvPaused, complaint.EvResumed, complaint.EvExtensionTold,
		complaint.EvReplanned:
		return nil
	case complaint.EvConcluded:
		return mergedNeed(e, activities.TellAbsorbed)
	case complaint.EvReviewRequested:
		return []string{activities.Tell, activities.OpenReview}
	case complaint.EvDecided: // if it is a review that does not let the decision stand
		return append([]string{activities.ReopenOrigin}, mergedNeed(e, activities.DecideAbsorbed)...)
	case complaint.EvAbsorbed, complaint.EvWithdrawn, complaint.EvReopened:
		return append([]string{activities.Tell}, mergedNeed(e, map[string]string{complaint.EvAbsorbed: activities.DecideAbsorbed,
			complaint.EvWithdrawn: activities.FreeAbsorbed, complaint.EvReopened: activities.ReleaseUnmerged}[e.Name])...)
	case complaint.EvCalledBack:
		var b struct {
			Again casefile.ID `json:"again"`
		}
		if json.Unmarshal(e.Body, &b) == nil && b.Again != "" {
			return []string{activities.Tell, activities.OpenAgain}
		}
	case complaint.EvSplit:
		return []string{activities.OpenParts}
	case complaint.EvLinked:
		return []string{activities.Tell, activities.LinkBack}
	case complaint.EvMerged:
		return []string{activities.Tell, activities.AbsorbMerged}
	case complaint.EvFamilySealed:
		return []string{activities.SealFamily}
	case complaint.EvConsequence:
		return []string{activities.Tell, activities.CarryConsequence}
	case complaint.EvClockFired:
		if panelIsDue(e) {
			return []string{activities.Tell, activities.ReplaceLate}
		}
	}
	return []string{activities.Tell}
}

// mergedNeed is what is owed to a merger, where the event speaks of one.
func mergedNeed(e casefile.Event, followUp string) []string {
	var b struct {
		Absorbed []casefile.ID `json:"absorbed"`
		Decided  bool          `json:"decided"`
		From     casefile.ID   `json:"from"`
	}
	if len(e.Body) == 0 || json.Unmarshal(e.Body, &b) != nil {
		return nil
	}
	if len(b.Absorbed) > 0 || b.Decided || e.Name == complaint.EvReopened && b.From != "" {
		return []string{followUp}
	}
	return nil
}

// panelIsDue: the experts' time is up; whoever was silent is replaced.
func panelIsDue(e casefile.Event) bool {
	due := false
	err := casefile.Fold(e, func(b casefile.ClockFired) {
		due = slices.ContainsFunc(b.Fired, func(f casefile.Firing) bool {
			return f.Clock == complaint.PanelClock && f.Step == worktime.DueStep
		})
	})
	return err == nil && due
}
