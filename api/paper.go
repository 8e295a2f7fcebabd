package api

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

// What the bank hands out on paper has one form, that of an official document on A4:
// a page of HTML under one style sheet, which loads nothing and runs nothing.

//go:embed paper.css
var paperCSS string

var paperStyle = template.CSS(paperCSS)

// cspPaper lets in the one style that the page carries, named by its hash.
var cspPaper = func() string {
	sum := sha256.Sum256([]byte(paperCSS))
	return "sandbox; default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
}()

// printed answers with a page to be printed.
func printed(page []byte) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		hctx.SetHeader("Content-Type", "text/html; charset=utf-8")
		hctx.SetHeader("Content-Security-Policy", cspPaper)
		hctx.SetHeader("Content-Length", strconv.Itoa(len(page)))
		hctx.SetStatus(http.StatusOK)
		_, _ = hctx.BodyWriter().Write(page) // a client that went away hears nothing
	}}
}
