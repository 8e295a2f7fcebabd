package engine_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/engine"
)

const bucket = "evidence"

func s3ClientAt(store *engine.ObjectStore, endpoint string) (*minio.Client, error) {
	return minio.New(endpoint, &minio.Options{
		Creds:  credentials.NewStaticV4(store.AccessKey(), store.SecretKey(), ""),
		Region: engine.Region,
		// The gateway cannot read checksums that trail the body.
		TrailingHeaders: false,
	})
}

func s3Client(store *engine.ObjectStore) (*minio.Client, error) {
	return s3ClientAt(store, store.Endpoint())
}

func makeBucket(ctx context.Context, s3 *minio.Client) error {
	exists, err := s3.BucketExists(ctx, bucket)
	if err != nil || exists {
		return err
	}
	return s3.MakeBucket(ctx, bucket, minio.MakeBucketOptions{Region: engine.Region, ObjectLocking: true})
}

// putForGood stores an object that nobody can delete for a day, and syncs it.
func putForGood(ctx context.Context, s3 *minio.Client, store *engine.ObjectStore, key string) error {
	content := []byte("content of " + key)
	_, err := s3.PutObject(ctx, bucket, key, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{
		Mode:            minio.Compliance,
		RetainUntilDate: time.Now().Add(24 * time.Hour).UTC(),
	})
	if err != nil {
		return err
	}
	return store.Sync(bucket, key)
}

func newBucket(t *testing.T) (*engine.ObjectStore, *minio.Client) {
	t.Helper()
	store := startObjectStore(t, t.TempDir())
	s3, err := s3Client(store)
	require.NoError(t, err)
	require.NoError(t, makeBucket(t.Context(), s3))
	return store, s3
}

func TestLockedObjectCannotBeDeleted(t *testing.T) {
	store, s3 := newBucket(t)
	ctx := t.Context()
	require.NoError(t, putForGood(ctx, s3, store, "locked"))
	_, err := s3.PutObject(ctx, bucket, "free", strings.NewReader("x"), 1, minio.PutObjectOptions{})
	require.NoError(t, err)

	info, err := s3.StatObject(ctx, bucket, "locked", minio.StatObjectOptions{})
	require.NoError(t, err)
	free, err := s3.StatObject(ctx, bucket, "free", minio.StatObjectOptions{})
	require.NoError(t, err)

	require.NoError(t, s3.RemoveObject(ctx, bucket, "free", minio.RemoveObjectOptions{VersionID: free.VersionID}),
		"a version without a lock can go")
	for name, options := range map[string]minio.RemoveObjectOptions{
		"the version":                          {VersionID: info.VersionID},
		"the version, bypassing as governance": {VersionID: info.VersionID, GovernanceBypass: true},
	} {
		t.Run(name, func(t *testing.T) {
			err := s3.RemoveObject(ctx, bucket, "locked", options)
			require.Error(t, err)
			require.Equal(t, http.StatusForbidden, minio.ToErrorResponse(err).StatusCode, "%v", err)
		})
	}
	t.Run("shortening the lock", func(t *testing.T) {
		mode, until := minio.Compliance, time.Now().Add(time.Minute).UTC()
		require.Error(t, s3.PutObjectRetention(ctx, bucket, "locked", minio.PutObjectRetentionOptions{
			Mode: &mode, RetainUntilDate: &until, VersionID: info.VersionID, GovernanceBypass: true,
		}))
	})
	t.Run("overwriting keeps the locked version", func(t *testing.T) {
		_, err := s3.PutObject(ctx, bucket, "locked", strings.NewReader("other"), 5, minio.PutObjectOptions{})
		require.NoError(t, err)
		object, err := s3.GetObject(ctx, bucket, "locked", minio.GetObjectOptions{VersionID: info.VersionID})
		require.NoError(t, err)
		content, err := io.ReadAll(object)
		require.NoError(t, err)
		require.Equal(t, "content of locked", string(content))
	})
}

