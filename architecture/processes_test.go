package architecture

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/process"
	"duban/policy"
)

// The processes under domain/process/shipped are pictures for people and for other
// tools. These tests hold every element of them to the code, and the code to them.

// TestProcessesLeadWhereEventsLead folds every event that a move may come to onto every
// state in which the move may be made, and compares where that leads with the picture.
func TestProcessesLeadWhereEventsLead(t *testing.T) {
	for _, k := range kindsDrawn {
		t.Run(string(k.kind), func(t *testing.T) {
			d := diagram(t, k.kind)
			want, entered := k.edges(t, d)
			var got []string
			for _, e := range k.events(t) {
				for _, to := range d.Leads(nil, e) {
					got = append(got, edge("", e, to))
				}
				for _, from := range d.Elements {
					if from.Stands == "" || from.Type == "endEvent" && !slices.Contains(k.resting, from.Stands) {
						continue
					}
					for _, to := range d.Leads(from, e) {
						if to != from.Stands && facet(to) == facet(from.Stands) {
							got = append(got, edge(from.Stands, e, to))
						}
					}
				}
			}
			slices.Sort(got)
			require.Equal(t, want, slices.Compact(got))
			for to, by := range entered { // what begins beside the rest
				at := d.At(to)
				require.True(t, slices.Contains(at.Events, by) || slices.ContainsFunc(d.Elements, func(e *process.Element) bool {
					return e.Target == at.ID && slices.Contains(d.Element(e.Source).Events, by)
				}), "%s begins with %s, but nothing tied to that leads there", to, by)
			}
		})
	}
}

// TestProcessesShowEveryMove compares from where every move may be made with the places
// at which the picture has it.
func TestProcessesShowEveryMove(t *testing.T) {
	for _, k := range kindsDrawn {
		t.Run(string(k.kind), func(t *testing.T) {
			d := diagram(t, k.kind)
			want, got := map[string][]string{}, map[string][]string{}
			for action, from := range k.moves {
				move := strings.TrimPrefix(action, string(k.kind)+".")
				if move == "clock" || slices.Contains(d.Undrawn, move) {
					continue
				}
				want[move] = []string{}
				for _, s := range from {
					want[move] = append(want[move], string(s))
				}
				slices.Sort(want[move])
				got[move] = drawnAt(d, move, k.statuses)
			}
			require.Equal(t, want, got)
			for _, e := range d.Elements {
				for _, move := range e.Moves {
					require.Contains(t, k.moves, string(k.kind)+"."+move, "%s is tied to a move that there is not", e.ID)
				}
			}
			for _, move := range d.Undrawn {
				require.Contains(t, k.moves, string(k.kind)+"."+move)
			}
		})
	}
}

