export const en = {
  title: 'Video audit', notVideo: 'This is no film that the page can play', play: 'Play', pause: 'Pause', backFrame: 'Previous frame', nextFrame: 'Next frame', back: 'Back 5 s', forward: 'Forward 5 s', speed: 'Speed', volume: 'Mute', position: 'Position',
  mark: 'Mark this second', region: 'Draw a region', regionHint: 'Drag over the picture to frame what is wrong', cancelRegion: 'No region', note: 'What is to be seen', item: 'Checklist item', noItem: 'No item', save: 'Save mark', from: 'From', to: 'to', until: 'Up to this second', whole: 'One moment',
  marks: 'Marks ({{count}})', noMarks: 'No marks yet: pause where something is wrong and press M', remove: 'Take back', removeWhy: 'Why it is taken back', removed: 'Taken back', toItem: 'Answer the item with this', checklist: 'Checklist', find: 'Find an item', markItem: 'Mark this second for it',
  keys: 'J back · K play/pause · L faster · ←/→ 5 s · ,/. frame · M mark · R region', cannotPlay: 'The browser cannot play how this film is coded: download it', download: 'Download', toCase: 'To the case', saved: 'Marked',
}
