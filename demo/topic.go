package demo

import "strings"

// Topic is the field that a checklist item belongs to, as far as the choice of
// plausible words goes.
type Topic string

const (
	Outside    Topic = "outside"    // signs, doors, parking, ramp
	Inside     Topic = "inside"     // light, cleanliness, zones, order of workplaces
	Facility   Topic = "facility"   // machines, convenience kit, forms, notices
	Appearance Topic = "appearance" // uniform, badge, hair, posture
	Manner     Topic = "manner"     // words and gestures
	CounterJob Topic = "counter"    // what the clerk does
	LobbyJob   Topic = "lobby"      // what the lobby manager does
	Waiting    Topic = "waiting"    // queues and open counters
	Care       Topic = "care"       // the elderly, the disabled, remedies for them
	Quality    Topic = "quality"    // cash, vouchers, double control, cameras
	Voice      Topic = "voice"      // complaints, comment book, hotline on display
	Discipline Topic = "discipline" // opening hours, posts, phones, forbidden things
)

// Topics lists all topics.
var Topics = []Topic{Outside, Inside, Facility, Appearance, Manner, CounterJob, LobbyJob, Waiting, Care, Quality, Voice, Discipline}

// clues are looked for in this order: the narrow words first, so that "柜员着装"
// is about clothes and not about the counter.
var clues = []struct {
	topic Topic
	words []string
}{
	{Voice, []string{"投诉", "意见簿", "意见本", "客服热线", "监督电话", "举报"}},
	{Care, []string{"老年", "老人", "残", "无障碍", "特殊客户", "特殊人群", "爱心", "孕", "轮椅"}},
	{Waiting, []string{"等候", "排队", "叫号", "等待", "窗口开放", "弹性窗口", "分钟"}},
	{Appearance, []string{"着装", "工装", "工牌", "胸牌", "妆", "发型", "头发", "胡须", "仪容", "仪表", "仪态", "站姿", "坐姿", "饰物", "指甲"}},
	{Discipline, []string{"营业时间", "离岗", "脱岗", "空岗", "手机", "闲聊", "禁语", "忌语", "纪律", "准时", "六项禁止", "饮食", "吸烟"}},
	{Manner, []string{"微笑", "十字", "文明用语", "礼貌", "问候", "问好", "称呼", "双手", "举手", "目光", "送别", "道别", "普通话", "态度"}},
	{Quality, []string{"现金", "点钞", "假币", "凭证", "双人", "复核", "监控", "录像", "镜头", "尾箱", "印章", "清点", "授权", "账务", "重控"}},
	{LobbyJob, []string{"大堂", "分流", "引导", "迎接", "厅堂", "巡视"}},
	{Outside, []string{"门楣", "门头", "招牌", "外部", "室外", "停车", "坡道", "门前", "外墙", "机构名称牌", "LED", "店招"}},
	{Facility, []string{"自助", "机具", "设备", "ATM", "取款机", "便民", "填单", "折页", "宣传", "公示", "老花镜", "饮水", "点验钞", "密码键盘", "显示屏"}},
	{CounterJob, []string{"柜员", "柜台", "柜面", "业务", "复述", "一次性告知", "唱收", "唱付"}},
	{Inside, []string{"环境", "卫生", "整洁", "灯", "照明", "温度", "空气", "绿植", "6S", "定置", "桌面", "分区", "标识"}},
}

// TopicOf guesses the topic of a checklist item from its Chinese title and the
// title of its module, the item's own words counting first.
func TopicOf(module, item string) Topic {
	for _, where := range []string{item, module} {
		for _, c := range clues {
			for _, w := range c.words {
				if strings.Contains(where, w) {
					return c.topic
				}
			}
		}
	}
	return CounterJob
}
