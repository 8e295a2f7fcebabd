package blob

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"duban/domain/evidence"
	"duban/domain/fault"
)

const checksumHeader = "X-Amz-Checksum-Sha256"

// SignPut signs one request that stores exactly the bytes with that length and
// SHA-256 (hex) under key, and no others, and only while key holds nothing: a ticket
// that is still valid cannot push another version over one that is being verified.
// A sender that gets 412 has sent the file before and need not send it again.
func (s *Store) SignPut(ctx context.Context, key string, size int64, sha256 string) (evidence.Ticket, error) {
	return s.sign(ctx, key, 1, size, sha256, nil, http.Header{"If-None-Match": {"*"}})
}

// SignPart signs the request for one part of a multipart upload.
func (s *Store) SignPart(ctx context.Context, key, upload string, part int, size int64, sha256 string) (evidence.Ticket, error) {
	return s.sign(ctx, key, part, size, sha256, url.Values{
		"uploadId": {upload}, "partNumber": {strconv.Itoa(part)},
	}, http.Header{})
}

// sign binds the length as well: the checksum alone would let a sender fill the disk
// before the store notices. Browsers send Content-Length by themselves and do not let
// scripts set it, so it is not among the ticket's headers.
func (s *Store) sign(ctx context.Context, key string, part int, size int64, sum string, query url.Values, header http.Header) (evidence.Ticket, error) {
	const op = "blob.sign"
	check, err := base64Sum(sum)
	if err != nil {
		return evidence.Ticket{}, fault.Wrap(op, fault.Invalid, err)
	}
	header.Set(checksumHeader, check)
	give := map[string]string{}
	for name := range header {
		give[name] = header.Get(name)
	}
	header.Set("Content-Length", strconv.FormatInt(size, 10))
	expires := time.Now().Add(s.cfg.Expiry)
	u, err := s.signer.PresignHeader(ctx, http.MethodPut, s.cfg.Bucket, key, s.cfg.Expiry, query, header)
	if err != nil {
		return evidence.Ticket{}, s.translate(op, err)
	}
	return evidence.Ticket{Part: part, Method: http.MethodPut, URL: s.handOut(u),
		Headers: give, Expires: expires.UTC()}, nil
}

// handOut turns a signed URL of the store into the one that the browser is given.
func (s *Store) handOut(u *url.URL) string {
	if s.cfg.Gate == "" {
		return u.String()
	}
	return s.cfg.Gate + strings.TrimPrefix(u.EscapedPath(), "/") + "?" + u.RawQuery
}

func base64Sum(hexSum string) (string, error) {
	raw, err := hex.DecodeString(hexSum)
	if err != nil || len(raw) != 32 {
		return "", fault.BadField("/sha256", "sha256", "须为 64 位十六进制 SHA-256 值", "must be a SHA-256 in 64 hex digits")
	}
	return base64.StdEncoding.EncodeToString(raw), nil
}

func hexSum(base64Sum string) string {
	raw, err := base64.StdEncoding.DecodeString(base64Sum)
	if err != nil || len(raw) != 32 {
		return ""
	}
	return hex.EncodeToString(raw)
}
