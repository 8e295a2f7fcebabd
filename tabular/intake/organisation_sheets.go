package intake

import (
	"duban/domain/text"
	"duban/tabular"
)

var unitSheet = &tabular.Sheet{
	Key: "units", Name: text.T("机构", "Units"), Aliases: []string{"机构表", "机构清单"},
	Notes: []text.Text{text.T("填写总行、分行、支行和部门；营业网点填在“网点”表中。总行的上级机构留空。",
		"Head office, branches, sub-branches and departments; outlets stand on the sheet “Outlets”. The head office has no unit above.")},
	Columns: []tabular.Column{
		{Key: "code", Header: text.T("机构编号", "Unit code"), Aliases: []string{"机构代码", "编号"}, Required: true, Unique: true, Parse: aUnitCode, Example: text.T("gz", "gz")},
		{Key: "name", Header: text.T("机构名称", "Unit name"), Aliases: []string{"名称", "中文名称"}, Required: true, Parse: tabular.Text(100), Example: text.T("示例市分行", "示例市分行")},
		{Key: "name_en", Header: text.T("英文名称", "English name"), Parse: tabular.Text(100), Example: text.T("Example City Branch", "Example City Branch"),
			Note: text.T("不填则与中文名称相同", "the Chinese name if left empty")},
		{Key: "mark", Header: text.T("机关代字", "Mark"), Aliases: []string{"代字"}, Parse: aMark, Example: text.T("穗", "穗"),
			Note: text.T("编号的开头，如“穗诉〔2026〕1号”；不填则用机构编号", "with what its document numbers begin, like 穗诉〔2026〕1号; the code if left empty")},
		{Key: "level", Header: text.T("机构层级", "Level"), Aliases: []string{"层级", "级别"}, Required: true, Parse: levels, Example: text.T("市分行", "City branch")},
		{Key: "parent", Header: text.T("上级机构编号", "Unit above"), Aliases: []string{"上级机构", "上级机构代码", "上级编号"}, Parse: aUnitCode, Example: text.T("gd", "gd"),
			Note: text.T("可以是本表中的机构，也可以是系统中已有的机构", "a unit of this sheet or one that is in the system already")},
	},
	Optional: true,
}

var outletSheet = &tabular.Sheet{
	Key: "outlets", Name: text.T("网点", "Outlets"), Aliases: []string{"网点表", "营业网点", "网点清单"},
	Columns: []tabular.Column{
		{Key: "code", Header: text.T("网点编号", "Outlet code"), Aliases: []string{"网点代码", "编号"}, Required: true, Unique: true, Parse: aUnitCode, Example: text.T("gz-0001", "gz-0001")},
		{Key: "name", Header: text.T("网点名称", "Outlet name"), Aliases: []string{"名称", "中文名称"}, Required: true, Parse: tabular.Text(100), Example: text.T("示例路支行", "示例路支行")},
		{Key: "name_en", Header: text.T("英文名称", "English name"), Parse: tabular.Text(100), Example: text.T("Example Road Outlet", "Example Road Outlet")},
		{Key: "mark", Header: text.T("机关代字", "Mark"), Aliases: []string{"代字"}, Parse: aMark, Example: text.T("穗示", "穗示"),
			Note: text.T("编号的开头，如“穗示诉〔2026〕1号”；不填则用机构编号", "with what its document numbers begin, like 穗示诉〔2026〕1号; the code if left empty")},
		{Key: "parent", Header: text.T("所属机构编号", "Belongs to unit"), Aliases: []string{"所属机构", "上级机构编号", "管辖支行"}, Required: true, Parse: aUnitCode, Example: text.T("tianhe", "tianhe")},
		{Key: "type", Header: text.T("网点类型", "Outlet type"), Aliases: []string{"类型"}, Required: true, Parse: outletTypes, Example: text.T("标准网点", "Standard"),
			Note: text.T("决定适用哪一套检查标准", "decides which checklists apply")},
		{Key: "address", Header: text.T("地址", "Address"), Parse: tabular.Text(200), Example: text.T("示例市示例路 1 号", "示例市示例路 1 号")},
		{Key: "address_en", Header: text.T("英文地址", "English address"), Parse: tabular.Text(200)},
		{Key: "phone", Header: text.T("电话", "Telephone"), Aliases: []string{"联系电话"}, Parse: aPhone},
		{Key: "hours", Header: text.T("营业时间", "Opening hours"), Parse: tabular.Text(200), Example: text.T("周一至周五 9:00–17:00", "周一至周五 9:00–17:00")},
		{Key: "hours_en", Header: text.T("英文营业时间", "Opening hours (English)"), Parse: tabular.Text(200)},
		{Key: "opened", Header: text.T("开业日期", "Opened on"), Parse: tabular.Date(), Example: text.T("2008-08-08", "2008-08-08")},
		{Key: "facilities", Header: text.T("设施", "Facilities"), Parse: tabular.List(tabular.Text(40)), Example: text.T("无障碍坡道、母婴室", "ramp; nursing room")},
	},
	Optional: true,
}

var cameraSheet = &tabular.Sheet{
	Key: "cameras", Name: text.T("摄像机", "Cameras"), Aliases: []string{"监控", "摄像头"},
	Columns: []tabular.Column{
		{Key: "outlet", Header: text.T("网点编号", "Outlet code"), Aliases: []string{"网点"}, Required: true, Parse: aUnitCode, Example: text.T("gz-0001", "gz-0001")},
		{Key: "code", Header: text.T("摄像机编号", "Camera code"), Required: true, Parse: tabular.Code(40), Example: text.T("cam-01", "cam-01")},
		{Key: "place", Header: text.T("位置", "Place"), Required: true, Parse: tabular.Text(100), Example: text.T("1号柜台", "1号柜台")},
		{Key: "place_en", Header: text.T("英文位置", "Place (English)"), Parse: tabular.Text(100), Example: text.T("Counter 1", "Counter 1")},
		{Key: "covers", Header: text.T("覆盖区域", "Covers"), Required: true, Parse: coverages, Example: text.T("柜台", "Counter")},
	},
	Unique:   [][]string{{"outlet", "code"}},
	Notes:    []text.Text{text.T("一个网点的摄像机在此表中列出时，须列全：原有的将被替换。", "Whoever lists cameras of an outlet lists all of them: those on file are replaced.")},
	Optional: true,
}
