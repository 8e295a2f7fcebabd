import { expect, it } from 'vitest'
import { calendarName, ruleName, sourceName, versionName } from './ruleName'

it('says rules, versions and calendars by name, and what it does not know as it is', () => {
  expect(ruleName('bank.complaints@default-1#complaint.bank_simple').zh).toBe('投诉处理：本行设置（出厂默认 1）')
  expect(ruleName('cn.complaints@2020-3#complaint.simple').en).toBe('Measures for handling consumer complaints (2020-3)')
  expect(ruleName('own.rules@a#b').zh).toBe('own.rules@a#b')
  expect(versionName('2020-3').zh).toBe('2020-3')
  expect(calendarName('cn:2007-2026:d8616c87061f').en).toBe('Working days of China 2007–2026')
  expect(calendarName('other').zh).toBe('other')
  expect(sourceName('国务院办公厅2026年节假日安排（chinese-days 1.5.7 整理）')).toBe('国务院办公厅2026年节假日安排')
})
