package evidence

import (
	"math"
	"strings"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"

	"github.com/stretchr/testify/require"
)

var (
	noon   = time.Date(2026, 3, 2, 4, 0, 0, 0, time.UTC) // 12:00 in Beijing
	wang   = casefile.Actor{User: "wang"}
	li     = casefile.Actor{User: "li"}
	sumA   = strings.Repeat("ab", 32)
	limits = DefaultLimits()
)

func declaration() Declaration {
	return Declaration{Case: "c1", Kind: Video, FileName: "柜台.mp4", Size: 200 * mib, SHA256: sumA,
		ContentType: "video/mp4", CapturedAt: noon.Add(-time.Hour), Device: "Pad 3"}
}

func declared(t *testing.T) Evidence {
	t.Helper()
	e, err := Declare("e1", declaration(), wang, limits, noon)
	require.NoError(t, err)
	return e
}

func verified(t *testing.T, k Kind) Evidence {
	t.Helper()
	e := declared(t)
	e.Kind, e.Status = k, Verified
	return e
}

func TestNothingABrowserRunsIsAccepted(t *testing.T) {
	for _, bad := range []string{"text/html", "text/html; charset=utf-8", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml",
		"text/javascript", "application/javascript", "application/x-shockwave-flash", "application/wasm", "text/plain", "application/zip",
		"application/octet-stream", "application/vnd.microsoft.portable-executable", "", "IMAGE/SVG+XML"} {
		for _, k := range Kinds {
			require.False(t, Accepted(k, bad), "%s as %s", bad, k)
		}
		require.False(t, Inline(bad), bad)
	}
	require.False(t, Inline("application/pdf"), "a PDF may carry scripts: download only")
	for _, k := range Kinds {
		for _, ct := range ContentTypes(k) {
			require.True(t, Accepted(k, ct))
			require.False(t, Inline(ct) && !strings.HasPrefix(ct, "image/") && !strings.HasPrefix(ct, "video/") && !strings.HasPrefix(ct, "audio/") && ct != "application/ogg", ct)
		}
	}
}

func TestDeclarationNamesEveryWrongField(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*Declaration)
		want   string
	}{
		"no case":                  {func(d *Declaration) { d.Case = "" }, "/case"},
		"no name":                  {func(d *Declaration) { d.FileName = " ../ " }, "/file_name"},
		"unknown kind":             {func(d *Declaration) { d.Kind = "hologram" }, "/kind"},
		"page as video":            {func(d *Declaration) { d.ContentType = "text/html" }, "/content_type"},
		"photo as video":           {func(d *Declaration) { d.ContentType = "image/jpeg" }, "/content_type"},
		"dangerous extension":      {func(d *Declaration) { d.FileName = "clip.mp4.html" }, "/file_name"},
		"extension of other kind":  {func(d *Declaration) { d.FileName = "clip.pdf" }, "/file_name"},
		"empty":                    {func(d *Declaration) { d.Size = 0 }, "/size"},
		"too large":                {func(d *Declaration) { d.Size = limits.MaxSize + 1 }, "/size"},
		"short hash":               {func(d *Declaration) { d.SHA256 = "abcd" }, "/sha256"},
		"not hex":                  {func(d *Declaration) { d.SHA256 = strings.Repeat("zz", 32) }, "/sha256"},
		"no time":                  {func(d *Declaration) { d.CapturedAt = time.Time{} }, "/captured_at"},
		"captured next week":       {func(d *Declaration) { d.CapturedAt = noon.Add(7 * 24 * time.Hour) }, "/captured_at"},
		"derived from nothing":     {func(d *Declaration) { d.Derivation = &Derivation{How: "clip"} }, "/derivation/of"},
		"derived by other means":   {func(d *Declaration) { d.Derivation = &Derivation{Of: "e0", How: "magic"} }, "/derivation/how"},
		"device name without end":  {func(d *Declaration) { d.Device = strings.Repeat("机", 201) }, "/device"},
		"largest file is accepted": {func(d *Declaration) { d.Size = limits.MaxSize }, ""},
		"upper case hash is taken": {func(d *Declaration) { d.SHA256 = strings.ToUpper(sumA) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := declaration()
			tc.change(&d)
			e, err := Declare("e1", d, wang, limits, noon)
			if tc.want == "" {
				require.NoError(t, err)
				require.Equal(t, sumA, e.SHA256)
				require.Equal(t, "wang", e.CapturedBy)
				return
			}
			f := fault.Of(err)
			require.Equal(t, fault.Invalid, f.Kind)
			require.Len(t, f.Fields, 1)
			require.Equal(t, tc.want, f.Fields[0].Pointer)
		})
	}
}

