package api

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/policy"
)

// postbox is a Channels over memory; it notes which secrets it was given.
type postbox struct {
	*memory
	channels   map[string]Channel
	secrets    []string
	deliveries map[string]Delivery
	switches   map[string]outgoing.Switches
	muted      map[org.Path][]string
}

func newPostbox(t *testing.T) (*house, *postbox) {
	h := newHouse(t)
	p := &postbox{memory: h.memory, channels: map[string]Channel{}, deliveries: map[string]Delivery{}, switches: map[string]outgoing.Switches{}, muted: map[org.Path][]string{}}
	h.srv.MountChannels(p)
	for _, c := range []org.Path{"/ho/", "/ho/gd/", "/ho/sh/"} {
		h.units[c.Code()] = Unit{Unit: org.Unit{Code: c.Code(), Path: c, Name: text.T("机构", "unit")}, Version: 1}
	}
	h.person("boss", policy.SystemAdmin, "/ho/")
	h.person("gd", policy.SystemAdmin, "/ho/gd/")
	h.person("office", policy.ServiceOffice, "/ho/")
	h.person("zhang", policy.Inspector, "/ho/gd/")
	return h, p
}

func (p *postbox) Channels(_ context.Context, q ChannelQuery) (Page[Channel], error) {
	var all []Channel
	for _, c := range p.channels {
		if within(q.Scopes, c.Unit) {
			all = append(all, c)
		}
	}
	return page(all, func(c Channel) string { return c.ID }, q.Paging), nil
}

func (p *postbox) Healths(_ context.Context, scopes []org.Path, ids []string) (map[string]ChannelHealth, error) {
	out := map[string]ChannelHealth{}
	for _, d := range p.deliveries {
		if within(scopes, d.Unit) && d.Status == "failed" {
			out[d.Channel] = ChannelHealth{Failed: out[d.Channel].Failed + 1}
		}
	}
	return out, nil
}

func (p *postbox) Channel(_ context.Context, id string) (Channel, error) {
	c, ok := p.channels[id]
	if !ok {
		return c, fault.Missing("渠道", "channel")
	}
	return c, nil
}

func (p *postbox) AddChannel(_ context.Context, c Channel, address, secret string, row Entry) (Channel, error) {
	if address == "" {
		return c, fault.BadField("/address", "format", "错", "wrong")
	}
	c.Host, c.Secrets, c.Version = "hooks.bank.cn", 1, 1
	p.channels[c.ID], p.secrets = c, append(p.secrets, secret)
	p.log(row)
	return c, nil
}

func (p *postbox) ChangeChannel(_ context.Context, c Channel, address *string, expect int64, row Entry) (Channel, error) {
	if p.channels[c.ID].Version != expect {
		return c, changed(expect, p.channels[c.ID].Version)
	}
	c.Version++
	p.channels[c.ID] = c
	p.log(row)
	return c, nil
}

func (p *postbox) SetSecret(_ context.Context, id, secret string, keep bool, _ int64, row Entry) (Channel, error) {
	c := p.channels[id]
	if c.Secrets = 1; keep {
		c.Secrets = 2
	}
	c.Version++
	p.channels[id], p.secrets = c, append(p.secrets, secret)
	p.log(row)
	return c, nil
}

func (p *postbox) RemoveChannel(_ context.Context, id string, row Entry) error {
	delete(p.channels, id)
	p.log(row)
	return nil
}

func (p *postbox) TryChannel(_ context.Context, id, user string) (ChannelTrial, error) {
	return ChannelTrial{OK: false, Code: "503", Note: user, Took: 12 * time.Millisecond}, nil
}

func (p *postbox) RetryChannel(_ context.Context, _ string, row Entry) (int, error) {
	p.log(row)
	return 3, nil
}

func (p *postbox) Deliveries(_ context.Context, q DeliveryQuery) (Page[Delivery], error) {
	var all []Delivery
	for _, d := range p.deliveries {
		if within(q.Scopes, d.Unit) && (q.Status == "" || q.Status == d.Status) && (q.Case == "" || q.Case == d.Case) {
			all = append(all, d)
		}
	}
	return page(all, func(d Delivery) string { return d.ID }, q.Paging), nil
}

func (p *postbox) Delivery(_ context.Context, scopes []org.Path, id string) (Delivery, []DeliveryAttempt, error) {
	d, ok := p.deliveries[id]
	if !ok || !within(scopes, d.Unit) {
		return Delivery{}, nil, fault.Missing("投递记录", "delivery")
	}
	return d, []DeliveryAttempt{{Number: 1, Code: "500"}}, nil
}

