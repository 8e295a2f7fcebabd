// @vitest-environment jsdom
import { BpmnVisualization } from 'bpmn-visualization'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

// The files are drawn on the screens by bpmn-js. Here they are opened by another library,
// with a parser and a model of its own, which says on the console what it cannot read.
const shipped = join('..', 'domain', 'process', 'shipped')
const names = readdirSync(shipped).filter((name) => name.endsWith('.bpmn'))

function opened(xml: string) {
  const said: unknown[] = []
  const hear = (...words: unknown[]) => { said.push(words) }
  const warn = vi.spyOn(console, 'warn').mockImplementation(hear)
  const error = vi.spyOn(console, 'error').mockImplementation(hear)
  const viewer = new BpmnVisualization({ container: null as unknown as HTMLElement })
  viewer.load(xml)
  warn.mockRestore()
  error.mockRestore()
  return { viewer, said }
}

test.each(names)('%s opens in bpmn-visualization without a warning', (name) => {
  const xml = readFileSync(join(shipped, name), 'utf8')
  const { viewer, said } = opened(xml)
  expect(said).toEqual([])
  for (const [, id] of xml.matchAll(/<bpmn:(?:userTask|serviceTask|subProcess|adHocSubProcess|startEvent|endEvent|boundaryEvent|exclusiveGateway|sequenceFlow) id="([^"]+)"/g))
    expect(viewer.bpmnElementsRegistry.getModelElementsByIds(id ?? '').map((e) => e.id), id).toEqual([id])
})

test('a file with a line that leads nowhere is noticed', () => {
  const xml = readFileSync(join(shipped, 'programme.bpmn'), 'utf8').replace('bpmnElement="Task_plan"', 'bpmnElement="Nobody"')
  expect(opened(xml).said).not.toEqual([])
})
