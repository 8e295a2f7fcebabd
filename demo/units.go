package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"duban/domain/org"
	"duban/domain/text"
	"duban/tabular"
	"duban/tabular/intake"
)

// Paths of the head office's departments.
const (
	ServiceDept    org.Path = Root + "service/"
	ConsumerDept   org.Path = Root + "consumer/"
	AuditDept      org.Path = Root + "audit/"
	DisciplineDept org.Path = Root + "discipline/"
	TechDept       org.Path = Root + "tech/"
)

type branch struct {
	code, zh, en string
	below        []branch
	outlets      []site
	area         string // telephone area code of a city
}

// site is an outlet: its place gives it its name.
type site struct {
	code, zh, en, kind string
	street, streetEN   string
}

var tree = []branch{
	{code: "gd", zh: "广东省分行", en: "Guangdong Branch", below: []branch{
		{code: "gz", zh: "广州分行", en: "Guangzhou Branch", area: "020", below: []branch{
			{code: "tianhe", zh: "天河支行", en: "Tianhe Sub-branch", outlets: []site{
				{"tianhe-main", "天河支行营业部", "Tianhe Main Outlet", flagship, "天河路", "Tianhe Road"},
				{"tianhe-tiyudong", "体育东路支行", "Tiyu Dong Road Outlet", standard, "体育东路", "Tiyu Dong Road"},
				{"tianhe-zhujiang", "珠江新城支行", "Zhujiang New Town Outlet", standard, "花城大道", "Huacheng Avenue"},
				{"tianhe-shipai", "石牌社区支行", "Shipai Community Outlet", light, "石牌西路", "Shipai Xi Road"},
			}},
			{code: "yuexiu", zh: "越秀支行", en: "Yuexiu Sub-branch", outlets: []site{
				{"yuexiu-main", "越秀支行营业部", "Yuexiu Main Outlet", flagship, "中山五路", "Zhongshan Wu Road"},
				{"yuexiu-beijinglu", "北京路支行", "Beijing Road Outlet", standard, "北京路", "Beijing Road"},
				{"yuexiu-dongshan", "东山口支行", "Dongshankou Outlet", standard, "署前路", "Shuqian Road"},
				{"yuexiu-jianshe", "建设新村社区支行", "Jianshe Xincun Community Outlet", light, "建设大马路", "Jianshe Da Road"},
			}},
			{code: "haizhu", zh: "海珠支行", en: "Haizhu Sub-branch", outlets: []site{
				{"haizhu-main", "海珠支行营业部", "Haizhu Main Outlet", standard, "江南大道中", "Jiangnan Avenue Middle"},
				{"haizhu-chigang", "赤岗支行", "Chigang Outlet", standard, "新港中路", "Xingang Zhong Road"},
				{"haizhu-binjiang", "滨江东支行", "Binjiang Dong Outlet", standard, "滨江东路", "Binjiang Dong Road"},
				{"haizhu-pazhou", "琶洲支行", "Pazhou Outlet", light, "阅江中路", "Yuejiang Zhong Road"},
			}},
		}},
		{code: "fs", zh: "佛山分行", en: "Foshan Branch", area: "0757", below: []branch{
			{code: "chancheng", zh: "禅城支行", en: "Chancheng Sub-branch", outlets: []site{
				{"chancheng-main", "禅城支行营业部", "Chancheng Main Outlet", flagship, "季华五路", "Jihua Wu Road"},
				{"chancheng-zumiao", "祖庙支行", "Zumiao Outlet", standard, "祖庙路", "Zumiao Road"},
				{"chancheng-shiwan", "石湾支行", "Shiwan Outlet", standard, "和平路", "Heping Road"},
				{"chancheng-zhangcha", "张槎社区支行", "Zhangcha Community Outlet", light, "张槎一路", "Zhangcha Yi Road"},
			}},
			{code: "nanhai", zh: "南海支行", en: "Nanhai Sub-branch", outlets: []site{
				{"nanhai-main", "南海支行营业部", "Nanhai Main Outlet", standard, "南桂东路", "Nangui Dong Road"},
				{"nanhai-dali", "大沥支行", "Dali Outlet", standard, "钟边路", "Zhongbian Road"},
				{"nanhai-qiandeng", "千灯湖支行", "Qiandeng Lake Outlet", standard, "灯湖东路", "Denghu Dong Road"},
				{"nanhai-huangqi", "黄岐社区支行", "Huangqi Community Outlet", light, "建设大道", "Jianshe Avenue"},
			}},
		}},
	}},
	{code: "sc", zh: "四川省分行", en: "Sichuan Branch", below: []branch{
		{code: "cd", zh: "成都分行", en: "Chengdu Branch", area: "028", below: []branch{
			{code: "jinjiang", zh: "锦江支行", en: "Jinjiang Sub-branch", outlets: []site{
				{"jinjiang-main", "锦江支行营业部", "Jinjiang Main Outlet", flagship, "红星路三段", "Hongxing Road Section 3"},
				{"jinjiang-chunxi", "春熙路支行", "Chunxi Road Outlet", standard, "春熙路", "Chunxi Road"},
				{"jinjiang-sanshengxiang", "三圣乡支行", "Sanshengxiang Outlet", standard, "花乡大道", "Huaxiang Avenue"},
				{"jinjiang-lianhua", "莲花社区支行", "Lianhua Community Outlet", light, "莲花南路", "Lianhua Nan Road"},
			}},
			{code: "wuhou", zh: "武侯支行", en: "Wuhou Sub-branch", outlets: []site{
				{"wuhou-main", "武侯支行营业部", "Wuhou Main Outlet", standard, "一环路南四段", "First Ring Road South Section 4"},
				{"wuhou-tongzilin", "桐梓林支行", "Tongzilin Outlet", standard, "桐梓林北路", "Tongzilin Bei Road"},
				{"wuhou-jinyang", "晋阳支行", "Jinyang Outlet", standard, "晋阳路", "Jinyang Road"},
				{"wuhou-cuqiao", "簇桥社区支行", "Cuqiao Community Outlet", light, "福锦路", "Fujin Road"},
			}},
			{code: "qingyang", zh: "青羊支行", en: "Qingyang Sub-branch", outlets: []site{
				{"qingyang-main", "青羊支行营业部", "Qingyang Main Outlet", flagship, "人民中路一段", "Renmin Zhong Road Section 1"},
				{"qingyang-kuanzhai", "宽窄巷子支行", "Kuanzhai Alley Outlet", standard, "长顺上街", "Changshun Shang Street"},
				{"qingyang-guanghua", "光华支行", "Guanghua Outlet", standard, "光华大道一段", "Guanghua Avenue Section 1"},
				{"qingyang-caotang", "草堂社区支行", "Caotang Community Outlet", light, "草堂路", "Caotang Road"},
			}},
		}},
		{code: "my", zh: "绵阳分行", en: "Mianyang Branch", area: "0816", below: []branch{
			{code: "fucheng", zh: "涪城支行", en: "Fucheng Sub-branch", outlets: []site{
				{"fucheng-main", "涪城支行营业部", "Fucheng Main Outlet", standard, "临园路东段", "Linyuan Road East"},
				{"fucheng-gaoshui", "高水支行", "Gaoshui Outlet", standard, "高水中街", "Gaoshui Zhong Street"},
				{"fucheng-kechuang", "科创园支行", "Science Park Outlet", standard, "园艺街", "Yuanyi Street"},
				{"fucheng-nanhe", "南河社区支行", "Nanhe Community Outlet", light, "南河路", "Nanhe Road"},
			}},
			{code: "youxian", zh: "游仙支行", en: "Youxian Sub-branch", outlets: []site{
				{"youxian-main", "游仙支行营业部", "Youxian Main Outlet", standard, "芙蓉路", "Furong Road"},
				{"youxian-kaiyuan", "开元场支行", "Kaiyuanchang Outlet", standard, "五里堆路", "Wulidui Road"},
				{"youxian-xiaojian", "小枧支行", "Xiaojian Outlet", standard, "绵山路", "Mianshan Road"},
				{"youxian-dongjin", "东津社区支行", "Dongjin Community Outlet", light, "东津路", "Dongjin Road"},
			}},
		}},
	}},
}

