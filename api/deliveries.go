package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// DeliveryView is one message on its way over one channel. What it is about is left out
// where the case is not one that may be listed.
type DeliveryView struct {
	ID       string        `json:"id"`
	Channel  string        `json:"channel" doc:"渠道编号 · id of the channel"`
	Status   string        `json:"status" enum:"waiting,sent,failed,withdrawn" doc:"待发、已送达、已放弃、已撤回（渠道已删除，或事项不再对收件人开放） · waiting, sent, failed for good, withdrawn because its channel is gone or its case was closed to the reader"`
	User     string        `json:"user" doc:"收件人；群与系统为首位被告知者 · whom it is for; for groups and systems the first one told"`
	Message  string        `json:"message,omitempty" doc:"收件箱中的消息 · the message in his inbox"`
	Case     casefile.ID   `json:"case,omitempty"`
	Of       casefile.Kind `json:"case_kind,omitempty"`
	Number   string        `json:"number,omitempty"`
	Topic    string        `json:"topic,omitempty" example:"notice.due"`
	Unit     org.Path      `json:"unit"`
	Direct   bool          `json:"direct" doc:"直报类，优先发出 · a direct report, which goes first"`
	Attempts int           `json:"attempts" doc:"已尝试次数 · how often it was tried"`
	At       time.Time     `json:"at"`
	NextTry  time.Time     `json:"next_try,omitzero" doc:"下次尝试 · when it is tried next"`
	LastTry  time.Time     `json:"last_try,omitzero"`
	Code     string        `json:"code,omitempty" doc:"最近一次的答复码或原因 · what came of the latest attempt" example:"503"`
	DoneAt   time.Time     `json:"done_at,omitzero"`
	ReadAt   time.Time     `json:"read_at,omitzero" doc:"收件人在系统内阅读的时间 · when the person read it in the inbox"`
}

// AttemptView is one try.
type AttemptView struct {
	Number int       `json:"number"`
	Began  time.Time `json:"began_at"`
	Ended  time.Time `json:"ended_at"`
	Sent   bool      `json:"sent"`
	Code   string    `json:"code"`
	Note   string    `json:"note,omitempty"`
}

// DeliveryHistory is a delivery with everything that was tried.
type DeliveryHistory struct {
	DeliveryView
	Tried []AttemptView `json:"tried"`
}

func viewDelivery(d Delivery) DeliveryView {
	v := DeliveryView{ID: d.ID, Channel: d.Channel, Status: d.Status, User: d.User, Message: d.Message, Case: d.Case, Of: d.Of, Number: d.Number, Topic: d.Topic,
		Unit: d.Unit, Direct: d.Direct, Attempts: d.Attempts, At: d.At, LastTry: d.Last, Code: d.Code, DoneAt: d.Done, ReadAt: d.ReadAt}
	if d.Status == "waiting" {
		v.NextTry = d.Due
	}
	return v
}

type listDeliveries struct {
	Paging
	Status  string      `query:"status" enum:"waiting,sent,failed,withdrawn"`
	Channel string      `query:"channel" maxLength:"100"`
	Case    casefile.ID `query:"case" maxLength:"100"`
	User    string      `query:"user" maxLength:"64"`
	Message string      `query:"message" maxLength:"100"`
}

func (s *Server) routeDeliveries(ch Channels) {
	at := func(ctx context.Context, in *ByID) (org.Path, error) {
		d, _, err := ch.Delivery(ctx, s.scopes(ctx, policy.ChannelRead), in.ID)
		return d.Unit, err
	}
	operation(s, Op{ID: "listDeliveries", Method: http.MethodGet, Path: "/deliveries", Action: policy.ChannelRead, Tag: tagChannels,
		Summary: text.T("投递情况", "List deliveries")}, inScopes[listDeliveries](),
		func(ctx context.Context, in *listDeliveries) (*with[Page[DeliveryView]], error) {
			page, err := ch.Deliveries(ctx, DeliveryQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.ChannelRead), Status: in.Status,
				Channel: in.Channel, Case: in.Case, User: in.User, Message: in.Message})
			return &with[Page[DeliveryView]]{Body: mapPage(page, viewDelivery)}, err
		})
	operation(s, Op{ID: "getDelivery", Method: http.MethodGet, Path: "/deliveries/{id}", Action: policy.ChannelRead, Tag: tagChannels,
		Summary: text.T("查看投递及历次尝试", "Show a delivery with its attempts")}, at,
		func(ctx context.Context, in *ByID) (*with[DeliveryHistory], error) {
			d, tried, err := ch.Delivery(ctx, s.scopes(ctx, policy.ChannelRead), in.ID)
			if err != nil {
				return nil, err
			}
			out := DeliveryHistory{DeliveryView: viewDelivery(d), Tried: []AttemptView{}}
			for _, a := range tried {
				out.Tried = append(out.Tried, AttemptView(a))
			}
			return &with[DeliveryHistory]{Body: out}, nil
		})
	operation(s, Op{ID: "retryDelivery", Method: http.MethodPost, Path: "/deliveries/{id}/retry", Action: policy.ChannelRetry, Tag: tagChannels,
		Summary: text.T("重新投递", "Send a delivery again"), Doc: text.T("已送达的不再重发。", "What was sent is not sent again.")}, at,
		func(ctx context.Context, in *ByID) (*with[DeliveryView], error) {
			row := s.entry(ctx, policy.ChannelRetry, "delivery/"+in.ID)
			d, err := ch.RetryDelivery(ctx, in.ID, row)
			if err != nil {
				return nil, err
			}
			return &with[DeliveryView]{Body: viewDelivery(d)}, nil
		})
	operation(s, Op{ID: "myDeliveries", Method: http.MethodGet, Path: "/messages/{id}/deliveries", Action: policy.MessageRead, Tag: tagMessages,
		Summary: text.T("本人某条消息的外发情况", "What became of a message of mine outside the inbox")}, inScopes[ByID](),
		func(ctx context.Context, in *ByID) (*with[Page[DeliveryView]], error) {
			list, err := ch.DeliveriesOf(ctx, callerOf(ctx).User, in.ID)
			return &with[Page[DeliveryView]]{Body: mapPage(Page[Delivery]{Items: list}, viewDelivery)}, err
		})
}
