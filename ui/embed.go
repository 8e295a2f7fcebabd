package ui

import (
	"bytes"
	"embed"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed all:dist
var built embed.FS

//go:embed absent.html
var absent []byte

// Handler serves the screens. Paths that name no file get the start page, because
// the screens route by themselves; a missing file with an extension is a 404.
func Handler() http.Handler {
	dist, err := fs.Sub(built, "dist")
	if err != nil {
		panic("ui: dist is not embedded: " + err.Error())
	}
	return handler(dist)
}

func handler(dist fs.FS) http.Handler {
	start, err := fs.ReadFile(dist, "index.html")
	if err != nil {
		start = absent
	}
	files := http.FileServerFS(dist)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		info, err := fs.Stat(dist, name)
		switch {
		case err == nil && !info.IsDir() && !hidden(name) && name != "index.html":
			// Names of built files carry a hash of their content: they never change.
			if strings.HasPrefix(name, "assets/") {
				w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
			} else {
				w.Header().Set("Cache-Control", "no-cache")
			}
			if path.Ext(name) == ".webmanifest" {
				w.Header().Set("Content-Type", "application/manifest+json") // unknown to Go
			}
			files.ServeHTTP(w, r)
		case path.Ext(name) != "" && name != "index.html" && !ofScreen(name):
			http.NotFound(w, r)
		default:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Header().Set("Cache-Control", "no-cache")
			http.ServeContent(w, r, "index.html", time.Time{}, bytes.NewReader(start))
		}
	})
}

// ofScreen reports whether an address is a screen's though it ends like a file: people and
// outlets have dots in their names (/users/zhang.jun). Files lie at the top and in assets.
func ofScreen(name string) bool {
	return strings.Contains(name, "/") && !strings.HasPrefix(name, "assets/")
}

// hidden keeps files of the build's own housekeeping inside.
func hidden(name string) bool { return strings.HasPrefix(path.Base(name), ".") }
