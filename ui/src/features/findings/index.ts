import { AlertOutlined, ExceptionOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const findings: Feature = {
  name: 'findings',
  routes: [
    { path: '/findings', lazy: () => import('./List') },
    { path: '/findings/:id', lazy: () => import('./Finding') },
    { path: '/appeals', lazy: () => import('./Appeals') },
  ],
  menu: [
    { path: '/findings', label: { zh: '问题', en: 'Findings' }, icon: AlertOutlined, section: 'inspection', needs: ['inspection.read'], rank: 30 },
    { path: '/appeals', label: { zh: '申诉', en: 'Appeals' }, icon: ExceptionOutlined, section: 'inspection', needs: ['inspection.decide_appeal', 'inspection.appeal'], rank: 40 },
  ],
}
