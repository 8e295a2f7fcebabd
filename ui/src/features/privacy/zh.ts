export const zh = {
  holds: '法律保全', holdsNote: '保全期间，所涉事项的客户信息和附件不销毁。', place: '设置保全', placed: '已设置保全', what: '保全什么', aCase: '一个事项', aCustomer: '某客户的全部事项', kind: '事项类型', caseId: '事项编号（地址栏中的编号）', customer: '客户编号', reason: '理由，如案号', inForce: '保全中', lifted: '已解除', lift: '解除', liftOf: '解除保全', liftDone: '已解除保全', liftNote: '解除后，保存期届满的内容将列入销毁清单。', either: '必填',
  erasures: '到期销毁', erasuresNote: '保存期届满的事项先列成清单，经有权人批准，等待期满后于夜间销毁密钥；此前可以撤销，此后无法恢复。', list: '{{time}} 的清单', cases: '{{count}} 件', approve: '批准销毁', approveTitle: '批准销毁 {{count}} 件事项的客户信息', approveNote: '请核对下列事项。批准针对此刻所看到的清单（摘要 {{hash}}）；清单若已变动，批准将被拒绝。', approved: '已批准', revoke: '撤销批准', revokeTitle: '撤销对此清单的批准', revoked: '已撤销', runs: '不早于 {{time}} 执行', by: '批准人', revokedBy: '撤销人', made: '列出时间', hash: '清单摘要', ended: '执行完毕', views: '清单',
  status: { open: '待批准', approved: '已批准待执行', revoked: '已撤销', done: '已执行' }, item: { due: '待销毁', erased: '已销毁', held: '因法律保全保留', reopened: '已重新办理' },
}
