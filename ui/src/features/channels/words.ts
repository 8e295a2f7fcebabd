import type { ChannelView, DeliveryView } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Tone } from '@/components/tags'
import type { Text } from '@/i18n'

export const kinds = choices<ChannelView['kind']>({ email: { zh: '邮件', en: 'Mail' }, webhook: { zh: 'Webhook', en: 'Webhook' }, wecom: { zh: '企业微信', en: 'WeCom' }, dingtalk: { zh: '钉钉', en: 'DingTalk' }, feishu: { zh: '飞书', en: 'Feishu' } })
export const states = choices<DeliveryView['status']>({ waiting: { zh: '待发', en: 'Waiting' }, sent: { zh: '已送达', en: 'Sent' }, failed: { zh: '已放弃', en: 'Given up' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' } })
export const tones: Record<DeliveryView['status'], Tone> = { waiting: 'processing', sent: 'success', failed: 'error', withdrawn: 'default' }

/** Whether a kind signs what it sends. */
export const signs = (kind: ChannelView['kind']) => kind === 'webhook' || kind === 'dingtalk' || kind === 'feishu'

// What kept a message from arriving, where it is not the receiver's own code.
export const reasons: Record<string, Text> = {
  no_address: { zh: '收件人没有邮箱', en: 'the person has no address' }, bad_address: { zh: '邮箱地址有误', en: 'the address is not one' }, smtp_setting: { zh: '邮件服务器设置有误', en: 'the mail server’s setting is wrong' },
  no_smtp: { zh: '未设置邮件服务器', en: 'no mail server is set' }, unknown_kind: { zh: '未知类别', en: 'unknown kind' }, address_refused: { zh: '地址不在允许外发的名单内', en: 'the address may not be called' },
  timeout: { zh: '对方未及时答复', en: 'no answer in time' }, no_such_host: { zh: '找不到主机', en: 'no such host' }, tls: { zh: '证书或加密连接有误', en: 'the certificate or the encrypted line' }, no_connection: { zh: '无法连接', en: 'no connection' },
}
