import { codeTable, type CodeOf } from './table'

/** 调解记录上的「调解结果」三项（统一格式的人民调解记录）。 */
export const sessionResult = codeTable([
  { code: 1, name: '调解成功' },
  { code: 2, name: '调解不成' },
  { code: 3, name: '有待继续调解' }
])
export type SessionResult = CodeOf<typeof sessionResult>

/** 期限暂停计算的事由。鉴定：《医疗纠纷预防和处理条例》第三十八条；其余是可更改的默认值（未核实）。 */
export const pauseCause = codeTable([
  { code: 'appraisal', name: '鉴定、评估期间' },
  { code: 'absence', name: '当事人因故暂时不能参加' },
  { code: 'forceMajeure', name: '道路中断、自然灾害等不可抗力' },
  { code: 'awaiting', name: '等待另案或者有关机关的结论' },
  { code: 'other', name: '其他' }
])
export type PauseCause = CodeOf<typeof pauseCause>

/**
 * 终止调解的事由。1、2、3、9：《宁波市人民调解条例》第二十三条；4、5、6：《深圳经济特区矛盾纠纷多元化解条例》第二十八条；
 * 7：《医疗纠纷预防和处理条例》第三十一条；8：期限届满，同上宁波条例第二十七条。
 */
export const terminationCause = codeTable([
  { code: 1, name: '一方当事人拒绝或者放弃调解' },
  { code: 2, name: '调解组织认为无法达成协议' },
  { code: 3, name: '因特定事由调解不能进行' },
  { code: 4, name: '当事人撤回申请或者不再接受调解' },
  { code: 5, name: '当事人隐瞒重要事实、提供虚假情况或者故意拖延' },
  { code: 6, name: '当事人恶意串通，可能损害他人利益' },
  { code: 7, name: '医疗纠纷已经起诉或者由行政机关受理调解' },
  { code: 8, name: '调解期限届满未达成协议，当事人不同意继续调解' },
  { code: 9, name: '其他' }
])
export type TerminationCause = CodeOf<typeof terminationCause>
