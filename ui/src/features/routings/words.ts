import type { RoutingThen } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Text } from '@/i18n'

// The API's values in the wording of the glossary.
export const severities = choices<NonNullable<RoutingThen['severity']>>({ ordinary: { zh: '一般', en: 'Ordinary' }, serious: { zh: '较大', en: 'Serious' }, major: { zh: '重大', en: 'Major' } })
export const complexities = choices<NonNullable<RoutingThen['complexity']>>({ simple: { zh: '事实清楚、争议简单', en: 'Clear and simple' }, complex: { zh: '情况复杂', en: 'Complex' } })
export const lines = choices<'outlet' | 'customer_help' | 'service_hotline' | 'service_supervision'>({
  outlet: { zh: '网点现场', en: 'In the outlet' }, customer_help: { zh: '客户求助电话', en: 'Customer-help line' }, service_hotline: { zh: '服务热线', en: 'Service hotline' }, service_supervision: { zh: '服务监督电话', en: 'Supervision line' },
})
export const customers = choices<'person' | 'business'>({ person: { zh: '个人', en: 'Person' }, business: { zh: '单位', en: 'Business' } })
export const roles: RoutingThen['role'][] = ['duty_leader', 'branch_head', 'complaint_officer', 'hotline_agent', 'unit_supervisor', 'service_office', 'discipline_office']
export const levels = ['outlet', 'sub_branch', 'city', 'province', 'head_office'] as const

export const labelIn = (list: { value: string; label: Text }[], value: string): Text => list.find((c) => c.value === value)?.label ?? { zh: value, en: value }
