package intake

import (
	"regexp"
	"strings"

	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

var (
	unitCode  = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$`)
	loginName = regexp.MustCompile(`^[a-z][a-z0-9._-]{1,31}$`)
	partCode  = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)
	typeCode  = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,31}$`)
	mail      = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s.]+$`)
	phone     = regexp.MustCompile(`^\+?[0-9][0-9 ()转-]{4,29}$`)
)

// matching is a code of a certain form.
func matching(re *regexp.Regexp, code string, hint, refusal text.Text, fold func(string) string) tabular.Parser {
	inner := tabular.Code(64)
	p := tabular.Custom(hint, func(cell string) (any, *tabular.Problem) {
		v, bad := inner.Parse(cell, tabular.Origin{})
		if bad != nil {
			return nil, bad
		}
		s := v.(string)
		if fold != nil {
			s = fold(s)
		}
		if !re.MatchString(s) {
			return nil, tabular.Reject(code, refusal.ZH, refusal.EN)
		}
		return s, nil
	})
	p.Format = tabular.AsText
	return p
}

var (
	aUnitCode = matching(unitCode, "unit.code", text.T("机构或网点编号：字母、数字、-、_，最多 32 位", "code of a unit or outlet: letters, digits, - and _, at most 32"),
		text.T("编号只能由字母、数字、-、_ 组成，最多 32 位", "a code has letters, digits, - and _ only, at most 32"), nil)
	aLogin = matching(loginName, "user.login", text.T("登录名：小写字母、数字、. _ -，如 zhang.wei", "user name: small letters, digits, . _ -, e.g. zhang.wei"),
		text.T("登录名须以字母开头，由 2 至 32 位小写字母、数字、. _ - 组成", "a user name begins with a letter and has 2 to 32 small letters, digits, . _ -"), strings.ToLower)
	aPartCode = matching(partCode, "code", text.T("编码：小写字母、数字、. _ -", "code: small letters, digits, . _ -"),
		text.T("编码须由小写字母、数字、. _ - 组成，最多 64 位", "a code has small letters, digits, . _ - only, at most 64"), strings.ToLower)
	aMail  = matching(mail, "mail", text.T("电子邮箱", "e-mail address"), text.T("不是电子邮箱地址", "is not an e-mail address"), nil)
	aMark  = markParser()
	aPhone = phoneParser()
)

func markParser() tabular.Parser {
	inner := tabular.Text(10)
	return tabular.Custom(text.T("机关代字：1 至 10 个汉字，如“穗”", "mark: 1 to 10 Chinese characters, like 穗"), func(cell string) (any, *tabular.Problem) {
		v, bad := inner.Parse(cell, tabular.Origin{})
		if bad != nil {
			return nil, bad
		}
		if org.CheckMark(v.(string), "") != nil {
			return nil, tabular.Reject("unit.mark", "机关代字须为 1 至 10 个汉字", "a mark has 1 to 10 Chinese characters")
		}
		return v, nil
	})
}

// phoneParser lets spaces and brackets stand, which a code may not have.
func phoneParser() tabular.Parser {
	inner := tabular.Text(30)
	p := tabular.Custom(text.T("电话号码", "telephone number"), func(cell string) (any, *tabular.Problem) {
		v, bad := inner.Parse(cell, tabular.Origin{})
		if bad != nil {
			return nil, bad
		}
		if !phone.MatchString(v.(string)) {
			return nil, tabular.Reject("phone", "不是电话号码", "is not a telephone number")
		}
		return v, nil
	})
	p.Format = tabular.AsText
	return p
}

var levels = tabular.Enum(
	tabular.Choice{Value: string(org.HeadOffice), Name: text.T("总行", "Head office")},
	tabular.Choice{Value: string(org.Province), Name: text.T("省分行", "Province branch"), Also: []string{"一级分行"}},
	tabular.Choice{Value: string(org.City), Name: text.T("市分行", "City branch"), Also: []string{"二级分行"}},
	tabular.Choice{Value: string(org.SubBranch), Name: text.T("支行", "Sub-branch"), Also: []string{"一级支行", "一级行部", "subbranch"}},
	tabular.Choice{Value: string(org.Department), Name: text.T("部门", "Department")},
)

// rank orders levels from the top down; no unit stands below one of a greater rank.
var rank = map[org.Level]int{org.HeadOffice: 1, org.Province: 2, org.City: 3, org.SubBranch: 4, org.OutletUnit: 5, org.Department: 6}

// outletTypes offers the three usual types and takes a bank's own as well.
var outletTypes = func() tabular.Parser {
	known := tabular.Enum(
		tabular.Choice{Value: "flagship", Name: text.T("旗舰网点", "Flagship"), Also: []string{"旗舰", "旗舰型"}},
		tabular.Choice{Value: "standard", Name: text.T("标准网点", "Standard"), Also: []string{"标准", "标准型", "综合网点"}},
		tabular.Choice{Value: "light", Name: text.T("轻型网点", "Light"), Also: []string{"轻型", "社区支行", "小微支行"}},
	)
	p := tabular.Custom(text.T(known.Hint.ZH+"；也可填本行自定的类型代码", known.Hint.EN+"; or the bank's own code of a type"),
		func(cell string) (any, *tabular.Problem) {
			v, bad := known.Parse(cell, tabular.Origin{})
			if own := strings.ToLower(cell); bad != nil && typeCode.MatchString(own) {
				return own, nil
			}
			return v, bad
		})
	p.Choices, p.Format = known.Choices, tabular.AsGeneral
	return p
}()

var coverages = tabular.Enum(
	tabular.Choice{Value: string(Counter), Name: text.T("柜台", "Counter"), Also: []string{"现金区", "柜面"}},
	tabular.Choice{Value: string(Lobby), Name: text.T("大堂", "Lobby"), Also: []string{"厅堂"}},
	tabular.Choice{Value: string(SelfService), Name: text.T("自助区", "Self-service"), Also: []string{"自助服务区"}},
	tabular.Choice{Value: string(Entrance), Name: text.T("出入口", "Entrance"), Also: []string{"大门"}},
	tabular.Choice{Value: string(Wealth), Name: text.T("理财室", "Wealth room"), Also: []string{"贵宾室", "VIP"}},
)

// personRoles are the roles that a person can hold.
var personRoles = func() tabular.Parser {
	var choices []tabular.Choice
	for _, r := range policy.Roles() {
		if !r.Machine {
			choices = append(choices, tabular.Choice{Value: r.Name, Name: r.Title})
		}
	}
	return tabular.Enum(choices...)
}()

// both fills in a missing English name with the Chinese one.
func both(zh, en string) text.Text {
	if en == "" {
		en = zh
	}
	return text.T(zh, en)
}
