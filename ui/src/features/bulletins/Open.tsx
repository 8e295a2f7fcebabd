import { Alert, Button, Form, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '@/api/commands'
import type { BulletinOpen, BulletinView } from '@/api/schema'
import { useMe } from '@/app/session'
import { MoveDrawer, type MoveForm } from '@/components/MoveDrawer'
import { UnitPicker } from '@/components/pickers'
import { useText, type Text } from '@/i18n'
import { complete, TextFields, written } from './forms'
import { useTexts } from './texts'
import { bulletinForms } from './words'

/** What the server itself would call the correction of a bulletin. */
const corrected = (title: Text): Text => ({ zh: `更正通报：${title.zh}`, en: title.en && `Correction: ${title.en}` })

/** A bulletin that a person drafts, or the correction of one that is out. */
export function Open({ corrects }: { corrects?: BulletinView }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { actions, unit } = useMe()
  const issuer = actions.find((a) => a.action === 'bulletin.open')?.scopes[0] ?? unit
  const [open, setOpen] = useState(false)
  const command = useCommand('/bulletins')
  const form: MoveForm<BulletinOpen> = {
    wide: true, fields: () => <>{corrects && <Alert type="info" showIcon title={t('correctNote', { number: corrects.number ?? '' })} style={{ marginBottom: 16 }} />}<Fields overdue={corrects?.form === 'overdue'} fixed={Boolean(corrects)} /></>,
    initial: () => corrects ? { ...written(corrects), title: corrected(corrects.title), form: corrects.form, issuer: corrects.issuer.path } : { form: 'examples', issuer },
    body: (v) => ({ ...complete(v), ...(corrects ? { form: corrects.form, issuer: corrects.issuer.path, corrects: corrects.id } : {}) }),
  }
  async function give(body: unknown) {
    const answer = await command.mutateAsync({ body: body as BulletinOpen })
    void navigate(`/bulletins/${answer.case}`)
  }
  return (
    <>
      <Button type={corrects ? 'default' : 'primary'} onClick={() => setOpen(true)}>{t(corrects ? 'correct' : 'open')}</Button>
      <MoveDrawer open={open} close={() => setOpen(false)} title={t(corrects ? 'correctDraft' : 'open')} form={form as MoveForm<unknown>} place={corrects ? `bulletin.correct ${corrects.id}` : 'bulletin.open'} target="" give={give} />
    </>
  )
}

function Fields({ overdue, fixed }: { overdue: boolean; fixed: boolean }) {
  const t = useTexts()
  const pick = useText()
  return <>{!fixed && <Form.Item name="form" label={t('form')}><Segmented options={bulletinForms.map((f) => ({ value: f.value, label: pick(f.label) }))} /></Form.Item>}{!fixed && <Form.Item name="issuer" label={t('issuer')}><UnitPicker outlets={false} /></Form.Item>}<TextFields overdue={overdue} /></>
}
