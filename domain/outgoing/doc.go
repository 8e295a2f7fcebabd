// Package outgoing holds the rules of what leaves the house beside the inbox: which
// messages a channel takes, what a person or a unit may switch off, and how long to
// wait before trying again. It knows nothing of mail, HTTP or rows.
package outgoing

// Kind is how a channel reaches people.
type Kind string

const (
	Email    Kind = "email"    // to each person's own address
	Webhook  Kind = "webhook"  // to another system, once per occasion
	WeCom    Kind = "wecom"    // robot of a 企业微信 group
	DingTalk Kind = "dingtalk" // robot of a 钉钉 group
	Feishu   Kind = "feishu"   // robot of a 飞书 group
)

// Kinds are all there are.
var Kinds = []Kind{Email, Webhook, WeCom, DingTalk, Feishu}

// Personal reports whether a channel writes to every person by himself; the others
// tell a group, or a system, once of what several people are told.
func (k Kind) Personal() bool { return k == Email }
