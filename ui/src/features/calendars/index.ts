import { CalendarOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const calendars: Feature = {
  name: 'calendars',
  routes: [{ path: '/calendars', lazy: () => import('./Page') }, { path: '/calendars/:year', lazy: () => import('./Page') }],
  menu: [{ path: '/calendars', label: { zh: '工作日历', en: 'Working days' }, icon: CalendarOutlined, section: 'administration', needs: ['calendar.write', 'calendar.approve', 'setting.read'], rank: 20 }],
  commands: [{ id: 'calendars.year', label: { zh: '工作日历', en: 'Working days' }, needs: ['calendar.read'], to: '/calendars' }],
}
