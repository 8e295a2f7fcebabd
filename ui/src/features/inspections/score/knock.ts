import type { ChecklistHit } from '@/api/schema'
import { sign } from '@/i18n'
import type { useTexts } from '../texts'

/** What an item that may not fail has done to the score, and which it was. */
export const knockDoes = (t: ReturnType<typeof useTexts>, k: ChecklistHit) => (k.scope === 'inspection' ? t('zeroAll') : k.scope === 'module' ? t('zeroModule') : t('capAll', { cap: k.cap ?? '' }))
export const knockWords = (t: ReturnType<typeof useTexts>, k: ChecklistHit, title: string) => `${t('knockOut')}${sign('colon')}${title || k.item}${sign('next')}${knockDoes(t, k)}`
