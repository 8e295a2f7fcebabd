import type { Same, Text } from '@/i18n'

export const zh = {
  text: '催办内容（可不填）', note: '轮到办理的人会收到消息；催办记入操作记录，每人每个工作日限一次。', about: '针对', whole: '整份通知书',
}
export const en: Same<typeof zh> = {
  text: 'What to say to them (optional)', note: 'Whoever must act gets a message. It goes on the record; once per person and working day.', about: 'About', whole: 'The notice as a whole',
}

/** What the move is called on a button, and on the record. */
export const urge: Text = { zh: '催办', en: 'Urge' }
