export const zh = {
  title: '警告令建议', times: '此前 {{count}} 次', hidden: '您无权查看',
  note: '同一网点在规定期间内同一项目再次不合格，签发整改通知书时由系统提出；是否下达警告令由纪检部门决定。',
}
