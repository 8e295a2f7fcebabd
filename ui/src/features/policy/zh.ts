export const zh = {
  title: '角色与权限', views: '查看方式', matrix: '对照表', byRole: '按角色', byAction: '按操作', find: '操作或说明', group: '业务范围', kind: '性质', allKinds: '全部操作', looks: '查看', acts: '办理', risky: '不可撤回或涉密', allGroups: '全部范围', action: '操作', role: '角色', version: '权限版本 {{version}}', shown: '{{count}} 项操作', none: '没有符合条件的操作',
  may: '可以', mayNot: '不可以', machine: '接口账户', holders: '谁持有', whoMay: '可办理的角色', nobody: '没有角色可以办理', everywhere: '全行', riskyTag: '须再次确认', acting: '办理', looking: '查看', count: '可办理 {{count}} 项', chooseRole: '选择角色', chooseAction: '选择操作', matrixOf: '角色与操作对照表', roleOf: '角色说明',
}
