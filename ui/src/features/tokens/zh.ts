export const zh = {
  title: '接口令牌', note: '供行内其他系统只读取数。令牌由安全管理员签发给责任人，不得签发给本人；责任人停用后令牌即失效。', add: '签发令牌', name: '用途', owner: '责任人', unit: '适用机构', role: '角色', expires: '到期日', expiresNote: '最长一年', used: '最近使用', never: '从未使用', made: '签发', none: '没有接口令牌', live: '有效', revoked: '已吊销', lapsed: '已到期', revoke: '吊销', revokeAsk: '吊销令牌“{{name}}”？使用它的系统立即无法取数，不可恢复。',
  secret: '令牌“{{name}}”', secretNote: '只显示这一次，请立即存入对方系统的密钥库；遗失后只能吊销重签。', kept: '我已记下', copy: '复制', issued: '已签发', gone: '已吊销',
}
