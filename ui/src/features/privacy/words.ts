import type { ErasureCaseView, ErasureView } from '@/api/schema'
import type { Tone } from '@/components/tags'
import type { Text } from '@/i18n'
import { en } from './en'
import { zh } from './zh'

const both = <K extends string>(in_zh: Record<K, string>, in_en: Record<K, string>) => Object.fromEntries(Object.keys(in_zh).map((k) => [k, { zh: in_zh[k as K], en: in_en[k as K] }])) as Record<K, Text>

export const statuses: Record<ErasureView['status'], Text> = both(zh.status, en.status)
export const tones: Record<ErasureView['status'], Tone> = { open: 'warning', approved: 'processing', revoked: 'default', done: 'success' }
export const items: Record<ErasureCaseView['status'], Text> = both(zh.item, en.item)
export const itemTones: Record<ErasureCaseView['status'], Tone> = { due: 'warning', erased: 'default', held: 'processing', reopened: 'processing' }
