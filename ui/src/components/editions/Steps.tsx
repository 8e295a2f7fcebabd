import { App, Button, Form, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@/api/client'
import type { AllowedView, DraftEditionBody } from '@/api/schema'
import { useMay } from '@/app/session'
import { useCommon, useText } from '@/i18n'
import { Moment } from '../Moment'
import { Off } from '../Moves'
import { ReasonDialog } from '../ReasonDialog'
import { useAct } from '../useAct'
import { useWish } from '../useWish'
import { Field } from '../writing/Field'
import { WrittenDialog } from '../writing/WrittenDialog'
import { ifMatch, stepOf, useVersionName, useVersions, type Kind, type Step, type Whole } from './edition'
import { useTexts } from './texts'

type Facts = { note: string; valid_from?: string }

/** The steps in the life of a version that are open to me, from the server's list. */
export function Steps({ kind, of: e, facts }: { kind: Kind; of: Whole; facts: (said: Facts) => Promise<unknown> }) {
  const pick = useText()
  const t = useTexts()
  const { modal } = App.useApp()
  const { give, busy } = useWish()
  const cache = useQueryClient()
  const [asks, setAsks] = useState<Step>()
  const take = (step: 'submit' | 'withdraw' | 'approve' | 'discard') => api.POST(`/${kind}/{version}/${step}` as '/routings/{version}/submit', { params: { path: { version: e.version }, header: ifMatch(e) } })
  async function go(a: AllowedView) {
    const step = stepOf(a)
    if (step === 'put' || step === 'reject') { setAsks(step); return }
    const note = { submit: t('submitAsk'), withdraw: t('withdrawAsk'), approve: e.valid_from ? t('approveAsk', { day: e.valid_from }) : t('approveNow'), discard: t('discardAsk') }[step]
    if (await modal.confirm({ title: pick(a.title), content: note, okButtonProps: { danger: a.risky && step === 'discard' } })) await give(() => take(step))
  }
  async function reject(reason: string) {
    await api.POST(`/${kind}/{version}/reject` as '/routings/{version}/reject', { params: { path: { version: e.version }, header: ifMatch(e) }, body: { reason } })
    await cache.invalidateQueries()
  }
  const on = e.allowed.filter((a) => a.ok)
  const off = e.allowed.filter((a) => !a.ok)
  const first = on.find((a) => ['submit', 'approve'].includes(stepOf(a)))
  return (
    <>
      {on.map((a) => <Button key={a.operation} type={a === first ? 'primary' : 'default'} danger={stepOf(a) === 'discard'} loading={busy && a === first} onClick={() => void go(a)}>{stepOf(a) === 'put' ? t('facts') : pick(a.title)}</Button>)}
      {off.length > 0 && off.length < 5 && <Off moves={off} names={{}} />}
      <ReasonDialog open={asks === 'reject'} place={`${kind}.reject ${e.version}`} title={pick(e.allowed.find((a) => stepOf(a) === 'reject')?.title)} close={() => setAsks(undefined)} act={reject} />
      {asks === 'put' && <FactsForm place={`${kind}.put ${e.version}`} title={t('facts')} initial={{ note: e.note ?? '', valid_from: e.valid_from }} close={() => setAsks(undefined)} act={facts} />}
    </>
  )
}

/** Begins a new version as a copy of one that is there. */
export function DraftButton({ kind, from, write, open }: { kind: Kind; from: string; write: string; open: boolean }) {
  const t = useTexts()
  const navigate = useNavigate()
  const may = useMay()
  const [asks, setAsks] = useState(false)
  if (!may(write) || open) return null
  async function draft(body: DraftEditionBody) {
    const { data } = await api.POST(`/${kind}` as '/routings', { body })
    if (data) void navigate(`/${kind}/${data.version}`)
  }
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t('draft')}</Button>
      {asks && <FactsForm place={`${kind}.draft`} title={t('draft')} kind={kind} initial={{ note: '', from }} close={() => setAsks(false)} act={draft} />}
    </>
  )
}

function FactsForm({ title, place, kind, initial, close, act }: { title: string; place: string; kind?: Kind; initial: DraftEditionBody; close: () => void; act: (said: DraftEditionBody) => Promise<unknown> }) {
  const t = useTexts()
  const common = useCommon()
  const { give } = useAct()
  return (
    <WrittenDialog<DraftEditionBody> title={title} place={place} initialValues={initial} close={close} give={(v) => give(() => act(v))}>
        {kind && <Form.Item name="from" label={t('draftFrom')}><VersionSelect kind={kind} /></Form.Item>}
        <Form.Item name="valid_from" label={t('from')} extra={t('fromHint')}><Moment day /></Form.Item>
        <Field most={500} name="note" label={t('note')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input.TextArea rows={3} showCount /></Field>
    </WrittenDialog>
  )
}

/** One of the versions. */
export function VersionSelect({ kind, without, ...props }: { kind: Kind; without?: string; id?: string; value?: string; onChange?: (v: string) => void }) {
  const t = useTexts()
  const name = useVersionName()
  const versions = useVersions(kind)
  return <Select aria-label={t('version')} style={{ minWidth: 220 }} popupMatchSelectWidth={false} {...props} options={versions.data?.items.filter((v) => v.version !== without).map((v) => ({ value: v.version, label: `${name(v.version)} · ${v.in_force ? t('current') : t(`status.${v.status}`)}` }))} />
}
