import { Spin } from 'antd'
import { useDeferredValue } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { Failed } from '@/components/states'
import { ChangePassword } from './ChangePassword'
import { useSession } from './session'

/** Lets the signed-in pass. Others sign in first and come back to where they wanted to go. */
export function Gate() {
  const { data: me, isPending, error, refetch } = useSession()
  // Frame and page are drawn between two answers to a hand, not in one go.
  const drawn = useDeferredValue(me)
  const { pathname, search } = useLocation()
  if (isPending || me && !drawn) return <Spin fullscreen />
  if (error) return <Failed error={error} retry={() => void refetch()} />
  if (!me) {
    const here = pathname + search
    return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(here)}`} replace />
  }
  if (me.must_change) return <ChangePassword forced />
  return <Outlet />
}

/** Where to go after signing in: a path of ours, never an address of somebody else. */
export function returnPath(search: string): string {
  const to = new URLSearchParams(search).get('return') ?? '/'
  return to.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') && !to.startsWith('/sign-in') ? to : '/'
}
