import type { EventView } from '@/api/schema'
import { useCommon, useText } from '@/i18n'
import { reasons } from './reasons'
import './Said.css'

/** Why something on the record was done, in the words that stand there. */
export function Said({ event }: { event: EventView }) {
  const t = useCommon()
  const pick = useText()
  return (
    <>
      {reasons(event.body).map((why) => (
        <div key={why.field === 'strike' ? `strike ${why.line}` : why.field} className="said">
          <b>{why.field === 'strike' ? t('why.strike', { line: why.line }) : t(`why.${why.field}`)}{pick({ zh: '：', en: ': ' })}</b>{typeof why.words === 'string' ? why.words : pick(why.words)}
        </div>
      ))}
    </>
  )
}
