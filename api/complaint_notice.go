package api

import (
	"bytes"
	"context"
	_ "embed"
	"html/template"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/text"
)

// The decision notice (投诉处理决定告知书) as it is printed and handed to the customer:
// what was verified, on what grounds, which remedies remain, and by when (C9).

//go:embed decision_notice.tmpl
var decisionNoticeText string

var decisionNotice = template.Must(template.New("decision").Parse(decisionNoticeText))

// remedyNames are the words of the notice.
var remedyNames = map[complaint.Remedy]text.Text{
	"review":      text.T("向上级机构申请核查", "ask the unit above for a review"),
	"mediation":   text.T("向调解组织申请调解", "apply to a mediation body"),
	"arbitration": text.T("依据仲裁协议申请仲裁", "apply for arbitration where there is an agreement"),
	"litigation":  text.T("向人民法院提起诉讼", "bring an action before a people's court"),
}

type decisionPage struct {
	Lang       string
	EN         bool
	Serial     string
	Number     string
	Name       string
	Received   string
	Outcome    string
	Facts      string
	Grounds    string
	Measures   string
	Remedies   []string
	ReviewUnit string
	ReviewDays int
	Unit       string
	Day        string
	Draft      bool // personal data is masked: a copy for the file, not for the customer
}

type decisionNoticeIn struct {
	ByCase
	Lang string `query:"lang" enum:"zh,en" default:"zh" doc:"语言 · language"`
}

func (s *Server) routeDecisionNotice() {
	operation(s, readsComplaints(Op{ID: "printDecisionNotice", Path: complaints.path + "/{id}/decision-notice", Seen: true,
		Summary: text.T("打印处理决定告知书", "Print the decision notice"),
		Doc: text.T("可打印的网页。客户姓名等已脱敏；经“查看客户信息原文”后由责任人填写正本。",
			"A printable page. The customer's name is masked on it; the owner completes the original after asking for the plain data.")}),
		inScopes[decisionNoticeIn](), s.printDecisionNotice)
}

func (s *Server) printDecisionNotice(ctx context.Context, in *decisionNoticeIn) (*huma.StreamResponse, error) {
	seen, err := s.getComplaint(ctx, &in.ByCase)
	if err != nil {
		return nil, err
	}
	v := seen.Body
	if len(v.Decisions) == 0 {
		return nil, fault.Refuse("complaint.undecided", "尚未作出处理决定", "no decision has been made yet")
	}
	d := v.Decisions[len(v.Decisions)-1]
	page := decisionPage{Lang: in.Lang, EN: in.Lang == "en", Serial: d.Serial, Number: v.Number, Name: v.Party.Name, Received: chineseDay(v.ReceivedAt, in.Lang),
		Outcome: d.Name.In(in.Lang), Facts: d.Facts, Grounds: d.Grounds, Measures: d.Measures, ReviewDays: d.ReviewDays, Unit: d.Unit.Name.In(in.Lang),
		Day: chineseDay(d.At, in.Lang), Draft: true}
	for _, r := range d.Remedies {
		page.Remedies = append(page.Remedies, remedyNames[r].In(in.Lang))
	}
	if d.ReviewUnit != nil {
		page.ReviewUnit = d.ReviewUnit.Name.In(in.Lang)
	}
	var out bytes.Buffer
	if err := decisionNotice.Execute(&out, page); err != nil {
		return nil, fault.Wrap("decision notice", fault.Internal, err)
	}
	return printed(out.Bytes()), nil
}

// cspPrinted lets a printed page style itself and do nothing else.
const cspPrinted = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// printed answers with a page to be printed.
func printed(html []byte) *huma.StreamResponse {
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		hctx.SetHeader("Content-Type", "text/html; charset=utf-8")
		hctx.SetHeader("Content-Security-Policy", cspPrinted)
		hctx.SetStatus(http.StatusOK)
		_, _ = hctx.BodyWriter().Write(html) // a client that went away hears nothing
	}}
}

// chineseDay is a day as official documents write it.
func chineseDay(t time.Time, lang string) string {
	if lang == "en" {
		return t.In(casefile.Zone).Format("2 January 2006")
	}
	return t.In(casefile.Zone).Format("2006年1月2日")
}
