import type { Text } from '@/i18n'

// The record names rules, their versions and calendars by codes that never change. People read
// what is meant: the code stays where somebody asks for it.

const sets: { [id: string]: Text } = {
  'bank.complaints': { zh: '投诉处理：本行设置', en: 'The bank’s settings for complaints' },
  'bank.rectification': { zh: '检查与整改：本行设置', en: 'The bank’s settings for checks and rectification' },
  'bank.bulletins': { zh: '通报：本行设置', en: 'The bank’s settings for bulletins' },
  'cn.complaints': { zh: '《银行业保险业消费投诉处理管理办法》', en: 'Measures for handling consumer complaints' },
}

/** A version of a rule set: "default-1" came with the product; others are called what who loaded them calls them. */
export function versionName(version: string): Text {
  const [, shipped] = /^default-(\d+)$/.exec(version) ?? []
  return shipped ? { zh: `出厂默认 ${shipped}`, en: `Shipped default ${shipped}` } : { zh: version, en: version }
}

/** "bank.complaints@default-1#complaint.bank_simple" by the name of its set and version. */
export function ruleName(rule: string): Text {
  const [, id = '', version = ''] = /^([^@]+)@([^#]+)/.exec(rule) ?? []
  const set = sets[id]
  if (!set) return { zh: rule, en: rule }
  const of = versionName(version)
  return { zh: `${set.zh}（${of.zh}）`, en: `${set.en} (${of.en})` }
}

/** "cn:2007-2026:d8616c87061f": whose working days, of which years. The hash says to a letter which. */
export function calendarName(calendar: string): Text {
  const [, from, to] = /^cn:(\d{4})-(\d{4}):/.exec(calendar) ?? []
  return from ? { zh: `国务院放假安排 ${from}–${to}`, en: `Working days of China ${from}–${to}` } : { zh: calendar, en: calendar }
}

/** Where a calendar is from, without the package that its days were copied from. */
export const sourceName = (source: string) => source.replace(/（chinese-days [^）]*）$/, '')
