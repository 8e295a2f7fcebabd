package intake

import (
	"time"

	"duban/domain/org"
	"duban/domain/text"
)

// Organisation is the tree of units with the outlets at its leaves.
type Organisation struct {
	Units   []org.Unit `json:"units"` // without outlets; parents before children
	Outlets []Outlet   `json:"outlets"`
}

// Outlet is the file of one outlet.
type Outlet struct {
	org.Outlet
	Address text.Text `json:"address"`
	Phone   string    `json:"phone,omitempty"`
	Hours   text.Text `json:"hours,omitzero"`
	Opened  time.Time `json:"opened,omitzero"` // day, in the bank's zone
	Mark    string    `json:"mark,omitempty"`
	// Facilities are in the bank's own words, e.g. "无障碍坡道".
	Facilities []string `json:"facilities,omitempty"`
	// Cameras replace those on file; nil says nothing about them.
	Cameras []Camera `json:"cameras,omitempty"`
}

// Camera is one surveillance camera of an outlet. Its code is unique within the outlet.
type Camera struct {
	Code   string    `json:"code"`
	Place  text.Text `json:"place"`
	Covers Covers    `json:"covers"`
}

// Covers says what a camera is for.
type Covers string

const (
	Counter     Covers = "counter"      // the clerk's hands, the cash total and the customer
	Lobby       Covers = "lobby"        // waiting area and the lobby manager's post
	SelfService Covers = "self_service" // machines
	Entrance    Covers = "entrance"
	Wealth      Covers = "wealth" // wealth and VIP rooms
)

// Unit is the outlet as a node of the tree.
func (o Outlet) Unit() org.Unit {
	return org.Unit{Code: o.Code, Path: o.Path, Level: org.OutletUnit, Name: o.Name, Mark: o.Mark}
}

// All lists every node of the tree, outlets last.
func (o Organisation) All() []org.Unit {
	all := append([]org.Unit(nil), o.Units...)
	for _, out := range o.Outlets {
		all = append(all, out.Unit())
	}
	return all
}
