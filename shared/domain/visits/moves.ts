import { codeTable, type CodeOf } from '../codes'
import type { Role } from '../office/sections'
import type { VisitSection } from './sections'
import type { VisitState } from './states'

const everyday: readonly Role[] = ['clerk', 'reviewer', 'administrator']

const after: readonly VisitState[] = ['assigned', 'returned', 'handled']
const registered: readonly VisitState[] = [
  'waiting',
  'called',
  'left',
  'answered',
  'refused',
  'turned',
  ...after,
  'fedBack',
  'reviewing'
]

export interface VisitMoveRow {
  readonly code: string
  /** The verb on the button, and the reason in the journal. */
  readonly name: string
  /** States it may begin in; 'none' is a visit that does not exist yet. */
  readonly from: readonly (VisitState | 'none')[]
  /** States it may end in; 'same' leaves the state as it was. */
  readonly to: readonly (VisitState | 'same')[]
  /** Sections it writes. */
  readonly fills: readonly VisitSection[]
  /** What must be on file or filled in, in words. */
  readonly needs: string
  readonly actors: readonly Role[]
}

/**
 * 动作: everything that can be done with a visit, as one table that the decisions, the screens, the rights and the
 * tests read. The order follows《信访工作条例》第二十条至第三十六条.
 */
