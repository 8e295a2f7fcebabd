import { KeyOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const tokens: Feature = {
  name: 'tokens',
  routes: [{ path: '/tokens', lazy: () => import('./List') }],
  menu: [{ path: '/tokens', label: { zh: '接口令牌', en: 'API tokens' }, icon: KeyOutlined, section: 'administration', needs: ['token.write'], rank: 63 }],
}
