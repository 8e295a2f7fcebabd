export const zh = {
  title: '通知渠道', new: '新增渠道', deliveries: '投递情况', channel: '渠道', kind: '类别', name: '名称', unit: '适用机构', topics: '主题', allTopics: '全部主题', language: '语言', zh: '中文', en: '英文', host: '主机', secrets: '密钥', health: '状况', changed: '最近修改', madeBy: '建立人', none: '尚未设置通知渠道。消息只进入收件箱，不外发。', personal: '各人邮箱',
  enabled: '启用', disabled: '已停用', well: '正常', retrying: '{{count}} 条重试中', waiting: '{{count}} 条待发', failed: '{{count}} 条已放弃',
  edit: '修改', test: '发送测试', retryAll: '重新投递失败的', remove: '删除', removeAsk: '删除渠道“{{name}}”？尚未发出的投递一并撤回，已发出的保留在投递记录中。', created: '渠道已建立', saved: '已保存', removed: '渠道已删除', retried: '已重新安排 {{count}} 条投递',
  testOk: '测试消息已送达（{{code}}，{{ms}} 毫秒）', testFailed: '测试消息未送达：{{code}}', testNote: '邮件发往您本人的邮箱；群机器人和 webhook 会立即收到一条测试消息。',
  unitHint: '发给此机构及其下级的人员', topicsHint: '不选为全部；按前缀匹配。直报类消息始终包括在内。', address: '地址', addressKeep: '不填则保持不变：{{host}}', addressNone: '发往每个人自己的邮箱，无须地址。邮件服务器由运维人员设置。', secret: '密钥', secretNew: '更换密钥', secretNow: '现有 {{count}} 个，不再显示', secretNone: '未设置', keepPrevious: '原密钥暂时一并用于签名，待对方换用后再提交一次并取消此项', secretSaved: '密钥已更换', writeOnly: '地址和密钥加密保存，保存后不再显示。',
  hint: {
    email: '每人按本人邮箱接收；距离最近的邮件渠道生效。', webhook: '须为 https，主机在允许外发的名单内。按 Standard Webhooks 签名，密钥必填：whsec_ 加 Base64。', wecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…，无密钥。', dingtalk: 'https://oapi.dingtalk.com/robot/send?access_token=…；密钥为“加签”，可不填。关键词可设“督办”。', feishu: 'https://open.feishu.cn/open-apis/bot/v2/hook/…；密钥为“签名校验”，可不填。',
  },
  said: '外发内容', saidText: '外发消息只含事项类别、编号、要做什么和链接，例如“督办｜整改通知 ZG-2026-0001：请签收”；不含姓名、客户信息和正文。措辞由系统按主题确定。',
  delivery: '投递', to: '收件人', about: '事项', topic: '主题', at: '产生时间', attempts: '尝试', lastTry: '最近尝试', nextTry: '下次尝试', code: '答复码或原因', done: '完结时间', read: '阅读时间', direct: '直报优先', hidden: '不可见', tried: '历次尝试', notTried: '尚未尝试', took: '耗时', sent: '送达', notSent: '未送达', note: '说明', retry: '重新投递', retriedOne: '已重新安排投递', of: '第 {{count}} 次', waitOff: '渠道停用期间，待发的投递保留至启用', removedChannel: '已删除的渠道',
}
