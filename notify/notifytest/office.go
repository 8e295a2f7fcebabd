// Package notifytest is what messages arrive at in tests: a real SMTP server on
// loopback, and a receiver of webhooks. It knows nothing of who sends.
package notifytest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"io"
	"math/big"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/require"
)

// Who may hand in mail where a password is wanted.
const (
	User     = "duban"
	Password = "geheim"
)

// Office is a post office: it keeps the mail that it is handed.
type Office struct {
	Host string
	Port int
	CAs  *x509.CertPool // that its certificate can be checked with
	PEM  []byte         // the same as a file, for another process

	Auth   bool                  // a password is wanted
	Refuse func(to string) error // nil: nobody is refused

	mu    sync.Mutex
	mails []Mail
}

// Mail is one mail as it arrived.
type Mail struct {
	From, To string // of the envelope
	User     string // who signed in to hand it in
	Secure   bool   // it came over TLS
	Raw      string
}

// Open starts an office. security is "starttls", "tls" or "plain".
func Open(t testing.TB, security string) *Office {
	t.Helper()
	cert, cas := certificate(t)
	o := &Office{Host: "localhost", CAs: cas, PEM: asPEM(cert.Certificate[0])}
	s := smtp.NewServer(o)
	s.Domain, s.EnableSMTPUTF8 = "mail.test", true
	s.ReadTimeout, s.WriteTimeout = 5*time.Second, 5*time.Second
	if security != "plain" {
		s.TLSConfig = &tls.Config{Certificates: []tls.Certificate{cert}}
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	o.Port = l.Addr().(*net.TCPAddr).Port
	if security == "tls" {
		l = tls.NewListener(l, s.TLSConfig)
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	t.Cleanup(func() {
		require.NoError(t, s.Close())
		<-done
	})
	return o
}

// Mails are the mails so far, in order of arrival.
func (o *Office) Mails() []Mail {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]Mail{}, o.mails...)
}

// Read parses a mail as its reader's program would, and gives subject and body as the
// reader sees them.
func (m Mail) Read(t testing.TB) (parsed *mail.Message, subject, body string) {
	t.Helper()
	parsed, err := mail.ReadMessage(strings.NewReader(m.Raw))
	require.NoError(t, err)
	subject, err = new(mime.WordDecoder).DecodeHeader(parsed.Header.Get("Subject"))
	require.NoError(t, err)
	kind, params, err := mime.ParseMediaType(parsed.Header.Get("Content-Type"))
	require.NoError(t, err)
	require.Equal(t, "text/plain", kind)
	require.Equal(t, "utf-8", strings.ToLower(params["charset"]))
	require.Equal(t, "quoted-printable", parsed.Header.Get("Content-Transfer-Encoding"))
	raw, err := io.ReadAll(quotedprintable.NewReader(parsed.Body))
	require.NoError(t, err)
	return parsed, subject, strings.ReplaceAll(string(raw), "\r\n", "\n")
}

// NewSession makes an Office a backend of the SMTP server.
func (o *Office) NewSession(c *smtp.Conn) (smtp.Session, error) { return &visit{o: o, c: c}, nil }

type visit struct {
	o    *Office
	c    *smtp.Conn
	mail Mail
}

func (v *visit) AuthMechanisms() []string { return []string{sasl.Plain} }

func (v *visit) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != User || password != Password {
			return &smtp.SMTPError{Code: 535, EnhancedCode: smtp.EnhancedCode{5, 7, 8}, Message: "no"}
		}
		v.mail.User = user
		return nil
	}), nil
}

func (v *visit) Mail(from string, _ *smtp.MailOptions) error {
	if v.o.Auth && v.mail.User == "" {
		return smtp.ErrAuthRequired
	}
	v.mail.From = from
	return nil
}

func (v *visit) Rcpt(to string, _ *smtp.RcptOptions) error {
	v.mail.To = to
	if v.o.Refuse != nil {
		return v.o.Refuse(to)
	}
	return nil
}

func (v *visit) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, v.mail.Secure = v.c.TLSConnectionState()
	v.mail.Raw = string(raw)
	v.o.mu.Lock()
	defer v.o.mu.Unlock()
	v.o.mails = append(v.o.mails, v.mail)
	return nil
}

func (v *visit) Reset()        {}
func (v *visit) Logout() error { return nil }

func asPEM(der []byte) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
}

func certificate(t testing.TB) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	form := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, DNSNames: []string{"localhost"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &key.PublicKey, key)
	require.NoError(t, err)
	leaf, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}
