package house

import (
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/policy"
)

// What is foreseen is what then happens, and foreseeing leaves nothing behind.
func TestAnIntakeIsForeseenAsItWillBe(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	d := desk{db: w.DB, house: w.House}
	agent := w.holder(policy.HotlineAgent, 0)
	sorted := complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}

	for name, change := range map[string]func(*complaint.Register){
		"not sorted yet": func(*complaint.Register) {},
		"sorted":         func(b *complaint.Register) { b.Class = sorted },
		"made in an outlet": func(b *complaint.Register) {
			b.Line, b.Class = complaint.InOutlet, complaint.Classification{Channel: "outlet"}
		},
		"a matter of discipline": func(b *complaint.Register) { b.Class = sorted; b.Class.Subject = "bribery" },
	} {
		t.Run(name, func(t *testing.T) {
			b := complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: w.bank.Outlets[0].Code, Content: "年费重复收取。", Anonymous: true}
			change(&b)
			asked := b
			asked.Content, asked.Anonymous = "", false
			f, err := d.ForeseeIntake(w.ctx, w.actor(agent), asked, w.now)
			require.NoError(t, err)

			id := casefile.ID(uuid.NewString())
			w.gives(agent, casefile.Complaint, id, complaint.CmdRegister, b)
			s := w.complaint(id)
			require.Equal(t, s.Status == complaint.Discipline, f.Discipline)
			require.Equal(t, s.Offer != nil, f.Offered)
			if !f.Discipline {
				require.Equal(t, s.Owner, f.Owner)
			}
			if s.Offer != nil {
				require.Equal(t, s.Offer.Candidates[0], f.Route.User)
			}
			require.NotEmpty(t, f.How.ZH)
			legal, ok := f.Clocks.Get(complaint.HandleClock)
			require.True(t, ok)
			if !f.Discipline {
				require.Equal(t, w.legal(id).Due, legal.Due)
			}
		})
	}
}
