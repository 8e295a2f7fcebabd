import { Select, Tag, Typography } from 'antd'
import type { ProcessView } from '@/api/schema'
import { useText } from '@/i18n'
import { useTexts } from './texts'

/** What an element of the picture is in the code: commands, events, status, limit. Chosen in the picture, or here by keyboard. */
export function Chosen({ process, id, choose }: { process: ProcessView; id: string | undefined; choose: (id: string | undefined) => void }) {
  const t = useTexts()
  const pick = useText()
  const named = process.elements.filter((e) => e.name && (e.moves?.length || e.events?.length || e.stands || e.clock))
  const e = process.elements.find((one) => one.id === id)
  const lane = process.elements.find((one) => one.id === e?.lane)
  return (
    <>
      <Select style={{ width: '100%', marginBottom: 12 }} showSearch={{ optionFilterProp: 'label' }} allowClear aria-label={t('all')} placeholder={t('all')} value={named.some((n) => n.id === id) ? id : undefined} onChange={choose}
        options={named.map((n) => ({ value: n.id, label: pick(n.name) }))} />
      {!e ? <Typography.Text type="secondary">{t('choose')}</Typography.Text> : (
        <dl className="pairs" style={{ overflowWrap: 'anywhere' }}>
          <Pair name={t('element')}><strong>{pick(e.name) || '—'}</strong></Pair>
          {lane && <Pair name={t('lane')}>{pick(lane.name)}</Pair>}
          {e.stands && <Pair name={t('stands')}><code>{e.stands}</code></Pair>}
          {e.moves?.length ? <Pair name={t('moves')}>{e.moves.map((m) => { const said = process.moves.find((one) => one.move === m)?.sentence; return <div key={m}>{said ? pick(said) : <>{m} <Tag>{t('system')}</Tag></>}</div> })}</Pair> : null}
          {e.events?.length ? <Pair name={t('events')}>{e.events.map((event) => <div key={event}><code>{process.kind}.{event}</code></div>)}</Pair> : null}
          {e.clock && <Pair name={t('clock')}><code>{e.clock}</code>{e.window && <div>{t('window')}</div>}</Pair>}
        </dl>
      )}
    </>
  )
}

function Pair({ name, children }: { name: string; children: React.ReactNode }) {
  return <div style={{ gridTemplateColumns: '52px minmax(0, 1fr)' }}><dt>{name}</dt><dd>{children}</dd></div>
}
