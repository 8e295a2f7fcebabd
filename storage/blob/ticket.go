package blob

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"duban/domain/fault"
)

const (
	sigAlgorithm = "AWS4-HMAC-SHA256"
	sigTime      = "20060102T150405Z"
	sigUnsigned  = "UNSIGNED-PAYLOAD" // the bytes are bound by the checksum header instead
)

// CheckTicket refuses a request that was not signed by us, or whose time is over, as
// the store itself would: Forbidden "objects.refused". path is the store's own
// ("/bucket/key"). The store asks again; it asks only once it is being spoken to,
// and until then anybody could keep the gate's places busy with invented tickets.
func (s *Store) CheckTicket(r *http.Request, path string, now time.Time) error {
	q := r.URL.Query()
	signed, err := time.Parse(sigTime, q.Get("X-Amz-Date"))
	seconds, nerr := strconv.Atoi(q.Get("X-Amz-Expires"))
	life := time.Duration(seconds) * time.Second
	// A minute of grace for several servers whose clocks differ; the store is exact.
	if err != nil || nerr != nil || life > maxExpiry || now.After(signed.Add(life+time.Minute)) {
		return ticketRefused()
	}
	given, err := hex.DecodeString(q.Get("X-Amz-Signature"))
	if err != nil {
		return ticketRefused()
	}
	scope := strings.Join([]string{signed.Format("20060102"), s.cfg.Region, "s3", "aws4_request"}, "/")
	if q.Get("X-Amz-Algorithm") != sigAlgorithm || q.Get("X-Amz-Credential") != s.cfg.AccessKey+"/"+scope {
		return ticketRefused()
	}
	request := sha256.Sum256([]byte(s.canonical(r, path, q)))
	text := strings.Join([]string{sigAlgorithm, signed.Format(sigTime), scope, hex.EncodeToString(request[:])}, "\n")
	key := []byte("AWS4" + s.cfg.SecretKey)
	for _, part := range strings.Split(scope, "/") {
		key = mac(key, part)
	}
	if !hmac.Equal(given, mac(key, text)) {
		return ticketRefused()
	}
	return nil
}

// canonical writes a request as AWS signature version 4 has it signed.
func (s *Store) canonical(r *http.Request, path string, q url.Values) string {
	names := strings.Split(q.Get("X-Amz-SignedHeaders"), ";")
	var headers strings.Builder
	for _, name := range names {
		value := strings.TrimSpace(r.Header.Get(name))
		switch name {
		case "host":
			value = s.Endpoint().Host
		case "content-length":
			value = strconv.FormatInt(r.ContentLength, 10)
		}
		headers.WriteString(name + ":" + value + "\n")
	}
	rest := url.Values{}
	for name, values := range q {
		if name != "X-Amz-Signature" {
			rest[name] = values
		}
	}
	payload := q.Get("X-Amz-Content-Sha256")
	if payload == "" {
		payload = sigUnsigned
	}
	query := strings.ReplaceAll(rest.Encode(), "+", "%20")
	return strings.Join([]string{r.Method, path, query, headers.String(), strings.Join(names, ";"), payload}, "\n")
}

func mac(key []byte, text string) []byte {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(text))
	return m.Sum(nil)
}

func ticketRefused() error {
	return fault.New(fault.Forbidden, "objects.refused", "上传请求已过期或与签名不符，请重新申请", "the request has expired or is not what was signed: ask for a new one")
}
