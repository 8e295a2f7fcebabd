package notify

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"math/big"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/outgoing"
)

// office is a real SMTP server on loopback that keeps what it is handed.
type office struct {
	mu      sync.Mutex
	mails   []received
	refuse  func(to string) error
	mustLog bool
}

type received struct {
	from, to, user string
	secure         bool
	raw            string
}

type visit struct {
	o    *office
	c    *smtp.Conn
	mail received
}

func (o *office) NewSession(c *smtp.Conn) (smtp.Session, error) { return &visit{o: o, c: c}, nil }

func (v *visit) AuthMechanisms() []string { return []string{sasl.Plain} }
func (v *visit) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "duban" || password != "geheim" {
			return &smtp.SMTPError{Code: 535, EnhancedCode: smtp.EnhancedCode{5, 7, 8}, Message: "no"}
		}
		v.mail.user = user
		return nil
	}), nil
}

func (v *visit) Mail(from string, _ *smtp.MailOptions) error {
	if v.o.mustLog && v.mail.user == "" {
		return smtp.ErrAuthRequired
	}
	v.mail.from = from
	return nil
}

func (v *visit) Rcpt(to string, _ *smtp.RcptOptions) error {
	v.mail.to = to
	if v.o.refuse != nil {
		return v.o.refuse(to)
	}
	return nil
}

func (v *visit) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, v.mail.secure = v.c.TLSConnectionState()
	v.mail.raw = string(raw)
	v.o.mu.Lock()
	defer v.o.mu.Unlock()
	v.o.mails = append(v.o.mails, v.mail)
	return nil
}
func (v *visit) Reset()        {}
func (v *visit) Logout() error { return nil }

// opens starts the office and returns how to reach it.
func (o *office) opens(t *testing.T, security string) *SMTP {
	t.Helper()
	cert, cas := certificate(t)
	s := smtp.NewServer(o)
	s.Domain, s.AllowInsecureAuth, s.EnableSMTPUTF8 = "mail.test", false, true
	s.ReadTimeout, s.WriteTimeout = 5*time.Second, 5*time.Second
	if security != Plain {
		s.TLSConfig = &tls.Config{Certificates: []tls.Certificate{cert}}
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	port := l.Addr().(*net.TCPAddr).Port
	if security == TLS {
		l = tls.NewListener(l, s.TLSConfig)
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	t.Cleanup(func() {
		require.NoError(t, s.Close())
		<-done
	})
	return &SMTP{Host: "localhost", Port: port, Security: security, From: "督办 <duban@bank.cn>", CAs: cas}
}

func certificate(t *testing.T) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	tmpl := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	der, err := x509.CreateCertificate(rand.Reader, tmpl, tmpl, &key.PublicKey, key)
	require.NoError(t, err)
	leaf, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}

var due = Message{ID: "0198", Topic: "notice.due", Kind: casefile.Notice, Case: "c1", Number: "ZG-2026-0001", Link: "/notices/c1",
	At: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC), To: "zhang@bank.cn", Lang: "zh"}

// read parses a mail as its reader's program would.
func read(t *testing.T, raw string) (*mail.Message, string, string) {
	t.Helper()
	m, err := mail.ReadMessage(strings.NewReader(raw))
	require.NoError(t, err)
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	require.NoError(t, err)
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	require.NoError(t, err)
	require.Equal(t, "text/plain", kind)
	require.Equal(t, "utf-8", strings.ToLower(params["charset"]))
	require.Equal(t, "quoted-printable", m.Header.Get("Content-Transfer-Encoding"))
	body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	require.NoError(t, err)
	return m, subject, strings.ReplaceAll(string(body), "\r\n", "\n")
}

