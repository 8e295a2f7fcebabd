package notify

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"duban/domain/fault"
)

// Rules are what the operator lets out. The zero value lets out nothing but what a
// robot's own cloud is.
type Rules struct {
	Hosts   []string       // that may be called: "hooks.bank.cn", or "*.bank.cn" for all below
	Private []netip.Prefix // networks that may be reached although they are not public
	Ports   []uint16       // beside 443
	Plain   bool           // http beside https
	CAs     *x509.CertPool // nil: those of the system
	Resolve func(ctx context.Context, host string) ([]netip.Addr, error)
}

// Guard is the only way out by HTTP. A name must be on the list, all addresses that it
// stands for must be allowed, and the connection goes to one of those very addresses:
// what the name stands for a moment later does not matter. Redirects are not followed,
// proxies of the environment not used, answers bounded.
type Guard struct {
	rules  Rules
	ranges *ssrf.Guardian
	client *http.Client
}

const answerMax = 64 << 10

// azureHost is a public address behind which every virtual machine of that cloud finds
// its host.
var azureHost = netip.MustParsePrefix("168.63.129.16/32")

// NewGuard makes a guard from the operator's rules.
func NewGuard(r Rules) *Guard {
	if r.Resolve == nil {
		r.Resolve = func(ctx context.Context, host string) ([]netip.Addr, error) {
			return net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		}
	}
	g := &Guard{rules: r}
	var v4, v6 []netip.Prefix
	for _, p := range r.Private {
		if p.Addr().Is4() {
			v4 = append(v4, p)
		} else {
			v6 = append(v6, p)
		}
	}
	g.ranges = ssrf.New(ssrf.WithPorts(append([]uint16{443}, r.Ports...)...), ssrf.WithDeniedV4Prefixes(azureHost),
		ssrf.WithAllowedV4Prefixes(v4...), ssrf.WithAllowedV6Prefixes(v6...))
	g.client = &http.Client{
		Timeout:       attemptTime,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			Proxy: nil, DialContext: g.dial, DisableCompression: true, ForceAttemptHTTP2: true,
			TLSClientConfig:     &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: r.CAs},
			TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: 15 * time.Second, MaxResponseHeaderBytes: 16 << 10,
			MaxIdleConnsPerHost: 2, IdleConnTimeout: 30 * time.Second,
		},
	}
	return g
}

// Check reads an address and says what is wrong with it, as far as that can be told
// without asking anybody. official hosts need not be on the operator's list.
func (g *Guard) Check(address string, official ...string) (*url.URL, error) {
	bad := func(code, zh, en string, args ...any) (*url.URL, error) {
		return nil, fault.BadField("/address", code, zh, en, args...)
	}
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Host == "" || u.Opaque != "" || len(address) > 2000:
		return bad("format", "须为完整的网址，例如 https://hooks.bank.cn/duban", "must be a whole address such as https://hooks.bank.cn/duban")
	case u.Scheme != "https" && (u.Scheme != "http" || !g.rules.Plain):
		return bad("scheme", "须以 https:// 开头", "must begin with https://")
	case u.User != nil:
		return bad("user", "不得含有用户名或密码", "must not hold a user name or password")
	case u.Fragment != "":
		return bad("fragment", "不得含有 # 之后的部分", "must not hold a part behind #")
	case !g.lists(u.Hostname(), official):
		return bad("host", "主机不在允许外发的名单内", "its host is not on the list of hosts that may be called")
	}
	port, err := portOf(u)
	if err != nil || port != 443 && !slices.Contains(g.rules.Ports, port) {
		return bad("port", "端口不在允许外发的范围内", "its port is not one that may be called")
	}
	return u, nil
}

func portOf(u *url.URL) (uint16, error) {
	s := u.Port()
	if s == "" {
		s = map[string]string{"https": "443", "http": "80"}[u.Scheme]
	}
	n, err := strconv.ParseUint(s, 10, 16)
	return uint16(n), err
}

// lists compares names as they are written: a name in another alphabet or a number in
// another notation is another name, and not on the list.
func (g *Guard) lists(host string, official []string) bool {
	host = strings.ToLower(host)
	if slices.Contains(official, host) {
		return true
	}
	return slices.ContainsFunc(g.rules.Hosts, func(h string) bool {
		h = strings.ToLower(h)
		if below, ok := strings.CutPrefix(h, "*."); ok {
			return strings.HasSuffix(host, "."+below) && len(host) > len(below)+1
		}
		return h == host
	})
}

// dial resolves the name once and connects to what came out.
func (g *Guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	addrs := []netip.Addr{}
	if ip, err := netip.ParseAddr(host); err == nil {
		addrs = append(addrs, ip)
	} else if addrs, err = g.rules.Resolve(ctx, host); err != nil {
		return nil, err
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return nil, err
	}
	// One address that is not allowed spoils all: such an answer is an attempt.
	for _, a := range addrs {
		if err := g.allows(netip.AddrPortFrom(a, uint16(n))); err != nil {
			return nil, err
		}
	}
	d := g.dialer()
	err = &net.DNSError{Err: "no address", Name: host}
	for _, a := range addrs[:min(len(addrs), 3)] {
		var c net.Conn
		if c, err = d.DialContext(ctx, network, netip.AddrPortFrom(a.Unmap(), uint16(n)).String()); err == nil {
			return c, nil
		}
	}
	return nil, err
}

// dialer looks at every socket once more before it connects.
func (g *Guard) dialer() *net.Dialer {
	return &net.Dialer{Timeout: 5 * time.Second, Control: g.ranges.Safe}
}

// nat64 are the prefixes behind which a gateway finds an IPv4 address: the one of
// RFC 6052 and the local ones of RFC 8215.
var nat64 = []netip.Prefix{netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48")}

// allows asks about an address in its plainest form: an IPv4 address is judged as one
// also where it is written as IPv6, and behind a NAT64 prefix both are.
func (g *Guard) allows(to netip.AddrPort) error {
	refused := fault.New(fault.Refused, "outgoing.address", "该地址不允许外发", "nothing is sent to that address: it is not public, and no setting allows it")
	a := to.Addr()
	if a.Zone() != "" {
		return refused
	}
	a = a.Unmap()
	if g.ranges.SafeAddrPort(netip.AddrPortFrom(a, to.Port())) != nil {
		return refused
	}
	if slices.ContainsFunc(nat64, func(p netip.Prefix) bool { return p.Contains(a) }) {
		b := a.As16()
		if g.ranges.SafeAddr(netip.AddrFrom4([4]byte(b[12:]))) != nil {
			return refused
		}
	}
	return nil
}

// answer is what came back, its body bounded.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// post sends JSON to an address that must pass the guard now, whatever was allowed
// when it was entered.
func (g *Guard) post(ctx context.Context, address string, official []string, header map[string]string, body []byte) (answer, error) {
	u, err := g.Check(address, official...)
	if err != nil {
		return answer{}, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	req.Header.Set("User-Agent", "Duban")
	for k, v := range header {
		req.Header.Set(k, v)
	}
	resp, err := g.client.Do(req)
	if err != nil {
		return answer{}, err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, answerMax))
	if err != nil {
		return answer{}, err
	}
	return answer{resp.StatusCode, resp.Header, raw}, nil
}
