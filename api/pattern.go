package api

import "duban/domain/text"

// spoken says in words what a pattern of the document asks for. Who fills a form in
// cannot read patterns; TestEveryPatternIsSpoken holds that none is missing.
var spoken = map[string]text.Text{
	`^[0-9]{1,15}([.][0-9]{1,4})?$`:       text.T("须为金额，只用数字和小数点，例如 12000.50", "must be an amount in digits with at most four decimals, such as 12000.50"),
	`^[A-Z]{3}$`:                          text.T("须为三个大写字母的币种代码，例如 CNY", "must be a currency in three capital letters, such as CNY"),
	`^([^@\s]+@[^@\s]+[.][^@\s.]+)?$`:     text.T("须为电子邮箱地址，例如 name@example.com", "must be an e-mail address such as name@example.com"),
	`^([0-9A-Za-z()（）-]{5,40})?$`:         text.T("须为证件号码：5 至 40 位数字、字母、括号或短横", "must be the number of an identity document: 5 to 40 digits, letters, brackets or hyphens"),
	`^([0-9A-Za-z][0-9A-Za-z -]{4,39})?$`: text.T("须为账号或卡号：5 至 40 位数字、字母、空格或短横", "must be the number of an account or card: 5 to 40 digits, letters, spaces or hyphens"),
	"^([\\p{L}\\p{N}][\\p{L}\\p{N} 〔〕()（）[\\]【】/.,、:：#_-]*)?$": text.T("须为来件文号：文字、数字和括号等，例如 金监转〔2026〕12号", "must be the reference of a letter: words, digits and brackets, such as 2026-12 or 转〔2026〕12号"),
	`^([+]?[0-9][0-9 ()转-]{4,38})?$`:                           text.T("须为电话号码，例如 13800001234 或 020-88880000转12", "must be a telephone number such as 13800001234"),
	`^[A-Za-z0-9_-]+$`:                                         text.T("只能用字母、数字、短横和下划线", "may have letters, digits, hyphens and underscores only"),
	`^[a-z0-9][a-z0-9._-]*$`:                                   text.T("只能用小写字母、数字、点、短横和下划线，以字母或数字开头", "may have small letters, digits, dots, hyphens and underscores only, and begins with a letter or digit"),
	`^[a-z][a-z0-9_]*$`:                                        text.T("只能用小写字母、数字和下划线，以字母开头", "may have small letters, digits and underscores only, and begins with a letter"),
	`^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$`:                  text.T("须为钟点，例如 08:30，一天结束写 24:00", "must be a time of day such as 08:30; 24:00 is the end of the day"),
	`^([01][0-9]|2[0-3]):[0-5][0-9]$`:                          text.T("须为钟点，例如 08:30", "must be a time of day such as 08:30"),
	`^(([01][0-9]|2[0-3]):[0-5][0-9])$`:                        text.T("须为钟点，例如 08:30", "must be a time of day such as 08:30"),
	`^[0-9A-Fa-f]{64}$`:                                        text.T("须为 SHA-256 摘要：64 位十六进制数字", "must be a SHA-256 digest: 64 hexadecimal digits"),
	`^[0-9]{4}-[0-9]{2}$`:                                      text.T("须为月份，例如 2026-11", "must be a month such as 2026-11"),
}

// inWords is what a pattern asks for; the pattern itself where nobody has said it yet.
func inWords(pattern string) text.Text {
	if words, known := spoken[pattern]; known {
		return words
	}
	return text.T("格式须为 "+pattern, "must match "+pattern)
}
