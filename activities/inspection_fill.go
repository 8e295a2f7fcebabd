package activities

import (
	"strconv"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/inspection"
)

func answerInspection(f Facts, s *inspection.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.Answer](cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := checkPatch(f, s, b.Subjects, b.Answers); err != nil {
		return nil, err
	}
	return one(inspection.EvAnswered, inspection.Answered(b))
}

func submitInspection(f Facts, s *inspection.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.Submit](cmd.Body)
	if err != nil {
		return nil, err
	}
	tmpl, err := f.Checklist(s.Template.Code, s.Template.Version)
	if err != nil {
		return nil, err
	}
	answers, shown, err := f.Answers(s.ID)
	if err != nil {
		return nil, err
	}
	var events []casefile.Event
	if len(b.Answers) > 0 || len(b.Subjects) > 0 {
		if err := checkPatch(f, s, b.Subjects, b.Answers); err != nil {
			return nil, err
		}
		answers = answers.Merge(inspection.PlainAnswers(b.Subjects, b.Answers))
		for _, a := range b.Answers {
			shown[a.Key()] = a.Evidence
		}
		events = append(events, event(inspection.EvAnswered, inspection.Answered{Subjects: b.Subjects, Answers: b.Answers}))
	}
	if err := checklist.Check(tmpl, answers, true); err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	review := terms.Review.start(terms.Calendar, inspection.ReviewClock, at)
	result := checklist.Score(tmpl, answers)
	body := inspection.SubmittedWith{Review: &review, Score: inspection.ScoreOf(result), Result: result, Comment: b.Comment, Findings: []inspection.Finding{}}
	for _, failed := range checklist.Failed(tmpl, answers) {
		body.Findings = append(body.Findings, inspection.Finding{
			ID: inspection.FindingID(s.ID, failed.Key), Item: failed.Item, Module: failed.Module, Subject: failed.Subject,
			Severity: failed.Severity, Status: inspection.Standing, Evidence: shown[failed.Key],
		})
	}
	return append(events, event(inspection.EvSubmitted, body)), nil
}

// returnInspection restarts the clock for handing in.
func returnInspection(f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.Return](cmd.Body)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	fill := terms.Again.start(terms.Calendar, inspection.FillClock, at)
	return one(inspection.EvReturned, inspection.ReturnedWith{Return: b, Fill: &fill})
}

// checkPatch checks answers as they come in, each at its place in the input. What
// is missing altogether is only asked for when the check is handed in.
func checkPatch(f Facts, s *inspection.State, subjects []checklist.Subject, items []inspection.ItemAnswer) error {
	tmpl, err := f.Checklist(s.Template.Code, s.Template.Version)
	if err != nil {
		return err
	}
	before, _, err := f.Answers(s.ID)
	if err != nil {
		return err
	}
	patch := inspection.PlainAnswers(before.Merge(checklist.Answers{Subjects: subjects}).Subjects, items)
	if err := checklist.Check(tmpl, patch, false); err != nil {
		return err
	}
	for i, a := range items {
		if err := evidenceOf(f, s.ID, a.Evidence, "/answers/"+strconv.Itoa(i)+"/evidence"); err != nil {
			return err
		}
	}
	return nil
}

// evidenceOf checks that every piece of evidence was handed in for this case and was not rejected.
func evidenceOf(f Facts, id casefile.ID, ids []string, pointer string) error {
	var bad fault.Fields
	for i, e := range ids {
		at := pointer + "/" + strconv.Itoa(i)
		got, err := f.Evidence(e)
		switch {
		case fault.Is(err, fault.NotFound) || err == nil && got.Case != id:
			bad.Add(at, "not_found", "该事项中没有证据 %s", "this case has no evidence %s", e)
		case err != nil:
			return err
		case got.Status == evidence.Rejected:
			bad.Add(at, "rejected", "证据 %s 未通过校验", "evidence %s was rejected", e)
		case got.Status == evidence.Awaiting:
			bad.Add(at, "awaiting", "证据 %s 尚未上传完成", "evidence %s has not arrived yet", e)
		}
	}
	return bad.Err()
}

// verified refuses while evidence that a decision rests on is still being checked.
func verified(f Facts, ids []string) error {
	for _, id := range ids {
		e, err := f.Evidence(id)
		if err != nil {
			return err
		}
		if e.Status != evidence.Verified {
			return fault.Refuse("evidence.not_verified", "证据 %s 尚在校验，请稍后再试", "evidence %s is still being verified: try again shortly", id)
		}
	}
	return nil
}
