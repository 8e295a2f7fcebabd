package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"duban/domain/fault"
	"duban/domain/text"
)

// Problem is how every failure reaches a client: RFC 9457, with the sentence in
// both languages and the wrong fields named.
type Problem struct {
	Type     string         `json:"type" doc:"问题类型的固定地址 · stable address of this type of problem" example:"/problems/case.version"`
	Title    string         `json:"title" doc:"问题类别 · what kind of problem it is"`
	Status   int            `json:"status" doc:"HTTP 状态码 · HTTP status"`
	Code     string         `json:"code" doc:"固定代码，程序据此判断 · stable code, for programs" example:"case.version"`
	Detail   string         `json:"detail" doc:"说明（按请求语言） · what went wrong, in the language of the request"`
	DetailZH string         `json:"detail_zh" doc:"中文说明 · the same in Chinese"`
	DetailEN string         `json:"detail_en" doc:"英文说明 · the same in English"`
	Instance string         `json:"instance" doc:"请求编号，报障时请提供 · number of the request, to be quoted when asking for help" example:"urn:uuid:0e8b…"`
	Errors   []FieldProblem `json:"errors,omitempty" doc:"有误的字段 · the fields that are wrong"`

	retryAfter time.Duration
}

// FieldProblem is one wrong field.
type FieldProblem struct {
	Pointer  string `json:"pointer" doc:"请求体内为 JSON 指针；其他为 query:名称、path:名称、header:名称 · JSON pointer into the body, or query:name, path:name, header:name" example:"/from"`
	Code     string `json:"code,omitempty" doc:"固定代码 · stable code" example:"required"`
	Detail   string `json:"detail" doc:"说明（按请求语言） · what is wrong, in the language of the request"`
	DetailZH string `json:"detail_zh" doc:"中文说明 · the same in Chinese"`
	DetailEN string `json:"detail_en" doc:"英文说明 · the same in English"`
}

// kinds is the one table from a kind of failure to its status and title.
var kinds = map[fault.Kind]struct {
	status int
	title  text.Text
}{
	fault.Invalid:         {http.StatusBadRequest, text.T("输入有误", "The input is not valid")},
	fault.Unauthenticated: {http.StatusUnauthorized, text.T("尚未登录", "Not signed in")},
	fault.Forbidden:       {http.StatusForbidden, text.T("没有权限", "Not permitted")},
	fault.NotFound:        {http.StatusNotFound, text.T("未找到", "Not found")},
	fault.Refused:         {http.StatusUnprocessableEntity, text.T("规则不允许", "A rule forbids it")},
	fault.Conflict:        {http.StatusConflict, text.T("内容已被更新", "Changed meanwhile")},
	fault.TooMany:         {http.StatusTooManyRequests, text.T("操作过于频繁", "Too many requests")},
	fault.Unavailable:     {http.StatusServiceUnavailable, text.T("服务暂不可用", "Temporarily unavailable")},
	fault.Internal:        {http.StatusInternalServerError, text.T("系统内部错误", "Internal error")},
}

// transport is for failures of the protocol itself, which have no kind of their
// own: the code picks the status.
var transport = map[string]int{
	codeMethod:    http.StatusMethodNotAllowed,
	codeTooLarge:  http.StatusRequestEntityTooLarge,
	codeMedia:     http.StatusUnsupportedMediaType,
	codeTimeout:   http.StatusRequestTimeout,
	codeNotAccept: http.StatusNotAcceptable,
}

const (
	codeMethod    = "http.method"
	codeTooLarge  = "http.too_large"
	codeMedia     = "http.media_type"
	codeTimeout   = "http.timeout"
	codeNotAccept = "http.not_acceptable"
)

// problemOf translates an error once, at the edge. Causes stay in the log.
func problemOf(ctx context.Context, err error) *Problem {
	var ready *Problem
	if errors.As(err, &ready) {
		return ready
	}
	f := classify(err)
	lang := language(ctx)
	k, known := kinds[f.Kind]
	if !known {
		k = kinds[fault.Internal]
	}
	p := &Problem{
		Type: "/problems/" + f.Code, Title: k.title.In(lang), Status: k.status, Code: f.Code,
		Detail: f.Msg.In(lang), DetailZH: f.Msg.ZH, DetailEN: f.Msg.EN,
		Instance: "urn:uuid:" + requestID(ctx),
	}
	if status, ok := transport[f.Code]; ok {
		p.Status = status
	}
	for _, field := range f.Fields {
		p.Errors = append(p.Errors, FieldProblem{Pointer: field.Pointer, Code: field.Code,
			Detail: field.Msg.In(lang), DetailZH: field.Msg.ZH, DetailEN: field.Msg.EN})
	}
	var later *laterError
	if errors.As(err, &later) {
		p.retryAfter = later.after
	} else if f.Kind == fault.Unavailable {
		p.retryAfter = 2 * time.Second
	}
	if p.Status >= 500 {
		logger(ctx).ErrorContext(ctx, "request failed", "request", requestID(ctx), "code", f.Code, "error", err.Error())
	}
	return p
}

