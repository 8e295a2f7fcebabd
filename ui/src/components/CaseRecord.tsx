import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, DatePicker, Flex, Timeline, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { query } from '@/api/client'
import type { EventView, RecordView } from '@/api/schema'
import { useCommon, useText } from '@/i18n'
import { Said } from './Said'
import { Empty, Ready } from './states'
import { PersonName } from './tags'
import { urge } from './urgingWords'
import { AsOf } from './useNow'
import { When } from './When'

type Kind = RecordView['kind']

/** The event log of a case, and how it stood at a past moment. The feature names its events; what it leaves out shows by its code. */
export function CaseRecord({ kind, id, names, detail, then }: {
  kind: Kind; id: string; names: { [event: string]: string }
  /** What an event says beside who, when and why. */
  detail?: (event: EventView) => ReactNode
  /** The case as it stood, where a past moment was chosen. */
  then?: (view: NonNullable<RecordView['then']>) => ReactNode
}) {
  const t = useCommon()
  const pick = useText()
  const [at, setAt] = useState<string>()
  const record = query.useQuery('get', `/${kind}s/{id}/record` as '/notices/{id}/record', { params: { path: { id }, query: at ? { as_of: at } : {} } })
  return (
    <section aria-label={t('record.title')}>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder={t('record.then')} aria-label={t('record.then')} disabledDate={(d) => d.isAfter(dayjs())} onChange={(d) => setAt(d?.toISOString())} />
        {record.data?.intact && (record.data.intact.ok
          ? <Typography.Text type="success"><CheckCircleOutlined /> {t('record.intact')}</Typography.Text>
          : <Typography.Text type="danger"><WarningOutlined /> {t('record.broken')}</Typography.Text>)}
      </Flex>
      <Ready of={record}>
        {(view) => (
          <>
            {view.then && then && <Alert type="info" title={t('record.asOf')} description={<AsOf value={at ? Date.parse(at) : undefined}>{then(view.then)}</AsOf>} style={{ marginBottom: 12 }} />}
            {view.events.length === 0 ? <Empty /> : <Timeline items={lines(view.events).map((e) => typeof e === 'number'
              ? { key: `gap-${e}`, color: 'gray', content: <Typography.Text type="secondary">{t('record.hidden')}</Typography.Text> }
              : { key: e.seq, content: <><Flex gap={8} wrap><strong>{names[e.name] ?? (urged(e) ? pick(urge) : e.name)}</strong><Who event={e} /><Typography.Text type="secondary"><When at={e.at} /></Typography.Text></Flex><Said event={e} />{detail?.(e)}</> })} />}
          </>
        )}
      </Ready>
    </section>
  )
}

const urged = (e: EventView) => e.name.endsWith('.urged')

function Who({ event }: { event: EventView }) {
  const t = useCommon()
  return event.by.user === 'system' || event.by.user === '' ? <span>{t('record.system')}</span> : <PersonName person={event.by} />
}

/** Newest first, with the gaps that hide what the reader may not know of. */
export function lines(events: EventView[]): (EventView | number)[] {
  const out: (EventView | number)[] = []
  events.forEach((e, i) => {
    const before = events[i - 1]
    if (before && e.seq > before.seq + 1) out.push(before.seq)
    out.push(e)
  })
  return out.reverse()
}
