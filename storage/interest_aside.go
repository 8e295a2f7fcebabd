package storage

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"duban/domain/org"
	"duban/domain/recusal"
)

// Aside lists everybody who must step aside from a matter at an instant, in order of
// name. Employees are named by their user names alone: their lines and declarations are
// read here. It gathers whoever could have a reason and asks the rule about each, so
// that it lists exactly those to whom recusal.Reasons gives one.
func (tx *Tx) Aside(of recusal.Concerned, at time.Time) ([]string, error) {
	at = Instant(at)
	who := candidates{}
	of.Employees = slices.Clone(of.Employees)
	for i := range of.Employees {
		if err := tx.aboutEmployee(&of.Employees[i], who, at); err != nil {
			return nil, err
		}
	}
	if of.OfHead && of.Outlet.Valid() {
		var rows []userRow
		if err := tx.g.Select("id", "unit_path").Where(under("unit_path", []org.Path{of.Outlet})).Find(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			who.of(r.ID).Unit = org.Path(r.UnitPath)
		}
	}
	if err := tx.tied(of, who, at); err != nil {
		return nil, err
	}
	if of.Fresh {
		for _, user := range of.HandledBy {
			who.of(user)
		}
	}
	var out []string
	for _, user := range slices.Sorted(maps.Keys(who)) {
		if len(recusal.Reasons(*who[user], of)) > 0 {
			out = append(out, user)
		}
	}
	return out, nil
}

// Aside is Tx.Aside in a transaction of its own.
func (db *DB) Aside(ctx context.Context, of recusal.Concerned, at time.Time) (list []string, err error) {
	err = db.Read(ctx, "storage.aside", func(tx *Tx) error { list, err = tx.Aside(of, at); return err })
	return list, err
}

// candidates are those who could have a reason, with what could be one.
type candidates map[string]*recusal.Candidate

func (c candidates) of(user string) *recusal.Candidate {
	user = strings.ToLower(strings.TrimSpace(user))
	if user == "" {
		return &recusal.Candidate{}
	}
	if c[user] == nil {
		c[user] = &recusal.Candidate{User: user}
	}
	return c[user]
}

// aboutEmployee finds an employee's line and declarations, and whoever is bound by them.
func (tx *Tx) aboutEmployee(e *recusal.Employee, who candidates, at time.Time) (err error) {
	e.User = strings.ToLower(strings.TrimSpace(e.User))
	who.of(e.User)
	if e.Superiors, err = tx.SuperiorsOf(e.User); err != nil {
		return err
	}
	if len(e.Superiors) > 0 {
		who.of(e.Superiors[0])
	}
	below, err := tx.below(e.User)
	if err != nil {
		return err
	}
	for _, user := range below {
		c := who.of(user)
		c.Superiors = append(c.Superiors, e.User)
	}
	if e.Interests, err = tx.InterestsOf([]string{e.User}, at); err != nil {
		return err
	}
	for _, i := range e.Interests {
		if i.WithEmployee() {
			who.of(i.With)
		}
	}
	return nil
}

// below lists everybody who reports to a person, at any depth.
func (tx *Tx) below(user string) (ids []string, err error) {
	if user == "" {
		return nil, nil
	}
	// UNION keeps each once, and so ends where rows written past the rules make a circle.
	err = tx.g.Raw(`WITH RECURSIVE staff (id) AS (
			SELECT id FROM users WHERE supervisor = ?
			UNION SELECT u.id FROM users u JOIN staff s ON u.supervisor = s.id)
		SELECT id FROM staff WHERE id <> ? ORDER BY id`, user, user).Scan(&ids).Error
	return ids, err
}

// tied adds what is declared of the matter's employees, customer, units and lines.
func (tx *Tx) tied(of recusal.Concerned, who candidates, at time.Time) error {
	for _, m := range []struct {
		ties []recusal.Tie
		with []string
	}{
		{[]recusal.Tie{recusal.Kinship, recusal.Close}, employees(of)},
		{[]recusal.Tie{recusal.Customer}, folded(of.Customer)},
		{[]recusal.Tie{recusal.UnitTie}, above(of.Units)},
		{[]recusal.Tie{recusal.ProductLine}, folded(of.Lines...)},
	} {
		if len(m.with) == 0 {
			continue
		}
		var rows []interestRow
		err := holding(tx.g, at).Where("tie IN ? AND tied_key IN ?", m.ties, m.with).Order("user_id, declared_at, id").Find(&rows).Error
		if err != nil {
			return err
		}
		for _, r := range rows {
			c := who.of(r.UserID)
			c.Interests = append(c.Interests, r.interest())
		}
	}
	return nil
}

func employees(of recusal.Concerned) (users []string) {
	for _, e := range of.Employees {
		users = append(users, folded(e.User)...)
	}
	return users
}

func above(units []org.Path) (paths []string) {
	for _, u := range units {
		paths = append(paths, folded(ancestors(u)...)...)
	}
	return paths
}

// folded are texts as declarations are looked for: people write names and references
// in any case and with blanks around them.
func folded(texts ...string) (out []string) {
	for _, t := range texts {
		if t = strings.ToLower(strings.TrimSpace(t)); t != "" {
			out = append(out, t)
		}
	}
	return out
}
