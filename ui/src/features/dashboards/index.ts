import { BarChartOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const dashboards: Feature = {
  name: 'dashboards',
  routes: [{ path: '/dashboards', lazy: () => import('./Dashboard') }],
  menu: [{ path: '/dashboards', label: { zh: '统计看板', en: 'Dashboards' }, icon: BarChartOutlined, section: 'numbers', needs: ['inspection.read', 'notice.read', 'number.read', 'bulletin.read'], rank: 10 }],
  commands: [
    { id: 'dashboards.complaints', label: { zh: '投诉服务指标', en: 'Service numbers of complaints' }, needs: ['number.read'], to: '/dashboards?tab=complaints' },
    { id: 'dashboards.bulletins', label: { zh: '通报签阅指标', en: 'Numbers of bulletins' }, needs: ['bulletin.read'], to: '/dashboards?tab=bulletins' },
    { id: 'dashboards.rectifications', label: { zh: '整改指标', en: 'Numbers of rectifications' }, needs: ['notice.read'], to: '/dashboards?tab=rectifications' },
  ],
}
