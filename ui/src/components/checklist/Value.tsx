import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, InputNumber } from 'antd'
import type { ChecklistItem, ChecklistTemplate } from '@/api/schema'
import { sign, useText } from '@/i18n'
import { looksBad, type Answer } from './rules'
import { useItemWords } from './texts'
import './item.css'

/** What an answer says. */
export type Result = Omit<Answer, 'item' | 'subject'>
/** All of a result cleared: an answer says one thing only. */
export const nothing: Result = { option: undefined, count: undefined, points: undefined, minutes: undefined, na: undefined, exception: undefined }

/** The ways to answer an item, as big as a thumb. */
export function Value({ item, template, answer, give, label }: { item: ChecklistItem; template: ChecklistTemplate; answer?: Answer; give: (result: Result, done: boolean) => void; label: string }) {
  const t = useItemWords()
  const pick = useText()
  const bad = looksBad(item, answer)
  const choose = (result: Result) => give({ ...nothing, ...result }, true)
  const exceptions = (item.exceptions ?? []).flatMap((code) => template.exceptions?.find((e) => e.code === code) ?? [])
  return (
    <Flex vertical gap={10}>
      {item.answer === 'yes_no' && (
        <div className="value-pair" role="radiogroup" aria-label={label}>
          {(['yes', 'no'] as const).map((o) => <Choice key={o} on={answer?.option === o} bad={o !== (item.want ?? 'yes')} hint={o === 'yes' ? 'Y' : 'N'} act={() => choose({ option: o })}>{t(o)}</Choice>)}
        </div>
      )}
      {item.answer === 'options' && (
        <div className="value-list" role="radiogroup" aria-label={label}>
          {item.options?.map((o, i) => (
            <Choice key={o.code} on={answer?.option === o.code} bad={looksBad(item, { item: item.code, option: o.code })} hint={String(i + 1)} act={() => choose({ option: o.code })} right={t('pointsShort', { count: o.points ?? '0' })}>{pick(o.title)}</Choice>
          ))}
        </div>
      )}
      {item.answer === 'points' && <Points item={item} answer={answer} bad={bad} choose={choose} label={label} />}
      {item.answer === 'count' && (
        <Flex gap={8} align="center" role="group" aria-label={label}>
          <Button size="large" className="value-step" icon={<MinusOutlined />} aria-label={t('less')} disabled={!answer?.count} onClick={() => give({ ...nothing, count: Math.max(0, (answer?.count ?? 0) - 1) }, false)} />
          <InputNumber className="value-number" aria-label={label} min={0} max={9999} precision={0} inputMode="numeric" value={answer?.count ?? null} placeholder="—" onChange={(n) => give({ ...nothing, count: n === null ? undefined : n }, false)} controls={false} />
          <Button size="large" className="value-step" icon={<PlusOutlined />} aria-label={t('moreOf')} onClick={() => give({ ...nothing, count: (answer?.count ?? 0) + 1 }, false)} />
          {answer?.count === undefined && <Button size="large" className="value-step" onClick={() => choose({ count: 0 })}>{t('noneSeen')}</Button>}
        </Flex>
      )}
      {item.answer === 'minutes' && (
        <InputNumber className="value-number value-wide" aria-label={label} min="0" max="1440" step="1" inputMode="decimal" stringMode value={answer?.minutes ?? null} placeholder="—" suffix={t('minute')} controls={false}
          onChange={(n) => give({ ...nothing, minutes: n === null ? undefined : String(n) }, false)} />
      )}
      {(item.na || exceptions.length > 0) && (
        <Flex gap={8} wrap>
          {item.na && <Button className="value-side" aria-pressed={Boolean(answer?.na)} type={answer?.na ? 'primary' : 'default'} onClick={() => choose({ na: true })}>{t('na')}</Button>}
          {exceptions.map((e) => <Button key={e.code} className="value-side" aria-pressed={answer?.exception === e.code} type={answer?.exception === e.code ? 'primary' : 'dashed'} onClick={() => choose({ exception: e.code })}>{t('exception')}{sign('colon')}{pick(e.title)}</Button>)}
        </Flex>
      )}
    </Flex>
  )
}

/** The values a judge may give, by the finest step. */
export function steps(item: ChecklistItem): string[] {
  const most = Number(item.points ?? 0)
  const step = Number(item.step ?? 1)
  const count = step > 0 ? Math.round(most / step) : 0
  return count > 0 && count <= 20 ? Array.from({ length: count + 1 }, (_, i) => String(Number((i * step).toFixed(3)))) : []
}

function Points({ item, answer, bad, choose, label }: { item: ChecklistItem; answer?: Answer; bad: boolean; choose: (r: Result) => void; label: string }) {
  const all = steps(item)
  if (all.length === 0) return <InputNumber className="value-number value-wide" aria-label={label} min="0" max={item.points ?? '0'} step={item.step ?? '1'} stringMode inputMode="decimal" value={answer?.points ?? null} onChange={(n) => choose({ points: n === null ? undefined : String(n) })} />
  return (
    <div className="value-steps" role="radiogroup" aria-label={label}>
      {all.map((p) => <Choice key={p} on={answer?.points !== undefined && Number(answer.points) === Number(p)} bad={bad} act={() => choose({ points: p })}>{p}</Choice>)}
    </div>
  )
}

function Choice({ on, bad, act, children, hint, right }: { on: boolean; bad: boolean; act: () => void; children: string; hint?: string; right?: string }) {
  return (
    <button type="button" role="radio" aria-checked={on} className="value-choice" data-bad={bad} onClick={act}>
      <span>{children}</span>{right && <small className="tabular">{right}</small>}{hint && <kbd aria-hidden>{hint}</kbd>}
    </button>
  )
}
