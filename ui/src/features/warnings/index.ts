import { AuditOutlined, WarningOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const warnings: Feature = {
  name: 'warnings',
  routes: [{ path: '/warnings', lazy: () => import('./List') }, { path: '/accountability-proposals', lazy: () => import('./Accountability') }],
  menu: [
    { path: '/warnings', label: { zh: '警告令建议', en: 'Warning orders' }, icon: WarningOutlined, section: 'rectification', needs: ['warning.read'], rank: 40 },
    { path: '/accountability-proposals', label: { zh: '问责建议', en: 'Accountability' }, icon: AuditOutlined, section: 'complaint', needs: ['warning.read'], rank: 75 },
  ],
}
