package house

import (
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/notify"
)

func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestOutgoingSettings(t *testing.T) {
	c, err := FromEnv(env())
	require.NoError(t, err)
	require.Equal(t, Outgoing{GiveUp: 72 * time.Hour}, c.Outgoing, "by default nothing goes out")

	c, err = FromEnv(env("DUBAN_SMTP_ADDRESS", "mail.bank.cn:465", "DUBAN_SMTP_SECURITY", "tls", "DUBAN_SMTP_USER", "duban", "DUBAN_SMTP_PASSWORD", "geheim",
		"DUBAN_SMTP_FROM", "督办 <duban@bank.cn>", "DUBAN_OUTGOING_HOSTS", "hooks.bank.cn, *.oa.bank.cn", "DUBAN_OUTGOING_PRIVATE", "10.20.1.1/16,fd00::/8",
		"DUBAN_OUTGOING_PORTS", "8443", "DUBAN_OUTGOING_PLAIN", "true", "DUBAN_OUTGOING_GIVE_UP", "24h"))
	require.NoError(t, err)
	require.Equal(t, Outgoing{SMTP: &notify.SMTP{Host: "mail.bank.cn", Port: 465, Security: "tls", User: "duban", Password: "geheim", From: "督办 <duban@bank.cn>"},
		Hosts: []string{"hooks.bank.cn", "*.oa.bank.cn"}, Private: []netip.Prefix{netip.MustParsePrefix("10.20.0.0/16"), netip.MustParsePrefix("fd00::/8")},
		Ports: []uint16{8443}, Plain: true, GiveUp: 24 * time.Hour}, c.Outgoing)
}

func TestNonsenseIsNamed(t *testing.T) {
	for _, c := range []struct {
		set  []string
		says string
	}{
		{[]string{"DUBAN_SMTP_ADDRESS", "mail.bank.cn", "DUBAN_SMTP_FROM", "a@b.cn"}, "DUBAN_SMTP_ADDRESS must be host:port"},
		{[]string{"DUBAN_SMTP_ADDRESS", "mail.bank.cn:0", "DUBAN_SMTP_FROM", "a@b.cn"}, "DUBAN_SMTP_ADDRESS must be host:port"},
		{[]string{"DUBAN_SMTP_FROM", "a@b.cn"}, "DUBAN_SMTP_ADDRESS is missing"},
		{[]string{"DUBAN_SMTP_ADDRESS", "m:25"}, "DUBAN_SMTP_FROM must be an address"},
		{[]string{"DUBAN_SMTP_ADDRESS", "m:25", "DUBAN_SMTP_FROM", "nobody"}, "DUBAN_SMTP_FROM must be an address"},
		{[]string{"DUBAN_SMTP_ADDRESS", "m:25", "DUBAN_SMTP_FROM", "a@b.cn", "DUBAN_SMTP_SECURITY", "ssl"}, "DUBAN_SMTP_SECURITY must be"},
		{[]string{"DUBAN_SMTP_ADDRESS", "m:25", "DUBAN_SMTP_FROM", "a@b.cn", "DUBAN_SMTP_USER", "u"}, "go together"},
		{[]string{"DUBAN_SMTP_ADDRESS", "m:25", "DUBAN_SMTP_FROM", "a@b.cn", "DUBAN_SMTP_USER", "u", "DUBAN_SMTP_PASSWORD", "p", "DUBAN_SMTP_SECURITY", "plain"}, "in the clear"},
		{[]string{"DUBAN_OUTGOING_HOSTS", "https://hooks.bank.cn/"}, "is no host name"},
		{[]string{"DUBAN_OUTGOING_HOSTS", "*"}, "is no host name"},
		{[]string{"DUBAN_OUTGOING_HOSTS", "a.*.cn"}, "is no host name"},
		{[]string{"DUBAN_OUTGOING_PRIVATE", "10.0.0.1"}, "is no network"},
		{[]string{"DUBAN_OUTGOING_PORTS", "https"}, "is no port"},
		{[]string{"DUBAN_OUTGOING_GIVE_UP", "3 days"}, "DUBAN_OUTGOING_GIVE_UP"},
		{[]string{"DUBAN_OUTGOING_GIVE_UP", "1s"}, "DUBAN_OUTGOING_GIVE_UP"},
	} {
		_, err := FromEnv(env(c.set...))
		require.ErrorContains(t, err, c.says, "%v", c.set)
		require.NotContains(t, strings.ReplaceAll(err.Error(), "DUBAN_SMTP_PASSWORD", ""), "geheim")
	}
}
