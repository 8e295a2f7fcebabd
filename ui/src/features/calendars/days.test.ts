import { expect, test } from 'vitest'
import { byDate, count, differences, isOff, mark, weeks } from './days'

const name = { zh: '国庆节', en: 'National Day' }

test('a weekday is marked off and taken back; a weekend goes from holiday to working day and back', () => {
  let days = mark(byDate([]), '2027-10-01', name) // Friday
  expect(isOff(days, '2027-10-01')).toBe(true)
  days = mark(days, '2027-10-01', name)
  expect(days.size).toBe(0)
  const seen = [0, 1, 2].map(() => { days = mark(days, '2027-10-09', name); return days.get('2027-10-09')?.off }) // Saturday
  expect(seen).toEqual([true, false, undefined])
})

test('two arrangements differ where the kind of day or its name does', () => {
  const a = byDate([{ date: '2027-10-01', off: true, name }, { date: '2027-10-09', off: false, name }])
  const b = byDate([{ date: '2027-10-01', off: true, name: { zh: '别的', en: '' } }])
  expect(differences(a, b)).toEqual(['2027-10-01', '2027-10-09'])
  expect(differences(a, a)).toEqual([])
})

test('weeks begin on Monday and hold every day once', () => {
  const may = weeks(2027, 5) // 1 May 2027 is a Saturday
  expect(may[0]).toEqual([undefined, undefined, undefined, undefined, undefined, '2027-05-01', '2027-05-02'])
  expect(may.flat().filter(Boolean)).toHaveLength(31)
})

test('a year without arrangement works Monday to Friday', () => {
  expect(count(2027, byDate([]))).toEqual({ work: 261, off: 0, makeup: 0 })
  expect(count(2027, byDate([{ date: '2027-10-01', off: true, name }, { date: '2027-10-09', off: false, name }]))).toEqual({ work: 261, off: 1, makeup: 1 })
})
