package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"duban/domain/fault"
	"duban/domain/text"
)

// Control characters other than tab and line end stand in no text that a person writes.
// U+0000 one of the two databases cannot keep, and a command that can never be kept would
// be tried until the caller's patience ends; the others break papers and tables. So they
// are refused at the door, and the field that holds one is named.

// control reports whether a text holds a character that no text has, or is none.
func control(s string) bool {
	return !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r) })
}

var controlText = text.T("含有无效字符（控制字符）", "holds a control character, which no text has")

// refuseControl refuses them in the address: path and query.
func (s *Server) refuseControl(c *gin.Context) {
	f := fault.New(fault.Invalid, "http.control", "地址中含有无效字符（控制字符）", "the address holds a control character, which no text has")
	add := func(pointer string) {
		f.Fields = append(f.Fields, fault.Field{Pointer: pointer, Code: "control", Msg: controlText})
	}
	for _, p := range c.Params {
		if control(p.Value) {
			add("path:" + p.Key)
		}
	}
	for name, values := range c.Request.URL.Query() {
		if control(name + strings.Join(values, "")) {
			add("query:" + strings.Map(printable, name))
		}
	}
	if len(f.Fields) > 0 || control(c.Request.URL.Path) {
		fail(c, f)
		return
	}
	c.Next()
}

// printable drops what control refuses.
func printable(r rune) rune {
	if unicode.IsControl(r) || r == utf8.RuneError {
		return -1
	}
	return r
}

// jsonOfText reads bodies and refuses them there.
var jsonOfText = huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: func(data []byte, v any) error {
	if !utf8.Valid(data) { // in another encoding every character would be lost
		return errors.New("not in UTF-8")
	}
	if pointer, found := controlIn(data); found {
		return errors.New(controlAt + pointer)
	}
	if name, twice := namedTwice(data); twice {
		return errors.New("the field " + strconv.Quote(name) + " stands twice in one object")
	}
	return huma.DefaultJSONFormat.Unmarshal(data, v)
}}

// controlAt begins the sentence that tells fieldOf where a control character stands:
// huma passes on sentences alone.
const controlAt = "control character at "

var mayHoldControl = regexp.MustCompile(`\\u00|\x7f|[\x{80}-\x{9f}]`)

// controlIn finds the first text of a JSON document with a control character, or the
// object one of whose names has one.
func controlIn(data []byte) (pointer string, found bool) {
	if !mayHoldControl.Match(data) {
		return "", false
	}
	d := json.NewDecoder(bytes.NewReader(data))
	type level struct {
		at, name string
		list     bool
		n        int
		isName   bool // the next token is a name
	}
	var open []level
	for {
		t, err := d.Token()
		if err != nil {
			return "", false // the end; or else whoever reads it says what is wrong
		}
		if t == json.Delim('}') || t == json.Delim(']') {
			open = open[:len(open)-1]
			continue
		}
		at := ""
		if len(open) > 0 {
			top := &open[len(open)-1]
			if top.isName {
				top.name, top.isName = t.(string), false
				if control(top.name) {
					return top.at, true
				}
				continue
			}
			if top.list {
				top.name = strconv.Itoa(top.n)
				top.n++
			} else {
				top.isName = true
			}
			at = top.at + "/" + escapePointer(top.name)
		}
		switch t := t.(type) {
		case string:
			if control(t) {
				return at, true
			}
		case json.Delim:
			open = append(open, level{at: at, list: t == '[', isName: t == '{'})
		}
	}
}
