package private

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"

	"duban/domain/fault"
)

// Bodies are the bodies of commands by the commands' names: an example of each, of
// which only the type counts. A kind of case that has personal data lists all commands
// that people give, those without any too: what is not listed is refused, so that no
// field can slip through because its command was forgotten.
type Bodies map[string]any

// Registry knows the bodies of all commands of the kinds that have personal data.
type Registry struct {
	types map[string]reflect.Type
	kinds map[string]bool
}

// NewRegistry puts the kinds' bodies together. It panics where a tag names no kind of
// personal data or stands on what is no text: that is a slip in the source.
func NewRegistry(all ...Bodies) Registry {
	r := Registry{types: map[string]reflect.Type{}, kinds: map[string]bool{}}
	for _, bodies := range all {
		for name, example := range bodies {
			kind, _, _ := strings.Cut(name, ".")
			t := reflect.TypeOf(example)
			search(t, map[reflect.Type]bool{}, func(f reflect.StructField) bool { check(name, f); return false })
			r.types[name], r.kinds[kind] = t, true
		}
	}
	return r
}

// check panics for a tag that cannot be obeyed.
func check(command string, f reflect.StructField) {
	kind := Kind(f.Tag.Get(tag))
	if kind == "" {
		if f.Type.Kind() == reflect.Map && f.Type.Elem().Kind() != reflect.Pointer && tagged(f.Type.Elem()) {
			panic(fmt.Sprintf("private: %s: personal texts in the map %s can only be sealed behind pointers", command, f.Name))
		}
		return
	}
	t := f.Type
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if !kind.Valid() && (kind != reference || f.Type.Kind() != reflect.String) || t.Kind() != reflect.String || !f.IsExported() {
		panic(fmt.Sprintf("private: %s: the field %s cannot be sealed as %q", command, f.Name, kind))
	}
}

// Decode reads a command's body strictly into its own type. sealed is false where the
// body holds nothing to seal: it stays as it is. Internal "private.unregistered" for a
// command that its kind should have listed.
func (r Registry) Decode(command string, raw json.RawMessage) (body any, sealed bool, err error) {
	t, known := r.types[command]
	if !known {
		kind, _, _ := strings.Cut(command, ".")
		if r.kinds[kind] {
			return nil, false, fault.New(fault.Internal, "private.unregistered", "该操作未登记客户信息字段，已拒绝执行",
				"%s is not listed among the commands whose personal data is known", command)
		}
		return nil, false, nil
	}
	if !tagged(t) {
		return nil, false, nil
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		raw = json.RawMessage("{}")
	}
	into := reflect.New(t)
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into.Interface()); err != nil {
		return nil, false, fault.BadField("", "json", "无法读取：%s", "cannot be read: %s", err.Error())
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, false, fault.BadField("", "json", "内容之后另有多余字符", "something follows after the end")
	}
	return into.Interface(), true, nil
}

// Commands lists what is registered, for tests that hold it against the rules.
func (r Registry) Commands() (names []string) {
	for name := range r.types {
		names = append(names, name)
	}
	return names
}
