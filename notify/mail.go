package notify

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/wneessen/go-mail"
)

// How a mail server is spoken to.
const (
	StartTLS = "starttls" // plain at first, then TLS, or nothing is sent
	TLS      = "tls"      // TLS from the first byte
	Plain    = "plain"    // without protection, and so without a password
)

// SMTP is the bank's mail server. It is the operator's setting, so the guard of
// addresses that people enter does not stand before it.
type SMTP struct {
	Host     string
	Port     int
	Security string
	User     string
	Password string
	From     string // "督办 <duban@bank.cn>"
	CAs      *x509.CertPool
}

// Address makes sure that a sender can be written into a header, and returns its host.
func Address(from string) (host string, err error) {
	m := mail.NewMsg()
	if err := m.From(from); err != nil {
		return "", err
	}
	addr := m.GetFrom()[0].Address
	return addr[strings.LastIndex(addr, "@")+1:], nil
}

func (s *SMTP) send(ctx context.Context, m Message, l letter) Result {
	if m.To == "" {
		return Result{Code: "no_address", Note: "the person has no e-mail address", Permanent: true}
	}
	msg, err := s.compose(m, l)
	if err != nil {
		return Result{Code: "bad_address", Note: "the address cannot be written into a mail", Permanent: true}
	}
	c, err := s.client()
	if err != nil {
		return Result{Code: "smtp_setting"}
	}
	if err := c.DialAndSendWithContext(ctx, msg); err != nil {
		return refusedMail(err)
	}
	return Result{OK: true, Code: "250"}
}

// compose writes the mail. Its Message-ID is that of the delivery, so that a mail sent
// twice over a crash can be recognised.
func (s *SMTP) compose(m Message, l letter) (*mail.Msg, error) {
	host, err := Address(s.From)
	if err != nil {
		return nil, err
	}
	msg := mail.NewMsg()
	if err := errors.Join(msg.From(s.From), msg.To(m.To)); err != nil {
		return nil, err
	}
	msg.Subject(l.subject())
	msg.SetMessageIDWithValue(m.ID + "@" + host)
	msg.SetDateWithValue(m.At)
	msg.SetGenHeader("Auto-Submitted", "auto-generated") // no holiday replies
	msg.SetGenHeader("Content-Language", language(m.Lang))
	msg.SetBodyString(mail.TypeTextPlain, l.plain())
	return msg, nil
}

func language(lang string) string {
	if lang == "en" {
		return "en"
	}
	return "zh-CN"
}

func (s *SMTP) client() (*mail.Client, error) {
	opts := []mail.Option{mail.WithPort(s.Port), mail.WithTimeout(attemptTime), mail.WithoutNoop(),
		mail.WithTLSConfig(&tls.Config{ServerName: s.Host, MinVersion: tls.VersionTLS12, RootCAs: s.CAs})}
	switch s.Security {
	case TLS:
		opts = append(opts, mail.WithSSL())
	case Plain:
		opts = append(opts, mail.WithTLSPolicy(mail.NoTLS))
	default:
		opts = append(opts, mail.WithTLSPolicy(mail.TLSMandatory))
	}
	if s.User != "" {
		opts = append(opts, mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover), mail.WithUsername(s.User), mail.WithPassword(s.Password))
	}
	return mail.NewClient(s.Host, opts...)
}

// refusedMail tells a recipient whom the server does not know from a server that is
// away or set up wrongly: only the first stays so.
func refusedMail(err error) Result {
	var refused *mail.SendError
	if errors.As(err, &refused) && refused.ErrorCode() > 0 {
		return Result{Code: strconv.Itoa(refused.ErrorCode()), Note: refused.EnhancedStatusCode(),
			Permanent: refused.Reason == mail.ErrSMTPRcptTo && !refused.IsTemp()}
	}
	var said *textproto.Error
	if errors.As(err, &said) {
		return Result{Code: strconv.Itoa(said.Code)}
	}
	return failed(err)
}
