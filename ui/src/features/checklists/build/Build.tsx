import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Card, Flex, Form, Segmented, Tag } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api, query } from '@/api/client'
import { said } from '@/api/fields'
import { problemOf } from '@/api/problem'
import type { ChecklistAnswerBody, ChecklistTemplate } from '@/api/schema'
import { useMay } from '@/app/session'
import type { Answer } from '@/components/checklist/rules'
import { Outcome } from '@/components/Outcome'
import { PageHeader } from '@/components/PageHeader'
import { Loading, NoPermission, Ready } from '@/components/states'
import { useText } from '@/i18n'
import { en } from '../en'
import { Publish, useInForce } from '../Publish'
import { useTexts } from '../texts'
import { Try } from '../Try'
import { useTrial, type Fault } from '../useTrial'
import { zh } from '../zh'
import { addItem, addModule, changeItem, changeModule, duplicate, itemCodes, nudge, pointerOf, remove, whereIs, type Place } from './edit'
import { Faults } from './fields'
import { HeadForm } from './HeadForm'
import { ItemForm } from './ItemForm'
import { ModuleForm } from './ModuleForm'
import { Outline } from './Outline'
import { useDraft } from './useDraft'
import '../checklists.css'

/** Building the next version of a checklist. */
export function Component() {
  const { code = '', version = '' } = useParams()
  const may = useMay()
  const found = query.useQuery('get', '/checklists/{code}/{version}', { params: { path: { code, version: Number(version) } } }, { refetchOnWindowFocus: false })
  const force = useInForce(code)
  const t = useTexts()
  if (!may('checklist.write')) return <NoPermission />
  return (
    <Ready of={found} rows={12}>
      {(c) => c.published ? <Outcome status="info" title={t('build.notDraft')} extra={<Link to={`/checklists/${code}/${version}`}><Button type="primary">{t('tab.content')}</Button></Link>} />
        : force === undefined ? <Loading rows={12} /> : <Page key={`${code} ${version}`} from={c} force={force?.template} />}
    </Ready>
  )
}

/** The place that a complaint is about. */
function placeAt(pointer: string): Place {
  const m = /^\/modules\/(\d+)(?:\/items\/(\d+))?/.exec(pointer)
  return m ? { module: Number(m[1]), ...(m[2] === undefined ? {} : { item: Number(m[2]) }) } : {}
}

