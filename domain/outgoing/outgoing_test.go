package outgoing

import (
	"strings"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"

	"github.com/stretchr/testify/require"
)

func TestTopics(t *testing.T) {
	require.Equal(t, "notice.due", Topic(casefile.Notice, "notice.due"))
	require.Equal(t, "complaint.opened", Topic(casefile.Complaint, "opened"))
	require.Equal(t, "hello", Topic("", "hello"))
	for _, c := range []struct {
		filter []string
		topic  string
		takes  bool
	}{
		{nil, "notice.due", true},
		{[]string{"notice"}, "notice.due", true},
		{[]string{"notice.due"}, "notice.due", true},
		{[]string{"notice.due"}, "notice.due_soon", false},
		{[]string{"notice"}, "notices.due", false},
		{[]string{"notice"}, "inspection.published", false},
		{[]string{"notice"}, "incident.reported", true},
		{nil, "delivery.failed", false},
		{[]string{"delivery"}, "delivery.failed", false},
		{nil, "incidental.note", true},
		{[]string{"notice"}, "incidental.note", false},
	} {
		require.Equal(t, c.takes, Takes(c.filter, c.topic), "%v %s", c.filter, c.topic)
	}
}

func TestSwitches(t *testing.T) {
	require.True(t, Unswitched().Wants("notice.due"))
	off := Switches{}
	require.False(t, off.Wants("notice.due"))
	require.True(t, off.Wants("incident.reported"), "nobody switches direct reports off")
	muted := Switches{Mail: true, Muted: []string{"notice"}}
	require.False(t, muted.Wants("notice.due"))
	require.True(t, muted.Wants("inspection.published"))
}

func TestQuietTime(t *testing.T) {
	at := func(s string) time.Time {
		v, err := time.ParseInLocation("2006-01-02 15:04", s, casefile.Zone)
		require.NoError(t, err)
		return v.UTC()
	}
	for _, c := range []struct{ from, to, now, goes string }{
		{"22:00", "07:00", "2026-11-21 21:59", "2026-11-21 21:59"},
		{"22:00", "07:00", "2026-11-21 22:00", "2026-11-22 07:00"},
		{"22:00", "07:00", "2026-11-22 06:59", "2026-11-22 07:00"},
		{"22:00", "07:00", "2026-11-22 07:00", "2026-11-22 07:00"},
		{"12:00", "14:00", "2026-11-22 13:00", "2026-11-22 14:00"},
		{"12:00", "14:00", "2026-11-22 14:00", "2026-11-22 14:00"},
		{"00:00", "08:00", "2026-11-22 00:30", "2026-11-22 08:00"},
		{"", "", "2026-11-22 03:00", "2026-11-22 03:00"},
		{"08:00", "08:00", "2026-11-22 09:00", "2026-11-22 09:00"},
	} {
		s := Switches{Mail: true, QuietFrom: c.from, QuietTo: c.to}
		require.Equal(t, at(c.goes), s.NotBefore("notice.due", at(c.now)), "%v", c)
		require.Equal(t, at(c.now), s.NotBefore("incident.reported", at(c.now)), "direct reports wait for nobody")
	}
}

func TestWrongSwitchesAreNamed(t *testing.T) {
	require.NoError(t, Switches{Mail: true, Muted: []string{"notice.due"}, QuietFrom: "22:00", QuietTo: "07:00"}.Check())
	for pointer, s := range map[string]Switches{
		"/muted":      {Muted: []string{"Notice Due"}},
		"/quiet_from": {QuietFrom: "25:00", QuietTo: "07:00"},
		"/quiet_to":   {QuietFrom: "22:00"},
	} {
		require.Equal(t, pointer, fault.Of(s.Check()).Fields[0].Pointer)
	}
	for _, mandatory := range []string{"incident", "incident.reported"} {
		require.Equal(t, "mandatory", fault.Of(Switches{Muted: []string{mandatory}}.Check()).Fields[0].Code)
	}
}

func TestWaitGrowsToHalfADay(t *testing.T) {
	require.Equal(t, 10*time.Second, Wait(1, 0.5))
	require.Equal(t, 30*time.Second, Wait(2, 0.5))
	require.Equal(t, 12*time.Hour, Wait(50, 0.5))
	require.Equal(t, 8*time.Second, Wait(1, 0))
	require.Less(t, Wait(1, 0.999), 12*time.Second+time.Nanosecond)
	var sum time.Duration
	for n := 1; n <= 15; n++ {
		require.GreaterOrEqual(t, Wait(n+1, 0.5), Wait(n, 0.5))
		sum += Wait(n, 0.5)
	}
	require.Greater(t, sum, 72*time.Hour)
}

func TestMailAddresses(t *testing.T) {
	for _, good := range []string{"", "zhang@bank.cn", "zhang.san+duban@mail.gd.bank.com.cn", "root@localhost"} {
		require.NoError(t, CheckMail(good, "/email"), good)
	}
	for _, bad := range []string{"zhang", "@bank.cn", "zhang@", "Zhang <z@bank.cn>", "a@b.cn,c@d.cn", "a@b.cn\r\nBcc: x@y.cn", "张@bank.cn", "a b@bank.cn",
		"a@-bank.cn", "a@bank..cn", strings.Repeat("a", 65) + "@bank.cn", "a@" + strings.Repeat("b.", 130) + "cn", "a@b.cn\n"} {
		require.Error(t, CheckMail(bad, "/email"), "%q", bad)
	}
}
