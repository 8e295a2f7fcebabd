import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const policy: Feature = {
  name: 'policy',
  routes: [{ path: '/policy', lazy: () => import('./Policy') }],
  menu: [{ path: '/policy', label: { zh: '角色与权限', en: 'Roles' }, icon: SafetyCertificateOutlined, section: 'administration', needs: ['policy.read'], rank: 62 }],
  commands: [{ id: 'policy.matrix', label: { zh: '角色与操作对照表', en: 'Which role may do what' }, needs: ['policy.read'], to: '/policy' }],
}
