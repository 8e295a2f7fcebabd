import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'Inbox', unread: 'Unread', all: 'All', readAll: 'Mark all as read', empty: 'No messages', emptyUnread: 'No unread messages', open: 'Open the case', read: 'Mark as read', isNew: 'Unread',
}
