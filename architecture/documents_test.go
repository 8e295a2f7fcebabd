package architecture

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

var (
	link     = regexp.MustCompile(`\]\(([^)#\s]+)(#[^)\s]*)?\)`)
	cited    = regexp.MustCompile("`((?:Test|test|Benchmark)[A-Z][A-Za-z0-9]*)`")
	declared = regexp.MustCompile(`(?m)^func (?:\([^)]*\) )?((?:Test|test|Benchmark)[A-Za-z0-9]*)\(`)
	variable = regexp.MustCompile(`DUBAN_[A-Z0-9_]+[A-Z0-9]`)
	required = regexp.MustCompile(`(?m)^\t?(?:require )?([a-z0-9.-]+\.[a-z]+/\S+) (v\S+)`)
)

// checkLinks wants every link between documents to lead somewhere.
func checkLinks(t tree) (bad []string) {
	for _, f := range t.files {
		if path.Ext(f.path) != ".md" {
			continue
		}
		for _, m := range link.FindAllStringSubmatch(f.content, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			target := path.Join(path.Dir(f.path), m[1])
			if !slices.ContainsFunc(t.files, func(x *file) bool { return under(x.path, target) }) {
				bad = append(bad, f.path+" links to "+m[1]+", which is not there")
			}
		}
	}
	return bad
}

// checkCited wants every test that a document names as its proof to exist.
func checkCited(t tree) (bad []string) {
	have := map[string]bool{}
	for _, f := range t.code() {
		for _, m := range declared.FindAllStringSubmatch(f.content, -1) {
			have[m[1]] = true
		}
	}
	for _, f := range t.files {
		if path.Ext(f.path) != ".md" {
			continue
		}
		for _, m := range cited.FindAllStringSubmatch(f.content, -1) {
			if !have[m[1]] {
				bad = append(bad, f.path+" cites "+m[1]+", which is no test")
			}
		}
	}
	return bad
}

// checkSettings wants the variables that documents and deploy name to be read by the
// code, and those that the code reads to be explained.
func checkSettings(t tree) (bad []string) {
	read, told := map[string]string{}, map[string]string{}
	for _, f := range t.files {
		for _, v := range variable.FindAllString(f.content, -1) {
			switch {
			case f.ast != nil && !f.test && !under(f.folder(), "e2e", "bench", "architecture"):
				read[v] = f.path
			case f.ast == nil && (f.path == "README.md" || under(f.path, "docs", "deploy")):
				told[v] = f.path
			}
		}
	}
	tests := regexp.MustCompile(`^DUBAN_TEST_`)
	for v, where := range told {
		if read[v] == "" && !tests.MatchString(v) {
			bad = append(bad, where+" names "+v+", which nobody reads")
		}
	}
	for v, where := range read {
		if told[v] == "" && !tests.MatchString(v) {
			bad = append(bad, where+" reads "+v+", which no document explains")
		}
	}
	return bad
}

// checkNotice wants NOTICE to name every module that the code imports, as go.mod has it.
func checkNotice(t tree) (bad []string) {
	var mod, notice string
	for _, f := range t.files {
		switch f.path {
		case "go.mod":
			mod = f.content
		case "NOTICE":
			notice = strings.Join(strings.Fields(f.content), " ")
		}
	}
	modules := map[string]string{}
	for _, m := range required.FindAllStringSubmatch(mod, -1) {
		modules[m[1]] = m[2]
	}
	for _, f := range t.code() {
		for _, imported := range f.imports() {
			module := ""
			for m := range modules {
				if under(imported, m) && len(m) > len(module) {
					module = m
				}
			}
			entry := module + " " + modules[module]
			if complaint := fmt.Sprintf("NOTICE lacks %s", entry); module != "" &&
				!strings.Contains(notice, entry+" ") && !slices.Contains(bad, complaint) {
				bad = append(bad, complaint)
			}
		}
	}
	return bad
}
