import { CommentOutlined, FieldTimeOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const complaints: Feature = {
  name: 'complaints',
  routes: [
    { path: '/complaints', lazy: () => import('./List') },
    { path: '/complaints/new', lazy: () => import('./intake/Intake') },
    { path: '/complaints/:id', lazy: () => import('./case/Case') },
    { path: '/complaint-clocks', lazy: () => import('./Clocks') },
  ],
  menu: [
    { path: '/complaints', label: { zh: '投诉', en: 'Complaints' }, icon: CommentOutlined, section: 'complaint', needs: ['complaint.read', 'complaint.read_own'], rank: 5 },
    { path: '/complaint-clocks', label: { zh: '投诉时限', en: 'Limits' }, icon: FieldTimeOutlined, section: 'complaint', needs: ['complaint.read'], rank: 60 },
  ],
  commands: [
    { id: 'complaints.new', label: { zh: '登记投诉', en: 'Take a complaint in' }, needs: ['complaint.register'], to: '/complaints/new' },
    { id: 'complaints.waiting', label: { zh: '待我办理的投诉', en: 'Complaints that wait for me' }, needs: ['complaint.read', 'complaint.read_own'], to: '/complaints?waiting=true&sort=due' },
    { id: 'complaints.late', label: { zh: '超期的投诉', en: 'Overdue complaints' }, needs: ['complaint.read', 'complaint.read_own'], to: '/complaints?overdue=true&sort=due' },
  ],
}
