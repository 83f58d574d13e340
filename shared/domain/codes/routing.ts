import { codeTable, type CodeOf } from './table'

/** 分流的三种方式。交办、协助：本中心仍负责；移送：事项交出去，接收之前仍在本中心。 */
export const routingKind = codeTable([
  { code: 'assign', name: '交办', keeps: true },
  { code: 'refer', name: '转请协助', keeps: true },
  { code: 'transfer', name: '移送', keeps: false }
])
export type RoutingKind = CodeOf<typeof routingKind>

/** 去向。「1+」：行政部门加人民调解组织（赤峰，中国长安网 2018-12-18）；联调：与相邻中心共同调解（跨地区的由相关组织共同调解：《宁波市人民调解条例》第十八条）。 */
export const routeKind = codeTable([
  { code: 'organization', name: '调解组织' },
  { code: 'onePlus', name: '「1+」联动（行政部门＋调解组织）' },
  { code: 'court', name: '诉调对接' },
  { code: 'joint', name: '与相邻中心联调' },
  { code: 'authority', name: '有关机关' }
])
export type RouteKind = CodeOf<typeof routeKind>

/** 诉调对接三段。委派、委托：最高人民法院〔确认规定〕第二条、第十三条；审判中司法调解：赤峰「三段」。 */
export const courtStage = codeTable([
  { code: 1, name: '立案前委派' },
  { code: 2, name: '立案后委托' },
  { code: 3, name: '审判中司法调解' }
])
export type CourtStage = CodeOf<typeof courtStage>

/** 接收方的答复。收回：逾期未答复或者情况变化，由交出方收回。 */
export const routingAnswer = codeTable([
  { code: 'accepted', name: '已接收' },
  { code: 'returned', name: '已退回' },
  { code: 'recalled', name: '已收回' }
])
export type RoutingAnswer = CodeOf<typeof routingAnswer>

/** 调解员由谁选定：指定或者当事人选择（《人民调解法》第十九条）。 */
export const mediatorChoice = codeTable([
  { code: 'parties', name: '当事人选择' },
  { code: 'centre', name: '指定' }
])
export type MediatorChoice = CodeOf<typeof mediatorChoice>

/** 回避：调解员主动披露，或者当事人要求；要求回避的应当予以调换（司法部令第75号转述；《深圳经济特区矛盾纠纷多元化解条例》第二十三条）。 */
export const recusalKind = codeTable([
  { code: 'disclosed', name: '调解员主动申请' },
  { code: 'requested', name: '当事人要求' }
])
export type RecusalKind = CodeOf<typeof recusalKind>
