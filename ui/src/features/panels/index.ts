import { SolutionOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const panels: Feature = {
  name: 'panels',
  routes: [
    { path: '/panels', lazy: () => import('./Worklist') },
    { path: '/complaints/:id/panel', lazy: () => import('./Room') },
  ],
  menu: [{ path: '/panels', label: { zh: '专家评议', en: 'Panels' }, icon: SolutionOutlined, section: 'complaint', needs: ['complaint.give_opinion'], rank: 3 }],
  commands: [{ id: 'panels.waiting', label: { zh: '待我发表意见', en: 'Waiting for my opinion' }, needs: ['complaint.give_opinion'], to: '/panels' }],
}
