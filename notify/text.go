package notify

import (
	"strings"

	"duban/domain/casefile"
	"duban/domain/text"
)

// letter is a message in words.
type letter struct {
	title text.Text // "督办｜整改通知 ZG-2026-0001：请签收"
	when  string
	link  string // whole address; empty where none is known
	lang  string
}

// letter words a message. It takes nothing but topic, kind and number, because titles
// in the inbox name outlets and may come to name people.
func (p *Post) letter(m Message) letter {
	of, ok := kinds[m.Kind]
	if !ok {
		of = text.T("消息", "Message")
	}
	if m.Number != "" {
		of = text.T(of.ZH+" "+m.Number, of.EN+" "+m.Number)
	}
	what := phrase(m.Topic)
	l := letter{when: m.At.In(casefile.Zone).Format("2006-01-02 15:04"), lang: m.Lang,
		title: text.T("督办｜"+of.ZH+"："+what.ZH, "Duban 督办 | "+of.EN+": "+what.EN)}
	if p.Public != "" && strings.HasPrefix(m.Link, "/") {
		l.link = strings.TrimSuffix(p.Public, "/") + m.Link
	}
	return l
}

func (l letter) subject() string { return l.title.In(l.lang) }

// plain is the body of a mail.
func (l letter) plain() string {
	where := text.T("请登录督办系统查看。", "Sign in to Duban to see it.")
	if l.link != "" {
		where = text.T("请登录系统查看："+l.link, "See it in the system: "+l.link)
	}
	foot := text.T("本邮件由系统自动发出，请勿回复。本邮件不含客户信息。哪些消息发送邮件，可在系统中自行设置；直报类消息除外。",
		"Sent by the system: please do not reply. It holds no customer's data. Which messages come by mail can be set in the system, direct reports apart.")
	when := text.T("时间：%s（北京时间）", "Time: %s (China Standard Time)").F(l.when)
	return strings.Join([]string{l.subject(), when.In(l.lang), where.In(l.lang), "-- \n" + foot.In(l.lang)}, "\r\n\r\n") + "\r\n"
}

// markdown is what a robot says in its group.
func (l letter) markdown() string {
	when := text.T("时间：", "Time: ").In(l.lang) + l.when
	see := text.T("请登录督办系统查看", "Sign in to Duban to see it").In(l.lang)
	if l.link != "" {
		see = "[" + text.T("查看详情", "Open").In(l.lang) + "](" + l.link + ")"
	}
	return "**" + l.subject() + "**\n\n" + when + "\n\n" + see
}
