package classification

// Severity is how grave a complaint is.
type Severity string

const (
	Ordinary Severity = "ordinary"
	Serious  Severity = "serious"
	Major    Severity = "major" // 重大: see Signs
)

// Severities lists all degrees, the lightest first.
func Severities() []Severity { return []Severity{Ordinary, Serious, Major} }

// Complexity decides which limit of the law applies.
type Complexity string

const (
	Simple  Complexity = "simple"
	Complex Complexity = "complex"
)

// Sign is one thing that makes a complaint a major one.
type Sign string

const (
	Disaster     Sign = "disaster"
	Safety       Sign = "safety"
	PublicHealth Sign = "public_health"
	Publicity    Sign = "publicity"  // major coverage
	Designated   Sign = "designated" // by the regulator
	Mass         Sign = "mass"       // that many people or more complain together in person
)

// Signs lists all signs.
func Signs() []Sign { return []Sign{Disaster, Safety, PublicHealth, Publicity, Designated, Mass} }

// Grade is the least severity of a complaint with these signs and that many people who
// complain together in person; majorPeople is the setting complaint.major_people. It
// answers the signs that count.
func Grade(seen []Sign, inPerson, majorPeople int) (Severity, []Sign) {
	var count []Sign
	for _, known := range Signs() {
		if known == Mass {
			if majorPeople > 0 && inPerson >= majorPeople {
				count = append(count, Mass)
			}
			continue
		}
		for _, s := range seen {
			if s == known {
				count = append(count, s)
				break
			}
		}
	}
	if len(count) > 0 {
		return Major, count
	}
	return Ordinary, nil
}

// Graver is the graver of two severities.
func Graver(a, b Severity) Severity {
	for i := len(Severities()) - 1; i >= 0; i-- {
		if s := Severities()[i]; a == s || b == s {
			return s
		}
	}
	return a
}
