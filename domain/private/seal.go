package private

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"duban/domain/fault"
	"duban/domain/text"
)

// tag names the kind of a personal text in a struct.
const tag = "private"

// reference, in the place of a kind, marks the field for the opaque id of the customer
// whom the texts beside it tell of. It is filled in (Identify) and not sealed.
const reference = "customer"

// Seal replaces every text that is tagged private in the struct to which body points,
// also in structs, lists, maps and pointers within it, by what seal makes of it. Blank
// texts become empty and are not sealed, so that a rule can still tell whether a field
// was filled in. A text that is too long is a fault that names the field; then nothing
// is replaced.
func Seal(body any, seal func(kind Kind, plain string) (string, error)) error {
	var bad fault.Fields
	var texts []where
	walkTagged(reflect.ValueOf(body), "", "", func(f where) {
		if n := utf8.RuneCountInString(f.text()); n > limits[f.kind] {
			bad.Add(f.pointer, "too_long", "不得超过 %[1]d 个字", "must not be longer than %[1]d characters", limits[f.kind])
		}
		texts = append(texts, f)
	})
	if err := bad.Err(); err != nil {
		return err
	}
	for _, f := range texts {
		plain, token := f.text(), ""
		if !text.Blank(plain) {
			var err error
			if token, err = seal(f.kind, plain); err != nil {
				return err
			}
		}
		f.set(token)
	}
	return nil
}

// Holds reports whether anything in body is to be sealed.
func Holds(body any) bool {
	some := false
	walkTagged(reflect.ValueOf(body), "", "", func(f where) { some = some || strings.TrimSpace(f.text()) != "" })
	return some
}

// where is one tagged text with its place in the body.
type where struct {
	kind    Kind
	pointer string
	value   reflect.Value // the text, or the map that holds it
	key     reflect.Value // its key, where value is a map
}

func (f where) text() string {
	if f.key.IsValid() {
		return f.value.MapIndex(f.key).String()
	}
	return f.value.String()
}

func (f where) set(s string) {
	if f.key.IsValid() {
		f.value.SetMapIndex(f.key, reflect.ValueOf(s).Convert(f.value.Type().Elem()))
		return
	}
	f.value.SetString(s)
}

// walkTagged visits the texts within v that carry a tag, or all texts directly within
// it where kind is given by the field that holds it.
func walkTagged(v reflect.Value, pointer string, kind Kind, visit func(where)) {
	if kind == "" && v.IsValid() && !tagged(v.Type()) {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walkTagged(v.Elem(), pointer, kind, visit)
		}
	case reflect.String:
		if kind != "" {
			visit(where{kind: kind, pointer: pointer, value: v})
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			walkTagged(v.Index(i), pointer+"/"+strconv.Itoa(i), kind, visit)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if v.Type().Elem().Kind() == reflect.String {
				visit(where{kind: kind, pointer: pointer + "/" + escape(k.String()), value: v, key: k})
				continue
			}
			walkTagged(v.MapIndex(k), pointer+"/"+escape(k.String()), kind, visit) // pointers: see check
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() && !f.Anonymous || name == "-" || f.Tag.Get(tag) == reference {
				continue
			}
			at := pointer
			if !f.Anonymous || name != "" {
				if name == "" {
					name = f.Name
				}
				at += "/" + escape(name)
			}
			walkTagged(v.Field(i), at, Kind(f.Tag.Get(tag)), visit)
		}
	}
}

func escape(name string) string { return strings.NewReplacer("~", "~0", "/", "~1").Replace(name) }

var carries sync.Map // reflect.Type → bool: whether values of the type may hold tagged texts

// tagged reports whether values of a type may hold tagged texts.
func tagged(t reflect.Type) bool {
	if known, ok := carries.Load(t); ok {
		return known.(bool)
	}
	yes := search(t, map[reflect.Type]bool{}, func(f reflect.StructField) bool { return f.Tag.Get(tag) != "" })
	carries.Store(t, yes)
	return yes
}

// search looks for a field of which test is true in a type and the types within it.
func search(t reflect.Type, seen map[reflect.Type]bool, test func(reflect.StructField) bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		return search(t.Elem(), seen, test)
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); test(f) || search(f.Type, seen, test) {
				return true
			}
		}
	}
	return false
}
