package architecture

import (
	"fmt"
	"go/ast"
	"go/format"
	"path"
	"slices"
	"strings"
)

func checkImports(t tree) (bad []string) {
	for _, f := range t.code() {
		i := slices.IndexFunc(wings, func(w wing) bool { return under(f.folder(), w.folder) })
		if i < 0 {
			bad = append(bad, f.path+" lies in a folder without import rules: decide in rules_test.go")
			continue
		}
		for _, imported := range f.imports() {
			slow := under(imported, servers...) && !mayLinkServers(f.folder()) && !f.tagged
			refused := !f.test && !standard(imported) && !allowed(wings[i], imported)
			if slow || refused {
				bad = append(bad, f.path+" imports "+imported)
			}
		}
	}
	return bad
}

func allowed(w wing, imported string) bool {
	return slices.ContainsFunc(w.allows, func(a string) bool { return a == "" || under(imported, a) })
}

// standard: the standard library has no dot in the first part of its paths.
func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".") && first+"/" != own
}

// heavy names the packages that link a server and must not.
func heavy(linked map[string][]string) (bad []string) {
	for pkg, deps := range linked {
		if mayLinkServers(strings.TrimPrefix(pkg, own)) {
			continue
		}
		for _, d := range deps {
			if under(d, servers...) {
				bad = append(bad, pkg+" links "+d)
				break
			}
		}
	}
	return bad
}

func checkFormat(t tree) (bad []string) {
	for _, f := range t.files {
		if f.ast == nil {
			continue
		}
		if formatted, err := format.Source([]byte(f.content)); err != nil || string(formatted) != f.content {
			bad = append(bad, f.path+" is not as gofmt writes it")
		}
	}
	return bad
}

func checkTestSupport(t tree) (bad []string) {
	for _, f := range t.code() {
		if f.test || isTestSupport(f.folder()) {
			continue
		}
		for _, imported := range f.imports() {
			if under(imported, testSupport...) {
				bad = append(bad, f.path+" imports "+imported)
			}
		}
	}
	return bad
}

func checkPureDomain(t tree) (bad []string) {
	for _, f := range t.code() {
		if f.test || !under(f.folder(), "domain") {
			continue
		}
		for _, imported := range f.imports() {
			if under(imported, impure...) {
				bad = append(bad, f.path+" imports "+imported)
			}
		}
		bad = append(bad, f.clockReads()...)
	}
	return bad
}

// checkReplayed looks at what the engine runs again from history: there a clock, a
// goroutine or chance of the process would give another answer the second time.
func checkReplayed(t tree) (bad []string) {
	for _, f := range t.code() {
		if f.test || !slices.Contains(f.imports(), "go.temporal.io/sdk/workflow") {
			continue
		}
		bad = append(bad, f.clockReads()...)
		for _, imported := range f.imports() {
			if under(imported, "math/rand", "crypto/rand", "os", "net") {
				bad = append(bad, f.path+" imports "+imported)
			}
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if g, ok := n.(*ast.GoStmt); ok {
				bad = append(bad, fmt.Sprintf("%s:%d starts a goroutine", f.path, t.line(g.Pos())))
			}
			return true
		})
	}
	return bad
}

func checkNames(t tree) (bad []string) {
	for _, f := range t.files {
		for part := range strings.SplitSeq(f.path, "/") {
			if saysNothing(strings.TrimSuffix(part, path.Ext(part))) {
				bad = append(bad, f.path+" is named for nothing")
			}
		}
		if f.ast == nil {
			continue
		}
		for _, d := range f.ast.Decls {
			if g, ok := d.(*ast.GenDecl); ok {
				for _, s := range g.Specs {
					if ts, ok := s.(*ast.TypeSpec); ok && emptyEnding(ts.Name.Name) {
						bad = append(bad, f.path+": the type "+ts.Name.Name+" is named for nothing")
					}
				}
			}
		}
	}
	return bad
}

func saysNothing(name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '_' || r == '-' || r == '.' })
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains(empty, w) || slices.Contains(empty, strings.TrimSuffix(w, "s"))
	})
}

func emptyEnding(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), "s")
	return slices.ContainsFunc(empty, func(e string) bool { return strings.HasSuffix(name, e) })
}

func checkLength(t tree) (bad []string) {
	for _, f := range t.code() {
		if n := strings.Count(f.content, "\n"); n > longest && !f.test && !ast.IsGenerated(f.ast) {
			bad = append(bad, fmt.Sprintf("%s has %d lines", f.path, n))
		}
	}
	return bad
}

func checkWords(t tree) (bad []string) {
	for _, f := range t.files {
		if foreign[f.path] {
			continue
		}
		number := 0
		for line := range strings.Lines(f.content) {
			number++
			if containsAny(line, places) {
				bad = append(bad, fmt.Sprintf("%s:%d names a place on one machine", f.path, number))
			}
			if containsAny(line, promises) {
				bad = append(bad, fmt.Sprintf("%s:%d promises instead of doing", f.path, number))
			}
		}
	}
	return bad
}

func containsAny(line string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(line, w) })
}

// checkPackageComments wants one comment per package that begins as Go's own tools
// expect. A package of tests alone has it in a test.
func checkPackageComments(t tree) (bad []string) {
	has, tests := map[string]bool{}, map[string]bool{}
	for _, f := range t.code() {
		onlyTests, known := tests[f.folder()]
		tests[f.folder()] = f.test && (onlyTests || !known)
	}
	for _, f := range t.code() {
		if f.test != tests[f.folder()] {
			continue
		}
		name := strings.TrimSuffix(f.ast.Name.Name, "_test")
		doc := f.ast.Doc.Text()
		has[f.folder()] = has[f.folder()] || strings.HasPrefix(doc, "Package "+name+" ") || name == "main" && strings.HasPrefix(doc, "Command ")
	}
	for folder, ok := range has {
		if !ok {
			bad = append(bad, folder+" has no package comment")
		}
	}
	return bad
}
