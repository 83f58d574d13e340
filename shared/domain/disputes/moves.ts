import { codeTable, type CodeOf } from '../codes'
import { everyday, open, reviewing, underWay, withResult, type Move } from './move'

/**
 * 动作: everything that can be done with a dispute, as one table that the decisions, the screens, the rights and
 * the tests read. 受理、分流、办理、反馈、结单 is the order the centres themselves publish (中国长安网
 * 2018-12-18); no national rule sets days for each of them.
 */
export const disputeMove = codeTable([
  {
    code: 'accept',
    name: '受理登记',
    from: ['none'],
    to: ['accepted'],
    fills: ['intake', 'parties', 'application', 'entrustment'],
    needs: '当事人、事由、类型、来源、受理日期',
    actors: everyday
  },
  {
    code: 'refuse',
    name: '不予受理',
    from: ['none'],
    to: ['refused'],
    fills: ['refusal', 'parties', 'application', 'entrustment'],
    needs: '不予受理的事由、理由和告知的其他途径',
    actors: everyday
  },
  {
    code: 'acceptAfter',
    name: '改为受理',
    from: ['refused'],
    to: ['accepted'],
    fills: ['intake', 'parties', 'application', 'entrustment'],
    needs: '当事人、事由、类型、来源、受理日期',
    actors: everyday
  },
  {
    code: 'grade',
    name: '分级',
    from: open,
    to: ['same'],
    fills: ['grading'],
    needs: '预警颜色、分级日期',
    actors: everyday
  },
  {
    code: 'offer',
    name: '分流',
    from: ['accepted', 'returned'],
    to: ['offered'],
    fills: ['routing'],
    needs: '接收单位、分流日期、答复期限',
    actors: everyday
  },
  {
    code: 'assign',
    name: '分流并接收',
    from: ['accepted', 'returned'],
    to: ['assigned', 'mediating'],
    fills: ['routing', 'assignment'],
    needs: '承办组织、接收人、分流日期',
    actors: everyday
  },
  {
    code: 'receive',
    name: '登记接收',
    from: ['accepted', 'offered', 'returned', 'assigned', 'mediating', 'suspended'],
    to: ['assigned', 'mediating', 'suspended', 'transferred', 'same'],
    fills: ['routing', 'assignment'],
    needs: '接收人、接收日期',
    actors: everyday
  },
  {
    code: 'sendBack',
    name: '登记退回',
    from: ['accepted', 'offered', 'returned', 'assigned', 'mediating', 'suspended'],
    to: ['returned', 'same'],
    fills: ['routing'],
    needs: '退回人、退回日期、理由',
    actors: everyday
  },
  {
    code: 'recall',
    name: '收回',
    from: ['accepted', 'offered', 'returned', 'assigned', 'mediating', 'suspended'],
    to: ['returned', 'same'],
    fills: ['routing'],
    needs: '收回日期、理由',
    actors: everyday
  },
  {
    code: 'refer',
    name: '转请协助',
    from: ['accepted', 'returned', 'assigned', 'mediating', 'suspended'],
    to: ['same'],
    fills: ['routing'],
    needs: '协助单位、日期',
    actors: everyday
  },
  {
    code: 'transfer',
    name: '移送',
    from: ['accepted', 'returned', 'assigned', 'mediating', 'suspended'],
    to: ['offered', 'same'],
    fills: ['routing'],
    needs: '接收单位、移送日期、答复期限、理由',
    actors: everyday
  },
  {
    code: 'reassign',
    name: '改派',
    from: ['assigned', 'mediating', 'suspended'],
    to: ['same'],
    fills: ['routing', 'assignment'],
    needs: '承办组织或调解员、接收人、日期',
    actors: everyday
  },
  {
    code: 'recuse',
    name: '登记回避',
    from: ['offered', 'assigned', 'mediating', 'suspended'],
    to: ['same'],
    fills: ['routing', 'assignment'],
    needs: '回避的调解员、由谁提出、接替的调解员',
    actors: everyday
  },
  {
    code: 'mediate',
    name: '登记调解',
    from: underWay,
    to: ['mediating'],
    fills: ['handling'],
    needs: '调解日期、调解记录',
    actors: everyday
  },
  {
    code: 'investigate',
    name: '登记调查',
    from: underWay,
    to: ['same'],
    fills: ['investigation'],
    needs: '调查日期、被调查人、记录',
    actors: everyday
  },
  {
    code: 'agreeDays',
    name: '约定期限',
    from: ['accepted', 'offered', 'returned', ...underWay],
    to: ['same'],
    fills: ['limits'],
    needs: '当事人约定的天数',
    actors: everyday
  },
  {
    code: 'extend',
    name: '延长期限',
    from: underWay,
    to: ['same'],
    fills: ['limits'],
    needs: '延长天数、同意的当事人、理由',
    actors: everyday
  },
  {
    code: 'suspend',
    name: '中止',
    from: underWay,
    to: ['suspended'],
    fills: ['limits'],
    needs: '中止日期、事由',
    actors: everyday
  },
  {
    code: 'resume',
    name: '恢复调解',
    from: ['suspended'],
    to: ['assigned', 'mediating'],
    fills: ['limits'],
    needs: '恢复日期',
    actors: everyday
  },
  {
    code: 'conclude',
    name: '登记结果',
    from: ['assigned', 'mediating', 'suspended', 'concluded'],
    to: ['concluded'],
    fills: ['outcome', 'agreement', 'performance'],
    needs: '结果、结果日期；成功的填协议形式，不成或终止的填事由',
    actors: everyday
  },
  {
    code: 'prevent',
    name: '登记防止情况',
    from: ['mediating', 'concluded', 'fedBack'],
    to: ['same'],
    fills: ['prevention'],
    needs: '防止的情形、人数',
    actors: everyday
  },
  {
    code: 'agree',
    name: '登记协议',
    from: withResult,
    to: ['same'],
    fills: ['agreement'],
    needs: '签订日期、份数、签名的当事人',
    actors: everyday
  },
  {
    code: 'perform',
    name: '登记履行',
    from: withResult,
    to: ['same'],
    fills: ['performance'],
    needs: '履行内容、期限',
    actors: everyday
  },
  {
    code: 'confirm',
    name: '登记司法确认',
    from: withResult,
    to: ['same'],
    fills: ['confirmation'],
    needs: '管辖法院、申请日期',
    actors: everyday
  },
  {
    code: 'feedBack',
    name: '反馈',
    from: ['concluded'],
    to: ['fedBack'],
    fills: ['feedback'],
    needs: '调解结果、反馈日期、反馈对象',
    actors: everyday
  },
  {
    code: 'visit',
    name: '登记回访',
    from: withResult,
    to: ['same'],
    fills: ['followUp'],
    needs: '回访日期、方式、履行情况',
    actors: everyday
  },
  {
    code: 'file',
    name: '整理卷宗',
    from: [...open, 'closed'],
    to: ['same'],
    fills: ['dossier'],
    needs: '入卷的文书',
    actors: everyday
  },
  {
    code: 'attach',
    name: '登记附件',
    from: [...open, 'closed', 'refused', 'transferred'],
    to: ['same'],
    fills: ['attachments'],
    needs: '附件',
    actors: everyday
  },
  {
    code: 'print',
    name: '打印文书',
    from: [...open, 'closed', 'refused', 'transferred'],
    to: ['same'],
    fills: ['prints'],
    needs: '文书',
    actors: everyday
  },
  {
    code: 'waive',
    name: '免缺文书',
    from: ['fedBack'],
    to: ['same'],
    fills: ['waivers'],
    needs: '免缺的文书、理由',
    actors: reviewing
  },
  {
    code: 'close',
    name: '结单',
    from: ['fedBack'],
    to: ['closed'],
    fills: ['closing'],
    needs: '调解结果、反馈、齐全的卷宗、结单日期',
    actors: everyday
  },
  {
    code: 'reopen',
    name: '重新办理',
    from: ['concluded', 'fedBack', 'closed', 'transferred'],
    to: ['accepted', 'assigned', 'mediating', 'suspended'],
    fills: ['reopening'],
    needs: '重新办理的理由',
    actors: everyday
  },
  {
    code: 'withdraw',
    name: '撤销登记',
    from: [...open, 'closed', 'refused', 'transferred'],
    to: ['withdrawn'],
    fills: ['retired'],
    needs: '撤销的原因',
    actors: everyday
  },
  {
    code: 'restore',
    name: '恢复登记',
    from: ['withdrawn'],
    to: [...open, 'closed', 'refused', 'transferred'],
    fills: ['retired'],
    needs: '',
    actors: everyday
  },
  {
    code: 'merge',
    name: '合并重复登记',
    from: [...open, 'closed'],
    to: ['merged', 'same'],
    fills: ['merged', 'absorbed', 'intake', 'parties', 'application', 'attachments'],
    needs: '同一件纠纷的另一件登记',
    actors: reviewing
  },
  {
    code: 'part',
    name: '分开重复登记',
    from: ['merged', ...open, 'closed', 'transferred'],
    to: [...open, 'closed', 'same'],
    fills: ['merged', 'absorbed', 'intake', 'parties', 'application', 'attachments'],
    needs: '',
    actors: reviewing
  }
] as const satisfies readonly Move[])
export type DisputeMove = CodeOf<typeof disputeMove>
