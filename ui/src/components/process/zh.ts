export const zh = {
  title: '流程', picture: '图', list: '列表', fit: '全图', here: '现在位置', bigger: '放大', smaller: '缩小', region: '流程图：{{name}}。同样的内容见“列表”。',
  element: '环节', part: '部分', since: '开始', until: '结束', spent: '停留', present: '现在', acts: '{{count}} 项操作', event: '事件', limits: '时限', due: '到期', ended: '停止', late: '超期', running: '计时中', kept: '未超期', over: '已届满',
  legendEnd: '已到终点', state: '结果', legendWay: '走过的路径', legendHere: '现在所在', legendLate: '时限超期', legendSpent: '停留时间', unknown: '不可见', none: '您尚不能查看其办理过程', visits: '{{count}} 次',
  d: '{{count}} 天', h: '{{count}} 小时', m: '{{count}} 分', s: '不足 1 分',
}