// drawnAt lists the statuses at which the picture has a move; none: it opens a case.
func drawnAt(d *process.Diagram, move string, statuses []casefile.Status) []string {
	out, somewhere := []string{}, false
	for _, e := range d.Elements {
		somewhere = somewhere || slices.Contains(e.Moves, move)
	}
	if !somewhere {
		return []string{"nowhere"}
	}
	for _, status := range statuses {
		for _, key := range []string{string(status), string(status) + ".advice"} {
			at := d.At(key)
			if at != nil && (slices.Contains(at.Moves, move) || leavesBy(d, at, move)) {
				out = append(out, string(status))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// leavesBy reports whether a move is to be found within an activity, around it, at its
// border, or on a way out of it.
func leavesBy(d *process.Diagram, at *process.Element, move string) bool {
	for _, e := range d.Elements {
		if !slices.Contains(e.Moves, move) {
			continue
		}
		switch {
		case e.Type == "startEvent":
			if slices.Contains(e.From, at.Stands) || d.Within(e, at) {
				return true
			}
		case d.Within(e, at), d.Within(at, e), e.Host != "" && (e.Host == at.ID || d.Within(at, d.Element(e.Host))):
			return true
		case e.Type == "sequenceFlow":
			for _, event := range e.Events {
				for _, to := range d.Elements {
					if slices.Contains(d.Path(at, event, to), e) {
						return true
					}
				}
			}
		}
	}
	return false
}

// TestProcessesNameWhatThereIs: every status, event and limit of the code is in the
// picture, and nothing else; every name is there in both languages.
func TestProcessesNameWhatThereIs(t *testing.T) {
	for _, k := range kindsDrawn {
		t.Run(string(k.kind), func(t *testing.T) {
			d := diagram(t, k.kind)
			require.Equal(t, k.kind, d.Kind)
			var stands, events, clocks []string
			for _, e := range d.Elements {
				events, stands = append(events, e.Events...), append(stands, e.Stands)
				if e.Clock != "" {
					clocks = append(clocks, e.Clock)
				}
				require.Equal(t, e.Name.ZH == "", e.Name.EN == "", "%s has a name in one language only", e.ID)
			}
			drawn := func(list []string) []string {
				slices.Sort(list)
				return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return s == "" })
			}
			require.Equal(t, drawn(slices.Clone(k.stands())), drawn(slices.Clone(stands)))
			require.Len(t, slices.DeleteFunc(slices.Clone(stands), func(s string) bool { return s == "" }), len(drawn(stands)), "a place is drawn twice")
			require.Equal(t, drawn(k.events(t)), drawn(events))
			require.Equal(t, drawn(k.clocks(t)), drawn(clocks))
		})
	}
}

// TestProcessLanesAreTheRolesOfThePolicy: whoever acts in a lane holds a role that may.
func TestProcessLanesAreTheRolesOfThePolicy(t *testing.T) {
	p, err := policy.New(slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	for _, k := range kindsDrawn {
		d := diagram(t, k.kind)
		for _, e := range d.Elements {
			roles := e.Roles
			if at := d.Element(e.Lane); len(roles) == 0 && at != nil {
				roles = at.Roles
			}
			if e.Type == "lane" {
				for _, r := range e.Roles {
					require.True(t, r == "system" || slices.ContainsFunc(policy.Roles(), func(have policy.Role) bool { return have.Name == r }), "%s is no role", r)
				}
				continue
			}
			for _, move := range e.Moves {
				action := string(k.kind) + "." + move
				require.True(t, holders(p, action) == "" || e.Type == "sequenceFlow" ||
					slices.ContainsFunc(roles, func(r string) bool { return p.Can(r, action) }), "%s: nobody of its lane may %s", e.ID, action)
			}
		}
	}
}

func diagram(t *testing.T, kind casefile.Kind) *process.Diagram {
	d, err := process.Of(kind)
	require.NoError(t, err)
	return d
}

func edge(from, event, to string) string {
	return fmt.Sprintf("%s --%s--> %s", from, event, to)
}

// facet is what of a case stands somewhere: "" the case itself, or the kind of its part.
func facet(stands string) string {
	part, _, split := strings.Cut(stands, ":")
	if !split {
		return ""
	}
	return part
}

// edges are the ways that the code knows, and by what each part of a case begins that
// is not there from the first.
func (k kindDrawn) edges(t *testing.T, d *process.Diagram) (ways []string, begin map[string]string) {
	begin = map[string]string{}
	for action, from := range k.moves {
		move := strings.TrimPrefix(action, string(k.kind)+".")
		if move == "clock" && k.comesTo[move] == nil || slices.Contains(d.Undrawn, move) {
			continue
		}
		require.NotEmpty(t, k.comesTo[move], "%s comes to nothing", action)
		if len(from) == 0 {
			from = []casefile.Status{""}
		}
		for _, was := range from {
			for _, facts := range k.comesTo[move] {
				for _, s := range k.bases(was, facts[0].name) {
					for _, f := range facts {
						before := process.Standings(s)
						body, err := json.Marshal(f.body)
						require.NoError(t, err)
						require.NoError(t, s.Apply(casefile.Event{Kind: k.kind, Seq: s.Version() + 1, Name: f.name, Body: body, At: time.Unix(0, 0)}))
						event := strings.TrimPrefix(f.name, string(k.kind)+".")
						for _, now := range process.Standings(s) {
							old := standing(before, now)
							switch {
							case old == now.At:
							case old != "" || facet(now.At) == "":
								ways = append(ways, edge(old, event, now.At))
							case facet(now.At) != "rectification": // those are there when the notice is acknowledged
								begin[now.At] = event
							}
						}
					}
				}
			}
		}
	}
	slices.Sort(ways)
	return slices.Compact(ways), begin
}

func standing(list []process.Standing, now process.Standing) string {
	for _, s := range list {
		if s.Part == now.Part && facet(s.At) == facet(now.At) {
			return s.At
		}
	}
	return ""
}

// events are the names of the kind's events without its own name; what clocks and
// planning anew and urging put on the record, and what undrawn moves do, is left out.
func (k kindDrawn) events(t *testing.T) []string {
	var out []string
	for name, value := range constants(t, string(k.kind)) {
		event := strings.TrimPrefix(value, string(k.kind)+".")
		if strings.HasPrefix(name, "Ev") && !slices.Contains(append([]string{"clock_fired", "replanned", "urged"}, k.undrawn...), event) {
			out = append(out, event)
		}
	}
	require.NotEmpty(t, out)
	return out
}

// clocks are what the kind's limits are called, those of parts by their kind.
func (k kindDrawn) clocks(t *testing.T) []string {
	out := slices.Clone(k.partClocks)
	for name, value := range constants(t, string(k.kind)) {
		if !strings.HasPrefix(name, "Cmd") && !strings.HasPrefix(name, "Ev") && (strings.HasSuffix(name, "Clock") || strings.HasSuffix(name, "Window")) {
			out = append(out, value)
		}
	}
	return out
}

// constants are the text constants of a kind's package.
func constants(t *testing.T, kind string) map[string]string {
	out := map[string]string{}
	pkgs, err := parser.ParseDir(token.NewFileSet(), "../domain/"+kind, nil, 0) //nolint:staticcheck // one package, no build tags
	require.NoError(t, err)
	ast.Inspect(pkgs[kind], func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
			for i, name := range spec.Names {
				if lit, ok := spec.Values[i].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					out[name.Name], _ = strconv.Unquote(lit.Value)
				}
			}
		}
		return true
	})
	return out
}
