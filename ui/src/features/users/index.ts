import { TeamOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const users: Feature = {
  name: 'users',
  routes: [
    { path: '/users', lazy: () => import('./List') },
    { path: '/users/:user', lazy: () => import('./One') },
    { path: '/password-resets', lazy: () => import('./Resets') },
  ],
  menu: [{ path: '/users', label: { zh: '用户', en: 'Users' }, icon: TeamOutlined, section: 'administration', needs: ['user.write', 'role.grant', 'user.approve_reset', 'audit.read_admin'], rank: 61 }],
  commands: [
    { id: 'users.list', label: { zh: '用户', en: 'Users' }, needs: ['user.read'], to: '/users' },
    { id: 'users.resets', label: { zh: '待批准的密码重置', en: 'Resets of passwords that wait' }, needs: ['user.approve_reset'], to: '/password-resets' },
  ],
}
