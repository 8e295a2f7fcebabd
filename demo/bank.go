package demo

import (
	"math/rand/v2"

	"duban/domain/org"
	"duban/domain/text"
	"duban/tabular/intake"
)

// Dataset is the whole bank.
type Dataset struct {
	intake.Organisation
	intake.Staff
}

// Root is the path of the head office.
const Root org.Path = "/ho/"

// Bank makes the bank of a seed. Units and outlets are the same for every seed;
// people, addresses' house numbers and telephone numbers differ.
func Bank(seed uint64) Dataset {
	d := Dataset{}
	d.Organisation = organisation(rand.New(rand.NewPCG(seed, 1)))
	d.Staff = staff(d.Organisation, rand.New(rand.NewPCG(seed, 2)))
	return d
}

// Holders lists the users who hold the role anywhere, in the order of the data.
func (d Dataset) Holders(role string) []intake.User {
	held := map[string]bool{}
	for _, a := range d.Assignments {
		if a.Role == role {
			held[a.User] = true
		}
	}
	var out []intake.User
	for _, u := range d.Users {
		if held[u.Login] {
			out = append(out, u)
		}
	}
	return out
}

// At lists the users who hold the role in exactly that unit.
func (d Dataset) At(role string, unit org.Path) []intake.User {
	held := map[string]bool{}
	for _, a := range d.Assignments {
		if a.Role == role && a.Unit == unit {
			held[a.User] = true
		}
	}
	var out []intake.User
	for _, u := range d.Users {
		if held[u.Login] {
			out = append(out, u)
		}
	}
	return out
}

// unit makes a node below parent.
func unit(parent org.Path, code string, level org.Level, zh, en string) org.Unit {
	return org.Unit{Code: code, Path: parent.Child(code), Level: level, Name: text.T(zh, en)}
}
