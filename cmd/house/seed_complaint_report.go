package house

import (
	"context"
	"slices"
	"strings"
	"time"

	"duban/activities"
	"duban/demo"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// incidents tells two direct reports: one that head office has closed, and one of
// within the last hour that it has in hand.
func (p *player) incidents(ctx context.Context) error {
	o := p.bank.Outlets[11]
	old, office := activities.DerivedID("demo incident", "injury"), p.one(policy.ServiceOffice, 0)
	do := func(id casefile.ID, at time.Time, user, name string, body any) error {
		return p.do(ctx, at, user, casefile.Incident, id, name, body)
	}
	at := func(minutes int) time.Time { return p.day(-40, 10.5).Add(time.Duration(minutes) * time.Minute) }
	two := 2
	for _, step := range []struct {
		minutes int
		user    string
		name    string
		body    any
	}{
		{0, p.head(o), incident.CmdReport, incident.Report{Kind: "injury", Severity: incident.Serious, What: "一名老年客户在网点台阶滑倒，头部着地出血，家属情绪激动，围观者十余人。", Outlet: o.Code,
			Spot: "正门台阶", Affected: 1, Contact: demo.Grievant(501).Name, Phone: demo.Grievant(501).Phone}},
		{6, office, incident.CmdAcknowledge, incident.Acknowledge{}},
		{25, p.head(o), incident.CmdUpdate, incident.Update{Text: "救护车已到，客户意识清醒，由网点副主任陪同就医。", Measures: "封闭正门台阶，改由侧门进出；保存监控录像。"}},
		{110, p.head(o), incident.CmdUpdate, incident.Update{Text: "医院诊断为头皮裂伤，另有一名搀扶者手腕扭伤。", Affected: &two}},
		{200, office, incident.CmdUpdate, incident.Update{Text: "家属情绪稳定，已签署慰问协议，媒体未关注。"}},
		{300, office, incident.CmdClose, incident.Close{Conclusion: "客户已出院，双方达成谅解。", Cause: "雨后台阶湿滑，防滑垫未铺设。", FollowUp: "全辖排查台阶防滑设施，列入下季度现场检查项目。"}},
	} {
		if err := do(old, at(step.minutes), step.user, step.name, step.body); err != nil {
			return err
		}
	}
	now := func(ago time.Duration) time.Time { return p.now.Add(-ago) }
	live, here := activities.DerivedID("demo incident", "media"), p.bank.Outlets[2]
	if err := do(live, now(50*time.Minute), p.head(here), incident.CmdReport, incident.Report{Kind: "media", What: "自助设备吞钞的视频在本地短视频平台传播，两小时内转发过千，有记者到网点询问。",
		Outlet: here.Code, Affected: 5, Contact: demo.Grievant(502).Name, Phone: demo.Grievant(502).Phone, Complaints: p.merged}); err != nil {
		return err
	}
	if err := do(live, now(43*time.Minute), p.one(policy.ServiceOffice, 1), incident.CmdAcknowledge, incident.Acknowledge{}); err != nil {
		return err
	}
	return do(live, now(20*time.Minute), p.head(here), incident.CmdUpdate, incident.Update{Text: "设备已停用，清机结果与客户陈述一致，正在逐一联系客户入账。", Measures: "指定新闻发言人，统一答复口径。"})
}

// bulletins tells the overdue bulletins of the last weeks, released and signed, the last of
// them by most, and this week's, which waits for its release.
func (p *player) bulletins(ctx context.Context) error {
	terms, err := p.house.Law.Terms(ctx, p.now)
	if err != nil {
		return err
	}
	slot := func(ago int) (found activities.Slot) {
		for d := ago; d < ago+7 && found.Period == ""; d++ {
			for _, s := range terms.Bulletins.Slots(terms.Calendar, p.day(-d, 23.9)) {
				if s.Cadence == bulletin.Weekly {
					found = s
				}
			}
		}
		return found
	}
	this := slot(0)
	weeks := []activities.Slot{slot(int(p.now.Sub(this.Cutoff).Hours()/24) + 3)}
	for len(weeks) < 4 {
		weeks = append(weeks, slot(int(p.now.Sub(weeks[len(weeks)-1].Cutoff).Hours()/24)+3))
	}
	for i, week := range slices.Backward(weeks) {
		if err := p.bulletin(ctx, week, i == 0); err != nil {
			return err
		}
	}
	_, err = p.draft(ctx, this)
	return err
}

// bulletin tells the bulletin of one week from its draft to its signatures. A week in which
// nothing was late has none.
func (p *player) bulletin(ctx context.Context, week activities.Slot, last bool) error {
	late, err := p.house.DB.LateUnits(ctx, demo.Root, week.Cutoff)
	if err != nil || len(late) == 0 {
		return err
	}
	id, err := p.draft(ctx, week)
	if err != nil {
		return err
	}
	do := func(hours float64, user, name string, body any) error {
		return p.do(ctx, week.Cutoff.Add(time.Duration(hours*float64(time.Hour))), user, casefile.Bulletin, id, name, body)
	}
	writer, releaser := p.one(policy.ServiceOffice, 0), p.one(policy.ServiceOffice, 1)
	err = do(1, writer, bulletin.CmdEdit, bulletin.Edit{Content: bulletin.Content{Prose: bulletin.Prose{
		Title: text.T("关于全行超时工单情况的通报", "Bulletin on overdue work orders of the bank"),
		Introduction: text.T("现将截至本周一上午九时仍超过办理时限的整改和投诉事项通报如下，请有关分行对照办理。",
			"The rectifications and complaints listed below had passed their limits by nine on Monday morning."),
		Demand: text.T("请有关单位于三个工作日内办结或说明原因，并举一反三排查同类问题。", "The units named settle them within three working days or say why they cannot, and look for others of the kind.")},
		Notes: p.praise(late)}})
	if err == nil {
		err = do(2, releaser, bulletin.CmdRelease, bulletin.Release{})
	}
	if err != nil {
		return err
	}
	state, err := p.house.DB.LoadState(ctx, id)
	if err != nil {
		return err
	}
	for i, unit := range state.(*bulletin.State).Unread() {
		list := p.bank.At(policy.UnitSupervisor, unit)
		if len(list) == 0 || last && (i%5 == 3 || unit == foshan) { // some have not looked yet
			continue
		}
		if err := do(4+float64(i)/2, list[0].Login, bulletin.CmdAcknowledge, bulletin.Acknowledge{Unit: unit}); err != nil {
			return err
		}
	}
	return p.clocks(ctx, casefile.Bulletin, id, p.now)
}

// foshan is the city branch whose people the README names.
const foshan org.Path = "/ho/gd/fs/"

// praise names the city branches with which nothing was late.
func (p *player) praise(late []org.Path) []bulletin.Note {
	var good []string
	for _, u := range p.bank.Units {
		if u.Level == org.City && !slices.ContainsFunc(late, func(l org.Path) bool { return u.Path.Contains(l) }) {
			good = append(good, u.Name.ZH)
		}
	}
	if len(good) == 0 {
		return nil
	}
	return []bulletin.Note{{Kind: bulletin.Praise, Text: strings.Join(good, "、") + "本周无超时工单，予以表扬。"}}
}

// draft lets the system draft head office's bulletin of a period, as the chore would
// have: that finds it there already.
func (p *player) draft(ctx context.Context, s activities.Slot) (casefile.ID, error) {
	id := activities.BulletinOf(demo.Root, s.Cadence, s.Period)
	_, err := p.commit(ctx, s.Cutoff.Add(time.Minute), casefile.Command{ID: "draft", Case: id, Kind: casefile.Bulletin, Name: bulletin.CmdDraft, Actor: casefile.System,
		Body: casefile.Encode(bulletin.DraftFor{Issuer: demo.Root, Cadence: s.Cadence, Period: s.Period, Cutoff: s.Cutoff})})
	return id, err
}
