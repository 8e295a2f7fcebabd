import { WarningOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const warnings: Feature = {
  name: 'warnings',
  routes: [{ path: '/warnings', lazy: () => import('./List') }],
  menu: [{ path: '/warnings', label: { zh: '警告令建议', en: 'Warning orders' }, icon: WarningOutlined, section: 'rectification', needs: ['warning.read'], rank: 40 }],
}
