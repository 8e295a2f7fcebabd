package notify

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"strconv"
	"time"
)

// Group robots answer 200 to almost everything and say in the body whether the message
// arrived. They take some 20 messages a minute, and say so when it was more.

// tooMany are the codes for that, with which it is worth waiting a minute.
var tooMany = map[string]bool{
	"45009":  true,                             // WeCom
	"130101": true, "410100": true, "88": true, // DingTalk
	"11232": true, "9499": true, "99991400": true, // Feishu
}

// said is the body of a robot's answer: WeCom and DingTalk write errcode, Feishu code,
// and its older robots StatusCode.
type said struct {
	ErrCode    *int64 `json:"errcode"`
	ErrMsg     string `json:"errmsg"`
	Code       *int64 `json:"code"`
	Msg        string `json:"msg"`
	StatusCode *int64 `json:"StatusCode"`
	StatusMsg  string `json:"StatusMessage"`
}

func (p *Post) robot(ctx context.Context, t Target, address string, body any) Result {
	raw, err := json.Marshal(body)
	if err != nil {
		return Result{Code: "encoding", Permanent: true}
	}
	a, err := p.Guard.post(ctx, address, clouds[t.Kind].hosts, nil, raw)
	if err != nil {
		return failed(err)
	}
	if a.status != 200 {
		return a.result()
	}
	var s said
	if json.Unmarshal(a.body, &s) != nil {
		return Result{Code: "bad_answer", Note: "the answer is not that of a robot"}
	}
	code, msg := s.ErrCode, s.ErrMsg
	if code == nil {
		code, msg = s.Code, s.Msg
	}
	if code == nil {
		code, msg = s.StatusCode, s.StatusMsg
	}
	if code == nil {
		return Result{Code: "bad_answer", Note: "the answer is not that of a robot"}
	}
	r := Result{OK: *code == 0, Code: strconv.FormatInt(*code, 10), Note: short(msg, 200)}
	if tooMany[r.Code] {
		r.After = time.Minute
	}
	return r
}

func short(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most])
	}
	return s
}

func (p *Post) wecom(ctx context.Context, t Target, l letter) Result {
	return p.robot(ctx, t, t.Address, map[string]any{"msgtype": "markdown", "markdown": map[string]string{"content": l.markdown()}})
}

func (p *Post) dingtalk(ctx context.Context, t Target, l letter) Result {
	address := t.Address
	if len(t.Secrets) > 0 {
		u, err := url.Parse(address)
		if err != nil {
			return Result{Code: "bad_address"}
		}
		at := strconv.FormatInt(time.Now().UnixMilli(), 10)
		q := u.Query()
		q.Set("timestamp", at)
		q.Set("sign", hmacOf(t.Secrets[0], at+"\n"+t.Secrets[0]))
		u.RawQuery = q.Encode()
		address = u.String()
	}
	return p.robot(ctx, t, address, map[string]any{"msgtype": "markdown", "markdown": map[string]string{"title": l.subject(), "text": l.markdown()}})
}

func (p *Post) feishu(ctx context.Context, t Target, l letter) Result {
	body := map[string]any{"msg_type": "interactive", "card": map[string]any{
		"header":   map[string]any{"title": map[string]string{"tag": "plain_text", "content": l.subject()}},
		"elements": []any{map[string]string{"tag": "markdown", "content": l.markdown()}}}}
	if len(t.Secrets) > 0 {
		at := strconv.FormatInt(time.Now().Unix(), 10)
		body["timestamp"] = at
		body["sign"] = hmacOf(at+"\n"+t.Secrets[0], "") // the text is the key here, and what is signed is empty
	}
	return p.robot(ctx, t, t.Address, body)
}

func hmacOf(key, message string) string {
	h := hmac.New(sha256.New, []byte(key))
	h.Write([]byte(message))
	return base64.StdEncoding.EncodeToString(h.Sum(nil))
}
