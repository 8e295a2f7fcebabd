package checklist

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// Hash is the SHA-256, in lower-case hex, over the template's canonical JSON: keys
// sorted, no white space, absent where empty, UTF-8 unescaped (RFC 8785; Validate
// refuses the few characters on which encoders differ). Two templates with the
// same hash give the same score.
func (t Template) Hash() string { return hash(t) }

// Hash is the SHA-256 over the canonical JSON of the sorted answers: the order in
// which they were filled in does not count.
func (as Answers) Hash() string { return hash(as.Sorted()) }

func hash(v any) string {
	sum := sha256.Sum256(canonical(v))
	return hex.EncodeToString(sum[:])
}

// canonical sorts the keys of every object, because Go writes a struct's fields in
// the order of their declaration, and a field moved must not change a hash.
func canonical(v any) []byte {
	raw, err := encode(v)
	if err != nil {
		panic("checklist: plain data cannot be encoded: " + err.Error())
	}
	out, _ := sortKeys(make([]byte, 0, len(raw)), raw, 0)
	return out
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// sortKeys appends to out the value that begins at raw[i], its objects' members in
// the order of their keys, and returns where the value ends. raw is what encode
// wrote: valid, and without white space.
func sortKeys(out, raw []byte, i int) ([]byte, int) {
	switch raw[i] {
	case '"':
		end := stringEnd(raw, i)
		return append(out, raw[i:end]...), end
	case '[':
		out = append(out, '[')
		for i++; raw[i] != ']'; {
			if raw[i] == ',' {
				out = append(out, ',')
				i++
			}
			out, i = sortKeys(out, raw, i)
		}
		return append(out, ']'), i + 1
	case '{':
		return sortMembers(out, raw, i)
	}
	end := i // a number, true, false or null
	for end < len(raw) && raw[end] != ',' && raw[end] != ']' && raw[end] != '}' {
		end++
	}
	return append(out, raw[i:end]...), end
}

// sortMembers does an object: it writes the members as they come, then once more
// in order.
func sortMembers(out, raw []byte, i int) ([]byte, int) {
	type member struct {
		key      []byte // in raw
		from, to int    // in what was written
	}
	members := make([]member, 0, 24)
	start := len(out)
	for i++; raw[i] != '}'; {
		if raw[i] == ',' {
			i++
		}
		m := member{key: raw[i:stringEnd(raw, i)], from: len(out) - start}
		out = append(append(out, m.key...), ':')
		out, i = sortKeys(out, raw, i+len(m.key)+1)
		m.to = len(out) - start
		members = append(members, m)
	}
	written := bytes.Clone(out[start:])
	slices.SortFunc(members, func(a, b member) int { return bytes.Compare(a.key, b.key) })
	out = append(out[:start], '{')
	for n, m := range members {
		if n > 0 {
			out = append(out, ',')
		}
		out = append(out, written[m.from:m.to]...)
	}
	return append(out, '}'), i + 1
}

// stringEnd is the place behind the closing quote of the string that begins at i.
func stringEnd(raw []byte, i int) int {
	for i++; raw[i] != '"'; i++ {
		if raw[i] == '\\' {
			i++
		}
	}
	return i + 1
}
