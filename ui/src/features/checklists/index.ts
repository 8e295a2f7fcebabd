import { ProfileOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const checklists: Feature = {
  name: 'checklists',
  routes: [
    { path: '/checklists', lazy: () => import('./List') },
    { path: '/checklists/new', lazy: () => import('./New') },
    { path: '/checklists/:code/:version', lazy: () => import('./Version') },
    { path: '/checklists/:code/:version/edit', lazy: () => import('./build/Build') },
  ],
  menu: [{ path: '/checklists', label: { zh: '检查表', en: 'Checklists' }, icon: ProfileOutlined, section: 'administration', needs: ['checklist.write', 'checklist.publish'], rank: 10 }],
  commands: [{ id: 'checklists.new', label: { zh: '新建检查表', en: 'New checklist' }, needs: ['checklist.write'], to: '/checklists/new' }],
}
