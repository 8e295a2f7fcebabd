package api

import (
	"context"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
	"duban/typeset"
)

// The rectification notice as a paper document (整改通知书): what was issued, with the
// limits of that day. Extensions and returns change a rectification, not the typeset.

type noticePaperIn struct {
	ByCase
	Format string `query:"format" enum:"pdf,docx" default:"pdf" doc:"文件格式 · format of the file"`
	Lang   string `query:"lang" enum:"zh,en" default:"zh" doc:"语言 · language"`
}

// cspViewer lets the browser's own viewer of PDFs style itself; nothing in a document runs or loads.
const cspViewer = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const docxMedia = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

func (s *Server) routeNoticePaper() {
	operation(s, Op{ID: "printNotice", Method: http.MethodGet, Path: notices.path + "/{id}/document", Action: policy.NoticeRead, Tag: notices.tag, Seen: true,
		Summary: text.T("打印整改通知书（PDF、Word）", "Print a notice (PDF, Word)"),
		Doc: text.T("按党政机关公文格式排版的正式文书，内容为签发时的内容；可见范围同“查看通知书”。每次取得都记入审计日志。",
			"The paper in the form of Chinese official documents, as it was issued; whoever may see the notice may have it. Every printing is on the audit log.")},
		inScopes[noticePaperIn](), s.printNotice)
}

func (s *Server) printNotice(ctx context.Context, in *noticePaperIn) (*huma.StreamResponse, error) {
	seen, err := s.getNotice(ctx, &in.ByCase)
	if err != nil {
		return nil, err
	}
	issued, err := s.asIssued(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	v := &seen.Body
	content := noticePaper(v, issued, in.Lang)
	at := v.OpenedAt
	if !v.IssuedAt.IsZero() {
		at = v.IssuedAt
	}
	var raw []byte
	media, disposition := "application/pdf", "inline"
	if in.Format == "docx" {
		media, disposition = docxMedia, "attachment"
		raw, err = typeset.DOCX(content, at)
	} else {
		raw, err = typeset.PDF(content, s.fonts, at)
	}
	if err != nil {
		return nil, fault.Wrap("notice document", fault.Internal, err)
	}
	name := strings.TrimSpace(content.WholeTitle()+" "+v.Number) + "." + in.Format
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		hctx.SetHeader("Content-Type", media)
		hctx.SetHeader("Content-Security-Policy", cspViewer)
		hctx.SetHeader("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": name}))
		hctx.SetHeader("Content-Length", strconv.Itoa(len(raw)))
		_, _ = hctx.BodyWriter().Write(raw) // a client that went away hears nothing
	}}, nil
}

// asIssued is what the notice was issued with; nothing for one that was not.
func (s *Server) asIssued(ctx context.Context, id casefile.ID) (out notice.IssuedWith, err error) {
	events, err := s.Record.Events(ctx, id)
	if err != nil {
		return out, err
	}
	for _, e := range events {
		if e.Name == notice.EvIssued {
			err = read(e.Event, func(b notice.IssuedWith) { out = b })
		}
	}
	return out, err
}

// noticePaper says what stands on the typeset.
func noticePaper(v *NoticeView, issued notice.IssuedWith, lang string) typeset.Paper {
	w := noticeWords{lang}
	outlet, issuer := said(v.Outlet.Name, lang), said(v.Issuer.Name, lang)
	p := typeset.Paper{Lang: lang, Mark: w.in(issuer+"文件", issuer), Number: v.Number, To: outlet, From: issuer, Date: w.in("　　年　　月　　日", "(date)"), Seal: w.in("（盖章处）", "(seal)")}
	if !v.IssuedAt.IsZero() {
		p.Date = chineseDay(v.IssuedAt, lang)
		p.Imprint = [2]string{issuer, w.in(p.Date+"印发", "Issued on "+p.Date)}
	}
	switch v.Status {
	case notice.Draft:
		p.Number = w.in("（草稿，未签发）", "(draft, not issued)")
	case notice.Withdrawn:
		p.Number = strings.TrimSpace(p.Number + w.in("（已撤回）", " (withdrawn)"))
	}
	if v.Form == notice.Advice {
		p.Title = []string{w.in("关于"+outlet, "Advice Note for "), w.in("的管理工作意见", outlet)}
		p.Body = w.advice(v)
	} else {
		about := "有关问题的"
		if v.InspectionKind != "" {
			about = said(v.InspectionKind.Title(), lang) + "发现问题的"
		}
		if p.Title = []string{"关于" + outlet, about, "整改通知书"}; lang == "en" {
			p.Title = []string{"Rectification Notice for ", outlet}
		}
		p.Body = w.order(v, issued)
	}
	return p
}

// noticeWords are the sentences of the paper in one language.
type noticeWords struct{ lang string }

func (w noticeWords) in(zh, en string) string { return text.T(zh, en).In(w.lang) }

// nth is the number of a point: （一）, (1).
func (w noticeWords) nth(n int) string {
	return w.in("（"+hanNumber(n)+"）", "("+strconv.Itoa(n)+") ")
}

func (w noticeWords) heading(n int, zh, en string) typeset.Paragraph {
	return typeset.Paragraph{Level: typeset.First, Text: w.in(hanNumber(n)+"、"+zh, strconv.Itoa(n)+". "+en)}
}

