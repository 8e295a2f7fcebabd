package api

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
)

// readyWait bounds how long a check may take: an orchestrator asks every few seconds.
const readyWait = 2 * time.Second

// routeHealth answers whoever watches the process. It says which part does not
// answer, never why: these two need no sign-in.
func (s *Server) routeHealth() {
	s.engine.GET("/healthz", func(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"status": "ok"}) })
	s.engine.GET("/readyz", s.ready)
}

func (s *Server) ready(c *gin.Context) {
	ctx, cancel := context.WithTimeout(c.Request.Context(), readyWait)
	defer cancel()
	state := make([]string, len(s.Checks))
	var wg sync.WaitGroup
	for i, check := range s.Checks {
		wg.Go(func() {
			state[i] = "ok"
			if err := check.Try(ctx); err != nil {
				state[i] = "failed"
				s.Log.WarnContext(ctx, "not ready", "check", check.Name, "error", err.Error())
			}
		})
	}
	wg.Wait()
	status, word, parts := http.StatusOK, "ok", gin.H{}
	for i, check := range s.Checks {
		parts[check.Name] = state[i]
		if state[i] != "ok" {
			status, word = http.StatusServiceUnavailable, "not ready"
		}
	}
	c.JSON(status, gin.H{"status": word, "checks": parts})
}
