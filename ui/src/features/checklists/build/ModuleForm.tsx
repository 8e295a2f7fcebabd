import { Input } from 'antd'
import type { ChecklistModule } from '@/api/schema'
import { Limited } from '@/components/writing/Field'
import { useTexts } from '../texts'
import { Both, Exact, Row } from './fields'

/** A module: its title, and how its points enter the total. */
export function ModuleForm({ module: m, at, fixedCode, change }: { module: ChecklistModule; at: string; fixedCode: boolean; change: (part: Partial<ChecklistModule>) => void }) {
  const t = useTexts()
  return (
    <>
      <Both at={`${at}/title`} label={t('build.moduleTitle')} value={m.title} change={(title) => change({ title })} />
      <div className="build-row">
        <Row at={`${at}/code`} label={t('build.moduleCode')}>{(id) => <Limited most={64}><Input id={id} value={m.code} disabled={fixedCode} onChange={(e) => change({ code: e.target.value })} /></Limited>}</Row>
        <Exact at={`${at}/weight`} label={t('weight')} value={m.weight} most={100} change={(weight) => change({ weight })} />
        <Exact at={`${at}/cap`} label={t('cap')} value={m.cap} change={(cap) => change({ cap })} />
      </div>
      <Row at={`${at}/items`} label="">{() => null}</Row>
    </>
  )
}
