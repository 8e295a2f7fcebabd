package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
)

// Reader is somebody who asks for a list: what policy lets him see, the moves that
// his roles let him make, and when he asks.
type Reader struct {
	inspection.Viewer
	Duties Duties
	Now    time.Time

	// Desks are the roles that the reader holds, with the units: what is offered to one is offered to him.
	Desks []complaint.Desk
	// Extensions are those of them in which he may decide on longer limits of complaints.
	Extensions []complaint.Desk
	// Callbacks is where he calls customers back.
	Callbacks []org.Path
}

// Duties are the parts of the organisation in which somebody's roles let him make the
// moves that cases wait for: judged by the outlet where the inspected side moves, by
// the issuing unit everywhere else.
type Duties struct {
	Assign, Review, Publish, DecideAppeal, AcceptResult []org.Path // inspections
	Issue, Acknowledge                                  []org.Path // notices
	Mend, Verify, DecideExtension                       []org.Path // rectifications
}

// Record is the read side of the record. Lists and counts leave out what the reader may
// not know of and mask what he may not see; single reads answer NotFound for both what
// is not there and what he may not know of. Names of outlets, people and items are left
// empty: the API fills them in (naming.go).
type Record interface {
	ComplaintRecord
	Numbers
	CheckNumbers
	MendingNumbers
	BulletinCounts
	Dwelling
	FlagRecord
	AccountabilityRecord

	Inspections(ctx context.Context, r Reader, q InspectionQuery) (Page[InspectionItem], error)
	CountInspections(ctx context.Context, r Reader, f InspectionFilter) ([]InspectionCount, error)
	Inspection(ctx context.Context, r Reader, id casefile.ID) (InspectionItem, error)
	Answers(ctx context.Context, id casefile.ID) (AnswerSheet, error)

	Findings(ctx context.Context, r Reader, q FindingQuery) (Page[FindingItem], error)
	CountFindings(ctx context.Context, r Reader, f FindingFilter, by string) ([]GroupCount, error)
	Finding(ctx context.Context, r Reader, id string) (FindingItem, error)

	Appeals(ctx context.Context, r Reader, q AppealQuery) (Page[AppealItem], error)
	CountAppeals(ctx context.Context, r Reader, f AppealFilter) ([]GroupCount, error)

	Notices(ctx context.Context, r Reader, q NoticeQuery) (Page[NoticeItem], error)
	CountNotices(ctx context.Context, r Reader, f NoticeFilter) ([]StatusCount, error)
	Notice(ctx context.Context, r Reader, id casefile.ID) (NoticeItem, error)

	Rectifications(ctx context.Context, r Reader, q RectificationQuery) (Page[RectificationItem], error)
	CountRectifications(ctx context.Context, r Reader, f RectificationFilter) ([]StatusCount, error)
	GroupRectifications(ctx context.Context, r Reader, f RectificationFilter, by string) ([]GroupCount, error)
	Rectification(ctx context.Context, r Reader, id string) (RectificationItem, error)

	Extensions(ctx context.Context, r Reader, q ExtensionQuery) (Page[ExtensionItem], error)
	CountExtensions(ctx context.Context, r Reader, f ExtensionFilter) ([]GroupCount, error)

	Programmes(ctx context.Context, r Reader, q ProgrammeQuery) (Page[ProgrammeItem], error)
	CountProgrammes(ctx context.Context, r Reader, f ProgrammeFilter) ([]StatusCount, error)
	Programme(ctx context.Context, r Reader, id casefile.ID) (ProgrammeItem, error)
	Targets(ctx context.Context, r Reader, id casefile.ID, p Paging) (Page[TargetItem], error)

	Incidents(ctx context.Context, r Reader, q IncidentQuery) (Page[IncidentItem], error)
	CountIncidents(ctx context.Context, r Reader, f IncidentFilter) ([]StatusCount, error)
	Incident(ctx context.Context, r Reader, id casefile.ID) (IncidentItem, error)
	// IncidentKinds are what the bank has reported directly, as its rules say at an instant.
	IncidentKinds(ctx context.Context, now time.Time) ([]incident.Kind, error)

	Warnings(ctx context.Context, r Reader, q WarningQuery) (Page[WarningItem], error)
	CountWarnings(ctx context.Context, r Reader, f WarningFilter) (int64, error)

	Clocks(ctx context.Context, r Reader, q ClockQuery) (Page[ClockItem], error)
	CountClocks(ctx context.Context, r Reader, f ClockFilter) ([]KindCount, error)
	ComplaintClocks(ctx context.Context, r Reader, q ClockQuery) (Page[ClockItem], error)
	CountComplaintClocks(ctx context.Context, r Reader, f ClockFilter) (KindCount, error)

	BulletinRecord

	// Events is the whole log of a case with its hashes; no rule of sight is asked.
	Events(ctx context.Context, id casefile.ID) ([]RecordedEvent, error)
	// Told lists whom messages about the events of a case reached; no rule of sight is asked.
	Told(ctx context.Context, id casefile.ID) ([]Told, error)
	// VerifyCase walks the chain of one case.
	VerifyCase(ctx context.Context, id casefile.ID) (CaseVerdict, error)

	// What codes are called; what is not there is left out.
	OutletNames(ctx context.Context, codes []string) (map[string]text.Text, error)
	UnitNames(ctx context.Context, paths []string) (map[string]text.Text, error)
	UserNames(ctx context.Context, users []string) (map[string]string, error)
}

// RecordedEvent is an event with its place on the chain of its case.
type RecordedEvent struct {
	casefile.Event
	PrevHash string
	Hash     string
}

// CaseVerdict is what a walk over one case's log found.
type CaseVerdict struct {
	OK     bool       `json:"ok" doc:"记录完整、未被改动 · the log is whole and as it was written"`
	Events int64      `json:"events" doc:"已校验的事件数 · events walked"`
	Broken int64      `json:"broken,omitempty" doc:"第一处断裂的事件序号 · the first broken link"`
	Why    *text.Text `json:"why,omitempty"`
}

// AnswerSheet is what was filled in so far.
type AnswerSheet struct {
	Subjects []checklist.Subject
	Answers  []AnswerItem
}
