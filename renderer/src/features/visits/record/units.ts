import { clockText } from '@shared/domain/clocks'
import { daysBetween, type CalendarDate } from '@shared/domain/dates'
import {
  assignmentDue,
  handlingOpinion,
  inTime,
  lawfulEnd,
  tellingWay,
  unitAnswer,
  type VisitAssignment,
  type VisitMove,
  type VisitTerms
} from '@shared/domain/visits'

/** One unit as the page of a visit shows it. */
export interface UnitRow {
  id: string
  unit: string
  contact: string
  state: string
  chip: { kind: 'ok' | 'soon' | 'late' | 'plain'; text: string; title: string } | null
  lines: string[]
  moves: VisitMove[]
}

const SOON_DAYS = 5
const joined = (parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('，')

/** `may`: what who is signed in can do with the visit now. */
export function unitRow(one: VisitAssignment, may: readonly VisitMove[], terms: VisitTerms): UnitRow {
  const back = one.answer !== null && one.answer.kind !== 'received'
  const waits = !back && one.result === null
  const own: VisitMove[] = waits
    ? [
        'remind',
        ...(one.answer === null ? (['receive', 'sendBack'] as const) : []),
        'report',
        'extend',
        'recall'
      ]
    : []
  return {
    id: one.id,
    unit: one.unit,
    contact: one.contact,
    state: stateOf(one),
    chip: waits ? chipOf(one, terms.today) : null,
    lines: linesOf(one, terms),
    moves: own.filter((move) => may.includes(move) && !(move === 'extend' && one.extension !== null))
  }
}

function stateOf(one: VisitAssignment): string {
  if (one.result !== null) return inTime(one) ? '已报结' : '已报结（超期）'
  if (one.dropped !== null) return '已退回，不再另行交办'
  return one.answer === null
    ? '待接收'
    : one.answer.kind === 'received'
      ? '办理中'
      : unitAnswer.name(one.answer.kind)
}

function chipOf(one: VisitAssignment, today: CalendarDate): UnitRow['chip'] {
  const due = assignmentDue(one)
  const daysLeft = daysBetween(today, due)
  const state = daysLeft < 0 ? 'late' : daysLeft <= SOON_DAYS ? 'soon' : 'ok'
  const text = clockText({ state, daysLeft, unit: 'day' })
  return { kind: state === 'ok' ? 'plain' : state, text, title: `${due} 为最后一日` }
}

function linesOf(one: VisitAssignment, terms: VisitTerms): string[] {
  const lawful = lawfulEnd(one, terms)
  return [
    `${one.assignedOn} 交办，${assignmentDue(one)} 前办结：${one.task}`,
    ...(one.answer
      ? [joined([`${one.answer.on} ${unitAnswer.name(one.answer.kind)}`, one.answer.by, one.answer.reason])]
      : []),
    ...(lawful?.due && one.result === null ? [`法定办结期限 ${lawful.due}（${lawful.source}）`] : []),
    ...one.reminders.map(({ on, way, to, note }) =>
      joined([`${on} 催办（${tellingWay.name(way)}）`, to, note])
    ),
    ...(one.extension
      ? [
          joined([
            `${one.extension.on} ${one.extension.approvedBy}批准延长 ${one.extension.days} 天`,
            one.extension.reason,
            `${one.extension.toldOn} 告知来访人`
          ])
        ]
      : []),
    ...(one.result
      ? [
          joined([
            `${one.result.on} 报结`,
            one.result.number,
            handlingOpinion.name(one.result.opinion),
            one.result.text
          ])
        ]
      : []),
    ...(one.dropped ? [`${one.dropped.on} 不再另行交办：${one.dropped.reason}`] : [])
  ]
}
