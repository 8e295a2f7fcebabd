package evidence

import (
	"path"
	"slices"
	"strings"
)

// Kind is what a piece of evidence is in the eyes of an inspector.
type Kind string

const (
	Photo    Kind = "photo"
	Audio    Kind = "audio"
	Video    Kind = "video"
	Document Kind = "document"
)

// Kinds lists all kinds in the order in which a screen shows them.
var Kinds = []Kind{Photo, Audio, Video, Document}

// Valid reports whether k is one of the four kinds.
func (k Kind) Valid() bool { return slices.Contains(Kinds, k) }

// TimeBased reports whether the evidence plays over time, so that marks have seconds.
func (k Kind) TimeBased() bool { return k == Audio || k == Video }

// format is one accepted content type. Everything that is not in the table is
// refused; above all what a browser would run or render as a page (HTML, SVG, XML,
// scripts) has no row and must never get one.
type format struct {
	contentType string
	kinds       []Kind
	extensions  []string
	inline      bool // a browser may show it in place; otherwise it is only ever downloaded
}

// WebM, MP4 and Ogg are containers: a phone's sound recorder writes the same magic
// bytes as its camera, so they are accepted for audio too. PDF and office files can
// carry scripts of their own and are never shown in place.
var formats = []format{
	{"image/jpeg", []Kind{Photo, Document}, []string{"jpg", "jpeg", "jpe", "jfif"}, true},
	{"image/png", []Kind{Photo, Document}, []string{"png"}, true},
	{"image/webp", []Kind{Photo}, []string{"webp"}, true},
	{"image/heic", []Kind{Photo}, []string{"heic", "heif"}, true},
	{"image/heif", []Kind{Photo}, []string{"heif", "heic"}, true},
	{"image/tiff", []Kind{Document}, []string{"tif", "tiff"}, false},

	{"video/mp4", []Kind{Video, Audio}, []string{"mp4", "m4v", "m4a"}, true},
	{"video/x-m4v", []Kind{Video}, []string{"m4v", "mp4"}, true},
	{"video/quicktime", []Kind{Video}, []string{"mov", "qt"}, true},
	{"video/webm", []Kind{Video, Audio}, []string{"webm", "weba"}, true},
	{"video/x-matroska", []Kind{Video}, []string{"mkv"}, true},
	{"video/3gpp", []Kind{Video, Audio}, []string{"3gp", "3gpp"}, true},
	{"video/3gpp2", []Kind{Video, Audio}, []string{"3g2", "3gp"}, true},
	{"video/x-msvideo", []Kind{Video}, []string{"avi"}, true},
	{"video/mpeg", []Kind{Video}, []string{"mpg", "mpeg"}, true},
	{"video/ogg", []Kind{Video}, []string{"ogv"}, true},

	{"audio/mpeg", []Kind{Audio}, []string{"mp3"}, true},
	{"audio/mp4", []Kind{Audio}, []string{"m4a", "mp4"}, true},
	{"audio/x-m4a", []Kind{Audio}, []string{"m4a"}, true},
	{"audio/webm", []Kind{Audio}, []string{"webm", "weba"}, true},
	{"audio/wav", []Kind{Audio}, []string{"wav"}, true},
	{"audio/aac", []Kind{Audio}, []string{"aac"}, true},
	{"audio/amr", []Kind{Audio}, []string{"amr"}, true},
	{"audio/flac", []Kind{Audio}, []string{"flac"}, true},
	{"audio/ogg", []Kind{Audio}, []string{"ogg", "oga", "opus"}, true},
	{"application/ogg", []Kind{Audio, Video}, []string{"ogg", "oga", "ogv", "opus"}, true},

	{"application/pdf", []Kind{Document}, []string{"pdf"}, false},
	{"application/ofd", []Kind{Document}, []string{"ofd"}, false},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", []Kind{Document}, []string{"docx"}, false},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []Kind{Document}, []string{"xlsx"}, false},
	{"application/vnd.openxmlformats-officedocument.presentationml.presentation", []Kind{Document}, []string{"pptx"}, false},
}

// sameContent maps spellings that browsers and phones send to the table's spelling.
var sameContent = map[string]string{
	"image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg",
	"image/heic-sequence": "image/heic", "image/heif-sequence": "image/heif",
	"video/avi": "video/x-msvideo", "video/msvideo": "video/x-msvideo",
	"audio/mp3": "audio/mpeg", "audio/x-wav": "audio/wav", "audio/wave": "audio/wav", "audio/vnd.wave": "audio/wav",
	"audio/m4a": "audio/x-m4a", "audio/x-aac": "audio/aac", "audio/x-flac": "audio/flac", "audio/opus": "audio/ogg",
	"audio/3gpp": "video/3gpp", "audio/3gpp2": "video/3gpp2",
}

// Canonical strips parameters from a content type ("video/webm;codecs=vp9") and
// returns the spelling that the table uses.
func Canonical(contentType string) string {
	t, _, _ := strings.Cut(contentType, ";")
	t = strings.ToLower(strings.TrimSpace(t))
	if c, ok := sameContent[t]; ok {
		return c
	}
	return t
}

func lookup(contentType string) (format, bool) {
	t := Canonical(contentType)
	i := slices.IndexFunc(formats, func(f format) bool { return f.contentType == t })
	if i < 0 {
		return format{}, false
	}
	return formats[i], true
}

// Accepted reports whether content of that type may be evidence of that kind.
func Accepted(k Kind, contentType string) bool {
	f, ok := lookup(contentType)
	return ok && slices.Contains(f.kinds, k)
}

// Inline reports whether a browser may show content of that type in place. False
// means: hand it out as a download and nothing else.
func Inline(contentType string) bool {
	f, ok := lookup(contentType)
	return ok && f.inline
}

// ContentTypes lists what is accepted for a kind, for pickers and messages.
func ContentTypes(k Kind) []string {
	var out []string
	for _, f := range formats {
		if slices.Contains(f.kinds, k) {
			out = append(out, f.contentType)
		}
	}
	return out
}

// extensionOf is the usual extension of a content type, with its dot; empty for
// content that is not accepted.
func extensionOf(contentType string) string {
	if f, ok := lookup(contentType); ok {
		return "." + f.extensions[0]
	}
	return ""
}

// extensionAccepted reports whether a file of that name may hold evidence of that
// kind. A downloaded file is opened by its extension, so "receipt.html" stays
// dangerous even where its bytes are a photograph.
func extensionAccepted(k Kind, fileName string) bool {
	ext := strings.ToLower(strings.TrimPrefix(path.Ext(fileName), "."))
	for _, f := range formats {
		if slices.Contains(f.kinds, k) && slices.Contains(f.extensions, ext) {
			return true
		}
	}
	return false
}
