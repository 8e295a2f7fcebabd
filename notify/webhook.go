package notify

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	webhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"duban/domain/casefile"
	"duban/domain/text"
)

// Event is the body of a webhook.
type Event struct {
	Type      string    `json:"type"` // the topic: "notice.due"
	Timestamp time.Time `json:"timestamp"`
	Data      EventData `json:"data"`
}

// EventData says which case, and nothing of what it is about: who wants to know more
// asks the API, which knows what he may see.
type EventData struct {
	Case   casefile.ID   `json:"case,omitempty"`
	Kind   casefile.Kind `json:"kind,omitempty"`
	Number string        `json:"number,omitempty"`
	Title  text.Text     `json:"title"`
	Link   string        `json:"link,omitempty"`
}

// signature signs with every secret there is, so that a receiver that knows the old or
// the new one accepts it while they are changed.
func signature(secrets []string, id string, at time.Time, body []byte) (string, error) {
	var all []string
	for _, s := range secrets {
		w, err := webhooks.NewWebhook(s)
		if err != nil {
			return "", err
		}
		one, err := w.Sign(id, at, body)
		if err != nil {
			return "", err
		}
		all = append(all, one)
	}
	return strings.Join(all, " "), nil
}

// webhook sends one event. Its id is that of the delivery, the same at every attempt;
// the timestamp is that of the attempt, so that an old one cannot be replayed.
func (p *Post) webhook(ctx context.Context, t Target, m Message, l letter) Result {
	body, err := json.Marshal(Event{Type: m.Topic, Timestamp: m.At.UTC(), Data: EventData{Case: m.Case, Kind: m.Kind, Number: m.Number, Title: l.title, Link: l.link}})
	if err != nil {
		return Result{Code: "encoding", Permanent: true}
	}
	now := time.Now()
	id := "msg_" + m.ID
	sign, err := signature(t.Secrets, id, now, body)
	if err != nil {
		return Result{Code: "bad_secret", Note: "the secret cannot be used to sign"}
	}
	a, err := p.Guard.post(ctx, t.Address, nil, map[string]string{
		webhooks.HeaderWebhookID: id, webhooks.HeaderWebhookTimestamp: strconv.FormatInt(now.Unix(), 10), webhooks.HeaderWebhookSignature: sign}, body)
	if err != nil {
		return failed(err)
	}
	return a.result()
}

// result reads the status alone. A redirect is a failure: following it would go where
// nobody has allowed anything.
func (a answer) result() Result {
	r := Result{OK: a.status >= 200 && a.status < 300, Code: strconv.Itoa(a.status)}
	switch {
	case a.status == http.StatusGone: // the convention's word for: send me nothing more
		r.Permanent, r.Note = true, "the receiver wants nothing more"
	case a.status == http.StatusTooManyRequests, a.status == http.StatusServiceUnavailable:
		if s, err := strconv.Atoi(a.header.Get("Retry-After")); err == nil && s > 0 {
			r.After = min(time.Duration(s)*time.Second, 24*time.Hour)
		}
	case a.status >= 300 && a.status < 400:
		r.Note = "redirects are not followed"
	}
	return r
}

// goodSecret: "whsec_" and 24 to 64 bytes in base64.
func goodSecret(s string) bool {
	raw, ok := strings.CutPrefix(s, "whsec_")
	key, err := base64.StdEncoding.DecodeString(raw)
	return ok && err == nil && len(key) >= 24 && len(key) <= 64
}
