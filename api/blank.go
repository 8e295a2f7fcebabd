package api

import (
	"reflect"
	"strconv"
	"strings"

	"duban/domain/fault"
	"duban/domain/text"
)

// readable refuses texts that have to be there, by their minLength, and in which nobody
// could read anything: a reason of three spaces is none.
func readable(in any) error {
	var f fault.Fields
	blanks(&f, reflect.Indirect(reflect.ValueOf(in)), "", false)
	return f.Err()
}

// blanks walks what a request holds. at is where v stands, in the way of problems: a JSON
// pointer within the body, "query:name" without; needed, that v must say something.
func blanks(f *fault.Fields, v reflect.Value, at string, needed bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			blanks(f, v.Elem(), at, needed)
		}
	case reflect.String:
		if s := v.String(); needed && s != "" && text.Blank(s) {
			f.Need(false, at)
		}
	case reflect.Slice:
		if k := v.Type().Elem().Kind(); k != reflect.String && k != reflect.Struct && k != reflect.Pointer {
			return // bytes of a file
		}
		for i := range v.Len() {
			blanks(f, v.Index(i), at+"/"+strconv.Itoa(i), needed)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			t := v.Type().Field(i)
			if !t.IsExported() {
				continue
			}
			_, needs := t.Tag.Lookup("minLength")
			blanks(f, v.Field(i), at+placeOf(t), needs)
		}
	}
}

// placeOf is what a field adds to the place of the struct that it is in.
func placeOf(t reflect.StructField) string {
	if name := t.Tag.Get("query"); name != "" {
		return "query:" + name
	}
	if name, _, _ := strings.Cut(t.Tag.Get("json"), ","); name != "" && name != "-" {
		return "/" + name
	}
	return "" // embedded, or the body itself
}
