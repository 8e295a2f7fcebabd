package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagEvidence = "证据 · Evidence"

// evidenceDesk is the part of the API that deals with evidence.
type evidenceDesk struct {
	*Server
	custody EvidenceCustody
	cases   CaseViewer
}

// MountEvidence adds the operations on evidence. It is called once, after New and
// before the server answers.
func (s *Server) MountEvidence(custody EvidenceCustody, cases CaseViewer) {
	d := &evidenceDesk{Server: s, custody: custody, cases: cases}
	d.routeUploads()
	d.routeReading()
	d.routeMarks()
}

// EvidenceDeclaration is what a device tells before it sends a file.
type EvidenceDeclaration struct {
	Case        casefile.ID          `json:"case" format:"uuid" doc:"所属事项 · case that it belongs to"`
	Kind        evidence.Kind        `json:"kind" enum:"photo,audio,video,document" doc:"种类 · kind"`
	FileName    string               `json:"file_name" maxLength:"500" doc:"文件名 · name of the file" example:"柜台.mp4"`
	Size        int64                `json:"size" minimum:"1" doc:"字节数 · bytes"`
	SHA256      string               `json:"sha256" pattern:"^[0-9A-Fa-f]{64}$" doc:"整个文件的 SHA-256，十六进制 · of the whole file, hex"`
	ContentType string               `json:"content_type" maxLength:"200" example:"video/mp4"`
	CapturedAt  time.Time            `json:"captured_at" doc:"拍摄时间（设备时钟） · when it was captured, by the device's clock"`
	Device      string               `json:"device,omitempty" maxLength:"500" doc:"设备 · device"`
	Derivation  *evidence.Derivation `json:"derivation,omitempty" doc:"由另一份证据制成时 · where it was made from other evidence"`
}

// EvidenceView is a piece of evidence as the caller may see it.
type EvidenceView struct {
	ID          evidence.ID          `json:"id"`
	Case        casefile.ID          `json:"case"`
	Kind        evidence.Kind        `json:"kind"`
	FileName    string               `json:"file_name"`
	Size        int64                `json:"size" doc:"字节数 · bytes"`
	SHA256      string               `json:"sha256"`
	ContentType string               `json:"content_type" doc:"校验后为实际类型 · by content once verified"`
	CapturedAt  time.Time            `json:"captured_at"`
	CapturedBy  string               `json:"captured_by"`
	Device      string               `json:"device,omitempty"`
	Uploader    string               `json:"uploader"`
	UploaderAs  string               `json:"uploader_name,omitempty"`
	DeclaredAt  time.Time            `json:"declared_at"`
	ReceivedAt  time.Time            `json:"received_at,omitzero"`
	VerifiedAt  time.Time            `json:"verified_at,omitzero"`
	Status      evidence.Status      `json:"status" enum:"awaiting,received,verified,rejected,erased" doc:"待上传、校验中、已校验、未通过、已销毁 · waits for bytes, being verified, verified, rejected, erased"`
	Reason      *evidence.Reason     `json:"reason,omitempty" doc:"未通过的原因 · why it was rejected"`
	Locked      bool                 `json:"locked" doc:"存储已锁定，到期前不可删除 · the store refuses to delete it"`
	LockUntil   time.Time            `json:"lock_until,omitzero"`
	Derivation  *evidence.Derivation `json:"derivation,omitempty"`
	Inline      bool                 `json:"inline" doc:"可在页面内查看；否则只能下载 · may be shown in place; otherwise download only"`
}

func viewOf(e evidence.Evidence, sight evidence.Sight) EvidenceView {
	e = sight.Mask(e)
	v := EvidenceView{ID: e.ID, Case: e.Case, Kind: e.Kind, FileName: e.FileName, Size: e.Size, SHA256: e.SHA256, ContentType: e.ContentType,
		CapturedAt: e.CapturedAt, CapturedBy: e.CapturedBy, Device: e.Device, Uploader: e.Uploader.User, UploaderAs: e.Uploader.Name,
		DeclaredAt: e.DeclaredAt, ReceivedAt: e.ReceivedAt, VerifiedAt: e.VerifiedAt, Status: e.Status, Reason: e.Reason,
		Locked: e.Locked, LockUntil: e.LockUntil, Derivation: e.Derivation, Inline: evidence.Inline(e.ContentType)}
	if v.ContentType == "" {
		v.ContentType = e.Declared
	}
	return v
}

