import { sectionValue, type LedgerRecord, type Problem, type Warning } from '@shared/ledger'
import { routeKind, routingKind, type RouteKind, type RoutingKind } from '../../codes'
import { isDate } from '../../dates'
import { blank, notBefore, problem, shapeProblems } from '../checks'
import { disputeSections, type DisputeOffer, type DisputeRouting } from '../sections'
import type { OfficeTerms } from '../terms'
import { COURT_SOURCE, lastReportDay } from './days'

/** Where a matter goes and with whom: what every move of 分流 says. */
export type Route = Pick<
  DisputeOffer,
  | 'route'
  | 'organizationId'
  | 'receiver'
  | 'department'
  | 'stage'
  | 'letterNumber'
  | 'mediatorIds'
  | 'chosenBy'
  | 'reportBy'
  | 'note'
>

const IN_TRIAL = 3

/** 交办 stays with an organization of the register; the other two may go to anyone who is named. */
const routes: Record<RoutingKind, readonly RouteKind[]> = {
  assign: ['organization', 'onePlus', 'court', 'joint'],
  refer: ['organization', 'authority', 'joint'],
  transfer: ['authority', 'court', 'joint', 'organization']
}
export const routesOf = (kind: RoutingKind): readonly RouteKind[] => routes[kind]

/** The simplest way: an organization of the register, nobody else with it. */
export const plainRoute = (kind: RoutingKind): Route => ({
  route: kind === 'assign' ? 'organization' : 'authority',
  organizationId: '',
  receiver: '',
  department: '',
  stage: null,
  letterNumber: '',
  mediatorIds: [],
  chosenBy: 'centre',
  reportBy: null,
  note: ''
})

/** What the chosen way does not ask for is left out, though a form may still hold it. */
export function tidyRoute(kind: RoutingKind, route: Route): Route {
  const inRegister = kind === 'assign' || route.route === 'organization'
  const partner = route.route === 'onePlus' || route.route === 'joint'
  const court = route.route === 'court'
  return {
    ...route,
    organizationId: inRegister ? route.organizationId : '',
    receiver: route.receiver.trim(),
    department: partner ? route.department.trim() : '',
    stage: court ? route.stage : null,
    letterNumber: court ? route.letterNumber.trim() : ''
  }
}

const shape = disputeSections.routing.shape.offers.element.omit({
  id: true,
  kind: true,
  offeredOn: true,
  answerBy: true,
  answer: true,
  round: true
})

/**
 * What is missing for the way that was chosen. `section` is the form's name for it: 'routing' or 'assignment';
 * `from` the day it goes out.
 */
export function routeProblems(
  record: LedgerRecord,
  kind: RoutingKind,
  route: Route,
  from: string,
  section: string
): Problem[] {
  const at = (field: string) => `${section}.${field}`
  const problems: Problem[] = []
  if (!routes[kind].includes(route.route)) {
    const message = `「${routeKind.name(route.route)}」不用于${routingKind.name(kind)}，请另选去向`
    problems.push(problem(at('route'), message))
  }
  if (blank(route.organizationId)) {
    if (kind === 'assign') problems.push(problem(at('organizationId'), '请选择承办的调解组织'))
    else if (route.route === 'organization') {
      problems.push(problem(at('organizationId'), '请选择接收的调解组织'))
    } else if (blank(route.receiver)) problems.push(problem(at('receiver'), '请填写接收单位'))
  }
  if (kind === 'assign') problems.push(...partnerProblems(route, at))
  if (route.reportBy !== null && isDate(route.reportBy)) {
    problems.push(...notBefore(at('reportBy'), '要求反馈的日期', route.reportBy, '分流日期', from))
  }
  problems.push(...mediatorProblems(record, route, at))
  return [...problems, ...shapeProblems(section, shape, route, problems)]
}

type At = (field: string) => string

/** 「1+」 and 联调 name who works along; a court's letter names itself, its stage and the day of the report. */
function partnerProblems({ route, department, stage, letterNumber, reportBy }: Route, at: At): Problem[] {
  if (route === 'onePlus' && blank(department)) {
    return [problem(at('department'), '「1+」联动请填写共同办理的行政部门')]
  }
  if (route === 'joint' && blank(department)) {
    return [problem(at('department'), '请填写共同调解的相邻中心')]
  }
  if (route !== 'court') return []
  if (stage === null) return [problem(at('stage'), '请选择诉调对接的阶段')]
  if (stage === IN_TRIAL) return []
  return [
    ...(blank(letterNumber) ? [problem(at('letterNumber'), '请填写法院委派函（委托函）的文号')] : []),
    ...(reportBy === null ? [problem(at('reportBy'), '请填写向法院反馈的最后日期')] : [])
  ]
}

function mediatorProblems(record: LedgerRecord, { mediatorIds, chosenBy }: Route, at: At): Problem[] {
  const problems = recusedAmong(record, mediatorIds, at('mediatorIds'))
  if (chosenBy === 'parties' && mediatorIds.length === 0) {
    problems.push(problem(at('mediatorIds'), '由当事人选择的，请填写当事人选定的调解员'))
  }
  return problems
}

/** Mediators who stepped back from this case. */
export const recusedIds = (record: LedgerRecord): readonly string[] =>
  (sectionValue<DisputeRouting>(record, 'routing')?.recusals ?? []).map(({ mediatorId }) => mediatorId)

/** 要求回避的应当予以调换 (司法部令第75号转述): whoever stepped back does not come back to this case. */
export const recusedAmong = (record: LedgerRecord, ids: readonly string[], field: string): Problem[] =>
  ids.some((id) => recusedIds(record).includes(id))
    ? [problem(field, '所选调解员在本案已经回避，请另选调解员')]
    : []

/** A court's limit that was passed, with its longest extension; never a block. */
export function routeWarnings(route: Route, from: string, section: string, terms: OfficeTerms): Warning[] {
  if (route.route !== 'court' || route.reportBy === null || !isDate(from)) return []
  const last = lastReportDay(from, terms)
  if (route.reportBy <= last) return []
  const message = `法院委派、委托调解的期限连同延长至多到 ${last}，请核对要求反馈的日期`
  return [{ field: `${section}.reportBy`, message, source: COURT_SOURCE }]
}
