package api

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/policy"
	"duban/storage"
	"duban/storage/blob"
	"duban/storage/blob/blobtest"
	"duban/storage/storagetest"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

const inspectionCase = "0e8b0c8e-0000-4000-8000-000000000001"

// sights stands in for the cases: the inspector sees all of the one case, the branch
// head what findings rest on and no name, everybody else nothing.
type sights struct{ cited []string }

func (s *sights) EvidenceSight(_ context.Context, v inspection.Viewer, id casefile.ID) (evidence.Sight, error) {
	sight := evidence.Sight{User: v.User, Issuer: "/ho/", Outlet: "/ho/gd/th/o1/"}
	switch {
	case id != inspectionCase:
	case v.User == "shopper" || v.User == "auditor":
		sight.Sends = true
		return sight, nil
	case v.User == "head":
		sight.Cited, sight.Hidden, sight.Instead = append([]string{}, s.cited...), []string{"shopper"}, inspection.Shopper
		return sight, nil
	}
	return sight, fault.Missing("事项", "case")
}

// archive is a house whose evidence lies in a real gateway and a real database.
type archive struct {
	*house
	b       *storagetest.Backend
	g       *blobtest.Gateway
	s       *blob.Store
	custody *storage.Custody
	sights  *sights
}

func newArchive(t *testing.T, o storage.CustodyOptions, tune ...func(*ObjectsGate)) *archive {
	a := &archive{house: newHouse(t), b: storagetest.SQLite(t), g: blobtest.Start(t), sights: &sights{}}
	a.s = a.g.Store(t)
	if o.Clock == nil {
		o.Clock = a.clock.Now
	}
	a.custody = storage.NewCustody(a.b.DB, a.s, o)
	a.srv.MountEvidence(a.custody, a.sights)
	gate := ObjectsGate{Ticket: a.s.CheckTicket, Target: a.s.Endpoint(), Transport: a.s.Transport(), Bucket: a.s.Bucket(), MaxBody: 64 << 20}
	for _, f := range tune {
		f(&gate)
	}
	a.srv.MountObjects(gate)
	a.person("shopper", policy.Inspector, "/ho/")
	a.person("head", policy.BranchHead, "/ho/gd/th/o1/")
	a.person("stranger", policy.BranchHead, "/ho/bj/")
	a.person("auditor", policy.Auditor, "/ho/")
	return a
}

var photo = append([]byte{0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0}, bytes.Repeat([]byte{7}, 5000)...)

func film(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	copy(b, "\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41")
	return b
}

func hexSum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}

func (a *archive) declaration(kind, name, contentType string, size int64, sum string) map[string]any {
	return map[string]any{"case": inspectionCase, "kind": kind, "file_name": name, "size": size, "sha256": sum,
		"content_type": contentType, "captured_at": a.clock.Now().Add(-time.Hour), "device": "沈的手机"}
}

func newKey() header { return header{"Idempotency-Key": uuid.NewString()} }

func into[T any](t *testing.T, raw string) (v T) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(raw), &v), raw)
	return v
}

// put sends bytes by a ticket through the server's own port, as a browser does: with
// its cookie and a content type that nobody may believe.
func (b *browser) put(k evidence.Ticket, body io.Reader, size int64) answer {
	b.h.t.Helper()
	req, err := http.NewRequest(k.Method, b.h.url+k.URL, body)
	require.NoError(b.h.t, err)
	req.ContentLength = size
	for name, value := range k.Headers {
		req.Header.Set(name, value)
	}
	req.Header.Set("Content-Type", "text/html")
	resp, err := b.http.Do(req)
	require.NoError(b.h.t, err)
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	require.NoError(b.h.t, err)
	out := answer{t: b.h.t, status: resp.StatusCode, header: resp.Header, text: string(raw)}
	_ = json.Unmarshal(raw, &out.json)
	return out
}

