package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/text"
	"duban/policy"
)

const tagMessages = "消息 · Messages"

// MessageView is a line in the caller's inbox.
type MessageView struct {
	ID     string        `json:"id"`
	Kind   string        `json:"kind" doc:"类别 · kind" example:"remind"`
	Title  text.Text     `json:"title"`
	Body   text.Text     `json:"body"`
	Case   casefile.ID   `json:"case,omitempty" doc:"相关事项 · the case it is about"`
	Of     casefile.Kind `json:"case_kind,omitempty"`
	At     time.Time     `json:"at"`
	ReadAt time.Time     `json:"read_at,omitzero"`
}

func viewMessage(m Message) MessageView {
	return MessageView{m.ID, m.Kind, m.Title, m.Body, m.Case, m.Of, m.At, m.ReadAt}
}

type listMessages struct {
	Paging
	Unread bool `query:"unread" doc:"只列未读 · unread ones only"`
}

// UnreadCount is the number on the bell.
type UnreadCount struct {
	Unread int `json:"unread"`
}

func (s *Server) routeMessages() {
	operation(s, Op{ID: "listMessages", Method: http.MethodGet, Path: "/messages", Action: policy.MessageRead, Tag: tagMessages,
		Summary: text.T("本人的消息", "My messages")}, inScopes[listMessages](),
		func(ctx context.Context, in *listMessages) (*with[Page[MessageView]], error) {
			page, err := s.Messages.Messages(ctx, callerOf(ctx).User, in.Unread, in.Paging)
			if err != nil {
				return nil, err
			}
			return &with[Page[MessageView]]{Body: mapPage(page, viewMessage)}, nil
		})
	operation(s, Op{ID: "countUnread", Method: http.MethodGet, Path: "/messages/unread", Action: policy.MessageRead, Tag: tagMessages,
		Summary: text.T("未读消息数", "How many messages are unread")}, inScopes[none](),
		func(ctx context.Context, _ *none) (*with[UnreadCount], error) {
			n, err := s.Messages.Unread(ctx, callerOf(ctx).User)
			return &with[UnreadCount]{Body: UnreadCount{n}}, err
		})
	operation(s, Op{ID: "readMessage", Method: http.MethodPost, Path: "/messages/{id}/read", Action: policy.MessageRead, Status: http.StatusNoContent, Tag: tagMessages,
		Summary: text.T("标记为已读", "Mark a message as read")}, inScopes[ByID](),
		func(ctx context.Context, in *ByID) (*none, error) {
			return nil, s.Messages.MarkRead(ctx, callerOf(ctx).User, in.ID, s.now())
		})
	operation(s, Op{ID: "readAllMessages", Method: http.MethodPost, Path: "/messages/read", Action: policy.MessageRead, Status: http.StatusNoContent, Tag: tagMessages,
		Summary: text.T("全部标记为已读", "Mark all messages as read")}, inScopes[none](),
		func(ctx context.Context, _ *none) (*none, error) {
			return nil, s.Messages.MarkAllRead(ctx, callerOf(ctx).User, s.now())
		})
}
