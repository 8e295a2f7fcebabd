package demo

import (
	"bytes"
	"crypto/sha256"
	"image/jpeg"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/gabriel-vasile/mimetype"
	"github.com/stretchr/testify/require"

	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/policy"
	"duban/tabular"
	"duban/tabular/intake"
)

func TestSameSeedSameBank(t *testing.T) {
	require.True(t, reflect.DeepEqual(Bank(7), Bank(7)))
	require.False(t, reflect.DeepEqual(Bank(7), Bank(8)))
	require.Equal(t, Bank(7).Units, Bank(8).Units)
}

func TestTreeHoldsTogether(t *testing.T) {
	d := Bank(1)
	seen := map[org.Path]bool{}
	codes := map[string]bool{}
	count := map[org.Level]int{}
	for _, u := range d.All() {
		require.True(t, u.Path.Valid(), u.Path)
		require.Equal(t, u.Code, u.Path.Code())
		require.False(t, codes[u.Code], "code %s twice", u.Code)
		if u.Level != org.HeadOffice {
			require.True(t, seen[u.Path.Parent()], "%s comes before its parent", u.Path)
		}
		require.NotEmpty(t, u.Name.ZH)
		require.NotEmpty(t, u.Name.EN)
		require.True(t, isASCII(u.Name.EN))
		seen[u.Path], codes[u.Code] = true, true
		count[u.Level]++
	}
	require.Equal(t, map[org.Level]int{org.HeadOffice: 1, org.Department: 5, org.Province: 2, org.City: 4, org.SubBranch: 10, org.OutletUnit: 40}, count)
	types := map[string]int{}
	for _, o := range d.Outlets {
		types[o.Type]++
		require.NotEmpty(t, o.Address.ZH)
		require.NotEmpty(t, o.Hours.EN)
		counters := 0
		for _, c := range o.Cameras {
			if c.Covers == intake.Counter {
				counters++
			}
		}
		require.GreaterOrEqual(t, counters, 2, "counters are watched")
	}
	require.Len(t, types, 3)
}

func TestEveryRoleIsHeldAndNobodyHoldsWhatExcludesEachOther(t *testing.T) {
	for seed := range uint64(20) {
		d := Bank(seed)
		require.Greater(t, len(d.Users), 80)
		paths := map[org.Path]bool{}
		for _, u := range d.All() {
			paths[u.Path] = true
		}
		logins, names := map[string]bool{}, map[string]bool{}
		for _, u := range d.Users {
			require.Regexp(t, `^[a-z]+\.[a-z]+$`, u.Login)
			require.False(t, logins[u.Login] || names[u.Name], u.Login)
			require.True(t, paths[u.Unit])
			logins[u.Login], names[u.Name] = true, true
		}
		for _, a := range d.Assignments {
			require.True(t, logins[a.User])
			require.True(t, paths[a.Unit])
			_, known := policy.RoleNamed(a.Role)
			require.True(t, known, a.Role)
		}
		for login, s := range d.Subjects() {
			require.Empty(t, s.Conflicts(), login)
		}
		for _, r := range policy.Roles() {
			if !r.Machine {
				require.NotEmpty(t, d.Holders(r.Name), r.Name)
			}
		}
		for _, o := range d.Outlets {
			require.Len(t, d.At(policy.BranchHead, o.Path), 1)
			require.Len(t, d.At(policy.LobbyManager, o.Path), 1)
		}
	}
}

func TestNoInspectorBelongsToWhatHeInspects(t *testing.T) {
	d := Bank(1)
	unit := map[string]org.Path{}
	for _, u := range d.Users {
		unit[u.Login] = u.Unit
	}
	for _, a := range d.Assignments {
		if a.Role != policy.Inspector && a.Role != policy.MysteryShopper {
			continue
		}
		for _, o := range d.Outlets {
			if a.Unit.Contains(o.Path) {
				require.False(t, unit[a.User].Contains(o.Path), "%s would inspect %s", a.User, o.Path)
			}
		}
	}
}

func TestStoriesAreWhole(t *testing.T) {
	failable := map[string]bool{}
	for _, list := range checklist.Shipped() {
		for _, item := range Failable(list) {
			failable[item] = true
		}
		require.GreaterOrEqual(t, len(Told(list)), 12, list.Code)
	}
	for item, told := range stories {
		require.True(t, failable[item], "nobody can fail %s alone", item)
		for i, s := range told {
			_, known := notice.CauseNames[s.Cause]
			require.True(t, known)
			for _, words := range []string{s.Remark, s.RootCause, s.Correction, s.Prevention, s.Done} {
				require.True(t, strings.HasSuffix(words, "。"), "%s %d: %s", item, i, words)
				require.GreaterOrEqual(t, utf8.RuneCountInString(words), 5)
			}
		}
		require.Equal(t, Tell(item, 0), Tell(item, len(told)))
		require.NotEmpty(t, Tell(item, -1).Remark)
	}
	require.Panics(t, func() { Tell("no such item", 0) })
	for o := range phrases {
		require.NotEmpty(t, Say(o, -5))
	}
}

