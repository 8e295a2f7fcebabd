package api

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
)

func unitNamed(p org.Path, zh, en string) UnitRef { return UnitRef{Path: p, Name: text.T(zh, en)} }

// decidedView is a complaint that a branch decided.
func decidedView() ComplaintView {
	above := unitNamed("/ho/", "总行", "Head office")
	v := ComplaintView{As: complaint.Self, Party: complaint.Party{Name: "张**"}}
	v.Form, v.Number, v.People, v.ReceivedAt = complaint.Original, "gd诉〔2026〕1号", 1, time.Date(2026, 11, 2, 2, 0, 0, 0, time.UTC)
	v.Decisions = []DecisionView{{Serial: "gd诉决〔2026〕3号", Name: text.T("部分属实", "partly justified"), At: time.Date(2026, 11, 9, 2, 0, 0, 0, time.UTC),
		Facts: "核实情况如下", Grounds: "依据", Remedies: []complaint.Remedy{"review", "mediation", "litigation"},
		Unit: unitNamed("/ho/gd/", "广东省分行", "Guangdong branch"), ReviewDays: 30, ReviewUnit: &above}}
	return v
}

func onPaper(t *testing.T, v ComplaintView, origin *ComplaintView, lang string) string {
	var out bytes.Buffer
	require.NoError(t, decisionNotice.Execute(&out, noticePage(v, origin, lang)))
	return out.String()
}

func TestANoticeIsAddressedToWhomItIsHandedTo(t *testing.T) {
	for want, change := range map[string]func(*ComplaintView){
		"张**：":         func(*ComplaintView) {},
		"投诉人：":         func(v *ComplaintView) { v.Party.Name = "" },
		"李四（代理张**）：":   func(v *ComplaintView) { v.As, v.Agents = complaint.Proxy, []complaint.Party{{Name: "李四"}} },
		"李四（张**的继承人）：": func(v *ComplaintView) { v.As, v.Agents = complaint.Heir, []complaint.Party{{Name: "李四"}} },
		"张**等12人：":     func(v *ComplaintView) { v.As, v.People = complaint.Group, 12 },
	} {
		v := decidedView()
		change(&v)
		require.Contains(t, onPaper(t, v, nil, "zh"), `<p class="to">`+want+`</p>`)
	}
}

func TestANoticeNamesWhoReviewsItAndWhoSigns(t *testing.T) {
	page := onPaper(t, decidedView(), nil, "zh")
	require.Contains(t, page, "30日内，以书面形式向总行提出")
	require.Contains(t, page, `<div class="sign"><p>广东省分行</p>`)

	v := decidedView() // nobody reviews his own decision
	v.Decisions[0].Unit = *v.Decisions[0].ReviewUnit
	page = onPaper(t, v, nil, "zh")
	require.NotContains(t, page, "30日内")
	require.NotContains(t, page, "<li>向上级机构申请核查")
	require.Contains(t, page, "本决定由总行作出，无上级机构")
	require.Contains(t, page, "<li>向调解组织申请调解")
}

func TestANoticeOfAReviewSpeaksOfTheDecisionReviewed(t *testing.T) {
	origin, v, sound, late := decidedView(), decidedView(), true, false
	v.Decisions[0].Process, v.Decisions[0].Timely = &sound, &late
	v.Form, v.Number, v.ReceivedAt = complaint.Review, "ho核〔2026〕1号", time.Date(2026, 11, 12, 2, 0, 0, 0, time.UTC)
	v.Decisions[0].Serial, v.Decisions[0].At, v.Decisions[0].ReviewUnit = "ho核决〔2026〕1号", time.Date(2026, 11, 20, 2, 0, 0, 0, time.UTC), nil
	page := onPaper(t, v, &origin, "zh")
	for _, want := range []string{"<h1>投诉核查决定告知书</h1>", "gd诉〔2026〕1号", "gd诉决〔2026〕3号", "2026年11月9日", "ho核〔2026〕1号", "处理过程", "处理时限", "核查结果",
		"原处理过程符合规定", "超过了规定时限", "于2026年11月12日收到，于2026年11月20日作出核查决定", "原处理结果：部分属实"} {
		require.Contains(t, page, want)
	}
	require.NotContains(t, page, "申请核查；")
	require.Contains(t, onPaper(t, v, &origin, "en"), "Decision on a Review")
	v.Links = []LinkView{{Kind: "origin", Number: "gd诉〔2026〕1号"}} // who may not see it knows its number
	require.Contains(t, onPaper(t, v, nil, "zh"), "gd诉〔2026〕1号")
}

// Only what the mask has hidden is revealed: each value is a row on the audit log.
func TestANoticeRevealsWhatItNeedsAlone(t *testing.T) {
	v := decidedView()
	v.Decisions[0].Facts = "致电138****1234核实"
	v.As, v.Agents = complaint.Proxy, []complaint.Party{{Name: "李*", Phone: "139****0000"}}
	var names []string
	for _, f := range maskedOn(&v) {
		names = append(names, f.name)
		*f.value = "明文" + f.name
	}
	require.Equal(t, []string{"/customer/name", "/agents/0/name", "facts"}, names)
	page := onPaper(t, v, nil, "zh")
	require.NotContains(t, page, "*</p>")
	require.Contains(t, page, "明文facts")
}

func TestAPreviewSaysOnPaperThatItIsOne(t *testing.T) {
	page := noticePage(decidedView(), nil, "zh")
	page.Preview = true
	var out bytes.Buffer
	require.NoError(t, decisionNotice.Execute(&out, page))
	require.Contains(t, out.String(), "预览件，不得送达")
	require.NotContains(t, paperCSS, "display: none", "nothing of a page is left out on paper")
	require.NotContains(t, onPaper(t, decidedView(), nil, "zh"), "预览件")
	require.Equal(t, 1, strings.Count(out.String(), "<style>"))
}