func (p *postbox) RetryDelivery(_ context.Context, id string, row Entry) (Delivery, error) {
	d := p.deliveries[id]
	if d.Status == "sent" {
		return d, fault.Refuse("delivery.sent", "已送达", "sent")
	}
	d.Status = "waiting"
	p.deliveries[id] = d
	p.log(row)
	return d, nil
}

func (p *postbox) DeliveriesOf(_ context.Context, user, message string) (out []Delivery, _ error) {
	for _, d := range p.deliveries {
		if d.User == user && d.Message == message {
			out = append(out, d)
		}
	}
	return out, nil
}

func (p *postbox) Switches(_ context.Context, user string) (outgoing.Switches, error) {
	if s, ok := p.switches[user]; ok {
		return s, nil
	}
	return outgoing.Unswitched(), nil
}

func (p *postbox) SetSwitches(_ context.Context, user string, s outgoing.Switches, row Entry) error {
	p.switches[user] = s
	p.log(row)
	return nil
}

func (p *postbox) MutedAt(_ context.Context, unit org.Path) ([]string, error) {
	return p.muted[unit], nil
}

func (p *postbox) SetMutedAt(_ context.Context, unit org.Path, muted []string, row Entry) error {
	p.muted[unit] = muted
	p.log(row)
	return nil
}

func (p *postbox) Topics() []Topic {
	return []Topic{{"incident.reported", text.T("直报", "direct report")}, {"notice.due", text.T("到期", "due")}}
}

const theSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+VjTjvo1AAA="

func TestChannelsAreKeptAndNeverTellTheirSecrets(t *testing.T) {
	h, p := newPostbox(t)
	gd := h.as("gd")
	body := map[string]any{"kind": "webhook", "name": "办公系统", "unit": "/ho/gd/", "topics": []string{"notice"}, "address": "https://hooks.bank.cn/t0ken", "secret": theSecret}
	a := gd.send("POST", "/api/v1/channels", body)
	require.Equal(t, 201, a.status, a.text)
	require.Equal(t, `"1"`, a.header.Get("ETag"))
	require.NotContains(t, a.text, "whsec_")
	require.NotContains(t, a.text, "t0ken")
	require.Equal(t, "zh", a.str("language"))
	id := a.str("id")
	require.Equal(t, []string{theSecret}, p.secrets)

	a = gd.send("GET", "/api/v1/channels/"+id, nil)
	require.Equal(t, 200, a.status)
	require.NotContains(t, a.text, "whsec_")
	require.Len(t, gd.send("GET", "/api/v1/channels", nil).items(), 1)
	require.Len(t, h.as("office").send("GET", "/api/v1/channels", nil).items(), 1, "the service office may look")

	change := map[string]any{"name": "新名", "unit": "/ho/gd/", "enabled": false}
	gd.send("PUT", "/api/v1/channels/"+id, change).problem(400, "invalid")
	gd.send("PUT", "/api/v1/channels/"+id, change, header{"If-Match": `"7"`}).problem(409, "version")
	a = gd.send("PUT", "/api/v1/channels/"+id, change, header{"If-Match": `"1"`})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, false, a.json["enabled"])

	a = gd.send("PUT", "/api/v1/channels/"+id+"/secret", map[string]any{"secret": theSecret, "keep_previous": true}, header{"If-Match": `"2"`})
	require.Equal(t, 200, a.status, a.text)
	require.EqualValues(t, 2, a.json["secrets"])
	require.NotContains(t, a.text, "whsec_")

	a = gd.send("POST", "/api/v1/channels/"+id+"/test", nil)
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, "503", a.str("code"))
	require.Equal(t, "gd", a.str("note"), "mail goes to who asks")
	require.EqualValues(t, 3, gd.send("POST", "/api/v1/channels/"+id+"/retry", nil).json["retried"])
	require.Equal(t, 204, gd.send("DELETE", "/api/v1/channels/"+id, nil).status)
	gd.send("GET", "/api/v1/channels/"+id, nil).problem(404, "not_found")
	for _, action := range []string{policy.ChannelWrite, policy.ChannelTest, policy.ChannelRetry} {
		require.Contains(t, h.actions(), action)
	}
	for _, row := range h.audit {
		require.NotRegexp(t, "whsec_|t0ken", string(row.Detail))
	}
}

