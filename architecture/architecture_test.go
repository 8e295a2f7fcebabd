// Package architecture holds the shape of the house to tests: who may import whom,
// what the rules under domain must not touch, and what no file may contain. It
// knows nothing of what the code does.
//
// Each check is a function from a tree of files to a list of complaints. One test
// asks them about the repository and wants silence; another asks them about small
// broken trees and wants each complaint, so that no check is a check in name only.
package architecture

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

var checks = map[string]func(tree) []string{
	"imports":         checkImports,
	"test support":    checkTestSupport,
	"pure domain":     checkPureDomain,
	"replayed code":   checkReplayed,
	"names":           checkNames,
	"length":          checkLength,
	"words":           checkWords,
	"package comment": checkPackageComments,
	"links":           checkLinks,
	"cited tests":     checkCited,
	"settings":        checkSettings,
	"notice":          checkNotice,
	"format":          checkFormat,
}

func TestTheHouse(t *testing.T) {
	house := repository(t)
	for name, check := range checks {
		t.Run(name, func(t *testing.T) { require.Empty(t, check(house)) })
	}
}

func TestEveryCheckCanFail(t *testing.T) {
	long := "// Package x is long.\npackage x\n" + strings.Repeat("\n", longest)
	for name, c := range map[string]struct {
		check, path, content, complaint string
	}{
		"a rule reaches for the database":        {"imports", "domain/notice/x.go", `package notice; import "gorm.io/gorm"`, "domain/notice/x.go imports gorm.io/gorm"},
		"a rule reaches for storage":             {"imports", "domain/notice/x.go", `package notice; import "duban/storage"`, "domain/notice/x.go imports duban/storage"},
		"policy reaches for storage":             {"imports", "policy/x.go", `package policy; import "duban/storage"`, "policy/x.go imports duban/storage"},
		"storage knows the engine":               {"imports", "storage/x.go", `package storage; import "go.temporal.io/sdk/client"`, "storage/x.go imports go.temporal.io/sdk/client"},
		"storage asks policy":                    {"imports", "storage/x.go", `package storage; import "duban/policy"`, "storage/x.go imports duban/policy"},
		"a workflow writes rows":                 {"imports", "workflows/x.go", `package workflows; import "duban/storage"`, "workflows/x.go imports duban/storage"},
		"an activity calls a workflow":           {"imports", "activities/x.go", `package activities; import "duban/workflows"`, "activities/x.go imports duban/workflows"},
		"the API reads rows":                     {"imports", "api/x.go", `package api; import "duban/storage"`, "api/x.go imports duban/storage"},
		"the API starts an engine":               {"imports", "api/x.go", `package api; import "duban/engine"`, "api/x.go imports duban/engine"},
		"a neighbour by a longer name":           {"imports", "domain/org/x.go", `package org; import "duban/domainless"`, "domain/org/x.go imports duban/domainless"},
		"the server linked from a package":       {"imports", "workflows/x.go", `package workflows; import "go.temporal.io/server/temporal"`, "workflows/x.go imports go.temporal.io/server/temporal"},
		"the engine linked from a fast test":     {"imports", "storage/x_test.go", `package storage; import "duban/engine"`, "storage/x_test.go imports duban/engine"},
		"a package nobody has decided on":        {"imports", "billing/x.go", `package billing`, "billing/x.go lies in a folder without import rules: decide in rules_test.go"},
		"test support in the product":            {"test support", "cmd/house/x.go", `package house; import "duban/storage/storagetest"`, "cmd/house/x.go imports duban/storage/storagetest"},
		"testify in the product":                 {"test support", "cmd/house/x.go", `package house; import "github.com/stretchr/testify/require"`, "cmd/house/x.go imports github.com/stretchr/testify/require"},
		"a rule opens a file":                    {"pure domain", "domain/org/x.go", `package org; import "os"`, "domain/org/x.go imports os"},
		"a rule speaks to the network":           {"pure domain", "domain/org/x.go", `package org; import "net/http"`, "domain/org/x.go imports net/http"},
		"a rule reads the clock":                 {"pure domain", "domain/org/x.go", "package org\nimport \"time\"\nvar now = time.Now()", "domain/org/x.go:3 calls time.Now"},
		"a rule reads the clock by another name": {"pure domain", "domain/org/x.go", "package org\nimport clock \"time\"\nvar now = clock.Since", "domain/org/x.go:3 calls time.Since"},
		"a rule follows the machine's zone":      {"pure domain", "domain/org/x.go", "package org\nimport \"time\"\nvar here = time.Local", "domain/org/x.go:3 calls time.Local"},
		"a workflow reads the clock":             {"replayed code", "workflows/x.go", "package workflows\nimport (\n\"time\"\n_ \"go.temporal.io/sdk/workflow\")\nvar now = time.Now()", "workflows/x.go:5 calls time.Now"},
		"a workflow starts a goroutine":          {"replayed code", "workflows/x.go", "package workflows\nimport _ \"go.temporal.io/sdk/workflow\"\nfunc f() {\ngo f()\n}", "workflows/x.go:4 starts a goroutine"},
		"a file called helper":                   {"names", "storage/row_helpers.go", `package storage`, "storage/row_helpers.go is named for nothing"},
		"a folder called common":                 {"names", "domain/common/x.go", `package common`, "domain/common/x.go is named for nothing"},
		"a file of the screens called utils":     {"names", "ui/src/utils.ts", ``, "ui/src/utils.ts is named for nothing"},
		"a type called manager":                  {"names", "api/x.go", "package api\ntype SessionManager struct{}", "api/x.go: the type SessionManager is named for nothing"},
		"a file too long":                        {"length", "x/x.go", long, "x/x.go has 452 lines"},
		"a path of one machine":                  {"words", "docs/x.md", "see /ro" + "ot/notes", "docs/x.md:1 names a place on one machine"},
		"a file that gofmt would change":         {"format", "x/x.go", "package x\nfunc f() {}\n\n\n", "x/x.go is not as gofmt writes it"},
		"a promise":                              {"words", "api/x.go", "package api\n// TO" + "DO: later", "api/x.go:2 promises instead of doing"},
		"a package without a word":               {"package comment", "x/x.go", "package x", "x has no package comment"},
		"a link to nowhere":                      {"links", "docs/x.md", "see [it](../gone.md#why)", "docs/x.md links to ../gone.md, which is not there"},
		"a proof that is no test":                {"cited tests", "docs/x.md", "held by `TestOfNothing`", "docs/x.md cites TestOfNothing, which is no test"},
		"a setting that nobody reads":            {"settings", "README.md", "set DUBAN_WISH", "README.md names DUBAN_WISH, which nobody reads"},
		"a setting that is not explained":        {"settings", "cmd/house/x.go", "package house\nvar name = \"DUBAN_SECRET\"", "cmd/house/x.go reads DUBAN_SECRET, which no document explains"},
		"a package comment of another":           {"package comment", "x/x.go", "// Package y is.\npackage x", "x has no package comment"},
	} {
		t.Run(name, func(t *testing.T) {
			broken := parse(t, fstest.MapFS{c.path: {Data: []byte(c.content)}}, []string{c.path})
			require.Contains(t, checks[c.check](broken), c.complaint)
		})
	}
}

