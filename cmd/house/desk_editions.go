package house

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/storage"
)

// editions keeps the versions of one kind of table for the API.
type editions[T any] struct {
	db      *storage.DB
	kind    edition.Kind
	shipped []api.Edited[T] // the newest first
	read    func(edition.Edition) (T, error)
	// sound says what is wrong with a draft, ready why it may not come into force.
	sound, ready func(tx *storage.Tx, content T, day worktime.Day) error
}

var (
	_ api.Editions[routing.Table]            = editions[routing.Table]{}
	_ api.Editions[classification.Catalogue] = editions[classification.Catalogue]{}
)

// shippedEdition is a version that came with the product.
func shippedEdition[T any](kind edition.Kind, name string, from worktime.Day, content T) api.Edited[T] {
	return api.Edited[T]{Edition: edition.Edition{Kind: kind, Status: edition.Shipped, ValidFrom: from}, Name: name, Content: content}
}

func (s editions[T]) Versions(ctx context.Context, day worktime.Day, p api.Paging) (page api.Page[api.Edited[T]], err error) {
	inForce, err := s.Edition(ctx, "", day)
	if err != nil {
		return page, err
	}
	list, err := s.db.Editions(ctx, s.kind, paging(p))
	page, err = turn(list, err, func(e edition.Edition) api.Edited[T] {
		return api.Edited[T]{Edition: e, Name: e.Name(), InForce: e.Name() == inForce.Name}
	})
	if err != nil || page.NextCursor != "" {
		return page, err
	}
	for _, e := range s.shipped {
		e.InForce = e.Name == inForce.Name
		page.Items = append(page.Items, e)
	}
	return page, nil
}

func (s editions[T]) Edition(ctx context.Context, version string, day worktime.Day) (out api.Edited[T], err error) {
	err = s.db.Read(ctx, "editions.read", func(tx *storage.Tx) error {
		current, err := s.on(tx, day)
		if err != nil || version == "" {
			out = current
			return err
		}
		out, err = s.named(tx, version)
		out.InForce = out.Name == current.Name
		return err
	})
	return out, err
}

// on is the version in force on a day.
func (s editions[T]) on(tx *storage.Tx, day worktime.Day) (api.Edited[T], error) {
	e, found, err := tx.EditionOn(s.kind, day)
	if err != nil || found {
		out, rerr := s.edited(e, err)
		out.InForce = true
		return out, rerr
	}
	return s.shippedOn(day), nil
}

func (s editions[T]) shippedOn(day worktime.Day) api.Edited[T] {
	for _, e := range s.shipped {
		if e.ValidFrom <= day {
			e.InForce = true
			return e
		}
	}
	return s.shipped[len(s.shipped)-1]
}

func (s editions[T]) named(tx *storage.Tx, version string) (api.Edited[T], error) {
	if n, own := edition.Number(version); own {
		return s.edited(tx.Edition(s.kind, n))
	}
	for _, e := range s.shipped {
		if e.Name == version {
			return e, nil
		}
	}
	return api.Edited[T]{}, fault.Missing("版本", "version")
}

func (s editions[T]) edited(e edition.Edition, err error) (api.Edited[T], error) {
	if err != nil {
		return api.Edited[T]{}, err
	}
	content, err := s.read(e)
	e.Body = nil
	return api.Edited[T]{Edition: e, Name: e.Name(), Content: content}, err
}

// Draft copies a version, by default the one approved last.
func (s editions[T]) Draft(ctx context.Context, d api.NewEdition, row api.Entry) (out api.Edited[T], err error) {
	err = s.db.Write(ctx, "editions.draft", func(tx *storage.Tx) error {
		from, err := s.base(tx, d)
		if err != nil {
			return err
		}
		body, err := json.Marshal(from.Content)
		if err != nil {
			return err
		}
		e, err := tx.DraftEdition(edition.Edition{Kind: s.kind, Base: from.Name, ValidFrom: d.ValidFrom, Note: d.Note, Body: body,
			Makers: []string{d.By}, MadeBy: d.By, MadeAt: d.At, ChangedBy: d.By, ChangedAt: d.At})
		if err != nil {
			return err
		}
		out, err = s.edited(e, nil)
		row.Object, row.Detail = string(s.kind)+"/"+e.Name(), sealed(row.Detail, e)
		tx.Audit(auditEntry(row))
		return err
	})
	return out, err
}

func (s editions[T]) base(tx *storage.Tx, d api.NewEdition) (api.Edited[T], error) {
	if d.From != "" {
		from, err := s.named(tx, d.From)
		if fault.Is(err, fault.NotFound) {
			err = fault.BadField("/from", "unknown", "没有该版本", "there is no such version")
		}
		return from, err
	}
	e, found, err := tx.LatestEdition(s.kind)
	if err != nil || found {
		return s.edited(e, err)
	}
	return s.shippedOn(worktime.DayOf(d.At)), nil
}

func (s editions[T]) Step(ctx context.Context, version string, step edition.Step, change func(*edition.Edition, T) (T, error), row api.Entry) (out api.Edited[T], err error) {
	n, own := edition.Number(version)
	if !own {
		if _, err := s.Edition(ctx, version, 0); err != nil {
			return out, err
		}
		return out, edition.IsShipped()
	}
	err = s.db.Write(ctx, "editions."+string(step.Move), func(tx *storage.Tx) error {
		e, err := tx.ChangeEdition(s.kind, n, func(was edition.Edition) (edition.Edition, error) {
			now, err := was.Take(step)
			if err == nil {
				err = s.settle(tx, &now, step, change)
			}
			return now, err
		})
		if err != nil {
			return err
		}
		out, err = s.edited(e, nil)
		row.Detail = sealed(row.Detail, e)
		tx.Audit(auditEntry(row))
		return err
	})
	return out, err
}

// sealed adds to the trace of a step what the version looked like after it, so that the
// audit chain shows whether a table in force is the one that was approved.
func sealed(detail json.RawMessage, e edition.Edition) json.RawMessage {
	said := map[string]any{}
	_ = json.Unmarshal(detail, &said) // written by us; nothing said is nothing kept
	sum := sha256.Sum256(e.Body)
	said["revision"], said["valid_from"], said["sha256"] = e.Revision, e.ValidFrom, hex.EncodeToString(sum[:])
	return casefile.Encode(said)
}

// settle writes a change into a draft, or makes sure that what is submitted or approved
// can come into force.
func (s editions[T]) settle(tx *storage.Tx, e *edition.Edition, step edition.Step, change func(*edition.Edition, T) (T, error)) error {
	content, err := s.read(*e)
	if err != nil {
		return err
	}
	day := max(e.ValidFrom, worktime.DayOf(step.At))
	switch step.Move {
	case edition.Submit, edition.Approve:
		return s.ready(tx, content, day)
	case edition.Change:
		if content, err = change(e, content); err != nil {
			return err
		}
		if err := s.sound(tx, content, max(e.ValidFrom, worktime.DayOf(step.At))); err != nil {
			return err
		}
		e.Body, err = json.Marshal(content)
		return err
	}
	return nil
}
