package house

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"duban/notify"
)

// Outgoing says what may leave the house beside the inbox. The zero value lets out
// nothing but to the robots' own clouds.
type Outgoing struct {
	SMTP    *notify.SMTP // nil: no mail
	Hosts   []string
	Private []netip.Prefix
	Ports   []uint16
	Plain   bool
	GiveUp  time.Duration // how long a delivery is tried; 0: three days

	wrong []string // settings that make no sense
}

const giveUpAfter = 72 * time.Hour

// outgoingFrom reads the settings of what goes out; or gives the value of a variable.
func outgoingFrom(or func(name, fallback string) string) Outgoing {
	o := Outgoing{Plain: or("DUBAN_OUTGOING_PLAIN", "") == "true"}
	bad := func(format string, args ...any) { o.wrong = append(o.wrong, fmt.Sprintf(format, args...)) }
	for _, h := range list(or("DUBAN_OUTGOING_HOSTS", "")) {
		if strings.ContainsAny(h, "/:@ ") || strings.Contains(strings.TrimPrefix(h, "*."), "*") || strings.TrimPrefix(h, "*.") == "" {
			bad("DUBAN_OUTGOING_HOSTS: %q is no host name such as hooks.bank.cn or *.bank.cn", h)
		}
		o.Hosts = append(o.Hosts, h)
	}
	for _, p := range list(or("DUBAN_OUTGOING_PRIVATE", "")) {
		prefix, err := netip.ParsePrefix(p)
		if err != nil {
			bad("DUBAN_OUTGOING_PRIVATE: %q is no network such as 10.20.0.0/16", p)
			continue
		}
		o.Private = append(o.Private, prefix.Masked())
	}
	for _, p := range list(or("DUBAN_OUTGOING_PORTS", "")) {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil || n == 0 {
			bad("DUBAN_OUTGOING_PORTS: %q is no port", p)
			continue
		}
		o.Ports = append(o.Ports, uint16(n))
	}
	var err error
	if o.GiveUp, err = time.ParseDuration(or("DUBAN_OUTGOING_GIVE_UP", giveUpAfter.String())); err != nil || o.GiveUp < time.Hour || o.GiveUp > 30*24*time.Hour {
		bad("DUBAN_OUTGOING_GIVE_UP must be from 1h to 720h, e.g. 72h")
	}
	o.smtpFrom(or, bad)
	return o
}

func (o *Outgoing) smtpFrom(or func(name, fallback string) string, bad func(format string, args ...any)) {
	address, user, password := or("DUBAN_SMTP_ADDRESS", ""), or("DUBAN_SMTP_USER", ""), or("DUBAN_SMTP_PASSWORD", "")
	security, from := or("DUBAN_SMTP_SECURITY", notify.StartTLS), or("DUBAN_SMTP_FROM", "")
	if address == "" {
		if user+password+from != "" {
			bad("DUBAN_SMTP_ADDRESS is missing: host:port of the mail server, e.g. mail.bank.cn:587")
		}
		return
	}
	host, port, ok := strings.Cut(address, ":")
	n, err := strconv.ParseUint(port, 10, 16)
	if !ok || err != nil || n == 0 || host == "" {
		bad("DUBAN_SMTP_ADDRESS must be host:port, e.g. mail.bank.cn:587")
	}
	switch security {
	case notify.StartTLS, notify.TLS:
	case notify.Plain:
		if password != "" {
			bad("DUBAN_SMTP_SECURITY=plain would send DUBAN_SMTP_PASSWORD in the clear")
		}
	default:
		bad("DUBAN_SMTP_SECURITY must be starttls, tls or plain")
	}
	if (user == "") != (password == "") {
		bad("DUBAN_SMTP_USER and DUBAN_SMTP_PASSWORD go together")
	}
	if _, err := notify.Address(from); err != nil {
		bad("DUBAN_SMTP_FROM must be an address, e.g. 督办 <duban@bank.cn>")
	}
	o.SMTP = &notify.SMTP{Host: host, Port: int(n), Security: security, User: user, Password: password, From: from}
}

// list reads values separated by commas.
func list(s string) (out []string) {
	for v := range strings.SplitSeq(s, ",") {
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}
