import { mkdirSync } from 'node:fs'
import type { ExpertView, InspectionView } from '../src/api/schema'
import { Person } from './api'
import { signIn, sizes, speak, test, type Size } from './test'

/** Where the pictures of the README are kept: docs/screens, seen from ui. */
const album = '../docs/screens'
const server = () => process.env.DUBAN_SERVER ?? ''

/** A screen as somebody of the demo bank meets it. `at` may ask the server, as that person, which case to show. */
interface Plate {
  name: string
  who: string
  at: string | ((me: Person) => Promise<string>)
  sizes?: Size[]
  language?: 'zh' | 'en'
  dark?: boolean
}

const first = (list: string, then: (id: string) => string) => async (me: Person) => {
  const { items } = await me.get<{ items: { id: string }[] }>(list)
  if (!items[0]) throw new Error(`${list}: nothing to show`)
  return then(items[0].id)
}

/** A check that the inspector has begun: one of the demo's, else one that is made for the picture. */
const filling = async (me: Person) => {
  const { items } = await me.get<{ items: InspectionView[] }>('/inspections?waiting=true&status=in_progress')
  const begun = items[0]?.id
  if (begun) return `/inspections/${begun}/fill`
  const next = (await me.get<{ items: InspectionView[] }>('/inspections?waiting=true&status=assigned')).items[0]?.id
  if (!next) throw new Error('no check waits for the inspector')
  await me.post(`/inspections/${next}/start`)
  return `/inspections/${next}/fill`
}

/** A panel on a complaint of its own: one has spoken, who chairs has not. */
const panel = async (me: Person) => {
  const cls = { channel: 'service_hotline', business: 'bank_card', cause: 'service', subject: 'attitude' }
  const { case: id } = await me.post<{ case: string }>('/complaints', { line: 'hotline', class: cls, content: '信用卡年费承诺减免却照常扣收，网点答复前后不一致。', request: '退还年费并书面说明。', anonymous: true, outlet: 'tianhe-zhujiang' })
  await me.move(`/complaints/${id}`, 'classify', { class: cls, severity: 'ordinary', tier: 'complex', outlet: 'tianhe-zhujiang', keep: true, reason: '总行自办' })
  const { items } = await me.get<{ items: ExpertView[] }>(`/complaints/${id}/experts`)
  const free = items.filter((e) => !e.bar)
  const members = [...new Set(free.map((e) => e.department))].slice(0, 4).flatMap((d) => free.find((e) => e.department === d) ?? []).map(({ user, department }) => ({ user, department }))
  const [chair, speaker] = members
  if (!chair || !speaker) throw new Error('no experts for a panel')
  await me.move(`/complaints/${id}`, 'convene-panel', { question: '客户要求退还年费是否成立？', members, chair: chair.user, quorum: 3 })
  const expert = await Person.of(speaker.user, server())
  await expert.move(`/complaints/${id}`, 'give-opinion', { position: 'justified', text: '网点口头承诺减免，应予退还；公示规则与口头答复不一致，责任在行方。' })
  await expert.leave()
  return `/complaints/${id}/panel`
}

const desk: Size[] = ['desktop']
const plates: Plate[] = [
  { name: 'home-office', who: 'he.lihua', at: '/' },
  { name: 'home-branch-head', who: 'qiao.mengyao', at: '/' },
  { name: 'home-inspector', who: 'zhang.jun', at: '/' },
  { name: 'home-expert', who: 'cai.wenbo', at: '/' },
  { name: 'inspections', who: 'he.lihua', at: '/inspections' },
  { name: 'fill', who: 'zhang.jun', at: filling },
  { name: 'review', who: 'huang.lu', at: first('/inspections?status=submitted', (id) => `/inspections/${id}`) },
  { name: 'findings', who: 'he.lihua', at: '/findings' },
  { name: 'notice', who: 'he.lihua', at: first('/notices?status=issued,acknowledged', (id) => `/notices/${id}`) },
  { name: 'rectification', who: 'huang.lu', at: first('/rectifications?status=done', (id) => `/rectifications/${id}`) },
  { name: 'complaints', who: 'he.lihua', at: '/complaints' },
  { name: 'complaint', who: 'he.lihua', at: first('/complaints?status=handling', (id) => `/complaints/${id}`) },
  { name: 'complaint-en', who: 'he.lihua', at: first('/complaints?status=handling', (id) => `/complaints/${id}`), language: 'en', sizes: desk },
  { name: 'intake', who: 'fan.guodong', at: '/complaints/new' },
  { name: 'panel', who: 'he.lihua', at: panel },
  { name: 'callbacks', who: 'fan.guodong', at: '/callbacks' },
  { name: 'inbox', who: 'qiao.mengyao', at: '/messages' },
  { name: 'clocks', who: 'he.lihua', at: '/clocks' },
  { name: 'incidents', who: 'he.lihua', at: '/incidents' },
  { name: 'bulletins', who: 'he.lihua', at: '/bulletins' },
  { name: 'bulletin', who: 'he.lihua', at: first('/bulletins?status=released,closed', (id) => `/bulletins/${id}`) },
  { name: 'on-duty', who: 'he.lihua', at: '/on-duty', sizes: desk, dark: true },
  { name: 'process', who: 'he.lihua', at: '/processes/complaint' },
  { name: 'dashboards', who: 'he.lihua', at: '/dashboards' },
  { name: 'checklist', who: 'he.lihua', at: '/checklists/onsite-outlet/1' },
  { name: 'rules', who: 'he.lihua', at: '/settings' },
  { name: 'calendar', who: 'he.lihua', at: '/calendars' },
  { name: 'routing', who: 'he.lihua', at: '/routings' },
  { name: 'organisation', who: 'xue.kai', at: '/units' },
  { name: 'users', who: 'zheng.shiyu', at: '/users' },
  { name: 'policy', who: 'zheng.shiyu', at: '/policy' },
  { name: 'audit', who: 'ye.yonggang', at: '/audit' },
]

for (const plate of plates) {
  test(plate.name, async ({ page }) => {
    mkdirSync(album, { recursive: true })
    const me = await Person.of(plate.who, server())
    const to = typeof plate.at === 'string' ? plate.at : await plate.at(me)
    await me.leave()
    await speak(page, plate.language ?? 'zh')
    if (plate.dark) await page.emulateMedia({ colorScheme: 'dark' })
    await signIn(page, plate.who, to)
    for (const size of plate.sizes ?? (Object.keys(sizes) as Size[])) {
      await page.setViewportSize(sizes[size])
      await page.waitForLoadState('networkidle').catch(() => { /* the stream of changes never ends */ })
      await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' })
      await page.screenshot({ path: `${album}/${plate.name}-${size}.png`, animations: 'disabled' })
    }
  })
}