func TestWhoMayKeepChannels(t *testing.T) {
	h, p := newPostbox(t)
	p.channels["sh"] = Channel{ID: "sh", Kind: outgoing.WeCom, Unit: "/ho/sh/", Version: 1}
	p.channels["gd"] = Channel{ID: "gd", Kind: outgoing.WeCom, Unit: "/ho/gd/", Version: 1}
	body := map[string]any{"kind": "wecom", "name": "群", "unit": "/ho/sh/", "address": "https://x"}
	gd, office, zhang := h.as("gd"), h.as("office"), h.as("zhang")
	require.Equal(t, 403, gd.send("POST", "/api/v1/channels", body).status, "another branch's")
	require.Equal(t, 403, gd.send("GET", "/api/v1/channels/sh", nil).status)
	require.Equal(t, 403, gd.send("POST", "/api/v1/channels/sh/test", nil).status)
	require.Equal(t, 403, gd.send("PUT", "/api/v1/channels/gd", map[string]any{"name": "x", "unit": "/ho/sh/", "enabled": true}, header{"If-Match": `"1"`}).status, "nor moved there")
	p.deliveries["x"] = Delivery{ID: "x", Channel: "gd", Unit: "/ho/gd/", Status: "failed"}
	p.deliveries["y"] = Delivery{ID: "y", Channel: "gd", Unit: "/ho/", Status: "failed"}
	list := gd.send("GET", "/api/v1/channels", nil).items()
	require.Len(t, list, 1)
	require.EqualValues(t, 1, list[0]["failed"], "what he may see of it")
	for _, b := range []*browser{office, zhang} {
		require.Equal(t, 403, b.send("POST", "/api/v1/channels", body).status)
		require.Equal(t, 403, b.send("DELETE", "/api/v1/channels/gd", nil).status)
		require.Equal(t, 403, b.send("POST", "/api/v1/channels/gd/test", nil).status)
		require.Equal(t, 403, b.send("PUT", "/api/v1/units/gd/notifications", map[string]any{"muted": []string{}}).status)
	}
	require.Equal(t, 403, zhang.send("GET", "/api/v1/channels", nil).status)
	require.Equal(t, 403, zhang.send("GET", "/api/v1/deliveries", nil).status)
	require.Len(t, p.channels, 2)

	boss := h.as("boss")
	require.Equal(t, []string{"/topics"}, boss.send("POST", "/api/v1/channels", map[string]any{"kind": "wecom", "name": "群", "unit": "/ho/sh/", "address": "https://x", "topics": []string{"Not A Topic"}}).pointers())
	require.Equal(t, []string{"/unit"}, boss.send("POST", "/api/v1/channels", map[string]any{"kind": "wecom", "name": "群", "unit": "/ho/none/", "address": "https://x"}).pointers())
	require.Equal(t, []string{"/kind"}, boss.send("POST", "/api/v1/channels", map[string]any{"kind": "pigeon", "name": "群", "unit": "/ho/sh/", "address": "https://x"}).pointers())
	require.Equal(t, []string{"/address"}, boss.send("POST", "/api/v1/channels", map[string]any{"kind": "wecom", "name": "群", "unit": "/ho/sh/"}).pointers())
}

func TestDeliveriesAreListedAndRetried(t *testing.T) {
	h, p := newPostbox(t)
	p.deliveries["a"] = Delivery{ID: "a", User: "zhang", Message: "m1", Case: "c1", Of: casefile.Notice, Topic: "notice.due", Unit: "/ho/gd/", Status: "failed", Due: h.clock.Now(), Code: "500"}
	p.deliveries["b"] = Delivery{ID: "b", User: "li", Message: "m2", Unit: "/ho/sh/", Status: "sent"}
	gd := h.as("gd")
	list := gd.send("GET", "/api/v1/deliveries?status=failed&case=c1", nil).items()
	require.Len(t, list, 1)
	require.NotContains(t, list[0], "next_try", "nothing is planned for what was given up")
	require.Empty(t, gd.send("GET", "/api/v1/deliveries?status=sent", nil).items())
	a := gd.send("GET", "/api/v1/deliveries/a", nil)
	require.Equal(t, 200, a.status, a.text)
	require.Len(t, a.json["tried"], 1)
	gd.send("GET", "/api/v1/deliveries/b", nil).problem(404, "not_found")
	a = gd.send("POST", "/api/v1/deliveries/a/retry", nil)
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, "waiting", a.str("status"))
	require.NotEmpty(t, a.str("next_try"))
	gd.send("POST", "/api/v1/deliveries/b/retry", nil).problem(404, "not_found")
	h.as("boss").send("POST", "/api/v1/deliveries/b/retry", nil).problem(422, "delivery.sent")
	require.Equal(t, 403, h.as("office").send("POST", "/api/v1/deliveries/a/retry", nil).status)

	require.Len(t, h.as("zhang").send("GET", "/api/v1/messages/m1/deliveries", nil).items(), 1)
	require.Empty(t, h.as("zhang").send("GET", "/api/v1/messages/m2/deliveries", nil).items(), "somebody else's message")
}

