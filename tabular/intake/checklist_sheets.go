package intake

import (
	"duban/domain/checklist"
	"duban/domain/text"
	"duban/tabular"
)

var (
	aPoints   = tabular.Dec(3, 0, 10_000)
	aLongText = tabular.Text(1900) // well below what a template's texts may hold in bytes when they are Chinese: checked again there
)

func choice[T ~string](value T, zh, en string, also ...string) tabular.Choice {
	return tabular.Choice{Value: string(value), Name: text.T(zh, en), Also: also}
}

var (
	kinds = func() tabular.Parser {
		var list []tabular.Choice
		also := map[checklist.Kind][]string{
			checklist.Mystery: {"神秘人", "暗访"}, checklist.Onsite: {"现场", "明查"}, checklist.Video: {"非现场检查", "录像检查", "视频检查"}, checklist.SelfCheck: {"自查"},
		}
		for _, k := range checklist.Kinds {
			list = append(list, choice(k, k.Title().ZH, k.Title().EN, also[k]...))
		}
		return tabular.Enum(list...)
	}()
	severities = func() tabular.Parser {
		var list []tabular.Choice
		for _, s := range checklist.Severities {
			list = append(list, choice(s, s.Title().ZH, s.Title().EN))
		}
		return tabular.Enum(list...)
	}()
	answerKinds = tabular.Enum(
		choice(checklist.YesNo, "是否", "Yes or no", "是/否", "yes/no"),
		choice(checklist.ByOptions, "选项", "Options", "单选"),
		choice(checklist.ByCount, "计次", "Count", "次数"),
		choice(checklist.ByPoints, "打分", "Points", "评分"),
		choice(checklist.ByMinutes, "计时（分钟）", "Minutes", "计时"),
	)
	effects = tabular.Enum(
		choice(checklist.Scores, "得分", "Scores"),
		choice(checklist.Deduction, "总分扣分", "Deduction from the total", "扣分"),
		choice(checklist.Bonus, "加分", "Bonus"),
	)
	pers       = tabular.Enum(choice(checklist.PerOutlet, "网点", "Outlet", "按网点"), choice(checklist.PerEmployee, "员工", "Employee", "按员工", "按人"))
	aggregates = tabular.Enum(choice(checklist.Mean, "平均", "Mean"), choice(checklist.Worst, "最差", "Worst"), choice(checklist.Sum, "合计", "Sum"))
	stages     = tabular.Enum(choice(checklist.AtItem, "单项", "Item"), choice(checklist.AtModule, "模块", "Module"), choice(checklist.AtTotal, "总分", "Total"))
	knocks     = tabular.Enum(
		choice(checklist.KnockModule, "模块清零", "Module earns nothing"),
		choice(checklist.KnockInspection, "整体清零", "Inspection scores zero", "一票否决"),
		choice(checklist.KnockCap, "总分封顶", "Total is capped"),
	)
	verdicts  = tabular.Enum(choice(checklist.Met, "符合", "Met"), choice(checklist.Tolerated, "可容忍", "Tolerated"), choice(checklist.NotMet, "不符合", "Failed"))
	excepted  = tabular.Enum(choice(checklist.Full, "视为符合", "Counts as met"), choice(checklist.Leave, "不计入", "Leaves the score"))
	skipped   = tabular.Enum(choice(checklist.Leave, "不计入", "Leaves the score"), choice(checklist.Zero, "记零分", "Counts as zero"))
	goodWants = tabular.Enum(choice(checklist.Yes, "是", "yes"), choice(checklist.No, "否", "no"))
	// Where a branch or knock-out says which answers set it off, people write words.
	triggers = tabular.List(tabular.Custom(text.T("选项编码、是、否、不适用或“不符合”（任何不合格的答案）", "option codes, yes, no, n/a or “failed” (any answer that fails)"),
		func(cell string) (any, *tabular.Problem) {
			for word, list := range map[string][]string{
				checklist.Yes: {"是", "yes"}, checklist.No: {"否", "no"}, checklist.OnNA: {"不适用", "na", "n/a"}, checklist.OnFailed: {"不符合", "不合格", "failed"},
			} {
				for _, w := range list {
					if cell == w {
						return word, nil
					}
				}
			}
			return aPartCode.Parse(cell, tabular.Origin{})
		}))
	jumpTarget = tabular.Custom(text.T("检查项编码，或“结束”", "code of an item, or “end”"), func(cell string) (any, *tabular.Problem) {
		if cell == "结束" || cell == "end" || cell == checklist.End {
			return checklist.End, nil
		}
		return aPartCode.Parse(cell, tabular.Origin{})
	})
)

