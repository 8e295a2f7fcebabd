package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"duban/domain/org"
	"duban/policy"
	"duban/tabular/intake"
)

// name is a syllable of a person's name with its Pinyin.
type name struct{ han, pinyin string }

var surnames = parse("王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo 梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv 苏su 卢lu 蒋jiang 蔡cai 贾jia 丁ding 魏wei 薛xue 叶ye 阎yan 余yu 潘pan 杜du 戴dai 夏xia 钟zhong 汪wang 田tian 任ren 姜jiang 范fan 方fang 石shi 姚yao 谭tan 廖liao 邹zou 熊xiong 金jin 陆lu 郝hao 孔kong 白bai 崔cui 康kang 毛mao 邱qiu 秦qin 江jiang 史shi 顾gu 侯hou 邵shao 孟meng 龙long 万wan 段duan 雷lei 钱qian 汤tang 尹yin 黎li 易yi 常chang 武wu 乔qiao 贺he 赖lai 龚gong 文wen")

var given = parse("伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 霞xia 平ping 刚gang 婷ting 雪xue 琳lin 晶jing 倩qian 晨chen 浩hao 宇yu 鹏peng 飞fei 斌bin 慧hui 颖ying 洁jie 璐lu 莹ying 凯kai 旭xu 帆fan 楠nan 阳yang 建国jianguo 志强zhiqiang 晓东xiaodong 海燕haiyan 春梅chunmei 文博wenbo 雨桐yutong 思远siyuan 嘉怡jiayi 子涵zihan 俊杰junjie 佳琪jiaqi 梦瑶mengyao 国栋guodong 丽华lihua 秀英xiuying 永刚yonggang 立新lixin 晓红xiaohong 家豪jiahao 梓轩zixuan 诗雨shiyu 若曦ruoxi 泽宇zeyu 天佑tianyou 伟明weiming 淑贞shuzhen 惠珍huizhen 锦辉jinhui 少芬shaofen 绮雯qiwen")

func parse(list string) (out []name) {
	for _, w := range strings.Fields(list) {
		i := strings.IndexFunc(w, func(r rune) bool { return r < 0x80 })
		out = append(out, name{w[:i], w[i:]})
	}
	return out
}

// hiring gives out names: nobody shares a login, nobody shares a name.
type hiring struct {
	rng   *rand.Rand
	taken map[string]bool
	staff intake.Staff
}

// hire takes on one person with a title and his roles, each over a unit.
func (h *hiring) hire(unit org.Path, title string, roles ...policy.Assignment) {
	var login, full string
	for {
		s, g := surnames[h.rng.IntN(len(surnames))], given[h.rng.IntN(len(given))]
		login, full = s.pinyin+"."+g.pinyin, s.han+g.han
		if !h.taken[login] && !h.taken[full] {
			break
		}
	}
	h.taken[login], h.taken[full] = true, true
	n := len(h.staff.Users) + 1
	h.staff.Users = append(h.staff.Users, intake.User{
		Login: login, Name: full, Unit: unit, Title: title,
		Number: fmt.Sprintf("LH%05d", 10_000+n),
		// 1-00 is no mobile prefix, .example no domain: nothing sent here reaches anybody.
		Phone: fmt.Sprintf("100%08d", h.rng.IntN(100_000_000)),
		Email: login + "@linghai-bank.example",
	})
	for _, r := range roles {
		h.staff.Assignments = append(h.staff.Assignments, intake.Assignment{User: login, Assignment: r})
	}
}

func over(role string, unit org.Path) policy.Assignment {
	return policy.Assignment{Role: role, Unit: unit}
}

// staff hires people from the head office down. The inspectors of a province
// branch check the other province: nobody inspects the unit he belongs to.
func staff(o intake.Organisation, rng *rand.Rand) intake.Staff {
	h := &hiring{rng: rng, taken: map[string]bool{}}
	h.hire(ServiceDept, "服务管理部总经理", over(policy.ServiceOffice, Root))
	for range 3 {
		h.hire(ServiceDept, "服务督导经理", over(policy.ServiceOffice, Root))
	}
	for range 8 {
		h.hire(ServiceDept, "服务检查员", over(policy.Inspector, Root))
	}
	for range 4 {
		h.hire(ServiceDept, "服务检查审核岗", over(policy.Reviewer, Root))
	}
	for range 6 {
		h.hire(ConsumerDept, "神秘人检查员", over(policy.MysteryShopper, Root))
	}
	h.hire(ConsumerDept, "消费者权益保护部副总经理", over(policy.UnitSupervisor, Root))
	h.hire(ConsumerDept, "消费者权益保护经理", over(policy.ServiceOffice, Root))
	for range 2 {
		h.hire(AuditDept, "审计经理", over(policy.Auditor, Root))
	}
	for range 2 {
		h.hire(DisciplineDept, "纪检监察员", over(policy.DisciplineOffice, Root))
	}
	h.hire(TechDept, "系统管理员", over(policy.SystemAdmin, Root))
	h.hire(TechDept, "安全管理员", over(policy.SecurityAdmin, Root))
	for _, u := range o.Units {
		switch u.Level {
		case org.Province:
			h.hire(u.Path, "分管行长", over(policy.UnitSupervisor, u.Path))
			h.hire(u.Path, "服务管理岗", over(policy.ServiceOffice, u.Path))
			for range 2 {
				h.hire(u.Path, "交叉检查员", over(policy.Inspector, across(o, u.Path)))
			}
		case org.City:
			h.hire(u.Path, "分管副行长", over(policy.UnitSupervisor, u.Path))
			h.hire(u.Path, "服务管理岗", over(policy.ServiceOffice, u.Path))
		case org.SubBranch:
			h.hire(u.Path, "支行行长", over(policy.UnitSupervisor, u.Path))
		}
	}
	for _, x := range o.Outlets {
		h.hire(x.Path, "网点负责人", over(policy.BranchHead, x.Path))
		h.hire(x.Path, "大堂经理", over(policy.LobbyManager, x.Path))
	}
	complaintStaff(h, o)
	// Hired last, so that everybody else keeps his name: one drafts a catalogue, the other approves it.
	h.hire(TechDept, "系统管理员（复核）", over(policy.SystemAdmin, Root))
	return h.staff
}

// complaintStaff hires who takes complaints in, handles and judges them: duty leaders
// in the outlets, officers in the branches, the hotline and the experts at head office.
func complaintStaff(h *hiring, o intake.Organisation) {
	for range 6 {
		h.hire(ConsumerDept, "客服热线坐席", over(policy.HotlineAgent, Root))
	}
	for _, title := range []string{"法律合规专家", "个人金融专家", "电子银行与银行卡专家", "运营管理专家", "渠道管理专家"} {
		for range 7 {
			h.hire(Root, title, over(policy.ComplaintExpert, Root))
		}
	}
	h.hire(ConsumerDept, "投诉处理岗", over(policy.ComplaintOfficer, Root))
	for _, u := range o.Units {
		switch u.Level {
		case org.Province:
			h.hire(u.Path, "投诉处理岗", over(policy.ComplaintOfficer, u.Path))
		case org.City:
			for range 2 {
				h.hire(u.Path, "投诉处理岗", over(policy.ComplaintOfficer, u.Path))
			}
		}
	}
	for _, x := range o.Outlets {
		for range 2 {
			h.hire(x.Path, "网点副主任", over(policy.DutyLeader, x.Path))
		}
	}
}

// across is the other province.
func across(o intake.Organisation, p org.Path) org.Path {
	for _, u := range o.Units {
		if u.Level == org.Province && u.Path != p {
			return u.Path
		}
	}
	return p
}
