import type { Same } from '@/i18n'

export const zh = {
  result: '结果', satisfied: '满意', dissatisfied: '不满意', not_reached: '未接通', declined: '不愿评价', score: '评分', said: '客户意见', why: '不满意的原因（客户原话）', next: '如何处理', reopen: '由原责任人重新办理', escalate: '上报上级单位办理',
  again: '系统将安排在另一时段再次拨打，与此前各次间隔至少两个钟点。', tell: '请说明原因', choose: '请选择',
}
export const en: Same<typeof zh> = {
  result: 'Result', satisfied: 'Satisfied', dissatisfied: 'Not satisfied', not_reached: 'Not reached', declined: 'Declined to say', score: 'Score', said: 'What the customer said', why: 'Why not, in the customer’s words', next: 'What now', reopen: 'Handled again by the same owner', escalate: 'To the unit above',
  again: 'Another attempt follows at another time of the day, at least two hours apart from those before.', tell: 'Say why', choose: 'Choose',
}
