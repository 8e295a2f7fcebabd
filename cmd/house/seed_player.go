package house

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
	"duban/workflows"
)

// player gives the commands of the demo's past as they would have been given then:
// through the same rules and decisions, at the time told, clocks and follow-ups
// included. It does so without the engine, which takes the open cases over at the end.
type player struct {
	house  *House
	acts   *activities.Cases
	bank   demo.Dataset
	now    time.Time
	at     time.Time // when the last command was given
	people map[string]intake.User
	photos uint64
	mail   oldMail
	done   []activities.FollowUp
	merged []casefile.ID // complaints about one event, of which there is an incident as well
}

func newPlayer(h *House, bank demo.Dataset, now time.Time) *player {
	p := &player{house: h, acts: h.activities(), bank: bank, now: now, people: map[string]intake.User{}}
	p.acts.Sender, p.acts.Inbox, p.acts.Record = p, &p.mail, noting{h.record(), p}
	p.mail.read = now.AddDate(0, 0, -7)
	for _, u := range bank.Users {
		p.people[u.Login] = u
	}
	return p
}

// noting gathers which follow-ups were carried out, to be kept at once at the end: each
// is carried out right after its event, and never asked for again.
type noting struct {
	record
	p *player
}

func (n noting) FollowUpDone(context.Context, casefile.ID, int64, string) (bool, error) {
	return false, nil
}

func (n noting) MarkFollowUp(_ context.Context, id casefile.ID, seq int64, name string, _ time.Time) error {
	n.p.done = append(n.p.done, activities.FollowUp{Case: id, Seq: seq, Name: name})
	return nil
}

// keepDone puts on the record what has been carried out.
func (p *player) keepDone(ctx context.Context) error {
	return p.house.DB.Write(ctx, "seed.follow-ups", func(tx *storage.Tx) error {
		for _, f := range p.done {
			if err := tx.MarkFollowUp(f.Case, f.Seq, f.Name, p.now); err != nil {
				return err
			}
		}
		return nil
	})
}

// oldMail gathers what people were told, to be delivered at once; what is long past as
// read, because nobody begins with a hundred messages.
type oldMail struct {
	read time.Time
	rows []storage.Message
}

func (m *oldMail) Deliver(_ context.Context, messages []activities.Message) error {
	for _, l := range letters(messages) {
		if l.At.Before(m.read) {
			l.Read = l.At.Add(time.Hour)
		}
		m.rows = append(m.rows, l)
	}
	return nil
}

func (p *player) actor(user string) casefile.Actor {
	if user == casefile.System.User {
		return casefile.System
	}
	u := p.people[user]
	a := casefile.Actor{User: user, Name: u.Name, Unit: u.Unit, Over: map[string]org.Path{}}
	for _, g := range p.bank.Assignments {
		if g.User == user {
			a.Roles = append(a.Roles, g.Role)
			if have, ok := a.Over[g.Role]; !ok || g.Unit.Contains(have) {
				a.Over[g.Role] = g.Unit
			}
		}
	}
	return a
}

// day is an instant some working hours after the start of a day relative to today;
// days before are negative. Nothing lies in the future.
func (p *player) day(offset int, hour float64) time.Time {
	t := p.now.In(casefile.Zone)
	start := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, casefile.Zone).AddDate(0, 0, offset)
	at := start.Add(time.Duration(hour * float64(time.Hour)))
	if at.After(p.now) {
		return p.now
	}
	return at
}

// date names a day relative to today, also one to come.
func (p *player) date(offset int) string {
	return (worktime.DayOf(p.now) + worktime.Day(offset)).String()
}

// do gives a command as a user; clocks that have come by then fire first.
func (p *player) do(ctx context.Context, at time.Time, user string, kind casefile.Kind, id casefile.ID, name string, body any) error {
	if err := p.clocks(ctx, kind, id, at); err != nil {
		return err
	}
	return p.give(ctx, at, user, kind, id, name, body)
}

// give is do where no clock has come.
func (p *player) give(ctx context.Context, at time.Time, user string, kind casefile.Kind, id casefile.ID, name string, body any) error {
	_, err := p.commit(ctx, at, casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: kind, Name: name,
		Actor: p.actor(user), Body: casefile.Encode(body)})
	if err != nil {
		return fmt.Errorf("%s by %s: %w", name, user, err)
	}
	return nil
}

// Do is how follow-ups give commands.
func (p *player) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	return p.commit(ctx, p.at, cmd)
}

var _ activities.Sender = (*player)(nil)

func (p *player) commit(ctx context.Context, at time.Time, cmd casefile.Command) (casefile.Outcome, error) {
	if !cmd.Actor.IsSystem() { // what the system gives is made of what is sealed
		var err error
		if cmd, err = p.house.Vault.SealCommand(ctx, cmd); err != nil {
			return casefile.Outcome{}, err
		}
	}
	done, err := p.acts.Commit(ctx, activities.CommitInput{At: at, Command: cmd})
	if f, ok := activities.FaultIn(err); ok {
		err = f
	}
	if err != nil {
		return casefile.Outcome{}, err
	}
	p.at = at
	return done.Outcome, p.follow(ctx, cmd.Kind, done.Outcome)
}

