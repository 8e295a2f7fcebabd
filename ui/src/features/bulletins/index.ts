import { NotificationOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const bulletins: Feature = {
  name: 'bulletins',
  routes: [
    { path: '/bulletins', lazy: () => import('./List') },
    { path: '/bulletins/:id', lazy: () => import('./Bulletin') },
  ],
  menu: [{ path: '/bulletins', label: { zh: '通报', en: 'Bulletins' }, icon: NotificationOutlined, section: 'rectification', needs: ['bulletin.read'], rank: 40 }],
  commands: [{ id: 'bulletins.unread', label: { zh: '待我签阅的通报', en: 'Bulletins to sign' }, needs: ['bulletin.acknowledge'], to: '/bulletins?unread=true' }],
}
