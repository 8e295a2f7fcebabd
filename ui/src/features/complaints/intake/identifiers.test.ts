import { expect, it } from 'vitest'
import document from '@/api/openapi.json'
import { identifiers } from './identifiers'

const { ComplaintParty, ComplaintRegister } = document.components.schemas as unknown as Record<string, { properties: Record<string, { pattern?: string }> }>

it.each(['phone', 'id_number', 'account', 'email', 'reference'] as const)('%s is what the API takes it for', (name) => {
  expect(identifiers[name].pattern.source.replaceAll('\\/', '/')).toBe((ComplaintParty?.properties[name] ?? ComplaintRegister?.properties[name])?.pattern)
  expect(identifiers[name].pattern.test('💥')).toBe(false)
  expect(identifiers[name].pattern.test('')).toBe(true)
})