var checklistColumn = tabular.Column{Key: "checklist", Header: text.T("检查表编码", "Checklist"), Aliases: []string{"检查表"}, Required: true, Parse: aPartCode, Example: text.T("example-list", "example-list")}

var itemColumn = tabular.Column{Key: "item", Header: text.T("检查项编码", "Item"), Aliases: []string{"检查项"}, Required: true, Parse: aPartCode, Example: text.T("env-01", "env-01")}

var checklistSheet = &tabular.Sheet{
	Key: "checklists", Name: text.T("检查表", "Checklists"),
	Columns: []tabular.Column{
		{Key: "code", Header: text.T("检查表编码", "Checklist code"), Aliases: []string{"编码"}, Required: true, Unique: true, Parse: aPartCode, Example: text.T("example-list", "example-list")},
		{Key: "version", Header: text.T("版本", "Version"), Parse: tabular.Int(1, 100_000), Example: text.T("1", "1"),
			Note: text.T("不填则为已发布最高版本加一；已发布的版本不能更改", "one more than the latest published if left empty; a published version cannot be changed")},
		{Key: "title", Header: text.T("名称", "Title"), Required: true, Parse: tabular.Text(200), Example: text.T("示例检查表", "示例检查表")},
		{Key: "title_en", Header: text.T("英文名称", "English title"), Required: true, Parse: tabular.Text(200), Example: text.T("Example checklist", "Example checklist")},
		{Key: "kind", Header: text.T("检查方式", "Kind of check"), Aliases: []string{"检查类型"}, Required: true, Parse: kinds, Example: text.T("现场检查", "On-site check")},
		{Key: "types", Header: text.T("适用网点类型", "For outlet types"), Parse: tabular.List(outletTypes), Note: text.T("不填为全部类型", "all types if left empty")},
		{Key: "full_marks", Header: text.T("满分", "Full marks"), Parse: aPoints, Example: text.T("100", "100"), Note: text.T("填写后将核对各项分值合计", "where given, the items must add up to it")},
		{Key: "pass_mark", Header: text.T("达标线（%）", "Pass mark (%)"), Parse: tabular.Dec(3, 0, 100), Example: text.T("90", "90")},
		{Key: "bonus_cap", Header: text.T("加分上限", "Most bonus"), Parse: aPoints},
		{Key: "deduction_cap", Header: text.T("扣分上限", "Most deduction"), Parse: aPoints},
		{Key: "decimals", Header: text.T("得分小数位", "Decimals"), Parse: tabular.Int(0, 3), Example: text.T("2", "2")},
		{Key: "stage", Header: text.T("从何处起舍入", "Round from"), Parse: stages},
		{Key: "note", Header: text.T("填写须知", "Note"), Parse: aLongText},
		{Key: "note_en", Header: text.T("英文填写须知", "Note (English)"), Parse: aLongText},
	},
}

