import { FieldTimeOutlined, ToolOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const rectifications: Feature = {
  name: 'rectifications',
  routes: [
    { path: '/rectifications', lazy: () => import('./List') },
    { path: '/rectifications/:id', lazy: () => import('./One') },
    { path: '/extensions', lazy: () => import('./Extensions') },
  ],
  menu: [
    { path: '/rectifications', label: { zh: '整改事项', en: 'Rectifications' }, icon: ToolOutlined, section: 'rectification', needs: ['notice.read'], rank: 11 },
    { path: '/extensions', label: { zh: '延期申请', en: 'Extensions' }, icon: FieldTimeOutlined, section: 'rectification', needs: ['notice.decide_extension', 'notice.request_extension'], rank: 30 },
  ],
  commands: [
    { id: 'rectifications.waiting', label: { zh: '等我办理的整改', en: 'Rectifications that wait for me' }, needs: ['notice.complete_rectification', 'notice.verify_rectification'], to: '/rectifications?waiting=true' },
    { id: 'rectifications.late', label: { zh: '超期的整改', en: 'Overdue rectifications' }, needs: ['notice.read'], to: '/rectifications?overdue=true' },
  ],
}
