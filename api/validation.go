package api

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/validation"

	"duban/domain/fault"
	"duban/domain/text"
)

// remark pairs one of huma's messages with our code and our two sentences. The
// messages are huma's own variables, so a changed wording in a new release is
// still recognised.
type remark struct {
	match *regexp.Regexp
	code  string
	msg   func(args []string) text.Text
}

var remarks = []remark{
	say(validation.MsgUnexpectedProperty, "unknown", "没有这个字段", "there is no such field"),
	say("unknown query parameter", "unknown", "没有这个参数", "there is no such parameter"),
	say(validation.MsgExpectedRequiredProperty, "required", "必填", "is required"),
	say(validation.MsgExpectedDependentRequiredProperty, "required", "填写 %[2]s 时必填", "is required together with %[2]s"),
	say("required %s parameter is missing", "required", "必填", "is required"),
	say(validation.MsgExpectedRFC3339DateTime, "format", "须为日期时间，例如 2026-11-21T09:00:00+08:00", "must be a date and time such as 2026-11-21T09:00:00+08:00"),
	say(validation.MsgExpectedRFC1123DateTime, "format", "须为日期时间", "must be a date and time"),
	say(validation.MsgExpectedRFC3339Date, "format", "须为日期，例如 2026-11-21", "must be a date such as 2026-11-21"),
	say(validation.MsgExpectedRFC3339Time, "format", "须为时间，例如 09:00:00", "must be a time such as 09:00:00"),
	say(validation.MsgExpectedDuration, "format", "须为时长", "must be a duration"),
	say(validation.MsgExpectedRFC5322Email, "format", "须为电子邮箱地址", "must be an e-mail address"),
	say(validation.MsgExpectedRFC5890Hostname, "format", "须为主机名", "must be a host name"),
	say(validation.MsgExpectedRFC3986URI, "format", "须为网址", "must be a URI"),
	say(validation.MsgExpectedRFC4122UUID, "format", "须为 UUID", "must be a UUID"),
	say(validation.MsgExpectedRegexp, "format", "须为正则表达式", "must be a regular expression"),
	say(validation.MsgExpectedBase64String, "format", "须为 Base64 编码", "must be Base64"),
	say(validation.MsgExpectedBoolean, "type", "须为 true 或 false", "must be true or false"),
	say(validation.MsgExpectedNumber, "type", "须为数字", "must be a number"),
	say(validation.MsgExpectedInteger, "type", "须为整数", "must be a whole number"),
	say(validation.MsgExpectedString, "type", "须为文字", "must be text"),
	say(validation.MsgExpectedArray, "type", "须为列表", "must be a list"),
	say(validation.MsgExpectedObject, "type", "须为对象", "must be an object"),
	say(validation.MsgExpectedArrayItemsUnique, "unique", "不得重复", "must not repeat"),
	say(validation.MsgExpectedOneOf, "enum", "须为其中之一：%[1]s", "must be one of: %[1]s"),
	say(validation.MsgExpectedConst, "enum", "须为 %[1]s", "must be %[1]s"),
	say(validation.MsgExpectedMinimumNumber, "range", "不得小于 %[1]s", "must be at least %[1]s"),
	say(validation.MsgExpectedExclusiveMinimumNumber, "range", "须大于 %[1]s", "must be more than %[1]s"),
	say(validation.MsgExpectedMaximumNumber, "range", "不得大于 %[1]s", "must be at most %[1]s"),
	say(validation.MsgExpectedExclusiveMaximumNumber, "range", "须小于 %[1]s", "must be less than %[1]s"),
	say(validation.MsgExpectedNumberBeMultipleOf, "range", "须为 %[1]s 的倍数", "must be a multiple of %[1]s"),
	say(validation.MsgExpectedMinLength, "length", "至少 %[1]s 个字符", "must have at least %[1]s characters"),
	say(validation.MsgExpectedMaxLength, "length", "最多 %[1]s 个字符", "must have at most %[1]s characters"),
	say(validation.MsgExpectedMinItems, "length", "至少 %[1]s 项", "must have at least %[1]s items"),
	say(validation.MsgExpectedMaxItems, "length", "最多 %[1]s 项", "must have at most %[1]s items"),
	say(validation.MsgExpectedMinProperties, "length", "至少 %[1]s 个字段", "must have at least %[1]s fields"),
	say(validation.MsgExpectedMaxProperties, "length", "最多 %[1]s 个字段", "must have at most %[1]s fields"),
	sayPattern(validation.MsgExpectedMatchPattern),
	say(validation.MsgExpectedBePattern, "pattern", "格式须为 %[1]s", "must be %[1]s"),
}

