package blob_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/storage/blob"
	"duban/storage/blob/blobtest"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// send plays the browser: it sends body by a signed request, straight to the gateway.
func send(t *testing.T, g *blobtest.Gateway, k evidence.Ticket, body []byte) int {
	t.Helper()
	code, err := try(t, g, k, body)
	require.NoError(t, err)
	return code
}

// try is send for a request that the gateway may cut off while it is still being written.
func try(t *testing.T, g *blobtest.Gateway, k evidence.Ticket, body []byte) (int, error) {
	t.Helper()
	url := k.URL
	if path, gated := strings.CutPrefix(url, "/objects/"); gated {
		url = "http://" + g.Addr + "/" + path
	}
	req, err := http.NewRequestWithContext(t.Context(), k.Method, url, bytes.NewReader(body))
	require.NoError(t, err)
	for name, value := range k.Headers {
		req.Header.Set(name, value)
	}
	req.Header.Set("Content-Type", "text/html") // a browser names a type; nobody may believe it
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, res.Body)
	return res.StatusCode, err
}

func sum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}

func random(t *testing.T, n int) []byte {
	t.Helper()
	b := make([]byte, n)
	_, err := rand.Read(b)
	require.NoError(t, err)
	return b
}

func put(t *testing.T, g *blobtest.Gateway, s *blob.Store, body []byte) (key, version string) {
	t.Helper()
	key = uuid.NewString()
	k, err := s.SignPut(t.Context(), key, int64(len(body)), sum(body))
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, send(t, g, k, body))
	o, err := s.Head(t.Context(), key, "")
	require.NoError(t, err)
	require.NotEmpty(t, o.Version)
	return key, o.Version
}

func TestProbeFindsEverythingOnAFullStore(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		s, err := blob.New(g.Config())
		require.NoError(t, err)
		caps, err := s.Probe(t.Context())
		require.NoError(t, err)
		require.Equal(t, blob.Capabilities{Versions: true, ObjectLock: true, Compliance: true, Checksum: true, Parts: true, Signed: true, Origin: true}, caps)
		require.Empty(t, caps.Missing())

		again, err := s.Probe(t.Context())
		require.NoError(t, err, "the object that the first probe locked must not disturb the second")
		require.Equal(t, caps, again)
	})
}

func TestPagesOfAnotherOriginMustBeAllowed(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		cfg := g.Config()
		cfg.Gate, cfg.Public = "", "http://"+g.Addr
		s, err := blob.New(cfg)
		require.NoError(t, err)
		caps, err := s.Probe(t.Context())
		require.NoError(t, err)
		require.False(t, caps.Usable(), "nobody said where our pages come from")
		require.Len(t, caps.Missing(), 1)

		cfg.Origin = "https://duban.bank.example"
		s, err = blob.New(cfg)
		require.NoError(t, err)
		caps, err = s.Probe(t.Context())
		require.NoError(t, err)
		require.True(t, caps.Usable(), "%v", caps.Missing())
		body := []byte("straight to the store")
		k, err := s.SignPut(t.Context(), uuid.NewString(), int64(len(body)), sum(body))
		require.NoError(t, err)
		require.Equal(t, http.StatusOK, send(t, g, k, body))
	})
}

// A store that says yes to everything and does nothing is the dangerous one.
func TestProbeSeesThroughAStoreThatIgnoresLocksAndChecksums(t *testing.T) {
	liar := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		w.Header().Set("Content-Type", "application/xml")
		switch {
		case q.Has("versioning"):
			io.WriteString(w, `<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>`)
		case q.Has("object-lock"):
			io.WriteString(w, `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>`)
		case q.Has("uploads") && r.Method == http.MethodPost:
			io.WriteString(w, `<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>`)
		case q.Has("versions"):
			io.WriteString(w, `<ListVersionsResult></ListVersionsResult>`)
		default:
			w.Header().Set("ETag", `"e"`)
			w.Header().Set("X-Amz-Version-Id", "v1")
			w.Header().Set("Last-Modified", time.Now().UTC().Format(http.TimeFormat))
		}
	}))
	defer liar.Close()
	s, err := blob.New(blob.Config{Endpoint: strings.TrimPrefix(liar.URL, "http://"), AccessKey: "a", SecretKey: "b", Bucket: "evidence", Gate: "/objects/"})
	require.NoError(t, err)
	caps, err := s.Probe(t.Context())
	require.NoError(t, err)
	require.False(t, caps.Compliance, "a lock that does not hold must not count")
	require.False(t, caps.Checksum)
	require.False(t, caps.Parts)
	require.False(t, caps.Signed, "a store that takes altered requests must not count as signed")
	require.Len(t, caps.Missing(), 4)

	honoured, err := s.Lock(t.Context(), "k", "v1", time.Now().Add(time.Hour))
	require.NoError(t, err)
	require.False(t, honoured)
}

