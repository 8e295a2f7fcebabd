package architecture

import (
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// A tree is the files that a check looks at.
type tree struct {
	files []*file
	set   *token.FileSet
}

type file struct {
	path    string
	content string
	ast     *ast.File // nil where it is not Go
	test    bool
	tagged  bool // built only on demand
	set     *token.FileSet
}

// repository is every file under version control, or every file that is there
// where the tree came without its history.
func repository(t *testing.T) tree {
	root := os.DirFS("..")
	list := exec.Command("git", "ls-files", "-z")
	list.Dir = ".."
	out, err := list.Output()
	var paths []string
	if err == nil && len(out) > 0 {
		for p := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
			if info, err := fs.Stat(root, p); err == nil && info.Mode().IsRegular() { // else it is just being removed
				paths = append(paths, p)
			}
		}
		return parse(t, root, paths)
	}
	err = fs.WalkDir(root, ".", func(p string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && (name == ".git" || name == "node_modules" || p == "bin" || p == "data" || p == "ui/dist"):
			return fs.SkipDir
		case d.Type().IsRegular():
			paths = append(paths, p)
		}
		return nil
	})
	require.NoError(t, err)
	return parse(t, root, paths)
}

func parse(t *testing.T, root fs.FS, paths []string) tree {
	out := tree{set: token.NewFileSet()}
	for _, p := range paths {
		raw, err := fs.ReadFile(root, p)
		require.NoError(t, err)
		f := &file{path: p, set: out.set, test: strings.HasSuffix(p, "_test.go")}
		if utf8.Valid(raw) { // pictures and recordings hold no words
			f.content = string(raw)
		}
		if path.Ext(p) == ".go" {
			f.ast, err = parser.ParseFile(out.set, p, raw, parser.ParseComments)
			require.NoError(t, err)
			f.tagged = onDemand(f.ast)
		}
		out.files = append(out.files, f)
	}
	return out
}

// onDemand reports whether a file has a build constraint that a plain build does not meet.
func onDemand(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, c := range group.List {
			if c.Pos() < f.Package && constraint.IsGoBuild(c.Text) {
				x, err := constraint.Parse(c.Text)
				return err == nil && !x.Eval(func(tag string) bool { return tag == "linux" || tag == "unix" || tag == "amd64" })
			}
		}
	}
	return false
}

func (t tree) code() []*file {
	var out []*file
	for _, f := range t.files {
		if f.ast != nil {
			out = append(out, f)
		}
	}
	return out
}

func (t tree) line(at token.Pos) int { return t.set.Position(at).Line }

func (f *file) folder() string { return path.Dir(f.path) }

func (f *file) imports() []string {
	out := make([]string, len(f.ast.Imports))
	for i, spec := range f.ast.Imports {
		out[i], _ = strconv.Unquote(spec.Path.Value)
	}
	return out
}

// clockReads finds what of package time reads the machine's clock, under whatever
// name the package was imported.
func (f *file) clockReads() (bad []string) {
	name := ""
	for _, spec := range f.ast.Imports {
		if spec.Path.Value == `"time"` {
			if name = "time"; spec.Name != nil {
				name = spec.Name.Name
			}
		}
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && name != "" && x.Name == name && clock[s.Sel.Name] {
				bad = append(bad, fmt.Sprintf("%s:%d calls time.%s", f.path, f.set.Position(s.Pos()).Line, s.Sel.Name))
			}
		}
		return true
	})
	return bad
}
