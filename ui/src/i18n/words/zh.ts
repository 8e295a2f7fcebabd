// Words that every screen uses, as docs/glossary.md has them.
export const zh = {
  product: '督办', motto: '查出的问题，有人改、按期改、有据可查。',
  yes: '是', no: '否', ok: '确定', cancel: '取消', close: '关闭', save: '保存', remove: '删除', back: '返回', more: '更多', all: '全部', none: '无',
  search: '查询', reset: '重置', refresh: '刷新', retry: '重试', submit: '提交', loadMore: '加载更多', export: '导出 Excel', choose: '请选择', required: '必填',
  operation: '操作', status: '状态', due: '到期时间', unit: '机构', outlet: '营业网点', person: '人员', from: '自', until: '至', reason: '原因', remark: '说明',
  tooLong: '超出 {{count}} 个字（最多 {{most}} 个字），请删减', reasonLeast: '请至少填写 {{count}} 个字', overdue: '已超期', today: '今天到期', daysLeft: '剩 {{count}} 天', hoursLeft: '剩 {{count}} 小时', minutesLeft: '剩 {{count}} 分钟', minutesOver: '超期 {{count}} 分钟', daysOver: '超期 {{count}} 天', hoursOver: '超期 {{count}} 小时',
  tentative: '暂定', provisional: '暂定：跨越尚未公布放假安排的年份', rule: '依据', limit: '期限', calendar: '工作日历', nextStep: '下一步', lastStep: '已到', noLimit: '无期限',
  workingDays: '{{count}} 个工作日', calendarDays: '{{count}} 个自然日', minutes: '{{count}} 分钟', hours: '{{count}} 小时',
  step: { remind: '提醒', due: '到期', escalate: '升级', bulletin: '通报' },
  state: {
    empty: '没有符合条件的内容', loading: '正在加载…', failed: '加载失败', noPermission: '您没有权限查看此页面', notFound: '没有找到，或您无权知道',
    crashed: '页面出现故障', reload: '重新加载', requestNumber: '请求编号', offline: '网络已断开，显示的内容可能不是最新',
  },
  line: { needed: '此页需要联网', lost: '现在连接不上服务器。恢复后自动刷新，无须重新打开。', can: '没有网络时可办理', nothing: '您没有可离线办理的事项。', stale: '以下为断网前的内容，可能不是最新。' },
  list: {
    filters: '筛选', saved: '常用筛选', saveAs: '保存当前筛选', nameOf: '名称', columns: '列设置', total: '共 {{count}} 项', shown: '已加载 {{count}} 项', shownOf: '已加载 {{count}} 项，共 {{total}} 项', end: '已全部显示', sort: '排序', count: '{{count}} 个筛选条件',
  },
  moves: { none: '您目前没有可办理的操作', why: '现在不可办理', risky: '此操作不可撤回，确定办理？', done: '已办理', conflict: '内容已被他人更新，已为您刷新，请核对后再办理', unavailable: '现在不可办理的操作', gone: '此操作已不能办理', goneKept: '您写的内容仍在下方，可以复制留用。', copy: '复制所写内容' },
  unsent: { resumed: '这是您上次写到一半的内容，保存于', files: '已传完的文件仍在；当时没有传完的，请重新添加。', discard: '丢弃，重新填写', stays: '所写内容仍保存在本机，不再需要时可以丢弃。', drop: '丢弃' },
  leave: { title: '所填内容尚未提交，要离开吗？', kept: '已填内容加密保存在本机，下次打开时可以继续。', lost: '此浏览器不能在本机保存所填内容，离开后将丢失。', nowhere: '这里的草稿不在本机保存，离开后将丢失。', drop: '这份草稿将从本机删除，不能恢复。', go: '离开', stay: '继续填写' },
  bulk: { ask: '将对 {{count}} 项逐一办理“{{what}}”，一项不成不影响其他项。', done: '已办理 {{done}} 项，未办理 {{refused}} 项' },
  evidence: {
    add: '添加照片、录像或文件', drop: '点击或拖入文件', hashing: '计算校验值', sending: '上传中', verifying: '校验中', verified: '已校验并锁定', rejected: '未通过校验', failed: '上传中断', waits: '等待网络，恢复后自动上传', resume: '续传',
    resumeNeeds: '请再次选择同一文件以续传', none: '暂无证据', leaveOut: '不附这些文件', download: '下载', frames: '逐帧审看', open: '查看', capturedAt: '拍摄时间', by: '上传人', size: '大小', erased: '已销毁', awaiting: '待上传', received: '校验中', pending: '还有 {{count}} 个文件未完成上传',
    kind: { photo: '照片', audio: '录音', video: '录像', document: '文件' },
  },
  record: { title: '操作记录', hidden: '其间有您不得知道的记录', intact: '记录完整，与写入时一致', broken: '记录与写入时不一致', system: '系统', then: '历史时点', now: '现在', asOf: '当时所知' },
  signs: { colon: '：', list: '、', stop: '。', next: '；', comma: '，', open: '（', close: '）' },
  why: { reason: '理由', grounds: '依据和理由', cause: '原因', conclusion: '结论', summary: '说明', comment: '意见', text: '内容', route: '分办依据', strike: '删去第 {{line}} 行' },
  mask: { reveal: '查看原文', why: '查看原文：{{name}}', note: '每次查看都记入审计链', copied: '已复制' },
  app: {
    menu: '菜单', home: '首页', search: '搜索或执行', searchHint: '输入页面、操作或编号', noMatch: '没有匹配项', language: 'English', dark: '深色', light: '浅色', theme: '外观', system: '跟随系统',
    signOut: '退出登录', password: '修改密码', profile: '个人设置', inbox: '消息', unread: '{{count}} 条未读消息', more: '更多', collapse: '收起菜单', expand: '展开菜单', user: '本人', skip: '跳到主要内容', pages: '页面', actions: '操作', recent: '最近',
    draftsGo: '有 {{count}} 份写到一半、尚未提交的内容，仍要退出登录？', draftsGoMore: '退出登录会清除本机上所有未提交的内容，不能恢复。',
    navigation: '主导航', pendingTitle: '还有内容未上传', pending: '退出登录会清除本机数据。请先联网完成上传，或在“本机数据”中放弃。', toDevice: '查看本机数据', newer: '系统已更新，请刷新页面', shortcuts: '快捷键',
  },
  interest: { title: '申报利害关系', declare: '申报', declared: '已申报，自今日起生效', with: '与谁有利害关系', kin: '被投诉员工 {{name}}（亲属）', close: '被投诉员工 {{name}}（其他密切关系）', customer: '投诉客户', note: '自今日起，相关投诉不再分给您或请您评议；本件如由您承办、接收或评议，立即由他人接替，您不再看到本件。', why: '说明' },
  sync: { offline: '离线', held: '{{count}} 项待作答', heldMore: '说明和证据已存本机，选择该项的结果后随作答一并上传', pending: '{{count}} 项待上传', kept: '已加密保存在本机，联网后自动上传，关闭页面不会丢失', unsafe: '尚未上传，也未存入本机：请勿关闭此页面' },
  signIn: {
    title: '登录', user: '用户名', password: '密码', enter: '登录', show: '显示密码', ended: '登录已失效，请重新登录', signedOut: '您已退出登录', unsent: '此浏览器留有尚未提交的内容：本人登录后可以接着写，他人登录则会清除。', locked: '多次失败后账户会暂时锁定，请联系系统管理员解锁。', wait: '请在 {{count}} 秒后再试',
    change: '修改密码', mustChange: '首次登录或密码被重置后，须先设置新密码', current: '现在的密码', next: '新密码', again: '再次输入新密码', differ: '两次输入不一致', length: '至少 10 个字符', changed: '密码已修改，其他设备上的登录已结束',
  },
}
