import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Segmented, Select } from 'antd'
import type { ChecklistItem, ChecklistOption, ChecklistThreshold } from '@/api/schema'
import { Limited } from '@/components/writing/Field'
import { useTexts } from '../texts'
import { freeCode } from './edit'
import { Amount, Exact, Row } from './fields'

interface Part { item: ChecklistItem; at: string; change: (part: Partial<ChecklistItem>) => void }

/** The settings of the way in which an item is answered. */
export function Answering({ item: i, at, change }: Part) {
  const t = useTexts()
  switch (i.answer) {
    case 'yes_no': return <Row at={`${at}/want`} label={t('build.want')}>{() => <Segmented aria-label={t('build.want')} value={i.want ?? 'yes'} onChange={(v) => change({ want: v === 'yes' ? undefined : v })} options={(['yes', 'no'] as const).map((v) => ({ value: v, label: t(`build.${v}`) }))} />}</Row>
    case 'options': return <Options item={i} at={at} change={change} />
    case 'count': return (
      <div className="build-row">
        <Exact at={`${at}/count/each`} label={t('build.each')} value={i.count?.each} change={(each) => change({ count: { ...i.count, each: each ?? '0' } })} />
        <Row at={`${at}/count/free`} label={t('build.free')}>{(id) => <InputNumber id={id} min={0} max={9998} precision={0} style={{ width: '100%' }} value={i.count?.free ?? 0} onChange={(n) => change({ count: { each: i.count?.each ?? '0', free: n || undefined } })} />}</Row>
      </div>
    )
    case 'points': return <div className="build-row"><Exact at={`${at}/step`} label={t('build.step')} value={i.step} change={(step) => change({ step })} /><FailBelow item={i} at={at} change={change} /></div>
    case 'minutes': return <><Thresholds item={i} at={at} change={change} /><div className="build-row"><FailBelow item={i} at={at} change={change} /></div></>
  }
}

function FailBelow({ item: i, at, change }: Part) {
  return <Exact at={`${at}/fail_below`} label={useTexts()('build.failBelow')} value={i.fail_below} change={(fail_below) => change({ fail_below })} />
}

function Options({ item: i, at, change }: Part) {
  const t = useTexts()
  const list = i.options ?? []
  const one = (n: number, part: Partial<ChecklistOption>) => change({ options: list.map((o, x) => (x === n ? { ...o, ...part } : o)) })
  const verdicts = ['auto', 'met', 'tolerated', 'failed'] as const
  return (
    <section aria-label={t('build.options')}>
      {list.map((o, n) => (
        <div key={n} className="build-line">
          <Row at={`${at}/options/${n}/code`} label={t('code')}>{(id) => <Limited most={64}><Input id={id} value={o.code} onChange={(e) => one(n, { code: e.target.value })} /></Limited>}</Row>
          {(['zh', 'en'] as const).map((lang) => <Row key={lang} at={`${at}/options/${n}/title/${lang}`} label={t(`build.${lang}`)}>{(id) => <Limited most={200}><Input id={id} value={o.title[lang]} onChange={(e) => one(n, { title: { ...o.title, [lang]: e.target.value } })} /></Limited>}</Row>)}
          <Row at={`${at}/options/${n}/points`} label={t('build.points')}>{(id) => <Amount id={id} value={o.points} change={(points) => one(n, { points })} />}</Row>
          <Row at={`${at}/options/${n}/verdict`} label={t('build.verdict')}>{(id) => <Select id={id} value={o.verdict ?? 'auto'} disabled={i.effect === 'bonus'} onChange={(v: (typeof verdicts)[number]) => one(n, { verdict: v === 'auto' ? undefined : v })} options={verdicts.map((v) => ({ value: v, label: t(`build.verdicts.${v}`) }))} />}</Row>
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('build.remove')} ${o.code}`} onClick={() => change({ options: list.filter((_, x) => x !== n) })} />
        </div>
      ))}
      <Row at={`${at}/options`} label="">{() => <Button icon={<PlusOutlined />} onClick={() => change({ options: [...list, { code: freeCode('option-1', list.map((o) => o.code)), title: { zh: '', en: '' }, points: '0' }] })}>{t('build.addOption')}</Button>}</Row>
    </section>
  )
}

function Thresholds({ item: i, at, change }: Part) {
  const t = useTexts()
  const list = i.minutes ?? []
  const one = (n: number, part: Partial<ChecklistThreshold>) => change({ minutes: list.map((m, x) => (x === n ? { ...m, ...part } : m)) })
  return (
    <section aria-label={t('build.thresholds')}>
      {list.map((m, n) => (
        <div key={n} className="build-row">
          <Exact at={`${at}/minutes/${n}/from`} label={t('build.from')} value={m.from} most={1440} change={(from) => one(n, { from: from ?? '0' })} />
          <Exact at={`${at}/minutes/${n}/points`} label={t('build.points')} value={m.points} change={(points) => one(n, { points })} />
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('build.remove')} ${m.from}`} onClick={() => change({ minutes: list.filter((_, x) => x !== n) })} />
        </div>
      ))}
      <Row at={`${at}/minutes`} label="">{() => <Button icon={<PlusOutlined />} onClick={() => change({ minutes: [...list, { from: String(Number(list.at(-1)?.from ?? 0) + 15), points: '0' }] })}>{t('build.addThreshold')}</Button>}</Row>
    </section>
  )
}
