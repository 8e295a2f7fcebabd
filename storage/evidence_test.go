package storage_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/storage"
	"duban/storage/blob"
	"duban/storage/blob/blobtest"
	"duban/storage/storagetest"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

var (
	shooter = evidence.Act{By: casefile.Actor{User: "shen", Name: "沈"}, Request: "r1"}
	jpeg    = append([]byte{0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0}, bytes.Repeat([]byte{7}, 5000)...)
	mp4head = []byte("\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41")
)

// rig is custody on a real gateway and a fresh database, with a clock of its own.
type rig struct {
	*storage.Custody
	t   *testing.T
	b   *storagetest.Backend
	g   *blobtest.Gateway
	s   *blob.Store
	mu  sync.Mutex
	now time.Time
}

func newRig(t *testing.T, b *storagetest.Backend, o storage.CustodyOptions) *rig {
	g := blobtest.Start(t)
	r := &rig{t: t, b: b, g: g, s: g.Store(t), now: time.Now().UTC().Truncate(time.Second)}
	o.Clock = func() time.Time { r.mu.Lock(); defer r.mu.Unlock(); return r.now }
	r.Custody = storage.NewCustody(b.DB, r.s, o)
	return r
}

func (r *rig) pass(d time.Duration) { r.mu.Lock(); defer r.mu.Unlock(); r.now = r.now.Add(d) }

func video(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	copy(b, mp4head)
	return b
}

func hash(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:])
}

func declare(kind evidence.Kind, name, contentType string, body []byte) evidence.Declaration {
	return evidence.Declaration{Case: "case-1", Kind: kind, FileName: name, Size: int64(len(body)), SHA256: hash(body),
		ContentType: contentType, CapturedAt: time.Now().Add(-time.Hour), Device: "Pad"}
}

func (r *rig) declare(d evidence.Declaration) (evidence.Evidence, evidence.Upload) {
	r.t.Helper()
	e, u, err := r.Declare(r.t.Context(), d, casefile.CommandID("shen:"+uuid.NewString()), shooter)
	require.NoError(r.t, err)
	return e, u
}

func (r *rig) put(k evidence.Ticket, body []byte) int {
	r.t.Helper()
	req, err := http.NewRequestWithContext(r.t.Context(), k.Method, "http://"+r.g.Addr+"/"+strings.TrimPrefix(k.URL, "/objects/"), bytes.NewReader(body))
	require.NoError(r.t, err)
	for name, value := range k.Headers {
		req.Header.Set(name, value)
	}
	res, err := http.DefaultClient.Do(req)
	require.NoError(r.t, err)
	defer res.Body.Close()
	return res.StatusCode
}

// parts cuts a body by the plan.
func parts(p evidence.Plan, body []byte) [][]byte {
	var out [][]byte
	for n, at := 1, int64(0); n <= p.Parts; n++ {
		out = append(out, body[at:at+p.Length(n)])
		at += p.Length(n)
	}
	return out
}

// send sends the numbered parts (all if none are named).
func (r *rig) send(e evidence.Evidence, body []byte, numbers ...int) {
	r.t.Helper()
	_, u, err := r.Upload(r.t.Context(), e.ID)
	require.NoError(r.t, err)
	if u.Plan.Mode == evidence.Single {
		require.Equal(r.t, 200, r.put(u.Tickets[0], body))
		return
	}
	if numbers == nil {
		numbers = u.Missing
	}
	cut := parts(u.Plan, body)
	var ask []evidence.PartHash
	for _, n := range numbers {
		ask = append(ask, evidence.PartHash{Number: n, SHA256: hash(cut[n-1])})
	}
	tickets, err := r.SignParts(r.t.Context(), e.ID, ask)
	require.NoError(r.t, err)
	for _, k := range tickets {
		require.Equal(r.t, 200, r.put(k, cut[k.Part-1]))
	}
}

// verified takes a file the whole way.
func (r *rig) verified(d evidence.Declaration, body []byte) evidence.Evidence {
	r.t.Helper()
	e, _ := r.declare(d)
	r.send(e, body)
	e, err := r.Complete(r.t.Context(), e.ID, shooter)
	require.NoError(r.t, err)
	require.Equal(r.t, evidence.Verified, e.Status, "%+v", e.Reason)
	return e
}

