import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'

/** An instant or a day as the API writes it, as a form field. What lies ahead cannot be chosen, unless it is a day. */
export function Moment({ value, onChange, id, day, placeholder, from, until }: { value?: string; onChange?: (at: string | undefined) => void; id?: string; day?: boolean; placeholder?: string; from?: Dayjs; until?: Dayjs }) {
  const now = dayjs()
  return day
    ? <DatePicker id={id} style={{ width: '100%' }} placeholder={placeholder} minDate={from} maxDate={until} value={value ? dayjs(value) : null} onChange={(d) => onChange?.(d?.format('YYYY-MM-DD'))} />
    : <DatePicker id={id} style={{ width: '100%' }} placeholder={placeholder} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" disabledDate={(d) => d.isAfter(now)} value={value ? dayjs(value) : null} onChange={(d) => onChange?.(d?.second(0).toISOString())} />
}