// The types of outlet.
const (
	flagship = "flagship"
	standard = "standard"
	light    = "light"
)

func organisation(rng *rand.Rand) intake.Organisation {
	o := intake.Organisation{Units: []org.Unit{
		{Code: "ho", Path: Root, Level: org.HeadOffice, Name: text.T("岭海商业银行总行", "Linghai Commercial Bank, Head Office")},
		unit(Root, "service", org.Department, "服务管理部", "Service Management Department"),
		unit(Root, "consumer", org.Department, "消费者权益保护部", "Consumer Protection Department"),
		unit(Root, "audit", org.Department, "审计部", "Audit Department"),
		unit(Root, "discipline", org.Department, "纪检监察部", "Discipline Inspection Department"),
		unit(Root, "tech", org.Department, "信息科技部", "Information Technology Department"),
	}}
	var city branch
	var grow func(parent org.Path, level int, bs []branch)
	grow = func(parent org.Path, level int, bs []branch) {
		for _, b := range bs {
			if b.area != "" {
				city = b
			}
			u := unit(parent, b.code, []org.Level{org.Province, org.City, org.SubBranch}[level], b.zh, b.en)
			o.Units = append(o.Units, u)
			if len(b.below) > 0 {
				grow(u.Path, level+1, b.below)
			}
			for _, s := range b.outlets {
				o.Outlets = append(o.Outlets, s.outlet(u.Path, city, rng))
			}
		}
	}
	grow(Root, 0, tree)
	for i, u := range o.Units {
		o.Units[i].Mark = mark(u.Code, u.Name.ZH)
	}
	for i, x := range o.Outlets {
		o.Outlets[i].Mark = mark(x.Code, x.Name.ZH)
	}
	return o
}

