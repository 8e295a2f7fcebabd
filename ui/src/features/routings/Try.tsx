import { Alert, Button, Card, Form, InputNumber, Select, Tag } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import type { RoutingAnswer } from '@/api/schema'
import { OutletPicker } from '@/components/pickers'
import { Person } from '@/components/Person'
import { Ready } from '@/components/states'
import { UnitName } from '@/components/UnitName'
import { useCatalogue } from '@/components/useCatalogue'
import { sign, useCommon, useText, type Text } from '@/i18n'
import { GradeSays, ThenSays, useWords } from './Says'
import { useTexts } from './texts'
import { customers, lines, severities } from './words'

interface Asked {
  place: string; line?: 'outlet' | 'customer_help' | 'service_hotline' | 'service_supervision'; channel?: string; business?: string; cause?: string; subject?: string
  severity?: 'ordinary' | 'serious' | 'major'; customer?: 'person' | 'business'; amount?: number | null
}

/** One complaint put to this version, beside the one in force: where it would go and who would be asked. */
export function Try({ version }: { version: string }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { of: cat } = useCatalogue()
  const [asked, setAsked] = useState<Asked>()
  const terms = (list: { code: string; name: Text; active: boolean }[]) => list.filter((c) => c.active).map((c) => ({ value: c.code, label: pick(c.name) }))
  const named = (list: { value: string; label: Text }[]) => list.map((o) => ({ value: o.value, label: pick(o.label) }))
  const one = (name: keyof Asked, label: string, options: { value: string; label: string }[]) => <Form.Item name={name} label={label}><Select allowClear options={options} showSearch={{ optionFilterProp: 'label' }} placeholder={t('any')} /></Form.Item>
  return (
    <div className="try">
      <Form<Asked> layout="vertical" onFinish={setAsked}>
        <Form.Item name="place" label={t('place')} rules={[{ required: true, message: common('required') }]}><OutletPicker by="path" /></Form.Item>
        {one('line', t('line'), named(lines))}{one('channel', t('channel'), terms(cat.channels))}{one('business', t('business'), terms(cat.businesses))}{one('cause', t('cause'), terms(cat.causes))}
        {one('subject', t('subject'), terms(cat.subjects))}{one('severity', t('severity'), named(severities))}{one('customer', t('customer'), named(customers))}
        <Form.Item name="amount" label={t('amount')}><InputNumber min={0} precision={2} style={{ width: '100%' }} /></Form.Item>
        <Button type="primary" htmlType="submit">{t('tryIt')}</Button>
      </Form>
      {asked && <Answers version={version} asked={asked} />}
    </div>
  )
}

function Answers({ version, asked }: { version: string; asked: Asked }) {
  const t = useTexts()
  const { amount, ...rest } = asked
  const found = query.useQuery('get', '/routings/{version}/simulation', { params: { path: { version }, query: { ...rest, amount: amount ? Math.round(amount * 100) : undefined } } }, { retry: false })
  return (
    <Ready of={found}>{(s) => (
      <div>
        <Alert showIcon style={{ marginBottom: 12 }} type={s.same ? 'success' : 'warning'} title={t(s.same ? 'sameDesk' : 'otherDesk')} />
        <div className="try-answers"><Answer title={t('this')} of={s.answer} />{s.current && <Answer title={t('inForce')} of={s.current} />}</div>
      </div>
    )}</Ready>
  )
}

function Answer({ title, of: a }: { title: string; of: RoutingAnswer }) {
  const t = useTexts()
  const pick = useText()
  const { question } = useWords()
  const met = a.matched.map((m) => question({ place: '', [m.condition]: m.condition === 'amount' ? undefined : m.value })).filter((x) => x !== t('any'))
  return (
    <Card size="small" title={title}>
      <p><ThenSays of={a.then} /></p>
      <dl className="pairs">
        {a.unit && <div><dt>{t('where')}</dt><dd><UnitName path={a.unit} /></dd></div>}
        <div><dt>{t('by')}</dt><dd>{pick(a.why)} <code>{a.row}</code></dd></div>
        {met.length > 0 && <div><dt>{t('matched')}</dt><dd>{met.join(sign('list'))}</dd></div>}
        <div><dt>{t('grade')}</dt><dd><GradeSays of={a.then} /></dd></div>
        {a.climbed?.length ? <div><dt>{t('climbed')}</dt><dd>{a.climbed.map((p) => <div key={p}><UnitName path={p} /></div>)}</dd></div> : null}
        <div><dt>{t('candidates')}</dt><dd>{a.candidates?.length ? a.candidates.slice(0, 5).map((c) => <div key={c.user}><Person user={c.user} /> · {t('open', { count: c.open })} {c.tagged && <Tag>{t('tagged')}</Tag>}</div>) : t('nobody')}</dd></div>
      </dl>
    </Card>
  )
}
