package api

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
)

// The decision notice (投诉处理决定告知书) as it is printed and handed to the customer:
// what was verified, on what grounds, which remedies remain, and by when (C9). That of
// a review (投诉核查决定告知书) is about another decision: its process, timeliness and
// outcome (L).

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
	Lang, Title, Serial, Number, To, Received, Outcome, Facts, Grounds, Measures, ReviewUnit, Unit, Day string
	EN                                                                                                  bool
	Style                                                                                               template.CSS
	Remedies                                                                                            []string
	ReviewDays                                                                                          int
	NoneAbove                                                                                           bool // head office decided: no unit reviews it
	Preview                                                                                             bool // personal data is masked
	Review                                                                                              *reviewed
}

// reviewed is what the notice of a review says of the decision that it is about.
type reviewed struct {
	Number, Serial, Day, Process, Timeliness, Outcome string
}

type decisionNoticeIn struct {
	ByCase
	Lang string `query:"lang" enum:"zh,en" default:"zh" doc:"语言 · language"`
}

type printDecisionNotice struct {
	ByCase
	Body struct {
		Reason string `json:"reason" minLength:"2" maxLength:"500" doc:"理由，记入审计日志 · why; it stands on the audit log"`
		Lang   string `json:"lang,omitempty" enum:"zh,en" default:"zh" doc:"语言 · language"`
	}
}

func (s *Server) routeDecisionNotice() {
	operation(s, readsComplaints(Op{ID: "previewDecisionNotice", Path: complaints.path + "/{id}/decision-notice", Seen: true,
		Summary: text.T("预览处理决定告知书", "Preview the decision notice"),
		Doc: text.T("可打印的网页；客户信息已脱敏，纸面注明为预览件。正本请说明理由打印（print-notice）。",
			"A page to print; the customer's data is masked, and the paper says that it is a preview. The notice itself is printed with a reason (print-notice).")}),
		inScopes[decisionNoticeIn](), s.previewDecisionNotice)
	operation(s, Op{ID: "printDecisionNotice", Method: http.MethodPost, Path: complaints.path + "/{id}/print-notice", Action: policy.ComplaintReveal, Tag: complaints.tag,
		Summary: text.T("打印处理决定告知书正本", "Print the decision notice in full"),
		Doc: text.T("须有权查看客户信息原文并说明理由；所显示的每一项记入审计日志，计入每小时上限。",
			"For whoever may see the customer's data, with a reason. Each value shown is a row on the audit log and counts for the hourly limit.")},
		inScopes[printDecisionNotice](), s.printDecisionNotice)
}

