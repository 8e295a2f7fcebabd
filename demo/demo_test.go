package demo

import (
	"bytes"
	"crypto/sha256"
	"image/jpeg"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/gabriel-vasile/mimetype"
	"github.com/stretchr/testify/require"

	"duban/domain/notice"
	"duban/domain/org"
	"duban/policy"
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
	for _, topic := range Topics {
		require.GreaterOrEqual(t, len(stories[topic]), 3, topic)
		for i, s := range stories[topic] {
			_, known := notice.CauseNames[s.Cause]
			require.True(t, known)
			for _, words := range []string{s.Remark, s.RootCause, s.Correction, s.Prevention, s.Done} {
				require.True(t, strings.HasSuffix(words, "。"), "%s %d: %s", topic, i, words)
				require.GreaterOrEqual(t, utf8.RuneCountInString(words), 7)
			}
		}
		require.Equal(t, Tell(topic, 0), Tell(topic, len(stories[topic])))
		require.NotEmpty(t, Tell(topic, -1).Remark)
	}
	for o := range phrases {
		require.NotEmpty(t, Say(o, -5))
	}
}

func TestTopicFollowsTheItemBeforeTheModule(t *testing.T) {
	for item, want := range map[string]Topic{
		"柜员着装规范、佩戴工牌": Appearance, "门楣灯箱完好": Outside, "客户等候时间": Waiting, "唱收唱付": CounterJob, "设有爱心窗口": Care,
		"现金当面清点": Quality, "投诉电话公示": Voice, "按公示营业时间开门": Discipline, "大堂经理主动迎接": LobbyJob, "双手递送凭证": Manner,
		"饮水机可用": Facility, "地面整洁": Inside,
	} {
		require.Equal(t, want, TopicOf("营业环境", item), item)
	}
	require.Equal(t, Inside, TopicOf("营业环境", "其他"))
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
