package remote

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// form is the body of a request as flags: "--reason 理由", and for a field within a
// field "--selection.rule unit".
type form struct {
	schema *huma.Schema
	within map[string]*form // fields that are forms themselves
}

func (o operation) form(doc *huma.OpenAPI) *form {
	if o.RequestBody == nil || o.RequestBody.Content["application/json"] == nil {
		return nil
	}
	return formOf(doc, resolve(doc, o.RequestBody.Content["application/json"].Schema), 0)
}

// deepest is how many fields may lie within each other before the rest is JSON.
const deepest = 2

func formOf(doc *huma.OpenAPI, s *huma.Schema, depth int) *form {
	f := &form{schema: &huma.Schema{Properties: map[string]*huma.Schema{}, Required: s.Required}, within: map[string]*form{}}
	for name, p := range s.Properties {
		p = resolve(doc, p)
		f.schema.Properties[name] = p
		if len(p.Properties) > 0 && !bilingual(p) && depth < deepest {
			f.within[name] = formOf(doc, p, depth+1)
		}
	}
	return f
}

// bilingual reports whether a field is a text in two languages, which is given as
// "中文" or "中文|English".
func bilingual(s *huma.Schema) bool {
	return len(s.Properties) == 2 && s.Properties["zh"] != nil && s.Properties["en"] != nil
}

func (f *form) addFlags(cmd *cobra.Command, prefix string) {
	for _, name := range slices.Sorted(maps.Keys(f.schema.Properties)) {
		p, must := f.schema.Properties[name], prefix == "" && slices.Contains(f.schema.Required, name)
		switch {
		case p.Format == "password": // asked for, see Secret
		case bilingual(p):
			doc := strings.TrimSpace(p.Description + ` ("中文|English")` + required(must))
			addFlag(cmd, prefix+name, &huma.Schema{Type: "string"}, doc, false)
		case f.within[name] != nil:
			addFlag(cmd, prefix+name, p, "", must)
			f.within[name].addFlags(cmd, prefix+name+".")
		default:
			addFlag(cmd, prefix+name, p, "", must)
		}
	}
}

// body makes the body: what --body gives, with the flags that were set laid over it.
func (f *form) body(cmd *cobra.Command) (json.RawMessage, error) {
	whole := json.RawMessage("{}")
	if given, _ := cmd.Flags().GetString(flagBody); given != "" {
		var err error
		if whole, err = jsonOrFile(cmd, given); err != nil {
			return nil, err
		}
	}
	raw, _, err := f.fill(cmd, "", whole)
	return raw, err
}

// fill lays the flags that were set over what is there already.
func (f *form) fill(cmd *cobra.Command, prefix string, over json.RawMessage) (raw json.RawMessage, set bool, err error) {
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(over, &fields); err != nil {
		return nil, false, fmt.Errorf("--%s: %w", strings.TrimSuffix(cmp.Or(prefix, flagBody), "."), err)
	}
	for _, name := range slices.Sorted(maps.Keys(f.schema.Properties)) {
		schema := f.schema.Properties[name]
		if schema.Format == "password" && fields[name] == nil {
			secret, err := Secret(cmd, name+" password")
			if err != nil {
				return nil, false, err
			}
			if fields[name], err = json.Marshal(secret); err != nil {
				return nil, false, err
			}
			set = true
			continue
		}
		flag := cmd.Flags().Lookup(prefix + name)
		if flag != nil && flag.Changed {
			if fields[name], err = flagJSON(cmd, flag, schema); err != nil {
				return nil, false, fmt.Errorf("--%s%s: %w", prefix, name, err)
			}
			set = true
		}
		if within := f.within[name]; within != nil {
			base := fields[name]
			if base == nil {
				base = json.RawMessage("{}")
			}
			inner, touched, err := within.fill(cmd, prefix+name+".", base)
			if err != nil {
				return nil, false, err
			}
			if touched {
				fields[name], set = inner, true
			}
		}
	}
	raw, err = json.Marshal(fields)
	return raw, set, err
}

func flagJSON(cmd *cobra.Command, f *pflag.Flag, s *huma.Schema) (json.RawMessage, error) {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		return json.Marshal(list.GetSlice())
	}
	v := f.Value.String()
	switch {
	case s.Nullable && v == "null":
		return json.RawMessage(v), nil
	case bilingual(s) && !strings.HasPrefix(strings.TrimSpace(v), "{"):
		zh, en, _ := strings.Cut(v, "|")
		return json.Marshal(map[string]string{"zh": strings.TrimSpace(zh), "en": strings.TrimSpace(en)})
	case f.Value.Type() == "bool", f.Value.Type() == "int64", s.Type == "number":
		return json.RawMessage(v), nil
	case s.Type == "string":
		return json.Marshal(v)
	}
	raw, err := jsonOrFile(cmd, v)
	if err == nil && !json.Valid(raw) {
		err = errors.New("is not JSON")
	}
	return raw, err
}

// jsonOrFile reads "@file", "@-" (standard input) or the text itself.
func jsonOrFile(cmd *cobra.Command, v string) (json.RawMessage, error) {
	name, isFile := strings.CutPrefix(v, "@")
	switch {
	case !isFile:
		return json.RawMessage(v), nil
	case name == "-":
		raw, err := io.ReadAll(cmd.InOrStdin())
		return bytes.TrimSpace(raw), err
	}
	raw, err := os.ReadFile(name)
	return bytes.TrimSpace(raw), err
}
