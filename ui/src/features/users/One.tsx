import { useParams } from 'react-router'
import { PageHeader } from '@/components/PageHeader'
import { useTexts } from './texts'
import { User } from './User'
import './users.css'

/** One person on a page of its own: what links in messages and other pages lead to. */
export function Component() {
  const t = useTexts()
  const { user = '' } = useParams()
  return <><PageHeader title={t('title')} back="/users" /><User name={user} /></>
}
