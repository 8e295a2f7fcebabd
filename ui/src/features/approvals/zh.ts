export const zh = {
  title: '待我批准', returned: '退回我修改', intro: '批准前不约束任何事项。参与起草的人不得批准，也不会在此看到自己提交的。', returnedIntro: '修改后可再次提交，不再需要的可以作废。', what: '版本', kind: '类别', kinds: { rules: '时限规则', calendar: '工作日历', routing: '投诉分办规则', classification: '投诉分类' },
  from: '施行日期', onApproval: '自批准之日起', note: '修改说明', makers: '起草人', submitted: '提交', sentBack: '退回', why: '退回理由', nothing: '没有待您批准的版本', nothingBack: '没有退回您修改的版本',
}
