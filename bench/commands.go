package main

import (
	"context"
	"time"

	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/e2e/rig"
	"duban/policy"
)

// bank is the demo bank that the binary seeds.
var bank = demo.Bank(2026)

const password = "duban-demo-2026"

// crew are the people who open and fill inspections.
type crew struct {
	house     *rig.House
	office    *rig.Person
	inspector string
}

func hire(ctx context.Context, h *rig.House) (crew, error) {
	office, err := rig.SignIn(ctx, h, bank.Holders(policy.ServiceOffice)[0].Login, password, nil)
	return crew{house: h, office: office, inspector: bank.Holders(policy.Inspector)[0].Login}, err
}

// open opens the n-th inspection, as somebody of the service office.
func (c crew) open(ctx context.Context, by *rig.Person, n int) (string, error) {
	today := time.Now().In(casefile.Zone)
	a, err := by.Give(ctx, "/inspections", inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: bank.Outlets[n%len(bank.Outlets)].Code,
		Issuer: demo.Root, Inspector: c.inspector, From: today.Format(time.DateOnly), To: today.AddDate(0, 0, 30).Format(time.DateOnly)})
	return a.Case, err
}

// commands measures one command on a case of its own per client: writing one answer.
func (p plan) commands(ctx context.Context, h *rig.House) (out []measure, err error) {
	if err := h.Start(ctx); err != nil {
		return nil, err
	}
	c, err := hire(ctx, h)
	if err != nil {
		return nil, err
	}
	answer := demo.Fill(checklistOf("onsite-outlet"), nil, nil, nil)[0]
	for _, clients := range p.clients {
		people, cases := make([]*rig.Person, clients), make([]string, clients)
		for i := range clients {
			if people[i], err = rig.SignIn(ctx, h, c.inspector, password, nil); err != nil {
				return nil, err
			}
			if cases[i], err = c.open(ctx, c.office, i); err != nil {
				return nil, err
			}
			if _, err = people[i].Give(ctx, "/inspections/"+cases[i]+"/start", inspection.Start{}); err != nil {
				return nil, err
			}
		}
		m, err := together(ctx, clients, p.span, func(ctx context.Context, i, _ int) error {
			_, err := people[i].Give(ctx, "/inspections/"+cases[i]+"/answer", inspection.Answer{Answers: []inspection.ItemAnswer{answer}})
			return err
		})
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

func checklistOf(code string) checklist.Template {
	for _, t := range checklist.Shipped() {
		if t.Code == code {
			return t
		}
	}
	panic("bench: no checklist " + code + " is shipped")
}
