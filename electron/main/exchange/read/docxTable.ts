import type { Merge, PlainRow, PlainTable } from '@shared/domain/importing'

const MOST_COLUMNS = 1_000

/** A table of a document while it is read: cells over several columns (gridSpan) and rows (vMerge) become merged ones. */
export class DocxTable {
  private readonly rows: PlainRow[] = []
  private readonly merges: Merge[] = []
  /** Merged cells that a row below may continue, by their first column. */
  private readonly growing = new Map<number, Merge>()
  private cells: string[] = []
  private row = 0
  private column = 1
  private span = 1
  private goesOn: 'no' | 'first' | 'more' = 'no'
  private texts: string[] | null = null

  open(tag: string, value: string | undefined): void {
    if (tag === 'tr') {
      this.row += 1
      this.column = 1
      this.cells = []
    } else if (tag === 'tc') {
      this.span = 1
      this.goesOn = 'no'
      this.texts = []
    } else if (tag === 'gridSpan') this.span = limited(value)
    else if (tag === 'gridBefore') this.column += limited(value)
    else if (tag === 'vMerge') this.goesOn = value === 'restart' ? 'first' : 'more'
  }

  addText(text: string): void {
    this.texts?.push(text)
  }

  close(tag: string): void {
    if (tag === 'tc') this.endCell()
    if (tag === 'tr' && this.cells.some((cell) => cell !== ''))
      this.rows.push({ at: this.row, cells: this.cells })
  }

  done(): Omit<PlainTable, 'name'> {
    return {
      rows: this.rows,
      merges: this.merges.filter(({ row, toRow, column, toColumn }) => row < toRow || column < toColumn)
    }
  }

  private endCell(): void {
    const { row, column, span } = this
    if (column + span > MOST_COLUMNS) return
    const text = (this.texts ?? []).join('\n').trim()
    this.texts = null
    const above = this.growing.get(column)
    if (this.goesOn === 'more' && above) above.toRow = row
    else {
      const merge = { row, column, toRow: row, toColumn: column + span - 1 }
      this.merges.push(merge)
      if (this.goesOn === 'no') this.growing.delete(column)
      else this.growing.set(column, merge)
    }
    while (this.cells.length < column - 1) this.cells.push('')
    this.cells.push(
      this.goesOn === 'more' && above ? '' : text,
      ...Array.from({ length: span - 1 }, () => '')
    )
    this.column += span
  }
}

function limited(value: string | undefined): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST_COLUMNS) : 1
}