// trail lists the actions on the audit chain about a piece of evidence.
func (r *rig) trail(id evidence.ID) (out []string) {
	r.t.Helper()
	rows, err := r.b.Raw.Query("SELECT action FROM audit WHERE resource = 'evidence' AND resource_id = '" + string(id) + "' ORDER BY seq")
	require.NoError(r.t, err)
	defer rows.Close()
	for rows.Next() {
		var a string
		require.NoError(r.t, rows.Scan(&a))
		out = append(out, strings.TrimPrefix(a, "evidence."))
	}
	return out
}

func TestCustodyOfAPhoto(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		r := newRig(t, b, storage.CustodyOptions{})
		d := declare(evidence.Photo, "大堂.jpg", "image/jpeg", jpeg)
		key := casefile.CommandID("shen:key-1")
		e, u, err := r.Declare(t.Context(), d, key, shooter)
		require.NoError(t, err)
		require.Equal(t, evidence.Single, u.Plan.Mode)
		require.Len(t, u.Tickets, 1)

		again, _, err := r.Declare(t.Context(), d, key, shooter)
		require.NoError(t, err)
		require.Equal(t, e.ID, again.ID, "the same key declares once")
		other := d
		other.SHA256 = hash([]byte("other"))
		_, _, err = r.Declare(t.Context(), other, key, shooter)
		require.True(t, fault.Is(err, fault.Invalid), "a key is not used for two files: %v", err)

		_, err = r.Complete(t.Context(), e.ID, shooter)
		require.True(t, fault.Is(err, fault.Conflict), "nothing has arrived: %v", err)
		_, _, err = r.Open(t.Context(), e.ID, evidence.View, shooter)
		require.True(t, fault.Is(err, fault.Conflict), "nobody looks at what is not verified: %v", err)

		require.Equal(t, 200, r.put(u.Tickets[0], jpeg))
		e, err = r.Complete(t.Context(), e.ID, shooter)
		require.NoError(t, err)
		require.Equal(t, evidence.Verified, e.Status)
		require.Equal(t, "image/jpeg", e.ContentType)
		require.True(t, e.Locked)
		require.True(t, e.LockUntil.After(r.now.Add(3*365*24*time.Hour)))
		read, err := r.Evidence(t.Context(), e.ID)
		require.NoError(t, err)
		require.Equal(t, e.Status, read.Status)
		require.Equal(t, e.LockUntil, read.LockUntil)

		twice, err := r.Complete(t.Context(), e.ID, shooter)
		require.NoError(t, err)
		require.Equal(t, evidence.Verified, twice.Status)
		require.Equal(t, http.StatusPreconditionFailed, r.put(u.Tickets[0], jpeg), "a ticket that is still valid writes nothing over it")
		require.True(t, fault.Is(r.s.RemoveVersion(t.Context(), e.Key, e.Version), fault.Refused))

		_, content, err := r.Open(t.Context(), e.ID, evidence.View, shooter)
		require.NoError(t, err)
		defer content.Close()
		got, err := io.ReadAll(content)
		require.NoError(t, err)
		require.Equal(t, jpeg, got)
		require.Equal(t, []string{"declared", "received", "verified", "viewed"}, r.trail(e.ID))

		longer, err := r.Extend(t.Context(), e.ID, e.LockUntil.Add(time.Hour), shooter)
		require.NoError(t, err)
		require.Equal(t, e.LockUntil.Add(time.Hour), longer.LockUntil)

		_, err = b.Raw.Exec("UPDATE evidence SET sha256 = 'x'")
		require.Error(t, err, "what was declared stays")
		_, err = b.Raw.Exec("UPDATE evidence SET status = 'awaiting'")
		require.Error(t, err, "a verdict is final")
		_, err = b.Raw.Exec("DELETE FROM evidence")
		require.Error(t, err)
		list, err := r.EvidenceOf(t.Context(), "case-1")
		require.NoError(t, err)
		require.Len(t, list, 1)
	})
}