func TestFileNamesCannotDeceive(t *testing.T) {
	for in, want := range map[string]string{
		"大堂.jpg":                          "大堂.jpg",
		`C:\照片\大堂.jpg`:                    "大堂.jpg",
		"../../etc/passwd":                "passwd",
		"a\"b\r\nSet-Cookie: x.jpg":       "abSet-Cookie x.jpg",
		"photo\u202egpj.exe":              "photogpj.exe",
		"...":                             "",
		"\xff\xfe.png":                    "png",
		strings.Repeat("长", 300) + ".mp4": strings.Repeat("长", 196) + ".mp4",
	} {
		require.Equal(t, want, CleanFileName(in), "%q", in)
	}
}

func TestVerdict(t *testing.T) {
	right := Found{Version: "v1", Size: 200 * mib, SHA256: sumA, ContentType: "video/mp4"}
	for name, tc := range map[string]struct {
		change func(*Found)
		code   string
	}{
		"right":          {func(*Found) {}, ""},
		"cut":            {func(f *Found) { f.Size-- }, "evidence.size"},
		"beyond limit":   {func(f *Found) { f.Size = limits.MaxSize + 1 }, "evidence.too_large"},
		"other bytes":    {func(f *Found) { f.SHA256 = strings.Repeat("cd", 32) }, "evidence.sha256"},
		"a page inside":  {func(f *Found) { f.ContentType = "text/html; charset=utf-8" }, "evidence.type"},
		"a photo inside": {func(f *Found) { f.ContentType = "image/jpeg" }, "evidence.type"},
		"a film, other":  {func(f *Found) { f.ContentType = "video/quicktime" }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := right
			tc.change(&f)
			e := declared(t).Receive("v1", noon).Judge(f, limits, noon)
			if tc.code == "" {
				require.Equal(t, Verified, e.Status)
				require.Equal(t, f.ContentType, e.ContentType)
				require.NoError(t, e.CanView())
			} else {
				require.Equal(t, Rejected, e.Status)
				require.Equal(t, tc.code, e.Reason.Code)
				require.Error(t, e.CanView())
			}
			later := right
			later.SHA256 = strings.Repeat("00", 32)
			require.Equal(t, e, e.Judge(later, limits, noon.Add(time.Hour)), "a verdict is final")
			require.Error(t, e.CanSend())
		})
	}
}

func TestSoundInAFilmsContainerStaysSound(t *testing.T) {
	for _, tc := range []struct{ declared, found, want string }{
		{"audio/webm", "video/webm", "audio/webm"},
		{"audio/mp4", "video/mp4", "audio/mp4"},
		{"audio/x-m4a", "video/mp4", "audio/x-m4a"},
		{"audio/ogg;codecs=opus", "application/ogg", "audio/ogg"},
		{"audio/mpeg", "video/webm", "video/webm"},
		{"audio/mpeg", "audio/wav", "audio/wav"},
	} {
		e := Evidence{Kind: Audio, Declared: Canonical(tc.declared)}
		require.Equal(t, tc.want, e.typeOf(tc.found), "%+v", tc)
		require.True(t, Accepted(Audio, tc.want))
	}
}

func TestPlans(t *testing.T) {
	for name, size := range map[string]int64{"one byte": 1, "single limit": limits.SingleMax, "just above": limits.SingleMax + 1,
		"200 MB": 200 * mib, "odd": 200*mib + 17, "largest": limits.MaxSize} {
		t.Run(name, func(t *testing.T) {
			p := limits.PlanFor(size)
			require.Equal(t, size <= limits.SingleMax, p.Mode == Single)
			require.LessOrEqual(t, p.Parts, maxParts)
			var total int64
			for n := 1; n <= p.Parts; n++ {
				require.Positive(t, p.Length(n))
				if n < p.Parts {
					require.GreaterOrEqual(t, p.Length(n), minPartSize, "stores refuse smaller parts")
				}
				total += p.Length(n)
			}
			require.Equal(t, size, total)
			require.Zero(t, p.Length(0))
			require.Zero(t, p.Length(p.Parts+1))
		})
	}
	p := Plan{Mode: Multipart, Size: 25, PartSize: 10, Parts: 3}
	require.Equal(t, []int{2, 3}, p.Missing([]Part{{Number: 1, Size: 10}, {Number: 3, Size: 4}}), "a part of the wrong length is missing")
	require.Empty(t, p.Missing([]Part{{Number: 1, Size: 10}, {Number: 2, Size: 10}, {Number: 3, Size: 5}}))
}