func TestEverybodyChoosesHisMail(t *testing.T) {
	h, p := newPostbox(t)
	u := h.users["zhang"]
	u.Email = "zhang@bank.cn"
	h.users["zhang"] = u
	zhang := h.as("zhang")
	a := zhang.send("GET", "/api/v1/session/notifications", nil)
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, true, a.json["mail"])
	require.Equal(t, "zhang@bank.cn", a.str("email"))
	a = zhang.send("PUT", "/api/v1/session/notifications", map[string]any{"mail": true, "muted": []string{"notice.remind"}, "quiet_from": "22:00", "quiet_to": "07:00"})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, outgoing.Switches{Mail: true, Muted: []string{"notice.remind"}, QuietFrom: "22:00", QuietTo: "07:00"}, p.switches["zhang"])
	for _, bad := range []map[string]any{{"mail": true, "muted": []string{"incident"}}, {"mail": true, "muted": []string{"incident.reported"}}, {"mail": true, "muted": []string{"a b"}},
		{"mail": true, "muted": []string{}, "quiet_from": "7 pm", "quiet_to": "07:00"}} {
		zhang.send("PUT", "/api/v1/session/notifications", bad).problem(400, "invalid")
	}
	topics := zhang.send("GET", "/api/v1/session/notifications/topics", nil).items()
	require.Equal(t, true, topics[0]["mandatory"])
	require.Equal(t, false, topics[1]["mandatory"])

	gd := h.as("gd")
	require.Equal(t, 200, gd.send("PUT", "/api/v1/units/gd/notifications", map[string]any{"muted": []string{"notice"}}).status)
	require.Equal(t, []any{"notice"}, gd.send("GET", "/api/v1/units/gd/notifications", nil).json["muted"])
	gd.send("PUT", "/api/v1/units/gd/notifications", map[string]any{"muted": []string{"incident"}}).problem(400, "invalid")
	require.Equal(t, 403, gd.send("PUT", "/api/v1/units/sh/notifications", map[string]any{"muted": []string{"notice"}}).status)
}

func TestMailAddressesOfUsers(t *testing.T) {
	h, _ := newPostbox(t)
	boss := h.as("boss")
	body := map[string]any{"user": "li", "name": "李", "unit": "/ho/gd/", "email": "li@bank.cn"}
	a := boss.send("POST", "/api/v1/users", body)
	require.Equal(t, 201, a.status, a.text)
	require.Equal(t, "li@bank.cn", h.users["li"].Email)
	require.Equal(t, "li@bank.cn", boss.send("GET", "/api/v1/users/li", nil).str("email"))
	for _, bad := range []string{"li", "Li <li@bank.cn>", "li@bank.cn\r\nBcc: x@y.cn"} {
		body["user"], body["email"] = "wu", bad
		require.Equal(t, []string{"/email"}, boss.send("POST", "/api/v1/users", body).pointers(), bad)
	}
	change := map[string]any{"name": "李", "unit": "/ho/gd/"}
	a = boss.send("PUT", "/api/v1/users/li", change, header{"If-Match": "*"})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, "li@bank.cn", h.users["li"].Email, "left out: as it is")
	for _, mail := range []string{"li2@bank.cn", ""} {
		change["email"] = mail
		require.Equal(t, 200, boss.send("PUT", "/api/v1/users/li", change, header{"If-Match": "*"}).status)
		require.Equal(t, mail, h.users["li"].Email)
	}
	change["email"] = "nobody"
	require.Equal(t, []string{"/email"}, boss.send("PUT", "/api/v1/users/li", change, header{"If-Match": "*"}).pointers())
}

func TestChannelOperationsNameTheirActions(t *testing.T) {
	h, _ := newPostbox(t)
	want := map[string]string{"GET /channels": policy.ChannelRead, "POST /channels": policy.ChannelWrite, "POST /channels/{id}/test": policy.ChannelTest,
		"POST /deliveries/{id}/retry": policy.ChannelRetry, "PUT /session/notifications": policy.SelfWrite}
	for path, item := range h.srv.OpenAPI().Paths {
		for method, op := range map[string]any{"GET": item.Get, "POST": item.Post, "PUT": item.Put} {
			if action, ok := want[method+" "+path]; ok {
				require.Equal(t, action, operationOf(op).Extensions["x-action"])
				delete(want, method+" "+path)
			}
		}
	}
	require.Empty(t, want)
}