// A browser uploads a video in parts to addresses that the server has signed,
// through the server's own port and under the name by which the browser knows it.
func TestPresignedMultipartThroughAProxy(t *testing.T) {
	store, s3 := newBucket(t)
	ctx := t.Context()
	target, err := url.Parse("http://" + store.Endpoint())
	require.NoError(t, err)
	proxy := httptest.NewServer(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(target)
		r.Out.Host = r.In.Host // the signature covers the name that the browser used
	}})
	t.Cleanup(proxy.Close)
	public := "duban.bank.example"
	signer, err := s3ClientAt(store, public)
	require.NoError(t, err)

	parts := [][]byte{bytes.Repeat([]byte("a"), 5<<20), bytes.Repeat([]byte("b"), 1<<20)}
	core := minio.Core{Client: s3}
	upload, err := core.NewMultipartUpload(ctx, bucket, "video", minio.PutObjectOptions{ContentType: "video/mp4"})
	require.NoError(t, err)
	var done []minio.CompletePart
	for i, part := range parts {
		signed, err := signer.Presign(ctx, http.MethodPut, bucket, "video", 15*time.Minute, url.Values{
			"uploadId": {upload}, "partNumber": {fmt.Sprint(i + 1)},
		})
		require.NoError(t, err)
		require.Equal(t, public, signed.Host)
		req, err := http.NewRequestWithContext(ctx, http.MethodPut, proxy.URL+signed.RequestURI(), bytes.NewReader(part))
		require.NoError(t, err)
		req.Host = public
		res, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		answer, _ := io.ReadAll(res.Body)
		res.Body.Close()
		require.Equal(t, http.StatusOK, res.StatusCode, "%s", answer)
		done = append(done, minio.CompletePart{PartNumber: i + 1, ETag: res.Header.Get("ETag")})
	}
	_, err = core.CompleteMultipartUpload(ctx, bucket, "video", upload, done, minio.PutObjectOptions{})
	require.NoError(t, err)
	require.NoError(t, store.Sync(bucket, "video"))

	object, err := s3.GetObject(ctx, bucket, "video", minio.GetObjectOptions{})
	require.NoError(t, err)
	sum := sha256.New()
	_, err = io.Copy(sum, object)
	require.NoError(t, err)
	want := sha256.Sum256(append(bytes.Clone(parts[0]), parts[1]...))
	require.Equal(t, want[:], sum.Sum(nil))

	t.Run("a changed signature is refused", func(t *testing.T) {
		signed, err := signer.Presign(ctx, http.MethodGet, bucket, "video", time.Minute, nil)
		require.NoError(t, err)
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, proxy.URL+signed.RequestURI(), nil)
		require.NoError(t, err)
		req.Host = "elsewhere.example"
		res, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		res.Body.Close()
		require.Equal(t, http.StatusForbidden, res.StatusCode)
	})
}

func TestDeclaredChecksumIsHeldAgainstTheContent(t *testing.T) {
	store, _ := newBucket(t)
	signer, err := s3Client(store)
	require.NoError(t, err)
	content := "a photo"
	sum := sha256.Sum256([]byte(content))
	for name, tc := range map[string]struct {
		body string
		want int
	}{
		"the content that was declared": {content, http.StatusOK},
		"another content":               {"a phot0", http.StatusBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			declared := http.Header{"X-Amz-Checksum-Sha256": {base64.StdEncoding.EncodeToString(sum[:])}}
			signed, err := signer.PresignHeader(t.Context(), http.MethodPut, bucket, "photo", time.Minute, nil, declared)
			require.NoError(t, err)
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPut, signed.String(), strings.NewReader(tc.body))
			require.NoError(t, err)
			req.Header = declared
			res, err := http.DefaultClient.Do(req)
			require.NoError(t, err)
			answer, _ := io.ReadAll(res.Body)
			res.Body.Close()
			require.Equal(t, tc.want, res.StatusCode, "%s", answer)
		})
	}
}

