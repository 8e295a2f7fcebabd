package house

import (
	"encoding/hex"
	"fmt"
	"net"
	"path/filepath"
	"strings"
)

// Config says what to run on. The zero value of every field but Data means the
// embedded default.
type Config struct {
	Data   string // directory of everything embedded: databases, objects, keys
	Listen string // host:port of the one port browsers need

	DatabaseURL string // "sqlite:/path" or "postgres://…"; default a file in Data

	TemporalAddress   string // host:port of a cluster; default the engine in this process
	TemporalNamespace string

	S3Endpoint  string // host:port of a store with object lock; default the gateway in this process
	S3AccessKey string
	S3SecretKey string
	S3Bucket    string
	S3Region    string
	S3Secure    bool
	S3Public    string // the store's address for browsers; default: through our own port

	PublicURL      string   // what browsers type, when a proxy stands in front
	TrustedProxies []string // whose X-Forwarded-For is believed
	PlainHTTP      bool     // allow signing in without TLS from other machines

	FontDir string // the bank's own fonts for printed documents

	PayloadKey string // 64 hex digits; default a key file in Data

	Outgoing Outgoing // mail and webhooks
}

// FromEnv reads the configuration from environment variables (see deploy/duban.env).
// The error names every variable that makes no sense.
func FromEnv(getenv func(string) string) (Config, error) {
	or := func(name, fallback string) string {
		if v := strings.TrimSpace(getenv(name)); v != "" {
			return v
		}
		return fallback
	}
	c := Config{
		Data:              or("DUBAN_DATA", "data"),
		Listen:            or("DUBAN_LISTEN", "127.0.0.1:8640"),
		DatabaseURL:       or("DUBAN_DATABASE_URL", ""),
		TemporalAddress:   or("DUBAN_TEMPORAL_ADDRESS", ""),
		TemporalNamespace: or("DUBAN_TEMPORAL_NAMESPACE", "duban"),
		S3Endpoint:        or("DUBAN_S3_ENDPOINT", ""),
		S3AccessKey:       or("DUBAN_S3_ACCESS_KEY", ""),
		S3SecretKey:       or("DUBAN_S3_SECRET_KEY", ""),
		S3Bucket:          or("DUBAN_S3_BUCKET", "duban-evidence"),
		S3Region:          or("DUBAN_S3_REGION", "us-east-1"),
		S3Secure:          or("DUBAN_S3_SECURE", "") == "true",
		S3Public:          or("DUBAN_S3_PUBLIC", ""),
		PublicURL:         or("DUBAN_PUBLIC_URL", ""),
		PlainHTTP:         or("DUBAN_PLAIN_HTTP", "") == "true",
		FontDir:           or("DUBAN_FONTS", ""),
		PayloadKey:        or("DUBAN_PAYLOAD_KEY", ""),
	}
	if p := or("DUBAN_TRUSTED_PROXIES", ""); p != "" {
		c.TrustedProxies = strings.Split(p, ",")
	}
	c.Outgoing = outgoingFrom(or)
	return c, c.check()
}

func (c *Config) check() error {
	var wrong []string
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		wrong = append(wrong, "DUBAN_LISTEN must be host:port, e.g. 127.0.0.1:8640")
	}
	if c.DatabaseURL != "" && !strings.HasPrefix(c.DatabaseURL, "sqlite:") && !strings.HasPrefix(c.DatabaseURL, "postgres") {
		wrong = append(wrong, "DUBAN_DATABASE_URL must begin with sqlite: or postgres://")
	}
	if c.S3Endpoint != "" && (c.S3AccessKey == "" || c.S3SecretKey == "") {
		wrong = append(wrong, "DUBAN_S3_ENDPOINT needs DUBAN_S3_ACCESS_KEY and DUBAN_S3_SECRET_KEY")
	}
	if c.PayloadKey != "" {
		if raw, err := hex.DecodeString(c.PayloadKey); err != nil || len(raw) != 32 {
			wrong = append(wrong, "DUBAN_PAYLOAD_KEY must be 64 hex digits")
		}
	}
	wrong = append(wrong, c.Outgoing.wrong...)
	if len(wrong) > 0 {
		return fmt.Errorf("configuration: %s", strings.Join(wrong, "; "))
	}
	return nil
}

func (c *Config) databaseURL() string {
	if c.DatabaseURL != "" {
		return c.DatabaseURL
	}
	return "sqlite:" + filepath.Join(c.Data, "duban.db")
}
