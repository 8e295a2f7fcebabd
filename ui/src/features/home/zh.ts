export const zh = {
  waiting: '待我办理', late: '已超期', soon: '七天内到期', hello: '{{name}}，今天要办的都在这里', nothing: '没有待办事项', overdue: '{{count}} 项超期', clear: '暂无', register: '登记投诉',
}
