import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useCommon } from '@/i18n'

/** The head of every page: title, what stands beside it, what can be done. Names the browser's tab as well. */
export function PageHeader({ title, tags, actions, back }: { title: string; tags?: ReactNode; actions?: ReactNode; back?: string }) {
  const t = useCommon()
  const navigate = useNavigate()
  useEffect(() => { document.title = `${title} · ${t('product')}` }, [title, t])
  return (
    <Flex className="page-header" align="center" gap={12} wrap>
      {back && <Button type="text" icon={<ArrowLeftOutlined />} aria-label={t('back')} onClick={() => void navigate(back)} />}
      <Typography.Title level={1} className="page-title">{title}</Typography.Title>
      {tags}
      {actions && <Flex gap={8} wrap className="page-actions">{actions}</Flex>}
    </Flex>
  )
}