func TestNoticeLacksNoModule(t *testing.T) {
	house := fstest.MapFS{
		"go.mod":       {Data: []byte("module duban\n\nrequire (\n\tgorm.io/gorm v1.31.2\n\tgorm.io/driver/sqlite v1.6.0 // indirect\n)\n")},
		"NOTICE":       {Data: []byte("gorm.io/gorm    v1.31.2  MIT\ngorm.io/driver/sqlite v1.5.0 MIT\n")},
		"storage/x.go": {Data: []byte("package storage\nimport (\n_ \"gorm.io/gorm/clause\"\n_ \"gorm.io/driver/sqlite\"\n)")},
	}
	require.Equal(t, []string{"NOTICE lacks gorm.io/driver/sqlite v1.6.0"}, checkNotice(parse(t, house, []string{"go.mod", "NOTICE", "storage/x.go"})))
}

// TestOnlyEngineAndCmdLinkTheServers follows imports to the end, also through other
// people's modules: the embedded Temporal server alone is most of the binary and
// takes minutes to compile.
func TestOnlyEngineAndCmdLinkTheServers(t *testing.T) {
	require.Empty(t, heavy(linked(t)))

	require.Equal(t, []string{"duban/api links go.temporal.io/server/temporal"},
		heavy(map[string][]string{"duban/api": {"fmt", "go.temporal.io/server/temporal"}}), "the check can fail")
	require.Equal(t, []string{"duban/storage links github.com/versity/versitygw/embedgw"},
		heavy(map[string][]string{"duban/storage": {"github.com/versity/versitygw/embedgw"}}), "the check can fail")
}

// linked lists what every package of the module links, itself left out.
func linked(t *testing.T) map[string][]string {
	cmd := exec.Command("go", "list", "-json=ImportPath,Deps", "./...")
	cmd.Dir = ".."
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	require.NoError(t, cmd.Start())
	all := map[string][]string{}
	for d := json.NewDecoder(out); ; {
		var p struct {
			ImportPath string
			Deps       []string
		}
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		all[p.ImportPath] = p.Deps
	}
	require.NoError(t, cmd.Wait(), "%s", complaints.String())
	require.NotEmpty(t, all)
	return all
}