func (s *Server) previewDecisionNotice(ctx context.Context, in *decisionNoticeIn) (*huma.StreamResponse, error) {
	v, origin, err := s.noticeOf(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	page := noticePage(v, origin, in.Lang)
	page.Preview = true
	return page.print()
}

// printDecisionNotice shows the values that the notice needs in the clear, each of
// them revealed as if it had been asked for by itself.
func (s *Server) printDecisionNotice(ctx context.Context, in *printDecisionNotice) (*huma.StreamResponse, error) {
	v, origin, err := s.noticeOf(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	ask := reveal{ByCase: in.ByCase}
	ask.Body.Reason = in.Body.Reason
	var into []*string
	for _, f := range maskedOn(&v) {
		ask.Body.Fields, into = append(ask.Body.Fields, f.name), append(into, f.value)
	}
	if len(into) > 0 {
		shown, err := s.reveal(ctx, complaints, policy.ComplaintReveal, &ask)
		if err != nil {
			return nil, err
		}
		for i, r := range shown.Body.Items {
			*into[i] = r.Value
		}
	}
	return noticePage(v, origin, in.Body.Lang).print()
}

// noticeOf reads a decided case as the caller may see it, and of a review also what it
// is about, as far as he may see that.
func (s *Server) noticeOf(ctx context.Context, id casefile.ID) (ComplaintView, *ComplaintView, error) {
	seen, err := s.getComplaint(ctx, &ByCase{id})
	if err != nil {
		return ComplaintView{}, nil, err
	}
	v := seen.Body
	if len(v.Decisions) == 0 {
		return v, nil, fault.Refuse("complaint.undecided", "尚未作出处理决定", "no decision has been made yet")
	}
	if v.Form != complaint.Review {
		return v, nil, nil
	}
	origin, err := s.getComplaint(ctx, &ByCase{v.Origin})
	if fault.Is(err, fault.NotFound) || fault.Is(err, fault.Forbidden) {
		return v, nil, nil
	}
	if err != nil {
		return v, nil, err
	}
	return v, &origin.Body, nil
}

type maskedValue struct {
	name  string
	value *string
}

// maskedOn are the values of the notice that the mask has changed, by their names on
// the record.
func maskedOn(v *ComplaintView) (list []maskedValue) {
	d := &v.Decisions[len(v.Decisions)-1]
	add := func(name string, value *string) {
		if strings.Contains(*value, "*") {
			list = append(list, maskedValue{name, value})
		}
	}
	add("/customer/name", &v.Party.Name)
	if actsForHim(v) {
		add("/agents/0/name", &v.Agents[0].Name)
	}
	add("facts", &d.Facts)
	add("grounds", &d.Grounds)
	add("measures", &d.Measures)
	return list
}

func actsForHim(v *ComplaintView) bool {
	return (v.As == complaint.Proxy || v.As == complaint.Heir) && len(v.Agents) > 0 && v.Agents[0].Name != ""
}

func noticePage(v ComplaintView, origin *ComplaintView, lang string) decisionPage {
	if lang == "" {
		lang = "zh"
	}
	in := func(zh, en string) string { return text.T(zh, en).In(lang) }
	d := v.Decisions[len(v.Decisions)-1]
	page := decisionPage{Lang: lang, EN: lang == "en", Style: paperStyle, Title: in("投诉处理决定告知书", "Decision on a Complaint"), Serial: d.Serial, Number: v.Number,
		To: addressee(&v, lang), Received: chineseDay(v.ReceivedAt, lang), Outcome: d.Name.In(lang), Facts: d.Facts, Grounds: d.Grounds, Measures: d.Measures,
		Unit: said(d.Unit.Name, lang), Day: chineseDay(d.At, lang)}
	remedies := d.Remedies
	switch {
	case v.Form == complaint.Review:
		page.Title, page.Review = in("投诉核查决定告知书", "Decision on a Review"), reviewOf(&v, origin, lang)
		remedies = slices.DeleteFunc(slices.Clone(remedies), func(r complaint.Remedy) bool { return r == "review" })
	case d.ReviewUnit != nil && d.ReviewUnit.Path != d.Unit.Path:
		page.ReviewUnit, page.ReviewDays = said(d.ReviewUnit.Name, lang), d.ReviewDays
	default: // nobody reviews his own decision
		page.NoneAbove = slices.Contains(remedies, "review")
		remedies = slices.DeleteFunc(slices.Clone(remedies), func(r complaint.Remedy) bool { return r == "review" })
	}
	for _, r := range remedies {
		page.Remedies = append(page.Remedies, remedyNames[r].In(lang))
	}
	return page
}

// addressee is whom the notice is handed to: who acts for the customer, on his behalf;
// of a group the one whose name is known; somebody without a name as what he is.
func addressee(v *ComplaintView, lang string) string {
	in := func(zh, en string) string { return text.T(zh, en).In(lang) }
	name := v.Party.Name
	switch {
	case name == "" && !actsForHim(v):
		return in("投诉人：", "To the complainant:")
	case actsForHim(v) && name == "":
		return fmt.Sprintf(in("%s：", "To %s:"), v.Agents[0].Name)
	case actsForHim(v) && v.As == complaint.Heir:
		return fmt.Sprintf(in("%s（%s的继承人）：", "To %s, heir of %s:"), v.Agents[0].Name, name)
	case actsForHim(v):
		return fmt.Sprintf(in("%s（代理%s）：", "To %s, on behalf of %s:"), v.Agents[0].Name, name)
	case v.As == complaint.Group && v.People > 1:
		return fmt.Sprintf(in("%s等%d人：", "To %s and the others of %d complainants:"), name, v.People)
	}
	return fmt.Sprintf(in("%s：", "To %s:"), name)
}

// reviewOf says of the decision reviewed what its record knows: who handled it, whether
// the customer was told in time, how it ended.
func reviewOf(v, origin *ComplaintView, lang string) *reviewed {
	in := func(zh, en string) string { return text.T(zh, en).In(lang) }
	r := &reviewed{}
	for _, l := range v.Links {
		if l.Kind == "origin" {
			r.Number = l.Number
		}
	}
	d := v.Decisions[len(v.Decisions)-1]
	var times []string
	found := func(yes *bool, good, bad string) string {
		switch {
		case yes == nil:
			return ""
		case *yes:
			return good
		}
		return bad
	}
	if origin != nil {
		r.Number = origin.Number
		var was *DecisionView
		for i := range origin.Decisions { // the last one before the review was asked for
			if !origin.Decisions[i].At.After(v.ReceivedAt) || was == nil {
				was = &origin.Decisions[i]
			}
		}
		if was != nil {
			r.Serial, r.Day = was.Serial, chineseDay(was.At, lang)
			r.Process = fmt.Sprintf(in("原投诉于%s收到，由%s办理并于%s作出处理决定。", "The complaint was received on %s, handled by %s, and decided on %s."),
				chineseDay(origin.ReceivedAt, lang), said(was.Unit.Name, lang), r.Day) + in("", " ")
			r.Outcome = fmt.Sprintf(in("原处理结果：%s。", "The outcome then: %s."), was.Name.In(lang))
		}
	}
	r.Process += found(d.Process, in("经核查，原处理过程符合规定。", "The handling was found sound."), in("经核查，原处理过程不符合规定。", "The handling was found not to be sound."))
	if t := found(d.Timely, in("经核查，原投诉的处理符合规定时限。", "It was found to be within the time allowed."), in("经核查，原投诉的处理超过了规定时限。", "It was found to have taken longer than allowed.")); t != "" {
		times = append(times, t)
	}
	times = append(times, fmt.Sprintf(in("本核查申请于%s收到，于%s作出核查决定。", "This review was asked for on %s and decided on %s."), chineseDay(v.ReceivedAt, lang), chineseDay(d.At, lang)))
	r.Timeliness = strings.Join(times, in("", " "))
	return r
}

func (p decisionPage) print() (*huma.StreamResponse, error) {
	var out bytes.Buffer
	if err := decisionNotice.Execute(&out, p); err != nil {
		return nil, fault.Wrap("decision notice", fault.Internal, err)
	}
	return printed(out.Bytes()), nil
}

// chineseDay is a day as official documents write it.
func chineseDay(t time.Time, lang string) string {
	if lang == "en" {
		return t.In(casefile.Zone).Format("2 January 2006")
	}
	return t.In(casefile.Zone).Format("2006年1月2日")
}
