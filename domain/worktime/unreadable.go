package worktime

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"duban/domain/fault"
)

// unreadable says where a rule set cannot be read and why, in both languages: at its
// row, where one row is to blame.
func unreadable(raw []byte, err error) error {
	var parts struct {
		Rows []json.RawMessage `json:"rows"`
	}
	at := "/value"
	if json.Unmarshal(raw, &parts) == nil {
		for i, row := range parts.Rows {
			if rowErr := strictly(row, new(Row)); rowErr != nil {
				at, err = "/rows/"+itoa(i), rowErr
				break
			}
		}
	}
	var wrong *json.UnmarshalTypeError
	switch f := (*fault.Error)(nil); {
	case errors.As(err, &f) && len(f.Fields) > 0:
		x := f.Fields[0]
		return fault.BadField(at, x.Code, strings.ReplaceAll(x.Msg.ZH, "%", "%%"), strings.ReplaceAll(x.Msg.EN, "%", "%%"))
	case errors.As(err, &wrong):
		if wrong.Field != "" {
			at += "/" + strings.ReplaceAll(wrong.Field, ".", "/")
		}
		return fault.BadField(at, "type", "内容类型不符", "is of another type")
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fault.BadField(at+"/"+strings.Trim(name, `"`), "unknown", "没有这一栏", "there is no such field")
	}
	return fault.BadField(at, "json", "不是有效的 JSON", "is not JSON")
}

// strictly decodes JSON and refuses fields that there are not.
func strictly(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	return d.Decode(into)
}
