import { useMemo } from 'react'
import type { Text } from '@/i18n'
import type { MenuEntry, Section } from './feature'
import { features } from './features'
import { useMay } from './session'

export const sections: Record<Section, Text> = {
  work: { zh: '我的工作', en: 'My work' },
  inspection: { zh: '检查', en: 'Inspection' },
  rectification: { zh: '整改', en: 'Rectification' },
  complaint: { zh: '投诉', en: 'Complaints' },
  numbers: { zh: '统计', en: 'Numbers' },
  administration: { zh: '管理', en: 'Administration' },
}

/** The lines that the person may use, in their order. */
export function useMenu(): MenuEntry[] {
  const may = useMay()
  return useMemo(() => {
    const order = Object.keys(sections)
    return features.flatMap((f) => f.menu ?? [])
      .filter((m) => m.needs.length === 0 || m.needs.some((n) => may(n)))
      .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || (a.rank ?? 50) - (b.rank ?? 50))
  }, [may])
}

/** The line that an address belongs to: the longest path that it begins with. */
export function lineOf(menu: MenuEntry[], pathname: string): MenuEntry | undefined {
  return menu.filter((m) => (m.path === '/' ? pathname === '/' : pathname === m.path || pathname.startsWith(m.path + '/')))
    .sort((a, b) => b.path.length - a.path.length)[0]
}
