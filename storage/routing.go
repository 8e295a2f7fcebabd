package storage

import (
	"encoding/json"

	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
)

// RoutingOn is the routing table in force on a day.
func (tx *Tx) RoutingOn(day worktime.Day) (routing.Table, error) {
	e, found, err := tx.EditionOn(edition.Routing, day)
	if err != nil {
		return routing.Table{}, err
	}
	if !found {
		return routing.Shipped(day), nil
	}
	return RoutingTable(e)
}

// RoutingNamed is the version that a record names. NotFound if there is none.
func (tx *Tx) RoutingNamed(version string) (routing.Table, error) {
	n, own := edition.Number(version)
	if !own {
		if t, ok := routing.ShippedNamed(version); ok {
			return t, nil
		}
		return routing.Table{}, fault.Missing("分办规则版本", "version of the routing table")
	}
	e, err := tx.Edition(edition.Routing, n)
	if err != nil {
		return routing.Table{}, err
	}
	return RoutingTable(e)
}

// RoutingTable reads the table that an edition holds.
func RoutingTable(e edition.Edition) (t routing.Table, err error) {
	err = fault.Wrap("storage.routing", fault.Internal, json.Unmarshal(e.Body, &t))
	t.Version, t.ValidFrom = e.Name(), e.ValidFrom
	return t, err
}

// UnitsAbove lists the unit at a path and all units above it, the nearest first.
func (tx *Tx) UnitsAbove(path org.Path) ([]org.Unit, error) {
	var rows []unitRow
	err := tx.g.Where("path IN ?", ancestors(path)).Order("LENGTH(path) DESC").Find(&rows).Error
	units := make([]org.Unit, len(rows))
	for i, r := range rows {
		units[i] = r.unit().Unit
	}
	return units, err
}