// tail is the record of a case from some event on.
type tail struct {
	record
	after int64
}

func (t tail) Events(ctx context.Context, id casefile.ID, after int64) ([]casefile.Event, error) {
	return t.record.Events(ctx, id, max(after, t.after))
}

// follow carries out what follows from a command's events: people are told, notices
// are drafted. The inspections of a programme are opened by the story itself.
func (p *player) follow(ctx context.Context, kind casefile.Kind, out casefile.Outcome) error {
	id, before := out.Case, out.Version-int64(len(out.Events))
	owed, err := workflows.Owed(ctx, tail{p.house.record(), before}, kind, id)
	if err != nil {
		return err
	}
	for _, f := range owed {
		if f.Name == activities.OpenInspections {
			err = p.acts.Record.MarkFollowUp(ctx, id, f.Seq, f.Name, p.at)
		} else {
			err = p.acts.Follow(ctx, f)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return nil
}

// clocks lets every clock step fire at its own time, up to an instant.
func (p *player) clocks(ctx context.Context, kind casefile.Kind, id casefile.ID, until time.Time) error {
	for {
		state, err := p.house.DB.LoadState(ctx, id)
		if fault.Is(err, fault.NotFound) {
			return nil // not opened yet
		}
		if err != nil {
			return err
		}
		at, running := state.Deadline()
		if !running || at.After(until) {
			return nil
		}
		_, err = p.commit(ctx, at, casefile.Command{ID: casefile.CommandID(fmt.Sprintf("clock:%d", state.Version())), Case: id, Kind: kind,
			Name: casefile.ClockCommand(kind), Actor: casefile.System})
		if err != nil {
			return err
		}
	}
}

// one picks the n-th holder of a role, beginning anew after the last.
func (p *player) one(role string, n int) string {
	list := p.bank.Holders(role)
	return list[n%len(list)].Login
}

func (p *player) head(o intake.Outlet) string {
	return p.bank.At(policy.BranchHead, o.Path)[0].Login
}

// place is where an outlet stands in the data.
func (p *player) place(o intake.Outlet) int {
	return slices.IndexFunc(p.bank.Outlets, func(x intake.Outlet) bool { return x.Code == o.Code })
}

// template is the latest published version of a checklist.
func (p *player) template(ctx context.Context, code string) (checklist.Template, error) {
	var t checklist.Template
	row, err := p.house.DB.Checklist(ctx, code, 0)
	if err == nil {
		err = json.Unmarshal(row.Body, &t)
	}
	return t, err
}

func (p *player) photo(ctx context.Context, of casefile.ID, who string, at time.Time) (string, error) {
	p.photos++
	return p.house.attach(ctx, of, evidence.Photo, fmt.Sprintf("现场照片%03d.jpg", p.photos), "image/jpeg",
		demo.Photo(p.photos, 480, 320), p.actor(who), at)
}

// film is what a camera recorded of a counter on a day.
func (p *player) film(ctx context.Context, of casefile.ID, who string, at time.Time) (string, error) {
	return p.house.attach(ctx, of, evidence.Video, "1号柜台_"+at.In(casefile.Zone).Format("20060102")+"_0914.webm", "video/webm", demo.Film, p.actor(who), at)
}

// marked is the film with the seconds marked that show an item fail.
func (p *player) marked(ctx context.Context, of casefile.ID, who string, at time.Time, item string) (string, error) {
	id, err := p.film(ctx, of, who, at)
	if err != nil {
		return "", err
	}
	_, err = p.house.Custody.Mark(ctx, evidence.Mark{Evidence: evidence.ID(id), StartMS: demo.FilmLeft, EndMS: demo.FilmBack, Item: item,
		Region: &evidence.Region{X: 0.42, Y: 0.2, W: 0.3, H: 0.3}, Note: "柜员离开窗口九秒，两名客户等候，未摆暂停牌。"},
		casefile.CommandID(uuid.NewString()), evidence.Act{By: p.actor(who)})
	return id, err
}

func (p *player) summary(password string) string {
	return fmt.Sprintf("demo bank: %d units, %d outlets, %d users, all with the password %s\n"+
		"  service office %s · inspector %s · mystery shopper %s · reviewer %s · branch head %s · auditor %s",
		len(p.bank.Units), len(p.bank.Outlets), len(p.bank.Users), password,
		p.one(policy.ServiceOffice, 0), p.one(policy.Inspector, 0), p.one(policy.MysteryShopper, 0), p.one(policy.Reviewer, 0),
		p.head(p.bank.Outlets[0]), p.one(policy.Auditor, 0))
}
