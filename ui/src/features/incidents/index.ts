import { AlertOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const incidents: Feature = {
  name: 'incidents',
  routes: [
    { path: '/incidents', lazy: () => import('./List') },
    { path: '/incidents/new', lazy: () => import('./Report') },
    { path: '/incidents/:id', lazy: () => import('./Incident') },
  ],
  menu: [{ path: '/incidents', label: { zh: '直通报告', en: 'Direct reports' }, icon: AlertOutlined, section: 'complaint', needs: ['incident.read', 'incident.report'], rank: 20 }],
  commands: [
    { id: 'incidents.report', label: { zh: '特殊服务直通报告', en: 'Report an incident directly' }, needs: ['incident.report'], to: '/incidents/new' },
    { id: 'incidents.open', label: { zh: '未签收的直通报告', en: 'Direct reports not acknowledged' }, needs: ['incident.read'], to: '/incidents?status=reported' },
  ],
}
