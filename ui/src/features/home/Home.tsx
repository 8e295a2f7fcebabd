import { PlusOutlined } from '@ant-design/icons'
import { Button, Card, Flex, Statistic, Tag, Typography } from 'antd'
import { Link, useNavigate } from 'react-router'
import { query } from '@/api/client'
import { useLine } from '@/api/line'
import type { HomeLine } from '@/api/schema'
import { useMay, useMe } from '@/app/session'
import { PageHeader } from '@/components/PageHeader'
import { Empty, Ready } from '@/components/states'
import { useKeys } from '@/components/useKeys'
import { WithoutLine } from '@/components/WithoutLine'
import { sign, useCommon, useText } from '@/i18n'
import { useTexts } from './texts'

/** A person's day: what waits, what is late, what is about to be. Every number is the list behind it. */
export function Component() {
  const t = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  // A customer who calls does not wait for a list.
  const registers = useMay()('complaint.register')
  useKeys({ n: () => void navigate('/complaints/new') }, registers)
  const home = query.useQuery('get', '/home')
  const common = useCommon()
  const line = useLine()
  return (
    <>
      <PageHeader title={t('hello', { name: me.name })} actions={registers && <Link to="/complaints/new"><Button icon={<PlusOutlined />}>{t('register')}<kbd className="key-hint" aria-hidden>N</kbd></Button></Link>} />
      {!line && <WithoutLine />}
      {!line && home.data && <Typography.Paragraph type="secondary">{common('line.stale')}</Typography.Paragraph>}
      {(line || home.data) && <Ready of={home} rows={10}>
        {(day) => (
          <Flex vertical gap={20}>
            <Group title={t('waiting')} lines={day.waiting} empty={t('nothing')} />
            <Group title={t('late')} lines={day.late} late />
            <Group title={t('soon')} lines={day.soon} />
          </Flex>
        )}
      </Ready>}
    </>
  )
}

/** Counts above zero first and large; what is empty is named in one line, so that nobody wonders. */
function Group({ title, lines, late, empty }: { title: string; lines: HomeLine[]; late?: boolean; empty?: string }) {
  const t = useTexts()
  const pick = useText()
  if (lines.length === 0 && !empty) return null
  const some = lines.filter((l) => l.count > 0)
  const none = lines.filter((l) => l.count === 0)
  return (
    <section aria-label={title}>
      <Typography.Title level={2} style={{ fontSize: 17, marginTop: 0 }}>{title}</Typography.Title>
      <div className="home-grid">
        {some.map((line) => (
          <Link key={line.key} to={line.link} className="number-link">
            <Card hoverable size="small">
              <Statistic title={pick(line.title)} value={line.count} styles={{ content: late ? { color: 'var(--ant-color-error)' } : {} }} />
              {!late && line.overdue ? <Tag color="error">{t('overdue', { count: line.overdue })}</Tag> : null}
            </Card>
          </Link>
        ))}
      </div>
      {some.length === 0 && empty && <Empty text={empty} />}
      {none.length > 0 && (
        <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0' }}>
          {t('clear')}{sign('colon')}{none.map((line, i) => <span key={line.key}>{i > 0 && ' · '}<Link to={line.link} className="quiet-link">{pick(line.title)}</Link></span>)}
        </Typography.Paragraph>
      )}
    </section>
  )
}
