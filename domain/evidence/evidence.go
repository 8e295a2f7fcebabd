package evidence

import (
	"encoding/hex"
	"path"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/text"
)

// ID names a piece of evidence: a random UUID.
type ID string

// Status is where a piece of evidence stands on its way from the phone to the archive.
type Status string

const (
	Awaiting Status = "awaiting" // declared, the bytes have not arrived
	Received Status = "received" // the bytes are there and being compared with the declaration
	Verified Status = "verified" // size, type and hash are right; the object is locked
	Rejected Status = "rejected" // something was wrong, or it never came; nothing is kept but this fact
	Erased   Status = "erased"   // its case was erased: the bytes go as soon as their lock lets them
)

// Final reports whether the status never changes again.
func (s Status) Final() bool { return s == Verified || s == Rejected || s == Erased }

// Reason tells why a piece of evidence was rejected.
type Reason struct {
	Code string    `json:"code"`
	Msg  text.Text `json:"msg"`
}

// Evidence is the record of one file. SHA256 is the hash that the capturing device
// declared; a verified file has exactly this hash.
type Evidence struct {
	ID           ID
	Case         casefile.ID
	Kind         Kind
	FileName     string
	Size         int64  // bytes
	SHA256       string // lower-case hex
	Declared     string // content type as the device named it
	ContentType  string // content type by content, once verified
	CapturedAt   time.Time
	CapturedBy   string // user who took it
	Device       string
	Uploader     casefile.Actor
	DeclaredAt   time.Time
	ReceivedAt   time.Time
	VerifiedAt   time.Time
	Status       Status
	Reason       *Reason
	Locked       bool // the store itself refuses to delete it until LockUntil
	LockUntil    time.Time
	Derivation   *Derivation
	Key          string // name of the object in the store: the evidence's id, never a file name
	Version      string // version of the object that was verified; reads name it
	UploadHandle string // the store's id of a running multipart upload
}

// Derivation says that this file was made from another, which stays as it is.
type Derivation struct {
	Of   ID     `json:"of" doc:"the original"`
	How  string `json:"how" enum:"redaction,clip,transcript" doc:"what was done to the original"`
	Note string `json:"note,omitempty" maxLength:"500"`
}

// Declaration is what a device tells before it sends a file.
type Declaration struct {
	Case        casefile.ID
	Kind        Kind
	FileName    string
	Size        int64  // bytes
	SHA256      string // hex
	ContentType string
	CapturedAt  time.Time
	CapturedBy  string // empty: the uploader
	Device      string
	Derivation  *Derivation
}

// clockSkew is how far a phone's clock may run ahead before the capture time cannot be true.
const clockSkew = 24 * time.Hour

// Declare opens the record of a file that is about to be sent. The error is a fault
// of kind Invalid that names every wrong field.
func Declare(id ID, d Declaration, by casefile.Actor, l Limits, now time.Time) (Evidence, error) {
	name := CleanFileName(d.FileName)
	sum := strings.ToLower(strings.TrimSpace(d.SHA256))
	var f fault.Fields
	f.Need(d.Case != "", "/case")
	f.Need(name != "", "/file_name")
	switch {
	case !d.Kind.Valid():
		f.Add("/kind", "kind", "证据种类须为照片、录音、录像或文件", "the kind is photo, audio, video or document")
	case !Accepted(d.Kind, d.ContentType):
		f.Add("/content_type", "type", "不接受此类型的文件：%s", "files of this type are not accepted: %s", d.ContentType)
	case name != "" && !extensionAccepted(d.Kind, name):
		f.Add("/file_name", "extension", "不接受此扩展名的文件：%s", "files with this extension are not accepted: %s", path.Ext(name))
	}
	switch {
	case d.Size <= 0:
		f.Add("/size", "empty", "文件为空", "the file is empty")
	case d.Size > l.MaxSize:
		f.Add("/size", "too_large", "文件过大，上限为 %d MB", "the file is too large: the limit is %d MB", l.MaxSize/mib)
	}
	if !ValidSHA256(sum) {
		f.Add("/sha256", "sha256", "须为 64 位十六进制 SHA-256 值", "must be a SHA-256 in 64 hex digits")
	}
	switch {
	case d.CapturedAt.IsZero():
		f.Need(false, "/captured_at")
	case d.CapturedAt.After(now.Add(clockSkew)):
		f.Add("/captured_at", "future", "拍摄时间晚于当前时间，请检查设备时钟", "the time of capture lies in the future: check the device's clock")
	}
	if utf8.RuneCountInString(d.Device) > 200 {
		f.Add("/device", "too_long", "不得超过 %d 个字", "must not be longer than %d characters", 200)
	}
	if dv := d.Derivation; dv != nil {
		f.Need(dv.Of != "", "/derivation/of")
		if dv.How != "redaction" && dv.How != "clip" && dv.How != "transcript" {
			f.Add("/derivation/how", "how", "须为遮盖、剪辑或文字记录", "must be redaction, clip or transcript")
		}
	}
	if err := f.Err(); err != nil {
		return Evidence{}, err
	}
	e := Evidence{ID: id, Case: d.Case, Kind: d.Kind, FileName: name, Size: d.Size, SHA256: sum,
		Declared: Canonical(d.ContentType), CapturedAt: d.CapturedAt.UTC(), CapturedBy: d.CapturedBy, Device: d.Device,
		Uploader: by, DeclaredAt: now.UTC(), Status: Awaiting, Derivation: d.Derivation, Key: string(id)}
	if e.CapturedBy == "" {
		e.CapturedBy = by.User
	}
	return e, nil
}

// SameDeclaration reports whether a repeated declaration asks for what e already is,
// so that an idempotency key is not used for two different files.
func (e Evidence) SameDeclaration(d Declaration) bool {
	return e.Case == d.Case && e.Kind == d.Kind && e.Size == d.Size &&
		e.FileName == CleanFileName(d.FileName) && strings.EqualFold(e.SHA256, strings.TrimSpace(d.SHA256))
}

// ValidSHA256 reports whether s is a SHA-256 in lower-case hex.
func ValidSHA256(s string) bool {
	raw, err := hex.DecodeString(s)
	return err == nil && len(raw) == 32 && strings.ToLower(s) == s
}

// CleanFileName keeps the last element of a path and drops what could break out of a
// header or deceive a reader: control characters, quotes, separators and the marks
// that reverse the direction of writing ("exe.gpj" shown as "jpg.exe").
func CleanFileName(s string) string {
	s = s[strings.LastIndexAny(s, `/\`)+1:]
	s = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune(`"<>:|?*`, r) {
			return -1
		}
		return r
	}, s)
	s = strings.Trim(s, " .")
	const limit = 200
	if n := utf8.RuneCountInString(s); n > limit {
		ext := path.Ext(s)
		if utf8.RuneCountInString(ext) > 10 {
			ext = ""
		}
		s = string([]rune(strings.TrimSuffix(s, ext))[:limit-utf8.RuneCountInString(ext)]) + ext
	}
	return s
}
