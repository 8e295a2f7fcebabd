import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, onNoToken, setCSRF } from '@/api/client'
import { Problem, problemOf } from '@/api/problem'
import type { Me } from '@/api/schema'
import { enter, here, lock, standIn, wipe } from '@/offline/device'

export const sessionKey = ['session'] as const

async function take(me: Me | undefined): Promise<Me | null> {
  setCSRF(me?.csrf_token)
  if (me) await enter(me)
  else lock()
  return me ?? null
}

// Opened without the line, the screens have no token. The server gives one to the person who
// sits here; if that is somebody else by now, nothing of the first one is sent in his name.
onNoToken(async () => {
  const was = here()?.user
  const { data } = await api.GET('/session')
  if (data && was && data.user !== was) throw new Problem({ type: '/problems/person', code: 'person', status: 401, instance: '', title: 'Another person', detail: 'another person is signed in',
    detail_zh: '此浏览器已由他人登录，请重新登录后继续。', detail_en: 'Somebody else has signed in here: sign in again to go on.' })
  setCSRF(data?.csrf_token)
})

/** Who is signed in: null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey, staleTime: Infinity, retry: (n, e) => problemOf(e).status !== 401 && n < 2,
    queryFn: async () => {
      try {
        return await take((await api.GET('/session')).data)
      } catch (error) {
        const { status, unreached } = problemOf(error)
        if (status === 401) return take(undefined)
        const me = unreached ? await standIn() : undefined
        if (me) return me
        throw error
      }
    },
  })
}

/** The signed-in person. Only below the gate that lets nobody else pass (Gate.tsx). */
export function useMe(): Me {
  const { data } = useSession()
  if (!data) throw new Error('useMe is used where nobody is signed in')
  return data
}

/** Asks whether the person may do an action somewhere, or at one unit. What he may do to a case, the case says (`allowed`). */
export function useMay() {
  const { actions } = useMe()
  return useCallback((action: string, at?: string) =>
    actions.some((a) => a.action === action && (at === undefined ? a.scopes.length > 0 : a.scopes.some((scope) => at.startsWith(scope)))), [actions])
}

/** Signing in, out, and what both have in common: nothing of one person stays for the next. */
export function useSigning() {
  const cache = useQueryClient()
  return useMemo(() => ({
    async signIn(user: string, password: string) {
      const { data } = await api.POST('/session', { body: { user, password } })
      cache.clear()
      cache.setQueryData(sessionKey, await take(data))
      return data as Me
    },
    async signOut() {
      await api.DELETE('/session')
      await wipe()
      cache.clear()
      cache.setQueryData(sessionKey, await take(undefined))
    },
    /** Nobody is at the desk: what is kept stays, sealed, until he is back. */
    async leave() {
      await api.DELETE('/session')
      cache.clear()
      cache.setQueryData(sessionKey, await take(undefined))
    },
    async changePassword(current: string, next: string) {
      const { data } = await api.PUT('/session/password', { body: { current, new: next } })
      cache.setQueryData(sessionKey, await take(data))
    },
  }), [cache])
}
