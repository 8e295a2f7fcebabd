import { BellOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const inbox: Feature = {
  name: 'inbox',
  routes: [{ path: '/messages', lazy: () => import('./Inbox') }],
  menu: [{ path: '/messages', label: { zh: '消息', en: 'Inbox' }, icon: BellOutlined, section: 'work', needs: ['message.read'], rank: 40 }],
  commands: [{ id: 'inbox.unread', label: { zh: '查看未读消息', en: 'Show unread messages' }, needs: ['message.read'], to: '/messages?unread=true' }],
}
