import { Result, type ResultProps } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useCommon } from '@/i18n'

/** One message instead of a page, or of a part of it. Where nothing else is the page's heading, its title is, and names the browser's tab. */
export function Outcome({ title, ...rest }: ResultProps & { title: string }) {
  const t = useCommon()
  const [part, setPart] = useState(false)
  // Asked of the page when it stands there: who shows the message does not know what is around it.
  const stands = useCallback((own: HTMLElement | null) => { if (own) setPart([...document.querySelectorAll('h1')].some((h) => h !== own)) }, [])
  useEffect(() => { if (!part) document.title = `${title} · ${t('product')}` }, [part, title, t])
  const Heading = part ? 'h2' : 'h1'
  return <Result {...rest} title={<Heading ref={stands} className="outcome-title">{title}</Heading>} />
}
