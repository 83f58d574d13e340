import { LIMITS, type Merge, type OpenedFile, type PlainTable } from '@shared/domain/importing'
import { dayStyles, type DayKind } from './cellFormat'
import { linksOf, targetOf } from './links'
import { broken, tooLarge } from './refusal'
import { readSheet, type SheetRoom } from './sheet'
import { walkXml, xmlText } from './xml'
import type { ZipParts } from './zip'

/**
 * A workbook (ECMA-376 part 1, 18) as tables: values as they were last worked out, merged ranges, nothing else. Macros,
 * links, pictures and formulas are never looked at. Own code and not the library that writes workbooks: that one takes
 * 9 s and 900 MB for 500,000 cells and cannot be held to a limit.
 */
export function readXlsx(zip: ZipParts, name: string): OpenedFile {
  const at = targetOf(zip, 'officeDocument') ?? 'xl/workbook.xml'
  const book = zip.read(at)
  if (!book) throw broken('这不是完整的电子表格文件')
  const { sheets, days1904 } = readBook(xmlText(book))
  const links = linksOf(zip, at)
  const text = (type: string): string | null => {
    const target = [...links.values()].find((link) => link.type === type)?.path
    const bytes = target === undefined ? null : zip.read(target)
    return bytes && xmlText(bytes)
  }
  const room: SheetRoom = {
    strings: sharedStrings(text('sharedStrings') ?? ''),
    styles: styles(text('styles')),
    days1904,
    cells: LIMITS.cells,
    slots: 4 * LIMITS.cells,
    notes: new Set()
  }
  const tables: PlainTable[] = []
  for (const sheet of sheets) {
    if (sheet.hidden) room.notes.add(`隐藏的工作表“${sheet.name}”没有读入。`)
    const link = links.get(sheet.link)
    const bytes = sheet.hidden || link?.type !== 'worksheet' ? null : zip.read(link.path)
    if (!bytes) continue
    const { rows, merges } = readSheet(xmlText(bytes), room)
    if (rows.length > 0) tables.push({ name: `工作表“${sheet.name}”`, rows, merges: known(merges, room) })
  }
  return { name, parts: tables.map((table) => ({ kind: 'table', table })), notes: [...room.notes] }
}

const styles = (xml: string | null): ReadonlyMap<number, DayKind> =>
  xml === null ? new Map() : dayStyles(xml)

const MOST_MERGES = 20_000
function known(merges: Merge[], room: SheetRoom): Merge[] {
  if (merges.length <= MOST_MERGES) return merges
  room.notes.add('合并的单元格过多，只认前 20,000 处。')
  return merges.slice(0, MOST_MERGES)
}

interface SheetName {
  name: string
  link: string
  hidden: boolean
}

function readBook(xml: string): { sheets: SheetName[]; days1904: boolean } {
  const sheets: SheetName[] = []
  let days1904 = false
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') days1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const state = attribute('state') ?? ''
      sheets.push({
        name: attribute('name') ?? '',
        link: attribute('id') ?? '',
        hidden: state.endsWith('idden')
      })
    },
    close: () => undefined
  })
  if (sheets.length > 500) throw tooLarge('工作表超过 500 张')
  return { sheets, days1904 }
}

/** Texts that cells name by number; the reading aids of Japanese editions (rPh) are left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let pieces: string[] = []
  let [inText, aside] = [false, false]
  walkXml(xml, {
    open(name) {
      if (name === 'si') pieces = []
      if (name === 't') inText = true
      if (name === 'rPh') aside = true
    },
    text: (piece) => {
      if (inText && !aside) pieces.push(piece)
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') aside = false
      if (name === 'si') strings.push(pieces.join(''))
    }
  })
  return strings
}
