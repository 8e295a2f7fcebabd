package classification

import (
	"bytes"
	"embed"
	"encoding/json"
	"slices"
	"sync"

	"duban/domain/fault"
	"duban/domain/worktime"
)

//go:embed shipped/*.json
var files embed.FS

// Shipped is the catalogue that came with the product and is in force on a day until
// the bank has one of its own. A release adds a file and never changes an old one:
// complaints name the version.
func Shipped(day worktime.Day) Catalogue {
	var found Catalogue
	for _, c := range shipped() {
		if c.ValidFrom <= day || found.Version == "" {
			found = c
		}
	}
	return found
}

// ShippedNamed finds a version that came with the product.
func ShippedNamed(version string) (Catalogue, bool) {
	i := slices.IndexFunc(shipped(), func(c Catalogue) bool { return c.Version == version })
	if i < 0 {
		return Catalogue{}, false
	}
	return shipped()[i], true
}

// AllShipped lists the versions that came with the product, the oldest first.
func AllShipped() []Catalogue { return slices.Clone(shipped()) }

var shipped = sync.OnceValue(func() []Catalogue {
	names, err := files.ReadDir("shipped")
	if err != nil {
		panic("classification: shipped data: " + err.Error())
	}
	var out []Catalogue
	for _, n := range names {
		raw, err := files.ReadFile("shipped/" + n.Name())
		if err != nil {
			panic("classification: shipped data: " + err.Error())
		}
		c, err := Parse(raw)
		if err == nil {
			err = c.Validate()
		}
		if err != nil {
			panic("classification: " + n.Name() + ": " + err.Error())
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Catalogue) int { return int(a.ValidFrom - b.ValidFrom) })
	return out
})

// Parse reads a catalogue strictly. It does not Validate.
func Parse(raw []byte) (Catalogue, error) {
	var c Catalogue
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return c, fault.BadField("", "json", "无法读取分类目录：%s", "the catalogue cannot be read: %s", err.Error())
	}
	return c, nil
}
