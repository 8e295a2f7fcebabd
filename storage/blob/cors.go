package blob

import (
	"context"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/minio/minio-go/v7/pkg/cors"
)

// allowOrigin asks the store to let our pages send to it, then tries as a browser
// would whether they may: some stores are told by their own configuration alone. With
// a gate there is nothing to allow.
func (s *Store) allowOrigin(ctx context.Context) (bool, error) {
	if s.cfg.Public == "" {
		return true, nil
	}
	if s.cfg.Origin == "" {
		return false, nil
	}
	err := s.core.SetBucketCors(ctx, s.cfg.Bucket, cors.NewConfig([]cors.Rule{{
		AllowedOrigin: []string{s.cfg.Origin}, AllowedMethod: []string{http.MethodPut},
		AllowedHeader: []string{"*"}, MaxAgeSeconds: 600,
	}}))
	if isAway(err) {
		return false, err
	}
	u := s.Endpoint()
	u.Path = "/" + s.cfg.Bucket + "/" + probePrefix + "cors"
	req, err := http.NewRequestWithContext(ctx, http.MethodOptions, u.String(), nil)
	if err != nil {
		return false, err
	}
	req.Header.Set("Origin", s.cfg.Origin)
	req.Header.Set("Access-Control-Request-Method", http.MethodPut)
	req.Header.Set("Access-Control-Request-Headers", "content-type,if-none-match,"+strings.ToLower(checksumHeader))
	res, err := s.cfg.Transport.RoundTrip(req)
	if err != nil {
		return false, err
	}
	_, _ = io.Copy(io.Discard, res.Body)
	allowed := res.Header.Get("Access-Control-Allow-Origin")
	return res.StatusCode < 300 && slices.Contains([]string{"*", s.cfg.Origin}, allowed), res.Body.Close()
}
