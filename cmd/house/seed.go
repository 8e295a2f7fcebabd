package house

import (
	"context"
	"fmt"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/google/uuid"

	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/storage"
	"duban/workflows"
)

// DemoPassword is the password of every demo user unless another is given. The demo
// bank is for looking at: it must never stand where real data is.
const DemoPassword = "duban-demo-2026"

// demoSeed makes the demo bank the same everywhere.
const demoSeed = 2026

// Empty reports whether nobody has put anything into the house yet.
func (h *House) Empty(ctx context.Context) (bool, error) {
	l, err := h.DB.Users(ctx, storage.UserFilter{Within: everywhere}, storage.Page{Limit: 1})
	return len(l.Items) == 0, err
}

// ShipChecklists publishes the checklists that the product ships, where their code is not there yet.
func (h *House) ShipChecklists(ctx context.Context, at time.Time) error {
	return h.DB.Write(ctx, "seed.checklists", func(tx *storage.Tx) error {
		for _, t := range checklist.Shipped() {
			if _, err := tx.Checklist(t.Code, t.Version); err == nil {
				continue
			}
			row, err := StoredChecklist(t, casefile.System.User, at)
			if err != nil {
				return err
			}
			if err := tx.PutChecklist(row); err != nil {
				return err
			}
			if err := tx.PublishChecklist(t.Code, t.Version, row.Hash, casefile.System.User, at); err != nil {
				return err
			}
		}
		return nil
	})
}

// SeedDemo loads the demo bank: organisation, people, checklists, programmes and
// cases in every state, some of them overdue. It returns what to tell the person.
func (h *House) SeedDemo(ctx context.Context, password string) (string, error) {
	hash, err := argon2id.CreateHash(password, api.PasswordHashing())
	if err != nil {
		return "", err
	}
	p, err := h.tellDemo(ctx, hash, time.Now())
	if err != nil {
		return "", err
	}
	if _, _, err := h.Rebuild(ctx); err != nil {
		return "", err
	}
	return p.summary(password), h.settle(ctx)
}

// settle waits until the engine has taken every open case up: whoever stops it in the
// midst of that finds its complaints in the log.
func (h *House) settle(ctx context.Context) error {
	return h.DB.OpenCases(ctx, func(c storage.Case) error {
		_, err := h.Engine.QueryWorkflow(ctx, workflows.WorkflowID(c.Kind, c.ID), "", workflows.StateQuery)
		return err
	})
}

// tellDemo loads the demo bank as of an instant and plays its past up to then. hash is
// everybody's password.
func (h *House) tellDemo(ctx context.Context, hash string, now time.Time) (*player, error) {
	p := newPlayer(h, demo.Bank(demoSeed), now)
	if err := h.seedBank(ctx, p.bank, hash, now.AddDate(-1, 0, 0)); err != nil {
		return nil, err
	}
	if err := p.play(ctx); err != nil {
		return nil, fmt.Errorf("demo cases: %w", err)
	}
	if err := p.keepDone(ctx); err != nil {
		return nil, err
	}
	_, err := h.DB.Send(ctx, p.mail.rows...)
	return p, err
}

// seedBank loads units, people and checklists. hash is everybody's password.
func (h *House) seedBank(ctx context.Context, bank demo.Dataset, hash string, at time.Time) error {
	err := h.DB.Write(ctx, "seed.bank", func(tx *storage.Tx) error {
		if err := putOrganisation(tx, bank.Organisation, tree{}, at, func(org.Unit, string) {}); err != nil {
			return err
		}
		for _, u := range bank.Users {
			if err := tx.CreateUsers(storage.User{ID: u.Login, Name: u.Name, StaffNo: u.Number, Unit: u.Unit, PasswordHash: hash, PasswordAt: at, Made: at, Email: u.Email}); err != nil {
				return err
			}
		}
		for _, a := range bank.Assignments {
			grant := storage.Assignment{ID: uuid.NewString(), Holder: a.User, Role: a.Role, Unit: a.Unit, From: at, GrantedBy: casefile.System.User, GrantedAt: at}
			if err := tx.Assign(nil, grant); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return h.ShipChecklists(ctx, at)
}
