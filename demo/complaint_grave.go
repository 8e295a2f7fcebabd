package demo

import "duban/domain/complaint"

// grave is what concerns customers' data, the collection of debts, and the conduct of staff.
var grave = map[string][]Grievance{
	"privacy": {
		{Business: "personal_information", Cause: "information_security", Outcome: complaint.Justified,
			Content: "去网点办完贷款，第二天就有{次}家装修公司打电话，连贷款额度都知道，只能是银行泄露的。",
			Request: "查清泄露渠道并书面答复。", Facts: "合作评估公司人员违规使用客户联系方式，本行未对其查询权限限时。", Grounds: "个人信息保护法和本行第三方信息管理办法。",
			Measures: "终止与该公司合作并报告监管部门，权限改为逐笔授权。", Again: "电话还是每天都有。"},
		{Business: "personal_information", Cause: "information_security", Outcome: complaint.Partly,
			Content: "柜员把我的流水打印件放在柜台外侧的废纸篓里，后面的客户都能看到。",
			Request: "销毁并道歉。", Facts: "录像显示打印错误件被丢弃于柜台外侧废纸篓约{分}分钟，后由保洁收走粉碎。", Grounds: "违反客户资料销毁规定。",
			Measures: "柜台外侧撤除废纸篓，错误打印件当场粉碎。", Again: "谁能保证没有人拍照。"},
		{Business: "personal_information", Cause: "information_security", Outcome: complaint.Unjustified,
			Content: "前夫知道我账户里有多少钱，一定是网点有人替他查了。",
			Request: "提供查询记录。", Facts: "核查近一年账户查询日志，均为客户本人和系统批量操作。", Grounds: "查询日志完整，无异常查询。",
			Measures: "向客户出具查询记录说明，协助更换网银密码。", Again: "日志可以改。"},
	},
	"collection": {
		{Business: "debt_collection", Cause: "collection_manner", Outcome: complaint.Justified,
			Content: "信用卡逾期{天}天，催收打到我单位领导那里，还说要“上门让邻居都知道”。",
			Request: "停止骚扰，协商还款。", Facts: "调听委外催收录音，存在联系第三人和威胁性言语。", Grounds: "违反催收行为规范。",
			Measures: "撤回委案，扣罚催收机构，与客户签订个性化分期协议。", Again: "单位的人都知道了，名誉怎么恢复？"},
		{Business: "debt_collection", Cause: "collection_manner", Outcome: complaint.Partly,
			Content: "每天早上七点和晚上十点都有催收电话，说过会在月底还，还是照打。",
			Request: "不要在休息时间打电话。", Facts: "三通电话在规定时段之外拨出，系由客户留存的境外时区设置引起。", Grounds: "催收时段管理规定。",
			Measures: "更正时区，记录承诺还款日并暂停外呼。", Again: "月底还没到又打来了。"},
		{Business: "debt_collection", Cause: "collection_manner", Outcome: complaint.Unjustified,
			Content: "我已经还清了还在催，是不是系统乱来。",
			Request: "停止催收，出具结清证明。", Facts: "本金已还清，尚余违约金{小额}元，账单已载明。", Grounds: "领用合约。",
			Measures: "向客户说明并减免违约金后出具结清证明。", Again: "早说减免不就好了。"},
	},
	"discipline": {
		{Business: "rmb_savings", Cause: "service", Outcome: complaint.Justified,
			Content: "{日}{时}去办业务，柜台里的人满脸通红一身酒味，说话都不利索。",
			Request: "严肃处理。", Facts: "经核查，该员工午间饮酒后上岗。", Grounds: "违反六项禁止。", Measures: "按规定给予处分。", Again: "处理结果没有公开。"},
		{Business: "loan", Cause: "other", Outcome: complaint.Unjustified,
			Content: "客户经理周末开着公车带家人在景区玩，我拍了照片。",
			Request: "查处公车私用。", Facts: "车辆为客户经理自有，与公车同款同色。", Grounds: "反映情况与事实不符。", Measures: "向举报人说明。", Again: "不相信。"},
	},
	"bribery": {
		{Business: "loan", Cause: "other", Outcome: complaint.Justified,
			Content: "申请经营贷，信贷员暗示要“表示表示”，我给了{元}元购物卡，贷款还是没有批。",
			Request: "退还购物卡，查处此人。", Facts: "经查收受购物卡属实。", Grounds: "违反廉洁从业规定。", Measures: "责令退还并给予纪律处分。", Again: "贷款还是没批。"},
		{Business: "other_intermediary", Cause: "other", Outcome: complaint.Partly,
			Content: "网点装修的包工头说要给负责人“回扣”才能中标，我有聊天记录。",
			Request: "重新招标。", Facts: "聊天记录无法证实，招标程序存在瑕疵。", Grounds: "集中采购管理办法。", Measures: "采购程序已整改，线索继续核实。", Again: "不公平。"},
	},
	"embezzlement": {
		{Business: "rmb_savings", Cause: "fund_safety", Outcome: complaint.Justified,
			Content: "客户经理说帮我理财，让我把{万}万元转到他个人账户，现在人联系不上了。",
			Request: "追回存款。", Facts: "已报案，账户资金去向正在追查。", Grounds: "涉嫌侵占客户资金。", Measures: "移送公安机关，先行垫付部分资金。", Again: "到底什么时候能拿到钱？"},
	},
	"private_sale": {
		{Business: "agency_sales", Cause: "marketing", Outcome: complaint.Justified,
			Content: "理财经理推荐一款年化百分之八的“私募”，合同上没有银行的章，现在兑付不了，{万}万元。",
			Request: "银行负责兑付。", Facts: "该产品未经本行审批，系员工私自推介。", Grounds: "严禁飞单的规定。", Measures: "解除劳动合同，配合公安机关调查。", Again: "在你们银行里面买的！"},
		{Business: "own_wealth", Cause: "disclosure", Outcome: complaint.Justified,
			Content: "网点的人拉我进群，推荐外面的基金公司产品，说是内部额度。",
			Request: "查处。", Facts: "群由网点员工建立，推介非本行产品两款。", Grounds: "严禁飞单的规定。", Measures: "解散群聊，员工停职检查。", Again: "群里还有别人上当。"},
	},
	"data_misuse": {
		{Business: "personal_information", Cause: "information_security", Outcome: complaint.Justified,
			Content: "有人在网上卖我们小区业主的存款信息，截图里有你们银行系统的水印。",
			Request: "查清是谁泄露的。", Facts: "水印工号对应一名外包人员。", Grounds: "个人信息保护法。", Measures: "已报案并终止外包合同。", Again: "我的信息已经传出去了。"},
		{Business: "personal_information", Cause: "information_security", Outcome: complaint.Partly,
			Content: "保险公司的人说我的电话是从网点大堂经理那里拿的，每条{小额}元。",
			Request: "查处泄露者。", Facts: "正在核查。", Grounds: "个人信息保护法。", Measures: "暂停其系统权限。", Again: "没有结果。"},
	},
}
