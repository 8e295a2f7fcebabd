import { PhoneOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const callbacks: Feature = {
  name: 'callbacks',
  routes: [{ path: '/callbacks', lazy: () => import('./Callbacks') }],
  menu: [{ path: '/callbacks', label: { zh: '回访', en: 'Callbacks' }, icon: PhoneOutlined, section: 'complaint', needs: ['complaint.call_back'], rank: 15 }],
  commands: [{ id: 'callbacks.next', label: { zh: '开始回访', en: 'Call customers back' }, needs: ['complaint.call_back'], to: '/callbacks' }],
}
