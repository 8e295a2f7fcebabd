import { Button, Form, Input, Modal, Table } from 'antd'
import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { Problem, problemOf } from '@/api/problem'
import { Moment } from '@/components/Moment'
import { PageHeader } from '@/components/PageHeader'
import { useWish } from '@/components/useWish'
import { Field } from '@/components/writing/Field'
import { useKeptDraft } from '@/components/writing/useKeptDraft'
import { useCommon, useText } from '@/i18n'
import { Differences } from './Differences'
import { EffectTab } from './EffectTab'
import { RuleForm } from './RuleForm'
import { compare, refOf, type Loaded, type Rule, type RuleSet } from './ruleset'
import { Sentence } from './Sentence'
import { useTexts } from './texts'
import './rulesets.css'

interface Facts { version: string; valid_from: string; source: string; reason: string }
interface Kept { rows: Rule[]; facts: Partial<Facts> }

/** A new version of a rule set: a copy whose rules are changed one by one, looked at as a whole, and then proposed. */
export function Draft({ from, again, close, kept }: {
  from: RuleSet
  /** What was withdrawn or sent back, to be proposed anew under its name. */
  again?: Loaded
  close: () => void; kept: (key: string) => void
}) {
  const t = useTexts()
  const pick = useText()
  const common = useCommon()
  const [form] = Form.useForm<Facts>()
  const { give, busy } = useWish(form)
  const begun = again?.set ?? from
  // As it was when this began: what came in between is not written over, even where the page has read it by now.
  const [version] = useState(again?.version)
  const [rows, setRows] = useState(begun.rows)
  const [rule, setRule] = useState<Rule>()
  const [facts, setFacts] = useState<Facts>()
  const [touched, setTouched] = useState(false)
  const [proposed, setProposed] = useState<string>()
  useEffect(() => { if (proposed) kept(proposed) }, [proposed, kept])
  const changes = compare(from, { ...from, rows })
  const unchanged = !again && changes.length === 0
  const changed = (r: Rule) => changes.some((c) => c.id === r.id)
  const typed = Form.useWatch([], form) as Partial<Facts> | undefined
  const written = compare(begun, { ...begun, rows }).length > 0 || touched
  // Under the version it was copied from: put on another one, it would undo what that one changed.
  const { resumed, giveUp, sent } = useKeptDraft<Kept>(`ruleset.${again ? 'again' : 'draft'} ${refOf(begun)}`, written && !proposed ? { rows, facts: typed ?? {} } : undefined, (kept) => {
    setRows(kept?.rows ?? begun.rows)
    if (kept) form.setFieldsValue(kept.facts)
    else form.resetFields()
    setTouched(kept !== undefined)
  }, close)
  const required = [{ required: true, message: common('required') }]
  const asSet = (f: Facts): RuleSet => ({ ...begun, version: f.version, valid_from: f.valid_from, source: f.source, rows, example: undefined })
  async function propose(f: Facts) {
    const set = asSet(f)
    const key = `rules:${refOf(set)}`
    // The form stands behind the question, so that what is refused shows at its field.
    const done = await give(() => api.PUT('/settings/{key}', { params: { path: { key }, header: version === undefined ? undefined : { 'If-Match': `"${version}"` } }, body: { value: set, reason: f.reason } }).catch((thrown: unknown) => { throw bare(problemOf(thrown)) }))
    setFacts(undefined)
    if (!done) return
    sent()
    setProposed(key)
  }
  return (
    <>
      <PageHeader title={t('draftTitle', { title: pick(from.title) })} actions={<>
        <Button onClick={() => void giveUp()}>{t('giveUp')}</Button>
        <Button type="primary" disabled={unchanged} title={unchanged ? t('nothing') : undefined} onClick={form.submit}>{t('review')}</Button>
      </>} />
      {resumed}
      <Form form={form} layout="vertical" initialValues={again ? { version: begun.version, valid_from: begun.valid_from, source: begun.source, reason: again.reason } : { source: from.source }} onFinish={setFacts} onValuesChange={() => setTouched(true)} className="row-grid" style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', gap: '0 16px' }}>
        <Field most={60} name="version" label={t('newVersion')} extra={t('versionHint')} rules={required}><Input spellCheck={false} placeholder={from.version} disabled={again !== undefined} /></Field>
        <Form.Item name="valid_from" label={t('validFrom')} rules={required}><Moment day /></Form.Item>
        <Field most={300} name="source" label={t('source')} rules={required}><Input /></Field>
        <Field most={500} name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: common('required') }]}><Input /></Field>
      </Form>
      <Table<Rule> size="small" rowKey="id" pagination={false} dataSource={rows} rowClassName={(r) => (changed(r) ? 'row-here' : '')} columns={[
        { title: t('rule'), render: (_, r) => <Sentence of={r} /> },
        { title: common('operation'), width: 90, render: (_, r) => <Button size="small" aria-label={`${t('edit')} ${r.id}`} onClick={() => setRule(r)}>{t('edit')}</Button> },
      ]} />
      {rule && <RuleForm of={rule} close={() => setRule(undefined)} keep={(next) => { setRows(rows.map((r) => (r.id === next.id ? next : r))); setRule(undefined) }} />}
      <Modal open={facts !== undefined} width={900} title={t('review')} onCancel={() => setFacts(undefined)} okText={t('propose')} okButtonProps={{ loading: busy }} onOk={() => { if (facts) void propose(facts) }}>
        <p>{t('reviewNote', { version: facts?.version ?? '', day: facts?.valid_from ?? '' })}</p>
        <Differences of={changes} />
        {facts && <><h3>{t('tabs.effect')}</h3><EffectTab of={asSet(facts)} stage="written" /></>}
      </Modal>
    </>
  )
}

// The server speaks of /value/valid_from or /valid_from; the form's field is valid_from.
function bare(problem: Problem) {
  return new Problem({ ...problem.body, errors: problem.body.errors?.map((e) => ({ ...e, pointer: e.pointer.replace(/^\/value\//, '/') })) }, problem.retryAfter)
}