func TestProbeFailsWhenNobodyAnswers(t *testing.T) {
	s, err := blob.New(blob.Config{Endpoint: "127.0.0.1:1", AccessKey: "a", SecretKey: "b", Bucket: "evidence", Gate: "/objects/"})
	require.NoError(t, err)
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Second)
	defer stop()
	_, err = s.Probe(ctx)
	require.True(t, fault.Is(err, fault.Unavailable), "%v", err)
}

func TestConfigNamesExactlyOneWayForBrowsers(t *testing.T) {
	for name, cfg := range map[string]blob.Config{
		"neither":          {Endpoint: "127.0.0.1:9", Bucket: "b"},
		"both":             {Endpoint: "127.0.0.1:9", Bucket: "b", Gate: "/objects/", Public: "https://s3.bank.example"},
		"public with path": {Endpoint: "127.0.0.1:9", Bucket: "b", Public: "https://bank.example/s3"},
		"no endpoint":      {Bucket: "b", Gate: "/objects/"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := blob.New(cfg)
			require.True(t, fault.Is(err, fault.Invalid), "%v", err)
		})
	}
}

func TestHandedOutAddresses(t *testing.T) {
	for name, tc := range map[string]struct{ gate, public, want string }{
		"same origin":       {gate: "/objects", want: "/objects/evidence/k?"},
		"behind a sub-path": {gate: "https://bank.example/duban/objects/", want: "https://bank.example/duban/objects/evidence/k?"},
		"store reached":     {public: "https://s3.bank.example", want: "https://s3.bank.example/evidence/k?"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := blob.New(blob.Config{Endpoint: "127.0.0.1:9000", AccessKey: "a", SecretKey: "b", Bucket: "evidence", Gate: tc.gate, Public: tc.public})
			require.NoError(t, err)
			k, err := s.SignPut(t.Context(), "k", 1, sum(nil))
			require.NoError(t, err)
			require.True(t, strings.HasPrefix(k.URL, tc.want), k.URL)
			require.WithinDuration(t, time.Now().Add(15*time.Minute), k.Expires, time.Minute)
		})
	}
}

func TestSignedPutTakesExactlyTheDeclaredBytes(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		s := g.Store(t)
		body := []byte("declared bytes")
		for name, tc := range map[string]struct {
			body  []byte
			spoil func(*evidence.Ticket)
			want  func(int) bool
		}{
			"right":            {body: body, want: func(c int) bool { return c == 200 }},
			"other bytes":      {body: []byte("declared bytez"), want: func(c int) bool { return c == 400 }},
			"longer":           {body: append(bytes.Clone(body), bytes.Repeat([]byte("x"), 1<<20)...), want: func(c int) bool { return c == 403 }},
			"no checksum":      {body: body, spoil: func(k *evidence.Ticket) { k.Headers = nil }, want: func(c int) bool { return c == 403 || c == 400 }},
			"other key":        {body: body, spoil: func(k *evidence.Ticket) { k.URL = strings.Replace(k.URL, "?", "x?", 1) }, want: func(c int) bool { return c == 403 }},
			"as a read":        {body: nil, spoil: func(k *evidence.Ticket) { k.Method = http.MethodGet }, want: func(c int) bool { return c == 403 || c == 400 }},
			"without a ticket": {body: body, spoil: func(k *evidence.Ticket) { k.URL, _, _ = strings.Cut(k.URL, "?") }, want: func(c int) bool { return c == 403 }},
		} {
			t.Run(name, func(t *testing.T) {
				key := uuid.NewString()
				k, err := s.SignPut(t.Context(), key, int64(len(body)), sum(body))
				require.NoError(t, err)
				if tc.spoil != nil {
					tc.spoil(&k)
				}
				code, err := try(t, g, k, tc.body)
				if err == nil {
					require.True(t, tc.want(code), "status %d", code)
				} else { // refused by its headers, before all of a long body was written
					require.True(t, errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE), "%v", err)
				}
				_, err = s.Head(t.Context(), key, "")
				if name == "right" {
					require.NoError(t, err)
				} else {
					require.True(t, fault.Is(err, fault.NotFound), "%v", err)
				}
			})
		}
	})
}