var moduleSheet = &tabular.Sheet{
	Key: "modules", Name: text.T("模块", "Modules"),
	Columns: []tabular.Column{
		checklistColumn,
		{Key: "code", Header: text.T("模块编码", "Module code"), Required: true, Parse: aPartCode, Example: text.T("environment", "environment")},
		{Key: "title", Header: text.T("模块名称", "Title"), Required: true, Parse: tabular.Text(200), Example: text.T("营业环境", "营业环境")},
		{Key: "title_en", Header: text.T("英文名称", "English title"), Required: true, Parse: tabular.Text(200), Example: text.T("Environment", "Environment")},
		{Key: "weight", Header: text.T("权重", "Weight"), Parse: tabular.Dec(3, 0, 100), Note: text.T("不填为 1", "1 if left empty")},
		{Key: "cap", Header: text.T("得分上限", "Cap"), Parse: aPoints},
	},
	Unique: [][]string{{"checklist", "code"}},
}

var itemSheet = &tabular.Sheet{
	Key: "items", Name: text.T("检查项", "Items"),
	Notes: []text.Text{text.T("检查项编码跨版本不变：屡查屡犯按编码识别，一个编码不得改作他用。", "The code of an item stays from version to version: repeat offences are recognised by it, and it is never given to another requirement.")},
	Columns: []tabular.Column{
		checklistColumn,
		{Key: "module", Header: text.T("模块编码", "Module"), Aliases: []string{"模块"}, Required: true, Parse: aPartCode, Example: text.T("environment", "environment")},
		{Key: "code", Header: text.T("检查项编码", "Item code"), Required: true, Parse: aPartCode, Example: text.T("env-01", "env-01")},
		{Key: "title", Header: text.T("检查内容", "Requirement"), Aliases: []string{"检查项", "标准"}, Required: true, Parse: aLongText, Example: text.T("门楣灯箱完好、夜间全部点亮", "门楣灯箱完好、夜间全部点亮")},
		{Key: "title_en", Header: text.T("英文检查内容", "Requirement (English)"), Required: true, Parse: aLongText, Example: text.T("The sign above the door is whole and lit", "The sign above the door is whole and lit")},
		{Key: "guidance", Header: text.T("评判说明", "Guidance"), Parse: aLongText},
		{Key: "guidance_en", Header: text.T("英文评判说明", "Guidance (English)"), Parse: aLongText},
		{Key: "points", Header: text.T("分值", "Points"), Parse: aPoints, Example: text.T("2", "2")},
		{Key: "effect", Header: text.T("计分方式", "Effect"), Parse: effects, Note: text.T("不填为得分项", "an item that scores if left empty")},
		{Key: "severity", Header: text.T("严重程度", "Severity"), Required: true, Parse: severities, Example: text.T("一般", "Normal")},
		{Key: "answer", Header: text.T("作答方式", "Answered by"), Required: true, Parse: answerKinds, Example: text.T("是否", "Yes or no")},
		{Key: "want", Header: text.T("合格答案", "Good answer"), Parse: goodWants, Note: text.T("仅“是否”项；不填为“是”", "yes-or-no items only; yes if left empty")},
		{Key: "count_free", Header: text.T("免扣次数", "Free occurrences"), Parse: tabular.Int(0, checklist.MaxCount-1)},
		{Key: "count_each", Header: text.T("每次分值", "Points each"), Parse: aPoints},
		{Key: "step", Header: text.T("打分步长", "Step"), Parse: aPoints},
		{Key: "fail_below", Header: text.T("低于此分为不合格", "Fails below"), Parse: aPoints},
		{Key: "per", Header: text.T("评价对象", "Asked per"), Parse: pers},
		{Key: "posts", Header: text.T("适用岗位", "Posts"), Parse: tabular.List(aPartCode)},
		{Key: "aggregate", Header: text.T("多人合并", "Aggregate"), Parse: aggregates},
		{Key: "mandatory", Header: text.T("必答", "Mandatory"), Parse: tabular.Bool(), Example: text.T("是", "yes")},
		{Key: "na", Header: text.T("可不适用", "May be n/a"), Parse: tabular.Bool(), Example: text.T("否", "no")},
		{Key: "evidence", Header: text.T("须有证据", "Needs evidence"), Parse: tabular.Bool(), Example: text.T("是", "yes")},
		{Key: "exceptions", Header: text.T("可用例外", "Exceptions"), Parse: tabular.List(aPartCode)},
		{Key: "knock_out", Header: text.T("否决范围", "Knock-out"), Parse: knocks},
		{Key: "knock_cap", Header: text.T("封顶分（%）", "Cap (%)"), Parse: tabular.Dec(3, 0, 100)},
		{Key: "knock_when", Header: text.T("触发否决的答案", "Knock-out when"), Parse: triggers, Note: text.T("不填为任何不合格的答案", "any answer that fails if left empty")},
	},
	Unique: [][]string{{"checklist", "code"}},
}

