import { App, Button, Card, Descriptions, Flex, Form, Tag, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import { why } from '@/api/fields'
import type { ComplaintCallBack, ComplaintItem, ComplaintView } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { CallBackFields, callBackForm } from '@/components/CallBack'
import { ClockTag } from '@/components/ClockTag'
import { MaskedText } from '@/components/MaskedText'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { usePages } from '@/components/usePages'
import { usePhone } from '@/components/usePhone'
import { When } from '@/components/When'
import { Lasting } from '@/components/writing/Lasting'
import { gone } from '@/components/writing/Written'
import { WrittenForm } from '@/components/writing/WrittenForm'
import { sign, useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import './callbacks.css'

/** Calling customers back: the queue, the first due first; what to say; what came of it; the next one. */
export function Component() {
  const t = useTexts()
  const common = useCommon()
  const phone = usePhone()
  const [address, setAddress] = useSearchParams()
  const pages = usePages('/complaints', { callback: true, sort: 'due' })
  const queue = pages.items ?? []
  const chosen = address.get('case') ?? (phone ? undefined : queue[0]?.id)
  const go = (id: string | undefined) => setAddress(id ? { case: id } : {}, { replace: !phone })
  return (
    <>
      <PageHeader title={t('title')} tags={<Typography.Text type="secondary">{t('handlers')}</Typography.Text>} />
      <Ready of={{ ...pages, data: pages.items }}>
        {(items) => items.length === 0 && !chosen ? <Empty text={t('empty')} /> : (
          <div className="calls">
            {(!phone || !chosen) && (
              <nav aria-label={t('queue')} className="calls-queue">
                {items.map((c) => <Waiting key={c.id} of={c} here={c.id === chosen} open={() => go(c.id)} />)}
                {pages.hasNextPage && <Button block onClick={() => void pages.fetchNextPage()}>{common('loadMore')}</Button>}
              </nav>
            )}
            {chosen && <Call key={chosen} id={chosen} back={phone ? () => go(undefined) : undefined} next={() => go(queue.find((c) => c.id !== chosen)?.id)} />}
          </div>
        )}
      </Ready>
    </>
  )
}

function Waiting({ of: c, here, open }: { of: ComplaintItem; here: boolean; open: () => void }) {
  const t = useTexts()
  const pick = useText()
  return (
    <button type="button" className="calls-one" aria-current={here ? 'true' : undefined} onClick={open}>
      <Flex justify="space-between" align="start" gap={8}><strong className="tabular">{c.number}</strong>{c.outcome_name && <Tag variant="filled">{pick(c.outcome_name)}</Tag>}</Flex>
      <span>{pick(c.outlet?.name) || pick(c.unit.name)}</span>
      <Flex justify="space-between" gap={8}><ClockTag clock={{ due: c.next_due, overdue: false }} />{c.calls > 0 && <Typography.Text type="secondary">{t('tried', { count: c.calls })}</Typography.Text>}</Flex>
    </button>
  )
}

function Call({ id, back, next }: { id: string; back?: () => void; next: () => void }) {
  const complaint = query.useQuery('get', '/complaints/{id}', { params: { path: { id } } }, { retry: false })
  return <div><Ready of={complaint}>{(c) => <Conversation of={c} back={back} next={next} />}</Ready></div>
}

/** Two attempts at the same hour of the day are refused: says from when another one counts. */
function again(calls: ComplaintView['calls']): string | undefined {
  const now = dayjs()
  const minutes = (d: dayjs.Dayjs) => d.hour() * 60 + d.minute()
  const near = (at: dayjs.Dayjs) => calls.some((c) => { const gap = Math.abs(minutes(dayjs(c.at)) - minutes(at)); return Math.min(gap, 1440 - gap) < 120 })
  if (!near(now)) return undefined
  for (let m = 10; m < 1440; m += 10) if (!near(now.add(m, 'minute'))) return now.add(m, 'minute').format('HH:mm')
  return undefined
}

function Conversation({ of: c, back, next }: { of: ComplaintView; back?: () => void; next: () => void }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const me = useMe()
  const may = useMay()('complaint.reveal')
  const { message } = App.useApp()
  const [form] = Form.useForm<ComplaintCallBack>()
  const call = useCommand('/complaints/{id}/call-back')
  const [done, setDone] = useState(false)
  const move = c.allowed.find((a) => a.action === 'complaint.call_back')
  const decision = c.decisions.at(-1)
  const wait = again(c.calls)
  const of = { kind: 'complaint' as const, id: c.id }
  async function save(values: ComplaintCallBack) {
    await call.mutateAsync({ id: c.id, version: c.version, body: callBackForm.body?.(values, '') ?? values })
    setDone(true)
    void message.success(t('saved'))
    next()
  }
  // Who spoke for the customer was told in his stead, and is called; an heir's customer cannot be.
  const agent = c.as === 'proxy' || c.as === 'heir' ? c.agents[0] : undefined
  const speaker = agent ? (c.as === 'heir' ? 'heir' : 'proxy') : 'customer'
  const called = (field: 'name' | 'phone') => (agent?.[field] ? { text: agent[field], field: `/agents/0/${field}` } : { text: c.party[field], field: `/customer/${field}` })
  const say = [
    t('say.hello', { me: me.name, name: called('name').text ?? '' }), t('say.purpose', { day: dayjs(c.received_at).format('MM-DD'), number: c.number }), t('say.short', { outcome: pick(c.outcome_name) }), t('say.ask'), t('say.unhappy'), t('say.rights'), t('say.thanks'),
  ]
  return (
    <Card size="small" styles={{ header: { paddingBlock: 8 } }} title={<Flex gap={8} align="center" wrap>{back && <Button size="small" onClick={back}>{t('back')}</Button>}<span className="tabular">{c.number}</span>{c.clocks.filter((k) => k.id === 'callback').map((k) => <ClockTag key={k.id} clock={k} />)}</Flex>} extra={<Link to={`/complaints/${c.id}`}>{t('open')}</Link>}>
      <Descriptions size="small" column={phone ? 1 : 2} items={[
        { key: 'name', label: t(speaker), children: <MaskedText {...called('name')} name={t(speaker)} of={of} may={may} /> },
        { key: 'phone', label: t('phone'), children: <MaskedText {...called('phone')} name={t('phone')} of={of} may={may} /> },
        ...(agent ? [{ key: 'for', label: t('onBehalf'), children: <MaskedText text={c.party.name} field="/customer/name" name={t('customer')} of={of} may={may} /> }] : []),
        { key: 'outcome', label: t('outcome'), children: pick(c.outcome_name) },
        { key: 'told', label: t('told'), children: <When at={c.told_at} /> },
      ]} />
      <div className="calls-talk">
        <section aria-label={t('script')}><h2>{t('script')}</h2><ol className="script">{say.map((line) => <li key={line}>{line}</li>)}</ol>
          {decision && <details><summary>{t('decision')} {decision.serial}</summary><Typography.Paragraph className="prose">{decision.facts}</Typography.Paragraph><Typography.Paragraph className="prose">{decision.grounds}</Typography.Paragraph>{decision.measures && <Typography.Paragraph className="prose">{decision.measures}</Typography.Paragraph>}</details>}
        </section>
        <section>
          {c.calls.length > 0 && <><h2>{t('attempts')}</h2><ul className="plain-list">{c.calls.map((x) => <li key={x.attempt}>{x.attempt}. <When at={x.at} /> <PersonName person={x.by} /> {x.text}</li>)}</ul></>}
          {wait && <Typography.Paragraph type="warning">{t('lateHours')}{sign('colon')}{t('tryAgain', { time: wait })}</Typography.Paragraph>}
          <Lasting when={Boolean(move?.ok && !done)} why={why(move) ?? gone}>
            <WrittenForm form={form} place={`complaint.call_back ${c.id}`} give={save}>
              <CallBackFields />
              <Button type="primary" htmlType="submit" disabled={!move?.ok} loading={call.isPending}>{t('save')}</Button>
            </WrittenForm>
          </Lasting>
          {!move?.ok && <Typography.Text type="secondary">{pick(why(move))}</Typography.Text>}
        </section>
      </div>
    </Card>
  )
}
