import type { Text } from '@/i18n'

/** Posts as people call them; a checklist of the bank's own may bring others, which show by their code. */
export const posts: Record<string, Text> = {
  teller: { zh: '柜员', en: 'Teller' }, lobby_manager: { zh: '大堂经理', en: 'Lobby manager' }, wealth_manager: { zh: '理财经理', en: 'Wealth manager' },
}
