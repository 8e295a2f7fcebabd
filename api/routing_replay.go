package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/routing"
	"duban/domain/text"
	"duban/policy"
)

// Replayed is what a version would have said of the latest complaints.
type Replayed struct {
	Version   string       `json:"version" doc:"所看的版本 · the version looked at"`
	Current   string       `json:"current" doc:"正在施行的版本 · the version in force"`
	Asked     int          `json:"asked" doc:"参与比较的投诉件数 · complaints that were compared"`
	Elsewhere int          `json:"elsewhere" doc:"去向将改变的件数 · how many would go elsewhere"`
	Turns     []ReplayTurn `json:"turns" doc:"答复不同的投诉，最近收到的在前 · complaints that are answered differently, the latest received first"`
}

// ReplayTurn is one complaint that the two versions answer differently.
type ReplayTurn struct {
	Case       casefile.ID    `json:"case"`
	Number     string         `json:"number"`
	ReceivedAt time.Time      `json:"received_at"`
	Elsewhere  bool           `json:"elsewhere" doc:"去向改变；否则只是建议的程度或繁简不同 · it would go elsewhere; else only the suggested grade differs"`
	Before     routing.Answer `json:"before" doc:"现行版本的答复；规则行为空表示无规则适用 · what the version in force answers; an empty row: none applies"`
	After      routing.Answer `json:"after" doc:"所看版本的答复 · what the version looked at answers"`
}

type replayRouting struct {
	ByEdition
	Latest int `query:"latest" minimum:"1" maximum:"500" default:"200" doc:"比较最近收到的多少件 · how many of the latest complaints"`
}

// routeRoutingReplay: whoever edits a draft sees what it would have meant for complaints
// that he may know of anyhow. Matters of discipline go past the table and are left out.
func (s *Server) routeRoutingReplay(r Routing) {
	operation(s, Op{ID: "replayRouting", Method: http.MethodGet, Path: routings.path + "/{version}/replay", Action: policy.RoutingRead, Tag: routings.tag,
		Summary: text.T("用最近的投诉试算：按此版本哪些投诉的去向将与现行规则不同", "Try a version on the latest complaints: which of them would go elsewhere than by the table in force"),
		Doc:     text.T("只比较您可以查看的、已分类的投诉；已移送纪检的不参与。", "Of complaints that you may see and that have been sorted; what went to the discipline office is left out.")},
		inScopes[replayRouting](), func(ctx context.Context, in *replayRouting) (*with[Replayed], error) {
			out, err := r.Desks.Replay(ctx, s.reader(ctx, casefile.Complaint), in.name(), in.Latest)
			if err != nil {
				return nil, err
			}
			out.Turns = some(out.Turns)
			return &with[Replayed]{Body: out}, nil
		})
}
