import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, setCSRF } from '@/api/client'
import { problemOf } from '@/api/problem'
import type { Me } from '@/api/schema'

export const sessionKey = ['session'] as const

function take(me: Me | undefined): Me | null {
  setCSRF(me?.csrf_token)
  return me ?? null
}

/** Who is signed in: null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey, staleTime: Infinity, retry: (n, e) => problemOf(e).status !== 401 && n < 2,
    queryFn: async () => {
      try {
        return take((await api.GET('/session')).data)
      } catch (error) {
        if (problemOf(error).status === 401) return take(undefined)
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
      cache.setQueryData(sessionKey, take(data))
      return data as Me
    },
    async signOut() {
      await api.DELETE('/session')
      cache.clear()
      cache.setQueryData(sessionKey, take(undefined))
    },
    async changePassword(current: string, next: string) {
      const { data } = await api.PUT('/session/password', { body: { current, new: next } })
      cache.setQueryData(sessionKey, take(data))
    },
  }), [cache])
}