function Page({ from, force }: { from: ChecklistAnswerBody; force?: ChecklistTemplate }) {
  const t = useTexts()
  const pick = useText()
  const may = useMay()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { message } = App.useApp()
  const draft = useDraft(from)
  const { template, change } = draft
  const [at, open] = useState<Place>({ module: 0, item: 0 })
  const [face, setFace] = useState<'edit' | 'try'>('edit')
  const [answers, setAnswers] = useState<Answer[]>([])
  const [refused, setRefused] = useState<Fault[]>([])
  const [conflict, setConflict] = useState(false)
  const [busy, setBusy] = useState(false)
  const [publish, setPublish] = useState<ChecklistAnswerBody>()
  const trial = useTrial(template, answers)
  const faults = useMemo(() => [...trial.faults, ...refused.filter((r) => !trial.faults.some((f) => f.pointer === r.pointer))], [trial.faults, refused])

  const act = useCallback((edit: (t: ChecklistTemplate) => [ChecklistTemplate, Place]) => {
    const [next, place] = edit(template)
    change(next)
    open(place)
    setRefused([])
  }, [template, change])

  const save = useCallback(async () => {
    setBusy(true)
    try {
      const { data } = await api.PUT('/checklists/{code}/{version}', { params: { path: { code: template.code, version: template.version }, header: { 'If-Match': `"${draft.base}"` } }, body: template })
      if (!data) return undefined
      draft.saved(template, data.hash)
      setRefused([])
      void cache.invalidateQueries({ queryKey: ['get', '/checklists'] })
      cache.setQueryData(['get', '/checklists/{code}/{version}', { params: { path: { code: template.code, version: template.version } } }], data)
      return data
    } catch (error) {
      const problem = problemOf(error)
      if (problem.status === 409 || problem.status === 412) setConflict(true)
      const list = (problem.body.errors ?? []).map((e) => ({ pointer: e.pointer, text: said(e) }))
      setRefused(list)
      if (list[0]) open(placeAt(list[0].pointer))
      else void message.error(pick(said(problem.body)))
      return undefined
    } finally {
      setBusy(false)
    }
  }, [template, draft, cache, message, pick])

  useEffect(() => {
    const hear = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.altKey) return
      const writing = (e.target as Element | null)?.closest('input,textarea,[contenteditable=true]')
      const key = e.key.toLowerCase()
      if (key === 's') { e.preventDefault(); void save() }
      else if (key === 'z' && !writing) { e.preventDefault(); (e.shiftKey ? draft.redo : draft.undo)?.() }
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [save, draft.undo, draft.redo])

  async function toPublish() {
    const kept = draft.dirty ? await save() : { ...from, template, hash: draft.base }
    if (kept) setPublish(kept)
  }

  // What was removed by an undo is not a place any more.
  const module = at.module === undefined ? undefined : template.modules[at.module]
  const item = at.item === undefined ? undefined : module?.items[at.item]
  const place: Place = item ? at : module ? { module: at.module } : {}
  const pointer = pointerOf(place)
  const known = new Set(force ? itemCodes(force) : [])
  return (
    <>
      <PageHeader title={t('build.title', { name: pick(template.title) })} back={`/checklists/${template.code}/${template.version}`}
        tags={<><Tag variant="filled">{t('versionNo', { count: template.version })}</Tag><Tag color={draft.dirty ? 'warning' : 'success'} variant="filled">{t(draft.dirty ? 'build.unsaved' : 'build.saved')}</Tag>
          {faults.length > 0 ? <Button size="small" danger onClick={() => { setFace('edit'); open(placeAt(faults[0]?.pointer ?? '')) }}>{t('build.faults', { count: faults.length })}</Button>
            : trial.trial && <Tag color="success" variant="filled">{t('build.sound')} · {t('items', { count: trial.trial.items })} · {t('fullMarks', { count: trial.trial.full_marks })}</Tag>}</>}
        actions={<>
          <Button icon={<UndoOutlined />} aria-label={t('build.undo')} title={`${t('build.undo')} Ctrl+Z`} disabled={!draft.undo} onClick={draft.undo} />
          <Button icon={<RedoOutlined />} aria-label={t('build.redo')} title={`${t('build.redo')} Ctrl+Shift+Z`} disabled={!draft.redo} onClick={draft.redo} />
          <Button type="primary" loading={busy} disabled={!draft.dirty} onClick={() => void save()} title="Ctrl+S">{t('build.save')}</Button>
          {may('checklist.publish') && <Button disabled={faults.length > 0} onClick={() => void toPublish()}>{t('publish')}</Button>}
        </>} />
      {conflict && <Alert type="error" showIcon title={t('build.conflict')} style={{ marginBottom: 12 }} action={<Button size="small" onClick={() => { draft.drop(); window.location.reload() }}>{t('build.reload')}</Button>} />}
      {draft.restored && <Alert type="info" showIcon title={t('build.kept')} style={{ marginBottom: 12 }} action={<Button size="small" onClick={draft.drop}>{t('build.keptDrop')}</Button>} />}
      <Faults value={faults}>
        <div className="build">
          <Flex vertical gap={8}>
            <Outline template={template} at={place} open={open} faults={faults} act={act} />
            <Flex gap={8}>
              <Button icon={<PlusOutlined />} onClick={() => act((x) => addItem(x, place, { zh: zh.build.newItem, en: en.build.newItem }))}>{t('build.addItem')}</Button>
              <Button icon={<PlusOutlined />} onClick={() => act((x) => addModule(x, place, { zh: zh.build.newModule, en: en.build.newModule }, { zh: zh.build.newItem, en: en.build.newItem }))}>{t('build.addModule')}</Button>
            </Flex>
          </Flex>
          <div>
            <Flex gap={8} wrap className="build-tools" align="center">
              <Segmented aria-label={t('build.edit')} value={face} onChange={setFace} options={[{ value: 'edit', label: t('build.edit') }, { value: 'try', label: t('build.preview') }]} />
              {face === 'edit' && module && <>
                <Button icon={<ArrowUpOutlined />} aria-label={t('build.up')} title={`${t('build.up')} Alt+↑`} onClick={() => act((x) => nudge(x, place, -1))} />
                <Button icon={<ArrowDownOutlined />} aria-label={t('build.down')} title={`${t('build.down')} Alt+↓`} onClick={() => act((x) => nudge(x, place, 1))} />
                <Button icon={<CopyOutlined />} onClick={() => act((x) => duplicate(x, place))}>{t('build.duplicate')}</Button>
                <Button icon={<DeleteOutlined />} danger onClick={() => act((x) => remove(x, place))}>{t('build.remove')}</Button>
              </>}
            </Flex>
            {face === 'try' ? <Try template={template} answers={answers} set={setAnswers} trial={trial} at={item?.code ?? module?.items[0]?.code} go={(code) => open(whereIs(template, code))} />
              : (
                <Card className="build-form"><Form layout="vertical" component="div" requiredMark={false}>
                  {item ? <ItemForm key={pointer} item={item} at={pointer} template={template} fixedCode={known.has(item.code)} change={(part) => { setRefused([]); change((x) => changeItem(x, place, part)) }} />
                    : module ? <ModuleForm key={pointer} module={module} at={pointer} fixedCode={Boolean(force?.modules.some((m) => m.code === module.code))} change={(part) => { setRefused([]); change((x) => changeModule(x, place.module ?? 0, part)) }} />
                      : <HeadForm template={template} fixedKind={Boolean(force)} change={(part) => { setRefused([]); change((x) => ({ ...x, ...part })) }} />}
                </Form></Card>
              )}
          </div>
        </div>
      </Faults>
      {publish && <Publish of={publish} close={() => setPublish(undefined)} done={() => void navigate(`/checklists/${template.code}/${template.version}`)} />}
    </>
  )
}
