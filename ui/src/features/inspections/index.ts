import { AuditOutlined } from '@ant-design/icons'
import { lazy } from 'react'
import type { Feature } from '@/app/feature'

const readers = ['inspection.read', 'inspection.read_own']

export const inspections: Feature = {
  name: 'inspections',
  resume: () => import('./sheet').then((s) => s.resume()),
  offline: { needs: ['inspection.answer'], to: '/device', label: { zh: '本机数据', en: 'On this device' }, work: lazy(() => import('./KeptChecks')) },
  routes: [
    { path: '/inspections', lazy: () => import('./List') },
    { path: '/inspections/:id', lazy: () => import('./Inspection') },
    { path: '/inspections/:id/fill', lazy: () => import('./fill/Fill') },
    { path: '/inspections/:id/review', lazy: () => import('./review/Review') },
    { path: '/device', lazy: () => import('./Device') },
  ],
  menu: [{ path: '/inspections', label: { zh: '检查', en: 'Inspections' }, icon: AuditOutlined, section: 'inspection', needs: readers, rank: 10 }],
  commands: [
    { id: 'inspections.device', label: { zh: '本机数据', en: 'On this device' }, needs: ['inspection.answer'], to: '/device' },
    { id: 'inspections.waiting', label: { zh: '等我办理的检查', en: 'Checks that wait for me' }, needs: readers, to: '/inspections?waiting=true' },
    { id: 'inspections.open', label: { zh: '新建检查', en: 'Open a check' }, needs: ['inspection.open'], to: '/inspections?new=true' },
  ],
}
