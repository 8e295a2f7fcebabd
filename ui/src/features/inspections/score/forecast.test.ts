import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ChecklistKey, ChecklistResult, ChecklistSubject, ChecklistTemplate, InspectionItemAnswer } from '@/api/schema'
import { nameOf } from '../sheet/answer'
import { decimal, Fraction, written } from '@/components/checklist/decimal'
import { forecast } from './forecast'

// What the server's engine said of checklists with every mechanism, and answers that do not spare it.
interface Record { template: ChecklistTemplate; answers: { answers: InspectionItemAnswer[]; subjects: ChecklistSubject[] }; result: ChecklistResult; failed: ChecklistKey[]; asked: ChecklistKey[] }
const records = readFileSync('../domain/checklist/testdata/forecast.json', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record)

const foretell = ({ template, answers: { answers, subjects } }: Record) => {
  const given = new Map(answers.map((a) => [nameOf(a), a]))
  return forecast(template, (item, subject) => given.get(nameOf({ item, subject })), subjects)
}

describe('the score that is foretold', () => {
  it.each(records.map((r, i) => [`${r.template.code} ${i}`, r] as const))('is the server’s own: %s', (_, record) => {
    const { result, failed } = foretell(record)
    expect(result).toEqual({ ...record.result, template_hash: '', answers_hash: '' })
    expect(failed.map(nameOf)).toEqual(record.failed.map(nameOf))
  })

  it('covers jumps, knock-outs, zeroed sections and what is missing', () => {
    const all = records.map((r) => r.result)
    expect(all.some((r) => r.skipped?.length) && all.some((r) => r.knock_outs?.length) && all.some((r) => r.unanswered?.length) && all.some((r) => r.modules.some((m) => m.zeroed_by))).toBe(true)
  })
})

describe('decimals', () => {
  it('are read and written in thousandths, and nothing else is one', () => {
    expect(['2.5', '90', '-0.125', '0.500'].map((t) => written(decimal(t) ?? 0n))).toEqual(['2.5', '90', '-0.125', '0.5'])
    expect(['', '.5', '1.', '1.0005', '1e3', ' 1', '1234567890'].map(decimal)).toEqual(Array(7).fill(undefined))
  })
  it('round a half towards the greater number', () => {
    expect([1500n, 2500n, -1500n, 1499n].map((n) => written(new Fraction(n).round(0)))).toEqual(['2', '3', '-1', '1'])
    expect(written(new Fraction(10000n, 3n).round(2))).toBe('3.33')
  })
})
