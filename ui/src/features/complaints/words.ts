import type { QueryOf } from '@/components/usePages'
import type { ComplaintItem, ComplaintView, ComplaintDecide, ComplaintTellDecision, ConsequenceView, ContactView, CallView, AlikeView, IntakeView } from '@/api/schema'
import { choices } from '@/components/list/filter'
import type { Tone } from '@/components/tags'
import { urge } from '@/components/urgingWords'
import type { Text } from '@/i18n'

// The API's values in the wording of the glossary. A value that is missing does not compile.

export const tones: Record<ComplaintItem['status'], Tone> = {
  registered: 'processing', handling: 'processing', decided: 'warning', told: 'warning', closed: 'success', withdrawn: 'default', merged: 'default', discipline: 'error', concluded: 'success',
}
export const severityTones: Record<ComplaintItem['severity'], Tone> = { ordinary: 'default', serious: 'warning', major: 'error' }

export const statuses = choices<ComplaintItem['status']>({
  registered: { zh: '已登记', en: 'Registered' }, handling: { zh: '办理中', en: 'In hand' }, decided: { zh: '已决定待告知', en: 'Decided, customer to be told' }, told: { zh: '已告知待回访', en: 'Told, callback to be made' },
  closed: { zh: '已办结', en: 'Closed' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' }, merged: { zh: '已并案', en: 'Merged' }, discipline: { zh: '纪检办理中', en: 'With the discipline office' }, concluded: { zh: '纪检已办结', en: 'Concluded by the discipline office' },
})
export const lines = choices<ComplaintItem['line']>({
  outlet: { zh: '网点现场', en: 'In the outlet' }, help: { zh: '客户求助电话', en: 'Customer-help line' }, hotline: { zh: '服务热线', en: 'Service hotline' }, supervision: { zh: '服务监督电话', en: 'Service supervision line' }, office: { zh: '来信来件', en: 'Letters and referrals' },
})
export const severities = choices<ComplaintItem['severity']>({ ordinary: { zh: '一般', en: 'Ordinary' }, serious: { zh: '较大', en: 'Serious' }, major: { zh: '重大', en: 'Major' } })
export const tiers = choices<ComplaintItem['tier']>({ simple: { zh: '事实清楚、争议简单', en: 'Clear and simple' }, complex: { zh: '情况复杂', en: 'Complex' } })
export const forms = choices<ComplaintItem['form']>({ complaint: { zh: '投诉', en: 'Complaint' }, review: { zh: '核查', en: 'Review' } })
export const capacities = choices<ComplaintView['as']>({ self: { zh: '本人', en: 'The customer' }, proxy: { zh: '委托代理人', en: 'By proxy' }, heir: { zh: '继承人', en: 'As heir' }, group: { zh: '共同投诉', en: 'As a group' } })
export const ways = choices<NonNullable<ComplaintTellDecision['how']>>({ phone: { zh: '电话', en: 'By phone' }, in_person: { zh: '当面', en: 'In person' }, letter: { zh: '信函', en: 'By letter' }, sms: { zh: '短信', en: 'Text message' }, email: { zh: '电子邮件', en: 'E-mail' }, other: { zh: '其他', en: 'Other' } })
export const contacts = choices<ContactView['kind']>({ first_reply: { zh: '首次回复', en: 'First reply' }, contact: { zh: '联系客户', en: 'Contact' }, step: { zh: '办理经过', en: 'Step taken' }, authority: { zh: '代理或继承证明', en: 'Authorisation or proof' } })
export const outcomes = choices<ComplaintDecide['outcome']>({
  justified: { zh: '投诉成立', en: 'Justified' }, partly: { zh: '部分成立', en: 'Partly justified' }, unjustified: { zh: '投诉不成立', en: 'Not justified' }, settled: { zh: '双方和解', en: 'Settled' },
  upheld: { zh: '维持原决定', en: 'Upheld' }, changed: { zh: '变更原决定', en: 'Changed' }, sentback: { zh: '责令重新处理', en: 'Sent back' },
})
export const ofReview = ['upheld', 'changed', 'sentback']
type Remedy = 'review' | 'mediation' | 'arbitration' | 'litigation'
export const remedies = choices<Remedy>({
  review: { zh: '向上级机构申请核查', en: 'Ask the unit above for a review' }, mediation: { zh: '向调解组织申请调解', en: 'Apply for mediation' },
  arbitration: { zh: '依据仲裁协议申请仲裁', en: 'Apply for arbitration' }, litigation: { zh: '向人民法院提起诉讼', en: 'Bring an action in court' },
})
export const calls = choices<CallView['result']>({ satisfied: { zh: '满意', en: 'Satisfied' }, dissatisfied: { zh: '不满意', en: 'Not satisfied' }, not_reached: { zh: '未接通', en: 'Not reached' }, declined: { zh: '不愿评价', en: 'Declined' } })
export const alikes = choices<AlikeView['why']>({ customer: { zh: '同一客户', en: 'Same customer' }, facts: { zh: '同一事实', en: 'Same facts' }, both: { zh: '同一客户同一事实', en: 'Same customer and facts' } })
export const whyLinked = choices<'same_facts' | 'same_customer' | 'mass_incident' | 'other'>({ same_facts: { zh: '同一事实', en: 'Same facts' }, same_customer: { zh: '同一客户', en: 'Same customer' }, mass_incident: { zh: '群体事件', en: 'Mass incident' }, other: { zh: '其他', en: 'Other' } })
/** Why a link is there: said by whoever made it, or what became of a merger. */
export const whyThere = [...whyLinked, ...choices<'undone'>({ undone: { zh: '并案已撤销', en: 'Merger undone' } })]
export const links = choices<'linked' | 'origin' | 'review' | 'part' | 'into' | 'absorbed'>({
  linked: { zh: '关联', en: 'Linked' }, origin: { zh: '拆分自', en: 'Origin' }, review: { zh: '核查', en: 'Review' }, part: { zh: '拆出', en: 'Part' }, into: { zh: '并入', en: 'Merged into' }, absorbed: { zh: '并入本案', en: 'Merged into this' },
})
export const conditions: { [condition: string]: Text } = {
  line: { zh: '受理线路', en: 'Line' }, channel: { zh: '渠道', en: 'Channel' }, business: { zh: '业务', en: 'Business' }, cause: { zh: '原因', en: 'Cause' }, subject: { zh: '主题', en: 'Subject' },
  severity: { zh: '程度', en: 'Severity' }, customer: { zh: '客户类型', en: 'Customer' }, place: { zh: '机构', en: 'Place' }, amount: { zh: '金额', en: 'Sum' }, discipline: { zh: '违纪事项', en: 'Discipline' },
}

export const gravities = choices<NonNullable<ConsequenceView['severity']>>({ minor: { zh: '轻微', en: 'Minor' }, normal: { zh: '一般', en: 'Normal' }, serious: { zh: '严重', en: 'Serious' }, critical: { zh: '重大', en: 'Critical' } })

/** What a clock of a complaint is called. */
export const clockNames: { [id: string]: Text } = {
  first_reply: { zh: '首次回复', en: 'First reply' }, handle: { zh: '法定期限', en: 'By law' }, 'handle.bank': { zh: '本行期限', en: "Bank's own" }, offer: { zh: '接收转办', en: 'Answer the offer' },
  extension: { zh: '审批延期', en: 'Decide extension' }, panel: { zh: '专家评议', en: 'Panel' }, callback: { zh: '回访', en: 'Callback' }, review_window: { zh: '客户可申请核查', en: 'Customer may ask for review' }, regulator: { zh: '来件要求', en: "Sender's day" },
}

/** What happened, for the record. */
export const events: { [name: string]: Text } = {
  registered: { zh: '登记', en: 'Taken in' }, review_opened: { zh: '核查立案', en: 'Review opened' }, part_opened: { zh: '拆分立案', en: 'Part opened' }, imported: { zh: '导入', en: 'Imported' }, classified: { zh: '分类定级', en: 'Classified' },
  graded: { zh: '升级为重大', en: 'Graded up' }, offered: { zh: '转办', en: 'Offered' }, taken: { zh: '接收', en: 'Taken' }, offer_refused: { zh: '拒收', en: 'Offer refused' }, owner_assigned: { zh: '指定责任人', en: 'Owner assigned' },
  contacted: { zh: '联系客户或办理经过', en: 'Contact or step' }, extension_requested: { zh: '申请延期', en: 'Extension asked for' }, extension_granted: { zh: '同意延期', en: 'Extension granted' }, extension_refused: { zh: '不同意延期', en: 'Extension refused' },
  extension_told: { zh: '已告知延期', en: 'Extension told' }, paused: { zh: '中止计时', en: 'Paused' }, resumed: { zh: '恢复计时', en: 'Resumed' }, panel_convened: { zh: '召集专家团队', en: 'Panel convened' }, opinion_given: { zh: '发表专家意见', en: 'Opinion given' },
  stepped_aside: { zh: '专家回避', en: 'Stepped aside' }, recused: { zh: '申报利害关系后回避', en: 'Stepped aside for an interest declared' }, expert_replaced: { zh: '更换专家', en: 'Expert replaced' }, panel_ruled: { zh: '专家团队裁决', en: 'Panel ruled' }, decided: { zh: '作出处理决定', en: 'Decided' }, decision_told: { zh: '已告知客户', en: 'Customer told' },
  called_back: { zh: '回访', en: 'Called back' }, review_requested: { zh: '客户申请核查', en: 'Review asked for' }, withdrawn: { zh: '客户撤回', en: 'Withdrawn' }, linked: { zh: '关联', en: 'Linked' }, merged: { zh: '并案', en: 'Merged' }, absorbed: { zh: '并入其他投诉', en: 'Absorbed another' },
  split: { zh: '拆分', en: 'Split' }, reopened: { zh: '重启', en: 'Reopened' }, referred_to_discipline: { zh: '移送纪检', en: 'Referred to discipline' }, discipline_concluded: { zh: '纪检办结', en: 'Concluded by discipline' }, consequence_proposed: { zh: '提出整改或问责', en: 'Consequence proposed' },
  closed: { zh: '办结', en: 'Closed' }, clock_fired: { zh: '时限到点', en: 'A limit has come' }, replanned: { zh: '时限重新推算', en: 'Limits planned anew' },
}

/** Short names of moves where the catalogue's sentence is too long for a button. */
export const moveNames: { [verb: string]: Text } = {
  classify: { zh: '分类定级', en: 'Classify' }, offer: { zh: '转办', en: 'Offer to…' }, take: { zh: '接收', en: 'Take' }, 'refuse-offer': { zh: '拒收', en: 'Refuse' }, 'assign-owner': { zh: '指定责任人', en: 'Assign owner' },
  contact: { zh: '记录联系或经过', en: 'Record contact' }, 'request-extension': { zh: '申请延期', en: 'Ask for more time' }, 'decide-extension': { zh: '审批延期', en: 'Decide extension' }, 'tell-extension': { zh: '记录已告知延期', en: 'Extension told' },
  pause: { zh: '中止计时', en: 'Pause' }, resume: { zh: '恢复计时', en: 'Resume' }, 'convene-panel': { zh: '召集专家团队', en: 'Convene panel' }, 'give-opinion': { zh: '发表意见', en: 'Opinion' }, 'step-aside': { zh: '回避', en: 'Step aside' },
  'replace-expert': { zh: '更换专家', en: 'Replace expert' }, 'rule-panel': { zh: '裁决', en: 'Ruling' }, decide: { zh: '作出处理决定', en: 'Decide' }, 'tell-decision': { zh: '记录已告知客户', en: 'Customer told' }, 'call-back': { zh: '回访', en: 'Call back' },
  'request-review': { zh: '登记核查申请', en: 'Review asked for' }, withdraw: { zh: '客户撤回', en: 'Withdrawal' }, link: { zh: '关联', en: 'Link' }, merge: { zh: '并案', en: 'Merge' }, split: { zh: '拆分', en: 'Split' }, reopen: { zh: '重启', en: 'Reopen' },
  'refer-discipline': { zh: '移送纪检', en: 'Refer to discipline' }, 'conclude-discipline': { zh: '纪检办结', en: 'Conclude' }, 'propose-consequence': { zh: '整改或问责', en: 'Consequence' }, close: { zh: '办结', en: 'Close' }, urge,
}

/** What a contact is called where the proof of a proxy or heir is asked for. */
export const giveProof: Text = { zh: '补交证明', en: 'Add the proof' }

/** The name of a value among choices; the value where there is none. */
export const nameIn = (list: { value: string; label: Text }[], value: string | undefined): Text => list.find((c) => c.value === value)?.label ?? { zh: value ?? '', en: value ?? '' }

export type Foresight = IntakeView

/** What service numbers count complaints as. */
export const counted = choices<NonNullable<QueryOf<'/complaints'>['counted']>>({
  closed: { zh: '已办结', en: 'Closed' }, open: { zh: '在办', en: 'In hand' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' }, merged: { zh: '已并案', en: 'Merged' }, overdue: { zh: '在办且已过法定时限', en: 'In hand and past the legal limit' },
  in_time: { zh: '按期告知', en: 'Told in time' }, not_in_time: { zh: '未按期告知', en: 'Not told in time' }, replied: { zh: '按期首次回复', en: 'First reply in time' }, not_replied: { zh: '未按期首次回复', en: 'First reply not in time' },
  satisfied: { zh: '有满意回访', en: 'A satisfied answer' }, dissatisfied: { zh: '有不满意回访', en: 'A dissatisfied answer' }, first_contact: { zh: '首次接触解决', en: 'Settled at first contact' }, decided: { zh: '已决定', en: 'Decided' }, reopened: { zh: '重办', en: 'Reopened' },
  justified: { zh: '成立', en: 'Justified' }, told: { zh: '已告知', en: 'Told' }, transferred: { zh: '曾转办', en: 'Transferred' }, again: { zh: '重复投诉', en: 'Repeat complaint' },
  timed: { zh: '计入按期告知率', en: 'Counted for told in time' }, reply_timed: { zh: '计入按期首次回复率', en: 'Counted for first reply in time' }, asked: { zh: '有回访评价', en: 'Answered a callback' },
})
