import { api } from '@/api/client'
import { upload } from '@/components/evidence/upload'
import type { Line } from './ports'

/** The way to the server. */
export const overHTTP: Line = {
  async form(id) {
    const { data } = await api.GET('/inspections/{id}/form', { params: { path: { id } } })
    if (!data) throw new Error('the answer is empty')
    return data
  },
  async start(id, key) { await api.POST('/inspections/{id}/start', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }) },
  async answer(id, body, key) {
    const { data } = await api.POST('/inspections/{id}/answer', { params: { path: { id } }, body, headers: { 'Idempotency-Key': key } })
    if (!data) throw new Error('the answer is empty')
    return data.version
  },
  async submit(id, body, key) { await api.POST('/inspections/{id}/submit', { params: { path: { id } }, body, headers: { 'Idempotency-Key': key } }) },
  upload: (piece, id, tell) => upload(piece.file, id, tell, { key: piece.key, begun: piece.begun, derivation: piece.redactionOf ? { of: piece.redactionOf, how: 'redaction' } : undefined }),
  async mark(id, { key, item, region, note }) { await api.POST('/evidence/{id}/marks', { params: { path: { id } }, body: { item, region, note }, headers: { 'Idempotency-Key': key } }) },
}
