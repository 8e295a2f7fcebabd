import { expect, test } from 'vitest'
import { objectOf } from './objects'

test('what a row is about has a name, and which one it is stands beside it', () => {
  expect(objectOf('complaint/穗诉〔2026〕1号')).toEqual({ name: { zh: '投诉', en: 'Complaint' }, which: '穗诉〔2026〕1号' })
  expect(objectOf('complaints')).toEqual({ name: { zh: '投诉', en: 'Complaint' }, which: '' })
  expect(objectOf('duty-swaps/')).toEqual({ name: { zh: '换班', en: 'Duty swaps' }, which: '' })
  expect(objectOf('something/new')).toEqual({ which: 'something/new' })
})
