package intake

import (
	"strings"

	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/tabular"
)

// words makes a closed list of a domain's own words, in this order.
func words[T ~string](names map[T]text.Text, also map[T][]string, order ...T) tabular.Parser {
	var list []tabular.Choice
	for _, v := range order {
		list = append(list, choice(v, names[v].ZH, names[v].EN, also[v]...))
	}
	return tabular.Enum(list...)
}

var (
	aLine = words(complaint.LineNames, map[complaint.Line][]string{complaint.InOutlet: {"现场", "网点"}, complaint.Hotline: {"热线", "客服热线"}, complaint.Office: {"来信", "转办"}},
		complaint.InOutlet, complaint.CustomerAid, complaint.Hotline, complaint.Supervision, complaint.Office)
	aGrade    = words(complaint.SeverityNames, nil, complaint.Ordinary, complaint.Serious, complaint.Major)
	aTier     = words(complaint.TierNames, map[complaint.Tier][]string{complaint.Simple: {"简单"}, complaint.Complex: {"复杂"}}, complaint.Simple, complaint.Complex)
	aCapacity = words(complaint.CapacityNames, map[complaint.Capacity][]string{complaint.Proxy: {"代理人", "代理"}, complaint.Heir: {"继承人", "继承"}, complaint.Group: {"集体投诉", "群体投诉"}},
		complaint.Self, complaint.Proxy, complaint.Heir, complaint.Group)
	anOutcome = words(complaint.OutcomeNames, map[complaint.Outcome][]string{complaint.Justified: {"成立"}, complaint.Unjustified: {"不成立"}, complaint.Settled: {"和解"}},
		complaint.Justified, complaint.Partly, complaint.Unjustified, complaint.Settled)
	aCustomerKind = tabular.Enum(choice("person", "个人", "Person", "个人客户"), choice("business", "单位", "Business", "企业", "对公", "公司", "单位客户"))
	aNumber       = keptAsText(64, false)
	aDigits       = keptAsText(40, true)
)

// keptAsText is a number with any signs in it, 粤诉〔2025〕12号, that no spreadsheet
// program has turned into a number; digits close up the gaps in "6222 0000 1234".
func keptAsText(max int, digits bool) tabular.Parser {
	plain := tabular.Text(max)
	p := tabular.Custom(plain.Hint, func(cell string) (any, *tabular.Problem) {
		if _, bad := tabular.Code(max).Parse(cell, tabular.Origin{}); bad != nil && bad.Code == "code.number" {
			return nil, bad
		}
		if digits {
			cell = strings.Join(strings.Fields(cell), "")
		}
		return plain.Parse(cell, tabular.Origin{})
	})
	p.Format = tabular.AsText
	return p
}

// catalogued is a word of the classification catalogue: which words there are depends
// on the day of receipt, so that it is looked up later. The hint names those shipped.
func catalogued(names func(classification.Catalogue) []string) tabular.Parser {
	p := tabular.Text(100)
	list := names(classification.Shipped(worktime.Date(2026, 1, 1)))
	if len(list) == 0 {
		return p
	}
	p.Hint = text.T("分类目录中的代码、中文名或英文名；随产品提供的有："+strings.Join(list, "、"),
		"code, Chinese or English name of the catalogue; shipped with the product: "+strings.Join(list, "、"))
	return p
}

func termNames(terms []classification.Term) (list []string) {
	for _, t := range terms {
		list = append(list, t.Name.ZH+"（"+t.Code+"）")
	}
	return list
}

// personal are the columns whose cells are not repeated in lists of faults.
var personal = []string{"name", "phone", "id_number", "account", "email", "address", "agents", "agent_phones", "content", "request", "steps", "conclusion"}

func column(key, zh, en string, p tabular.Parser, also ...string) tabular.Column {
	return tabular.Column{Key: key, Header: text.T(zh, en), Parse: p, Aliases: also}
}

func required(c tabular.Column) tabular.Column { c.Required = true; return c }

func example(c tabular.Column, zh, en string) tabular.Column {
	c.Example = text.T(zh, en)
	return c
}

func note(c tabular.Column, zh, en string) tabular.Column { c.Note = text.T(zh, en); return c }

