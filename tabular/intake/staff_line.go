package intake

import "slices"

// lines looks at whom people of the file report to: at people who are there, and not in
// a circle with what the house has already.
func (s *staffReading) lines(broken map[string]bool) {
	above := map[string]string{}
	for login, u := range s.before {
		above[login] = u.Supervisor
	}
	for _, u := range s.staff.Users {
		if u.Supervisor != "" {
			above[u.Login] = u.Supervisor
		}
	}
	for _, u := range s.staff.Users {
		if u.Supervisor == "" {
			continue
		}
		row := s.rows[u.Login]
		_, here := s.rows[u.Supervisor]
		_, there := s.before[u.Supervisor]
		switch {
		case broken[u.Supervisor]: // said where his own row is
		case !here && !there:
			s.report.Faults.Add(row.Fault("supervisor", "user.unknown", "没有此用户", "there is no such user"))
		case circles(above, u.Login):
			s.report.Faults.Add(row.Fault("supervisor", "user.circle", "上下级关系成环", "these people would report to one another in a circle"))
		}
	}
}

// circles reports whether a person's line comes back to himself.
func circles(above map[string]string, login string) bool {
	var seen []string
	for at := above[login]; at != "" && !slices.Contains(seen, at); at = above[at] {
		if at == login {
			return true
		}
		seen = append(seen, at)
	}
	return false
}
