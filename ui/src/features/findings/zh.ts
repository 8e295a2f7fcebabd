export const zh = {
  title: '问题', appeals: '申诉', toCheck: '查看所属检查', module: '模块', outlet: '营业网点', kind: '检查类型', issuer: '检查单位', subject: '所涉员工', published: '发布时间', raised: '提出时间', repeats: '此前的同一问题', waived: '审核人说明理由后无证据发布', noEvidence: '没有证据', takenOver: '启用前的检查所发现，导入而来：证据和整改不在本系统', none: '没有书面情况说明',
}