// EvidenceTransfer is a piece of evidence with what is still to be sent.
type EvidenceTransfer struct {
	Evidence EvidenceView    `json:"evidence"`
	Upload   evidence.Upload `json:"upload"`
}

// EvidenceRef names a piece of evidence in an address.
type EvidenceRef struct {
	ID evidence.ID `path:"id" format:"uuid" doc:"证据编号 · id of the evidence"`
}

func (d *evidenceDesk) routeUploads() {
	operation(d.Server, Op{ID: "evidenceDeclare", Method: http.MethodPost, Path: "/evidence", Action: policy.EvidenceUpload, Status: http.StatusCreated, Tag: tagEvidence,
		Summary: text.T("申报证据并取得上传方式", "Declare evidence and learn how to send it"),
		Doc:     text.T("文件由浏览器直接送往存储：单次上传用返回的请求，分段上传先按段申请。", "The browser sends the file straight to the store: by the request in the answer, or by parts that are asked for with their hashes.")},
		inScopes[declareIn](), d.declare)
	operation(d.Server, Op{ID: "evidenceUpload", Method: http.MethodGet, Path: "/evidence/{id}/upload", Action: policy.EvidenceUpload, Tag: tagEvidence,
		Summary: text.T("查询上传进度以便续传", "Read what has arrived, to resume an upload")},
		inScopes[EvidenceRef](), d.upload)
	operation(d.Server, Op{ID: "evidenceParts", Method: http.MethodPost, Path: "/evidence/{id}/parts", Action: policy.EvidenceUpload, Tag: tagEvidence,
		Summary: text.T("申请分段上传请求", "Ask for signed requests for parts")},
		inScopes[partsIn](), d.parts)
	operation(d.Server, Op{ID: "evidenceComplete", Method: http.MethodPost, Path: "/evidence/{id}/complete", Action: policy.EvidenceUpload, Tag: tagEvidence,
		Summary: text.T("告知上传完成，由系统校验并锁定", "Say that everything was sent; it is verified and locked"),
		Doc:     text.T("小文件当即校验（200）；大文件在后台校验（202），请查询状态。状态为 verified 之前请勿删除本机文件。重复调用无害。", "Small files are verified at once (200), large ones in the background (202): read the status, and keep the file until it is verified. Saying it again does no harm.")},
		inScopes[EvidenceRef](), d.complete)
}

type declareIn struct {
	Key
	Body EvidenceDeclaration
}

type evidenceUploadOut struct {
	Location string `header:"Location"`
	Body     EvidenceTransfer
}

func (d *evidenceDesk) declare(ctx context.Context, in *declareIn) (*evidenceUploadOut, error) {
	b := in.Body
	sight, act, err := d.sender(ctx, b.Case)
	if err != nil {
		return nil, err
	}
	cmd, err := commandID(ctx)
	if err != nil {
		return nil, err
	}
	e, up, err := d.custody.Declare(ctx, evidence.Declaration{Case: b.Case, Kind: b.Kind, FileName: b.FileName, Size: b.Size, SHA256: b.SHA256,
		ContentType: b.ContentType, CapturedAt: b.CapturedAt, Device: b.Device, Derivation: b.Derivation}, cmd, act)
	if err != nil {
		return nil, err
	}
	return &evidenceUploadOut{Location: Base + "/evidence/" + string(e.ID), Body: EvidenceTransfer{viewOf(e, sight), filled(up)}}, nil
}

// filled has lists where JSON would say null.
func filled(u evidence.Upload) evidence.Upload {
	if u.Have == nil {
		u.Have = []evidence.Part{}
	}
	if u.Missing == nil {
		u.Missing = []int{}
	}
	if u.Tickets == nil {
		u.Tickets = []evidence.Ticket{}
	}
	return u
}

