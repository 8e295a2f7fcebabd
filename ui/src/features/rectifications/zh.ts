export const zh = {
  title: '整改事项', views: '常用视图', verifyMany: '批量验收', verifyNote: '请确认已逐项看过整改前后的证据；验收通过后不可撤销。', asked: '待批延期', returned: '退回 {{count}} 次',
  handedIn: '提交', extensions: '延期申请', asks: '申请延至', reason: '理由', by: '申请人', decision: '审批意见',
}
