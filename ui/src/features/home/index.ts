import { HomeOutlined } from '@ant-design/icons'
import type { Feature } from '@/app/feature'

export const home: Feature = {
  name: 'home',
  routes: [{ path: '/', lazy: () => import('./Home') }],
  menu: [{ path: '/', label: { zh: '首页', en: 'Home' }, icon: HomeOutlined, section: 'work', needs: [], rank: 0 }],
}
