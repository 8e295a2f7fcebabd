import { AuditOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const audit: Feature = {
  name: 'audit',
  routes: [{ path: '/audit', lazy: () => import('./All') }, { path: '/audit/admin', lazy: () => import('./Admin') }],
  menu: [
    { path: '/audit', label: { zh: '审计日志', en: 'Audit log' }, icon: AuditOutlined, section: 'administration', needs: ['audit.read'], rank: 70 },
    { path: '/audit/admin', label: { zh: '管理员操作日志', en: "Administrators' log" }, icon: AuditOutlined, section: 'administration', needs: ['audit.read_admin'], rank: 71 },
  ],
}
