import { codeTable, centerLevel } from '@shared/domain/codes'
import { formatWeekdayCn, monthRange, partsOf, type CalendarMonth } from '@shared/domain/dates'
import {
  periodsBetween,
  rhythmFor,
  standingsBetween,
  type InspectionEvery,
  type InspectionUnit,
  type Period,
  type RhythmTerms,
  type Round,
  type Standing
} from '@shared/domain/inspections'

/** Levels that have centres of their own here. */
export const levels = codeTable(centerLevel.list.filter(({ registrable }) => registrable))

export interface GridRow {
  unit: InspectionUnit
  cells: Standing[]
  /** 「应 4 次，已 3 次，超期 1 次」 */
  words: string
}

export interface Grid {
  every: InspectionEvery
  columns: (Period & { title: string; name: string })[]
  rows: GridRow[]
  asked: number
  done: number
  late: number
  /** Years that had to be estimated because no holiday notice is on file. */
  unknownYears: number[]
}

/** Where every centre of a level stands in the periods that have a day in the month. */
export function gridOf(
  month: CalendarMonth,
  level: string,
  units: readonly InspectionUnit[],
  rounds: ReadonlyMap<string, Round[]>,
  terms: RhythmTerms
): Grid {
  const { from, to } = monthRange(month)
  const every = rhythmFor(terms.rhythm, level)?.every ?? 'none'
  const rows = units
    .filter((unit) => unit.kind === 'center' && unit.level === level && !unit.retired)
    .map((unit): GridRow => {
      const cells = standingsBetween(unit, rounds.get(unit.id) ?? [], from, to, terms)
      return { unit, cells, words: wordsOf(cells) }
    })
  const all = rows.flatMap(({ cells }) => cells)
  return {
    every,
    columns: periodsBetween(every, from, to).map((period) => ({ ...period, ...titleOf(every, period) })),
    rows,
    asked: all.filter(isAsked).length,
    done: all.filter(({ state }) => state === 'done').length,
    late: all.filter(isLate).length,
    unknownYears: [...new Set(all.flatMap(({ unknownYear }) => unknownYear ?? []))]
  }
}

const isAsked = ({ due, state }: Standing): boolean =>
  state === 'done' || (due !== null && state !== 'before')
const isLate = ({ state }: Standing): boolean => state === 'late' || state === 'missed'

function wordsOf(cells: readonly Standing[]): string {
  const count = (test: (cell: Standing) => boolean): number => cells.filter(test).length
  const late = count(isLate)
  const words = `应 ${count(isAsked)} 次，已 ${count(({ state }) => state === 'done')} 次`
  return late > 0 ? `${words}，超期 ${late} 次` : words
}

/** `title` as it stands in the head, `name` as it is read aloud. */
function titleOf(every: InspectionEvery, { from, to }: Period): { title: string; name: string } {
  const { month, day } = partsOf(from)
  const name = from === to ? from : `${from} 至 ${to}`
  if (every === 'day') return { title: `${day}`, name: `${from} ${formatWeekdayCn(from)}` }
  if (every === 'month') return { title: `${month}月`, name }
  if (every === 'quarter') return { title: `第 ${Math.ceil(month / 3)} 季度`, name }
  return { title: `${from.slice(5)} 至 ${to.slice(5)}`, name }
}

/** One sign for a day, where thirty stand in a line; the words are its name. */
export const SIGNS: Readonly<Record<Standing['state'], string>> = {
  done: '已',
  late: '超',
  missed: '缺',
  soon: '今',
  ahead: '·',
  free: '—',
  before: '·'
}
export const LEGEND = '已：已排查　超：超期　缺：当期未查，此后已查　今：今天应查　—：不是工作日，不要求'