func (d *evidenceDesk) upload(ctx context.Context, in *EvidenceRef) (*with[EvidenceTransfer], error) {
	_, sight, _, err := d.own(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	e, up, err := d.custody.Upload(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return &with[EvidenceTransfer]{EvidenceTransfer{viewOf(e, sight), filled(up)}}, nil
}

type partsIn struct {
	EvidenceRef
	Body struct {
		Parts []evidence.PartHash `json:"parts" minItems:"1" maxItems:"200"`
	}
}

// EvidenceTickets are signed requests, valid for minutes.
type EvidenceTickets struct {
	Tickets []evidence.Ticket `json:"tickets"`
}

func (d *evidenceDesk) parts(ctx context.Context, in *partsIn) (*with[EvidenceTickets], error) {
	if _, _, _, err := d.own(ctx, in.ID); err != nil {
		return nil, err
	}
	tickets, err := d.custody.SignParts(ctx, in.ID, in.Body.Parts)
	if err != nil {
		return nil, err
	}
	return &with[EvidenceTickets]{EvidenceTickets{tickets}}, nil
}

type completeOut struct {
	Status int
	Body   EvidenceView
}

func (d *evidenceDesk) complete(ctx context.Context, in *EvidenceRef) (*completeOut, error) {
	_, sight, act, err := d.own(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	e, err := d.custody.Complete(ctx, in.ID, act)
	if err != nil {
		return nil, err
	}
	out := &completeOut{Status: http.StatusOK, Body: viewOf(e, sight)}
	if !e.Status.Final() {
		out.Status = http.StatusAccepted
	}
	return out, nil
}

// sender is asked before evidence is added to a case: the case must be one that the
// caller sees and that still takes evidence, and policy must let him upload there.
func (d *evidenceDesk) sender(ctx context.Context, id casefile.ID) (evidence.Sight, evidence.Act, error) {
	sight, act, err := d.sight(ctx, id, policy.EvidenceUpload)
	if err == nil && !sight.Sends {
		err = fault.Refuse("evidence.case_closed", "该事项目前不再接受证据", "this case takes no evidence now")
	}
	return sight, act, err
}

// own is asked before an upload goes on: whoever began it goes on with it, and nobody
// else hears of it before it is verified.
func (d *evidenceDesk) own(ctx context.Context, id evidence.ID) (evidence.Evidence, evidence.Sight, evidence.Act, error) {
	e, err := d.custody.Evidence(ctx, id)
	if err != nil {
		return e, evidence.Sight{}, evidence.Act{}, err
	}
	if e.Uploader.User != callerOf(ctx).User {
		return e, evidence.Sight{}, evidence.Act{}, fault.Missing("证据", "evidence")
	}
	sight, act, err := d.sight(ctx, e.Case, policy.EvidenceUpload)
	return e, sight, act, unseen(err)
}

// unseen: of evidence whose case the caller may not know of he hears that there is no
// such evidence, not that there is no such case.
func unseen(err error) error {
	if fault.Is(err, fault.NotFound) {
		return fault.Missing("证据", "evidence")
	}
	return err
}

// seen is asked before anything is shown of a piece of evidence.
func (d *evidenceDesk) seen(ctx context.Context, id evidence.ID, action string) (evidence.Evidence, evidence.Sight, evidence.Act, error) {
	e, err := d.custody.Evidence(ctx, id)
	if err != nil {
		return e, evidence.Sight{}, evidence.Act{}, err
	}
	sight, act, err := d.sight(ctx, e.Case, action)
	if err == nil && !sight.Shows(e) {
		err = fault.Missing("证据", "evidence")
	}
	return e, sight, act, unseen(err)
}

// sight asks the case whether the caller sees it, then policy whether his role may do
// the action at either place that the case belongs to.
func (d *evidenceDesk) sight(ctx context.Context, id casefile.ID, action string) (evidence.Sight, evidence.Act, error) {
	sight, err := d.cases.EvidenceSight(ctx, d.viewer(ctx), id)
	if err != nil {
		return sight, evidence.Act{}, err
	}
	c, at := callerOf(ctx), sight.Outlet
	if at == "" || !d.policy.Decide(c.Subject, action, at).OK {
		at = sight.Issuer
	}
	return sight, d.act(ctx, at), d.may(ctx, action, at)
}

func (d *evidenceDesk) act(ctx context.Context, at org.Path) evidence.Act {
	return evidence.Act{By: d.actor(callerOf(ctx), at), Request: requestID(ctx)}
}
