package api

import (
	"bytes"
	"encoding/json"
	"strings"
)

// namedTwice finds a field that one object of a JSON document names twice. Which of the
// two counts is a matter of opinion: what checks a body reads the last, and what carries
// it out a mixture of both, so that the unchecked half would come in.
func namedTwice(data []byte) (name string, twice bool) {
	d := json.NewDecoder(bytes.NewReader(data))
	type level struct {
		names map[string]bool // nil: a list
		name  bool            // the next token is a name
	}
	var open []level
	for {
		t, err := d.Token()
		if err != nil {
			return "", false // the end; or else whoever reads it says what is wrong
		}
		top := len(open) - 1
		if key, ok := t.(string); ok && top >= 0 && open[top].name {
			folded := strings.ToLower(key) // names are read whatever their case
			if open[top].names[folded] {
				return key, true
			}
			open[top].names[folded], open[top].name = true, false
			continue
		}
		if top >= 0 && open[top].names != nil {
			open[top].name = true // this was a value, or opens one
		}
		switch t {
		case json.Delim('{'):
			open = append(open, level{names: map[string]bool{}, name: true})
		case json.Delim('['):
			open = append(open, level{})
		case json.Delim('}'), json.Delim(']'):
			open = open[:top]
		}
	}
}
