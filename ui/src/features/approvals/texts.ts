import { texts } from '@/i18n'
import { en } from './en'
import { zh } from './zh'

export const useTexts = texts('approvals', zh, en)
