import { Alert, Table } from 'antd'
import { Link } from 'react-router'
import type { BoundView, MoveView, ReplanView } from '@/api/schema'
import { useCommon } from '@/i18n'
import { casePath } from '../cases'
import { Empty } from '../states'
import { UnitName } from '../UnitName'
import { usePhone } from '../usePhone'
import { When } from '../When'
import { useTexts } from './texts'
import { zh } from './zh'
import { shift, touched, type Touched } from './touched'

/** Which running cases a new calendar or rule set would touch: old time → new time. With `choose`, cases are ticked one by one. */
export function Effect({ view, chosen, choose }: { view: ReplanView; chosen?: string[]; choose?: (cases: string[]) => void }) {
  const t = useTexts()
  const phone = usePhone()
  const rows = touched(view)
  return (
    <>
      {view.pending > 0 && <Alert type="info" showIcon style={{ marginBottom: 8 }} title={t('pending', { count: view.pending })} />}
      {view.cases > 0 && <p role="status"><strong>{t('touched', { count: view.cases })}</strong>{choose && ` · ${t('chosen', { count: chosen?.length ?? 0 })}`}</p>}
      {view.settled.length > 0 && <p>{t('settled', { count: view.settled.length })}</p>}
      {rows.length === 0 ? <Empty text={t('none')} /> : (
        <Table<Touched> size="small" rowKey="case" dataSource={rows} pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} scroll={phone ? undefined : { x: 'max-content' }} className="effect"
          rowSelection={choose && { selectedRowKeys: chosen, onChange: (keys) => choose(keys.map(String)), getCheckboxProps: (r) => ({ 'aria-label': r.number ?? r.case } as object) }}
          columns={[
            { title: t('case'), render: (_, r) => <CaseLink of={r} /> },
            { title: t('outlet'), hidden: phone, render: (_, r) => r.outlet && <UnitName path={r.outlet} /> },
            { title: t('steps'), render: (_, r) => <>{r.moves.map((m) => <Move key={`${m.clock} ${m.step}`} of={m} />)}{r.bounds.map((b) => <Bound key={b.bound} of={b} />)}</> },
          ]} />
      )}
    </>
  )
}

function CaseLink({ of }: { of: Touched }) {
  const t = useTexts()
  const kind = t(`kind.${of.kind as 'notice'}`)
  return of.number ? <>{kind} <Link to={casePath(of.kind, of.case)}>{of.number}</Link></> : <>{kind} · {t('hidden')}</>
}

function Bound({ of: b }: { of: BoundView }) {
  const t = useTexts()
  const name = b.bound.replace('complaint.', '')
  return <div className="effect-move"><span>{isBound(name) ? t(`bound.${name}`) : b.bound}</span> <span>{b.old || '—'} → <strong>{b.new || '—'}</strong></span></div>
}

const isBound = (name: string): name is keyof typeof zh.bound => name in zh.bound

function Move({ of: m }: { of: MoveView }) {
  const t = useTexts()
  const common = useCommon()
  const by = shift(m)
  const size = by && [by.days > 0 && common('calendarDays', { count: by.days }), by.hours > 0 && common('hours', { count: by.hours })].filter(Boolean).join(' ')
  const step = /^(remind|due|bulletin)$/.test(m.step) ? common(`step.${m.step as 'due'}`) : m.step === 'remind_last' ? t('last') : m.step.startsWith('escalate') ? `${common('step.escalate')} ${m.step.replace(/\D/g, '')}` : m.step
  return (
    <div className="effect-move" data-due={m.step === 'due'}>
      <span>{step}</span> <span>{m.old ? <When at={m.old} /> : t('appears')} → <strong>{m.new ? <When at={m.new} /> : t('falls')}</strong></span> {by && size && <small>{t(by.late ? 'later' : 'earlier', { by: size })}</small>}
    </div>
  )
}
