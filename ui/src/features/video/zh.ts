export const zh = {
  title: '录像审查', notVideo: '这不是可在页面内播放的录像', play: '播放', pause: '暂停', backFrame: '上一帧', nextFrame: '下一帧', back: '后退 5 秒', forward: '前进 5 秒', speed: '播放速度', volume: '静音', position: '播放位置',
  mark: '标记此刻', region: '框选画面', regionHint: '在画面上拖动，框出问题所在', cancelRegion: '不框选', note: '看到什么', item: '检查项目', noItem: '不针对检查项目', save: '保存标记', from: '自', to: '至', until: '到此刻为止', whole: '一瞬间',
  marks: '标记（{{count}}）', noMarks: '还没有标记：暂停在问题出现的画面，按 M', remove: '撤销', removeWhy: '撤销理由', removed: '已撤销', toItem: '据此填写该项', checklist: '检查表', find: '查找检查项目', markItem: '以此刻为证',
  keys: 'J 后退 · K 播放/暂停 · L 快进 · ←/→ 5 秒 · ,/. 逐帧 · M 标记 · R 框选', cannotPlay: '浏览器无法播放此录像的编码，可下载后查看', download: '下载', toCase: '返回事项', saved: '已标记',
}
