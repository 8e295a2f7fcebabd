package notify

import (
	"slices"
	"strings"

	"duban/domain/fault"
	"duban/domain/outgoing"
)

// cloud is where the robots of one make live.
type cloud struct {
	hosts []string
	path  string
}

var clouds = map[outgoing.Kind]cloud{
	outgoing.WeCom:    {[]string{"qyapi.weixin.qq.com"}, "/cgi-bin/webhook/send"},
	outgoing.DingTalk: {[]string{"oapi.dingtalk.com"}, "/robot/send"},
	outgoing.Feishu:   {[]string{"open.feishu.cn", "open.larksuite.com"}, "/open-apis/bot/v2/hook/"},
}

// CheckTarget says everything that is wrong with where a channel is to lead, and
// returns the host, which is all of the address that is ever shown again.
func (p *Post) CheckTarget(t Target) (host string, err error) {
	var f fault.Fields
	if t.Kind == outgoing.Email {
		if p.Mail == nil {
			f.Add("/kind", "smtp", "尚未配置邮件服务器", "there is no mail server in the configuration")
			return "", f.Err()
		}
		if t.Address != "" {
			f.Add("/address", "unwanted", "邮件渠道发往各人自己的邮箱，无须填写", "is not wanted: mail goes to each person's own address")
		}
		if len(t.Secrets) > 0 {
			f.Add("/secret", "unwanted", "邮件渠道无须密钥", "is not wanted for mail")
		}
		return p.Mail.Host, f.Err()
	}
	c := clouds[t.Kind]
	u, err := p.Guard.Check(t.Address, c.hosts...)
	if err != nil {
		for _, x := range fault.Of(err).Fields {
			f.Add(x.Pointer, x.Code, x.Msg.ZH, x.Msg.EN)
		}
	} else if host = strings.ToLower(u.Hostname()); slices.Contains(c.hosts, host) && !strings.HasPrefix(u.Path, c.path) {
		f.Add("/address", "path", "不是群机器人的地址，应含有 %[1]s", "is not a robot's address, which holds %[1]s", c.path)
	}
	for _, s := range t.Secrets {
		switch {
		case t.Kind == outgoing.Webhook && !goodSecret(s):
			f.Add("/secret", "pattern", "须为 whsec_ 加 24 至 64 字节的 Base64", "must be whsec_ and 24 to 64 bytes in base64")
		case t.Kind == outgoing.WeCom:
			f.Add("/secret", "unwanted", "企业微信群机器人没有密钥", "is not wanted: robots of WeCom have none")
		case len(s) > 200 || strings.TrimSpace(s) != s:
			f.Add("/secret", "length", "最多 200 个字符，首尾不含空格", "must have at most 200 characters and no blanks around")
		}
	}
	if t.Kind == outgoing.Webhook && len(t.Secrets) == 0 {
		f.Need(false, "/secret")
	}
	return host, f.Err()
}
