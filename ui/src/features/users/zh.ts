export const zh = {
  title: '用户', sections: '用户管理', list: '用户', resets: '密码重置', add: '新增用户', user: '用户名', userNote: '小写字母、数字、. _ -，保存后不可更改', userBad: '以小写字母或数字开头，只能用小写字母、数字、. _ -，至少两位', name: '姓名', unit: '所在机构', employee: '员工号', email: '电子邮箱', emailNote: '用于邮件通知', supervisor: '直接上级', supervisorNote: '回避规则据此判断上下级关系', lastSignIn: '最近登录', never: '从未登录', created: '建档时间', state: '状态', roles: '角色',
  enabled: '启用', disabled: '已停用', locked: '已锁定', lockedUntil: '因多次登录失败锁定至 {{at}}', mustChange: '须改密码', noRole: '无角色',
  edit: '修改资料', disable: '停用', disableAsk: '停用 {{name}}？其全部会话立即结束，名下接口令牌失效；可随时恢复。', enable: '恢复', unlock: '解除锁定', reset: '申请重置密码', resetNote: '须由安全管理员在 24 小时内批准，并通知本人；批准前原密码不变。您看不到新密码。', resetAsked: '已提交，等待安全管理员批准', saved: '已保存', added: '已新增；首个密码由安全管理员在“密码重置”中批准并交付', open: '打开完整页面',
  secretTitle: '一次性密码', secretReset: '{{name}} 的临时密码', secretNote: '只显示这一次，请核实身份后交给本人；首次登录须修改。', secretKept: '我已记下', copy: '复制',
  held: '现有角色', past: '曾有的角色（{{count}}）', noGrants: '没有角色，不能使用系统', grant: '授予角色', revoke: '收回', revokeAsk: '收回 {{name}} 在“{{unit}}”的角色“{{role}}”？立即生效，授予记录保留。', revoked: '已收回', granted: '已授予', where: '适用机构', whereNote: '对该机构及其全部下级有效', from: '自', until: '至', fromNote: '空为立即', untilNote: '最后一天；空为长期', lasting: '长期', role: '角色', by: '授予人', at: '授予时间', revokedBy: '收回人', ended: '已到期', future: '尚未生效',
  chooseUnit: '请先选择适用机构', chooseRole: '请选择角色', clash: '与现有角色“{{role}}”（{{unit}}）冲突：', grantable: '可授予 {{ok}} 项，{{no}} 项与现有角色冲突',
  lines: '业务条线', linesNote: '投诉分派时优先交给所属条线的人员；空为不分条线。', noLines: '不分条线', linesAt: '在 {{unit}}', linesEdit: '设定条线',
  resetWaiting: '待批准', resetAll: '全部', resetNone: '没有待批准的密码重置', resetNoneAll: '没有密码重置记录', resetFor: '用户', resetReason: '申请理由', resetBy: '申请人', resetExpires: '失效时间', resetStatus: { asked: '待批准', approved: '已批准', refused: '已拒绝', lapsed: '已失效' }, approve: '批准', approveAsk: '请先核实 {{name}} 本人身份。批准后原密码立即失效，全部会话结束，并通知本人。', refuse: '拒绝', refuseTitle: '拒绝重置 {{name}} 的密码', refused: '已拒绝', decidedBy: '经办', why: '理由',
}
