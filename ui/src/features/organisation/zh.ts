export const zh = {
  title: '机构与网点', tree: '机构树', find: '代码或名称', closedToo: '含已撤销', noMatch: '没有符合条件的机构', choose: '请在左侧选择机构', toTree: '机构树', more: '下级过多，其余请按名称查询',
  code: '机构代码', codeNote: '字母、数字、- 和 _，保存后不可更改', codeBad: '只能用字母、数字、- 和 _', nameZh: '中文名称', nameEn: '英文名称', mark: '机关代字', markNote: '编号的开头，1 至 10 个汉字；不填则用机构代码', markLike: '（如 {{mark}}诉〔{{year}}〕1号）', level: '层级', parent: '上级机构', path: '路径', closed: '已撤销', open: '正常', type: '网点类型', typeNote: '决定适用的检查标准', types: { flagship: '旗舰', standard: '标准', light: '轻型' },
  addressZh: '地址（中文）', addressEn: '地址（英文）', address: '地址', hours: '营业时间', hoursZh: '营业时间（中文）', hoursEn: '营业时间（英文）', phone: '电话', opened: '开业日',
  head: '负责人', noHead: '未任命', people: '人员', allPeople: '查看全部', noPeople: '没有人员', roster: '本月坐班排班', below: '下级机构', none: '无',
  addUnit: '新增下级机构', addOutlet: '新增网点', edit: '修改', close: '撤销', closeAsk: '撤销后不能再向其分派人员、检查和投诉，已有记录保留；可在修改中恢复。', saved: '已保存', created: '已新增', closing: '已撤销该机构', stateField: '状态',
  mute: '外发通知', muteNote: '取消勾选的主题不再通过邮件、群机器人等渠道发给本机构及其下级；收件箱仍会收到。', muteNone: '全部外发', muteSome: '已关闭 {{count}} 项', muteEdit: '设置', muteFixed: '不可关闭', topics: '外发主题',
}
