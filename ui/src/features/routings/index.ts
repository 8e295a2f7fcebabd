import { ForkOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const routings: Feature = {
  name: 'routings',
  routes: [{ path: '/routings', lazy: () => import('./Page') }, { path: '/routings/:version', lazy: () => import('./Page') }],
  menu: [{ path: '/routings', label: { zh: '投诉分办规则', en: 'Routing rules' }, icon: ForkOutlined, section: 'administration', needs: ['routing.read'], rank: 30 }],
}
