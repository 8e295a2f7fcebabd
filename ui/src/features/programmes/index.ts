import { CalendarOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const programmes: Feature = {
  name: 'programmes',
  routes: [
    { path: '/programmes', lazy: () => import('./List') },
    { path: '/programmes/new', lazy: () => import('./Open') },
    { path: '/programmes/:id', lazy: () => import('./Programme') },
  ],
  menu: [{ path: '/programmes', label: { zh: '检查计划', en: 'Programmes' }, icon: CalendarOutlined, section: 'inspection', needs: ['programme.read'], rank: 20 }],
  commands: [{ id: 'programmes.new', label: { zh: '新建检查计划', en: 'Plan a programme' }, needs: ['programme.open'], to: '/programmes/new' }],
}
