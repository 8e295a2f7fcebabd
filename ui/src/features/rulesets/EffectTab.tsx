import { Alert, App, Button, Flex, Spin, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import { useMay } from '@/app/session'
import { Effect } from '@/components/replan/Effect'
import { useTexts as useReplanTexts } from '@/components/replan/texts'
import { Failed } from '@/components/states'
import { sign, useText } from '@/i18n'
import { refOf, type RuleSet } from './ruleset'
import { useTexts } from './texts'

/** Which running cases this version would touch, also while it is only written here or proposed, and once it binds the approval of those that may take it. */
export function EffectTab({ of: set, stage }: { of: RuleSet; stage: 'written' | 'proposed' | 'binding' }) {
  const t = useTexts()
  const words = useReplanTexts()
  const pick = useText()
  const cache = useQueryClient()
  const { message, modal } = App.useApp()
  const ref = refOf(set)
  const may = useMay()('setting.approve')
  const approves = may && stage === 'binding'
  const [asked, setAsked] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [moving, setMoving] = useState(false)
  const [note, setNote] = useState<string>()
  const seen = query.useQuery('post', '/rules/{ref}/preview', { params: { path: { ref } }, body: stage === 'written' ? { value: set } : {} }, { enabled: asked, staleTime: Infinity, gcTime: 0, retry: false })

  async function apply(hash: string) {
    if (!(await modal.confirm({ title: t('apply'), content: t('applyAsk', { count: chosen.length }) }))) return
    setMoving(true)
    setNote(undefined)
    try {
      const { data } = await api.POST('/rules/{ref}/apply', { params: { path: { ref } }, body: { hash, cases: chosen } })
      void message.success(data?.pending ? words('pending', { count: data.pending }) : t('done', { count: chosen.length }))
      setChosen([])
      await cache.invalidateQueries()
    } catch (thrown) {
      const problem = problemOf(thrown)
      if (problem.code === 'replan.changed') { setNote(words('again')); setChosen([]); await seen.refetch() } else setNote(pick(said(problem.body)))
    } finally { setMoving(false) }
  }
  const view = seen.data
  return (
    <>
      <Typography.Paragraph type="secondary">{t('previewNote')}{approves && ` ${t('byAnother')}${sign('stop')}`}{may && stage === 'proposed' && ` ${t('onceApproved')}${sign('stop')}`}</Typography.Paragraph>
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        <Button type={view ? 'default' : 'primary'} loading={seen.isFetching} onClick={() => { if (asked) void seen.refetch(); else setAsked(true) }}>{t('preview')}</Button>
        {approves && view && view.cases > 0 && <Button type="primary" loading={moving} disabled={chosen.length === 0} onClick={() => void apply(view.hash)}>{t('apply')}</Button>}
      </Flex>
      {note && <Alert type="warning" showIcon title={note} style={{ marginBottom: 12 }} />}
      {seen.error ? <Failed error={seen.error} retry={() => void seen.refetch()} /> : asked && (
        <Spin spinning={seen.isFetching || moving} description={moving ? words('moving') : words('working')}>
          <div style={{ minHeight: 120 }}>{view && <>{approves && view.cases > 0 && <p>{t('tick')}</p>}<Effect view={view} {...(approves ? { chosen, choose: setChosen } : {})} /></>}</div>
        </Spin>
      )}
    </>
  )
}
