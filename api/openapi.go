package api

import (
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

const descriptionZH = `督办（Duban）的全部功能都可以通过此接口使用。

- 错误一律为 application/problem+json（RFC 9457），含中英文说明和有误字段的位置。
- 事项命令须带 Idempotency-Key；同一个键重复提交只办理一次，答复相同。
- 带版本的对象以 ETag 给出版本，修改时以 If-Match 带回。
- 列表为 {items, next_cursor}，每页最多 200 条。
- 浏览器以 Cookie 会话访问，非只读请求须带 X-CSRF-Token；其他系统使用接口令牌。`

const descriptionEN = `Everything Duban does can be done through this interface.

- Failures are application/problem+json (RFC 9457), in both languages, with the wrong fields named.
- Commands on cases carry an Idempotency-Key; the same key twice does the work once and answers the same.
- What has a version answers it as ETag; a change sends it back as If-Match.
- Lists are {items, next_cursor} with at most 200 items.
- Browsers use a session cookie and send X-CSRF-Token with unsafe requests; other systems use an API token.`

// describe is huma's configuration: an OpenAPI 3.1 document whose every default
// that reaches out (assets from elsewhere, links to schemas in bodies) is off.
func (s *Server) describe() huma.Config {
	overrideErrors() // before the first operation is registered: its errors are described as ours
	c := huma.DefaultConfig("督办 Duban API", s.cfg.Version)
	c.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	c.Info.Description = descriptionZH + "\n\n" + descriptionEN
	c.Servers = []*huma.Server{{URL: Base}}
	c.OpenAPIPath = "/openapi"
	c.DocsPath, c.SchemasPath, c.CreateHooks = "", "", nil
	c.Formats = map[string]huma.Format{"application/json": jsonOfText, "json": jsonOfText}
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"session": {Type: "apiKey", In: "cookie", Name: cookieSecure, Description: "浏览器会话 · session of a browser"},
		"csrf":    {Type: "apiKey", In: "header", Name: headerCSRF, Description: "会话的防伪令牌，非只读请求必带 · the session's token, with every unsafe request"},
		"token":   {Type: "http", Scheme: "bearer", BearerFormat: tokenPrefix + "…", Description: "接口令牌 · API token"},
	}
	c.Security = []map[string][]string{{"session": {}, "csrf": {}}, {"token": {}}}
	return c
}

// schemaName names a type in the document. Types of the domain carry their
// package's name, because "Open" of an inspection is not "Open" of a notice.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	if at := strings.Index(t.PkgPath(), "/domain/"); at >= 0 {
		pkg := t.PkgPath()[at+len("/domain/"):]
		if !strings.EqualFold(pkg, name) {
			name = strings.ToUpper(pkg[:1]) + pkg[1:] + name
		}
	}
	return name
}
