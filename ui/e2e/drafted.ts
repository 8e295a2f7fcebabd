import { crc32, deflateSync } from 'node:zlib'
import type { ChecklistAnswerBody, InspectionView } from '../src/api/schema'
import { Person } from './api'
import { expect } from './test'

const outlet = 'chancheng-zhangcha'
/** Who answers for that outlet. */
export const head = 'qiao.mengyao'

/** A picture of its own: a floor with a stain where something is wrong. */
export function png(stain: boolean): Buffer {
  const [w, h] = [240, 180]
  const shade = Math.floor(Math.random() * 60)
  const rows = Buffer.alloc(h * (1 + w * 3))
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) {
    const bad = stain && Math.hypot(x - 150, y - 90) < 30
    rows.set(bad ? [168, 40, 30] : y > 110 ? [150 + shade, 140, 120] : [205, 215, 190 + shade], y * (1 + w * 3) + 1 + x * 3)
  }
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(w, 0)
  head.writeUInt32BE(h, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

/** The draft of a notice: an on-site check of which two items failed, published and accepted by the outlet. */
export async function drafted(): Promise<string> {
  const [office, inspector, reviewer, branch] = await Promise.all(['he.lihua', 'zhang.jun', 'huang.lu', head].map((user) => Person.of(user)))
  if (!office || !inspector || !reviewer || !branch) throw new Error('nobody came')
  const day = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)
  const { case: id } = await office.post<{ case: string }>('/inspections', { kind: 'onsite', checklist: 'onsite-outlet', outlet, issuer: '/ho/', inspector: 'zhang.jun', from: day(0), to: day(5) })
  await inspector.post(`/inspections/${id}/start`)
  const shown = { 'env.sign': [await inspector.photo(id, '门楣.png', png(true))], 'env.hours': [await inspector.photo(id, '时间牌.png', png(true))] } as Record<string, string[]>
  const { template } = await office.get<ChecklistAnswerBody>('/checklists/onsite-outlet/1')
  const subjects = [{ id: '01', post: 'teller' }, { id: '02', post: 'lobby_manager' }]
  const answers = template.modules.flatMap((m) => m.items).flatMap((item) => {
    const failed = item.code in shown
    const points = (o: { points?: string }) => Number(o.points ?? 0) * (item.effect === 'deduction' ? -1 : 1)
    const best = [...(item.options ?? [])].sort((a, b) => points(b) - points(a))[0]
    const says = { yes_no: { option: failed ? 'no' : 'yes' }, count: { count: 0 }, minutes: { minutes: '1' }, points: { points: item.points }, options: { option: best?.code } }[item.answer]
    const whom = item.per === 'employee' ? subjects.filter((s) => !item.posts?.length || item.posts.includes(s.post)).map((s) => ({ subject: s.id })) : [{}]
    return whom.map((s) => ({ item: item.code, ...s, ...says, ...(failed ? { remark: '灯箱一字不亮，时间牌仍为旧时间', evidence: shown[item.code] } : {}) }))
  })
  await inspector.post(`/inspections/${id}/submit`, { subjects, answers })
  await reviewer.post(`/inspections/${id}/take-review`)
  const { findings } = await reviewer.get<InspectionView>(`/inspections/${id}`)
  await reviewer.post(`/inspections/${id}/accept`, { waivers: findings.filter((f) => f.evidence.length === 0).map((f) => ({ finding: f.id, reason: '已当面核实' })) })
  await reviewer.post(`/inspections/${id}/publish`)
  await branch.post(`/inspections/${id}/accept-result`)
  let notice: string | undefined
  await expect.poll(async () => { notice = (await office.get<{ items: { id: string }[] }>(`/notices?inspection=${id}`)).items[0]?.id; return notice }).toBeTruthy()
  return notice ?? ''
}
