package api

import (
	"context"
	"io"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/inspection"
)

// EvidenceCustody leads evidence from the declaration to the archive and writes every
// step to the audit log itself. Faults: NotFound for what is not there, Conflict while
// bytes are missing or not yet verified, Refused for what was rejected.
type EvidenceCustody interface {
	Declare(ctx context.Context, d evidence.Declaration, cmd casefile.CommandID, act evidence.Act) (evidence.Evidence, evidence.Upload, error)
	Upload(ctx context.Context, id evidence.ID) (evidence.Evidence, evidence.Upload, error)
	SignParts(ctx context.Context, id evidence.ID, parts []evidence.PartHash) ([]evidence.Ticket, error)
	Complete(ctx context.Context, id evidence.ID, act evidence.Act) (evidence.Evidence, error)
	Evidence(ctx context.Context, id evidence.ID) (evidence.Evidence, error)
	EvidenceOf(ctx context.Context, id casefile.ID) ([]evidence.Evidence, error)
	// Open records the viewing before it opens anything.
	Open(ctx context.Context, id evidence.ID, purpose evidence.Purpose, act evidence.Act) (evidence.Evidence, io.ReadSeekCloser, error)
	Mark(ctx context.Context, m evidence.Mark, cmd casefile.CommandID, act evidence.Act) (evidence.Mark, error)
	Marks(ctx context.Context, id evidence.ID) ([]evidence.Mark, error)
	RemoveMark(ctx context.Context, of evidence.ID, id evidence.MarkID, reason string, act evidence.Act) (evidence.Mark, error)
}

// CaseViewer answers how somebody stands to the evidence of a case: whoever may see
// the case may see its evidence. NotFound also where he may not know that the case is.
type CaseViewer interface {
	EvidenceSight(ctx context.Context, v inspection.Viewer, id casefile.ID) (evidence.Sight, error)
}
