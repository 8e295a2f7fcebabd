package api

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/policy"
)

// Wherever one asks for a unit, one that has not the form of a path is refused by name,
// and not answered as if nothing were there.
func TestAskingForAUnitThatIsNone(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Record = called{} })
	h.srv.MountInterests(&drawer{h: h})
	for _, r := range policy.Roles() {
		h.person("all", r.Name, "/ho/")
	}
	all := h.as("all")
	passing := func(of *huma.Schema) string { // what a parameter lets pass
		switch {
		case len(of.Enum) > 0:
			return of.Enum[0].(string)
		case of.Minimum != nil:
			return fmt.Sprint(int(*of.Minimum))
		case of.Format == "uuid":
			return uuid.NewString()
		case of.Format == "date":
			return "2026-11-01"
		}
		return "2"
	}
	units := []string{"unit", "issuer", "under", "parent", "owner_unit", "held_by", "place"}
	asked := 0
	for path, item := range h.srv.OpenAPI().Paths {
		if item.Get == nil {
			continue
		}
		url := Base + path
		var rest []string
		for _, p := range item.Get.Parameters {
			switch {
			case p.In == "path":
				url = strings.Replace(url, "{"+p.Name+"}", passing(p.Schema), 1)
			case p.In == "query" && p.Required && !slices.Contains(units, p.Name):
				rest = append(rest, p.Name+"="+passing(p.Schema))
			}
		}
		for _, p := range item.Get.Parameters {
			if p.In != "query" || !slices.Contains(units, p.Name) {
				continue
			}
			asked++
			a := all.send("GET", url+"?"+strings.Join(append([]string{p.Name + "=gd"}, rest...), "&"), nil)
			require.Equal(t, 400, a.status, "%s %s: %s", path, p.Name, a.text)
			require.Contains(t, a.text, "query:"+p.Name, path)
		}
	}
	require.Greater(t, asked, 40)
}
