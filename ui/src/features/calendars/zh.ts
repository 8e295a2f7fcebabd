export const zh = {
  title: '{{year}} 年工作日历', previous: '上一年', next: '下一年', year: '年份', version: '版本', shipped: '出厂安排', no: '第 {{count}} 版', inForce: '施行中', waiting: '待批准', superseded: '已被替代', source: '依据', announcement: '查看通知', loaded: '录入', approved: '批准', unknown: '本年安排尚未载入：按周一至周五推算，跨入本年的期限为暂定。',
  work: '工作日', off: '休息日', holiday: '放假', makeup: '调休上班', workdays: '全年 {{count}} 个工作日', holidays: '放假 {{count}} 天', makeups: '调休上班 {{count}} 天', differs: '与施行中的安排不同', differences: '与施行中的安排相差 {{count}} 天', sameAsForce: '与施行中的安排相同', list: '放假和调休安排', was: '原为',
  draft: '录入新安排', drafting: '正在录入：先选名称，再点日期。再点一次恢复。方向键移动，空格键标记。', mark: '标记名称', other: '其他名称', otherZh: '中文名称', otherEn: '英文名称', pick: '假期名称', save: '提交待批准', giveUp: '放弃录入', marked: '已标记 {{count}} 天', sourceHint: '例如：国务院办公厅关于 {{year}} 年部分节假日安排的通知', url: '通知网址',
  preview: '查看影响并批准', previewTitle: '第 {{count}} 版安排的影响', approve: '批准此安排和上列变动', approveAsk: '批准后新期限按此安排计算，上列在办事项的期限同时调整，不可撤回。', done: '已批准，期限已调整',
  names: { new_year: '元旦', spring: '春节', qingming: '清明节', labour: '劳动节', dragon: '端午节', autumn: '中秋节', national: '国庆节' },
  sign: { holiday: '休', makeup: '班' },
  d1: '一', d2: '二', d3: '三', d4: '四', d5: '五', d6: '六', d0: '日',
}
