// How an item of a checklist is put, and answered, in words.
export const zh = {
  yes: '是', no: '否', na: '不适用', exception: '例外', times: '{{count}} 处', points: '{{count}} 分', pointsShort: '{{count}} 分', minutes: '{{count}} 分钟', minute: '分钟', less: '减一', moreOf: '加一', noneSeen: '没有（0）',
  effect: '答“{{when}}”：{{what}}', whenFailed: '不合格', zeroAll: '整个检查记 0 分', zeroModule: '本模块不得分', capAll: '总分不超过 {{cap}} 分', zeroes: '“{{modules}}”不得分', goTo: '直接转到“{{place}}”', end: '检查结束',
  employee: '员工', knockOut: '一票否决', worth: '{{count}} 分', deducts: '倒扣，最多 {{count}} 分', adds: '加分，最多 {{count}} 分', optional: '选答', each: '每处 {{count}} 分（前 {{free}} 处不计）',
}
