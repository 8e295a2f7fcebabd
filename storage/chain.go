package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
	"strconv"
	"time"
	"unicode/utf8"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// A digest is SHA-256 over a form that anybody can rebuild without our code. It is
// the form's name and a newline, then for every field
//
//	name ":" number of bytes ":" the bytes "\n"
//
// Instants are RFC 3339 in UTC with up to six decimals, numbers decimal, JSON as the
// exact text that is stored. The result is written as lower-case hexadecimal.
type digest struct{ h hash.Hash }

func newDigest(form string) digest {
	d := digest{sha256.New()}
	d.h.Write([]byte(form + "\n"))
	return d
}

func (d digest) text(name, value string) {
	d.h.Write([]byte(name + ":" + strconv.Itoa(len(value)) + ":" + value + "\n"))
}

func (d digest) num(name string, value int64) { d.text(name, strconv.FormatInt(value, 10)) }

func (d digest) instant(name string, at time.Time) {
	d.text(name, Instant(at).Format(time.RFC3339Nano))
}

func (d digest) sum() string { return hex.EncodeToString(d.h.Sum(nil)) }

// digest of an event covers everything in its row and the hash of the event before it.
func (r eventRow) digest() string {
	d := newDigest("duban event 1")
	d.text("prev", r.PrevHash)
	d.text("case", r.CaseID)
	d.text("kind", r.Kind)
	d.num("seq", r.Seq)
	d.text("name", r.Name)
	d.text("command", r.CommandID)
	d.text("actor", r.Actor)
	d.instant("at", r.At)
	d.text("body", r.Body)
	return d.sum()
}

// digest of an audit row covers everything in the row and the hash of the row before it.
func (r auditRow) digest() string {
	d := newDigest("duban audit 1")
	d.text("prev", r.PrevHash)
	d.num("seq", r.Seq)
	d.instant("at", r.At)
	d.text("user", r.UserID)
	d.text("actor", r.Actor)
	d.text("action", r.Action)
	d.text("resource", r.Resource)
	d.text("resource_id", r.ResourceID)
	d.text("case", r.CaseID)
	d.text("command", r.CommandID)
	d.num("event_seq", r.EventSeq)
	d.text("event_hash", r.EventHash)
	d.text("unit", r.UnitPath)
	d.text("outcome", r.Outcome)
	d.text("ip", r.IP)
	d.text("request", r.Request)
	d.text("detail", r.Detail)
	return d.sum()
}

// fingerprint tells a repeated command from another one under the same id. The
// body is compared by what it says, not by how it is spaced or ordered.
func fingerprint(cmd casefile.Command) (string, error) {
	body, err := canonical(cmd.Body)
	if err != nil {
		return "", err
	}
	d := newDigest("duban command 1")
	d.text("name", cmd.Name)
	d.text("user", cmd.Actor.User)
	d.text("body", body)
	return d.sum(), nil
}

// canonical sorts keys and drops spaces; numbers keep their digits.
func canonical(raw json.RawMessage) (string, error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return "{}", nil
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		return "", badJSON(err)
	}
	out, err := json.Marshal(v)
	return string(out), err
}

// compact is the form in which JSON is stored: as written, without spaces between tokens.
func compact(raw json.RawMessage) (string, error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return "{}", nil
	}
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		return "", badJSON(err)
	}
	if !utf8.Valid(b.Bytes()) {
		return "", badJSON(errNotUTF8)
	}
	return b.String(), nil
}

var errNotUTF8 = fault.New(fault.Invalid, "utf8", "不是 UTF-8 编码", "not UTF-8")

func badJSON(cause error) error {
	f := fault.New(fault.Invalid, "json", "内容不是有效的 JSON", "the content is not valid JSON")
	f.Err = cause
	return f
}