func TestMarkRules(t *testing.T) {
	in := &Region{X: 0.1, Y: 0.2, W: 0.3, H: 0.4}
	for name, tc := range map[string]struct {
		kind Kind
		mark Mark
		want string // pointer of the wrong field, or the code of a refusal; "" for accepted
	}{
		"seconds on a video":          {Video, Mark{StartMS: 1000, EndMS: 2500, Note: "未双手接递"}, ""},
		"an instant":                  {Video, Mark{StartMS: 1000, EndMS: 1000, Region: in, Item: "C-12"}, ""},
		"sound":                       {Audio, Mark{EndMS: 10, Note: "x"}, ""},
		"photo":                       {Photo, Mark{Region: in, Note: "x"}, ""},
		"photo without region":        {Photo, Mark{Note: "x"}, "/region"},
		"photo with seconds":          {Photo, Mark{EndMS: 5, Region: in, Note: "x"}, "/start_ms"},
		"paper":                       {Document, Mark{Note: "x"}, "evidence.mark_document"},
		"end before start":            {Video, Mark{StartMS: 5, EndMS: 4, Note: "x"}, "/end_ms"},
		"before the beginning":        {Video, Mark{StartMS: -1, EndMS: 4, Note: "x"}, "/start_ms"},
		"for ever":                    {Video, Mark{EndMS: math.MaxInt64, Note: "x"}, "/end_ms"},
		"silent":                      {Video, Mark{EndMS: 5, Note: " "}, "/note"},
		"endless note":                {Video, Mark{EndMS: 5, Note: strings.Repeat("长", 2001)}, "/note"},
		"region of a sound":           {Audio, Mark{EndMS: 5, Region: in, Note: "x"}, "/region"},
		"region outside":              {Video, Mark{EndMS: 5, Region: &Region{X: 0.8, Y: 0, W: 0.3, H: 1}, Note: "x"}, "/region"},
		"region without area":         {Video, Mark{EndMS: 5, Region: &Region{X: 0.8, Y: 0, W: 0, H: 1}, Note: "x"}, "/region"},
		"region that is not a number": {Video, Mark{EndMS: 5, Region: &Region{X: math.NaN(), Y: 0, W: 0.1, H: 1}, Note: "x"}, "/region"},
	} {
		t.Run(name, func(t *testing.T) {
			err := verified(t, tc.kind).CheckMark(tc.mark)
			if tc.want == "" {
				require.NoError(t, err)
				return
			}
			f := fault.Of(err)
			if len(f.Fields) > 0 {
				require.Equal(t, tc.want, f.Fields[0].Pointer)
			} else {
				require.Equal(t, tc.want, f.Code)
			}
		})
	}
	require.True(t, fault.Is(declared(t).CheckMark(Mark{EndMS: 1, Note: "x"}), fault.Conflict), "nobody marks what is not verified")
}

func TestMarksAreTakenBackOnceByTheirMaker(t *testing.T) {
	m := Mark{ID: "m1", By: wang}
	_, err := m.Remove(li, "wrong", noon)
	require.True(t, fault.Is(err, fault.Refused), "%v", err)
	_, err = m.Remove(wang, "  ", noon)
	require.True(t, fault.Is(err, fault.Invalid), "%v", err)
	gone, err := m.Remove(wang, "误标", noon)
	require.NoError(t, err)
	require.Equal(t, "误标", gone.Removal.Reason)
	_, err = gone.Remove(wang, "again", noon)
	require.True(t, fault.Is(err, fault.Conflict), "%v", err)
}

func TestViewingEndsByGapAndByLength(t *testing.T) {
	v := Viewing{Started: noon, Last: noon.Add(30 * time.Minute)}
	require.True(t, v.Continues(noon.Add(35*time.Minute)))
	require.False(t, v.Continues(noon.Add(41*time.Minute)), "ten minutes without a request")
	v.Last = noon.Add(59 * time.Minute)
	require.True(t, v.Continues(noon.Add(60*time.Minute)))
	require.False(t, v.Continues(noon.Add(61*time.Minute)), "an hour at a stretch")
}

func TestGivingUpAndLocking(t *testing.T) {
	e := declared(t)
	_, ok := e.GiveUp(limits, noon.Add(limits.Abandoned-time.Second))
	require.False(t, ok)
	gone, ok := e.GiveUp(limits, noon.Add(limits.Abandoned))
	require.True(t, ok)
	require.Equal(t, Rejected, gone.Status)
	_, ok = e.Receive("v", noon).GiveUp(limits, noon.Add(limits.Abandoned))
	require.False(t, ok, "what has arrived is not given up")

	long := noon.Add(1000 * time.Hour)
	e = e.Lock(long, true).Lock(noon, true)
	require.Equal(t, long, e.LockUntil, "a lock never gets shorter")
}
