import { TimePicker } from 'antd'
import dayjs from 'dayjs'

/** A time of the day as the API writes it. The end of a day is midnight, which the API calls 24:00. */
export function Clock({ value, onChange, id, end }: { value?: string; onChange?: (v: string | undefined) => void; id?: string; end?: boolean }) {
  const shown = value === '24:00' ? '00:00' : value
  const said = (v: string | undefined) => (end && v === '00:00' ? '24:00' : v)
  return <TimePicker id={id} format="HH:mm" minuteStep={5} needConfirm={false} value={shown ? dayjs(`2000-01-01T${shown}`) : null} onChange={(d) => onChange?.(said(d?.format('HH:mm')))} style={{ width: 92 }} />
}