var verb = regexp.MustCompile(`%[vsdq]`)

// say builds a remark; %[n]s in ours takes the n-th argument of huma's.
func say(format, code, zh, en string) remark {
	parts := verb.Split(format, -1)
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return remark{
		match: regexp.MustCompile(`(?s)^` + strings.Join(parts, `(.*)`) + `$`),
		code:  code,
		msg: func(args []string) text.Text {
			if !strings.Contains(zh, "%[") {
				return text.T(zh, en)
			}
			list := make([]any, len(args))
			for i, a := range args {
				list[i] = a
			}
			return text.Text{ZH: fillIndexed(zh, list), EN: fillIndexed(en, list)}
		},
	}
}

// sayPattern is a remark whose words are those of the pattern.
func sayPattern(format string) remark {
	r := say(format, "pattern", "", "")
	r.msg = func(args []string) text.Text { return inWords(args[0]) }
	return r
}

// fillIndexed replaces %[n]s without fmt's remark about arguments left unused.
func fillIndexed(s string, args []any) string {
	for i, a := range args {
		s = strings.ReplaceAll(s, "%["+string(rune('1'+i))+"]s", a.(string))
	}
	return s
}

// validationFault turns huma's remarks about a request into one fault that
// names every wrong field.
func validationFault(msg string, errs []error) *fault.Error {
	f := fault.New(fault.Invalid, "invalid", "输入有误", "the input is not valid")
	if len(errs) == 0 {
		if strings.Contains(msg, "body is required") {
			return f.With("", "required", "缺少请求体", "a body is required")
		}
		return f
	}
	for _, err := range errs {
		var d *huma.ErrorDetail
		if !errors.As(err, &d) {
			f.With("", "invalid", "无法读取", "cannot be read")
			continue
		}
		f.Fields = append(f.Fields, fieldOf(d))
	}
	slices.SortStableFunc(f.Fields, func(a, b fault.Field) int { return strings.Compare(a.Pointer, b.Pointer) })
	return f
}

func fieldOf(d *huma.ErrorDetail) fault.Field {
	pointer := pointerOf(d.Location)
	for _, c := range remarks {
		m := c.match.FindStringSubmatch(d.Message)
		if m == nil {
			continue
		}
		// huma reports a missing property at its parent: point at the property itself.
		if c.code == "required" && len(m) > 1 && strings.HasPrefix(d.Location, "body") {
			pointer += "/" + escapePointer(m[1])
		}
		return fault.Field{Pointer: pointer, Code: c.code, Msg: c.msg(m[1:])}
	}
	if at, found := strings.CutPrefix(d.Message, controlAt); found && d.Location == "body" {
		return fault.Field{Pointer: at, Code: "control", Msg: controlText}
	}
	if d.Location == "body" {
		return fault.Field{Pointer: "", Code: "json", Msg: text.T("请求体不是有效的 JSON", "the body is not valid JSON")}
	}
	return fault.Field{Pointer: pointer, Code: "invalid", Msg: text.T("无法读取", "cannot be read")}
}

// pointerOf turns huma's location into ours: "body.items[3].tags" becomes
// "/items/3/tags", "query.limit" becomes "query:limit".
func pointerOf(location string) string {
	where, rest, _ := strings.Cut(location, ".")
	if where == "body" || strings.HasPrefix(where, "body[") {
		rest = strings.TrimPrefix(strings.TrimPrefix(location, "body"), ".")
		if rest == "" {
			return ""
		}
		rest = strings.NewReplacer("[", ".", "]", "").Replace(rest)
		var b strings.Builder
		for _, part := range strings.Split(strings.TrimPrefix(rest, "."), ".") {
			b.WriteString("/" + escapePointer(part))
		}
		return b.String()
	}
	if rest == "" {
		return location
	}
	return where + ":" + rest
}

func escapePointer(s string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(s)
}
