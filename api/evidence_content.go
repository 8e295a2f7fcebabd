package api

import (
	"context"
	"mime"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/text"
	"duban/policy"
)

func (d *evidenceDesk) routeReading() {
	operation(d.Server, Op{ID: "evidenceList", Method: http.MethodGet, Path: "/evidence", Action: policy.EvidenceRead, Tag: tagEvidence,
		Summary: text.T("列出事项的证据", "List the evidence of a case")},
		inScopes[evidenceListIn](), d.list)
	operation(d.Server, Op{ID: "evidenceRead", Method: http.MethodGet, Path: "/evidence/{id}", Action: policy.EvidenceRead, Tag: tagEvidence,
		Summary: text.T("查看证据的登记信息和校验状态", "Read what is recorded of a piece of evidence, and its status")},
		inScopes[EvidenceRef](), d.read)
	operation(d.Server, Op{ID: "evidenceContent", Method: http.MethodGet, Path: "/evidence/{id}/content", Action: policy.EvidenceRead, Tag: tagEvidence,
		Summary: text.T("播放、查看或下载证据内容", "Play, view or download the content"),
		Doc:     text.T("支持 Range。每次观看（间隔不超过 10 分钟、总长不超过 1 小时的连续请求）记入审计链一次。", "Answers ranges. Every viewing (requests without a gap of more than 10 minutes, for up to an hour) is one row on the audit log.")},
		inScopes[contentIn](), d.content)
}

type evidenceListIn struct {
	Case casefile.ID `query:"case" required:"true" format:"uuid" doc:"事项编号 · id of the case"`
}

func (d *evidenceDesk) list(ctx context.Context, in *evidenceListIn) (*with[Page[EvidenceView]], error) {
	sight, _, err := d.sight(ctx, in.Case, policy.EvidenceRead)
	if err != nil {
		return nil, err
	}
	all, err := d.custody.EvidenceOf(ctx, in.Case)
	if err != nil {
		return nil, err
	}
	out := Page[EvidenceView]{Items: []EvidenceView{}}
	for _, e := range all {
		if sight.Shows(e) {
			out.Items = append(out.Items, viewOf(e, sight))
		}
	}
	return &with[Page[EvidenceView]]{out}, nil
}

func (d *evidenceDesk) read(ctx context.Context, in *EvidenceRef) (*with[EvidenceView], error) {
	e, sight, _, err := d.seen(ctx, in.ID, policy.EvidenceRead)
	if err != nil {
		return nil, err
	}
	return &with[EvidenceView]{viewOf(e, sight)}, nil
}

type contentIn struct {
	EvidenceRef
	Download bool `query:"download" doc:"下载而非在页面内查看 · take it away as a file"`
}

// cspContent keeps content from being a page: nothing in it runs, loads or frames.
const cspContent = "sandbox; default-src 'none'; frame-ancestors 'none'"

func (d *evidenceDesk) content(ctx context.Context, in *contentIn) (*huma.StreamResponse, error) {
	e, sight, act, err := d.seen(ctx, in.ID, policy.EvidenceRead)
	if err != nil {
		return nil, err
	}
	purpose := evidence.View
	if in.Download || !evidence.Inline(e.ContentType) {
		purpose = evidence.Download
	}
	e, content, err := d.custody.Open(ctx, e.ID, purpose, act)
	if err != nil {
		return nil, err
	}
	requestOf(ctx).traced = true // by custody: once for all requests of a viewing
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		defer content.Close()
		c := humagin.Unwrap(hctx)
		disposition := "inline"
		if purpose == evidence.Download {
			disposition = "attachment"
		}
		h := c.Writer.Header()
		h.Set("Content-Type", e.ContentType)
		h.Set("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": sight.Mask(e).FileName}))
		h.Set("Content-Security-Policy", cspContent)
		h.Set("ETag", `"`+e.SHA256+`"`)
		// A film takes longer than any ordinary answer may.
		_ = http.NewResponseController(c.Writer).SetWriteDeadline(time.Time{})
		http.ServeContent(c.Writer, c.Request, "", e.VerifiedAt, content)
	}}, nil
}
