import { App, Alert, Button, Card, Flex, Progress, Tag, Typography } from 'antd'
import { useEffect, useReducer, useState } from 'react'
import { Link } from 'react-router'
import { said } from '@/api/fields'
import type { FormView, InspectionView } from '@/api/schema'
import { answerWords } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { ClockTag } from '@/components/ClockTag'
import { bytes } from '@/components/evidence/EvidenceUpload'
import { Empty, Loading } from '@/components/states'
import { sign, useText } from '@/i18n'
import { keptChecks, keptForm } from '@/offline/device'
import { nameOf, openSheets, progressOf, type Sheet, type Snapshot } from './sheet'
import { useTexts } from './texts'

/** The checks on this device, which can be filled without the line: how far each is, and what of it is not on the server. On the device page, and wherever the server cannot be asked what waits. */
export default function KeptChecks() {
  const t = useTexts()
  const [checks, setChecks] = useState<InspectionView[]>()
  const [, draw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const look = () => {
      void keptChecks().then((all) => setChecks(all.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))))
      draw()
    }
    look()
    const timer = setInterval(look, 2000)
    return () => clearInterval(timer)
  }, [])
  const sheets = openSheets()
  const owing = sheets.filter((s) => s.read().owed > 0)
  const ids = [...new Set([...owing.map((s) => s.inspection), ...(checks ?? []).map((c) => c.id)])]
  if (!checks) return <Loading rows={3} />
  if (ids.length === 0) return <Empty text={t('device.none')} />
  return <ul className="plain-list">{ids.map((id) => <li key={id}><Kept id={id} check={checks.find((c) => c.id === id)} sheet={sheets.find((s) => s.inspection === id)} /></li>)}</ul>
}

function Kept({ id, check, sheet }: { id: string; check?: InspectionView; sheet?: Sheet }) {
  const t = useTexts()
  const pick = useText()
  const { modal } = App.useApp()
  const s = sheet?.read()
  const owed = s?.owed ?? 0
  const held = s?.held ?? 0
  const [form, setForm] = useState<FormView>()
  useEffect(() => { void keptForm(id).then(setForm) }, [id, owed])
  const far = s?.form ? progressOf(s.asked, s.answers) : form && progressOf(form.asked, new Map(form.answers.map((a) => [nameOf(a), a])))
  const giveUp = () => void modal.confirm({ title: t('device.giveUp'), content: t('device.giveUpAsk', { count: owed }), okButtonProps: { danger: true }, okText: t('device.giveUp'), onOk: () => sheet?.giveUp() })
  return (
    <Card size="small" className="kept-check">
      <Flex gap={8} align="center" wrap>
        <strong>{check ? pick(check.outlet.name) : id.slice(0, 8)}</strong>
        {check && <Typography.Text type="secondary">{pick(check.checklist.title)}</Typography.Text>}
        {check?.clocks[0] && <ClockTag clock={check.clocks[0]} />}
        {owed > held ? <Tag color={s?.stopped ? 'error' : 'warning'}>{t('device.owed', { count: owed - held })}</Tag> : held === 0 && <Tag color="success" variant="filled">{t('device.clear')}</Tag>}
        {held > 0 && <Tag>{t('device.held', { count: held })}</Tag>}
        <Link to={`/inspections/${id}/fill`} className="kept-go"><Button type="primary" tabIndex={-1}>{t(far?.done ? 'toFill' : 'toBegin')}</Button></Link>
        {owed > 0 && !s?.kept && <Typography.Text type="danger">{t('device.unsafe')}</Typography.Text>}
      </Flex>
      {far && far.of > 0 && <Flex gap={10} align="center" className="kept-far"><Progress percent={(far.done / far.of) * 100} showInfo={false} size="small" aria-label={t('progress')} /><span className="tabular">{far.done}/{far.of}</span></Flex>}
      {s?.stopped && <Alert type="error" showIcon style={{ marginBlock: 8 }} title={pick(said(s.stopped.body))} description={s.stopped.body.errors?.map((e) => pick(said(e))).join(sign('next'))} />}
      {sheet && s && owed > 0 && <Owed sheet={sheet} snapshot={s} />}
      {sheet && s?.stopped && <Button danger onClick={giveUp}>{t('device.giveUp')}</Button>}
    </Card>
  )
}

/** What is owed, in words: nothing that somebody wrote is ever out of his sight. */
function Owed({ sheet, snapshot: s }: { sheet: Sheet; snapshot: Snapshot }) {
  const t = useTexts()
  const pick = useText()
  const words = useItemWords()
  const items = new Map(s.form?.template.modules.flatMap((m) => m.items).map((i) => [i.code, i]))
  return (
    <details open={Boolean(s.stopped)}>
      <summary>{t('device.given')}</summary>
      <ul className="plain-list">
        {sheet.unsent().map((a) => <li key={nameOf(a)}>{pick(items.get(a.item)?.title) || a.item}{a.subject && ` · ${a.subject}`}{sign('colon')}<strong>{answerWords(items.get(a.item), s.form?.template, a, words, pick)}</strong> {a.remark}</li>)}
        {s.files.filter((f) => f.stage !== 'verified').map((f) => <li key={f.key}>{f.file.name} · {bytes(f.file.size)} <Copy file={f.file}>{t('device.take')}</Copy></li>)}
      </ul>
    </details>
  )
}

function Copy({ file, children }: { file: File; children: string }) {
  const save = () => {
    const address = URL.createObjectURL(file)
    const link = Object.assign(document.createElement('a'), { href: address, download: file.name })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return <Button type="link" size="small" onClick={save}>{children}</Button>
}