func TestMultipartResumesAfterALostPart(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		s := g.Store(t)
		const size = 5 << 20
		body := random(t, 2*size+777)
		plan := evidence.Plan{Mode: evidence.Multipart, Size: int64(len(body)), PartSize: size, Parts: 3}
		part := func(n int) []byte { return body[(n-1)*size : min(n*size, len(body))] }
		key := uuid.NewString()
		upload, err := s.StartUpload(t.Context(), key)
		require.NoError(t, err)
		ticket := func(n int) evidence.Ticket {
			k, err := s.SignPart(t.Context(), key, upload, n, plan.Length(n), sum(part(n)))
			require.NoError(t, err)
			return k
		}
		require.Equal(t, 200, send(t, g, ticket(3), part(3)))
		require.Equal(t, 200, send(t, g, ticket(1), part(1)))
		damaged := bytes.Clone(part(2))
		damaged[7] ^= 1
		require.Equal(t, 400, send(t, g, ticket(2), damaged), "a damaged part is refused on the spot")

		err = s.FinishUpload(t.Context(), key, upload, plan)
		require.True(t, fault.Is(err, fault.Conflict), "%v", err)
		have, err := s.Parts(t.Context(), key, upload)
		require.NoError(t, err)
		require.Equal(t, []evidence.Part{{Number: 1, Size: size, SHA256: sum(part(1))}, {Number: 3, Size: 777, SHA256: sum(part(3))}}, have)
		require.Equal(t, []int{2}, plan.Missing(have))

		require.Equal(t, 200, send(t, g, ticket(2), part(2)))
		require.NoError(t, s.FinishUpload(t.Context(), key, upload, plan))
		d, err := s.Digest(t.Context(), key, "")
		require.NoError(t, err)
		require.Equal(t, sum(body), d.SHA256)
		require.Equal(t, int64(len(body)), d.Size)
		require.Equal(t, body[:blob.DigestHead], d.Head)

		_, err = s.Parts(t.Context(), key, upload)
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)
		require.NoError(t, s.AbortUpload(t.Context(), key, upload), "aborting what is gone is no error")
	})
}

func TestReaderServesRanges(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		s := g.Store(t)
		body := random(t, 6<<20+13)
		key, version := put(t, g, s, body)
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			rd := s.Open(r.Context(), key, version, int64(len(body)))
			defer rd.Close()
			http.ServeContent(w, r, "", time.Time{}, rd)
		}))
		defer srv.Close()
		for name, tc := range map[string]struct {
			header   string
			from, to int
			code     int
		}{
			"whole":               {"", 0, len(body), 200},
			"first byte":          {"bytes=0-0", 0, 1, 206},
			"across windows":      {"bytes=1048570-5300000", 1048570, 5300001, 206},
			"open end":            {"bytes=6291456-", 6 << 20, len(body), 206},
			"last seven":          {"bytes=-7", len(body) - 7, len(body), 206},
			"one window to bytes": {"bytes=0-1048575", 0, 1 << 20, 206},
		} {
			t.Run(name, func(t *testing.T) {
				req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, srv.URL, nil)
				require.NoError(t, err)
				if tc.header != "" {
					req.Header.Set("Range", tc.header)
				}
				res, err := http.DefaultClient.Do(req)
				require.NoError(t, err)
				defer res.Body.Close()
				got, err := io.ReadAll(res.Body)
				require.NoError(t, err)
				require.Equal(t, tc.code, res.StatusCode)
				require.True(t, bytes.Equal(body[tc.from:tc.to], got), "got %d bytes, want %d", len(got), tc.to-tc.from)
			})
		}
		t.Run("beyond the end", func(t *testing.T) {
			rd := s.Open(t.Context(), key, version, int64(len(body)))
			_, err := rd.Seek(0, io.SeekEnd)
			require.NoError(t, err)
			_, err = rd.Read(make([]byte, 1))
			require.ErrorIs(t, err, io.EOF)
			_, err = rd.Seek(-1, io.SeekStart)
			require.Error(t, err)
		})
		t.Run("shorter than believed", func(t *testing.T) {
			rd := s.Open(t.Context(), key, version, int64(len(body))+100)
			_, err := io.Copy(io.Discard, rd)
			require.Error(t, err, "a cut object must not look complete")
		})
	})
}

