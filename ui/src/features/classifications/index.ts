import { ApartmentOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const classifications: Feature = {
  name: 'classifications',
  routes: [{ path: '/classifications', lazy: () => import('./Page') }, { path: '/classifications/:version', lazy: () => import('./Page') }],
  menu: [{ path: '/classifications', label: { zh: '投诉分类目录', en: 'Complaint catalogue' }, icon: ApartmentOutlined, section: 'administration', needs: ['setting.read'], rank: 40 }],
}
