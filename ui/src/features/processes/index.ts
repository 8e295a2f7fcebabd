import { PartitionOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const processes: Feature = {
  name: 'processes',
  routes: [{ path: '/processes', lazy: () => import('./List') }, { path: '/processes/:kind', lazy: () => import('./Process') }],
  menu: [{ path: '/processes', label: { zh: '流程图', en: 'Processes' }, icon: PartitionOutlined, section: 'numbers', needs: [], rank: 80 }],
}
