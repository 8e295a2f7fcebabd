package remote

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const (
	flagKey     = "key"
	flagVersion = "if-version"
	flagBody    = "body"
)

// command makes the cobra command of an operation: path parameters are arguments,
// query parameters and the body's fields are flags.
func (o operation) command(name string, conn *Connection, doc *huma.OpenAPI) *cobra.Command {
	cmd := &cobra.Command{Use: name, Short: o.Summary, Long: strings.TrimSpace(o.Summary + "\n\n" + o.Description), SilenceUsage: true}
	cmd.Flags().SetNormalizeFunc(dashes)
	var args []string
	for _, p := range o.Parameters {
		switch p.In {
		case "path":
			args = append(args, p.Name)
			cmd.Use += " " + strings.ToUpper(p.Name)
		case "query":
			addFlag(cmd, p.Name, resolve(doc, p.Schema), p.Description, p.Required)
		case "header":
			switch p.Name {
			case "Idempotency-Key":
				cmd.Flags().String(flagKey, "", "idempotency key; one is made up where none is given")
			case "If-Match":
				cmd.Flags().String(flagVersion, "", "version that you saw of what you change"+required(p.Required))
			}
		}
	}
	f := o.form(doc)
	if f != nil {
		cmd.Flags().String(flagBody, "", "whole body as JSON, or @file (@- for standard input); flags are laid over it")
		f.addFlags(cmd, "")
	}
	cmd.Args = cobra.ExactArgs(len(args))
	cmd.RunE = func(cmd *cobra.Command, values []string) error {
		req, err := o.request(cmd, args, values, f)
		if err != nil {
			return err
		}
		return conn.print(cmd, req)
	}
	return cmd
}

// dashes lets a field "end_ms" be given as --end-ms, the way of command lines.
func dashes(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	return pflag.NormalizedName(strings.ReplaceAll(name, "_", "-"))
}

func required(is bool) string {
	if is {
		return " (required)"
	}
	return ""
}

func resolve(doc *huma.OpenAPI, s *huma.Schema) *huma.Schema {
	for s != nil && s.Ref != "" {
		s = doc.Components.Schemas.SchemaFromRef(s.Ref)
	}
	return s
}

// addFlag adds a flag for a value. What is neither a word, a number, a yes or no,
// nor a list of words is given as JSON.
func addFlag(cmd *cobra.Command, name string, s *huma.Schema, doc string, must bool) {
	flags := cmd.Flags()
	if flags.Lookup(name) != nil || name == flagBody || name == flagKey {
		return
	}
	if doc == "" && s != nil {
		doc = s.Description
	}
	doc = strings.TrimSpace(doc + required(must))
	if s != nil && len(s.Enum) > 0 {
		doc += fmt.Sprintf(" %v", s.Enum)
	}
	switch {
	case s == nil:
		flags.String(name, "", doc)
	case s.Type == "boolean":
		flags.Bool(name, false, doc)
	case s.Type == "integer":
		flags.Int64(name, 0, doc)
	case s.Type == "array" && s.Items != nil && s.Items.Type == "string":
		flags.StringSlice(name, nil, doc)
	case s.Type == "string" || s.Type == "number":
		flags.String(name, "", doc)
	default:
		flags.String(name, "", strings.TrimSpace(doc+" (JSON, or @file)"))
	}
	if s != nil && len(s.Enum) > 0 {
		words := make([]string, len(s.Enum))
		for i, e := range s.Enum {
			words[i] = fmt.Sprint(e)
		}
		_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)) // it exists: it was added above
	}
}

// request builds the request from arguments and flags.
func (o operation) request(cmd *cobra.Command, params, values []string, f *form) (*Request, error) {
	path := o.path
	for i, p := range params {
		path = strings.Replace(path, "{"+p+"}", url.PathEscape(values[i]), 1)
	}
	req := &Request{Method: o.method, Path: path, Query: url.Values{}, Header: http.Header{}}
	for _, p := range o.Parameters {
		flag := cmd.Flags().Lookup(p.Name)
		if p.In == "query" && flag != nil && flag.Changed {
			if list, ok := flag.Value.(pflag.SliceValue); ok {
				req.Query[p.Name] = list.GetSlice()
			} else {
				req.Query.Set(p.Name, flag.Value.String())
			}
		}
		if p.In == "header" && p.Name == "Idempotency-Key" {
			key, _ := cmd.Flags().GetString(flagKey)
			if key == "" {
				key = uuid.NewString()
			}
			req.Header.Set(p.Name, key)
		}
		if v, _ := cmd.Flags().GetString(flagVersion); p.In == "header" && p.Name == "If-Match" && v != "" {
			req.Header.Set(p.Name, strconv.Quote(strings.Trim(v, `"`)))
		}
	}
	if f == nil {
		return req, nil
	}
	raw, err := f.body(cmd)
	req.Body = raw
	return req, err
}
