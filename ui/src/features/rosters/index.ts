import { ScheduleOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const rosters: Feature = {
  name: 'rosters',
  routes: [
    { path: '/on-duty', lazy: () => import('./OnDuty') },
    { path: '/duties', lazy: () => import('./Duties') },
    { path: '/roster-gaps', lazy: () => import('./Gaps') },
    { path: '/duty-swaps', lazy: () => import('./Swaps') },
    { path: '/duty-swaps/:id', lazy: () => import('./Swaps') },
    { path: '/outlets/:code/rosters/:month', lazy: () => import('./Month') },
  ],
  menu: [{ path: '/on-duty', label: { zh: '坐班排班', en: 'Duty rosters' }, icon: ScheduleOutlined, section: 'complaint', needs: ['roster.read'], rank: 50 }],
  commands: [
    { id: 'rosters.mine', label: { zh: '我的坐班', en: 'My duties' }, needs: ['roster.read'], to: '/duties' },
    { id: 'rosters.swaps', label: { zh: '换班申请', en: 'Swaps of duty' }, needs: ['roster.swap', 'roster.read'], to: '/duty-swaps' },
    { id: 'rosters.gaps', label: { zh: '排班缺口', en: 'Gaps in rosters' }, needs: ['roster.read'], to: '/roster-gaps' },
  ],
}
