import { DeleteOutlined, LockOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const privacy: Feature = {
  name: 'privacy',
  routes: [
    { path: '/holds', lazy: () => import('./Holds') },
    { path: '/erasures', lazy: () => import('./Erasures') },
    { path: '/erasures/:id', lazy: () => import('./Erasure') },
  ],
  menu: [
    { path: '/holds', label: { zh: '法律保全', en: 'Legal holds' }, icon: LockOutlined, section: 'administration', needs: ['hold.read'], rank: 74 },
    { path: '/erasures', label: { zh: '到期销毁', en: 'Erasure' }, icon: DeleteOutlined, section: 'administration', needs: ['erasure.read'], rank: 75 },
  ],
}
