package house

import (
	"context"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/roster"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

// expertTitles are the titles that the demo's experts are hired under, by the business
// line that makes each one of a department.
var expertTitles = map[string]string{"法律合规专家": "legal", "个人金融专家": "retail", "电子银行与银行卡专家": "card_ebank", "运营管理专家": "operations", "渠道管理专家": "channel"}

// officerLines are the business lines of the complaint officers of a unit, one after the other.
var officerLines = map[org.Level][][]string{
	org.HeadOffice: {{"legal", "technology"}},
	org.Province:   {{"legal", "operations", "wealth"}},
	org.City:       {{"card_ebank", "operations", "retail", "channel"}, {"wealth", "credit", "international", "corporate"}},
}

// lines puts experts to their departments and officers to their business lines; one
// officer declares an interest, so that he is passed over where it matters.
func (p *player) lines(ctx context.Context) error {
	at, by := p.now.AddDate(-1, 0, 0), p.one(policy.SystemAdmin, 0)
	return p.house.DB.Write(ctx, "seed.lines", func(tx *storage.Tx) error {
		level := map[org.Path]org.Level{}
		for _, u := range p.bank.All() {
			level[u.Path] = u.Level
		}
		set := func(user string, unit org.Path, lines ...string) error {
			_, err := tx.SetOfficerLines(user, unit, lines, by, at)
			return err
		}
		seen := map[org.Path]int{}
		for _, a := range p.bank.Assignments {
			switch lists := officerLines[level[a.Unit]]; {
			case a.Role == policy.ComplaintExpert:
				if err := set(a.User, a.Unit, expertTitles[p.people[a.User].Title]); err != nil {
					return err
				}
			case a.Role == policy.ComplaintOfficer && len(lists) > 0:
				if err := set(a.User, a.Unit, lists[seen[a.Unit]%len(lists)]...); err != nil {
					return err
				}
				seen[a.Unit]++
			}
		}
		o := p.bank.Outlets[8]
		return tx.AddInterest(recusal.Interest{ID: string(activities.DerivedID("demo interest")), User: p.bank.At(policy.ComplaintOfficer, o.Path.Parent().Parent())[1].Login,
			Tie: recusal.UnitTie, With: string(o.Path), From: worktime.DayOf(at), Note: "配偶任职的公司承接该网点装修。", DeclaredAt: storage.Instant(at)})
	})
}

// rosters publishes the duty rosters of this month and the next for every outlet:
// leaders and head take turns, the other leader stands in.
func (p *player) rosters(ctx context.Context) error {
	cal, _, err := p.house.Law.InForce(ctx)
	if err != nil {
		return err
	}
	this := roster.MonthOf(worktime.DayOf(p.now))
	return p.house.DB.Write(ctx, "seed.rosters", func(tx *storage.Tx) error {
		for n, o := range p.bank.Outlets {
			head := p.head(o)
			turn := []string{head}
			for _, u := range p.bank.At(policy.DutyLeader, o.Path) {
				turn = append(turn, u.Login)
			}
			for _, m := range []roster.Month{this, this + 1} {
				at := m.First().Start().AddDate(0, 0, -6)
				if at.After(p.now) {
					at = p.now
				}
				was, err := tx.RosterForChange(o.Code, m)
				if err != nil {
					return err
				}
				var shifts []roster.Shift
				for i, day := range m.Days() {
					leader, deputy := turn[(i+n)%len(turn)], turn[(i+n+1)%len(turn)]
					shifts = append(shifts, roster.Shift{Day: day, From: 8*60 + 30, To: 17*60 + 30, Leader: leader, Deputy: deputy})
				}
				draft := was
				if err := draft.Replace(shifts); err != nil {
					return err
				}
				if draft, err = tx.SaveRoster(was, draft, roster.Change{Did: roster.Drafted, By: head, At: at}); err != nil {
					return err
				}
				problems, err := problemsOf(tx, draft, cal)
				if err != nil {
					return err
				}
				published := draft
				if err := published.Publish(problems, "", head, at); err != nil {
					return err
				}
				if published, err = tx.SaveRoster(draft, published, roster.Change{Did: roster.PublishedIt, By: head, At: at}); err != nil {
					return err
				}
				tx.Audit(storage.AuditEntry{At: at, Actor: p.actor(head), Action: policy.RosterPublish, Resource: "roster", ResourceID: o.Code + " " + m.String(),
					Unit: o.Path, Outcome: storage.Accepted, Detail: casefile.Encode(map[string]string{"month": m.String()})})
				if m > this {
					if err := deliver(tx, at, published.PublishedLetters()); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}