func TestMultipartSurvivesALostPartAndARestart(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		r := newRig(t, b, storage.CustodyOptions{})
		body := video(20<<20 + 5)
		e, u := r.declare(declare(evidence.Video, "柜台.mp4", "video/mp4", body))
		require.Equal(t, 3, u.Plan.Parts)
		require.Equal(t, []int{1, 2, 3}, u.Missing)
		require.Empty(t, u.Tickets, "parts are signed with their hashes")
		r.send(e, body, 1, 3)

		restarted := storage.NewCustody(b.DB, r.s, storage.CustodyOptions{})
		_, u, err := restarted.Upload(t.Context(), e.ID)
		require.NoError(t, err)
		require.Equal(t, []int{2}, u.Missing)
		require.Len(t, u.Have, 2)
		_, err = restarted.Complete(t.Context(), e.ID, shooter)
		require.True(t, fault.Is(err, fault.Conflict), "%v", err)

		r.send(e, body, 2)
		_, u, err = r.Upload(t.Context(), e.ID)
		require.NoError(t, err)
		require.Empty(t, u.Missing)

		// The parts are joined, but the process dies before it is on the record.
		row, err := r.Evidence(t.Context(), e.ID)
		require.NoError(t, err)
		require.NoError(t, r.s.FinishUpload(t.Context(), e.Key, row.UploadHandle, u.Plan))
		_, u, err = r.Upload(t.Context(), e.ID)
		require.NoError(t, err)
		require.Empty(t, u.Missing, "what is joined is not asked for again")
		e, err = r.Complete(t.Context(), e.ID, shooter)
		require.NoError(t, err)
		require.Equal(t, evidence.Verified, e.Status, "%+v", e.Reason)
	})
}

