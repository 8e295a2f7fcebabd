package workflows

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

// complaintDetail tells what an event of a complaint comes to.
func complaintDetail(t testing.TB, e casefile.Event) string {
	t.Helper()
	switch e.Name {
	case complaint.EvRegistered, complaint.EvReviewOpened, complaint.EvPartOpened:
		x := body[complaint.Opening](t, e)
		return fmt.Sprintf("%s %s %s, owner %s (%s)%s%s", x.Number, x.Severity, x.Tier, x.Owner.User, x.How.EN, clocks(x.Clocks), row(x.Route))
	case complaint.EvClassified:
		x := body[complaint.Classified](t, e)
		return fmt.Sprintf("%s %s %s%s%s", x.Class.Subject, x.Severity, x.Tier, clocks(x.Clocks), row(x.Route))
	case complaint.EvOffered:
		x := body[complaint.Offered](t, e)
		to := x.To
		if to == "" {
			to = x.Desk.Role + " " + string(x.Desk.Unit)
		}
		return to + " until " + due(x.Clock)
	case complaint.EvTaken, complaint.EvOwnerAssigned:
		x := body[complaint.Held](t, e)
		return x.Before.User + " to " + x.Owner.User
	case complaint.EvContacted:
		return string(body[complaint.Contact](t, e).Kind)
	case complaint.EvExtensionRequested:
		return "decide by " + due(body[complaint.ExtensionRequested](t, e).Clock)
	case complaint.EvExtensionGranted:
		return local(body[complaint.ExtensionDecided](t, e).Due)
	case complaint.EvExtensionTold:
		return strings.TrimPrefix(clocks(body[complaint.ExtensionTold](t, e).Clocks), ", ")
	case complaint.EvPaused:
		return body[complaint.Pause](t, e).Clock
	case complaint.EvResumed:
		return due(body[complaint.Resumed](t, e).Clock)
	case complaint.EvPanelConvened:
		x := body[complaint.PanelConvened](t, e)
		return fmt.Sprintf("%d experts, quorum %d, until %s", len(x.Members), x.Quorum, due(x.Clock))
	case complaint.EvOpinionGiven, complaint.EvOpinionAdded:
		return string(body[complaint.OpinionGiven](t, e).Position)
	case complaint.EvExpertReplaced:
		x := body[complaint.ExpertReplaced](t, e)
		return x.Out + " by " + x.In.User + " until " + due(*x.Clock)
	case complaint.EvChairNamed:
		return body[complaint.ChairNamed](t, e).Chair
	case complaint.EvPanelRuled:
		x := body[complaint.PanelRuled](t, e)
		return fmt.Sprintf("%s by %d opinions, dissent %v", x.Position, x.Opinions, x.Dissent)
	case complaint.EvDecided:
		x := body[complaint.DecidedAs](t, e)
		s := x.Serial + " " + string(x.Outcome)
		if x.ReviewUnit != "" {
			s += fmt.Sprintf(", review by %s within %d days", x.ReviewUnit, x.ReviewDays)
		}
		return s
	case complaint.EvDecisionTold:
		return strings.TrimPrefix(clocks(body[complaint.DecisionTold](t, e).Clocks), ", ")
	case complaint.EvCalledBack:
		x := body[complaint.CalledBack](t, e)
		return fmt.Sprintf("attempt %d %s%s", x.Attempt, x.Result, clocks(x.Clocks))
	case complaint.EvReviewRequested:
		return "of " + string(body[complaint.ReviewRequested](t, e).Unit)
	case complaint.EvWithdrawn:
		if body[complaint.WithdrawnWith](t, e).Late {
			return "recorded late"
		}
	case complaint.EvAbsorbed:
		return fmt.Sprint(body[complaint.Absorb](t, e).People, " people")
	case complaint.EvGraded:
		x := body[complaint.Graded](t, e)
		return fmt.Sprintf("%s %s, %d in person by %s%s%s", x.Severity, x.Tier, x.InPerson, x.Rule, row(x.Route), clocks(x.Clocks))
	case complaint.EvSplit:
		return fmt.Sprint(len(body[complaint.SplitInto](t, e).Cases), " parts")
	case complaint.EvReopened:
		return strings.TrimPrefix(clocks(body[complaint.ReopenedWith](t, e).Clocks), ", ")
	case complaint.EvReferred:
		return "to " + body[complaint.Referred](t, e).Owner.User
	case complaint.EvSealedWith:
		return "to " + body[complaint.SealedWith](t, e).Owner.User
	case complaint.EvFamilySealed:
		return fmt.Sprint(len(body[complaint.FamilySealed](t, e).Cases), " cases")
	case complaint.EvConsequence:
		return string(body[complaint.Consequence](t, e).Kind)
	case complaint.EvClockFired:
		var parts []string
		for _, f := range body[casefile.ClockFired](t, e).Fired {
			s := f.Clock + " " + f.Step
			if f.Noticed.Sub(f.Due) > time.Second {
				s += " (of " + local(f.Due) + ")"
			}
			parts = append(parts, s)
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

func clocks(cs casefile.Clocks) string {
	s := ""
	for _, c := range cs {
		s += ", " + c.ID + " " + due(c)
	}
	return s
}

func row(r *complaint.Routed) string {
	if r == nil {
		return ""
	}
	return ", routed by " + r.Row + " to " + r.Desk.Role + " " + string(r.Desk.Unit)
}
