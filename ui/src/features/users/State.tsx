import { Flex, Tag, Tooltip, Typography } from 'antd'
import dayjs from 'dayjs'
import type { UserItem } from '@/api/schema'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'

/** Whether an account can be used now, and what is in its way. */
export function State({ of: u }: { of: Pick<UserItem, 'disabled' | 'locked' | 'locked_until' | 'must_change'> }) {
  const t = useTexts()
  return (
    <Flex component="span" gap={4} wrap>
      {u.disabled ? <Tag>{t('disabled')}</Tag> : <Tag color="success" variant="filled">{t('enabled')}</Tag>}
      {u.locked && <Tooltip title={t('lockedUntil', { at: dayjs(u.locked_until).format('HH:mm') })}><Tag color="warning">{t('locked')}</Tag></Tooltip>}
      {u.must_change && <Tag variant="filled">{t('mustChange')}</Tag>}
    </Flex>
  )
}

/** The roles that count now, each once however often it is held. */
export function Roles({ of: u }: { of: UserItem }) {
  const t = useTexts()
  const pick = useText()
  const once = [...new Map(u.roles.map((r) => [r.role, r])).values()]
  if (once.length === 0) return <Typography.Text type="secondary">{t('noRole')}</Typography.Text>
  return <Flex component="span" gap={4} wrap>{once.map((r) => <Tag key={r.role} variant="filled" title={u.roles.filter((x) => x.role === r.role).map((x) => pick(x.place.name)).join(sign('list'))}>{pick(r.title)}</Tag>)}</Flex>
}