var marks = map[string]string{"ho": "岭", "service": "岭服", "consumer": "岭消保", "audit": "岭审", "discipline": "岭纪", "tech": "岭科",
	"gd": "粤", "gz": "穗", "fs": "佛", "sc": "川", "cd": "蓉", "my": "绵"}

// mark is what a unit's document numbers begin with: 天河支行 writes 天河诉〔2026〕1号, its
// main outlet 天河营诉〔2026〕1号.
func mark(code, zh string) string {
	if m := marks[code]; m != "" {
		return m
	}
	return strings.NewReplacer("支行营业部", "营", "社区支行", "", "支行", "").Replace(zh)
}

func (s site) outlet(parent org.Path, city branch, rng *rand.Rand) intake.Outlet {
	number := 2 + rng.IntN(380)
	cityZH, cityEN := city.zh[:len(city.zh)-len("分行")]+"市", city.en[:len(city.en)-len(" Branch")]
	out := intake.Outlet{
		Outlet:  org.Outlet{Code: s.code, Path: parent.Child(s.code), Type: s.kind, Name: text.T(s.zh, s.en)},
		Address: text.T(fmt.Sprintf("%s%s%d号", cityZH, s.street, number), fmt.Sprintf("%d %s, %s", number, s.streetEN, cityEN)),
		// No subscriber's number in China begins with 0 or 1: nobody can be called by mistake.
		Phone:  fmt.Sprintf("%s-1%0*d", city.area, 6, rng.IntN(1_000_000)),
		Opened: time.Date(1996+rng.IntN(24), time.Month(1+rng.IntN(12)), 1+rng.IntN(28), 0, 0, 0, 0, tabular.Zone),
	}
	counters := 4
	switch s.kind {
	case flagship:
		counters = 8
		out.Hours = text.T("周一至周日 9:00–17:30", "Monday to Sunday 9:00–17:30")
	case standard:
		out.Hours = text.T("周一至周五 9:00–17:00，周六 9:30–16:00", "Monday to Friday 9:00–17:00, Saturday 9:30–16:00")
	case light:
		counters = 2
		out.Hours = text.T("周二至周六 10:00–18:00", "Tuesday to Saturday 10:00–18:00")
	}
	camera := func(covers intake.Covers, zh, en string) {
		out.Cameras = append(out.Cameras, intake.Camera{
			Code: fmt.Sprintf("cam-%02d", len(out.Cameras)+1), Place: text.T(zh, en), Covers: covers})
	}
	camera(intake.Entrance, "大门", "Entrance")
	camera(intake.Lobby, "大堂引导台", "Lobby, reception desk")
	camera(intake.Lobby, "客户等候区", "Lobby, waiting area")
	for i := range counters {
		camera(intake.Counter, fmt.Sprintf("%d号柜台", i+1), fmt.Sprintf("Counter %d", i+1))
	}
	camera(intake.SelfService, "自助服务区", "Self-service area")
	if s.kind != light {
		camera(intake.Wealth, "理财室门口", "Wealth room, doorway")
	}
	return out
}
