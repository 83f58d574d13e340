import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import ExcelJS from 'exceljs'

type Value = string | number | Date | null | ExcelJS.CellValue

export interface SheetMade {
  name: string
  rows: Value[][]
  merges?: string[]
  /** Number formats by cell, for example { A2: 'yyyy-mm-dd' }. */
  formats?: Record<string, string>
  hidden?: boolean
}

/** A workbook as an office would have it. */
export async function xlsx(
  sheets: readonly SheetMade[],
  options: { date1904?: boolean } = {}
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  if (options.date1904) book.properties.date1904 = true
  for (const { name, rows, merges = [], formats = {}, hidden } of sheets) {
    const sheet = book.addWorksheet(name)
    if (hidden) sheet.state = 'hidden'
    rows.forEach((row, at) =>
      row.forEach((value, column) => {
        if (value !== null) sheet.getCell(at + 1, column + 1).value = value as ExcelJS.CellValue
      })
    )
    for (const range of merges) sheet.mergeCells(range)
    for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export const utcDate = (year: number, month: number, day: number): Date =>
  new Date(Date.UTC(year, month - 1, day))

/** A cell: its text, over how many columns, and whether it goes on in the row below or from the one above. */
export type CellMade = string | { text: string; span?: number; goesOn?: 'first' | 'more' }

const cellOf = (given: CellMade): TableCell => {
  const { text, span = 1, goesOn } = typeof given === 'string' ? { text: given } : given
  return new TableCell({
    columnSpan: span,
    ...(goesOn
      ? { verticalMerge: goesOn === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
    children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }))
  })
}

/** A document of paragraphs and tables in their order. */
export async function docx(blocks: readonly (string | CellMade[][])[]): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    typeof block === 'string'
      ? new Paragraph({
          children: block
            .split('\t')
            .flatMap((piece, at) =>
              at === 0
                ? [new TextRun(piece)]
                : [new TextRun({ children: ['\t'] as never }), new TextRun(piece)]
            )
        })
      : new Table({ rows: block.map((cells) => new TableRow({ children: cells.map(cellOf) })) })
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** A zip by hand: sizes in its directory may lie. */
export function zip(entries: readonly { name: string; data: Uint8Array; declared?: number }[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, declared = data.length } of entries) {
    const packed = deflateRawSync(data)
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declared, 22)
    local.writeUInt16LE(title.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(declared, 24)
    central.writeUInt16LE(title.length, 28)
    central.writeUInt32LE(offset, 42)
    pieces.push(local, title, packed)
    directory.push(central, title)
    offset += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12
  )
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

/** The least that opens as a workbook, with the given rows of its only sheet. */
export const bareBook = (sheetData: string): Uint8Array =>
  zip([
    {
      name: 'xl/workbook.xml',
      data: Buffer.from('<workbook><sheets><sheet name="1" r:id="r1"/></sheets></workbook>')
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: Buffer.from(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
      )
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: Buffer.from(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`)
    }
  ])
