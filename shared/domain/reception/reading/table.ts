import {
  datesInCell,
  findDates,
  findTimes,
  findWeekdays,
  gridOf,
  isTotalRow,
  lineOf,
  plainText,
  weekdayInCell,
  type FoundDate,
  type GridCell,
  type GridRow,
  type PlainTable
} from '@shared/domain/importing'
import { blocksOf, findHead, sameHead, type Head, type Role } from './columns'
import { isRule, spanIn } from './frame'
import { labelled } from './labels'
import { type LeftLine, type Source } from './types'

/** A row of a table before dates and hours are settled: what stands in the columns of each role. */
export interface RawRow {
  source: Source
  dates: FoundDate[]
  /** The day was left empty and is that of the row above. */
  repeated: boolean
  texts: Partial<Record<Role, string[]>>
  weekday: number | null
  /** 「上午（9:00-12:00）」: what the head says of the halves of a day. */
  halves: { morning: string; afternoon: string }
}

export interface ReadTable {
  rows: RawRow[]
  dropped: LeftLine[]
  rules: LeftLine[]
  unread: LeftLine[]
  /** Lines above the head and below the rows. */
  loose: Source[]
}

export function readTable(table: PlainTable): ReadTable {
  const grid = gridOf(table)
  const found: ReadTable = { rows: [], dropped: [], rules: [], unread: [], loose: [] }
  const firstHead = findHead(grid)
  const before = firstHead ? firstHead.first : grid.length
  for (const row of grid.slice(0, before)) found.loose.push(...looseLines(sourceOf(table, row), row))
  if (!firstHead) return found
  let head: Head = firstHead
  found.dropped.push(
    ...grid.slice(head.first, head.last + 1).map((row) => ({ ...sourceOf(table, row), why: '表头' }))
  )
  let above: FoundDate[] = []
  for (let at = head.last + 1; at < grid.length; at++) {
    const row = grid[at]
    if (!row) continue
    const source = sourceOf(table, row)
    const next: Head | null = sameHead(row, head) ? head : laterHead(grid, at)
    if (next) {
      found.dropped.push({ ...source, why: '重复的表头' })
      if (next !== head) {
        for (const more of grid.slice(at + 1, next.last + 1))
          found.dropped.push({ ...sourceOf(table, more), why: '表头' })
        at = next.last
      }
      head = next
      above = []
    } else if (isTotalRow(row)) found.dropped.push({ ...source, why: '合计行' })
    else if (isRemark(row)) found.loose.push(...looseLines(source, row))
    else above = readRow(row, source, head, above, found)
  }
  return found
}

const laterHead = (grid: readonly GridRow[], at: number): Head | null => {
  const head = findHead(grid.slice(0, at + 4), at)
  return head?.first === at ? head : null
}

const sourceOf = ({ name }: PlainTable, row: GridRow): Source => ({
  where: `${name}第 ${row.at} 行`,
  text: lineOf(row)
})

/** A merged title may hold several lines of its own. */
function looseLines(source: Source, row: GridRow): Source[] {
  const filled = row.cells.filter(
    ({ text }, at) => text !== '' && !(row.cells[at]?.carried && row.cells[at - 1]?.text === text)
  )
  const [label, ...rest] = filled.map(({ text }) => text)
  // A form of two columns: 接访时间 | 2025年3月26日 says the same as a labelled line.
  if (label !== undefined && rest.length > 0 && labelled(label)?.heading) {
    return [{ ...source, text: `${label.replace(/\s/g, '')}：${rest.join('；')}` }]
  }
  if (filled.length !== 1) return [source]
  const lines = (filled[0]?.text ?? '').split('\n').filter((line) => line.trim() !== '')
  return lines.map((text) => ({ ...source, text: text.trim() }))
}

