import { Button, Checkbox, Flex, Input, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import type { ClassificationBelow, EditionWholeCatalogue } from '@/api/schema'
import { writable } from '@/components/editions/edition'
import { usePhone } from '@/components/usePhone'
import { sign, useText } from '@/i18n'
import { useTexts } from './texts'
import { WordForm } from './WordForm'
import { found, levels, lists, official, wordsOf, type List, type Place, type Word } from './words'

/** The words of one version, a list at a time; the bank's own second level opens below its word. */
export function Words({ of: e }: { of: EditionWholeCatalogue }) {
  const t = useTexts()
  const pick = useText()
  const phone = usePhone()
  const [list, setList] = useState<List>('channels')
  const [text, setText] = useState('')
  const [inactive, setInactive] = useState(true)
  const [form, setForm] = useState<Place>()
  const writes = writable(e)
  const words = wordsOf(e.content, list)
  const shown = found(words, text, inactive)
  const all = words.flatMap((w) => [w, ...(w.below ?? [])])
  const cause = (code: string) => pick(e.content.causes.find((c) => c.code === code)?.name) || code
  const at = (w: Word) => words.findIndex((x) => x.code === w.code)
  const inUse = (active: boolean) => (active ? <Tag color="success" variant="filled">{t('active')}</Tag> : <Tag variant="filled">{t('inactive')}</Tag>)
  const number = (code: string | undefined) => (code ? <code>{code}</code> : <span className="word-empty">{t('unofficial')}</span>)
  return (
    <>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 8 }}>
        <div className="views" style={{ marginBottom: 0 }}><Segmented<List> aria-label={t('tabs.words')} value={list} onChange={setList} options={lists.map((l) => ({ value: l, label: `${t(`lists.${l}`)} ${wordsOf(e.content, l).length}` }))} /></div>
        <Input.Search allowClear aria-label={t('find')} placeholder={t('find')} style={{ width: 240 }} onChange={(x) => setText(x.target.value)} />
        <Checkbox checked={inactive} onChange={(x) => setInactive(x.target.checked)}>{t('showInactive')}</Checkbox>
        {writes && <Button type="dashed" onClick={() => setForm({ list })}>{t('add')}</Button>}
      </Flex>
      {official(list) && <p>{t('filled', { filled: all.filter((w) => w.official).length, all: all.length })}{levels(list) && ` · ${t('second', { count: all.length - words.length })}`}</p>}
      <Table<Word> key={list} size="small" rowKey="code" pagination={shown.length > 100 ? { pageSize: 100, showSizeChanger: false } : false} dataSource={shown} scroll={phone ? undefined : { x: 'max-content' }} locale={{ emptyText: t('none') }}
        expandable={levels(list) ? {
          defaultExpandAllRows: true, rowExpandable: (w) => Boolean(w.below?.length),
          expandedRowRender: (w) => <Below of={w.below ?? []} edit={writes ? (i) => setForm({ list, below: at(w), at: i }) : undefined} />,
        } : undefined}
        columns={[
          { title: t('name'), render: (_, w) => <><strong>{pick(w.name)}</strong>{phone && <div className="word-code"><code>{w.code}</code> {!w.active && inUse(false)}</div>}{w.discipline && <> <Tag color="error" variant="filled">{t('discipline')}</Tag></>}</> },
          { title: t('code'), hidden: phone, render: (_, w) => <code>{w.code}</code> },
          { title: t('official'), hidden: !official(list), render: (_, w) => number(w.official) },
          { title: t('line'), hidden: list !== 'channels' || phone, render: (_, w) => (w.line ? t(`linesOf.${w.line}`) : t('any')) },
          { title: t('causes'), hidden: list !== 'subjects', width: 320, render: (_, w) => w.causes?.map(cause).join(sign('list')) || t('any') },
          { title: t('business'), hidden: list !== 'products', render: (_, w) => pick(e.content.businesses.find((b) => b.code === w.business)?.name) || w.business },
          { title: t('active'), hidden: phone, render: (_, w) => inUse(w.active) },
          { title: t('ops'), hidden: !writes, render: (_, w) => <Flex gap={4} wrap>
            <Button size="small" aria-label={`${t('edit')} ${w.code}`} onClick={() => setForm({ list, at: at(w) })}>{t('edit')}</Button>
            {levels(list) && <Button size="small" aria-label={`${t('addBelow')} ${w.code}`} onClick={() => setForm({ list, below: at(w) })}>{t('addBelow')}</Button>}
          </Flex> },
        ]} />
      {form && <WordForm of={e} place={form} close={() => setForm(undefined)} />}
    </>
  )

  function Below({ of, edit }: { of: ClassificationBelow[]; edit?: (at: number) => void }) {
    return (
      <ul className="plain-list" style={{ margin: 0 }}>
        {of.map((b, i) => <li key={b.code}><Flex gap={12} align="center" wrap><span>{pick(b.name)}</span><code>{b.code}</code>{number(b.official)}{inUse(b.active)}{edit && <Button size="small" aria-label={`${t('edit')} ${b.code}`} onClick={() => edit(i)}>{t('edit')}</Button>}</Flex></li>)}
      </ul>
    )
  }
}