func TestWrongContentIsRejectedAndNotKept(t *testing.T) {
	page := []byte("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>")
	svg := []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>`)
	big := video(17 << 20)
	for name, tc := range map[string]struct {
		d    evidence.Declaration
		body []byte
		code string
	}{
		"a page called photo":   {declare(evidence.Photo, "大堂.jpg", "image/jpeg", page), page, "evidence.type"},
		"a drawing that runs":   {declare(evidence.Photo, "图.png", "image/png", svg), svg, "evidence.type"},
		"a script called paper": {declare(evidence.Document, "证明.pdf", "application/pdf", []byte("#!/bin/sh\n")), []byte("#!/bin/sh\n"), "evidence.type"},
		"a photo called film":   {declare(evidence.Video, "柜台.mp4", "video/mp4", jpeg), jpeg, "evidence.type"},
		"parts right, whole wrong": {func() evidence.Declaration {
			d := declare(evidence.Video, "柜台.mp4", "video/mp4", big)
			d.SHA256 = hash([]byte("what the phone recorded"))
			return d
		}(), big, "evidence.sha256"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, storagetest.SQLite(t), storage.CustodyOptions{})
			e, _ := r.declare(tc.d)
			r.send(e, tc.body)
			e, err := r.Complete(t.Context(), e.ID, shooter)
			require.NoError(t, err)
			require.Equal(t, evidence.Rejected, e.Status)
			require.Equal(t, tc.code, e.Reason.Code)
			require.NotEmpty(t, e.Reason.Msg.ZH)
			_, err = r.s.Head(t.Context(), e.Key, "")
			require.True(t, fault.Is(err, fault.NotFound), "its bytes are gone: %v", err)
			_, _, err = r.Open(t.Context(), e.ID, evidence.View, shooter)
			require.True(t, fault.Is(err, fault.Refused), "%v", err)
			require.Equal(t, []string{"declared", "received", "rejected"}, r.trail(e.ID))
		})
	}
	t.Run("other bytes than declared never arrive", func(t *testing.T) {
		r := newRig(t, storagetest.SQLite(t), storage.CustodyOptions{})
		_, u := r.declare(declare(evidence.Photo, "大堂.jpg", "image/jpeg", jpeg))
		other := bytes.Clone(jpeg)
		other[100] ^= 1
		require.Equal(t, 400, r.put(u.Tickets[0], other))
	})
	t.Run("too large", func(t *testing.T) {
		r := newRig(t, storagetest.SQLite(t), storage.CustodyOptions{})
		d := declare(evidence.Video, "柜台.mp4", "video/mp4", jpeg)
		d.Size = 10<<30 + 1
		_, _, err := r.Declare(t.Context(), d, "shen:k", shooter)
		require.Equal(t, "/size", fault.Of(err).Fields[0].Pointer)
	})
}

func TestPaperOfEveryAcceptedForm(t *testing.T) {
	// The first entries of the archives, as office software writes them.
	archive := func(names ...string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, name := range names {
			f, err := w.Create(name)
			require.NoError(t, err)
			_, err = io.WriteString(f, "<x/>")
			require.NoError(t, err)
		}
		require.NoError(t, w.Close())
		return b.Bytes()
	}
	for name, tc := range map[string]struct {
		file, declared string
		body           []byte
	}{
		"pdf":  {"证明.pdf", "application/pdf", []byte("%PDF-1.7\n%âãÏÓ\n1 0 obj\n")},
		"ofd":  {"公文.ofd", "application/ofd", archive("OFD.xml", "Doc_0/Document.xml")},
		"docx": {"说明.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", archive("[Content_Types].xml", "_rels/.rels", "word/document.xml")},
		"xlsx": {"清单.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", archive("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, storagetest.SQLite(t), storage.CustodyOptions{})
			e := r.verified(declare(evidence.Document, tc.file, tc.declared, tc.body), tc.body)
			require.Equal(t, tc.declared, e.ContentType)
			require.False(t, evidence.Inline(e.ContentType))
		})
	}
}

func TestLargeFilesGetTheirVerdictAfterARestart(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		o := storage.CustodyOptions{Inline: 1 << 10, Recheck: 20 * time.Millisecond}
		r := newRig(t, b, o)
		good, bad := video(30<<10), video(40<<10)
		e1, _ := r.declare(declare(evidence.Video, "a.mp4", "video/mp4", good))
		r.send(e1, good)
		d := declare(evidence.Video, "b.mp4", "video/mp4", bad)
		e2, _ := r.declare(d)
		r.send(e2, bad)
		for _, id := range []evidence.ID{e1.ID, e2.ID} {
			e, err := r.Complete(t.Context(), id, shooter)
			require.NoError(t, err)
			require.Equal(t, evidence.Received, e.Status, "nobody works on it yet")
		}
		spoil(t, r, e2.Key, 20<<10) // on the disk, after it was received
		cut := video(17 << 20)
		e4, _ := r.declare(declare(evidence.Video, "d.mp4", "video/mp4", cut))
		r.send(e4, cut, 1, 2)
		_, err := r.Complete(t.Context(), e4.ID, shooter)
		require.True(t, fault.Is(err, fault.Conflict), "a part is missing: %v", err)
		r.send(e4, cut, 3)
		_, err = r.Complete(t.Context(), e4.ID, shooter)
		require.NoError(t, err)
		row, err := r.Evidence(t.Context(), e4.ID) // the process dies between joining and the verdict
		require.NoError(t, err)
		require.NoError(t, r.s.FinishUpload(t.Context(), row.Key, row.UploadHandle, evidence.DefaultLimits().PlanFor(row.Size)))

		// The first process is gone; this is the next one.
		next := storage.NewCustody(b.DB, r.s, o)
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() { defer close(done); next.Run(ctx) }()
		defer func() { stop(); <-done }()
		await(t, func() bool {
			a, err := next.Evidence(ctx, e1.ID)
			require.NoError(t, err)
			z, err := next.Evidence(ctx, e2.ID)
			require.NoError(t, err)
			m, err := next.Evidence(ctx, e4.ID)
			require.NoError(t, err)
			require.NotEqual(t, evidence.Rejected, m.Status, "%+v", m.Reason)
			return a.Status == evidence.Verified && z.Status == evidence.Rejected && m.Status == evidence.Verified && m.Version != ""
		})

		late := video(50 << 10)
		e3, _ := r.declare(declare(evidence.Video, "c.mp4", "video/mp4", late))
		r.send(e3, late)
		_, err = next.Complete(ctx, e3.ID, shooter)
		require.NoError(t, err)
		await(t, func() bool {
			e, err := next.Evidence(ctx, e3.ID)
			require.NoError(t, err)
			return e.Status == evidence.Verified
		})
	})
}

func await(t *testing.T, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !ok(); time.Sleep(10 * time.Millisecond) {
		require.True(t, time.Now().Before(end), "it never happened")
	}
}

// spoil changes one byte of an object on the disk.
func spoil(t *testing.T, r *rig, key string, at int64) {
	t.Helper()
	f, err := os.OpenFile(r.g.File(r.s, key), os.O_RDWR, 0)
	require.NoError(t, err)
	defer f.Close()
	b := make([]byte, 1)
	_, err = f.ReadAt(b, at)
	require.NoError(t, err)
	b[0] ^= 1
	_, err = f.WriteAt(b, at)
	require.NoError(t, err)
}

func TestTamperingWithEvidenceIsNamed(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		r := newRig(t, b, storage.CustodyOptions{})
		var all []evidence.Evidence
		for i := range 6 {
			body := append(bytes.Clone(jpeg), byte(i))
			all = append(all, r.verified(declare(evidence.Photo, "p.jpg", "image/jpeg", body), body))
		}
		v, err := r.VerifyObjects(t.Context(), nil)
		require.NoError(t, err)
		require.True(t, v.OK(), "%+v", v.Faults)
		require.EqualValues(t, 6, v.Objects)

		spoil(t, r, all[0].Key, 777)                                 // one byte
		require.NoError(t, os.Remove(r.g.File(r.s, all[1].Key)))     // the file
		b.Tamper(t, "DELETE FROM evidence WHERE id = ?", all[2].Key) // the row
		changed := bytes.Clone(jpeg)                                 // bytes and row together
		require.NoError(t, os.WriteFile(filepath.Clean(r.g.File(r.s, all[3].Key)), append(changed, 9), 0o600))
		b.Tamper(t, "UPDATE evidence SET sha256 = ? WHERE id = ?", hash(append(changed, 9)), all[3].Key)
		b.Tamper(t, "UPDATE evidence SET case_id = ? WHERE id = ?", "another case", all[4].Key)
		e, _ := r.declare(declare(evidence.Photo, "p.jpg", "image/jpeg", jpeg)) // a verdict that nobody passed
		b.Tamper(t, "UPDATE evidence SET status = 'verified' WHERE id = ?", e.Key)

		v, err = r.VerifyObjects(t.Context(), nil)
		require.NoError(t, err)
		named := map[evidence.ID][]string{}
		for _, f := range v.Faults {
			named[f.Evidence] = append(named[f.Evidence], f.Code)
			require.NotEmpty(t, f.Msg.ZH)
		}
		require.Equal(t, map[evidence.ID][]string{
			all[0].ID: {storage.ObjectChanged},
			all[1].ID: {storage.ObjectMissing},
			all[2].ID: {storage.RowMissing},
			all[3].ID: {storage.RowChanged, storage.ObjectChanged},
			all[4].ID: {storage.RowChanged},
			e.ID:      {storage.Unrecorded},
		}, named)
	})
}

func TestOneViewingIsOneLine(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		r := newRig(t, b, storage.CustodyOptions{})
		e := r.verified(declare(evidence.Photo, "p.jpg", "image/jpeg", jpeg), jpeg)
		other := evidence.Act{By: casefile.Actor{User: "li"}}
		look := func(p evidence.Purpose, who evidence.Act) {
			_, c, err := r.Open(t.Context(), e.ID, p, who)
			require.NoError(t, err)
			require.NoError(t, c.Close())
		}
		var players sync.WaitGroup // a player opens several connections at once
		for range 8 {
			players.Go(func() { look(evidence.View, shooter) })
		}
		players.Wait()
		for range 5 {
			r.pass(9 * time.Minute)
			look(evidence.View, shooter)
		}
		require.Equal(t, []string{"viewed"}, r.trail(e.ID)[3:], "45 minutes of playing are one viewing")
		look(evidence.Download, shooter)
		look(evidence.View, other)
		require.Equal(t, []string{"viewed", "downloaded", "viewed"}, r.trail(e.ID)[3:])
		r.pass(9 * time.Minute)
		look(evidence.View, shooter)
		r.pass(9 * time.Minute)
		look(evidence.View, shooter)
		require.Equal(t, []string{"viewed", "downloaded", "viewed", "viewed"}, r.trail(e.ID)[3:], "an hour at a stretch begins another")
		r.pass(11 * time.Minute)
		look(evidence.View, shooter)
		require.Len(t, r.trail(e.ID), 3+5, "a pause begins another")
	})
}

func TestMarksStayOnTheRecord(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		r := newRig(t, b, storage.CustodyOptions{})
		body := video(5000)
		e := r.verified(declare(evidence.Video, "v.mp4", "video/mp4", body), body)
		m := evidence.Mark{Evidence: e.ID, StartMS: 1500, EndMS: 4000, Region: &evidence.Region{X: .1, Y: .2, W: .3, H: .4}, Note: "未双手接递", Item: "C-12"}
		first, err := r.Mark(t.Context(), m, "shen:m1", shooter)
		require.NoError(t, err)
		again, err := r.Mark(t.Context(), m, "shen:m1", shooter)
		require.NoError(t, err)
		require.Equal(t, first.ID, again.ID)
		m.StartMS = 1
		_, err = r.Mark(t.Context(), m, "shen:m1", shooter)
		require.True(t, fault.Is(err, fault.Invalid), "%v", err)
		second, err := r.Mark(t.Context(), m, "shen:m2", shooter)
		require.NoError(t, err)

		_, err = r.RemoveMark(t.Context(), e.ID, first.ID, "x", evidence.Act{By: casefile.Actor{User: "li"}})
		require.True(t, fault.Is(err, fault.Refused), "%v", err)
		_, err = r.RemoveMark(t.Context(), "another", first.ID, "x", shooter)
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)
		_, err = r.RemoveMark(t.Context(), e.ID, first.ID, "误标", shooter)
		require.NoError(t, err)
		_, err = r.RemoveMark(t.Context(), e.ID, first.ID, "again", shooter)
		require.True(t, fault.Is(err, fault.Conflict), "%v", err)

		list, err := r.Marks(t.Context(), e.ID)
		require.NoError(t, err)
		require.Len(t, list, 2)
		require.Equal(t, second.ID, list[0].ID)
		require.Nil(t, list[0].Removal)
		require.Equal(t, "误标", list[1].Removal.Reason, "a mark taken back stays on the record")
		require.Equal(t, m.Region, list[1].Region)
		require.Equal(t, []string{"marked", "marked", "mark_removed"}, r.trail(e.ID)[3:])
		_, err = b.Raw.Exec("DELETE FROM evidence_marks")
		require.Error(t, err)
	})
}

func TestSweepGivesUpWhatNeverCame(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		r := newRig(t, b, storage.CustodyOptions{})
		kept := r.verified(declare(evidence.Photo, "p.jpg", "image/jpeg", jpeg), jpeg)
		never, _ := r.declare(declare(evidence.Photo, "p.jpg", "image/jpeg", jpeg))
		sent, _ := r.declare(declare(evidence.Photo, "p.jpg", "image/jpeg", jpeg))
		r.send(sent, jpeg) // but never completed
		body := video(20 << 20)
		half, _ := r.declare(declare(evidence.Video, "v.mp4", "video/mp4", body))
		r.send(half, body, 1)
		half, err := r.Evidence(t.Context(), half.ID)
		require.NoError(t, err)

		swept, err := r.Sweep(t.Context())
		require.NoError(t, err)
		require.Zero(t, swept)
		r.pass(9 * 24 * time.Hour)
		_, err = r.Sweep(t.Context())
		require.NoError(t, err)
		for _, id := range []evidence.ID{never.ID, sent.ID, half.ID} {
			e, err := r.Evidence(t.Context(), id)
			require.NoError(t, err)
			require.Equal(t, "evidence.abandoned", e.Reason.Code)
			_, err = r.s.Head(t.Context(), e.Key, "")
			require.True(t, fault.Is(err, fault.NotFound), "%v", err)
		}
		_, err = r.s.Parts(t.Context(), half.Key, half.UploadHandle)
		require.True(t, fault.Is(err, fault.NotFound), "%v", err)
		v, err := r.VerifyObjects(t.Context(), nil)
		require.NoError(t, err)
		require.True(t, v.OK())
		require.EqualValues(t, 1, v.Objects)
		_, _, err = r.Open(t.Context(), kept.ID, evidence.View, shooter)
		require.NoError(t, err)
	})
}

func TestDerivativesPointAtTheirOriginal(t *testing.T) {
	r := newRig(t, storagetest.SQLite(t), storage.CustodyOptions{})
	e := r.verified(declare(evidence.Photo, "p.jpg", "image/jpeg", jpeg), jpeg)
	blurred := append(bytes.Clone(jpeg), 1)
	d := declare(evidence.Photo, "p2.jpg", "image/jpeg", blurred)
	d.Derivation = &evidence.Derivation{Of: e.ID, How: "redaction", Note: "遮盖客户面部"}
	made := r.verified(d, blurred)
	read, err := r.Evidence(t.Context(), made.ID)
	require.NoError(t, err)
	require.Equal(t, d.Derivation, read.Derivation)
	d.Derivation = &evidence.Derivation{Of: "nothing", How: "clip"}
	_, _, err = r.Declare(t.Context(), d, "shen:d", shooter)
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	d.Derivation, d.Case = &evidence.Derivation{Of: e.ID, How: "clip"}, "case-2"
	_, _, err = r.Declare(t.Context(), d, "shen:e", shooter)
	require.True(t, fault.Is(err, fault.NotFound), "the original belongs to another case: %v", err)
}
