package remote

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/spf13/cobra"
)

// Commands makes a command of every operation of the description, grouped by the
// first word of its path.
func Commands(doc *huma.OpenAPI, conn *Connection) []*cobra.Command {
	groups := map[string]*cobra.Command{}
	for _, path := range slices.Sorted(maps.Keys(doc.Paths)) {
		item := doc.Paths[path]
		for _, op := range operations(path, item) {
			if slices.Contains(byHand, op.OperationID) {
				continue
			}
			words := op.words(item)
			parent := group(groups, words[0], op.Tags)
			for _, w := range words[1 : len(words)-1] {
				parent = child(parent, w)
			}
			parent.AddCommand(op.command(words[len(words)-1], conn, doc))
		}
	}
	var out []*cobra.Command
	for _, g := range groups {
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b *cobra.Command) int { return cmp.Compare(a.Name(), b.Name()) })
	return out
}

func group(groups map[string]*cobra.Command, name string, tags []string) *cobra.Command {
	if groups[name] == nil {
		groups[name] = &cobra.Command{Use: name, Short: strings.Join(tags, " "), GroupID: RemoteGroup, RunE: needSubcommand}
	}
	return groups[name]
}

// needSubcommand shows help for a group given alone, and fails on a word that is
// none of its commands: cobra would show help and call it a success.
func needSubcommand(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%q is no command of %q: see %s --help", args[0], cmd.CommandPath(), cmd.CommandPath())
	}
	return cmd.Help()
}

// RemoteGroup is the help group of commands that talk to a server.
const RemoteGroup = "remote"

func child(parent *cobra.Command, name string) *cobra.Command {
	for _, c := range parent.Commands() {
		if c.Name() == name {
			return c
		}
	}
	c := &cobra.Command{Use: name, Short: parent.Short + ": " + name, RunE: needSubcommand}
	parent.AddCommand(c)
	return c
}

// operation is one request that the API takes.
type operation struct {
	*huma.Operation
	method, path string
}

func operations(path string, item *huma.PathItem) []operation {
	var out []operation
	for method, op := range map[string]*huma.Operation{
		http.MethodGet: item.Get, http.MethodPost: item.Post, http.MethodPut: item.Put,
		http.MethodPatch: item.Patch, http.MethodDelete: item.Delete,
	} {
		if op != nil {
			out = append(out, operation{op, method, path})
		}
	}
	return out
}

// called are the operations whose path alone would name them badly.
var called = map[string]string{
	"inspectionOpen": "inspections open", "programmeOpen": "programmes open", "noticeOpenAdvice": "notices open-advice",
	"evidenceDeclare": "evidence declare", "evidenceUpload": "evidence upload-state",
	"incidentReport": "incidents report", "complaintRegister": "complaints register",
	"readAllMessages": "messages read-all", "endOtherSessions": "sessions delete-others",
	"me": "session show", "home": "home show",
}

// byHand are the operations that have a command of their own, written by hand.
var byHand = []string{"signIn", "signOut"}

// words are the names of a command, from its path: GET /outlets is "outlets list",
// GET /outlets/{code} "outlets show CODE", POST /outlets "outlets add",
// POST /inspections/{id}/submit "inspections submit ID".
func (o operation) words(item *huma.PathItem) []string {
	if name, ok := called[o.OperationID]; ok {
		return strings.Fields(name)
	}
	var words []string
	segments := strings.Split(strings.Trim(o.path, "/"), "/")
	for _, s := range segments {
		if !isParam(s) {
			words = append(words, strings.Split(s, ".")...) // "/findings.csv" is "findings csv"
		}
	}
	if strings.HasSuffix(o.OperationID, "Bulk") { // the same act on one case has the plain name
		words[len(words)-1] += "-many"
	}
	onOne := isParam(segments[len(segments)-1])
	switch o.method {
	case http.MethodGet:
		if onOne {
			return append(words, "show")
		}
		if len(words) > 1 && item.Post == nil && item.Put == nil && item.Delete == nil {
			return words
		}
		return append(words, "list")
	case http.MethodPut, http.MethodPatch:
		if len(words) > 1 && item.Get == nil && !onOne {
			return words
		}
		return append(words, "put")
	case http.MethodDelete:
		return append(words, "delete")
	default:
		if len(words) > 1 && item.Get == nil {
			return words
		}
		return append(words, "add")
	}
}

func isParam(segment string) bool { return strings.HasPrefix(segment, "{") }
