import { Alert, App, Button } from 'antd'
import { useLayoutEffect, useState, type ReactNode, type RefObject } from 'react'
import { sign, useCommon, useText, type Text } from '@/i18n'

interface Words { label: string; text: string }

/** What stands in the fields of a form in which people write sentences. */
function wordsIn(of: HTMLElement | null): Words[] {
  return [...(of?.querySelectorAll<HTMLTextAreaElement>('textarea:not([aria-hidden])') ?? [])].filter((x) => x.value.trim() !== '')
    .map((x) => ({ label: x.labels?.[0]?.textContent ?? x.getAttribute('aria-label') ?? '', text: x.value }))
}

/** Why, where the server gives no reason: what was possible is not among what can be done any more. */
export const gone: Text = { zh: '此事项已由他人办理或情况有变。', en: 'Somebody else has decided, or things have changed.' }

/** Around a form: where it cannot be handed in any more, says so and why, and lets what was written be copied. Where its subject may not be seen any more, only what was written stays. */
export function Written({ of, barred, closed, children }: { of: RefObject<HTMLDivElement | null>; barred?: Text; closed?: boolean; children: ReactNode }) {
  const t = useCommon()
  const pick = useText()
  const { message } = App.useApp()
  const [shown, setShown] = useState<Words[]>()
  useLayoutEffect(() => { setShown(closed ? wordsIn(of.current) : undefined) }, [closed, of])
  const copy = async () => {
    const said = shown ?? wordsIn(of.current)
    await navigator.clipboard.writeText(said.map((w) => [w.label, w.text].filter(Boolean).join(sign('colon'))).join('\n\n'))
    void message.success(t('mask.copied'))
  }
  return (
    <>
      {barred && <Alert type="warning" showIcon role="alert" style={{ marginBottom: 16 }} title={t('moves.gone')} description={<>{pick(barred)}<br />{t('moves.goneKept')} <Button size="small" onClick={() => void copy()}>{t('moves.copy')}</Button></>} />}
      {shown ? shown.map((w) => <section key={w.label}><h3>{w.label}</h3><p style={{ whiteSpace: 'pre-wrap' }}>{w.text}</p></section>) : <div ref={of}>{children}</div>}
    </>
  )
}
