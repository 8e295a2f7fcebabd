export const zh = {
  title: '消息', unread: '未读', all: '全部', readAll: '全部标为已读', empty: '没有消息', emptyUnread: '没有未读消息', open: '查看事项', read: '标为已读', isNew: '未读',
}