// A year of rounds in which outlets differ, so that rankings and trends have something to show.
func TestPastYearHasShape(t *testing.T) {
	d, now := Bank(1), time.Date(2026, 11, 21, 12, 0, 0, 0, tabular.Zone)
	lists := checklist.Shipped()
	past := d.Past(lists, now)
	require.Equal(t, past, d.Past(lists, now))
	byOutlet, kinds, numbers := map[org.Path][]checklist.Decimal{}, map[checklist.Kind]int{}, map[string]bool{}
	for _, p := range past {
		require.True(t, p.Date.Before(now.AddDate(0, 0, -70)) && p.Date.After(now.AddDate(-1, 0, 0)))
		require.False(t, numbers[p.Number], p.Number)
		numbers[p.Number] = true
		kinds[p.Kind]++
		l := lists[slices.IndexFunc(lists, func(l checklist.Template) bool { return l.Code == p.Checklist })]
		require.NoError(t, checklist.Check(l, p.Answers, true))
		for _, f := range checklist.Failed(l, p.Answers) {
			require.NotEmpty(t, p.Remarks[f.Key.String()], "%s says nothing of %s", p.Number, f.Item)
		}
		byOutlet[p.Outlet] = append(byOutlet[p.Outlet], checklist.Score(l, p.Answers).Percent)
	}
	require.Equal(t, map[checklist.Kind]int{inspection.Mystery: 80, inspection.Onsite: 80, inspection.Video: 20}, kinds)
	means := map[checklist.Decimal]bool{}
	worst, best := checklist.D(100), checklist.D(0)
	for _, scores := range byOutlet {
		require.GreaterOrEqual(t, len(scores), 4)
		sum := checklist.D(0)
		for _, s := range scores {
			sum += s
		}
		mean := sum / checklist.Decimal(len(scores)) / 100 * 100
		means[mean], worst, best = true, min(worst, mean), max(best, mean)
	}
	require.Greater(t, len(means), 25, "few share a rank")
	require.Greater(t, best-worst, checklist.D(8))
	t.Log(worst, best)
}

func TestEvidenceIsWhatItSeems(t *testing.T) {
	photo := Photo(3, 640, 480)
	require.Equal(t, "image/jpeg", mimetype.Detect(photo).String())
	img, err := jpeg.Decode(bytes.NewReader(photo))
	require.NoError(t, err)
	require.Equal(t, 640, img.Bounds().Dx())
	require.NotEqual(t, photo, Photo(4, 640, 480))
	require.NotEmpty(t, Photo(1, 1, 1))

	require.Equal(t, "audio/wav", mimetype.Detect(Recording(1, 500)).String())
	require.Len(t, Recording(1, 500), 44+8000)

	require.Equal(t, "video/webm", mimetype.Detect(Film).String())
	require.Less(t, len(Film), 300_000)

	for _, size := range []int64{MinVideo, 41, 4096, 1_000_003} {
		v := Video(9, size)
		require.Equal(t, size, v.Size())
		all, err := io.ReadAll(v)
		require.NoError(t, err)
		require.Len(t, all, int(size))
		require.Equal(t, "video/mp4", mimetype.Detect(all).String())
		require.NoError(t, iotest.TestReader(Video(9, size), all))
	}
}

func TestVideoReadsTheSameFromAnyOffset(t *testing.T) {
	whole, err := io.ReadAll(Video(5, 100_000))
	require.NoError(t, err)
	for _, off := range []int64{0, 3, 23, 24, 39, 40, 41, 4097, 99_999} {
		part := make([]byte, min(777, 100_000-off))
		_, err := Video(5, 100_000).ReadAt(part, off)
		require.True(t, err == nil || err == io.EOF)
		require.Equal(t, whole[off:off+int64(len(part))], part, "offset %d", off)
	}
	require.NotEqual(t, sha256.Sum256(whole[40:4096]), sha256.Sum256(whole[4136:8192]), "parts differ")
	require.Equal(t, uint64(10<<30), uint64(Video(1, 10<<30).Size()))
}

func BenchmarkVideo(b *testing.B) {
	b.SetBytes(64 << 20)
	for b.Loop() {
		io.Copy(io.Discard, Video(1, 64<<20))
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}
