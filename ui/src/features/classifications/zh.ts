export const zh = {
  title: '投诉分类目录', source: '依据', tabs: { words: '目录', changes: '版本差异', versions: '版本记录' },
  lists: { channels: '渠道（A）', businesses: '业务（B）', causes: '原因（C）', subjects: '事由', business_lines: '业务条线', products: '产品' },
  code: '代码', name: '名称', nameZh: '中文名称', nameEn: '英文名称', official: '标准编码', unofficial: '待本行填写', active: '启用', inactive: '已停用', line: '通常受理线路', below: '第二级', causes: '对应原因', discipline: '违纪事项', business: '所属业务', ops: '操作',
  add: '增加', addBelow: '增加第二级', edit: '修改', find: '查找代码、名称或编码', showInactive: '显示已停用', codeHint: '小写字母开头，由小写字母、数字、_ 组成；启用后不改变含义', activeHint: '启用过的代码不可删除，只能停用', any: '不限',
  filled: '已填标准编码 {{filled}} / {{all}}', second: '本行第二级 {{count}} 个', none: '没有条目', list: '所属列表', change: '变化', word: '条目',
  linesOf: { outlet: '网点现场', customer_help: '客户求助电话', service_hotline: '服务热线', service_supervision: '服务监督电话' },
}
