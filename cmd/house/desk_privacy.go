package house

import (
	"context"
	"time"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/private"
	"duban/domain/worktime"
	"duban/storage"
)

var _ api.Privacy = desk{}

func (d desk) Masked(ctx context.Context, views ...api.Sealed) error {
	return d.house.Vault.Show(ctx, storage.Masked, each(views, func(v api.Sealed) storage.Sealed { return storage.Sealed(v) })...)
}

func (d desk) Reveal(ctx context.Context, id casefile.ID, reason string, fields []private.Found, row api.Entry) ([]api.Revealed, error) {
	perHour, err := d.ruled(ctx, rowReveals, usualReveals)
	if err != nil {
		return nil, err
	}
	list, err := d.house.Vault.Reveal(ctx, id, reason, perHour, fields, auditEntry(row))
	return each(list, func(r storage.Reveal) api.Revealed { return api.Revealed(r) }), err
}

func (d desk) ruled(ctx context.Context, row string, usual int) (int, error) {
	_, book, err := d.house.Law.InForce(ctx)
	n, _ := ruled(book, worktime.DayOf(time.Now()), row, usual)
	return n, err
}

func (d desk) SearchCustomers(ctx context.Context, row api.Entry, marks ...private.Mark) ([]string, error) {
	perHour, err := d.ruled(ctx, rowReveals, usualReveals)
	if err != nil {
		return nil, err
	}
	return d.house.Vault.SearchCustomers(ctx, perHour, auditEntry(row), marks...)
}

func apiHold(h storage.Hold) api.Hold { return api.Hold(h) }

func (d desk) PlaceHold(ctx context.Context, h api.Hold, row api.Entry) (api.Hold, error) {
	kept, err := d.db.PlaceHold(ctx, storage.Hold(h), auditEntry(row))
	return apiHold(kept), err
}

func (d desk) LiftHold(ctx context.Context, id, reason string, row api.Entry) (api.Hold, error) {
	h, err := d.db.LiftHold(ctx, id, row.Actor.User, reason, row.At, auditEntry(row))
	return apiHold(h), err
}

func (d desk) Hold(ctx context.Context, scopes []org.Path, id string) (api.Hold, error) {
	h, err := d.db.Hold(ctx, scopes, id)
	return apiHold(h), err
}

func (d desk) Holds(ctx context.Context, q api.HoldQuery) (api.Page[api.Hold], error) {
	list, err := d.db.Holds(ctx, q.Scopes, storage.HoldFilter{Case: q.Case, Customer: q.Customer, InForce: q.InForce}, paging(q.Paging))
	return turn(list, err, apiHold)
}

func apiErasure(e storage.Erasure) api.Erasure {
	return api.Erasure{ID: e.ID, Status: string(e.Status), MadeAt: e.MadeAt, Hash: e.Hash, Cases: e.Cases, ApprovedBy: e.ApprovedBy, ApprovedAt: e.ApprovedAt,
		Reason: e.Reason, RunsAt: e.RunsAt, RevokedBy: e.RevokedBy, RevokedAt: e.RevokedAt, RevokeReason: e.RevokeReason, EndedAt: e.EndedAt}
}

func (d desk) Erasures(ctx context.Context, status string, p api.Paging) (api.Page[api.Erasure], error) {
	list, err := d.db.Erasures(ctx, storage.ErasureStatus(status), paging(p))
	return turn(list, err, apiErasure)
}

func (d desk) Erasure(ctx context.Context, id string) (api.Erasure, error) {
	e, err := d.db.Erasure(ctx, id)
	return apiErasure(e), err
}

func (d desk) ErasureItems(ctx context.Context, id, status string, p api.Paging) (api.Page[api.ErasureItem], error) {
	list, err := d.db.ErasureItems(ctx, id, status, paging(p))
	return turn(list, err, func(i storage.ErasureItem) api.ErasureItem {
		return api.ErasureItem{Case: i.Case, Kind: i.Kind, Number: i.Number, DoneAt: i.DoneAt, DueAt: i.DueAt, Rule: i.Rule, Status: i.Status,
			Key: i.KeyPrint, Files: i.Files, EndedAt: i.EndedAt}
	})
}

func (d desk) ApproveErasure(ctx context.Context, id, hash, reason string, row api.Entry) (api.Erasure, error) {
	hours, err := d.ruled(ctx, rowErasureWait, usualErasureWait)
	if err != nil {
		return api.Erasure{}, err
	}
	runs := erasureRuns(row.At, time.Duration(hours)*time.Hour)
	e, err := d.db.ApproveErasure(ctx, id, hash, row.Actor.User, reason, row.At, runs, auditEntry(row))
	return apiErasure(e), err
}

func (d desk) RevokeErasure(ctx context.Context, id, reason string, row api.Entry) (api.Erasure, error) {
	e, err := d.db.RevokeErasure(ctx, id, row.Actor.User, reason, row.At, auditEntry(row))
	return apiErasure(e), err
}
