package notify

import (
	"bytes"
	"context"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

// names resolves what a test says, and counts how often it was asked.
type names struct {
	answers [][]netip.Addr // one per question, the last for ever
	asked   atomic.Int32
}

func (n *names) resolve(context.Context, string) ([]netip.Addr, error) {
	i := int(n.asked.Add(1)) - 1
	return n.answers[min(i, len(n.answers)-1)], nil
}

func says(addrs ...string) []netip.Addr {
	var out []netip.Addr
	for _, a := range addrs {
		out = append(out, netip.MustParseAddr(a))
	}
	return out
}

var loopback = netip.MustParsePrefix("127.0.0.0/8")

// receiver is a TLS server on loopback and the rules that let a guard reach it as hooks.bank.cn.
func receiver(t *testing.T, h http.HandlerFunc) (*url.URL, Rules) {
	t.Helper()
	s := httptest.NewTLSServer(h)
	t.Cleanup(s.Close)
	u, err := url.Parse(s.URL)
	require.NoError(t, err)
	cas := x509.NewCertPool()
	cas.AddCert(s.Certificate())
	port := netip.MustParseAddrPort(u.Host).Port()
	n := &names{answers: [][]netip.Addr{says("127.0.0.1")}}
	// The test certificate is for example.com.
	u.Host = fmt.Sprintf("example.com:%d", port)
	return u, Rules{Hosts: []string{"example.com"}, Private: []netip.Prefix{loopback}, Ports: []uint16{port}, CAs: cas, Resolve: n.resolve}
}

func TestAddressesThatLeadNowhereGood(t *testing.T) {
	g := NewGuard(Rules{Hosts: []string{"hooks.bank.cn", "*.inside.cn"}, Ports: []uint16{8443}})
	for _, good := range []string{"https://hooks.bank.cn/x?y=1", "https://HOOKS.bank.cn", "https://hooks.bank.cn:8443/", "https://hooks.bank.cn:443/", "https://a.inside.cn/", "https://a.b.inside.cn/"} {
		_, err := g.Check(good)
		require.NoError(t, err, good)
	}
	for bad, code := range map[string]string{
		"":                                                   "format",
		"hooks.bank.cn/x":                                    "format",
		"//hooks.bank.cn/x":                                  "scheme",
		"http://hooks.bank.cn/":                              "scheme",
		"file:///etc/passwd":                                 "format",
		"gopher://hooks.bank.cn/":                            "scheme",
		"ftp://hooks.bank.cn/":                               "scheme",
		"https:hooks.bank.cn":                                "format",
		"https://user:pass@hooks.bank.cn/":                   "user",
		"https://hooks.bank.cn@evil.cn/":                     "user",
		"https://hooks.bank.cn#@evil.cn/":                    "fragment",
		"https://evil.cn/?hooks.bank.cn":                     "host",
		"https://hooks.bank.cn.evil.cn/":                     "host",
		"https://xhooks.bank.cn/":                            "host",
		"https://hooks.bank.cn./":                            "host",
		"https://inside.cn/":                                 "host",
		"https://evilinside.cn/":                             "host",
		"https://.inside.cn/":                                "host",
		"https://127.0.0.1/":                                 "host",
		"https://2130706433/":                                "host",
		"https://0x7f.1/":                                    "host",
		"https://0177.0.0.1/":                                "host",
		"https://127.1/":                                     "host",
		"https://[::1]/":                                     "host",
		"https://[::ffff:169.254.169.254]/":                  "host",
		"https://169.254.169.254/latest/":                    "host",
		"https://localhost/":                                 "host",
		"https://metadata.google.internal/":                  "host",
		"https://ｈooks.bank.cn/":                             "host",
		"https://hooks。bank。cn/":                             "host",
		"https://hooks.bank.cn:22/":                          "port",
		"https://hooks.bank.cn:99999/":                       "port",
		"https://hooks.bank.cn:80/":                          "port",
		"https://hooks.bank.cn:/\\evil":                      "",
		"https://hooks.bank.cn\\@evil.cn/":                   "format",
		"https://hooks.bank.cn\r\nX: y/":                     "format",
		"https://hooks.bank.cn/" + strings.Repeat("a", 2000): "format",
	} {
		_, err := g.Check(bad)
		if code == "" {
			require.NoError(t, err, bad) // a strange path on the right host
			continue
		}
		require.Error(t, err, bad)
		require.Equal(t, code, fault.Of(err).Fields[0].Code, bad)
	}
	_, err := NewGuard(Rules{}).Check("https://hooks.bank.cn/")
	require.Error(t, err, "an empty list lets nothing out")
	_, err = NewGuard(Rules{}).Check("https://robots.cn/", "robots.cn")
	require.NoError(t, err)
}

func TestNetworksThatAreNotReached(t *testing.T) {
	g := NewGuard(Rules{})
	for _, bad := range []string{
		"0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.8.9.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
		"192.0.0.192", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "168.63.129.16",
		"::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::a00:1",
		"2002:7f00:1::", "2001:0:53aa:64c::1", "2001:db8::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%lo", "ff02::1", "fec0::1", "100::1",
	} {
		require.Error(t, g.allows(netip.AddrPortFrom(netip.MustParseAddr(bad), 443)), bad)
	}
	for _, good := range []string{"8.8.8.8", "223.5.5.5", "::ffff:8.8.8.8", "2400:3200::1"} {
		require.NoError(t, g.allows(netip.AddrPortFrom(netip.MustParseAddr(good), 443)), good)
		require.Error(t, g.allows(netip.AddrPortFrom(netip.MustParseAddr(good), 22)), good)
	}

	inside := NewGuard(Rules{Private: []netip.Prefix{netip.MustParsePrefix("10.20.0.0/16"), netip.MustParsePrefix("64:ff9b::/96")}})
	for addr, ok := range map[string]bool{"10.20.1.1": true, "::ffff:10.20.1.1": true, "10.21.0.1": false, "127.0.0.1": false,
		"64:ff9b::a14:101": true, "64:ff9b::7f00:1": false, "64:ff9b::808:808": true} {
		err := inside.allows(netip.AddrPortFrom(netip.MustParseAddr(addr), 443))
		require.Equal(t, ok, err == nil, "%s: %v", addr, err)
	}
}

func TestTheGuardReachesWhatIsAllowed(t *testing.T) {
	u, rules := receiver(t, func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusAccepted) })
	a, err := NewGuard(rules).post(t.Context(), u.String(), nil, nil, []byte(`{}`))
	require.NoError(t, err)
	require.Equal(t, http.StatusAccepted, a.status)

	rules.Private = nil
	_, err = NewGuard(rules).post(t.Context(), u.String(), nil, nil, []byte(`{}`))
	require.Error(t, err, "the same without leave for its network")
	require.Equal(t, "address_refused", failed(err).Code)
}

