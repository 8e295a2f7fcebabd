package checklist

import (
	"bytes"
	"embed"
	"encoding/json"
)

// The checklists in shipped/ are examples in the product's own words, to start
// from; they copy no standard's text. An item that means the same has the same
// code in all of them, so that a repeat offence is recognised across kinds.
//
//go:embed shipped/*.json
var shipped embed.FS

// Shipped returns the checklists that come with the product, one of every kind,
// in the order of their codes. Each call returns copies of its own.
func Shipped() []Template {
	files, err := shipped.ReadDir("shipped")
	if err != nil {
		panic("checklist: embedded files: " + err.Error())
	}
	out := make([]Template, 0, len(files))
	for _, f := range files {
		raw, err := shipped.ReadFile("shipped/" + f.Name())
		if err != nil {
			panic("checklist: embedded files: " + err.Error())
		}
		t, err := Decode(raw)
		if err != nil {
			panic("checklist: " + f.Name() + ": " + err.Error())
		}
		out = append(out, t)
	}
	return out
}

// Decode reads a template from JSON. A field that it does not know is an error,
// so that a slip of the pen does not pass as a setting. It does not Validate.
func Decode(raw []byte) (Template, error) {
	var t Template
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	err := d.Decode(&t)
	return t, err
}
