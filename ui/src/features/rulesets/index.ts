import { FieldTimeOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const rulesets: Feature = {
  name: 'rulesets',
  routes: [{ path: '/settings', lazy: () => import('./List') }, { path: '/settings/:key', lazy: () => import('./Page') }],
  menu: [{ path: '/settings', label: { zh: '时限规则', en: 'Rules and limits' }, icon: FieldTimeOutlined, section: 'administration', needs: ['setting.read'], rank: 10 }],
}
