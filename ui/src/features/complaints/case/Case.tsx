import { ClockCircleOutlined, MoreOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Flex, Tabs, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { query } from '@/api/client'
import { why } from '@/api/fields'
import type { AllowedView, ComplaintView } from '@/api/schema'
import { useMay } from '@/app/session'
import { CaseRecord } from '@/components/CaseRecord'
import { CaseProcess } from '@/components/process/CaseProcess'
import { useTexts as useProcessTexts } from '@/components/process/texts'
import { ClockTag } from '@/components/ClockTag'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { EvidenceUpload } from '@/components/evidence/EvidenceUpload'
import { DeclareInterest } from '@/components/interest'
import type { MoveForm } from '@/components/MoveDrawer'
import { Moves } from '@/components/Moves'
import { PageHeader } from '@/components/PageHeader'
import { Ready } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { usePhone } from '@/components/usePhone'
import { sign, useCommon, useText } from '@/i18n'
import { useTexts } from '../texts'
import { clockNames, events, moveNames, nameIn, outcomes, severityTones, tones } from '../words'
import { Detail } from './Detail'
import { Facts } from './Facts'
import { formsFor } from './forms'
import { Related, Why } from './Related'
import { Ribbon } from './Ribbon'
import { Story } from './Story'
import '../complaints.css'

/** One complaint: what I may do now, every limit, who has it, what it is, what was done. */
export function Component() {
  const { id = '' } = useParams()
  const complaint = query.useQuery('get', '/complaints/{id}', { params: { path: { id } } }, { retry: false })
  return <Ready of={complaint} rows={12}>{(c) => <Case of={c} />}</Ready>
}

// What the present state asks for comes first; the first of it that is possible is the page's one primary action.
const urgent = ['take', 'refuse_offer', 'decide_extension', 'tell_extension', 'decide', 'tell_decision', 'call_back', 'conclude_discipline', 'contact', 'classify', 'offer', 'urge']
const inRoom = ['convene_panel', 'give_opinion', 'step_aside', 'replace_expert', 'rule_panel']
const verb = (a: AllowedView) => a.action.split('.')[1] ?? ''

function Case({ of: c }: { of: ComplaintView }) {
  const processWords = useProcessTexts()
  const t = useTexts()
  const common = useCommon()
  const pick = useText()
  const phone = usePhone()
  const [all, setAll] = useState(false)
  const [tied, setTied] = useState(false)
  const declares = useMay()('interest.declare') && Boolean(c.concerns ?? c.customer ?? c.outlet)
  const forms = formsFor(c) as { [verb: string]: MoveForm<unknown> | null }
  const fresh = !c.class.subject && c.status === 'registered'
  // The customer hears first that somebody has it in hand: that clock runs fastest.
  const unheard = !c.first_reply_at && !c.anonymous && (c.status === 'registered' || c.status === 'handling')
  const rank = (a: AllowedView) => (unheard && verb(a) === 'contact' ? 1.5 : fresh && verb(a) === 'classify' ? 1.6 : urgent.indexOf(verb(a)))
  // Nothing to let run on, or to stop: not worth a button.
  const idle = [...(c.paused.length ? [] : ['resume']), ...(c.pausable.some((p) => !c.paused.includes(p)) ? [] : ['pause'])]
  const here = c.allowed.filter((a) => ![...inRoom, ...idle].includes(verb(a)))
  const first = here.filter((a) => a.ok && urgent.includes(verb(a))).sort((a, b) => rank(a) - rank(b)).slice(0, phone ? 2 : 4)
  const rest = here.filter((a) => !first.includes(a))
  const room = c.allowed.filter((a) => inRoom.includes(verb(a)) && a.ok)
  const clock = (id: string) => pick(clockNames[id] ?? { zh: id, en: id })

  return (
    <>
      <PageHeader title={c.number} back="/complaints" tags={<>
        <StatusTag status={c.status} name={c.status_name} tones={tones} />
        {c.severity !== 'ordinary' && <Tag color={severityTones[c.severity]} variant="filled">{pick(c.severity_name)}</Tag>}
        {c.form === 'review' && <Tag variant="filled">{t('review')}</Tag>}
        {c.round > 1 && <Tag color="warning" variant="filled">{t('roundNo', { count: c.round })}</Tag>}
        {c.outcome_name && <Tag variant="filled">{pick(c.outcome_name)}</Tag>}
      </>} actions={<>
        <Moves of={c} allowed={first} forms={forms} names={moveNames} />
        {room.length > 0 && <Link to={`/complaints/${c.id}/panel`}><Button>{t(c.panel_sits ? 'panelRoom' : 'toPanel')}</Button></Link>}
        {(rest.length > 0 || declares) && <Button icon={<MoreOutlined />} onClick={() => setAll(true)}>{t('moreMoves')}</Button>}
      </>} />
      <Drawer open={all} onClose={() => setAll(false)} title={t('moreMoves')} placement={phone ? 'bottom' : 'right'} size={phone ? '75%' : 420}>
        <div className="more-moves"><Moves of={c} allowed={rest.filter((a) => a.ok)} forms={forms} names={moveNames} plain done={() => setAll(false)} />{declares && <Button block onClick={() => { setAll(false); setTied(true) }}>{common('interest.title')}</Button>}</div>
        {rest.some((a) => !a.ok) && <><h2 className="not-now">{t('notNow')}</h2><dl className="reasons">{rest.filter((a) => !a.ok).map((a) => <div key={a.action}><dt>{pick(moveNames[verb(a).replaceAll('_', '-')] ?? a.title)}</dt><dd>{pick(why(a))}</dd></div>)}</dl></>}
      </Drawer>
      <DeclareInterest of={c} open={tied} close={() => setTied(false)} />

      <Flex vertical gap={12}>
        {c.you_step_aside && <Alert type="warning" showIcon title={t('youStepAside')} />}
        {c.sealed && <Alert type="error" showIcon title={t('isSealed')} />}
        {c.into && <Alert type="info" showIcon title={<>{t('wentInto')} <Link to={`/complaints/${c.into}`}>{c.links.find((l) => l.kind === 'into')?.number ?? t('openIt')}</Link></>} />}
        {c.extension && <Alert type={c.extension.granted ? 'warning' : 'info'} showIcon title={c.extension.granted ? t('grantedNotTold', { day: c.extension.due?.slice(0, 10) ?? '' }) : t('extensionAsked', { who: c.extension.by.name ?? c.extension.by.user })} description={c.extension.granted ? undefined : c.extension.reason} />}
        {(c.clocks.length > 0 || c.paused.length > 0) && (
          <Flex gap={8} wrap align="center" role="group" aria-label={t('clocks')} className="clock-strip">
            {[...c.clocks].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9')).map((k) => <ClockTag key={k.id} clock={c.paused.includes(k.id) ? { ...k, due: undefined } : k} label={clock(k.id)} />)}
            {c.paused.map((id) => <Tooltip key={id} title={c.pauses.find((p) => p.clock === id && !p.until)?.reason}><Tag tabIndex={0} icon={<ClockCircleOutlined />}>{clock(id)} {t('isPaused')}</Tag></Tooltip>)}
          </Flex>
        )}
        <Ribbon of={c} />
        <div className="case-columns">
          <Tabs className="case-main" items={[
            { key: 'facts', label: t('facts'), children: <Flex vertical gap={16}><Facts of={c} /><Story of={c} /></Flex> },
            { key: 'process', label: processWords('title'), children: <CaseProcess kind="complaint" id={c.id} /> },
            { key: 'evidence', label: t('evidence'), children: <><EvidenceGallery case={c.id} />{here.some((a) => verb(a) === 'contact' && a.ok) && <div style={{ marginTop: 16 }}><EvidenceUpload case={c.id} /></div>}</> },
            { key: 'record', label: t('record'), children: <CaseRecord kind="complaint" id={c.id} names={Object.fromEntries(Object.entries(events).map(([name, text]) => [`complaint.${name}`, pick(text)]))}
              detail={(e) => <Detail of={e} />}
              then={(v) => <Flex vertical gap={4}><span>{pick(v.status_name)}{v.complaint && <> · <PersonName person={{ user: v.complaint.owner.user, name: c.holds.find((h) => h.owner.user === v.complaint?.owner.user)?.owner.name }} /></>}</span>{v.complaint?.decision && <span>{t('decision')}{sign('colon')}{pick(nameIn(outcomes, v.complaint.decision.outcome))}</span>}{v.complaint?.clocks?.filter((k) => !k.stopped).map((k) => <ClockTag key={k.id} clock={{ ...k, overdue: false }} label={clock(k.id)} />)}</Flex>} /> },
          ]} />
          <aside className="case-side"><Why of={c} /><Related of={c} /></aside>
        </div>
      </Flex>
    </>
  )
}
