import { NO_HINT, type DateHint } from '../../dates'
import { lineOf, type GridRow } from '../../grid'
import { packed } from '../../text'
import type { MoneyUnit } from '../types'

const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/g
/** The day a table was filled in says nothing of the days in it. */
const FILLED_ON = /填报日期|填报时间|填表日期|填表时间|制表|导出日期|上报/
const UNIT = /单位[:：]?[（(]?(万元|元)/

/** What title lines and the sheet's name say for all rows: the year, and the unit of money. */
export function saidAbove(
  rows: readonly GridRow[],
  sheet: string
): { hint: DateHint; unit: MoneyUnit | null; lines: string[] } {
  const lines = rows.map(lineOf)
  const pieces = lines.flatMap((line) => line.split(/[；;|]/))
  const years = new Set(
    [sheet, ...pieces.filter((line) => !FILLED_ON.test(packed(line)))].flatMap((line) =>
      [...line.matchAll(YEAR)].map((match) => Number(match[1]))
    )
  )
  const [year] = years
  const hint: DateHint =
    years.size === 1 && year !== undefined
      ? { year, month: null, doubt: `没有写年份，按标题的${year}年读` }
      : NO_HINT
  const unit = lines.map((line) => UNIT.exec(packed(line))?.[1]).find((word) => word !== undefined)
  return { hint, unit: unit === undefined ? null : unit === '万元' ? 'wan' : 'yuan', lines }
}

/** The unit that a heading names: 「金额（万元）」. */
export const unitOfHead = (label: string): MoneyUnit | null =>
  packed(label).includes('万元') ? 'wan' : /[(（]元[)）]|单位元/.test(packed(label)) ? 'yuan' : null
