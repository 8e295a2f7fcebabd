import { FlagOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const flags: Feature = {
  name: 'flags',
  routes: [{ path: '/flags', lazy: () => import('./List') }],
  menu: [{ path: '/flags', label: { zh: '多次被投诉提示', en: 'Repeated names' }, icon: FlagOutlined, section: 'complaint', needs: ['flag.read'], rank: 60 }],
}
