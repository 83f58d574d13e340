import type { Coded, CodeTable } from '../../codes'
import type { CalendarDate } from '../../dates'
import type { GridCell, GridRow } from '../grid'
import type { DateHint } from '../dates'
import type { ColumnPlan, Finding } from './types'
import {
  amountOfCell,
  codeOfCell,
  countOfCell,
  dateOfCell,
  idNumberOfCell,
  lineText,
  numberTextOfCell,
  yesNoOfCell,
  type Alias,
  type Told
} from './values'

const BLANK: GridCell = { cell: null, text: '', carried: false }

/** One row by field: each value once, with what was found on the way. What the file leaves empty is null or ''. */
export class RowReader {
  readonly findings: Finding[] = []
  /** Set once the row was found in the ledger: what stands there is not replaced by what is said for all rows. */
  known = false
  private readonly seen = new Map<string, unknown>()

  constructor(
    private readonly row: GridRow,
    private readonly plan: ColumnPlan,
    private readonly hint: DateHint
  ) {}

  /** Whether the row itself says something here; a default is not the row's own. */
  has(field: string): boolean {
    return this.own(field).text !== ''
  }

  /** As it stands in the file, or the default. */
  raw(field: string): string {
    return this.cell(field).text
  }

  line(field: string, most = 200): string {
    const text = lineText(this.raw(field))
    if (text.length > most) this.bad(field, `超过 ${most} 字，现为 ${text.length} 字`)
    return text.slice(0, most)
  }

  paragraph(field: string, most = 10_000): string {
    const text = this.raw(field).trim()
    if (text.length > most) this.bad(field, `超过 ${most} 字，现为 ${text.length} 字`)
    return text.slice(0, most)
  }

  date = (field: string): CalendarDate | null => this.value(field, (cell) => dateOfCell(cell, this.hint))
  fen = (field: string): number | null => this.value(field, (cell) => amountOfCell(cell, this.plan.unit))
  count = (field: string): number | null => this.value(field, countOfCell)
  yesNo = (field: string): boolean | null => this.value(field, yesNoOfCell)
  idNumber = (field: string): string => this.value(field, idNumberOfCell) ?? ''
  numberText = (field: string): string => this.value(field, numberTextOfCell) ?? ''

  code<C extends string | number>(
    field: string,
    table: CodeTable<Coded & { code: C }>,
    aliases: readonly Alias[] = []
  ): C | null {
    return this.value(field, (cell) => codeOfCell(cell, table, aliases))
  }

  bad = (field: string, why: string): void => this.note(field, 'bad', why)
  doubt = (field: string, why: string): void => this.note(field, 'doubt', why)

  note(field: string, kind: Finding['kind'], why: string): void {
    if (this.findings.some((one) => one.field === field && one.why === why)) return
    this.findings.push({ kind, field, text: field === '' ? '' : this.raw(field), why })
  }

  private own(field: string): GridCell {
    const at = this.plan.fields.indexOf(field)
    const cell = at < 0 ? undefined : this.row.cells[at]
    return !cell || cell.sideways ? BLANK : cell
  }

  private cell(field: string): GridCell {
    const own = this.own(field)
    if (
      typeof own.cell === 'object' &&
      own.cell !== null &&
      'lost' in own.cell &&
      !this.seen.has(`lost:${field}`)
    ) {
      this.seen.set(`lost:${field}`, true)
      this.findings.push({ kind: 'bad', field, text: '', why: own.cell.lost })
    }
    const given = this.known ? undefined : this.plan.defaults[field]
    return own.text === '' && given ? { cell: given, text: given, carried: false } : own
  }

  private value<T>(field: string, read: (cell: GridCell) => Told<T>): T | null {
    if (this.seen.has(field)) return this.seen.get(field) as T | null
    const { value, bad, doubt, note } = read(this.cell(field))
    this.seen.set(field, value)
    if (bad !== undefined) this.bad(field, bad)
    if (doubt !== undefined) this.doubt(field, doubt)
    if (note !== undefined) this.note(field, 'note', note)
    return value
  }
}
