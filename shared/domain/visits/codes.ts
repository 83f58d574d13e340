import { codeTable, type CodeOf } from '../codes'

/**
 * 接访方式。定期（定点）、预约、随机三类和上门探访、基层巡访、带案下访、视频接访见于各地公布的接访公告；没有统一的国家代码。
 */
export const visitMode = codeTable([
  { code: 1, name: '定点接访' },
  { code: 2, name: '预约接访' },
  { code: 3, name: '随机接访' },
  { code: 4, name: '带案下访' },
  { code: 5, name: '上门探访' },
  { code: 6, name: '基层巡访' },
  { code: 7, name: '视频接访' }
])
export type VisitMode = CodeOf<typeof visitMode>

/** 预约的途径。 */
export const bookingWay = codeTable([
  { code: 'window', name: '窗口' },
  { code: 'phone', name: '电话' },
  { code: 'online', name: '网上' },
  { code: 'other', name: '其他' }
])
export type BookingWay = CodeOf<typeof bookingWay>

/** 预约没有成行的原因。 */
export const bookingEnd = codeTable([
  { code: 'cancelled', name: '取消预约' },
  { code: 'absent', name: '未到' }
])
export type BookingEnd = CodeOf<typeof bookingEnd>

/** 接访的结果。5 是来访人自行离开，没有接访，不计入接访统计。 */
export const visitOutcome = codeTable([
  { code: 1, name: '当场答复' },
  { code: 2, name: '不予接访（引导）' },
  { code: 3, name: '转为矛盾纠纷' },
  { code: 4, name: '交办' },
  { code: 5, name: '未接先离' }
])
export type VisitOutcome = CodeOf<typeof visitOutcome>

/**
 * 不予接访的常见情形（莲都、桐城、鄂城等地公布的接访公告；没有全国统一的规定，未核实）。`goTo`：告知内容的开头，可以更改；途径依据《信访工作条例》第三十一条的分流和
 * 第三十五条、第三十六条的复查复核。近期已由主要领导接访过的，各地有两个月、三个月之分，这里不列：它要翻查某人来过几次。
 */
export const visitRefusal = codeTable([
  {
    code: 1,
    name: '已经受理或者正在办理',
    short: '正在办理',
    goTo: '由原承办单位继续办理，可以向承办单位查询进展'
  },
  {
    code: 2,
    name: '应当通过诉讼、仲裁、行政复议、检察监督等法定途径解决',
    short: '法定途径',
    goTo: '向有管辖权的人民法院、仲裁机构、行政复议机关或者人民检察院提出'
  },
  {
    code: 3,
    name: '已经复查复核终结，仍以同一事实和理由提出',
    short: '复核终结',
    goTo: '不再受理；有新的事实和理由的，可以重新提出'
  },
  {
    code: 4,
    name: '涉法涉诉事项已经依法终结',
    short: '依法终结',
    goTo: '可以向作出终结决定的政法机关了解情况'
  },
  {
    code: 5,
    name: '已经签订调解协议并履行',
    short: '已调解履行',
    goTo: '对协议有争议的，可以向人民法院提起诉讼'
  },
  {
    code: 6,
    name: '不属于本辖区',
    short: '不属本辖区',
    goTo: '向事项发生地或者责任单位所在地的接待场所提出'
  },
  {
    code: 7,
    name: '不属于当日接访领导的分管范围',
    short: '不属分管',
    goTo: '可以预约分管领导的接访日，或者由本中心转有关单位'
  },
  { code: 8, name: '其他', short: '其他', goTo: '' }
])
export type VisitRefusal = CodeOf<typeof visitRefusal>

/** 告知、催办、反馈的方式。对来访人不能当场答复的，应当书面告知（《信访工作条例》第二十三条）。 */
export const tellingWay = codeTable([
  { code: 'written', name: '书面' },
  { code: 'inPerson', name: '当面' },
  { code: 'phone', name: '电话' },
  { code: 'message', name: '短信' },
  { code: 'online', name: '网上' }
])
export type TellingWay = CodeOf<typeof tellingWay>

/** 承办单位的答复。退回：不属于职权范围，五个工作日内提出（《信访工作条例》第二十三条）。 */
export const unitAnswer = codeTable([
  { code: 'received', name: '已接收' },
  { code: 'returned', name: '已退回' },
  { code: 'recalled', name: '已收回' }
])
export type UnitAnswer = CodeOf<typeof unitAnswer>

/** 处理意见的三种结论（《信访工作条例》第三十二条）。 */
export const handlingOpinion = codeTable([
  { code: 1, name: '请求事实清楚，予以支持' },
  { code: 2, name: '请求合理但缺乏依据，作出解释说明' },
  { code: 3, name: '请求缺乏事实根据或者不符合规定，不予支持' }
])
export type HandlingOpinion = CodeOf<typeof handlingOpinion>

/** 复查、复核（《信访工作条例》第三十五条、第三十六条）。 */
export const reviewKind = codeTable([
  { code: 'review', name: '复查' },
  { code: 'reReview', name: '复核' }
])
export type ReviewKind = CodeOf<typeof reviewKind>

/** 复查、复核意见。 */
export const reviewResult = codeTable([
  { code: 'upheld', name: '维持原处理意见' },
  { code: 'changed', name: '变更或者撤销原处理意见' }
])
export type ReviewResult = CodeOf<typeof reviewResult>

/** 接访的文书。交办（督办）卡一式三联：来访人、承办单位、接访室各一联。 */
export const visitPaper = codeTable([
  { code: 'register', name: '来访登记表' },
  { code: 'card', name: '接访事项交办（督办）卡' },
  { code: 'guidance', name: '不予接访（引导）告知单' },
  { code: 'notice', name: '来访事项办理告知单' },
  { code: 'reply', name: '来访事项答复单' }
])
export type VisitPaper = CodeOf<typeof visitPaper>

/** 接访日的文书：接访前给领导的安排表，接访后的小结。 */
export const dayPaper = codeTable([
  { code: 'sheet', name: '接访日接待安排表' },
  { code: 'summary', name: '接访日情况小结' }
])
export type DayPaper = CodeOf<typeof dayPaper>