func (w noticeWords) advice(v *NoticeView) []typeset.Paragraph {
	out := []typeset.Paragraph{{Text: w.in("现就你单位服务管理工作提出以下意见，请研究落实，并将采纳情况反馈我单位。", "We give you the following advice on the management of service. Please consider it and tell us what you make of it.")}}
	for i, point := range v.Points {
		out = append(out, typeset.Paragraph{Text: w.nth(i+1) + strings.Join(paragraphs(point), w.in("", " "))})
	}
	return append(out, w.note(v)...)
}

func (w noticeWords) note(v *NoticeView) []typeset.Paragraph {
	var out []typeset.Paragraph
	for _, line := range paragraphs(v.Note) {
		out = append(out, typeset.Paragraph{Text: line})
	}
	return out
}

func (w noticeWords) order(v *NoticeView, issued notice.IssuedWith) []typeset.Paragraph {
	repeats := 0
	for _, r := range v.Rectifications {
		if r.Repeated {
			repeats++
		}
	}
	ground := w.in("经核查", "After examination")
	if v.InspectionKind != "" {
		kind := said(v.InspectionKind.Title(), w.lang)
		ground = w.in("我单位对你单位开展了"+kind+"。经审核", "We have made a check of your outlet ("+strings.ToLower(kind)+"). After review")
	}
	n := len(v.Rectifications)
	again := ""
	if repeats > 0 {
		again = w.in(fmt.Sprintf("，其中屡查屡犯%d项", repeats), ", of which "+text.Several(repeats, "repeats", "repeat")+" what was found before")
	}
	out := []typeset.Paragraph{{Text: w.in(fmt.Sprintf("%s，认定存在问题%d项%s。现将有关情况和要求通知如下，请认真组织整改。", ground, n, again),
		fmt.Sprintf("%s, we have established %s%s, set out below with what is required.", ground, text.Several(n, "finding", "findings"), again))},
		w.heading(1, "检查发现的问题", "Findings")}
	for i, r := range v.Rectifications {
		out = append(out, typeset.Paragraph{Text: w.nth(i+1) + w.finding(r, issued)})
	}
	demands := w.demands(v, issued)
	out = append(out, w.heading(2, "整改要求", "What is required"))
	for i, d := range demands {
		out = append(out, typeset.Paragraph{Text: w.nth(i+1) + d})
	}
	if note := w.note(v); len(note) > 0 {
		out = append(out, w.heading(3, "签发意见", "Remark of the issuing unit"))
		out = append(out, note...)
	}
	return out
}

// finding: what it is, what was seen, how grave it is, and by when it is to be mended.
func (w noticeWords) finding(r RectificationView, issued notice.IssuedWith) string {
	limit := w.in("整改期限自签发之日起按规定计算", "limit by rule from the day of issue")
	for _, c := range issued.Clocks {
		if c.ID == r.ID {
			limit = w.in("整改期限：", "to be mended by ") + chineseDay(worktime.LastDay(c.Due).Start(), w.lang)
		}
	}
	facts := []string{said(r.SeverityAs, w.lang)}
	if r.Repeated {
		facts = append(facts, w.in("屡查屡犯", "repeat offence"))
	}
	facts = append(facts, limit)
	seen := strings.Join(paragraphs(r.Remark), w.in("", " "))
	if seen != "" && !strings.HasSuffix(seen, ".") && !strings.HasSuffix(seen, "。") {
		seen += w.in("。", ".")
	}
	return said(r.Item.Title, w.lang) + w.in("：", ". ") + seen + w.in("（", " (") + strings.Join(facts, w.in("；", "; ")) + w.in("）", ")")
}

func (w noticeWords) demands(v *NoticeView, issued notice.IssuedWith) []string {
	more := w.in(fmt.Sprintf("确需延期的，在期限届满前提出申请并说明理由，每项至多延期%d次。", issued.MaxExtensions), fmt.Sprintf("More time is asked for before the limit, with a reason, at most %s for each finding.", text.Several(issued.MaxExtensions, "time", "times")))
	switch {
	case v.IssuedAt.IsZero():
		more = w.in("确需延期的，在期限届满前提出申请并说明理由。", "More time is asked for before the limit, with a reason.")
	case issued.MaxExtensions == 0:
		more = w.in("各项期限不予延长。", "The limits are not extended.")
	}
	out := []string{
		w.in("自收到本通知书之日起签收，逐项查明根本原因，分别制定即时纠正措施和预防措施，明确责任人。", "Acknowledge this notice, find the root cause of each finding, and write down separately what corrects it now and what prevents it, with the person responsible."),
		w.in("在各项期限届满前完成整改，逐项提交整改情况和证据。", "Mend each finding within its limit and hand in what was done, with evidence."),
		more,
		w.in("整改由检查方验收。验收不合格的，退回重新整改；逾期未完成的，列入超时通报。", "The inspecting side verifies the mending and returns what is not sufficient. What is late stands in the overdue bulletin."),
	}
	if n := len(issued.Warnings); n > 0 {
		out = append(out, w.in(fmt.Sprintf("对屡查屡犯的问题（%d项），已按规定提出警告令建议。", n), fmt.Sprintf("For repeat offences (%d) a warning order is proposed.", n)))
	}
	return out
}

// hanNumber writes 1 to 99 in Chinese numerals.
func hanNumber(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch {
	case n <= 0 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return digits[n]
	case n < 20:
		return "十" + digits[n-10]
	}
	return digits[n/10] + "十" + digits[n%10]
}