// photoOf takes a photograph the whole way and returns its id.
func (a *archive) photoOf(b *browser, body []byte) string {
	a.t.Helper()
	made := b.send("POST", "/api/v1/evidence", a.declaration("photo", "大堂.jpg", "image/jpeg", int64(len(body)), hexSum(body)), newKey())
	require.Equal(a.t, 201, made.status, made.text)
	up := into[EvidenceTransfer](a.t, made.text)
	require.Equal(a.t, 200, b.put(up.Upload.Tickets[0], bytes.NewReader(body), int64(len(body))).status)
	done := b.send("POST", "/api/v1/evidence/"+string(up.Evidence.ID)+"/complete", nil)
	require.Equal(a.t, 200, done.status, done.text)
	require.Equal(a.t, "verified", done.str("status"), done.text)
	return string(up.Evidence.ID)
}

func (a *archive) count(action string) (n int) {
	require.NoError(a.t, a.b.Raw.QueryRow("SELECT count(*) FROM audit WHERE action = '"+action+"'").Scan(&n))
	return n
}

func TestPhotoFromDeclarationToPlayback(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	k := newKey()
	d := a.declaration("photo", "大堂.jpg", "image/jpeg", int64(len(photo)), hexSum(photo))
	first := b.send("POST", "/api/v1/evidence", d, k)
	require.Equal(t, 201, first.status, first.text)
	up := into[EvidenceTransfer](t, first.text)
	require.Equal(t, evidence.Single, up.Upload.Plan.Mode)
	require.True(t, strings.HasPrefix(up.Upload.Tickets[0].URL, "/objects/"), "a path on our own port: %s", up.Upload.Tickets[0].URL)
	id := string(up.Evidence.ID)
	require.Equal(t, "/api/v1/evidence/"+id, first.header.Get("Location"))
	require.Equal(t, up.Evidence.ID, into[EvidenceTransfer](t, b.send("POST", "/api/v1/evidence", d, k).text).Evidence.ID)
	d["size"] = 1
	b.send("POST", "/api/v1/evidence", d, k).problem(400, "idempotency.reused")

	b.send("POST", "/api/v1/evidence/"+id+"/complete", nil).problem(409, "evidence.not_arrived")
	b.send("GET", "/api/v1/evidence/"+id+"/content", nil).problem(409, "evidence.not_verified")
	other := bytes.Clone(photo)
	other[99] ^= 1
	b.put(up.Upload.Tickets[0], bytes.NewReader(other), int64(len(other))).problem(400, "objects.digest")
	require.Equal(t, 200, b.put(up.Upload.Tickets[0], bytes.NewReader(photo), int64(len(photo))).status)
	b.put(up.Upload.Tickets[0], bytes.NewReader(photo), int64(len(photo))).problem(412, "objects.there")
	done := b.send("POST", "/api/v1/evidence/"+id+"/complete", nil)
	require.Equal(t, "verified", done.str("status"), done.text)
	require.Equal(t, true, done.json["locked"])

	got := b.send("GET", "/api/v1/evidence/"+id+"/content", nil)
	require.Equal(t, 200, got.status, got.text)
	require.Equal(t, string(photo), got.text)
	require.Equal(t, "image/jpeg", got.header.Get("Content-Type"), "the type is that of the content, not what the browser said")
	require.Equal(t, "nosniff", got.header.Get("X-Content-Type-Options"))
	require.Contains(t, got.header.Get("Content-Security-Policy"), "sandbox")
	require.Contains(t, got.header.Get("Content-Disposition"), "inline")
	require.Equal(t, "no-store", got.header.Get("Cache-Control"))
	taken := b.send("GET", "/api/v1/evidence/"+id+"/content?download=true", nil)
	require.Contains(t, taken.header.Get("Content-Disposition"), "attachment; filename*=utf-8''%E5%A4%A7%E5%A0%82.jpg")
	for _, tc := range []struct {
		ask  string
		want []byte
		code int
	}{{"bytes=0-9", photo[:10], 206}, {"bytes=100-", photo[100:], 206}, {"bytes=-3", photo[len(photo)-3:], 206}, {"bytes=99999-", nil, 416}} {
		part := b.send("GET", "/api/v1/evidence/"+id+"/content", nil, header{"Range": tc.ask})
		require.Equal(t, tc.code, part.status, tc.ask)
		if tc.code == 206 {
			require.Equal(t, string(tc.want), part.text)
		}
	}
	require.Equal(t, 1, a.count("evidence.viewed"), "one viewing, whatever the number of requests")
	require.Equal(t, 1, a.count("evidence.downloaded"))
	require.NotContains(t, a.log.String(), "X-Amz-Signature", "signatures stay out of the log")
}

