package notifytest

import (
	"crypto/x509"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// Receiver is a system that takes webhooks, or a robot, over TLS on loopback. It goes
// by the name example.com, for which its certificate is, as it is for 127.0.0.1.
type Receiver struct {
	Address string
	Port    uint16
	CAs     *x509.CertPool
	PEM     []byte // its certificate as a file, for another process

	mu     sync.Mutex
	answer func(Call) (status int, body string)
	calls  []Call
}

// Call is one request that arrived.
type Call struct {
	Header http.Header
	Query  url.Values
	Body   string
	Status int // how it was answered
}

// Host is the name that a receiver goes by.
const Host = "example.com"

// Receive starts a receiver.
func Receive(t testing.TB, answer func(Call) (status int, body string)) *Receiver {
	t.Helper()
	r := &Receiver{answer: answer, CAs: x509.NewCertPool()}
	s := httptest.NewTLSServer(http.HandlerFunc(r.serve))
	t.Cleanup(s.Close)
	u, err := url.Parse(s.URL)
	require.NoError(t, err)
	r.Port = netip.MustParseAddrPort(u.Host).Port()
	r.Address = fmt.Sprintf("https://%s:%d/hook", Host, r.Port)
	r.CAs.AddCert(s.Certificate())
	r.PEM = asPEM(s.Certificate().Raw)
	return r
}

func (r *Receiver) serve(w http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(req.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	c := Call{Header: req.Header, Query: req.URL.Query(), Body: string(body)}
	said := ""
	c.Status, said = r.answer(c)
	r.mu.Lock()
	r.calls = append(r.calls, c)
	r.mu.Unlock()
	w.WriteHeader(c.Status)
	_, _ = io.WriteString(w, said)
}

// Calls are the requests so far.
func (r *Receiver) Calls() []Call {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Call{}, r.calls...)
}
