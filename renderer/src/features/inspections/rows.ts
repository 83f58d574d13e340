import { centerLevel, codeTable } from '@shared/domain/codes'
import {
  findingsOf,
  inspectionKind,
  roundOf,
  turnedOf,
  type InspectionUnit
} from '@shared/domain/inspections'
import { shortPlace } from '@shared/domain/organizations'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'

/** What came of a round, for the filter. */
export const outcomes = codeTable([
  { code: 'none', name: '未发现' },
  { code: 'found', name: '有发现' },
  { code: 'open', name: '有待处理' }
])

/** One line of the list: matters and places. Who is in a matter, and who went, stands on the record only. */
export interface InspectionRow {
  id: string
  on: string
  unitId: string
  unit: string
  level: string
  kind: string
  kindText: string
  placeCode: string
  placeName: string
  placeShort: string
  lookedAt: string
  found: number
  /** Findings that are neither settled nor a dispute. */
  open: number
  result: string
  retired: boolean
  /** Everything the text filter looks at, lower case. */
  words: string
}

export interface InspectionFilter {
  text: string
  place: string
  level: string
  kind: string
  outcome: string
  from: string | null
  to: string | null
  retired: boolean
}

export const emptyFilter = (): InspectionFilter => ({
  text: '',
  place: '',
  level: '',
  kind: '',
  outcome: '',
  from: null,
  to: null,
  retired: false
})

export function rowOf(
  record: LedgerRecord,
  units: ReadonlyMap<string, InspectionUnit>
): InspectionRow | null {
  const round = roundOf(record)
  if (!round) return null
  const findings = findingsOf(record)
  const turned = turnedOf(record)
  const settled = findings.filter(({ id, settled: is }) => is && !turned.has(id)).length
  const open = findings.length - settled - turned.size
  const kindName = inspectionKind.name(round.kind)
  const kindText = round.topic === '' ? kindName : `${kindName}：${round.topic}`
  const unit = units.get(round.unitId)?.name ?? '（台账外）'
  return {
    id: record.id,
    on: round.on,
    unitId: round.unitId,
    unit,
    level: round.level,
    kind: round.kind,
    kindText,
    placeCode: round.place.code,
    placeName: round.place.name,
    placeShort: shortPlace(round.place.name),
    lookedAt: round.lookedAt,
    found: findings.length,
    open,
    result: resultText(findings.length, settled, turned.size),
    retired: isRetired(record),
    words: [unit, round.topic, round.lookedAt, ...findings.map(({ title }) => title)].join(' ').toLowerCase()
  }
}

function resultText(found: number, settled: number, turned: number): string {
  if (found === 0) return '未发现'
  const parts = [
    `发现 ${found} 件`,
    settled > 0 ? `当场化解 ${settled} 件` : '',
    turned > 0 ? `转为纠纷 ${turned} 件` : ''
  ]
  return parts.filter(Boolean).join('，')
}

/** What waits stands first, withdrawn ones last; then the latest first. */
export function sortRows(rows: readonly InspectionRow[]): InspectionRow[] {
  const group = ({ retired, open }: InspectionRow): number => (retired ? 2 : open > 0 ? 0 : 1)
  return [...rows].sort(
    (a, b) => group(a) - group(b) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0) || (a.id < b.id ? 1 : -1)
  )
}

export function filterRows(rows: readonly InspectionRow[], filter: InspectionFilter): InspectionRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const where = filter.place.trim()
  const byCode = /^\d+$/.test(where)
  const came = ({ found, open }: InspectionRow): boolean =>
    filter.outcome === '' ||
    (filter.outcome === 'none' ? found === 0 : filter.outcome === 'open' ? open > 0 : found > 0)
  return rows.filter(
    (row) =>
      (filter.retired || !row.retired) &&
      (filter.level === '' || row.level === filter.level) &&
      (filter.kind === '' || row.kind === filter.kind) &&
      (filter.from === null || row.on >= filter.from) &&
      (filter.to === null || row.on <= filter.to) &&
      (where === '' || (byCode ? row.placeCode.startsWith(where) : row.placeName.includes(where))) &&
      came(row) &&
      words.every((word) => row.words.includes(word))
  )
}

/** The filters that are set, in words. */
export function conditionsOf(filter: InspectionFilter): string[] {
  const { text, place, level, kind, outcome, from, to, retired } = filter
  return [
    text.trim() && `文字“${text.trim()}”`,
    place.trim() && `地点“${place.trim()}”`,
    level && `层级“${centerLevel.name(level)}”`,
    kind && `类别“${inspectionKind.name(kind)}”`,
    outcome && `结果“${outcomes.name(outcome)}”`,
    from && `${from} 起`,
    to && `${to} 止`,
    retired ? '含已撤销' : ''
  ].filter((words): words is string => Boolean(words))
}