func TestLockedVersionStaysWhateverIsTried(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		s := g.Store(t)
		body := []byte("the clerk at counter three")
		key, version := put(t, g, s, body)
		until := time.Now().Add(time.Hour)
		honoured, err := s.Lock(t.Context(), key, version, until)
		require.NoError(t, err)
		require.True(t, honoured)

		err = s.RemoveVersion(t.Context(), key, version)
		require.True(t, fault.Is(err, fault.Refused), "%v", err)
		_, err = s.Lock(t.Context(), key, version, until.Add(-time.Minute))
		require.True(t, fault.Is(err, fault.Refused), "a lock never gets shorter: %v", err)
		honoured, err = s.Lock(t.Context(), key, version, until.Add(time.Hour))
		require.NoError(t, err)
		require.True(t, honoured, "a lock can be extended")

		other := []byte("somebody else altogether")
		k, err := s.SignPut(t.Context(), key, int64(len(other)), sum(other))
		require.NoError(t, err)
		require.Equal(t, http.StatusPreconditionFailed, send(t, g, k, other), "nothing is written over what is there")
		d, err := s.Digest(t.Context(), key, "")
		require.NoError(t, err)
		require.Equal(t, sum(body), d.SHA256)
	})
}

func TestSweepTakesWhatNobodyClaims(t *testing.T) {
	blobtest.Each(t, func(t *testing.T, g *blobtest.Gateway) {
		s := g.Store(t)
		kept, version := put(t, g, s, []byte("kept"))
		stray, _ := put(t, g, s, []byte("stray"))
		locked, lv := put(t, g, s, []byte("stray but locked"))
		_, err := s.Lock(t.Context(), locked, lv, time.Now().Add(time.Hour))
		require.NoError(t, err)
		upload, err := s.StartUpload(t.Context(), uuid.NewString())
		require.NoError(t, err)
		_ = upload

		wanted := func(_ context.Context, key, v string) (bool, error) { return key == kept && v == version, nil }
		young, err := s.Sweep(t.Context(), time.Now().Add(-time.Hour), wanted)
		require.NoError(t, err)
		require.Zero(t, young, "what is young may be on its way")

		swept, err := s.Sweep(t.Context(), time.Now().Add(time.Minute), wanted)
		require.NoError(t, err)
		require.Equal(t, 1, swept.Uploads)
		require.GreaterOrEqual(t, swept.Objects, 1)
		_, err = s.Head(t.Context(), kept, version)
		require.NoError(t, err)
		_, err = s.Head(t.Context(), locked, lv)
		require.NoError(t, err, "a lock outlives the sweep")
		_, err = s.Head(t.Context(), stray, "")
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)

		require.NoError(t, s.Remove(t.Context(), kept))
		_, err = s.Head(t.Context(), kept, version)
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	})
}

func TestDigestSeesOneChangedByteOnTheDisk(t *testing.T) {
	g := blobtest.Start(t)
	s := g.Store(t)
	body := random(t, 300_000)
	key, version := put(t, g, s, body)
	f, err := os.OpenFile(g.File(s, key), os.O_RDWR, 0)
	require.NoError(t, err)
	_, err = f.WriteAt([]byte{body[150_000] ^ 1}, 150_000)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	d, err := s.Digest(t.Context(), key, version)
	require.NoError(t, err)
	require.NotEqual(t, sum(body), d.SHA256)
}

func TestSettleNeedsTheObject(t *testing.T) {
	g := blobtest.Start(t)
	s := g.Store(t)
	require.True(t, fault.Is(s.Settle(uuid.NewString()), fault.NotFound))
}