// A name that is good when it is looked at and bad when it is called leads nowhere bad,
// because the connection goes to what was looked at.
func TestRebinding(t *testing.T) {
	hits := atomic.Int32{}
	u, rules := receiver(t, func(w http.ResponseWriter, r *http.Request) { hits.Add(1) })
	rules.Private = nil
	n := &names{answers: [][]netip.Addr{says("127.0.0.1"), says("8.8.8.8")}}
	rules.Resolve = n.resolve
	_, err := NewGuard(rules).post(t.Context(), u.String(), nil, nil, nil)
	require.Equal(t, "address_refused", failed(err).Code)
	require.EqualValues(t, 1, n.asked.Load(), "a name is resolved once")

	mixed := &names{answers: [][]netip.Addr{says("8.8.8.8", "127.0.0.1")}}
	rules.Resolve = mixed.resolve
	_, err = NewGuard(rules).post(t.Context(), u.String(), nil, nil, nil)
	require.Equal(t, "address_refused", failed(err).Code, "one bad address spoils all")
	require.Zero(t, hits.Load())

	// The other way round: good at first, bad a moment later. Only the first answer counts.
	once := &names{answers: [][]netip.Addr{says("127.0.0.1"), says("10.0.0.1")}}
	rules.Resolve, rules.Private = once.resolve, []netip.Prefix{loopback}
	_, err = NewGuard(rules).post(t.Context(), u.String(), nil, nil, nil)
	require.NoError(t, err)
	require.EqualValues(t, 1, once.asked.Load())
	require.EqualValues(t, 1, hits.Load())
}

// Also when the resolver lies about what it was asked, the socket itself is looked at.
func TestTheSocketIsGuardedToo(t *testing.T) {
	_, err := NewGuard(Rules{}).dialer().Dial("tcp", "127.0.0.1:443")
	require.ErrorContains(t, err, "prohibited IP address")
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	inside := atomic.Int32{}
	var u *url.URL
	var rules Rules
	u, rules = receiver(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/inside" {
			inside.Add(1)
		}
		http.Redirect(w, r, "/inside", http.StatusTemporaryRedirect)
	})
	a, err := NewGuard(rules).post(t.Context(), u.String(), nil, nil, []byte(`{}`))
	require.NoError(t, err)
	r := a.result()
	require.False(t, r.OK)
	require.Equal(t, "307", r.Code)
	require.Zero(t, inside.Load())
}

func TestAnswersAreBounded(t *testing.T) {
	u, rules := receiver(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write(bytes.Repeat([]byte("x"), 10<<20))
	})
	a, err := NewGuard(rules).post(t.Context(), u.String(), nil, nil, nil)
	require.NoError(t, err)
	require.Len(t, a.body, answerMax)

	u, rules = receiver(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Long", strings.Repeat("x", 64<<10))
	})
	_, err = NewGuard(rules).post(t.Context(), u.String(), nil, nil, nil)
	require.Error(t, err)
}

func TestUntrustedCertificatesAreRefused(t *testing.T) {
	u, rules := receiver(t, func(http.ResponseWriter, *http.Request) {})
	rules.CAs = x509.NewCertPool()
	_, err := NewGuard(rules).post(t.Context(), u.String(), nil, nil, nil)
	require.Equal(t, "tls", failed(err).Code)
}
