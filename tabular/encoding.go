package tabular

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"duban/domain/fault"
)

// decode turns a text file into UTF-8. Chinese Excel saves CSV as GB18030 (its
// "ANSI"), "CSV UTF-8" with a byte order mark, and "Unicode text" as UTF-16.
func decode(raw []byte) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xEF, 0xBB, 0xBF}):
		raw = raw[3:]
		if !utf8.Valid(raw) {
			return "", broken(raw)
		}
		return string(raw), nil
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}), bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw)
		if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
			return "", fault.New(fault.Invalid, "file.encoding", "文件的 UTF-16 编码已损坏", "the file's UTF-16 text is damaged")
		}
		return string(out), nil
	case utf8.Valid(raw):
		return string(raw), nil
	}
	if mostlyUTF8(raw) {
		return "", broken(raw)
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", fault.New(fault.Invalid, "file.encoding",
			"无法识别文件的文字编码，请另存为“CSV UTF-8”或 xlsx", "the file's text encoding is not known: save it as “CSV UTF-8” or xlsx")
	}
	return string(out), nil
}

// mostlyUTF8 tells a UTF-8 file with a few broken bytes from a GB18030 file, in
// which hardly any multi-byte sequence happens to be good UTF-8. Read as
// GB18030, the former would come out as silent garbage.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n >= 3 { // two-byte sequences are common by chance in GB text
			good++
		}
		i += n
	}
	return good > 4*bad
}

func broken(raw []byte) error {
	line := 1
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		i += n
	}
	return fault.New(fault.Invalid, "file.encoding", "文件第 %d 行含有损坏的 UTF-8 文字",
		"line %d of the file has damaged UTF-8 text", line)
}