export const visitMove = codeTable([
  {
    code: 'book',
    name: '登记预约',
    from: ['none'],
    to: ['booked'],
    fills: ['appointment', 'visitors', 'matter'],
    needs: '预约的接访日、来访人、反映事项',
    actors: everyday
  },
  {
    code: 'rebook',
    name: '改约',
    from: ['booked'],
    to: ['booked'],
    fills: ['appointment'],
    needs: '新的接访日',
    actors: everyday
  },
  {
    code: 'endBooking',
    name: '登记未成行',
    from: ['booked'],
    to: ['notCome'],
    fills: ['appointment'],
    needs: '原因',
    actors: everyday
  },
  {
    code: 'arrive',
    name: '登记到访',
    from: ['booked'],
    to: ['waiting'],
    fills: ['arrival', 'visitors', 'matter'],
    needs: '来访人、反映事项、接访地点',
    actors: everyday
  },
  {
    code: 'register',
    name: '来访登记',
    from: ['none'],
    to: ['waiting'],
    fills: ['arrival', 'visitors', 'matter'],
    needs: '来访人、反映事项、接访地点',
    actors: everyday
  },
  {
    code: 'call',
    name: '叫号',
    from: ['waiting'],
    to: ['called'],
    fills: ['call'],
    needs: '接访领导',
    actors: everyday
  },
  {
    code: 'putBack',
    name: '过号',
    from: ['called'],
    to: ['waiting'],
    fills: ['call'],
    needs: '',
    actors: everyday
  },
  {
    code: 'leave',
    name: '登记离开',
    from: ['waiting', 'called'],
    to: ['left'],
    fills: ['outcome'],
    needs: '',
    actors: everyday
  },
  {
    code: 'answer',
    name: '当场答复',
    from: ['called'],
    to: ['answered'],
    fills: ['outcome'],
    needs: '答复内容',
    actors: everyday
  },
  {
    code: 'refuse',
    name: '不予接访',
    from: ['waiting', 'called'],
    to: ['refused'],
    fills: ['outcome'],
    needs: '情形、理由、告知的去处',
    actors: everyday
  },
  {
    code: 'turn',
    name: '转为纠纷',
    from: ['waiting', 'called'],
    to: ['turned'],
    fills: ['outcome'],
    needs: '受理登记的内容',
    actors: everyday
  },
  {
    code: 'assign',
    name: '交办',
    from: ['called', 'assigned', 'returned'],
    to: ['assigned', 'returned'],
    fills: ['outcome', 'assignments'],
    needs: '承办单位、交办意见、办结期限',
    actors: everyday
  },
  {
    code: 'receive',
    name: '登记接收',
    from: ['assigned', 'returned'],
    to: ['same'],
    fills: ['assignments'],
    needs: '接收人、接收日期',
    actors: everyday
  },
  {
    code: 'sendBack',
    name: '登记退回',
    from: ['assigned', 'returned'],
    to: ['returned'],
    fills: ['assignments'],
    needs: '退回人、退回日期、理由',
    actors: everyday
  },
  {
    code: 'recall',
    name: '收回',
    from: ['assigned', 'returned'],
    to: ['returned'],
    fills: ['assignments'],
    needs: '收回日期、理由',
    actors: everyday
  },
  {
    code: 'drop',
    name: '不再另行交办',
    from: ['returned'],
    to: ['returned', 'assigned', 'handled'],
    fills: ['assignments'],
    needs: '另有承办单位、理由',
    actors: everyday
  },
  {
    code: 'remind',
    name: '催办',
    from: ['assigned', 'returned'],
    to: ['same'],
    fills: ['assignments'],
    needs: '催办日期、方式',
    actors: everyday
  },
  {
    code: 'extend',
    name: '延长期限',
    from: ['assigned', 'returned'],
    to: ['same'],
    fills: ['assignments'],
    needs: '延长天数、批准人、理由、告知来访人的日期',
    actors: everyday
  },
  {
    code: 'report',
    name: '登记办理结果',
    from: ['assigned', 'returned'],
    to: ['assigned', 'returned', 'handled'],
    fills: ['assignments'],
    needs: '结果日期、处理意见',
    actors: everyday
  },
  {
    code: 'tell',
    name: '告知受理情况',
    from: after,
    to: ['same'],
    fills: ['notice'],
    needs: '告知日期、方式、内容',
    actors: everyday
  },
  {
    code: 'feedBack',
    name: '反馈',
    from: ['handled'],
    to: ['fedBack'],
    fills: ['feedback'],
    needs: '反馈日期、方式、内容',
    actors: everyday
  },
  {
    code: 'askReview',
    name: '登记复查复核请求',
    from: ['fedBack'],
    to: ['reviewing'],
    fills: ['reviews'],
    needs: '请求日期、复查或者复核机关',
    actors: everyday
  },
  {
    code: 'decideReview',
    name: '登记复查复核意见',
    from: ['reviewing'],
    to: ['fedBack'],
    fills: ['reviews'],
    needs: '意见日期、结论',
    actors: everyday
  },
  {
    code: 'takeCharge',
    name: '包案',
    from: [...after, 'fedBack', 'reviewing'],
    to: ['same'],
    fills: ['charge'],
    needs: '包案领导、日期',
    actors: everyday
  },
  {
    code: 'endCharge',
    name: '结束包案',
    from: [...after, 'fedBack', 'reviewing'],
    to: ['same'],
    fills: ['charge'],
    needs: '日期、情况',
    actors: everyday
  },
  {
    code: 'correct',
    name: '更正',
    from: ['booked', ...registered],
    to: ['same'],
    fills: ['visitors', 'matter', 'arrival'],
    needs: '来访人、反映事项',
    actors: everyday
  },
  {
    code: 'print',
    name: '打印文书',
    from: registered,
    to: ['same'],
    fills: ['prints'],
    needs: '文书',
    actors: everyday
  },
  {
    code: 'withdraw',
    name: '撤销登记',
    from: ['booked', 'notCome', ...registered],
    to: ['withdrawn'],
    fills: ['retired'],
    needs: '撤销的原因',
    actors: everyday
  },
  {
    code: 'restore',
    name: '恢复登记',
    from: ['withdrawn'],
    to: ['booked', 'notCome', ...registered],
    fills: ['retired'],
    needs: '',
    actors: everyday
  }
] as const satisfies readonly VisitMoveRow[])
export type VisitMove = CodeOf<typeof visitMove>