func TestMailArrives(t *testing.T) {
	for _, security := range []string{StartTLS, TLS, Plain} {
		t.Run(security, func(t *testing.T) {
			o := &office{mustLog: security != Plain}
			server := o.opens(t, security)
			if security != Plain {
				server.User, server.Password = "duban", "geheim"
			}
			p := &Post{Mail: server, Guard: NewGuard(Rules{}), Public: "https://duban.bank.cn"}
			r := p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
			require.True(t, r.OK, "%+v", r)
			require.Equal(t, "250", r.Code)
			require.Len(t, o.mails, 1)
			got := o.mails[0]
			require.Equal(t, "duban@bank.cn", got.from)
			require.Equal(t, "zhang@bank.cn", got.to)
			require.Equal(t, security != Plain, got.secure)
			require.Equal(t, server.User, got.user)

			m, subject, body := read(t, got.raw)
			require.Equal(t, "督办｜整改通知 ZG-2026-0001：已到时限", subject)
			require.Contains(t, body, "时间：2026-11-21 10:00（北京时间）")
			require.Contains(t, body, "https://duban.bank.cn/notices/c1")
			require.Equal(t, "<0198@bank.cn>", m.Header.Get("Message-ID"))
			require.Equal(t, "auto-generated", m.Header.Get("Auto-Submitted"))
			from, err := m.Header.AddressList("From")
			require.NoError(t, err)
			require.Equal(t, "督办", from[0].Name)
		})
	}
}

func TestMailInEnglish(t *testing.T) {
	o := &office{}
	p := &Post{Mail: o.opens(t, Plain)}
	m := due
	m.Lang = "en"
	require.True(t, p.Send(t.Context(), Target{Kind: outgoing.Email}, m).OK)
	_, subject, body := read(t, o.mails[0].raw)
	require.Equal(t, "Duban 督办 | Notice ZG-2026-0001: has reached its limit", subject)
	require.Contains(t, body, "Sign in to Duban to see it.", "no public address, no link")
	require.NotContains(t, body, "/notices/c1")
}

func TestMailThatCannotBeSent(t *testing.T) {
	o := &office{refuse: func(to string) error {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "who is " + to}
	}}
	server := o.opens(t, StartTLS)
	p := &Post{Mail: server}
	r := p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.Equal(t, Result{Code: "550", Note: "5.1.1", Permanent: true}, r, "nobody of that name: trying again helps nobody")

	o.refuse = func(string) error {
		return &smtp.SMTPError{Code: 450, EnhancedCode: smtp.EnhancedCode{4, 2, 1}, Message: "later"}
	}
	r = p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.Equal(t, "450", r.Code)
	require.False(t, r.Permanent)

	server.User, server.Password = "duban", "wrong"
	r = p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.False(t, r.OK)
	require.False(t, r.Permanent, "a wrong password is mended by the operator, and then the mail goes: %+v", r)

	server.User, server.CAs = "", x509.NewCertPool()
	r = p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.Equal(t, "tls", r.Code)

	nobody := due
	nobody.To = ""
	require.Equal(t, "no_address", p.Send(t.Context(), Target{Kind: outgoing.Email}, nobody).Code)
	nobody.To = "a@b.cn>\r\nBcc: <x@y.cn"
	require.Equal(t, "bad_address", p.Send(t.Context(), Target{Kind: outgoing.Email}, nobody).Code)
	require.Equal(t, "no_smtp", (&Post{}).Send(t.Context(), Target{Kind: outgoing.Email}, due).Code)
	require.Empty(t, o.mails)
}

// A server that offers no TLS gets nothing, and no password, where TLS is wanted.
func TestMailIsNotSentInTheClear(t *testing.T) {
	o := &office{}
	server := o.opens(t, Plain)
	server.Security, server.User, server.Password = StartTLS, "duban", "geheim"
	r := (&Post{Mail: server}).Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.False(t, r.OK)
	require.Empty(t, o.mails)
}

func TestAMailServerThatIsAway(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	_, port, err := net.SplitHostPort(l.Addr().String())
	require.NoError(t, err)
	n, err := strconv.Atoi(port)
	require.NoError(t, err)
	require.NoError(t, l.Close())
	r := (&Post{Mail: &SMTP{Host: "127.0.0.1", Port: n, Security: Plain, From: "duban@bank.cn"}}).Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.Equal(t, "no_connection", r.Code)
	require.False(t, r.Permanent)
}

func TestSenders(t *testing.T) {
	host, err := Address("督办 <duban@bank.cn>")
	require.NoError(t, err)
	require.Equal(t, "bank.cn", host)
	_, err = Address("nobody")
	require.Error(t, err)
}
