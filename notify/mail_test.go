package notify

import (
	"crypto/x509"
	"net"
	"strconv"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/outgoing"
	"duban/notify/notifytest"
)

// opens starts a post office and returns it with how to reach it.
func opens(t *testing.T, security string) (*notifytest.Office, *SMTP) {
	t.Helper()
	o := notifytest.Open(t, security)
	return o, &SMTP{Host: o.Host, Port: o.Port, Security: security, From: "督办 <duban@bank.cn>", CAs: o.CAs}
}

var due = Message{ID: "0198", Topic: "notice.due", Kind: casefile.Notice, Case: "c1", Number: "ZG-2026-0001", Link: "/notices/c1",
	At: time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC), To: "zhang@bank.cn", Lang: "zh"}

func TestMailArrives(t *testing.T) {
	for _, security := range []string{StartTLS, TLS, Plain} {
		t.Run(security, func(t *testing.T) {
			o, server := opens(t, security)
			if security != Plain {
				o.Auth, server.User, server.Password = true, notifytest.User, notifytest.Password
			}
			p := &Post{Mail: server, Guard: NewGuard(Rules{}), Public: "https://duban.bank.cn"}
			r := p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
			require.True(t, r.OK, "%+v", r)
			require.Equal(t, "250", r.Code)
			mails := o.Mails()
			require.Len(t, mails, 1)
			got := mails[0]
			require.Equal(t, "duban@bank.cn", got.From)
			require.Equal(t, "zhang@bank.cn", got.To)
			require.Equal(t, security != Plain, got.Secure)
			require.Equal(t, server.User, got.User)

			m, subject, body := got.Read(t)
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
	o, server := opens(t, Plain)
	p := &Post{Mail: server}
	m := due
	m.Lang = "en"
	require.True(t, p.Send(t.Context(), Target{Kind: outgoing.Email}, m).OK)
	_, subject, body := o.Mails()[0].Read(t)
	require.Equal(t, "Duban 督办 | Notice ZG-2026-0001: has reached its limit", subject)
	require.Contains(t, body, "Sign in to Duban to see it.", "no public address, no link")
	require.NotContains(t, body, "/notices/c1")
}

func TestMailThatCannotBeSent(t *testing.T) {
	o, server := opens(t, StartTLS)
	o.Refuse = func(to string) error {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "who is " + to}
	}
	p := &Post{Mail: server}
	r := p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.Equal(t, Result{Code: "550", Note: "5.1.1", Permanent: true}, r, "nobody of that name: trying again helps nobody")

	o.Refuse = func(string) error {
		return &smtp.SMTPError{Code: 450, EnhancedCode: smtp.EnhancedCode{4, 2, 1}, Message: "later"}
	}
	r = p.Send(t.Context(), Target{Kind: outgoing.Email}, due)
	require.Equal(t, "450", r.Code)
	require.False(t, r.Permanent)

	server.User, server.Password = notifytest.User, "wrong"
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
	require.Empty(t, o.Mails())
}

// A server that offers no TLS gets nothing, and no password, where TLS is wanted.
func TestMailIsNotSentInTheClear(t *testing.T) {
	o, server := opens(t, Plain)
	server.Security = StartTLS
	for _, user := range []string{"", notifytest.User} {
		server.User, server.Password = user, notifytest.Password
		r := (&Post{Mail: server}).Send(t.Context(), Target{Kind: outgoing.Email}, due)
		require.False(t, r.OK)
		require.Empty(t, o.Mails())
	}
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
