import { ApartmentOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const organisation: Feature = {
  name: 'organisation',
  routes: [
    { path: '/units', lazy: () => import('./Organisation') },
    { path: '/units/:code', lazy: () => import('./Organisation') },
    { path: '/outlets/:code', lazy: () => import('./Organisation') },
  ],
  // Everybody may read the tree; whoever keeps or checks the house has a line for it.
  menu: [{ path: '/units', label: { zh: '机构与网点', en: 'Units' }, icon: ApartmentOutlined, section: 'administration', needs: ['org.write', 'user.write', 'role.grant', 'audit.read_admin'], rank: 60 }],
  commands: [{ id: 'organisation.units', label: { zh: '机构与网点', en: 'Units and outlets' }, needs: ['org.read'], to: '/units' }],
}
