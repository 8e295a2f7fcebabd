import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { App, Form } from 'antd'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { MemoryRouter } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import '@/i18n'
import document from '@/api/openapi.json'
import type { BulletinView, ComplaintView, IncidentView, InspectionView, NoticeView } from '@/api/schema'
import { sessionKey } from '@/app/session'
import { formsFor as bulletins } from '@/features/bulletins/forms'
import { formsFor as complaints } from '@/features/complaints/case/forms'
import { formsFor as incidents } from '@/features/incidents/forms'
import { formsOf as inspections } from '@/features/inspections/forms'
import { formsOf as notices } from '@/features/notices/forms'
import type { MoveForm } from '@/components/MoveDrawer'

// What a form takes and what the server takes are written down in two places: here they meet.

/** Every field of the form that is drawn, with how much it takes. */
const drawn = vi.hoisted(() => new Map<string, number>())
vi.mock('@/components/writing/Field', async (original) => ({
  ...await original<object>(),
  Field: ({ name, most }: { name: string | (string | number)[]; most: number }) => { drawn.set([name].flat().map((n) => (typeof n === 'number' ? '*' : n)).join('.'), most) },
}))
vi.mock('@/api/client', async (original) => ({ ...await original<object>(), query: { useQuery: () => ({ data: undefined, isPending: true, isFetching: false, error: null }) } }))

interface Shape { $ref?: string; type?: string | string[]; maxLength?: number; properties?: { [name: string]: Shape }; items?: Shape }
const schemas = document.components.schemas as unknown as { [name: string]: Shape }
const whole = (s: Shape | undefined): Shape => (s?.$ref ? whole(schemas[s.$ref.split('/').at(-1) ?? '']) : s ?? {})
/** How long the server lets a text of a body be; undefined where its document does not say. A field of a list does not name the list. */
function limitOf(body: Shape, name: string): number | undefined {
  if (name.startsWith('*')) return Object.keys(whole(body).properties ?? {}).map((list) => limitOf(body, `${list}.${name}`)).find((limit) => limit !== undefined)
  const at = name.split('.').reduce<Shape>((s, part) => whole(part === '*' ? whole(s).items : whole(s).properties?.[part]), whole(body))
  return at.maxLength
}
function bodyOf(resource: string, verb: string): Shape {
  const paths = document.paths as unknown as { [path: string]: { post?: { requestBody?: { content: { 'application/json': { schema: Shape } } } } } }
  const schema = paths[`/${resource}/{id}/${verb}`]?.post?.requestBody?.content['application/json'].schema
  if (!schema) throw new Error(`no body of ${resource} ${verb}`)
  return schema
}

const place = { path: '/a/', code: 'a', name: { zh: '', en: '' } }
const person = { user: 'b', name: 'B' }
const complaint = { id: 'c', class: {}, pausable: ['decide'], paused: ['decide'], alike: [], panels: [], round: 1, contents: [], told: [], contacts: [], extension: { by: person, reason: '', due: '2026-01-01' }, route: { desk: {} }, outlet: place, unproven: true, status_name: {}, as: 'group', form: 'complaint' } as unknown as ComplaintView
const rectification = { id: 'r', item: { title: {} }, status: 'open', evidence: [], extensions: [{}], clocks: [], cause: 'process' }
const text = (key: string) => key
const forms: { [resource: string]: { [verb: string]: unknown } } = {
  complaints: complaints(complaint),
  incidents: incidents({ id: 'i', severity: 'major', unit: place } as unknown as IncidentView),
  bulletins: bulletins({ title: {}, introduction: {}, demand: {}, to: [], notes: [{ kind: 'praise', text: '', cases: [] }] } as unknown as BulletinView),
  notices: notices({ id: 'n', rectifications: [rectification], outlet: place, max_extensions: 1, extensions: [] } as unknown as NoticeView, 'b'),
  inspections: inspections({ id: 'k', kind: 'onsite', findings: [{ id: 'f', item: { title: {} }, evidence: [] }], appeals: [] } as unknown as InspectionView, text as never, text as never, (t) => t?.zh ?? ''),
}

function Drawn({ of, with: more }: { of: MoveForm<unknown>; with: object }) {
  const [form] = Form.useForm()
  return <Form form={form} initialValues={{ ...of.initial?.('r'), ...more }}>{of.fields({ target: 'r', form })}</Form>
}
// What shows more fields than a form has at first.
const folded: { [verb: string]: object[] } = { classify: [{ keep: true }], withdraw: [{ how: 'phone' }], 'call-back': [{ result: 'dissatisfied' }], 'propose-consequence': [{ kind: 'accountability' }] }

describe.each(Object.entries(forms))('%s', (resource, of) => {
  it.each(Object.entries(of).filter(([, form]) => form !== null))('%s takes no text that the server would refuse, and none without a limit', (verb, form) => {
    const cache = new QueryClient()
    cache.setQueryData(sessionKey, { user: 'b', unit: '/a/', roles: [], actions: [] })
    for (const more of [{}, ...(folded[verb] ?? [])]) {
      drawn.clear()
      const page = render(<MemoryRouter><QueryClientProvider client={cache}><App><Drawn of={form as MoveForm<unknown>} with={more} /></App></QueryClientProvider></MemoryRouter>).container
      const body = bodyOf(resource, verb)
      for (const [name, most] of drawn) {
        const limit = limitOf(body, name)
        if (limit !== undefined) expect(`${name} ${most}`).toBe(`${name} ${limit}`)
      }
      const without = [...page.querySelectorAll('textarea:not([aria-hidden]), input[type=text]:not([role])')].filter((x) => x.closest('.ant-form-item:not(.ant-form-item-hidden)'))
      expect(without.map((x) => x.outerHTML)).toEqual([])
      cleanup()
    }
  })
})

it('no text is written in the screens without a limit', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.tsx') && !f.includes('.test.'))
  const bare = files.flatMap((f) => readFileSync(join('src', f), 'utf8').split('\n').filter((line) => /<Input\.TextArea/.test(line) && !/<(Field|Limited)\b/.test(line)).map((line) => `${f}: ${line.trim()}`))
  expect(bare.filter((line) => !line.startsWith('components/ReasonDialog'))).toEqual([])
})
