package activities

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/worktime"
)

func publishInspection(f Facts, s *inspection.State, at time.Time) ([]casefile.Event, error) {
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	for _, x := range s.Findings {
		if len(x.Evidence) == 0 && !x.Waived {
			return nil, fault.Refuse("inspection.evidence_missing", "问题 %[1]s（%[2]s）没有证据，不能发布", "finding %[1]s (%[2]s) has no evidence and cannot be published", x.ID, x.Item)
		}
		if err := verified(f, x.Evidence); err != nil {
			return nil, err
		}
	}
	repeats, err := RepeatOffences(f, s.Outlet.Code, s.Findings, at, terms.RepeatMonths)
	if err != nil {
		return nil, err
	}
	number, err := documentNumber(f, "inspection", "检", s.Issuer, at)
	if err != nil {
		return nil, err
	}
	return one(inspection.EvPublished, inspection.PublishedWith{
		Number:  number,
		Repeats: repeats, Appeal: terms.Appeal.start(terms.Calendar, inspection.AppealClock, at),
	})
}

func appealFinding(f Facts, s *inspection.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.Appeal](cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := evidenceOf(f, s.ID, b.Evidence, "/evidence"); err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	decide := terms.Decision.start(terms.Calendar, inspection.DecisionClock(b.Finding), at)
	return one(inspection.EvAppealed, inspection.AppealedWith{
		Decide: &decide, Finding: b.Finding, Grounds: b.Grounds, Evidence: b.Evidence,
		Appellant: inspection.Person{User: cmd.Actor.User, Unit: cmd.Actor.Unit},
	})
}

// decideAppeal recomputes the score without the findings that fell.
func decideAppeal(f Facts, s *inspection.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.DecideAppeal](cmd.Body)
	if err != nil {
		return nil, err
	}
	body := inspection.AppealDecided{Finding: b.Finding, Uphold: b.Uphold, Reason: b.Reason, Before: *s.Score, After: *s.Score}
	if b.Uphold {
		tmpl, err := f.Checklist(s.Template.Code, s.Template.Version)
		if err != nil {
			return nil, err
		}
		answers, _, err := f.Answers(s.ID)
		if err != nil {
			return nil, err
		}
		result := checklist.Rescore(tmpl, answers, waived(s, b.Finding))
		body.After, body.Result = inspection.ScoreOf(result), &result
	}
	events := []casefile.Event{event(inspection.EvAppealDecided, body)}
	if !s.WindowOpen && s.AppealsPending() == 1 {
		events = append(events, event(inspection.EvFinalized, struct{}{}))
	}
	return events, nil
}

// waived are the keys of findings withdrawn so far, and of the one falling now.
func waived(s *inspection.State, falling string) []checklist.Key {
	var keys []checklist.Key
	for _, x := range s.Findings {
		if x.Status == inspection.Withdrawn || x.ID == falling {
			keys = append(keys, checklist.Key{Item: x.Item, Subject: x.Subject})
		}
	}
	return keys
}

// inspectionClock records what fired; the end of the appeal window makes the
// result final unless an appeal is still undecided.
func inspectionClock(s *inspection.State, at time.Time) []casefile.Event {
	fired := s.Clocks.DueBy(at)
	events := []casefile.Event{event(inspection.EvClockFired, casefile.ClockFired{Fired: fired})}
	for _, x := range fired {
		if x.Clock == inspection.AppealClock && x.Step == worktime.DueStep {
			events = append(events, event(inspection.EvWindowClosed, struct{}{}))
			if s.AppealsPending() == 0 {
				events = append(events, event(inspection.EvFinalized, struct{}{}))
			}
		}
	}
	return events
}
