package ui

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

func get(h http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func TestBuiltScreens(t *testing.T) {
	h := handler(fstest.MapFS{
		"index.html":         {Data: []byte("<title>screens</title>")},
		"assets/app.4f3a.js": {Data: []byte("export {}")},
		"favicon.svg":        {Data: []byte("<svg/>")},
		".gitignore":         {Data: []byte("*")},
	})
	for path, want := range map[string]struct {
		status int
		body   string
		cache  string
	}{
		"/":                   {200, "<title>screens</title>", "no-cache"},
		"/inspections/42":     {200, "<title>screens</title>", "no-cache"},
		"/users/zhang.jun":    {200, "<title>screens</title>", "no-cache"}, // a name, not a file
		"/index.html":         {200, "<title>screens</title>", "no-cache"},
		"/assets":             {200, "<title>screens</title>", "no-cache"}, // a folder is not listed
		"/assets/app.4f3a.js": {200, "export {}", "public, max-age=31536000, immutable"},
		"/favicon.svg":        {200, "<svg/>", "no-cache"},
		"/assets/old.js":      {404, "404 page not found\n", ""},
		"/.gitignore":         {404, "404 page not found\n", ""},
		"/../secret.txt":      {404, "404 page not found\n", ""},
	} {
		w := get(h, path)
		require.Equal(t, want.status, w.Code, path)
		require.Equal(t, want.body, w.Body.String(), path)
		require.Equal(t, want.cache, w.Header().Get("Cache-Control"), path)
	}
}

func TestWhatMakesTheScreensAnApp(t *testing.T) {
	h := handler(fstest.MapFS{
		"index.html":      {Data: []byte("<title>screens</title>")},
		"app.webmanifest": {Data: []byte("{}")},
		"sw.js":           {Data: []byte("self")},
	})
	require.Equal(t, "application/manifest+json", get(h, "/app.webmanifest").Header().Get("Content-Type"))
	worker := get(h, "/sw.js")
	require.Contains(t, worker.Header().Get("Content-Type"), "javascript")
	require.Equal(t, "no-cache", worker.Header().Get("Cache-Control"), "a new version must be heard of")
}

func TestAbsentScreensSaySoInBothLanguages(t *testing.T) {
	w := get(handler(fstest.MapFS{}), "/")
	require.Equal(t, 200, w.Code)
	require.Contains(t, w.Body.String(), "未包含操作界面")
	require.Contains(t, w.Body.String(), "not part of this build")
	require.Contains(t, w.Body.String(), `href="/api/docs/"`)
	require.NotContains(t, w.Body.String(), "http://", "nothing is loaded from elsewhere")
	require.NotContains(t, w.Body.String(), "https://")
}
