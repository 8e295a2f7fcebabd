package api

import (
	"context"
	"net/http"
	"time"

	"github.com/google/uuid"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/policy"
)

const tagChannels = "通知渠道 · Channels"

// ChannelView is a channel as it is shown: address and secrets are not in it.
type ChannelView struct {
	ID        string        `json:"id"`
	Kind      outgoing.Kind `json:"kind" enum:"email,webhook,wecom,dingtalk,feishu" doc:"类别 · kind"`
	Name      string        `json:"name" doc:"名称 · name"`
	Unit      org.Path      `json:"unit" doc:"适用机构及其下级的人员 · for the people of this unit and those below"`
	Topics    []string      `json:"topics" doc:"主题前缀，空为全部；直报类消息始终包括在内 · prefixes of topics, none: all; direct reports are always among them"`
	Language  string        `json:"language" enum:"zh,en"`
	Enabled   bool          `json:"enabled" doc:"启用 · enabled"`
	Host      string        `json:"host" doc:"地址中的主机；完整地址不再显示 · host of the address, which is not shown again"`
	Secrets   int           `json:"secrets" doc:"现有密钥数；密钥不再显示 · how many secrets there are; they are not shown again"`
	CreatedBy string        `json:"created_by"`
	CreatedAt time.Time     `json:"created_at"`
	ChangedAt time.Time     `json:"changed_at"`
	Version   int64         `json:"version"`
}

func viewChannel(c Channel) ChannelView {
	return ChannelView{c.ID, c.Kind, c.Name, c.Unit, append([]string{}, c.Topics...), c.Language, c.Enabled, c.Host, c.Secrets, c.CreatedBy, c.CreatedAt, c.ChangedAt, c.Version}
}

// ChannelLine is a channel in the list, with how it goes.
type ChannelLine struct {
	ChannelView
	Waiting int `json:"waiting" doc:"待发 · deliveries that wait"`
	Retried int `json:"retried" doc:"待发中已有失败尝试的 · of those, tried in vain at least once"`
	Failed  int `json:"failed" doc:"已放弃 · deliveries given up"`
}

type channelAnswer struct {
	ETag
	Body ChannelView
}

func answerChannel(c Channel, err error) (*channelAnswer, error) {
	if err != nil {
		return nil, err
	}
	return &channelAnswer{etag(c.Version), viewChannel(c)}, nil
}

