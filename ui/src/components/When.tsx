import dayjs from 'dayjs'

/** An instant as people read it, exact when pointed at. */
export function When({ at, day }: { at: string | undefined; day?: boolean }) {
  if (!at) return null
  const d = dayjs(at)
  const near = d.isSame(dayjs(), 'year') ? d.format('MM-DD HH:mm') : d.format('YYYY-MM-DD HH:mm')
  return <time className="tabular" dateTime={at} title={d.format('YYYY-MM-DD HH:mm:ss')}>{day ? d.format('YYYY-MM-DD') : near}</time>
}
