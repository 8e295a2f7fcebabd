import { Tag } from 'antd'
import type { Action } from '@/api/schema'
import { useTexts } from './texts'

/** What is special about an action. */
export function Marks({ of: a }: { of: Action }) {
  const t = useTexts()
  return <>{a.risky && <Tag color="warning" variant="filled">{t('riskyTag')}</Tag>}{a.everywhere && <Tag variant="filled">{t('everywhere')}</Tag>}</>
}
