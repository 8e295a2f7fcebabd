package workflows

import (
	"context"

	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
)

// TaskQueue is where all cases are worked on.
const TaskQueue = "duban"

// byKind lists the processes: the workflow's registered name, the workflow, what
// follows from its events, and the commands that bring such a case into being.
var byKind = map[casefile.Kind]struct {
	name    string
	process func(workflow.Context, Input) error
	follows func(casefile.Event) []string
	opening []string
}{
	casefile.Inspection: {"inspection", Inspection, afterInspection, []string{inspection.CmdOpen}},
	casefile.Complaint: {"complaint", Complaint, afterComplaint,
		[]string{complaint.CmdRegister, complaint.CmdImport, complaint.CmdOpenReview, complaint.CmdOpenPart}},
	casefile.Incident:  {"incident", Incident, afterIncident, []string{incident.CmdReport}},
	casefile.Notice:    {"notice", Notice, afterNotice, []string{notice.CmdOpen, notice.CmdOpenAdvice, notice.CmdOpenForComplaint}},
	casefile.Programme: {"programme", Programme, afterProgramme, []string{programme.CmdOpen}},
	casefile.Bulletin:  {"bulletin", Bulletin, afterBulletin, []string{bulletin.CmdDraft, bulletin.CmdOpen}},
}

// Register makes a worker able to carry every kind of case.
func Register(r worker.Registry, acts *activities.Cases) {
	for _, k := range byKind {
		r.RegisterWorkflowWithOptions(k.process, workflow.RegisterOptions{Name: k.name})
	}
	r.RegisterActivity(acts)
}

// FollowUps is the part of the record that knows what followed from what.
type FollowUps interface {
	Events(ctx context.Context, id casefile.ID, after int64) ([]casefile.Event, error)
	FollowUpDone(ctx context.Context, id casefile.ID, seq int64, name string) (bool, error)
}

// Owed lists the follow-ups of a case's events that have not been carried out:
// what a rebuilt engine still has to do.
func Owed(ctx context.Context, record FollowUps, kind casefile.Kind, id casefile.ID) ([]activities.FollowUp, error) {
	events, err := record.Events(ctx, id, 0)
	if err != nil {
		return nil, err
	}
	var owed []activities.FollowUp
	for _, e := range events {
		for _, name := range byKind[kind].follows(e) {
			done, err := record.FollowUpDone(ctx, id, e.Seq, name)
			if err != nil {
				return nil, err
			}
			if !done {
				owed = append(owed, activities.FollowUp{Case: id, Kind: kind, Seq: e.Seq, Name: name})
			}
		}
	}
	return owed, nil
}
