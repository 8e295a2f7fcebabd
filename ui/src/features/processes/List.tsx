import { Card, Typography } from 'antd'
import { Link } from 'react-router'
import { query } from '@/api/client'
import { PageHeader } from '@/components/PageHeader'
import { Diagram } from '@/components/process/Diagram'
import { Ready } from '@/components/states'
import { useText } from '@/i18n'
import { useTexts } from './texts'
import './processes.css'

export function Component() {
  const t = useTexts()
  const pick = useText()
  const list = query.useQuery('get', '/processes', {}, { staleTime: Infinity })
  return (
    <>
      <PageHeader title={t('title')} />
      <Typography.Paragraph type="secondary">{t('intro')}</Typography.Paragraph>
      <Ready of={list}>
        {(page) => (
          <div className="process-gallery">
            {page.items.map((p) => (
              <Card key={p.kind} hoverable size="small" styles={{ body: { padding: 8 } }} className="process-card">
                <div inert><Diagram kind={p.kind} label={pick(p.name)} height={230} still /></div>
                <Link to={`/processes/${p.kind}`} className="quiet-link process-link"><strong>{pick(p.name)}</strong> <span aria-hidden>→</span></Link>
              </Card>
            ))}
          </div>
        )}
      </Ready>
    </>
  )
}
