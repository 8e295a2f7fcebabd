package evidence

import (
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Found is what the server saw when it read the whole object.
type Found struct {
	Version     string // version of the object that was read
	Size        int64  // bytes
	SHA256      string // lower-case hex
	ContentType string // by content
}

// CanSend refuses to hand out upload requests for evidence that no longer waits for bytes.
func (e Evidence) CanSend() error {
	if e.Status != Awaiting {
		return fault.New(fault.Conflict, "evidence.not_awaiting",
			"该证据已上传，不能再次上传", "this evidence has been uploaded already")
	}
	return nil
}

// CanView refuses content that has not been verified: nobody should judge by a file
// whose hash may turn out to be wrong.
func (e Evidence) CanView() error {
	switch e.Status {
	case Verified:
		return nil
	case Rejected:
		return fault.Refuse("evidence.rejected", "该证据未通过校验，内容未保留", "this evidence was rejected and its content was not kept")
	case Erased:
		return fault.Refuse("evidence.erased", "该证据所属事项的客户信息已按保存期销毁", "this evidence was erased with the personal data of its case")
	default:
		return fault.New(fault.Conflict, "evidence.not_verified", "该证据尚在校验，请稍后再看", "this evidence is still being verified: try again shortly")
	}
}

// Receive notes that the bytes have arrived: as an object, or (version empty) as the
// parts of an upload that is still to be joined.
func (e Evidence) Receive(version string, now time.Time) Evidence {
	if e.Status == Awaiting {
		e.Status, e.Version, e.ReceivedAt = Received, version, now.UTC()
	}
	return e
}

// Judge compares what was found with what was declared. The result is Verified, with
// the type that the content showed, or Rejected with the reason; a final status stays.
func (e Evidence) Judge(f Found, l Limits, now time.Time) Evidence {
	if e.Status.Final() {
		return e
	}
	switch {
	case f.Size > l.MaxSize:
		return e.Reject("too_large", text.T("文件过大，上限为 %d MB", "the file is too large: the limit is %d MB").F(l.MaxSize/mib))
	case f.Size != e.Size:
		return e.Reject("size", text.T("文件大小不符：申报 %d 字节，实收 %d 字节", "the size differs: %d bytes were declared, %d arrived").F(e.Size, f.Size))
	case !strings.EqualFold(f.SHA256, e.SHA256):
		return e.Reject("sha256", text.T("文件的 SHA-256 与申报值不符，文件在传输中被改动或损坏", "the SHA-256 is not the one declared: the file was changed or damaged on its way"))
	case !Accepted(e.Kind, f.ContentType):
		return e.Reject("type", text.T("文件内容的类型（%s）不被接受", "the file's content (%s) is not of an accepted type").F(f.ContentType))
	}
	e.ContentType = e.typeOf(f.ContentType)
	e.Version, e.Status, e.VerifiedAt, e.UploadHandle = f.Version, Verified, now.UTC(), ""
	return e
}

// typeOf keeps the declared "audio/…" where the content shows only a container that
// sound and picture share; everywhere else the content decides.
func (e Evidence) typeOf(found string) string {
	found = Canonical(found)
	if e.Kind == Audio && strings.HasPrefix(e.Declared, "audio/") && (strings.HasPrefix(found, "video/") || found == "application/ogg") {
		if base := strings.TrimPrefix(strings.TrimPrefix(e.Declared, "audio/"), "x-"); strings.HasSuffix(found, "/"+base) || base == "m4a" && found == "video/mp4" {
			return e.Declared
		}
	}
	return found
}

// Reject ends the evidence with a reason.
func (e Evidence) Reject(code string, msg text.Text) Evidence {
	e.Status, e.Reason, e.UploadHandle = Rejected, &Reason{Code: "evidence." + code, Msg: msg}, ""
	return e
}

// GiveUp rejects an upload that was declared longer ago than the limit and never came.
func (e Evidence) GiveUp(l Limits, now time.Time) (Evidence, bool) {
	if e.Status != Awaiting || now.Before(e.DeclaredAt.Add(l.Abandoned)) {
		return e, false
	}
	return e.Reject("abandoned", text.T("已申报但未在期限内上传", "it was declared but not uploaded in time")), true
}

// Lock notes until when the store keeps the object; honoured is false where the store
// has no lock and only the record of the hash protects the file. A lock never gets shorter.
func (e Evidence) Lock(until time.Time, honoured bool) Evidence {
	if until.After(e.LockUntil) {
		e.LockUntil = until.UTC()
	}
	e.Locked = honoured
	return e
}

// Erase gives the evidence up with its case. What people call a file may name somebody:
// it goes with the bytes. false where that was done before.
func (e Evidence) Erase() (Evidence, bool) {
	if e.Status == Erased {
		return e, false
	}
	e.Status, e.FileName, e.Device = Erased, string(e.Kind)+extensionOf(e.ContentType), ""
	return e, true
}
