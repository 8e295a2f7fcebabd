import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { pendingWork } from './pending'
import { useMe, useSigning } from './session'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Ends the session of whoever has left the desk; what he has written stays sealed on this device. The server counts requests, and an open page makes some by itself; here hands are counted. Work that is still on its way waits for its end. */
export function useIdle() {
  const { idle_seconds: limit } = useMe()
  const { leave } = useSigning()
  const navigate = useNavigate()
  useEffect(() => {
    let seen = Date.now()
    const note = () => { seen = Date.now() }
    signs.forEach((s) => window.addEventListener(s, note, { passive: true, capture: true }))
    const timer = setInterval(() => {
      if (limit <= 0 || Date.now() - seen < limit * 1000 || pendingWork() > 0) return
      clearInterval(timer)
      const here = window.location.pathname + window.location.search
      void leave().finally(() => navigate(`/sign-in?return=${encodeURIComponent(here)}`))
    }, 5_000)
    return () => { signs.forEach((s) => window.removeEventListener(s, note, { capture: true })); clearInterval(timer) }
  }, [limit, leave, navigate])
}
