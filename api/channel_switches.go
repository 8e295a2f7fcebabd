package api

import (
	"context"
	"net/http"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/policy"
)

// SwitchesBody is what a person chooses about his mail.
type SwitchesBody struct {
	Mail      bool     `json:"mail" doc:"接收邮件通知 · get mail at all"`
	Muted     []string `json:"muted" doc:"不发邮件的主题前缀 · prefixes of topics not by mail" example:"[\"notice.remind\"]"`
	QuietFrom string   `json:"quiet_from,omitempty" maxLength:"5" doc:"免打扰开始时刻（北京时间） · mail waits from this time of day, Chinese time" example:"22:00"`
	QuietTo   string   `json:"quiet_to,omitempty" maxLength:"5" doc:"免打扰结束时刻 · until this" example:"07:00"`
}

// MySwitches is what a person has chosen, and where his mail goes.
type MySwitches struct {
	SwitchesBody
	Email string `json:"email,omitempty" doc:"本人邮箱，由管理员维护 · the own address, kept by the administrator"`
}

// TopicView is something that messages are about.
type TopicView struct {
	Topic     string    `json:"topic" example:"notice.due"`
	Title     text.Text `json:"title"`
	Mandatory bool      `json:"mandatory" doc:"不可关闭 · cannot be switched off"`
}

// MutedBody are the topics that a unit has switched off.
type MutedBody struct {
	Muted []string `json:"muted" doc:"本机构及其下级不外发的主题前缀；收件箱不受影响 · prefixes of topics that do not leave the house for this unit and those below; inboxes get them all the same"`
}

type setMySwitches struct{ Body SwitchesBody }

type setMuted struct {
	ByCode
	Body MutedBody
}

func (s *Server) routeSwitches(ch Channels) {
	operation(s, Op{ID: "myNotifications", Method: http.MethodGet, Path: "/session/notifications", Action: policy.SelfRead, Tag: tagSession,
		Summary: text.T("本人的通知设置", "What I get by mail")}, inScopes[none](),
		func(ctx context.Context, _ *none) (*with[MySwitches], error) { return s.mySwitches(ctx, ch) })
	operation(s, Op{ID: "setMyNotifications", Method: http.MethodPut, Path: "/session/notifications", Action: policy.SelfWrite, Tag: tagSession,
		Summary: text.T("修改本人的通知设置", "Choose what I get by mail"),
		Doc:     text.T("收件箱始终收到全部消息；直报类消息不可关闭。", "The inbox gets everything; direct reports cannot be switched off.")}, inScopes[setMySwitches](),
		func(ctx context.Context, in *setMySwitches) (*with[MySwitches], error) {
			c := callerOf(ctx)
			if err := persons(c); err != nil {
				return nil, err
			}
			b := outgoing.Switches(in.Body)
			if err := b.Check(); err != nil {
				return nil, err
			}
			row := s.entry(ctx, policy.SelfWrite, "user/"+c.User)
			row.Detail = detail(map[string]any{"did": "notifications", "now": in.Body})
			if err := ch.SetSwitches(ctx, c.User, b, row); err != nil {
				return nil, err
			}
			return s.mySwitches(ctx, ch)
		})
	operation(s, Op{ID: "listTopics", Method: http.MethodGet, Path: "/session/notifications/topics", Action: policy.SelfRead, Tag: tagSession,
		Summary: text.T("消息主题", "List the topics of messages")}, inScopes[none](),
		func(context.Context, *none) (*with[Page[TopicView]], error) {
			return &with[Page[TopicView]]{Body: mapPage(Page[Topic]{Items: ch.Topics()}, func(t Topic) TopicView {
				return TopicView{t.Name, t.Title, outgoing.Mandatory(t.Name)}
			})}, nil
		})
	operation(s, Op{ID: "unitNotifications", Method: http.MethodGet, Path: "/units/{code}/notifications", Action: policy.ChannelRead, Tag: tagChannels,
		Summary: text.T("机构关闭的外发主题", "Show what a unit has switched off")}, s.placeOfUnit,
		func(ctx context.Context, in *ByCode) (*with[MutedBody], error) {
			u, err := s.Org.Unit(ctx, in.Code)
			if err != nil {
				return nil, err
			}
			return muted(ch.MutedAt(ctx, u.Path))
		})
	operation(s, Op{ID: "setUnitNotifications", Method: http.MethodPut, Path: "/units/{code}/notifications", Action: policy.ChannelWrite, Tag: tagChannels,
		Summary: text.T("设置机构关闭的外发主题", "Choose what a unit has switched off")},
		func(ctx context.Context, in *setMuted) (org.Path, error) { return s.placeOfUnit(ctx, &in.ByCode) },
		func(ctx context.Context, in *setMuted) (*with[MutedBody], error) {
			var f fault.Fields
			outgoing.CheckMuted(&f, "/muted", in.Body.Muted)
			if err := f.Err(); err != nil {
				return nil, err
			}
			u, err := s.Org.Unit(ctx, in.Code)
			if err != nil {
				return nil, err
			}
			row := s.entry(ctx, policy.ChannelWrite, "unit/"+in.Code)
			row.Detail = detail(map[string]any{"did": "notifications", "muted": in.Body.Muted})
			if err := ch.SetMutedAt(ctx, u.Path, in.Body.Muted, row); err != nil {
				return nil, err
			}
			return muted(in.Body.Muted, nil)
		})
}

func (s *Server) mySwitches(ctx context.Context, ch Channels) (*with[MySwitches], error) {
	c := callerOf(ctx)
	if err := persons(c); err != nil {
		return nil, err
	}
	u, err := s.Users.User(ctx, c.User)
	if err != nil {
		return nil, err
	}
	now, err := ch.Switches(ctx, c.User)
	now.Muted = append([]string{}, now.Muted...)
	return &with[MySwitches]{Body: MySwitches{SwitchesBody(now), u.Email}}, err
}

func muted(list []string, err error) (*with[MutedBody], error) {
	return &with[MutedBody]{Body: MutedBody{append([]string{}, list...)}}, err
}
