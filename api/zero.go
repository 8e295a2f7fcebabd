package api

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"duban/domain/fault"
)

// The character U+0000 stands in no text that a person writes. One of the two databases
// cannot keep it, and a command that can never be kept would be tried until the caller's
// patience ends. So it is refused at the door, wherever it comes in.

// refuseZero refuses it in the address: path and query.
func (s *Server) refuseZero(c *gin.Context) {
	if u := c.Request.URL; strings.ContainsRune(u.Path, 0) || strings.Contains(u.RawQuery, "%00") || strings.ContainsRune(u.RawQuery, 0) {
		fail(c, fault.New(fault.Invalid, "http.zero", "地址中含有无效字符（U+0000）", "the address holds a character that no text has (U+0000)"))
		return
	}
	c.Next()
}

// jsonWithoutZero reads bodies and refuses it there.
var jsonWithoutZero = huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: func(data []byte, v any) error {
	if holdsZero(data) {
		return errors.New("U+0000 in a text")
	}
	if !utf8.Valid(data) { // in another encoding every character would be lost
		return errors.New("not in UTF-8")
	}
	if name, twice := namedTwice(data); twice {
		return errors.New("the field " + strconv.Quote(name) + " stands twice in one object")
	}
	return huma.DefaultJSONFormat.Unmarshal(data, v)
}}

// holdsZero reports whether a text of the JSON document says \u0000. A backslash that is
// itself escaped begins no escape. A raw zero byte is no JSON at all.
func holdsZero(data []byte) bool {
	for i := 0; i+1 < len(data); i++ {
		if data[i] != '\\' {
			continue
		}
		i++ // whatever is escaped
		if strings.HasPrefix(string(data[i:min(i+5, len(data))]), "u0000") {
			return true
		}
	}
	return false
}
