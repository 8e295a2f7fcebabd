import { Alert, App, Button, Card, Flex, Form, Input, Progress, Radio, Tag, Typography } from 'antd'
import { useState } from 'react'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import type { ComplaintReplaceExpert, ComplaintView, MemberView, PanelView } from '@/api/schema'
import { stepKey } from '@/components/clock'
import { useMe } from '@/app/session'
import { Empty, Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { When } from '@/components/When'
import { Field } from '@/components/writing/Field'
import { WrittenDialog } from '@/components/writing/WrittenDialog'
import { sign, useCommon, useText } from '@/i18n'
import { useTexts } from './texts'
import { departments, given, positions, positionTones, seated } from './words'

/** The panel: how far it is, who has said what, who is late, who has left; the ruling with its dissent. */
export function Members({ of: c, panel: p }: { of: ComplaintView; panel: PanelView }) {
  const t = useTexts()
  const pick = useText()
  const common = useCommon()
  const { user } = useMe()
  const [out, setOut] = useState<MemberView>()
  const sits = !p.ruling
  const replaces = sits && p === c.panels.at(-1) && c.allowed.some((a) => a.action === 'complaint.replace_expert' && a.ok)
  const blind = sits && seated(p).some((m) => m.person.user === user && !m.given)
  const left = p.quorum - given(p)
  const reminders = p === c.panels.at(-1) ? c.firings.filter((f) => f.clock === 'panel') : []
  const members = [...seated(p), ...p.members.filter((m) => m.aside)]
  const vacant = (m: MemberView) => m.aside && !m.given
  return (
    <Card size="small" title={t('opinions')} extra={<Typography.Text type="secondary" className="tabular">{t('progress', { given: given(p), quorum: p.quorum })}</Typography.Text>}>
      {p.ruling && (
        <div className="panel-ruling">
          <Flex gap={8} align="center" wrap><strong>{t('ruling')}{sign('colon')}{pick(positions[p.ruling])}</strong><Typography.Text type="secondary">{t('ruledBy', { name: p.chair.name ?? p.chair.user })} · <When at={p.ruled_at} /></Typography.Text></Flex>
          <p className="panel-prose">{p.reasons}</p>
          {p.dissent.length > 0 && <Typography.Text type="warning">{t('dissenters', { names: p.dissent.map((u) => p.members.find((m) => m.person.user === u)?.person.name ?? u).join(sign('list')) })}</Typography.Text>}
        </div>
      )}
      {sits && (
        <div role="status" className="panel-quorum">
          <Progress percent={Math.min(100, Math.round((given(p) / p.quorum) * 100))} steps={p.quorum} size={[48, 10]} showInfo={false} aria-label={t('opinions')} />
          <span>{left > 0 ? t('lacking', { count: left }) : t('rulingWaits', { name: p.chair.name ?? p.chair.user })}</span>
        </div>
      )}
      {blind && given(p) > 0 && <Alert type="info" showIcon title={t('blind')} style={{ marginBottom: 8 }} />}
      <ul className="panel-members">
        {members.map((m) => (
          <li key={m.person.user} data-aside={m.aside === true} data-member={m.person.user}>
            <Flex gap={6} wrap align="center">
              <strong><PersonName person={m.person} /></strong>
              <Typography.Text type="secondary">{pick(departments[m.department])}</Typography.Text>
              {m.person.user === user && <Tag variant="filled">{t('you')}</Tag>}
              {p.chair.user === m.person.user && <Tag variant="filled" color="processing">{t('chair')}</Tag>}
              <span className="panel-space" />
              {m.position ? <Tag color={positionTones[m.position]}>{pick(positions[m.position])}</Tag>
                : m.aside ? <Tag>{t('aside')}</Tag> : m.given ? <Tag>{t('hidden')}</Tag> : p.ruling ? <Tag>{t('silent')}</Tag> : m.late ? <Tag color="error">{t('late')}</Tag> : <Tag color="processing">{t('waiting')}</Tag>}
              {p.ruling && m.position && m.position !== p.ruling && <Tag color="warning">{t('dissent')}</Tag>}
              {replaces && !m.given && !succeeded(p, m) && <Button size="small" type={vacant(m) ? 'primary' : 'default'} onClick={() => setOut(m)} aria-label={`${t('replace')} ${m.person.name ?? m.person.user}`}>{t('replace')}</Button>}
            </Flex>
            {m.text && <p className="panel-prose">{m.text}</p>}
            {m.given && m.given_at && <Typography.Text type="secondary" className="panel-small"><When at={m.given_at} /></Typography.Text>}
          </li>
        ))}
      </ul>
      {reminders.length > 0 && (
        <details className="panel-small"><summary>{t('reminders')}{sign('open')}{reminders.length}{sign('close')}</summary>
          <ul className="panel-reminders">{reminders.map((f) => <li key={`${f.step} ${f.noticed}`}><When at={f.noticed} /> {common(`step.${stepKey(f.step)}`)} · {t('told', { who: f.told.map((x) => x.name ?? x.user).join(sign('list')) || '—' })}</li>)}</ul>
        </details>
      )}
      {out && <Replace of={c} out={out} close={() => setOut(undefined)} />}
    </Card>
  )
}

// A seat that somebody took over: as many newcomers of the department stand behind as have left it.
function succeeded(p: PanelView, m: MemberView): boolean {
  if (!m.aside) return false
  const same = p.members.filter((x) => x.department === m.department)
  return same.slice(same.indexOf(m) + 1).some((x) => !x.aside)
}

function Replace({ of: c, out, close }: { of: ComplaintView; out: MemberView; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const { message } = App.useApp()
  const experts = query.useQuery('get', '/complaints/{id}/experts', { params: { path: { id: c.id } } })
  const command = useCommand('/complaints/{id}/replace-expert')
  async function go(v: { in: { user: string }; reason?: string }) {
    const seat = experts.data?.items.find((e) => e.user === v.in.user)
    if (!seat) return false
    const body: ComplaintReplaceExpert = { out: out.person.user, in: { user: seat.user, department: seat.department }, reason: v.reason }
    await command.mutateAsync({ id: c.id, version: c.version, body })
    void message.success(t('replaced'))
  }
  return (
    <WrittenDialog<{ in: { user: string }; reason?: string }> title={t('replaceTitle', { name: out.person.name ?? out.person.user })} place={`complaint.replace_expert ${c.id} ${out.person.user}`} okText={t('replaceDo')} close={close} give={go}>
      <Ready of={experts} rows={3}>
        {({ items }) => {
          // The list may be of before the panel sat: its members are out in any case.
          const seats = c.panels.at(-1)?.members.map((m) => m.person.user) ?? []
          const may = items.filter((e) => !e.bar && !seats.includes(e.user))
          const free = may.filter((e) => e.department === out.department)
          const others = may.filter((e) => e.department !== out.department)
          if (free.length + others.length === 0) return <Empty text={t('noSuccessor')} />
          return (
            <>
              <Form.Item name={['in', 'user']} initialValue={(free[0] ?? others[0])?.user} label={`${t('successor')} · ${pick(departments[out.department])}`} rules={[{ required: true, message: common('required') }]}>
                <Radio.Group className="panel-choices" options={(free.length > 0 ? free : others).map((e) => ({ value: e.user, label: `${e.name ?? e.user}${free.length > 0 ? '' : ` · ${pick(e.department_name)}`}` }))} />
              </Form.Item>
              <Field most={2000} name="reason" label={common('reason')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} /></Field>
            </>
          )
        }}
      </Ready>
    </WrittenDialog>
  )
}
