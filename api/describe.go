package api

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
)

// Describe is the description of every operation without a server behind it, for
// whoever makes something from it: the command line, generated clients.
func Describe(version string) *huma.OpenAPI {
	gin.SetMode(gin.ReleaseMode)
	s := &Server{cfg: Config{Version: version}, limits: map[string]int64{}, engine: gin.New()}
	s.api = humagin.NewWithGroup(s.engine, s.engine.Group(Base), s.describe())
	s.routes()
	s.MountEvidence(nil, nil)
	s.MountReplans(nil)
	s.MountChannels(nil)
	s.MountPrivacy(nil)
	s.MountRosters(nil)
	s.MountInterests(nil)
	s.MountRouting(Routing{})
	s.MountApprovals(nil)
	s.MountChanges(nil)
	return s.OpenAPI()
}
