import { SendOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const channels: Feature = {
  name: 'channels',
  routes: [
    { path: '/channels', lazy: () => import('./List') },
    { path: '/channels/:id', lazy: () => import('./List') },
    { path: '/deliveries', lazy: () => import('./Deliveries') },
    { path: '/deliveries/:id', lazy: () => import('./Deliveries') },
  ],
  menu: [{ path: '/channels', label: { zh: '通知渠道', en: 'Channels' }, icon: SendOutlined, section: 'administration', needs: ['channel.read'], rank: 40 }],
  commands: [{ id: 'channels.failed', label: { zh: '查看投递失败的通知', en: 'Show failed deliveries' }, needs: ['channel.read'], to: '/deliveries?status=failed' }],
}
