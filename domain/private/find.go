package private

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// Body is what one event of a case says.
type Body struct {
	Seq  int64
	JSON json.RawMessage
}

// Found is a sealed value with its place on the record.
type Found struct {
	Seq     int64  `json:"seq"`     // the event
	Pointer string `json:"pointer"` // within the event's body
	Kind    Kind   `json:"kind"`
	Token   string `json:"-"`
}

// Latest finds the value that was recorded last for a field. A field is the name under
// which it stands in the event ("phone"), the place within the event
// ("/customer/phone"), or that in one event ("7/customer/phone").
func Latest(bodies []Body, field string) (Found, bool) {
	first, rest, hasPointer := strings.Cut(field, "/")
	only, err := strconv.ParseInt(first, 10, 64)
	if hasPointer && first != "" && err != nil {
		return Found{}, false
	}
	for _, b := range slices.Backward(bodies) {
		if hasPointer && first != "" && b.Seq != only {
			continue
		}
		for _, f := range Tokens(b) {
			if hasPointer && f.Pointer == "/"+rest || !hasPointer && f.name() == field {
				return f, true
			}
		}
	}
	return Found{}, false
}

// name is the field that holds the value, of a list the list's.
func (f Found) name() string {
	parts := strings.Split(f.Pointer, "/")
	for _, p := range slices.Backward(parts) {
		if _, err := strconv.Atoi(p); err != nil {
			return p
		}
	}
	return ""
}

// Tokens lists the sealed values of an event, by their place.
func Tokens(b Body) (all []Found) {
	var v any
	if json.Unmarshal(b.JSON, &v) != nil {
		return nil
	}
	gather(v, "", func(pointer, text string) {
		if kind, _, ok := ParseToken(text); ok {
			all = append(all, Found{Seq: b.Seq, Pointer: pointer, Kind: kind, Token: text})
		}
	})
	slices.SortFunc(all, func(x, y Found) int { return strings.Compare(x.Pointer, y.Pointer) })
	return all
}

func gather(v any, pointer string, visit func(pointer, text string)) {
	switch v := v.(type) {
	case string:
		visit(pointer, v)
	case []any:
		for i, x := range v {
			gather(x, pointer+"/"+strconv.Itoa(i), visit)
		}
	case map[string]any:
		for k, x := range v {
			gather(x, pointer+"/"+escape(k), visit)
		}
	}
}
