package routing

import (
	"bytes"
	"embed"
	"encoding/json"
	"slices"
	"sync"

	"duban/domain/classification"
	"duban/domain/fault"
	"duban/domain/worktime"
)

//go:embed shipped/*.json
var files embed.FS

// Shipped is the table that came with the product and is in force on a day until
// the bank has one of its own. A release adds a file and never changes an old one:
// cases name the version.
func Shipped(day worktime.Day) Table {
	var found Table
	for _, t := range shipped() {
		if t.ValidFrom <= day || found.Version == "" {
			found = t
		}
	}
	return found
}

// ShippedNamed finds a version that came with the product.
func ShippedNamed(version string) (Table, bool) {
	i := slices.IndexFunc(shipped(), func(t Table) bool { return t.Version == version })
	if i < 0 {
		return Table{}, false
	}
	return shipped()[i], true
}

// AllShipped lists the versions that came with the product, the oldest first.
func AllShipped() []Table { return slices.Clone(shipped()) }

var shipped = sync.OnceValue(func() []Table {
	names, err := files.ReadDir("shipped")
	if err != nil {
		panic("routing: shipped data: " + err.Error())
	}
	var out []Table
	for _, n := range names {
		raw, err := files.ReadFile("shipped/" + n.Name())
		if err != nil {
			panic("routing: shipped data: " + err.Error())
		}
		t, err := Parse(raw)
		if err == nil {
			err = Ready(t, classification.Shipped(t.ValidFrom))
		}
		if err != nil {
			panic("routing: " + n.Name() + ": " + err.Error())
		}
		out = append(out, t)
	}
	slices.SortStableFunc(out, func(a, b Table) int { return int(a.ValidFrom - b.ValidFrom) })
	return out
})

// Parse reads a table strictly. It does not Validate.
func Parse(raw []byte) (Table, error) {
	var t Table
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&t); err != nil {
		return t, fault.BadField("", "json", "无法读取分办规则：%s", "the table cannot be read: %s", err.Error())
	}
	return t, nil
}
