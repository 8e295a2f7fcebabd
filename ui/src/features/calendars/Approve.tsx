import { Alert, App, Button, Drawer, Flex, Spin } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { YearView } from '@/api/schema'
import { Effect } from '@/components/replan/Effect'
import { useTexts as useReplanTexts } from '@/components/replan/texts'
import { Failed } from '@/components/states'
import { usePhone } from '@/components/usePhone'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** Which running cases an arrangement would move, and its approval: of this very list, by somebody who did not load it. */
export function Approve({ of: y }: { of: YearView }) {
  const t = useTexts()
  const words = useReplanTexts()
  const pick = useText()
  const phone = usePhone()
  const cache = useQueryClient()
  const { message, modal } = App.useApp()
  const [open, setOpen] = useState(false)
  const [moving, setMoving] = useState(false)
  const [note, setNote] = useState<string>()
  const path = { year: y.year, version: y.version }
  const seen = query.useQuery('post', '/calendars/{year}/versions/{version}/preview', { params: { path } }, { enabled: open, staleTime: 0, gcTime: 0, retry: false })

  async function approve(hash: string) {
    if (!(await modal.confirm({ title: t('approve'), content: t('approveAsk') }))) return
    setMoving(true)
    setNote(undefined)
    try {
      const { data } = await api.POST('/calendars/{year}/versions/{version}/approve', { params: { path }, body: { hash } })
      void message.success(data?.pending ? words('pending', { count: data.pending }) : t('done'))
      setOpen(false)
      await cache.invalidateQueries()
    } catch (thrown) {
      const problem = problemOf(thrown)
      if (problem.code === 'replan.changed') { setNote(words('again')); await seen.refetch() } else setNote(pick(said(problem.body)))
    } finally { setMoving(false) }
  }
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{t('preview')}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('previewTitle', { count: y.version })} size={phone ? '92%' : 820} placement={phone ? 'bottom' : 'right'} destroyOnHidden
        footer={<Flex justify="end"><Button type="primary" disabled={!seen.data || seen.isFetching} loading={moving} onClick={() => void approve(seen.data?.hash ?? '')}>{t('approve')}</Button></Flex>}>
        {note && <Alert type="warning" showIcon title={note} style={{ marginBottom: 12 }} />}
        {seen.error ? <Failed error={seen.error} retry={() => void seen.refetch()} /> : (
          <Spin spinning={seen.isFetching || moving} description={moving ? words('moving') : words('working')}>
            <div style={{ minHeight: 120 }}>{seen.data && <Effect view={seen.data} />}</div>
          </Spin>
        )}
      </Drawer>
    </>
  )
}
