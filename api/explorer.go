package api

import (
	"embed"
	"io/fs"
	"net/http"

	"github.com/gin-gonic/gin"
)

//go:embed explorer
var explorerFiles embed.FS

// routeExplorer serves the explorer of the API from the binary, for banks without
// a way to the internet.
func (s *Server) routeExplorer() {
	files, err := fs.Sub(explorerFiles, "explorer")
	if err != nil {
		panic("api: explorer is not embedded: " + err.Error())
	}
	serve := http.StripPrefix("/api/docs", http.FileServerFS(files))
	show := func(c *gin.Context) {
		c.Header("Content-Security-Policy", cspScreens(""))
		c.Header("Cache-Control", "no-cache")
		serve.ServeHTTP(c.Writer, c.Request)
	}
	s.engine.GET("/api/docs", func(c *gin.Context) { c.Redirect(http.StatusMovedPermanently, "/api/docs/") })
	s.engine.GET("/api/docs/*file", show)
	s.engine.HEAD("/api/docs/*file", show)
}
