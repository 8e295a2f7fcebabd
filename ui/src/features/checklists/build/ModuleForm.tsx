import { Input } from 'antd'
import type { ChecklistModule } from '@/api/schema'
import { useTexts } from '../texts'
import { Both, Exact, Row } from './fields'

/** A module: its title, and how its points enter the total. */
export function ModuleForm({ module: m, at, fixedCode, change }: { module: ChecklistModule; at: string; fixedCode: boolean; change: (part: Partial<ChecklistModule>) => void }) {
  const t = useTexts()
  return (
    <>
      <Both at={`${at}/title`} label={t('build.moduleTitle')} value={m.title} change={(title) => change({ title })} />
      <div className="build-row">
        <Row at={`${at}/code`} label={t('build.moduleCode')}>{(id) => <Input id={id} value={m.code} disabled={fixedCode} maxLength={64} onChange={(e) => change({ code: e.target.value })} />}</Row>
        <Exact at={`${at}/weight`} label={t('weight')} value={m.weight} most={100} change={(weight) => change({ weight })} />
        <Exact at={`${at}/cap`} label={t('cap')} value={m.cap} change={(cap) => change({ cap })} />
      </div>
      <Row at={`${at}/items`} label="">{() => null}</Row>
    </>
  )
}