func TestPDFIsOnlyEverADownload(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	body := []byte("%PDF-1.7\n1 0 obj <</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n")
	made := into[EvidenceTransfer](t, b.send("POST", "/api/v1/evidence", a.declaration("document", "证明.pdf", "application/pdf", int64(len(body)), hexSum(body)), newKey()).text)
	require.Equal(t, 200, b.put(made.Upload.Tickets[0], bytes.NewReader(body), int64(len(body))).status)
	require.Equal(t, "verified", b.send("POST", "/api/v1/evidence/"+string(made.Evidence.ID)+"/complete", nil).str("status"))
	got := b.send("GET", "/api/v1/evidence/"+string(made.Evidence.ID)+"/content", nil)
	require.True(t, strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment"))
	require.Equal(t, 1, a.count("evidence.downloaded"))
}

func TestWrongDeclarationsAndContent(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	sum := hexSum(photo)
	for name, tc := range map[string]struct {
		d       map[string]any
		pointer string
	}{
		"a page":          {a.declaration("document", "a.html", "text/html", 10, sum), "/content_type"},
		"a drawing":       {a.declaration("photo", "a.svg", "image/svg+xml", 10, sum), "/content_type"},
		"page by name":    {a.declaration("photo", "a.jpg.html", "image/jpeg", 10, sum), "/file_name"},
		"larger than all": {a.declaration("video", "a.mp4", "video/mp4", 10<<30+1, sum), "/size"},
		"no hash":         {a.declaration("photo", "a.jpg", "image/jpeg", 10, "xyz"), "/sha256"},
	} {
		t.Run(name, func(t *testing.T) {
			got := b.send("POST", "/api/v1/evidence", tc.d, newKey())
			require.Equal(t, 400, got.status, got.text)
			require.Contains(t, strings.Join(got.pointers(), " "), tc.pointer)
		})
	}
	t.Run("a page renamed to a photo", func(t *testing.T) {
		page := []byte("<!DOCTYPE html><html><script>alert(1)</script></html>")
		made := into[EvidenceTransfer](t, b.send("POST", "/api/v1/evidence", a.declaration("photo", "大堂.jpg", "image/jpeg", int64(len(page)), hexSum(page)), newKey()).text)
		require.Equal(t, 200, b.put(made.Upload.Tickets[0], bytes.NewReader(page), int64(len(page))).status)
		done := b.send("POST", "/api/v1/evidence/"+string(made.Evidence.ID)+"/complete", nil)
		require.Equal(t, "rejected", done.str("status"))
		require.Equal(t, "evidence.type", done.json["reason"].(map[string]any)["code"])
		b.send("GET", "/api/v1/evidence/"+string(made.Evidence.ID)+"/content", nil).problem(422, "evidence.rejected")
	})
}

func TestWhoSeesEvidenceFollowsWhoSeesTheCase(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	shopper, head, stranger, auditor := a.as("shopper"), a.as("head"), a.as("stranger"), a.as("auditor")
	cited, other := a.photoOf(shopper, photo), a.photoOf(shopper, append(bytes.Clone(photo), 1))
	a.sights.cited = []string{cited}
	ops := func(id string) []string {
		return []string{"GET /api/v1/evidence/" + id, "GET /api/v1/evidence/" + id + "/content", "GET /api/v1/evidence/" + id + "/marks"}
	}
	call := func(b *browser, op string, body any) answer {
		method, path, _ := strings.Cut(op, " ")
		return b.send(method, path, body, newKey())
	}
	for _, op := range ops(cited) {
		require.Equal(t, 200, call(shopper, op, nil).status, op)
		require.Equal(t, 200, call(head, op, nil).status, op)
		require.Equal(t, 200, call(auditor, op, nil).status, op)
		call(stranger, op, nil).problem(404, "not_found")
	}
	for _, op := range ops(other) {
		call(head, op, nil).problem(404, "not_found")
	}
	for _, op := range ops(uuid.NewString()) {
		call(head, op, nil).problem(404, "not_found")
	}
	require.Equal(t, call(stranger, ops(cited)[0], nil).str("detail_en"), call(stranger, ops(uuid.NewString())[0], nil).str("detail_en"),
		"what is hidden and what is not there answer alike")

	list := head.send("GET", "/api/v1/evidence?case="+inspectionCase, nil)
	require.Len(t, list.items(), 1)
	for _, leak := range []string{`"shopper"`, "姓名shopper", "沈的手机", "大堂"} {
		require.NotContains(t, list.text, leak, "the shopper stays unknown")
	}
	require.Len(t, auditor.send("GET", "/api/v1/evidence?case="+inspectionCase, nil).items(), 2)
	stranger.send("GET", "/api/v1/evidence?case="+inspectionCase, nil).problem(404, "not_found")
	require.NotContains(t, head.send("GET", "/api/v1/evidence/"+cited+"/content?download=true", nil).header.Get("Content-Disposition"), "%E5%A4%A7")

	// Sending belongs to whoever began it and may upload there.
	head.send("GET", "/api/v1/evidence/"+cited+"/upload", nil).problem(404, "not_found")
	head.send("POST", "/api/v1/evidence/"+cited+"/complete", nil).problem(404, "not_found")
	d := a.declaration("photo", "a.jpg", "image/jpeg", 10, hexSum(photo))
	head.send("POST", "/api/v1/evidence", d, newKey()).problem(422, "evidence.case_closed")
	stranger.send("POST", "/api/v1/evidence", d, newKey()).problem(404, "not_found")
	auditor.send("POST", "/api/v1/evidence", d, newKey()).problem(403, "policy.not_granted")
	require.Equal(t, 401, a.browser().send("GET", "/api/v1/evidence/"+cited+"/content", nil).status)
}

func TestEveryOperationOnEvidenceNamesAnAction(t *testing.T) {
	seen := 0
	for path, item := range newArchive(t, storage.CustodyOptions{}).srv.OpenAPI().Paths {
		if !strings.HasPrefix(path, "/evidence") {
			continue
		}
		for method, op := range map[string]any{"GET": item.Get, "POST": item.Post, "PUT": item.Put, "DELETE": item.Delete} {
			if o := operationOf(op); o != nil {
				seen++
				action, _ := o.Extensions["x-action"].(string)
				known, ok := policy.ActionNamed(action)
				require.True(t, ok, "%s %s names no action", method, path)
				require.True(t, method == "GET" || known.Writes, "%s %s changes something under %s, which only looks", method, path, action)
			}
		}
	}
	require.Equal(t, 10, seen)
}

func TestMarksOverHTTP(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	id := a.photoOf(b, photo)
	at := "/api/v1/evidence/" + id + "/marks"
	region := map[string]any{"x": 0.1, "y": 0.1, "w": 0.2, "h": 0.2}
	k := newKey()
	made := b.send("POST", at, map[string]any{"region": region, "note": "宣传折页过期"}, k)
	require.Equal(t, 201, made.status, made.text)
	require.Equal(t, made.str("id"), b.send("POST", at, map[string]any{"region": region, "note": "宣传折页过期"}, k).str("id"))
	require.Contains(t, b.send("POST", at, map[string]any{"note": "无区域"}, newKey()).pointers(), "/region")
	require.Equal(t, 403, a.as("head").send("POST", at, map[string]any{"region": region, "note": "x"}, newKey()).status)
	require.Equal(t, 200, b.send("DELETE", at+"/"+made.str("id")+"?reason="+url.QueryEscape("误标"), nil).status)
	b.send("DELETE", at+"/"+made.str("id")+"?reason=x", nil).problem(409, "evidence.mark_removed")
	list := b.send("GET", at, nil).items()
	require.Len(t, list, 1)
	require.Equal(t, "误标", list[0]["removed"].(map[string]any)["reason"])
}

func TestVideoInPartsResumesAfterALostOne(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	body := film(20 << 20)
	made := b.send("POST", "/api/v1/evidence", a.declaration("video", "柜台.mp4", "video/mp4", int64(len(body)), hexSum(body)), newKey())
	up := into[EvidenceTransfer](t, made.text)
	require.Equal(t, 3, up.Upload.Plan.Parts)
	at := "/api/v1/evidence/" + string(up.Evidence.ID)
	part := func(n int) []byte {
		from := int64(n-1) * up.Upload.Plan.PartSize
		return body[from : from+up.Upload.Plan.Length(n)]
	}
	ask := func(numbers ...int) []evidence.Ticket {
		var parts []map[string]any
		for _, n := range numbers {
			parts = append(parts, map[string]any{"number": n, "sha256": hexSum(part(n))})
		}
		got := b.send("POST", at+"/parts", map[string]any{"parts": parts})
		require.Equal(t, 200, got.status, got.text)
		return into[EvidenceTickets](t, got.text).Tickets
	}
	for _, k := range ask(1, 3) {
		require.Equal(t, 200, b.put(k, bytes.NewReader(part(k.Part)), up.Upload.Plan.Length(k.Part)).status)
	}
	b.send("POST", at+"/complete", nil).problem(409, "evidence.parts_missing")
	again := a.as("shopper") // the page was reloaded
	state := into[EvidenceTransfer](t, again.send("GET", at+"/upload", nil).text)
	require.Equal(t, []int{2}, state.Upload.Missing)
	require.Len(t, state.Upload.Have, 2)
	k := ask(2)[0]
	wrong := bytes.Clone(part(2))
	wrong[5] ^= 1
	b.put(k, bytes.NewReader(wrong), int64(len(wrong))).problem(400, "objects.digest")
	require.Equal(t, 200, b.put(k, bytes.NewReader(part(2)), int64(len(part(2)))).status)
	require.Equal(t, "verified", b.send("POST", at+"/complete", nil).str("status"))
	got := b.send("GET", at+"/content", nil, header{"Range": fmt.Sprintf("bytes=%d-%d", 8<<20-5, 8<<20+5)})
	require.Equal(t, string(body[8<<20-5:8<<20+6]), got.text, "a range across two parts")
}

func TestGateLetsNothingThroughButTickets(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	b := a.as("shopper")
	id := a.photoOf(b, photo)
	d := a.declaration("photo", "大堂.jpg", "image/jpeg", int64(len(photo)), hexSum(photo))
	k := into[EvidenceTransfer](t, b.send("POST", "/api/v1/evidence", d, newKey()).text).Upload.Tickets[0]
	bucket := "/objects/" + a.s.Bucket()
	_, query, _ := strings.Cut(k.URL, "?")
	for name, tc := range map[string]struct {
		method, path string
		headers      header
		status       []int
	}{
		"unsigned read":            {"GET", bucket + "/" + id, nil, []int{403}},
		"unsigned write":           {"PUT", bucket + "/" + id, nil, []int{403}},
		"listing":                  {"GET", bucket + "?list-type=2", nil, []int{404}},
		"listing with slash":       {"GET", bucket + "/?" + query, nil, []int{404}},
		"all buckets":              {"GET", "/objects/?" + query, nil, []int{404}},
		"another bucket":           {"GET", "/objects/other/" + id + "?" + query, nil, []int{404}},
		"bucket further down":      {"GET", "/objects/other" + bucket + "/" + id + "?" + query, nil, []int{404}},
		"out of the bucket":        {"GET", bucket + "/../other/" + id + "?" + query, nil, []int{404, 403}},
		"encoded way out":          {"GET", bucket + "/%2e%2e%2fother%2f" + id + "?" + query, nil, []int{404}},
		"encoded slash":            {"GET", bucket + "%2f" + id + "?" + query, nil, []int{404}},
		"way into the api":         {"GET", "/objects/../api/v1/users?" + query, nil, []int{404, 403, 401}},
		"key that is no id":        {"PUT", bucket + "/probe-x?" + query, nil, []int{404}},
		"delete":                   {"DELETE", strings.SplitN(k.URL, "?", 2)[0] + "?" + query, nil, []int{405}},
		"post":                     {"POST", bucket + "/" + id + "?delete&" + query, nil, []int{405}},
		"ticket for another key":   {"PUT", bucket + "/" + id + "?" + query, k.Headers, []int{403}},
		"ticket to read":           {"GET", k.URL, k.Headers, []int{403}},
		"more than was signed":     {"PUT", k.URL + "&retention", k.Headers, []int{403}},
		"two signatures":           {"PUT", k.URL + "&X-Amz-Signature=00", k.Headers, []int{403}},
		"long life":                {"PUT", strings.Replace(k.URL, "X-Amz-Expires=900", "X-Amz-Expires=604800", 1), k.Headers, []int{403}},
		"signed by somebody":       {"PUT", k.URL[:len(k.URL)-4] + "0000", k.Headers, []int{403}},
		"authorization of his own": {"GET", bucket + "/" + id, header{"Authorization": "AWS4-HMAC-SHA256 Credential=x"}, []int{403}},
	} {
		t.Run(name, func(t *testing.T) {
			var body any
			if tc.method == "PUT" {
				body = string(photo)
			}
			got := b.send(tc.method, tc.path, body, tc.headers)
			require.Contains(t, tc.status, got.status, got.text)
			require.NotContains(t, got.text, "<?xml", "the store's own words stay inside")
			require.Equal(t, "application/problem+json", got.header.Get("Content-Type"))
		})
	}
	t.Run("a copy of another object", func(t *testing.T) {
		headers := header{"X-Amz-Copy-Source": "/" + a.s.Bucket() + "/" + id}
		for name, value := range k.Headers {
			headers[name] = value
		}
		got := b.send("PUT", k.URL, string(photo), headers)
		require.Equal(t, 200, got.status, "the header is dropped and the ticket works as given: %s", got.text)
		o, err := a.s.Head(t.Context(), strings.Split(strings.Split(k.URL, "?")[0], "/")[3], "")
		require.NoError(t, err)
		require.EqualValues(t, len(photo), o.Size)
	})
	t.Run("without a length", func(t *testing.T) {
		req, err := http.NewRequest("PUT", a.url+k.URL, io.MultiReader(bytes.NewReader(photo)))
		require.NoError(t, err)
		res, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		defer res.Body.Close()
		require.Equal(t, 400, res.StatusCode)
	})
	t.Run("larger than anything", func(t *testing.T) {
		req, err := http.NewRequest("PUT", a.url+k.URL, io.LimitReader(zeros{}, 65<<20))
		require.NoError(t, err)
		req.ContentLength = 65 << 20
		res, err := http.DefaultTransport.RoundTrip(req)
		if err == nil { // refused before the body was read
			defer res.Body.Close()
			require.Equal(t, 413, res.StatusCode)
		}
	})
	t.Run("the store is away", func(t *testing.T) {
		h := newHouse(t)
		gone, err := url.Parse("http://127.0.0.1:1")
		require.NoError(t, err)
		h.srv.MountObjects(ObjectsGate{Ticket: a.s.CheckTicket, Target: gone, Bucket: a.s.Bucket(), MaxBody: 1 << 20})
		got := h.browser().send("PUT", k.URL, string(photo), k.Headers)
		require.Equal(t, 503, got.status)
		require.Equal(t, "objects.unavailable", got.str("code"))
		require.NotContains(t, h.log.String(), "Signature")
	})
}

// Somebody without a ticket must not keep the places of those who have one.
func TestInventedTicketsTakeNoPlace(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{}, func(g *ObjectsGate) { g.InFlight = 1 })
	b := a.as("shopper")
	d := a.declaration("photo", "大堂.jpg", "image/jpeg", int64(len(photo)), hexSum(photo))
	k := into[EvidenceTransfer](t, b.send("POST", "/api/v1/evidence", d, newKey()).text).Upload.Tickets[0]

	invented := strings.Replace(k.URL, "X-Amz-Signature=", "X-Amz-Signature=00", 1)
	conn, err := net.Dial("tcp", strings.TrimPrefix(a.url, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	_, err = fmt.Fprintf(conn, "PUT %s HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc", invented)
	require.NoError(t, err)
	require.NoError(t, conn.SetReadDeadline(time.Now().Add(10*time.Second)))
	line, err := bufio.NewReader(conn).ReadString('\n')
	require.NoError(t, err, "it is refused although its body never comes")
	require.Contains(t, line, "403")

	got := b.send("PUT", k.URL, string(photo), k.Headers)
	require.Equal(t, 200, got.status, got.text)
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// 200 MB go through the gate, the gateway in this very process, and the verdict: the
// heap must not grow with the file.
func TestLargeUploadKeepsMemoryBounded(t *testing.T) {
	const size, bound = 200 << 20, 64 << 20
	a := newArchive(t, storage.CustodyOptions{Recheck: 20 * time.Millisecond})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); a.custody.Run(ctx) }()
	defer func() { stop(); <-done }()
	b := a.as("shopper")
	// The file is worked out from its position: it lies nowhere in memory.
	whole := sha256.New()
	_, err := io.Copy(whole, pattern(0, size))
	require.NoError(t, err)
	made := b.send("POST", "/api/v1/evidence", a.declaration("video", "柜台.mp4", "video/mp4", size, hex.EncodeToString(whole.Sum(nil))), newKey())
	up := into[EvidenceTransfer](t, made.text)
	at, plan := "/api/v1/evidence/"+string(up.Evidence.ID), up.Upload.Plan

	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	var peak atomic.Uint64
	watch := time.NewTicker(5 * time.Millisecond)
	defer watch.Stop()
	go func() {
		for range watch.C {
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			if now.HeapInuse > peak.Load() {
				peak.Store(now.HeapInuse)
			}
		}
	}()
	start := time.Now()
	for n := 1; n <= plan.Parts; n++ {
		from := int64(n-1) * plan.PartSize
		part := sha256.New()
		_, err := io.Copy(part, pattern(from, plan.Length(n)))
		require.NoError(t, err)
		got := b.send("POST", at+"/parts", map[string]any{"parts": []map[string]any{{"number": n, "sha256": hex.EncodeToString(part.Sum(nil))}}})
		k := into[EvidenceTickets](t, got.text).Tickets[0]
		require.Equal(t, 200, b.put(k, pattern(from, plan.Length(n)), plan.Length(n)).status)
	}
	sent := time.Since(start)
	complete := b.send("POST", at+"/complete", nil)
	require.Equal(t, 202, complete.status, "a large file is verified in the background: %s", complete.text)
	for end := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		status := b.send("GET", at, nil).str("status")
		if status == "verified" {
			break
		}
		require.Equal(t, "received", status)
		require.True(t, time.Now().Before(end))
	}
	all := time.Since(start)
	played := sha256.New()
	req, err := http.NewRequest("GET", a.url+at+"/content", nil)
	require.NoError(t, err)
	res, err := b.http.Do(req)
	require.NoError(t, err)
	_, err = io.Copy(played, res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	require.Equal(t, whole.Sum(nil), played.Sum(nil))
	grown := int64(peak.Load()) - int64(before.HeapInuse)
	t.Logf("200 MB: sent in %v, verified and locked after %v, played after %v; heap grew by %d MiB", sent.Round(time.Millisecond), all.Round(time.Millisecond), time.Since(start).Round(time.Millisecond), grown>>20)
	require.Less(t, grown, int64(bound))
}

// pattern is a stretch of an endless film.
func pattern(from, n int64) io.Reader { return io.LimitReader(&stretch{from}, n) }

type stretch struct{ at int64 }

func (s *stretch) Read(p []byte) (int, error) {
	const head = "\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41"
	for i := range p {
		if s.at < int64(len(head)) {
			p[i] = head[s.at]
		} else {
			p[i] = byte(s.at>>16 ^ s.at*31)
		}
		s.at++
	}
	return len(p), nil
}

func TestOneChangedByteOnTheDiskIsNamed(t *testing.T) {
	a := newArchive(t, storage.CustodyOptions{})
	id := a.photoOf(a.as("shopper"), photo)
	file := a.g.File(a.s, id)
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = f.WriteAt([]byte{raw[1000] ^ 1}, 1000)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	v, err := a.custody.VerifyObjects(t.Context(), nil)
	require.NoError(t, err)
	require.Len(t, v.Faults, 1)
	require.EqualValues(t, id, v.Faults[0].Evidence)
	require.Equal(t, storage.ObjectChanged, v.Faults[0].Code)
}
