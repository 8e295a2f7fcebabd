import { Alert, Button, Card, Descriptions, Flex, Typography } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { query } from '@/api/client'
import type { FindingItem } from '@/api/schema'
import { findingTones } from '@/components/checks'
import { EvidenceGallery } from '@/components/evidence/EvidenceGallery'
import { kindChoices, nameOf, RepeatTag, SeverityTag } from '@/components/mending'
import { PageHeader } from '@/components/PageHeader'
import { Ready } from '@/components/states'
import { StatusTag } from '@/components/tags'
import { When } from '@/components/When'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** One finding: what was seen where, with its evidence, and whether it was seen before. What is done about it is done at its check. */
export function Component() {
  const { id = '' } = useParams()
  const finding = query.useQuery('get', '/findings/{id}', { params: { path: { id } } })
  return <Ready of={finding}>{(f) => <Page finding={f} />}</Ready>
}

function Page({ finding: f }: { finding: FindingItem }) {
  const t = useTexts()
  const pick = useText()
  const navigate = useNavigate()
  const facts: [string, React.ReactNode][] = [
    [t('outlet'), pick(f.outlet.name)], [t('module'), pick(f.item.module_title)], [t('kind'), pick(nameOf(kindChoices, f.kind))], [t('issuer'), pick(f.issuer.name)], [t('subject'), f.subject],
    [t('published'), f.published_at && <When key="p" at={f.published_at} />], [t('raised'), f.raised_at && <When key="r" at={f.raised_at} />],
  ]
  return (
    <>
      <PageHeader title={f.id} back="/findings" tags={<><StatusTag status={f.status} name={f.status_name} tones={findingTones} /><SeverityTag severity={f.severity} name={f.severity_name} />{f.repeat_of.length > 0 && <RepeatTag />}</>}
        actions={<Button type="primary" onClick={() => void navigate(`/inspections/${f.inspection}?finding=${f.id}`)}>{t('toCheck')}</Button>} />
      <Card size="small">
        <Flex vertical gap={14}>
          <Typography.Title level={2} style={{ fontSize: 17, margin: 0 }}>{pick(f.item.title)}</Typography.Title>
          {f.remark ? <Alert type="info" title={f.remark} /> : <Typography.Text type="secondary">{t('none')}</Typography.Text>}
          <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={facts.filter(([, v]) => v).map(([label, children]) => ({ key: label, label, children }))} />
          {f.evidence.length > 0 ? <EvidenceGallery case={f.inspection} ids={f.evidence} /> : <Typography.Text type="warning">{t(f.taken_over ? 'takenOver' : f.waived ? 'waived' : 'noEvidence')}</Typography.Text>}
          {f.repeat_of.length > 0 && <section aria-label={t('repeats')}>
            <Typography.Title level={3} style={{ fontSize: 15 }}>{t('repeats')}</Typography.Title>
            <ul className="plain-list">{f.repeat_of.map((id) => <li key={id}><Link to={`/findings/${id}`}>{id}</Link></li>)}</ul>
          </section>}
        </Flex>
      </Card>
    </>
  )
}
