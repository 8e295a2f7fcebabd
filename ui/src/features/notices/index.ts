import { FileProtectOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const notices: Feature = {
  name: 'notices',
  routes: [{ path: '/notices', lazy: () => import('./List') }, { path: '/notices/:id', lazy: () => import('./Notice') }],
  menu: [{ path: '/notices', label: { zh: '整改通知书', en: 'Notices' }, icon: FileProtectOutlined, section: 'rectification', needs: ['notice.read'], rank: 10 }],
  commands: [
    { id: 'notices.waiting', label: { zh: '等我办理的整改通知书', en: 'Notices that wait for me' }, needs: ['notice.issue', 'notice.acknowledge'], to: '/notices?waiting=true' },
    { id: 'notices.advise', label: { zh: '发出管理工作意见', en: 'Send an advice note' }, needs: ['notice.open_advice'], to: '/notices?form=advice' },
  ],
}
