import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Modal, Progress, Typography } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { api } from '@/api/client'
import { Keys } from '@/api/commands'
import { said } from '@/api/fields'
import { problemOf, type Problem } from '@/api/problem'
import type { BulkAnswer, BulkOutcome, paths } from '@/api/schema'
import { useCommon, useText } from '@/i18n'

/** Addresses that take many commands at once. */
export type BulkPath = { [P in keyof paths]: paths[P] extends { post: { responses: { 200: { content: { 'application/json': BulkAnswer } } } } } ? P : never }[keyof paths]
export type BulkItem<P extends BulkPath> = paths[P] extends { post: { requestBody: { content: { 'application/json': { items: (infer I)[] } } } } } ? I : never

const most = 100 // that the API takes in one request

/** One click for many: says what will be done, shows how far it is, and names what was refused and why. */
export function BulkButton<P extends BulkPath>({ path, items, title, note, nameOf, done }: {
  path: P; items: BulkItem<P>[]; title: string; note?: ReactNode; nameOf: (outcome: BulkOutcome) => ReactNode; done: () => void
}) {
  const t = useCommon()
  const pick = useText()
  const cache = useQueryClient()
  const keys = useRef(new Keys())
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [answers, setAnswers] = useState<BulkOutcome[]>([])
  const [failed, setFailed] = useState<Problem>()
  // What was asked for, kept while the list below is read again.
  const [wish, setWish] = useState<BulkItem<P>[]>([])
  const refused = answers.filter((o) => !o.ok)
  const over = wish.length > 0 && answers.length === wish.length

  async function go() {
    setBusy(true)
    setFailed(undefined)
    let got = answers
    try {
      while (got.length < wish.length) {
        const part = wish.slice(got.length, got.length + most)
        const { data } = await api.POST(path as '/notices/bulk/issue', { headers: { 'Idempotency-Key': keys.current.of(part) }, body: { items: part as never } })
        keys.current.answered()
        got = [...got, ...(data?.outcomes ?? [])]
        setAnswers(got)
      }
      if (got.every((o) => o.ok)) leave()
    } catch (error) {
      setFailed(problemOf(error))
    } finally {
      setBusy(false)
      void cache.invalidateQueries()
    }
  }
  function leave() {
    setOpen(false)
    done()
  }
  function begin() {
    setWish(items)
    setAnswers([])
    setFailed(undefined)
    setOpen(true)
  }
  return (
    <>
      <Button type="primary" disabled={items.length === 0} onClick={begin}>{title}{items.length > 0 && ` (${items.length})`}</Button>
      <Modal open={open} title={title} onCancel={over ? leave : () => setOpen(false)} mask={{ closable: false }} closable={!busy}
        footer={over ? <Button type="primary" onClick={leave}>{t('close')}</Button> : <><Button disabled={busy} onClick={() => setOpen(false)}>{t('cancel')}</Button><Button type="primary" loading={busy} onClick={() => void go()}>{t('ok')}</Button></>}>
        <Flex vertical gap={12}>
          {answers.length === 0 && <Typography.Text>{t('bulk.ask', { count: wish.length, what: title })}</Typography.Text>}
          {note}
          {(busy || answers.length > 0) && <Progress percent={Math.round((answers.length / Math.max(1, wish.length)) * 100)} aria-label={title} />}
          {failed && <Alert type="error" title={pick(said(failed.body))} />}
          {over && <Typography.Text>{t('bulk.done', { done: answers.length - refused.length, refused: refused.length })}</Typography.Text>}
          {refused.length > 0 && <ul className="plain-list">{refused.map((o) => <li key={`${o.case} ${o.target ?? ''}`}><Alert type="error" title={nameOf(o)} description={o.problem && pick(said(o.problem))} /></li>)}</ul>}
        </Flex>
      </Modal>
    </>
  )
}