/** One text over the whole width, or 注：/备注：/说明: a remark below the table. */
function isRemark({ cells }: GridRow): boolean {
  const texts = [...new Set(cells.map(({ text }) => text).filter((text) => text !== ''))]
  const [first = ''] = texts
  if (
    /^(?:备?注|说明|联系电话|咨询电话|监督电话|填表|填报|制表|审核|单位|注意事项|接访地点|接访时间|接待地点|温馨提示)\s*(?:人|单位)?\s*[::：]/.test(
      first
    )
  )
    return true
  if (texts.length !== 1 || cells.length < 2) return false
  const merged = cells.some(({ carried }) => carried)
  return merged || (datesInCell(null, first).length === 0 ? first.length > 12 : hasMoreThanDays(first))
}

/** 「青石县信访局 2021年2月25日」 alone in its row is a signature. */
function hasMoreThanDays(text: string): boolean {
  let rest = plainText(text)
  for (const { at, end } of findDates(rest).reverse()) rest = rest.slice(0, at) + rest.slice(end)
  for (const { at, end } of findTimes(rest).reverse()) rest = rest.slice(0, at) + rest.slice(end)
  return /\p{L}{2}/u.test(rest.replace(/(?:星期|周|礼拜)[一二三四五六日天]/g, ''))
}

/** Takes one row apart, block by block; answers the day that an empty cell below stands for. */
function readRow(
  row: GridRow,
  source: Source,
  head: Head,
  above: FoundDate[],
  found: ReadTable
): FoundDate[] {
  let carried = above
  const blocks = blocksOf(head)
  for (const { from, to } of blocks) {
    const cells = row.cells.slice(from, to)
    if (cells.every(({ text }) => text === '')) continue
    const raw = rawOf(cells, head, from, source)
    const dateText = raw.texts.date?.join(' ') ?? ''
    const rule = isRule(dateText) || spanIn(dateText)
    if (rule)
      found.rules.push({
        ...source,
        why: isRule(dateText) ? '写的是规则，没有写明日期' : '写的是一段时间，没有逐日写明'
      })
    else if (raw.dates.length > 0) {
      found.rows.push(raw)
      carried = blocks.length > 1 ? [] : raw.dates
    } else if (dateText === '' && carried.length > 0 && hasPeople(raw))
      found.rows.push({ ...raw, dates: carried, repeated: true })
    else if (dateText === '' && !hasPeople(raw))
      found.unread.push({ ...source, why: '没有日期，也没有接访领导' })
    else if (dateText === '') found.unread.push({ ...source, why: '没有日期' })
    else found.rows.push(raw)
  }
  return carried
}

const hasPeople = ({ texts }: RawRow): boolean =>
  [texts.leader, texts.morning, texts.afternoon, texts.post, texts.organizer].some((list) =>
    list?.some((text) => text !== '')
  )

function rawOf(cells: readonly GridCell[], head: Head, from: number, source: Source): RawRow {
  const roles = head.roles.slice(from, from + cells.length)
  const labelOf = (role: Role): string => head.labels[head.roles.indexOf(role)] ?? ''
  const texts: Partial<Record<Role, string[]>> = {}
  let dates: FoundDate[] = []
  let weekday: number | null = null
  cells.forEach((cell, at) => {
    const role = roles[at]
    // What was lost is no empty cell: the day above is not its day.
    if (role === 'date' && cell.cell !== null && typeof cell.cell === 'object' && 'lost' in cell.cell)
      texts.date = [cell.cell.lost]
    if (!role || cell.text === '') return
    // A cell merged over two columns of one role is said once.
    if (cell.carried && cells[at - 1]?.text === cell.text && roles[at - 1] === role) return
    texts[role] = [...(texts[role] ?? []), cell.text]
    if (role === 'date') dates = [...dates, ...datesInCell(cell.cell, cell.text)]
    if (role === 'weekday') weekday = weekdayInCell(cell.text)
  })
  const inDate = findWeekdays(texts.date?.join(' ') ?? '')
  return {
    source,
    dates,
    repeated: false,
    texts,
    weekday: weekday ?? (dates.length === 1 ? (inDate[0] ?? null) : null),
    halves: { morning: labelOf('morning'), afternoon: labelOf('afternoon') }
  }
}
