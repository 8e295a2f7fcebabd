package private

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// Open says what stands for a sealed value: the value, its mask, or why there is none.
type Open func(token string) string

// Replace puts what open gives in the place of every sealed value in what v points
// to: structs, lists, maps and raw JSON to any depth.
func Replace(v any, open Open) { replace(reflect.ValueOf(v), open) }

func replace(v reflect.Value, open Open) {
	switch v.Kind() {
	case reflect.Pointer:
		replace(v.Elem(), open) // of nil: the zero Value, which is no kind of thing
	case reflect.Interface:
		replaceInterface(v, open)
	case reflect.String:
		if s := v.String(); v.CanSet() && IsToken(s) {
			v.SetString(open(s))
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			if raw := v.Bytes(); v.CanSet() && bytes.Contains(raw, []byte(`"`+sealed)) && json.Valid(raw) {
				v.SetBytes(ReplaceJSON(raw, open))
			}
			return
		}
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			replace(v.Index(i), open)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			one := reflect.New(v.Type().Elem()).Elem()
			one.Set(v.MapIndex(k))
			replace(one, open)
			v.SetMapIndex(k, one)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() || f.Anonymous {
				replace(v.Field(i), open)
			}
		}
	}
}

// replaceInterface replaces within what an interface holds; what cannot be changed in
// place is copied.
func replaceInterface(v reflect.Value, open Open) {
	if v.IsNil() {
		return
	}
	if v.Elem().Kind() == reflect.Pointer {
		replace(v.Elem(), open)
		return
	}
	if !v.CanSet() {
		return
	}
	one := reflect.New(v.Elem().Type()).Elem()
	one.Set(v.Elem())
	replace(one, open)
	v.Set(one)
}

// ReplaceJSON is Replace for JSON as it is kept. Everything else stays byte for byte.
func ReplaceJSON(raw json.RawMessage, open Open) json.RawMessage {
	if !bytes.Contains(raw, []byte(`"`+sealed)) {
		return raw
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '"' {
			out = append(out, raw[i])
			continue
		}
		end := closing(raw, i)
		text := raw[i+1 : end]
		// Tokens hold nothing that JSON escapes. A name of a member is left alone.
		if end < len(raw) && bytes.HasPrefix(text, []byte(sealed)) && !isMember(raw[end+1:]) && IsToken(string(text)) {
			shown, _ := json.Marshal(open(string(text))) // a string: cannot fail
			out = append(out, shown...)
		} else {
			out = append(out, raw[i:min(end+1, len(raw))]...)
		}
		i = end
	}
	return out
}

// closing is where the string that begins at i ends.
func closing(raw []byte, i int) int {
	for i++; i < len(raw); i++ {
		switch raw[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return len(raw)
}

func isMember(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) > 0 && rest[0] == ':'
}