var optionSheet = &tabular.Sheet{
	Key: "options", Name: text.T("选项", "Options"), Optional: true,
	Columns: []tabular.Column{
		checklistColumn, itemColumn,
		{Key: "code", Header: text.T("选项编码", "Option code"), Required: true, Parse: aPartCode, Example: text.T("part", "part")},
		{Key: "title", Header: text.T("选项", "Option"), Aliases: []string{"选项名称"}, Required: true, Parse: tabular.Text(200), Example: text.T("部分点亮", "部分点亮")},
		{Key: "title_en", Header: text.T("英文选项", "Option (English)"), Required: true, Parse: tabular.Text(200), Example: text.T("Partly lit", "Partly lit")},
		{Key: "points", Header: text.T("分值", "Points"), Parse: aPoints, Example: text.T("1", "1")},
		{Key: "verdict", Header: text.T("认定", "Verdict"), Parse: verdicts},
	},
	Unique: [][]string{{"checklist", "item", "code"}},
}

var minutesSheet = &tabular.Sheet{
	Key: "minutes", Name: text.T("计时档次", "Minutes"), Optional: true,
	Columns: []tabular.Column{
		checklistColumn, itemColumn,
		{Key: "from", Header: text.T("起始分钟（含）", "From minute"), Required: true, Parse: tabular.Dec(3, 0, 1440), Example: text.T("15", "15")},
		{Key: "points", Header: text.T("分值", "Points"), Parse: aPoints, Example: text.T("0", "0")},
	},
	Unique: [][]string{{"checklist", "item", "from"}},
}

var branchSheet = &tabular.Sheet{
	Key: "branches", Name: text.T("跳转", "Branches"), Aliases: []string{"跳转和级联"}, Optional: true,
	Columns: []tabular.Column{
		checklistColumn, itemColumn,
		{Key: "when", Header: text.T("当答案为", "When"), Required: true, Parse: triggers, Example: text.T("否", "no")},
		{Key: "zero", Header: text.T("清零模块", "Zero modules"), Parse: tabular.List(aPartCode)},
		{Key: "go_to", Header: text.T("跳至", "Go to"), Parse: jumpTarget, Example: text.T("结束", "end")},
		{Key: "skipped", Header: text.T("跳过项", "Skipped items"), Parse: skipped},
	},
}

var exceptionSheet = &tabular.Sheet{
	Key: "exceptions", Name: text.T("例外", "Exceptions"), Optional: true,
	Columns: []tabular.Column{
		checklistColumn,
		{Key: "code", Header: text.T("例外编码", "Exception code"), Required: true, Parse: aPartCode, Example: text.T("pregnancy", "pregnancy")},
		{Key: "title", Header: text.T("例外情形", "Exception"), Required: true, Parse: tabular.Text(200), Example: text.T("孕期", "孕期")},
		{Key: "title_en", Header: text.T("英文例外情形", "Exception (English)"), Required: true, Parse: tabular.Text(200), Example: text.T("Pregnancy", "Pregnancy")},
		{Key: "counts", Header: text.T("计分影响", "Counts"), Required: true, Parse: excepted, Example: text.T("视为符合", "Counts as met")},
	},
	Unique: [][]string{{"checklist", "code"}},
}
