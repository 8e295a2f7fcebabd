import { Alert, Card, Flex, Tag, Typography } from 'antd'
import { useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { AppealItem, FindingItem, InspectionView } from '@/api/schema'
import { findingTones } from '@/components/checks'
import { ClockTag } from '@/components/ClockTag'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { RepeatTag, SeverityTag } from '@/components/mending'
import type { MoveForm } from '@/components/MoveDrawer'
import { Moves } from '@/components/Moves'
import { Empty } from '@/components/states'
import { PersonName, StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { sign, useText } from '@/i18n'
import { names } from './forms'
import { useTexts } from './texts'

/** What the check has found, one card each, with its evidence, its appeal, and what may be done about it. */
export function Findings({ check, forms }: { check: InspectionView; forms: { [verb: string]: MoveForm<unknown> | null } }) {
  const t = useTexts()
  const [address] = useSearchParams()
  const wanted = address.get('finding')
  useEffect(() => { if (wanted) document.getElementById(wanted)?.scrollIntoView({ block: 'center' }) }, [wanted])
  if (check.findings.length === 0) return <Empty text={t(check.score === undefined ? 'noFindingsYet' : 'noFindings')} />
  // What waits for a decision first, then the gravest.
  const rank = { critical: 0, serious: 1, normal: 2, minor: 3 }
  const sorted = [...check.findings].sort((a, b) => Number(b.status === 'appealed') - Number(a.status === 'appealed') || rank[a.severity] - rank[b.severity])
  return <Flex vertical gap={10}>{sorted.map((f) => <Finding key={f.id} finding={f} check={check} forms={forms} wanted={f.id === wanted} />)}</Flex>
}

function Finding({ finding: f, check, forms, wanted }: { finding: FindingItem; check: InspectionView; forms: { [verb: string]: MoveForm<unknown> | null }; wanted: boolean }) {
  const t = useTexts()
  const pick = useText()
  const appeal = check.appeals.find((a) => a.finding === f.id)
  const clock = check.clocks.find((c) => c.id.includes(f.id))
  const moves = check.allowed.filter((a) => a.target === f.id)
  return (
    <Card size="small" id={f.id} className="finding" data-wanted={wanted} title={<span className="finding-title">{pick(f.item.title)}</span>}
      extra={<Flex gap={4}>{f.repeat_of.length > 0 && <RepeatTag />}<SeverityTag severity={f.severity} name={f.severity_name} /><StatusTag status={f.status} name={f.status_name} tones={findingTones} /></Flex>}>
      <Flex vertical gap={8}>
        <div className="finding-sides">
          <Flex vertical gap={4}>
            <Typography.Text type="secondary">{pick(f.item.module_title)}{f.subject && ` · ${t('employee')} ${f.subject}`}</Typography.Text>
            {f.remark && <Typography.Text>{f.remark}</Typography.Text>}
          </Flex>
          {f.evidence.length > 0 ? <EvidenceGallery case={check.id} ids={f.evidence} /> : <Typography.Text type="warning">{t(f.taken_over ? 'takenOver' : f.waived ? 'waived' : 'noEvidence')}</Typography.Text>}
        </div>
        {f.repeat_of.length > 0 && <Flex gap={8} wrap>{t('earlier')}{sign('colon')}{f.repeat_of.map((id) => <Link key={id} to={`/findings/${id}`}>{id}</Link>)}</Flex>}
        {appeal && <Appeal appeal={appeal} check={check} />}
        {(moves.some((m) => m.ok) || clock) && <Flex gap={10} align="center" wrap>{clock && <ClockTag clock={clock} label={t('toDecide')} />}<Moves of={{ id: check.id, version: check.version ?? 0 }} allowed={moves} forms={forms} names={names} plain fold /></Flex>}
      </Flex>
    </Card>
  )
}

function Appeal({ appeal: a, check }: { appeal: AppealItem; check: InspectionView }) {
  const t = useTexts()
  const pick = useText()
  return (
    <Alert type={a.status === 'pending' ? 'warning' : 'info'} title={<Flex gap={8} wrap align="baseline"><strong>{t('appeal')}</strong><PersonName person={a.appellant} /><When at={a.filed_at} /><Tag color={a.status === 'pending' ? 'warning' : a.status === 'upheld' ? 'success' : 'default'}>{pick(a.status_name)}</Tag></Flex>}
      description={<Flex vertical gap={6}>
        <span>{a.grounds}</span>
        {a.evidence.length > 0 && <EvidenceGallery case={check.id} ids={a.evidence} />}
        {a.status !== 'pending' && <span><strong>{t('decision')}</strong>{sign('colon')}{a.reason} — <PersonName person={a.decided_by} /> <When at={a.decided_at} />{a.score_before !== a.score_after && <span className="tabular">{sign('open')}{t('score')} {a.score_before} → {a.score_after}{sign('close')}</span>}</span>}
      </Flex>} />
  )
}
