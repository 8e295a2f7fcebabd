import { Button } from 'antd'
import { Component, useEffect, type ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { doubt, onLineBack, useLine } from '@/api/line'
import { formFilled, unsafeWork } from '@/app/pending'
import { useCommon } from '@/i18n'
import { Outcome } from './Outcome'
import { NeedsLine } from './states'

/** A page that failed while it was drawn; the rest of the screen goes on. */
export function Crashed({ error }: { error: unknown }) {
  const t = useCommon()
  const line = useLine()
  // A chunk that does not come: of an older build, gone after an update; or there is no line. A browser does not ask for it twice, so only opening the page anew helps.
  const stale = error instanceof Error && /dynamically imported module|Importing a module/.test(error.message)
  useEffect(() => {
    if (!stale) return
    doubt()
    return onLineBack(() => { if (!unsafeWork() && !formFilled()) window.location.reload() })
  }, [stale])
  if (stale && !line) return <NeedsLine />
  return <Outcome status="error" title={t(stale ? 'app.newer' : 'state.crashed')} subTitle={stale ? undefined : error instanceof Error ? error.message : undefined}
    extra={<Button type="primary" onClick={() => window.location.reload()}>{t('state.reload')}</Button>} />
}

/** For routes. */
export function RouteCrashed() { return <Crashed error={useRouteError()} /> }

/** For a part of a page that must not take the rest with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  state: { error?: unknown } = {}
  static getDerivedStateFromError(error: unknown) { return { error } }
  render() { return this.state.error ? <Crashed error={this.state.error} /> : this.props.children }
}
