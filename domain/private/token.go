package private

import (
	"encoding/base64"
	"strings"
)

// A sealed value is a text of the form "sealed:1:<kind>:<base64url>". It tells its
// kind, so that what is shown in its stead can be chosen, and nothing else.
const sealed = "sealed:1:"

// What stands where a value cannot be shown.
const (
	Destroyed  = "[已销毁 · destroyed]"   // the key of the case is gone for good
	Unreadable = "[无法读取 · unreadable]" // not a value of this case, or not as it was sealed
)

// Token writes a sealed value.
func Token(kind Kind, secret []byte) string {
	return sealed + string(kind) + ":" + base64.RawURLEncoding.EncodeToString(secret)
}

// ParseToken reads a sealed value; false for every other text.
func ParseToken(s string) (kind Kind, secret []byte, ok bool) {
	rest, found := strings.CutPrefix(s, sealed)
	if !found {
		return "", nil, false
	}
	name, body, found := strings.Cut(rest, ":")
	if !found || !Kind(name).Valid() {
		return "", nil, false
	}
	// Strict: one value has one spelling, so that bytes cannot hide in unused bits.
	secret, err := base64.RawURLEncoding.Strict().DecodeString(body)
	return Kind(name), secret, err == nil && !strings.ContainsAny(body, "\r\n")
}

// IsToken reports whether a text is a sealed value.
func IsToken(s string) bool {
	_, _, ok := ParseToken(s)
	return ok
}
