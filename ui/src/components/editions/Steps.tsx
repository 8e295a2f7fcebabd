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
import { ifMatch, stepOf, useVersionName, useVersions, type Kind, type Whole } from './edition'
import { useTexts } from './texts'

type Facts = { note: string; valid_from?: string }

/** The steps in the life of a version that are open to me, from the server's list. */
export function Steps({ of, allowed, from, take, reject, change }: {
  /** Which one: under this name a reason is kept until it is given. */
  of: string
  allowed: AllowedView[]
  /** Its first day, where it has one. */
  from?: string
  take: (step: 'submit' | 'withdraw' | 'approve' | 'discard') => Promise<unknown>
  reject: (reason: string) => Promise<unknown>
  /** How a draft is changed. */
  change: { name: string; open: () => void }
}) {
  const pick = useText()
  const t = useTexts()
  const { modal } = App.useApp()
  const { give, busy } = useWish()
  const cache = useQueryClient()
  const [rejects, setRejects] = useState(false)
  async function go(a: AllowedView) {
    const step = stepOf(a)
    if (step === 'put') { change.open(); return }
    if (step === 'reject') { setRejects(true); return }
    const note = { submit: t('submitAsk'), withdraw: t('withdrawAsk'), approve: from ? t('approveAsk', { day: from }) : t('approveNow'), discard: t('discardAsk') }[step]
    if (await modal.confirm({ title: pick(a.title), content: note, okButtonProps: { danger: a.risky && step === 'discard' } })) await give(() => take(step))
  }
  const on = allowed.filter((a) => a.ok)
  const off = allowed.filter((a) => !a.ok)
  const first = on.find((a) => ['submit', 'approve'].includes(stepOf(a)))
  return (
    <>
      {on.map((a) => <Button key={a.operation} type={a === first ? 'primary' : 'default'} danger={stepOf(a) === 'discard'} loading={busy && a === first} onClick={() => void go(a)}>{stepOf(a) === 'put' ? change.name : pick(a.title)}</Button>)}
      {off.length > 0 && off.length < 5 && <Off moves={off} names={{}} />}
      <ReasonDialog open={rejects} place={`${of}.reject`} title={pick(allowed.find((a) => stepOf(a) === 'reject')?.title)} close={() => setRejects(false)} act={(reason) => reject(reason).finally(() => cache.invalidateQueries())} />
    </>
  )
}

/** The steps of a table that the bank keeps in versions. */
export function TableSteps({ kind, of: e, facts }: { kind: Kind; of: Whole; facts: (said: Facts) => Promise<unknown> }) {
  const t = useTexts()
  const [asks, setAsks] = useState(false)
  const params = { path: { version: e.version }, header: ifMatch(e) }
  return (
    <>
      <Steps of={`${kind} ${e.version}`} allowed={e.allowed} from={e.valid_from} change={{ name: t('facts'), open: () => setAsks(true) }}
        take={(step) => api.POST(`/${kind}/{version}/${step}` as '/routings/{version}/submit', { params })}
        reject={(reason) => api.POST(`/${kind}/{version}/reject` as '/routings/{version}/reject', { params, body: { reason } })} />
      {asks && <FactsForm place={`${kind}.put ${e.version}`} title={t('facts')} initial={{ note: e.note ?? '', valid_from: e.valid_from }} close={() => setAsks(false)} act={facts} />}
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
