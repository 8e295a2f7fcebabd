import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { useCommon } from '@/i18n'
import { Outcome } from './Outcome'

/** A page that failed while it was drawn; the rest of the screen goes on. */
export function Crashed({ error }: { error: unknown }) {
  const t = useCommon()
  // A chunk of an older build is gone after an update: only a reload brings the new one.
  const stale = error instanceof Error && /dynamically imported module|Importing a module/.test(error.message)
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
