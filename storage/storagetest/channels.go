package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func channel(id string, kind outgoing.Kind, unit org.Path, topics ...string) storage.Channel {
	return storage.Channel{ID: id, Kind: kind, Name: "渠道" + id, Unit: unit, Topics: topics, Language: "zh", Host: "hooks.bank.cn", Sealed: "sealed", Secrets: 1,
		Enabled: true, MadeBy: "admin", Made: Noon, Changed: Noon}
}

func testChannels(t *testing.T, b *Backend) {
	ctx := context.Background()
	a := channel("a", outgoing.Webhook, "/ho/gd/", "notice", "inspection.published")
	require.NoError(t, b.AddChannel(ctx, a, storage.AuditEntry{At: Noon, Actor: Li, Action: "channel.write", Resource: "channel", ResourceID: "a", Outcome: storage.Accepted}))
	require.NoError(t, b.AddChannel(ctx, channel("b", outgoing.Email, "/ho/")))
	got, err := b.Channel(ctx, "a")
	require.NoError(t, err)
	a.Version, a.Made, a.Changed = 1, storage.Instant(Noon), storage.Instant(Noon)
	require.Equal(t, a, got)
	_, err = b.Channel(ctx, "z")
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)

	list, err := b.Channels(ctx, storage.ChannelFilter{Within: []org.Path{"/ho/"}}, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Equal(t, "b", list.Items[0].ID)
	list, err = b.Channels(ctx, storage.ChannelFilter{Within: []org.Path{"/ho/"}}, storage.Page{Limit: 1, Cursor: list.Next})
	require.NoError(t, err)
	require.Equal(t, "a", list.Items[0].ID)
	require.Empty(t, list.Next)
	for _, f := range []storage.ChannelFilter{{}, {Within: []org.Path{"/ho/sh/"}}, {Within: []org.Path{"/ho/"}, Kind: outgoing.Feishu}, {Within: []org.Path{"/ho/"}, Under: "/ho/sh/"}} {
		list, err = b.Channels(ctx, f, storage.Page{})
		require.NoError(t, err)
		require.Empty(t, list.Items, "%+v", f)
	}

	changed, err := b.ChangeChannel(ctx, "a", func(c *storage.Channel) error { c.Name, c.Topics, c.Enabled = "新名", nil, false; return nil })
	require.NoError(t, err)
	require.EqualValues(t, 2, changed.Version)
	got, err = b.Channel(ctx, "a")
	require.NoError(t, err)
	require.Equal(t, changed, got)
	require.Empty(t, got.Topics)
	_, err = b.ChangeChannel(ctx, "a", func(c *storage.Channel) error { c.Kind = outgoing.Email; return nil })
	require.True(t, fault.Is(err, fault.Invalid), "%v", err)
	_, err = b.ChangeChannel(ctx, "a", func(c *storage.Channel) error { c.Name = "x"; return fault.Refuse("no", "不", "no") })
	require.True(t, fault.Is(err, fault.Refused), "%v", err)
	got, err = b.Channel(ctx, "a")
	require.NoError(t, err)
	require.Equal(t, "新名", got.Name)

	require.NoError(t, b.RemoveChannel(ctx, "a", Noon))
	require.True(t, fault.Is(b.RemoveChannel(ctx, "a", Noon), fault.NotFound))
}

func testSwitches(t *testing.T, b *Backend) {
	ctx := context.Background()
	s, err := b.Switches(ctx, "wang")
	require.NoError(t, err)
	require.Equal(t, outgoing.Unswitched(), s)
	for _, want := range []outgoing.Switches{{Muted: []string{"notice"}, QuietFrom: "22:00", QuietTo: "07:00"}, {Mail: true, Muted: []string{}}} {
		require.NoError(t, b.SetSwitches(ctx, "wang", want, Noon))
		s, err = b.Switches(ctx, "wang")
		require.NoError(t, err)
		require.Equal(t, want, s)
	}
	muted, err := b.MutedAt(ctx, "/ho/gd/")
	require.NoError(t, err)
	require.Empty(t, muted)
	for _, want := range [][]string{{"notice", "inspection"}, {"notice.due"}} {
		require.NoError(t, b.SetMutedAt(ctx, "/ho/gd/", want, "admin", Noon))
		muted, err = b.MutedAt(ctx, "/ho/gd/")
		require.NoError(t, err)
		require.Equal(t, want, muted)
	}
	require.NoError(t, b.SetMutedAt(ctx, "/ho/gd/", nil, "admin", Noon.Add(time.Hour)))
	muted, err = b.MutedAt(ctx, "/ho/gd/")
	require.NoError(t, err)
	require.Empty(t, muted)
}