// classify gives errors of the standard library that mean something to a client
// their fault; anything unknown is Internal and says nothing about itself.
func classify(err error) *fault.Error {
	var f *fault.Error
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &tooLarge):
		return bodyTooLarge(tooLarge.Limit)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return fault.New(fault.Unavailable, "timeout", "处理超时，请稍后再试", "this took too long: try again later")
	}
	return &fault.Error{Kind: fault.Internal, Code: "internal", Err: err,
		Msg: text.T("系统出现故障，已记录，请稍后再试或提供请求编号", "something went wrong on our side and was recorded: try again later or quote the number of the request")}
}

func bodyTooLarge(limit int64) *fault.Error {
	return fault.New(fault.Invalid, codeTooLarge, "请求内容过大，最多 %d 字节", "the request is too large, %d bytes are the most", limit)
}

// laterError tells the client when to try again.
type laterError struct {
	error
	after time.Duration
}

func (e *laterError) Unwrap() error { return e.error }

// later says that the same request may succeed after a while.
func later(err error, after time.Duration) error { return &laterError{err, after} }

// Error, GetStatus, ContentType and GetHeaders make a Problem what huma expects
// of an error that knows its status.
func (p *Problem) Error() string { return p.DetailEN }

func (p *Problem) GetStatus() int { return p.Status }

func (p *Problem) ContentType(string) string { return problemType }

func (p *Problem) GetHeaders() http.Header {
	h := http.Header{}
	if p.retryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(max(1, int((p.retryAfter+time.Second-1)/time.Second))))
	}
	if p.Status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", `Bearer realm="duban"`)
	}
	return h
}

const problemType = "application/problem+json"

// fail ends a request outside huma (middleware, unknown routes) with a problem.
func fail(c *gin.Context, err error) {
	p := problemOf(c.Request.Context(), err)
	for k, v := range p.GetHeaders() {
		c.Writer.Header()[k] = v
	}
	raw, encErr := json.Marshal(p)
	if encErr != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Abort()
	c.Data(p.Status, problemType, raw)
}

var overrideOnce sync.Once

// overrideErrors makes huma speak Problem. huma keeps its error constructors in
// package variables, hence the Once: without it the text of plain errors reaches clients.
func overrideErrors() {
	overrideOnce.Do(func() {
		huma.DefaultArrayNullable = false // our lists are empty, never null
		huma.NewErrorWithContext = func(hctx huma.Context, status int, msg string, errs ...error) huma.StatusError {
			ctx := context.Background()
			if hctx != nil {
				ctx = hctx.Context()
			}
			p := problemOf(ctx, humaFault(status, msg, errs))
			if hctx != nil {
				for k, v := range p.GetHeaders() {
					hctx.SetHeader(k, strings.Join(v, ", "))
				}
			}
			return p
		}
		huma.NewError = func(status int, msg string, errs ...error) huma.StatusError {
			if status == 0 { // asked for at registration, to describe what errors look like
				return &Problem{}
			}
			return huma.NewErrorWithContext(nil, status, msg, errs...)
		}
	})
}

// humaFault reads huma's own complaints about a request.
func humaFault(status int, msg string, errs []error) error {
	for _, err := range errs {
		var f *fault.Error
		var tooLarge *http.MaxBytesError
		if errors.As(err, &f) || errors.As(err, &tooLarge) {
			return err
		}
	}
	switch status {
	case http.StatusRequestEntityTooLarge:
		return fault.New(fault.Invalid, codeTooLarge, "请求内容过大", "the request is too large")
	case http.StatusUnsupportedMediaType:
		return fault.New(fault.Invalid, codeMedia, "请求体须为 JSON（Content-Type: application/json）", "the body must be JSON (Content-Type: application/json)")
	case http.StatusNotAcceptable:
		return fault.New(fault.Invalid, codeNotAccept, "只提供 JSON", "JSON is all there is")
	case http.StatusRequestTimeout:
		return fault.New(fault.Invalid, codeTimeout, "接收请求超时", "the request did not arrive in time")
	case http.StatusBadRequest, http.StatusUnprocessableEntity:
		return validationFault(msg, errs)
	}
	return errors.Join(append([]error{errors.New(msg)}, errs...)...)
}
