import { Alert, App, Button, Card, Flex, Tag, Typography } from 'antd'
import { useEffect, useReducer, useState } from 'react'
import { Link } from 'react-router'
import { said } from '@/api/fields'
import type { InspectionView } from '@/api/schema'
import { answerWords } from '@/components/checklist/rules'
import { useItemWords } from '@/components/checklist/texts'
import { ClockTag } from '@/components/ClockTag'
import { bytes } from '@/components/evidence/EvidenceUpload'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Loading } from '@/components/states'
import { sign, useText } from '@/i18n'
import { here, keptChecks } from '@/offline/device'
import { nameOf, openSheets, resume, type Sheet, type Snapshot } from './sheet'
import { useTexts } from './texts'

/** So many quarters of a second are waited for what is on its way. */
const patience = 20

/** What is kept on this device: the checks that can be filled without the line, and what waits for it. */
export function Component() {
  const t = useTexts()
  const pick = useText()
  const [checks, setChecks] = useState<InspectionView[]>()
  const [room, setRoom] = useState<StorageEstimate>()
  const [, draw] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const look = () => {
      void keptChecks().then((all) => setChecks(all.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))))
      void navigator.storage?.estimate?.().then(setRoom)
      draw()
    }
    look()
    const timer = setInterval(look, 2000)
    return () => clearInterval(timer)
  }, [])
  const sheets = openSheets()
  const owing = sheets.filter((s) => s.read().owed > 0)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  /** Tries at once, and says what has become of it. */
  async function sync() {
    setBusy(true)
    sheets.forEach((s) => s.wake())
    await resume().catch(() => {})
    for (let n = 0; n < patience && openSheets().some((s) => ['saving', 'waiting'].includes(s.read().saving)); n++) await new Promise((done) => setTimeout(done, 250))
    const now = openSheets().map((s) => s.read())
    const [held, owed] = [now.reduce((n, s) => n + s.held, 0), now.reduce((n, s) => n + s.owed - s.held, 0)]
    const refusal = now.find((s) => s.stopped)?.stopped ?? now.flatMap((s) => [...s.refused.values()])[0]
    if (owed === 0) void message.success(held > 0 ? t('device.syncedHeld', { count: held }) : t('device.synced'), 6)
    else void message.warning(t('device.stillOwed', { count: owed, why: refusal ? pick(said(refusal.body)) : !navigator.onLine || now.some((s) => s.saving === 'waiting') ? t('device.noLine') : t('device.onItsWay') }), 6)
    setBusy(false)
  }
  const ids = [...new Set([...owing.map((s) => s.inspection), ...(checks ?? []).map((c) => c.id)])]
  return (
    <>
      <PageHeader title={t('device.title')} actions={<Button type="primary" loading={busy} onClick={() => void sync()}>{t('device.sync')}</Button>} />
      {here() ? <Typography.Paragraph type="secondary">{t('device.hint')}<br />{t('device.installed')}</Typography.Paragraph> : <Alert type="warning" showIcon title={t('device.impossible')} />}
      {!checks && <Loading />}
      {checks && ids.length === 0 && <Empty text={t('device.none')} />}
      <ul className="plain-list">{ids.map((id) => <li key={id}><Kept id={id} check={checks?.find((c) => c.id === id)} sheet={sheets.find((s) => s.inspection === id)} /></li>)}</ul>
      {room?.quota && <Typography.Text type="secondary">{t('device.storage', { used: bytes(room.usage ?? 0), left: bytes(room.quota - (room.usage ?? 0)) })}</Typography.Text>}
    </>
  )
}

function Kept({ id, check, sheet }: { id: string; check?: InspectionView; sheet?: Sheet }) {
  const t = useTexts()
  const pick = useText()
  const { modal } = App.useApp()
  const s = sheet?.read()
  const owed = s?.owed ?? 0
  const held = s?.held ?? 0
  const giveUp = () => void modal.confirm({ title: t('device.giveUp'), content: t('device.giveUpAsk', { count: owed }), okButtonProps: { danger: true }, okText: t('device.giveUp'), onOk: () => sheet?.giveUp() })
  return (
    <Card size="small">
      <Flex gap={8} align="center" wrap>
        <Link to={`/inspections/${id}/fill`}><strong>{check ? pick(check.outlet.name) : id.slice(0, 8)}</strong></Link>
        {check && <Typography.Text type="secondary">{pick(check.checklist.title)}</Typography.Text>}
        {check?.clocks[0] && <ClockTag clock={check.clocks[0]} />}
        {owed > held ? <Tag color={s?.stopped ? 'error' : 'warning'}>{t('device.owed', { count: owed - held })}</Tag> : held === 0 && <Tag color="success" variant="filled">{t('device.clear')}</Tag>}
        {held > 0 && <Tag>{t('device.held', { count: held })}</Tag>}
        {owed > 0 && !s?.kept && <Typography.Text type="danger">{t('device.unsafe')}</Typography.Text>}
      </Flex>
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