type listChannels struct {
	Paging
	Unit org.Path      `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	Kind outgoing.Kind `query:"kind" enum:"email,webhook,wecom,dingtalk,feishu"`
}

type createChannel struct {
	Body struct {
		Kind     outgoing.Kind `json:"kind" enum:"email,webhook,wecom,dingtalk,feishu" doc:"类别，之后不可更改 · kind, never to change"`
		Name     string        `json:"name" minLength:"1" maxLength:"100" doc:"名称 · name"`
		Unit     org.Path      `json:"unit" doc:"适用机构及其下级的人员 · for the people of this unit and those below"`
		Topics   []string      `json:"topics,omitempty" doc:"主题前缀，空为全部 · prefixes of topics, none: all"`
		Language string        `json:"language,omitempty" enum:"zh,en," doc:"默认中文 · Chinese unless said otherwise"`
		Address  string        `json:"address,omitempty" maxLength:"2000" doc:"网址；邮件渠道不填 · address; none for mail"`
		Secret   string        `json:"secret,omitempty" maxLength:"200" format:"password" doc:"签名密钥：webhook 为 whsec_ 加 Base64（必填），钉钉、飞书为加签密钥 · secret to sign with: whsec_ and base64 for a webhook (required)"`
	}
}

type changeChannel struct {
	ByID
	IfMatch
	Body struct {
		Name     string   `json:"name" minLength:"1" maxLength:"100"`
		Unit     org.Path `json:"unit"`
		Topics   []string `json:"topics,omitempty"`
		Language string   `json:"language,omitempty" enum:"zh,en,"`
		Enabled  bool     `json:"enabled"`
		Address  *string  `json:"address,omitempty" maxLength:"2000" doc:"新地址；不填则不变 · new address; left out: as it is"`
	}
}

type setSecret struct {
	ByID
	IfMatch
	Body struct {
		Secret string `json:"secret" maxLength:"200" format:"password" doc:"新密钥；机器人可为空，即不再加签 · new secret; may be empty for a robot, which is then not signed"`
		Keep   bool   `json:"keep_previous,omitempty" doc:"原密钥暂时一并用于签名，仅限 webhook · sign with the previous one as well for a while; webhooks only"`
	}
}

// ChannelTrialView is what came of trying a channel out.
type ChannelTrialView struct {
	OK     bool   `json:"ok" doc:"已送达 · it arrived"`
	Code   string `json:"code" doc:"对方答复码，或未能送达的原因 · the receiver's code, or what kept it from arriving" example:"200"`
	Note   string `json:"note,omitempty"`
	Millis int64  `json:"took_ms"`
}

// Retried is how many deliveries are tried again.
type Retried struct {
	Retried int `json:"retried"`
}

// MountChannels adds the operations on channels, deliveries and switches.
func (s *Server) MountChannels(ch Channels) {
	at := func(ctx context.Context, in *ByID) (org.Path, error) {
		c, err := ch.Channel(ctx, in.ID)
		return c.Unit, err
	}
	operation(s, Op{ID: "listChannels", Method: http.MethodGet, Path: "/channels", Action: policy.ChannelRead, Tag: tagChannels,
		Summary: text.T("通知渠道列表", "List channels of notification")}, inScopes[listChannels](),
		func(ctx context.Context, in *listChannels) (*with[Page[ChannelLine]], error) {
			return s.listChannels(ctx, ch, in)
		})
	operation(s, Op{ID: "getChannel", Method: http.MethodGet, Path: "/channels/{id}", Action: policy.ChannelRead, Tag: tagChannels,
		Summary: text.T("查看通知渠道", "Show a channel")}, at,
		func(ctx context.Context, in *ByID) (*channelAnswer, error) {
			return answerChannel(ch.Channel(ctx, in.ID))
		})
	operation(s, Op{ID: "createChannel", Method: http.MethodPost, Path: "/channels", Action: policy.ChannelWrite, Status: http.StatusCreated, Tag: tagChannels,
		Summary: text.T("新增通知渠道", "Add a channel"),
		Doc:     text.T("地址须在允许外发的名单内。地址和密钥加密保存，不再显示。", "The address must be on the operator's list. Address and secret are kept encrypted and not shown again.")},
		func(_ context.Context, in *createChannel) (org.Path, error) {
			return in.Body.Unit, validPath(in.Body.Unit, "/unit")
		},
		func(ctx context.Context, in *createChannel) (*channelAnswer, error) {
			return s.createChannel(ctx, ch, in)
		})
	operation(s, Op{ID: "changeChannel", Method: http.MethodPut, Path: "/channels/{id}", Action: policy.ChannelWrite, Tag: tagChannels,
		Summary: text.T("修改通知渠道", "Change a channel"),
		Doc:     text.T("停用后不再产生新的投递，未发出的保留待启用。", "A disabled channel is owed nothing new; what waits is kept until it is enabled.")},
		func(ctx context.Context, in *changeChannel) (org.Path, error) { return at(ctx, &in.ByID) },
		func(ctx context.Context, in *changeChannel) (*channelAnswer, error) {
			return s.changeChannel(ctx, ch, in)
		})
	operation(s, Op{ID: "setChannelSecret", Method: http.MethodPut, Path: "/channels/{id}/secret", Action: policy.ChannelWrite, Tag: tagChannels,
		Summary: text.T("更换签名密钥", "Change the secret of a channel"),
		Doc:     text.T("先保留原密钥，待对方换用新密钥后再以同一密钥、不保留原密钥提交一次。", "Keep the previous one at first; when the receiver knows the new one, give the same again without keeping it.")},
		func(ctx context.Context, in *setSecret) (org.Path, error) { return at(ctx, &in.ByID) },
		func(ctx context.Context, in *setSecret) (*channelAnswer, error) {
			version, err := seen(in.IfMatch.IfMatch)
			if err != nil {
				return nil, err
			}
			row := s.entry(ctx, policy.ChannelWrite, "channel/"+in.ID)
			row.Detail = detail(map[string]any{"did": "secret", "keep_previous": in.Body.Keep})
			return answerChannel(ch.SetSecret(ctx, in.ID, in.Body.Secret, in.Body.Keep, version, row))
		})
	operation(s, Op{ID: "removeChannel", Method: http.MethodDelete, Path: "/channels/{id}", Action: policy.ChannelWrite, Status: http.StatusNoContent, Tag: tagChannels,
		Summary: text.T("删除通知渠道", "Remove a channel"), Doc: text.T("尚未发出的投递一并撤回。", "What still waits for it is withdrawn.")}, at,
		func(ctx context.Context, in *ByID) (*none, error) {
			row := s.entry(ctx, policy.ChannelWrite, "channel/"+in.ID)
			row.Detail = detail(map[string]string{"did": "remove"})
			return nil, ch.RemoveChannel(ctx, in.ID, row)
		})
	operation(s, Op{ID: "testChannel", Method: http.MethodPost, Path: "/channels/{id}/test", Action: policy.ChannelTest, Tag: tagChannels,
		Summary: text.T("测试通知渠道", "Try a channel out"), Doc: text.T("立即发送一条测试消息；邮件发往本人邮箱。", "Sends a test message at once; mail goes to your own address.")}, at,
		func(ctx context.Context, in *ByID) (*with[ChannelTrialView], error) {
			return s.tryChannel(ctx, ch, in.ID)
		})
	operation(s, Op{ID: "retryChannel", Method: http.MethodPost, Path: "/channels/{id}/retry", Action: policy.ChannelRetry, Tag: tagChannels,
		Summary: text.T("重新投递该渠道的全部失败通知", "Send again what a channel has given up")}, at,
		func(ctx context.Context, in *ByID) (*with[Retried], error) {
			row := s.entry(ctx, policy.ChannelRetry, "channel/"+in.ID)
			n, err := ch.RetryChannel(ctx, in.ID, row)
			return &with[Retried]{Body: Retried{n}}, err
		})
	s.routeDeliveries(ch)
	s.routeSwitches(ch)
}

// checkChannel says what is wrong with topics; the rest is for the types to say.
func checkChannel(topics []string) error {
	var f fault.Fields
	outgoing.CheckTopics(&f, "/topics", topics)
	return f.Err()
}

func (s *Server) listChannels(ctx context.Context, ch Channels, in *listChannels) (*with[Page[ChannelLine]], error) {
	scopes := s.scopes(ctx, policy.ChannelRead)
	page, err := ch.Channels(ctx, ChannelQuery{Paging: in.Paging, Scopes: scopes, Unit: in.Unit, Kind: in.Kind})
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(page.Items))
	for i, c := range page.Items {
		ids[i] = c.ID
	}
	health, err := ch.Healths(ctx, scopes, ids)
	return &with[Page[ChannelLine]]{Body: mapPage(page, func(c Channel) ChannelLine {
		h := health[c.ID]
		return ChannelLine{viewChannel(c), h.Waiting, h.Retried, h.Failed}
	})}, err
}

func orChinese(language string) string {
	if language == "" {
		return "zh"
	}
	return language
}

func (s *Server) createChannel(ctx context.Context, ch Channels, in *createChannel) (*channelAnswer, error) {
	b := in.Body
	if err := checkChannel(b.Topics); err != nil {
		return nil, err
	}
	if _, err := s.unitAt(ctx, b.Unit, "/unit"); err != nil {
		return nil, err
	}
	now := s.now()
	c := Channel{ID: uuid.NewString(), Kind: b.Kind, Name: b.Name, Unit: b.Unit, Topics: b.Topics, Language: orChinese(b.Language), Enabled: true,
		CreatedBy: callerOf(ctx).User, CreatedAt: now, ChangedAt: now}
	row := s.entry(ctx, policy.ChannelWrite, "channel/"+c.ID)
	row.Detail = detail(map[string]any{"did": "create", "kind": c.Kind, "name": c.Name, "unit": c.Unit, "topics": c.Topics})
	return answerChannel(ch.AddChannel(ctx, c, b.Address, b.Secret, row))
}

func (s *Server) changeChannel(ctx context.Context, ch Channels, in *changeChannel) (*channelAnswer, error) {
	version, err := seen(in.IfMatch.IfMatch)
	if err != nil {
		return nil, err
	}
	b := in.Body
	if err := checkChannel(b.Topics); err != nil {
		return nil, err
	}
	if err := validPath(b.Unit, "/unit"); err != nil {
		return nil, err
	}
	// Moving a channel needs the right at both ends.
	if err := s.may(ctx, policy.ChannelWrite, b.Unit); err != nil {
		return nil, err
	}
	if _, err := s.unitAt(ctx, b.Unit, "/unit"); err != nil {
		return nil, err
	}
	c, err := ch.Channel(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.ChannelWrite, "channel/"+c.ID)
	now := Channel{Name: b.Name, Unit: b.Unit, Topics: b.Topics, Language: orChinese(b.Language), Enabled: b.Enabled}
	row.Detail = detail(map[string]any{"did": "change", "address": b.Address != nil, "was": channelDetail(c), "now": channelDetail(now)})
	c.Name, c.Unit, c.Topics, c.Language, c.Enabled, c.ChangedAt = now.Name, now.Unit, now.Topics, now.Language, now.Enabled, s.now()
	return answerChannel(ch.ChangeChannel(ctx, c, b.Address, version, row))
}

// channelDetail is what the audit log says of a channel.
func channelDetail(c Channel) map[string]any {
	return map[string]any{"name": c.Name, "unit": c.Unit, "topics": c.Topics, "language": c.Language, "enabled": c.Enabled}
}

func (s *Server) tryChannel(ctx context.Context, ch Channels, id string) (*with[ChannelTrialView], error) {
	c := callerOf(ctx)
	if err := persons(c); err != nil {
		return nil, err
	}
	t, err := ch.TryChannel(ctx, id, c.User)
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.ChannelTest, "channel/"+id)
	row.Detail = detail(map[string]any{"ok": t.OK, "code": t.Code})
	if err := s.Audit.Append(ctx, row); err != nil {
		return nil, err
	}
	return &with[ChannelTrialView]{Body: ChannelTrialView{t.OK, t.Code, t.Note, t.Took.Milliseconds()}}, nil
}
