import { CheckCircleFilled } from '@ant-design/icons'
import { Alert, Button, Card, Descriptions, Flex } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { query } from '@/api/client'
import { useCommand } from '@/api/commands'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { CommandAnswer, ComplaintItem, ComplaintView } from '@/api/schema'
import { ClockTag } from '@/components/ClockTag'
import { EvidenceUpload } from '@/components/evidence/EvidenceUpload'
import { Ready } from '@/components/states'
import { PersonName } from '@/components/tags'
import { sign, useText } from '@/i18n'
import { useTexts } from '../texts'
import { clockNames } from '../words'

/** What became of it: number, owner, limits; files go up, the merger is made. */
export function Registered({ answer, files, proof, into, discipline, again }: { answer: CommandAnswer; files: File[]; proof: File[]; into?: ComplaintItem; discipline: boolean; again: () => void }) {
  const t = useTexts()
  const pick = useText()
  const navigate = useNavigate()
  const of = query.useQuery('get', '/complaints/{id}', { params: { path: { id: answer.case } } }, { enabled: !discipline, retry: false })
  const merge = useCommand('/complaints/{id}/merge')
  const [merged, setMerged] = useState<string>()
  const asked = useRef(false)
  const { mutateAsync } = merge
  useEffect(() => {
    if (!into || asked.current) return
    asked.current = true
    void mutateAsync({ id: answer.case, version: answer.version, body: { into: into.id, reason: t('mergeReason') } })
      .then(() => setMerged(t('mergedInto', { number: into.number })), (e: unknown) => setMerged(t('notMerged', { why: pick(said(problemOf(e).body)) })))
  }, [into, answer, mutateAsync, t, pick])

  // A case that goes on in another has no record of its own any more: what proves is a file there like others.
  const plain = into ? [...files, ...proof] : files
  const nextOne = <Button onClick={again}>{t('another')}</Button>
  if (discipline) return <Alert type="warning" showIcon title={t('toDiscipline')} description={files.length + proof.length ? t('disciplineFiles') : t('toDisciplineNote')} action={<Flex gap={8}>{nextOne}<Link to="/complaints"><Button type="primary">{t('backToList')}</Button></Link></Flex>} />
  // Whoever takes it in for another may not be the one who sees it afterwards.
  if (of.error && problemOf(of.error).status === 404) return <Alert type="success" showIcon title={t('handedOver')} description={files.length + proof.length > 0 && t('handedOverFiles')} action={<Flex gap={8}>{nextOne}<Link to="/complaints"><Button type="primary">{t('backToList')}</Button></Link></Flex>} />
  return (
    <Ready of={of} rows={4}>
      {(c) => (
        <Card className="registered">
          <Flex gap={12} align="center" wrap><CheckCircleFilled className="registered-mark" /><strong className="registered-number tabular">{c.number}</strong>
            {c.clocks.map((k) => <ClockTag key={k.id} clock={k} label={pick(clockNames[k.id] ?? { zh: k.id, en: k.id })} />)}</Flex>
          <Descriptions column={1} size="small" style={{ margin: '14px 0' }} items={[
            { key: 'owner', label: t('firstOwner'), children: <span><PersonName person={c.holds[0]?.owner ?? c.owner} />{sign('open')}{pick(c.how)}{sign('close')}</span> },
            ...(c.offered_to || c.offered_desk ? [{ key: 'to', label: t('thenOffered'), children: <>{c.offered_to ? <PersonName person={c.offered_to} /> : `${pick(c.offered_desk?.unit.name)} ${pick(c.offered_desk?.role_name)}`}</> }] : []),
            ...(c.route ? [{ key: 'why', label: t('whyThere'), children: pick(c.route.why) }] : []),
          ]} />
          {merged && <Alert type={into && merged === t('mergedInto', { number: into.number }) ? 'success' : 'warning'} title={merged} style={{ marginBottom: 12 }} />}
          {proof.length > 0 && !into ? <Proof of={c} files={proof} /> : c.unproven && <Alert type="info" showIcon title={t('proofMissing')} style={{ marginBottom: 12 }} />}
          {plain.length > 0 && <EvidenceUpload case={c.id} files={plain} />}
          <Flex gap={8} wrap><Button type="primary" autoFocus onClick={() => void navigate(`/complaints/${c.id}`)}>{t('openIt')}</Button>{nextOne}</Flex>
        </Card>
      )}
    </Ready>
  )
}

/** What shows that he may speak for the customer goes up, and stands on record as that. */
function Proof({ of: c, files }: { of: ComplaintView; files: File[] }) {
  const t = useTexts()
  const pick = useText()
  const record = useCommand('/complaints/{id}/contact')
  const [ids, setIds] = useState<string[]>([])
  const [failed, setFailed] = useState<string>()
  const asked = useRef(false)
  const { mutateAsync } = record
  useEffect(() => {
    if (ids.length < files.length || asked.current) return
    asked.current = true
    void mutateAsync({ id: c.id, version: c.version, body: { kind: 'authority', text: t('proof.taken'), evidence: ids } }).catch((e: unknown) => setFailed(pick(said(problemOf(e).body))))
  }, [ids, files, c.id, c.version, mutateAsync, t, pick])
  return (
    <section aria-label={t(c.as === 'heir' ? 'proof.heir' : 'proof.proxy')}>
      <EvidenceUpload case={c.id} files={files} value={ids} onChange={setIds} />
      <Alert type={c.unproven ? 'info' : 'success'} showIcon title={failed ?? t(c.unproven ? 'proofMissing' : 'proof.there')} style={{ marginBottom: 12 }} />
    </section>
  )
}
