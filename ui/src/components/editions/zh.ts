export const zh = {
  version: '版本', versions: '版本记录', no: '第 {{name}} 版', shipped: '出厂版本', current: '施行中', future: '自 {{day}} 起施行', base: '据以起草', from: '施行日期', onApproval: '自批准之日起', note: '修改说明', makers: '起草人', made: '起草', changed: '最近修改', decided: '批准或退回', sentBack: '退回理由',
  draft: '起草新版本', draftFrom: '据以起草的版本', fromHint: '不填则自批准之日起施行', facts: '说明与施行日期', approveAsk: '批准后自 {{day}} 起施行，不再更改。', approveNow: '批准后即日起施行，不再更改。', withdrawAsk: '撤回后回到起草中，可以继续修改。', submitAsk: '提交后由未参与起草的人审批，审批期间不能修改。', discardAsk: '作废后不能恢复。', pending: '有一个版本正在起草或待批准', open: '查看', only: '同一时间只有一个版本在起草或待批准',
  status: { draft: '起草中', submitted: '待批准', approved: '已批准', discarded: '已作废', shipped: '出厂' },
  before: '之前', after: '之后', changes: '版本差异', with: '与之比较', same: '两个版本没有差别', what: { added: '新增', removed: '删除', changed: '修改', moved: '移动' },
}
