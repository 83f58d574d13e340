import type { ClockUnit } from './types'

/** What a clock counts. */
export interface ClockRule {
  length: number
  unit: ClockUnit
  /** The day of this event is not counted (《民法典》第二百零一条). */
  starts: string
  pausable: boolean
  extendable: boolean
  /** A last day that is not worked moves to the next working day (《民法典》第二百零三条). */
  rolls: boolean
  source: string
}

/** `length` is the default; an office may set another number of the same unit. */
interface ClockRow extends ClockRule {
  key: string
  name: string
  /** What has to happen before it runs out. */
  ends: string
  /** False: no national rule was found; a default that may be changed (未核实). */
  verified: boolean
}

const OURS = '没有国家统一规定，可更改的默认值（未核实）'
const HANDLING = {
  starts: '定级',
  ends: '首次处置',
  pausable: false,
  extendable: false,
  rolls: false
} as const
const colour = <K extends string>(key: K, name: string, length: number) =>
  ({
    ...HANDLING,
    key,
    name: `${name}响应时限`,
    length,
    unit: 'day',
    source: OURS,
    verified: false
  }) as const

/** The clocks of a dispute. 一般调解 has no rule on pausing: pauses of the office's own are a default (未核实). */
export const disputeClocks = [
  {
    key: 'mediation',
    name: '调解期限',
    length: 1,
    unit: 'month',
    starts: '受理',
    ends: '调解结果',
    pausable: true,
    extendable: true,
    rolls: false,
    source: '司法部令第75号第三十三条、《宁波市人民调解条例》第二十七条',
    verified: true
  },
  {
    key: 'agreed',
    name: '约定的调解期限',
    length: 30,
    unit: 'day',
    starts: '受理',
    ends: '调解结果',
    pausable: true,
    extendable: true,
    rolls: false,
    source: '当事人约定（《深圳经济特区矛盾纠纷多元化解条例》第二十五条）',
    verified: true
  },
  {
    key: 'medical',
    name: '医疗纠纷调解期限',
    length: 30,
    unit: 'workingDay',
    starts: '受理',
    ends: '调解结果',
    pausable: true,
    extendable: true,
    rolls: false,
    source: '《医疗纠纷预防和处理条例》第三十八条',
    verified: true
  },
  {
    key: 'labour',
    name: '告知可申请劳动仲裁',
    length: 15,
    unit: 'day',
    starts: '收到申请',
    ends: '达成协议',
    pausable: false,
    extendable: false,
    rolls: false,
    source: '《劳动争议调解仲裁法》第十四条',
    verified: true
  },
  {
    key: 'referral',
    name: '接收答复',
    length: 3,
    unit: 'workingDay',
    starts: '分流',
    ends: '接收或者退回',
    pausable: false,
    extendable: false,
    rolls: false,
    source: OURS,
    verified: false
  },
  {
    key: 'court',
    name: '法院委派、委托调解期限',
    length: 30,
    unit: 'day',
    starts: '调解组织受理',
    ends: '调解结果',
    pausable: false,
    extendable: true,
    rolls: false,
    source: '济源法院特邀调解规则（受理后 30 日，经法院同意可延长不超过 30 日；全国统一规定未核实）',
    verified: false
  },
  {
    key: 'confirmation',
    name: '申请司法确认',
    length: 30,
    unit: 'day',
    starts: '调解协议生效',
    ends: '提出申请',
    pausable: false,
    extendable: false,
    rolls: true,
    source: '《人民调解法》第三十三条、《民事诉讼法》第二百零五条',
    verified: true
  },
  colour('red', '红色', 1),
  colour('orange', '橙色', 3),
  colour('yellow', '黄色', 7),
  colour('blue', '蓝色', 15),
  colour('green', '绿色', 30)
] as const satisfies readonly ClockRow[]

export type ClockKey = (typeof disputeClocks)[number]['key']

/** What stands after the number of a length. */
export const clockUnits: Readonly<Record<ClockUnit, string>> = {
  day: '天',
  workingDay: '个工作日',
  month: '个月'
}

/** Lengths the office has set, in the unit of the clock. */
export type ClockLimits = Partial<Record<ClockKey, number>>

export function clockRow(key: ClockKey): ClockRow {
  const row = disputeClocks.find((one) => one.key === key)
  if (!row) throw new RangeError(`没有这种期限：${key}`)
  return row
}