func TestObjectStoreKeepsObjectsAndKeysAcrossRestart(t *testing.T) {
	dir := t.TempDir()
	home, err := os.Getwd()
	require.NoError(t, err)

	first := startObjectStore(t, dir)
	s3, err := s3Client(first)
	require.NoError(t, err)
	require.NoError(t, makeBucket(t.Context(), s3))
	require.NoError(t, putForGood(t.Context(), s3, first, "kept"))
	require.NoError(t, first.Stop())
	require.NoError(t, first.Stop(), "stopping twice")
	here, err := os.Getwd()
	require.NoError(t, err)
	require.Equal(t, home, here, "the working directory is given back")
	require.Error(t, first.Health(t.Context()), "a stopped store is not healthy")

	second := startObjectStore(t, dir)
	require.Equal(t, first.AccessKey(), second.AccessKey())
	require.Equal(t, first.SecretKey(), second.SecretKey())
	s3, err = s3Client(second)
	require.NoError(t, err)
	info, err := s3.StatObject(t.Context(), bucket, "kept", minio.StatObjectOptions{})
	require.NoError(t, err)
	require.Equal(t, "COMPLIANCE", info.Metadata.Get("X-Amz-Object-Lock-Mode"))
	require.Error(t, s3.RemoveObject(t.Context(), bucket, "kept", minio.RemoveObjectOptions{VersionID: info.VersionID}))
}

func TestKeysAreForTheOwnerAlone(t *testing.T) {
	dir := t.TempDir()
	store := startObjectStore(t, dir)
	require.Len(t, store.AccessKey(), 20)
	require.Len(t, store.SecretKey(), 40)
	path := filepath.Join(dir, "objects-keys.json")
	mode := func() os.FileMode {
		info, err := os.Stat(path)
		require.NoError(t, err)
		return info.Mode().Perm()
	}
	require.Equal(t, os.FileMode(0o600), mode())
	require.NoError(t, store.Stop())

	require.NoError(t, os.Chmod(path, 0o644))
	startObjectStore(t, dir)
	require.Equal(t, os.FileMode(0o600), mode(), "a start closes what somebody opened")

	other := t.TempDir()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NotContains(t, other, string(raw))
}

func TestUnsignedRequestsAreRefused(t *testing.T) {
	store, s3 := newBucket(t)
	require.NoError(t, putForGood(t.Context(), s3, store, "secret"))
	res, err := http.Get("http://" + store.Endpoint() + "/" + bucket + "/secret")
	require.NoError(t, err)
	res.Body.Close()
	require.Equal(t, http.StatusForbidden, res.StatusCode)
}

func TestSyncOfWhatIsNotThere(t *testing.T) {
	store, _ := newBucket(t)
	require.True(t, fault.Is(store.Sync(bucket, "missing"), fault.NotFound))
	require.Error(t, store.Sync("..", "objects-keys.json"), "nothing outside the store")
	require.Error(t, store.Sync(bucket, "../../objects-keys.json"), "nothing outside the store")
}

func TestHealthReportsAChangedWorkingDirectory(t *testing.T) {
	store, _ := newBucket(t)
	require.NoError(t, store.Health(t.Context()))
	own, err := os.Getwd()
	require.NoError(t, err)
	require.NoError(t, os.Chdir(os.TempDir()))
	require.ErrorContains(t, store.Health(t.Context()), "working directory")
	require.NoError(t, os.Chdir(own))
	require.NoError(t, store.Health(t.Context()))
}

func TestStartSaysNothingOnStandardOutput(t *testing.T) {
	read, write, err := os.Pipe()
	require.NoError(t, err)
	stdout := os.Stdout
	os.Stdout = write
	store, err := engine.StartObjectStore(t.Context(), engine.ObjectStoreOptions{Dir: t.TempDir(), Logger: quiet()})
	os.Stdout = stdout
	write.Close()
	require.NoError(t, err)
	require.NoError(t, store.Stop())
	said, err := io.ReadAll(read)
	require.NoError(t, err)
	require.Empty(t, string(said))
}
