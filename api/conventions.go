package api

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// IfMatch is the version that the caller saw of what he changes.
type IfMatch struct {
	IfMatch string `header:"If-Match" required:"true" doc:"您看到的版本，即上次读取时的 ETag，例如 \"3\" · the version you saw, the ETag of your last read" example:"\"3\""`
}

// MayMatch is IfMatch where the caller may leave it out and take any version.
type MayMatch struct {
	IfMatch string `header:"If-Match" doc:"您看到的版本；省略则不检查 · the version you saw; left out: any" example:"\"3\""`
}

// MatchOnceWritten is IfMatch for what may not have been written yet; see seenOrNone.
type MatchOnceWritten struct {
	IfMatch string `header:"If-Match" doc:"您看到的版本；从未写过的可省略 · the version you saw; may be left out for what was never written" example:"\"3\""`
}

// ETag is the version of what is answered.
type ETag struct {
	ETag string `header:"ETag" doc:"版本 · version"`
}

func etag(version int64) ETag { return ETag{ETag: strconv.Quote(strconv.FormatInt(version, 10))} }

// seen reads a version from If-Match; 0 when it is empty.
func seen(ifMatch string) (int64, error) {
	raw := strings.TrimSpace(ifMatch)
	if raw == "" || raw == "*" {
		return 0, nil
	}
	v, err := strconv.ParseInt(strings.Trim(strings.TrimPrefix(raw, "W/"), `"`), 10, 64)
	if err != nil || v < 1 {
		return 0, fault.BadField("header:If-Match", "pattern", "须为版本号，例如 \"3\"", "must be a version such as \"3\"")
	}
	return v, nil
}

// Key makes a command safe to repeat.
type Key struct {
	Key string `header:"Idempotency-Key" required:"true" doc:"幂等键：同一操作重试时使用同一个值（建议 UUID） · the same value for every repetition of the same act; a UUID is best" example:"7f6b0c0e-6a0f-4d3e-9a55-0f4f8f2f7a11"`
}

// commandID scopes the caller's key by the caller, so that nobody can answer or
// block another's command by guessing his key.
func commandID(ctx context.Context) (casefile.CommandID, error) {
	key, _ := ctx.Value(keyIdempotency).(string)
	c := callerOf(ctx)
	if key == "" || c == nil {
		return "", fault.BadField("header:"+headerKey, "required", "必填", "is required")
	}
	return casefile.CommandID(c.User + ":" + key), nil
}

// caseSpace is the name space of case ids that follow from an idempotency key.
var caseSpace = uuid.MustParse("5d0c7b1e-8f0a-4b61-9a53-1f6f6b8f3b7c")

// newCaseID derives the id of a case to be opened from the command that opens it:
// the same command given again opens the same case, not another one.
func newCaseID(kind casefile.Kind, id casefile.CommandID) casefile.ID {
	return casefile.ID(uuid.NewSHA1(caseSpace, []byte(string(kind)+"\x00"+string(id))).String())
}

// detail encodes what an entry says beside who, what and when.
func detail(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("api: detail of an audit entry cannot be encoded: " + err.Error())
	}
	return raw
}

// ginPath is huma's {param} in gin's spelling.
func ginPath(path string) string {
	return strings.NewReplacer("{", ":", "}", "").Replace(path)
}

// none is the answer without a body.
type none struct{}

// with is an answer that is only a body.
type with[T any] struct{ Body T }

func needIfMatch() error {
	return fault.BadField("header:If-Match", "required", "必填", "is required")
}
