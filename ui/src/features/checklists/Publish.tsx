import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf, type Problem } from '@/api/problem'
import type { ChecklistAnswerBody } from '@/api/schema'
import { Loading } from '@/components/states'
import { sign, useText } from '@/i18n'
import { Differences } from './Differences'
import { useTexts } from './texts'
import './checklists.css'

/** The version in force, to compare with; undefined while it is read, null where there is none. */
export function useInForce(code: string) {
  return useQuery({
    queryKey: ['get', '/checklists/{code}/{version}', 'in force', code],
    queryFn: async () => {
      try {
        return (await api.GET('/checklists/{code}/{version}', { params: { path: { code, version: 0 } } })).data ?? null
      } catch (error) {
        if (problemOf(error).status === 404) return null
        throw error
      }
    },
  }).data
}

/** Shows what would be another from now on, and publishes. */
export function Publish({ of: draft, close, done }: { of: ChecklistAnswerBody; close: () => void; done: () => void }) {
  const t = useTexts()
  const pick = useText()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem>()
  const before = useInForce(draft.code)
  async function go() {
    setBusy(true)
    try {
      await api.POST('/checklists/{code}/{version}/publish', { params: { path: { code: draft.code, version: draft.version }, header: { 'If-Match': `"${draft.hash}"` } } })
      void message.success(t('publishDone', { count: draft.version }))
      await cache.invalidateQueries()
      done()
    } catch (error) {
      setFailed(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open width={760} title={t('publishAsk', { count: draft.version })} onCancel={close} onOk={() => void go()} okText={t('publish')} okButtonProps={{ loading: busy, disabled: before === undefined }}>
      <Alert type="warning" showIcon title={t('publishNote')} style={{ marginBottom: 12 }} />
      <div className="publish-body" tabIndex={0} role="region" aria-label={t('tab.changes')}>{before === undefined ? <Loading rows={3} /> : <Differences before={before?.template} after={draft.template} />}</div>
      {failed && <Alert type="error" showIcon style={{ marginTop: 12 }} title={pick(said(failed.body))} description={failed.body.errors?.map((e) => pick(said(e))).join(sign('next'))} />}
    </Modal>
  )
}
