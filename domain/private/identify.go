package private

import "reflect"

// Mark is something that a customer said by which he is known again.
type Mark struct {
	Kind  Kind
	Value string
}

// Identify fills the customers' ids in: for every struct within body that has a field
// tagged private:"customer" and says anything of a person, find is given the marks that
// stand beside it, empty where he gave none, and answers the id, "" for nobody. What the caller wrote into the field does not count.
func Identify(body any, find func(marks []Mark) (string, error)) error {
	return identify(reflect.ValueOf(body), find)
}

func identify(v reflect.Value, find func([]Mark) (string, error)) error {
	if !v.IsValid() || !tagged(v.Type()) {
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		return identify(v.Elem(), find) // of nil: the zero Value
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if err := identify(v.Index(i), find); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if err := identify(v.MapIndex(k), find); err != nil {
				return err
			}
		}
	case reflect.Struct:
		return identifyStruct(v, find)
	}
	return nil
}

func identifyStruct(v reflect.Value, find func([]Mark) (string, error)) error {
	var marks []Mark
	var id reflect.Value
	somebody := false
	for i := range v.NumField() {
		f := v.Type().Field(i)
		kind := Kind(f.Tag.Get(tag))
		switch {
		case kind == reference:
			id = v.Field(i)
		case kind.CanMark() && f.Type.Kind() == reflect.String:
			marks = append(marks, Mark{kind, v.Field(i).String()})
			somebody = somebody || v.Field(i).String() != ""
		case kind != "" && f.Type.Kind() == reflect.String:
			somebody = somebody || v.Field(i).String() != ""
		case kind == "":
			if err := identify(v.Field(i), find); err != nil {
				return err
			}
		}
	}
	if !id.IsValid() {
		return nil
	}
	id.SetString("") // what the caller wrote does not count
	if !somebody {
		return nil
	}
	found, err := find(marks)
	if err == nil {
		id.SetString(found)
	}
	return err
}
