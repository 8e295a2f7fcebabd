package house

import (
	"context"
	"encoding/json"

	"duban/activities"
	"duban/domain/casefile"
	"duban/storage"
)

// accountability keeps proposals that somebody answers for a complaint.
type accountability struct{ db *storage.DB }

var _ activities.Accountabilities = accountability{}

func (k accountability) Propose(ctx context.Context, a activities.Accountability) error {
	return k.db.ProposeAccountability(ctx, storage.Accountability{ID: a.ID, Complaint: a.Complaint, Number: a.Number,
		Employee: a.Employee, Unit: a.Unit, Severity: a.Severity, By: a.By, Proposed: a.At})
}

// resealing moves what customers wrote from case to case through the vault.
type resealing struct{ vault *storage.Vault }

var _ activities.Private = resealing{}

func (r resealing) Reseal(ctx context.Context, from, to casefile.ID, body json.RawMessage) (json.RawMessage, error) {
	return r.vault.Move(ctx, from, to, body)
}
