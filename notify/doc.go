// Package notify carries messages out of the house: mail over SMTP, webhooks after the
// Standard Webhooks convention, and the group robots of WeCom, DingTalk and Feishu. One
// call of Send is one attempt; it refuses to know who is told what, what was tried
// before and when to try again. What it says is made from the topic and the number of
// a case alone (text.go), so that no customer's data can get into it.
package notify

import (
	"context"
	"errors"
	"net"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/outgoing"
)

// Message is what is to be told.
type Message struct {
	ID     string // of the delivery: the same however often it is tried
	Topic  string
	Kind   casefile.Kind
	Case   casefile.ID
	Number string // of the case; empty where it has none yet
	Link   string // within the screens: "/notices/…"
	At     time.Time
	To     string // the person's address, for mail
	Lang   string // "zh" or "en"
}

// Target is where a channel leads, with what it is signed with.
type Target struct {
	Kind    outgoing.Kind
	Address string   // URL; empty for mail
	Secrets []string // the newest first; more than one while a webhook's secret is changed
}

// Result is what came of one attempt.
type Result struct {
	OK        bool
	Code      string        // the receiver's answer: "204", "250", "310000", or what kept it from coming: "timeout"
	Note      string        // a few words more, for the person who mends the channel
	Permanent bool          // trying again leads nowhere
	After     time.Duration // the receiver wants to rest so long
}

// Post sends over all kinds of channels.
type Post struct {
	Mail   *SMTP // nil: no mail
	Guard  *Guard
	Public string // address of the screens, for links; empty: none
}

// attemptTime bounds one attempt from beginning to end.
const attemptTime = 20 * time.Second

// Send makes one attempt.
func (p *Post) Send(ctx context.Context, t Target, m Message) Result {
	ctx, cancel := context.WithTimeout(ctx, attemptTime)
	defer cancel()
	l := p.letter(m)
	switch t.Kind {
	case outgoing.Email:
		if p.Mail == nil {
			return Result{Code: "no_smtp", Note: "no mail server is configured"}
		}
		return p.Mail.send(ctx, m, l)
	case outgoing.Webhook:
		return p.webhook(ctx, t, m, l)
	case outgoing.WeCom:
		return p.wecom(ctx, t, l)
	case outgoing.DingTalk:
		return p.dingtalk(ctx, t, l)
	case outgoing.Feishu:
		return p.feishu(ctx, t, l)
	}
	return Result{Code: "unknown_kind", Permanent: true}
}

// failed says in one word why nothing could be sent. The error's own text stays out of
// what is shown: it may hold the address with its token.
func failed(err error) Result {
	var dns *net.DNSError
	var n net.Error
	var f *fault.Error
	text := err.Error()
	switch {
	case errors.As(err, &f):
		return Result{Code: "address_refused", Note: f.Msg.EN}
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &n) && n.Timeout():
		return Result{Code: "timeout"}
	case errors.As(err, &dns):
		return Result{Code: "no_such_host"}
	case strings.Contains(text, "tls:"), strings.Contains(text, "x509:"):
		return Result{Code: "tls"}
	}
	return Result{Code: "no_connection"}
}
