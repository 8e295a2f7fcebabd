import type { Feature } from '@/app/feature'

/** Oneself: opened from the person's menu, not from the pages' one. */
export const profile: Feature = {
  name: 'profile',
  routes: [{ path: '/profile', lazy: () => import('./Profile') }, { path: '/interests', lazy: () => import('./Profile') }],
  commands: [
    { id: 'profile.open', label: { zh: '个人设置', en: 'My settings' }, needs: [], to: '/profile' },
    { id: 'profile.sessions', label: { zh: '我的登录会话', en: 'My sessions' }, needs: [], to: '/profile?part=sessions' },
    { id: 'profile.interests', label: { zh: '申报利害关系', en: 'Declare an interest' }, needs: ['interest.declare'], to: '/profile?part=interests' },
  ],
}