var complaintSheet = &tabular.Sheet{
	Key: "complaints", Name: text.T("投诉", "Complaints"), Aliases: []string{"投诉台账", "历史投诉", "消费投诉"},
	Notes: []text.Text{
		text.T("一行是一件投诉。未办结的只填到目前的环节；已办结的填写决定、告知、办结时间和处理结果，系统不再为其计时。",
			"One row is one complaint. Of an open one fill in what has happened so far; of a closed one the dates of decision, telling and closing and the outcome: no clock runs for it."),
		text.T("客户信息导入后逐件加密保存，页面默认遮蔽显示。导入后请按本行规定销毁本文件。",
			"Customers' data is sealed per case when it is taken over, and shown masked. Destroy this file afterwards as the bank prescribes."),
		text.T("只填日期不填时间的，按当日零时计；与前一环节同日的，按前一环节的时间计。",
			"A date without a time of day counts from midnight; on the day of the step before it, from the time of that step."),
		text.T("同一文件再次导入不会重复登记：按投诉编号识别；没有编号的按整行内容识别。",
			"The same file again registers nothing twice: a complaint is known by its number, one without number by the content of its row."),
	},
	Columns: []tabular.Column{
		unique(example(column("number", "投诉编号", "Complaint number", aNumber, "编号", "工单号", "工单编号"), "2025-TS-0001", "2025-TS-0001")),
		example(required(column("line", "受理线路", "Line", aLine, "线路")), "服务热线", "service hotline"),
		example(required(column("channel", "投诉渠道", "Channel", catalogued(func(c classification.Catalogue) []string { return termNames(c.Channels) }), "渠道")), "全行客户服务热线", "service_hotline"),
		example(note(column("unit", "受理单位编号", "Taken in by unit", aUnitCode, "受理机构编号", "受理单位"), "网点现场受理的可不填，即为该网点", "may be left empty for what is taken in at an outlet: it is that outlet"), "gz", "gz"),
		example(note(column("outlet", "被投诉网点编号", "Outlet complained of", aUnitCode, "网点编号", "网点"), "网点现场受理的必填", "required for what is taken in at an outlet"), "gz-0001", "gz-0001"),
		note(column("concerns", "被投诉员工", "Employee complained of", tabular.Text(60)), "登录名、工号，或不重名的姓名", "user name, staff number, or a name that only one person has"),
		example(required(column("received", "收到时间", "Received", tabular.Moment(), "受理时间", "收到日期", "投诉时间")), "2025-03-05 09:30", "2025-03-05 09:30"),
		column("business", "业务类别", "Business", catalogued(func(c classification.Catalogue) []string { return termNames(c.Businesses) }), "业务"),
		column("cause", "投诉原因", "Cause", catalogued(func(c classification.Catalogue) []string { return termNames(c.Causes) }), "原因"),
		column("second", "原因第二级", "Cause, second level", tabular.Text(100)),
		column("subject", "投诉事由", "Subject", catalogued(func(c classification.Catalogue) []string {
			var list []string
			for _, s := range c.Subjects {
				list = append(list, s.Name.ZH+"（"+s.Code+"）")
			}
			return list
		}), "事由"),
		column("product", "产品", "Product", tabular.Text(100)),
		note(column("severity", "程度", "Severity", aGrade, "严重程度"), "不填为一般", "ordinary where empty"),
		note(column("tier", "繁简", "Simple or complex", aTier, "复杂程度"), "不填为简单", "simple where empty"),
		note(column("anonymous", "匿名", "Anonymous", tabular.Bool()), "匿名投诉不填客户信息", "an anonymous complaint names nobody"),
		column("as", "投诉人身份", "Complains as", aCapacity, "身份"),
		column("kind", "客户类型", "Kind of customer", aCustomerKind),
		example(column("name", "客户姓名", "Customer", tabular.Text(200), "姓名", "投诉人", "客户名称"), "张示例", "张示例"),
		example(column("phone", "联系电话", "Telephone", aPhone, "电话", "手机"), "10000000000", "10000000000"),
		column("id_number", "证件号码", "Identity number", aDigits, "身份证号", "证件号"),
		column("account", "账号或卡号", "Account or card", aDigits, "账号", "卡号"),
		column("email", "电子邮箱", "E-mail", aMail, "邮箱"),
		column("address", "通信地址", "Address", tabular.Text(400), "地址"),
		column("agents", "代理人或代表", "Proxy or representatives", tabular.List(tabular.Text(200)), "代理人", "代表"),
		note(column("agent_phones", "代理人或代表电话", "Their telephones", tabular.List(aPhone), "代理人电话", "代表电话"), "与姓名顺序一致", "in the order of the names"),
		column("people", "共同投诉人数", "People", tabular.Int(1, 1_000_000), "人数"),
		example(note(column("amount", "涉及金额", "Sum at stake", tabular.Dec(4, 0, 99_999_999_999), "金额"), "元；人民币最多两位小数", "renminbi have at most two decimals"), "60000.50", "60000.50"),
		note(column("currency", "币种", "Currency", tabular.Text(3)), "三位字母代码，不填为人民币 CNY", "code of three letters, CNY where empty"),
		example(required(column("content", "投诉内容", "Content", tabular.Text(20_000), "内容", "投诉事项")), "柜面排队时间过长", "the queue was too long"),
		column("request", "客户诉求", "Request", tabular.Text(4000), "诉求"),
		column("steps", "已采取的措施", "Steps so far", tabular.Text(4000)),
		column("reference", "来件文号", "Sender's reference", tabular.Text(100), "转办编号"),
		column("answer_by", "来件要求答复日", "Sender wants an answer by", tabular.Date()),
		column("decided", "作出决定时间", "Decided", tabular.Moment(), "决定时间"),
		column("told", "告知客户时间", "Customer told", tabular.Moment(), "告知时间"),
		column("closed", "办结时间", "Closed", tabular.Moment(), "结案时间"),
		note(column("outcome", "处理结果", "Outcome", anOutcome, "认定结果"), "填了决定或办结时间的必填", "required where it was decided or closed"),
		column("satisfied", "回访满意", "Satisfied", tabular.Bool(), "是否满意"),
		column("conclusion", "处理情况", "How it was handled", tabular.Text(20_000), "处理经过"),
	},
}

func unique(c tabular.Column) tabular.Column { c.Unique = true; return c }
