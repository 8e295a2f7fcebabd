import type { Text } from '@/i18n'

/** What numbers and addresses of people, and references of letters, look like: as the API has them (identifiers.test.ts), said in its words. */
export const identifiers = {
  phone: { pattern: /^([+]?[0-9][0-9 ()转-]{4,38})?$/, words: { zh: '须为电话号码，例如 13800001234 或 020-88880000转12', en: 'must be a telephone number such as 13800001234' } },
  id_number: { pattern: /^([0-9A-Za-z()（）-]{5,40})?$/, words: { zh: '须为证件号码：5 至 40 位数字、字母、括号或短横', en: 'must be the number of an identity document: 5 to 40 digits, letters, brackets or hyphens' } },
  account: { pattern: /^([0-9A-Za-z][0-9A-Za-z -]{4,39})?$/, words: { zh: '须为账号或卡号：5 至 40 位数字、字母、空格或短横', en: 'must be the number of an account or card: 5 to 40 digits, letters, spaces or hyphens' } },
  email: { pattern: /^([^@\s]+@[^@\s]+[.][^@\s.]+)?$/, words: { zh: '须为电子邮箱地址，例如 name@example.com', en: 'must be an e-mail address such as name@example.com' } },
  reference: { pattern: /^([\p{L}\p{N}][\p{L}\p{N} 〔〕()（）[\]【】/.,、:：#_-]*)?$/u, words: { zh: '须为来件文号：文字、数字和括号等，例如 金监转〔2026〕12号', en: 'must be the reference of a letter: words, digits and brackets, such as 2026-12 or 转〔2026〕12号' } },
} satisfies { [name: string]: { pattern: RegExp; words: Text } }

/** The rule of a field that holds one, looked at when the field is left. */
export const identifies = (what: keyof typeof identifiers, pick: (t: Text) => string) =>
  ({ validateTrigger: 'onBlur', rules: [{ pattern: identifiers[what].pattern, message: pick(identifiers[what].words) }] })
