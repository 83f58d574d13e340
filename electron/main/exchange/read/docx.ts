import { LIMITS, partsOfText, type OpenedFile, type Part, type PlainTable } from '@shared/domain/importing'
import { targetOf } from './links'
import { broken, tooLarge } from './refusal'
import { DocxTable } from './docxTable'
import { walkXml, xmlText } from './xml'
import type { ZipParts } from './zip'

/** A document (ECMA-376 part 1, 17) as its paragraphs and tables; headers, footers, notes and deleted text are left out. */
export function readDocx(zip: ZipParts, name: string): OpenedFile {
  const body = zip.read(targetOf(zip, 'officeDocument') ?? 'word/document.xml')
  if (!body) throw broken('这不是完整的文档文件')
  const out = new Blocks()
  const tables: DocxTable[] = []
  let line: string[] = []
  let [inText, aside] = [false, 0]
  const endParagraph = (): void => {
    const text = line.join('')
    line = []
    const table = tables[0]
    if (table) table.addText(text)
    else out.addText(text)
  }
  walkXml(xmlText(body), {
    open(tag, attribute) {
      // The same drawing for older suites: everything in it would be there twice.
      if (tag === 'Fallback') aside += 1
      if (aside > 0) return
      if (tag === 't') inText = true
      else if (tag === 'tab' && tables.length === 0) line.push('\t')
      else if (tag === 'tab') line.push(' ')
      else if (tag === 'br' || tag === 'cr') line.push('\n')
      else if (tag === 'tbl') tables.push(new DocxTable())
      // A table inside a cell is text of that cell.
      else if (tables.length === 1) tables[0]?.open(tag, attribute('val'))
    },
    text(piece) {
      if (inText && aside === 0) line.push(piece)
    },
    close(tag) {
      if (tag === 'Fallback') aside -= 1
      if (aside > 0) return
      if (tag === 't') inText = false
      else if (tag === 'p') endParagraph()
      else if (tag === 'tbl') {
        const table = tables.pop()
        if (table && tables.length === 0) out.addTable(table.done())
      } else if (tables.length === 1) tables[0]?.close(tag)
    }
  })
  return { name, parts: out.parts(), notes: [] }
}

/** Paragraphs and tables in their order; paragraphs with tabs become rows where several follow each other. */
class Blocks {
  private readonly made: Part[] = []
  private lines: string[] = []
  private count = 0
  private tables = 0
  private cells: number = LIMITS.cells

  addText(text: string): void {
    this.lines.push(...text.split('\n'))
    this.cells -= 1
    if (this.cells < 0) throw tooLarge('文档超过 500,000 段')
  }

  addTable(table: Omit<PlainTable, 'name'>): void {
    this.endText()
    this.cells -= table.rows.reduce((sum, { cells }) => sum + cells.length, 0)
    if (this.cells < 0) throw tooLarge('表格超过 500,000 个单元格')
    if (table.rows.length === 0) return
    this.tables += 1
    this.made.push({ kind: 'table', table: { name: `第 ${this.tables} 个表格`, ...table } })
  }

  parts(): Part[] {
    this.endText()
    return this.made
  }

  private endText(): void {
    const parts = partsOfText(this.lines.join('\n'), this.count)
    this.count += this.lines.length
    this.lines = []
    for (const part of parts) {
      if (part.kind === 'text') this.made.push(part)
      else this.addTable(part.table)
    }
  }
}
