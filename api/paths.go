package api

import (
	"reflect"

	"duban/domain/org"
)

// unitsAsked finds the units by which a request narrows what it asks for. Each has the
// form of a path, or a list would be empty for a slip of the pen; of a unit that is not
// there, nothing is listed.
type unitsAsked []unitAsked

type unitAsked struct {
	field []int
	name  string
}

var pathType = reflect.TypeFor[org.Path]()

// unitsAskedBy looks at the parameters of a request once, when its operation is registered.
func unitsAskedBy(in reflect.Type) (list unitsAsked) {
	if in.Kind() != reflect.Struct {
		return nil
	}
	for _, f := range reflect.VisibleFields(in) {
		if name := f.Tag.Get("query"); name != "" && f.Type == pathType {
			list = append(list, unitAsked{f.Index, name})
		}
	}
	return list
}

// check names the first unit that has no such form.
func (list unitsAsked) check(in reflect.Value) error {
	for _, u := range list {
		if p := org.Path(in.FieldByIndex(u.field).String()); p != "" {
			if err := validPath(p, "query:"+u.name); err != nil {
				return err
			}
		}
	}
	return nil
}
