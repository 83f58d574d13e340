// Not the entry for Node: its createRequire collides with the one the build puts at the head of every piece.
import { unzipSync, zipSync } from 'fflate/browser'
import type { RequestOf } from '@shared/ipc/contract'
import { broken, Refusal } from '../read/refusal'
import { openBook } from './book'
import { writeCells } from './write'

type Values = RequestOf<'templates.fill'>['values']

/**
 * The same file with these cells written. Sheets that are not written into, styles, strings, print settings, pictures
 * and whatever else is in the file keep their bytes; the workbook is told to work out its formulas when it is opened,
 * since their kept results are of before.
 * @throws Refusal
 */
export function fillTemplate(bytes: Uint8Array, values: Values): Uint8Array {
  const { path, sheets } = openBook(bytes)
  const parts = unzipSync(bytes)
  const bySheet = new Map<string, Map<string, string | number>>()
  for (const { sheet, cell, value } of values) {
    const cells = bySheet.get(sheet) ?? new Map<string, string | number>()
    bySheet.set(sheet, cells.set(cell, value))
  }
  for (const [name, cells] of bySheet) {
    const part = sheets.find((sheet) => sheet.name === name)?.path
    const content = part === undefined ? undefined : parts[part]
    if (part === undefined || !content) {
      const message = `表格里没有名为“${name}”的工作表，没有填写，文件没有保存。请重新标记。`
      throw new Refusal('NOT_FOUND', message)
    }
    parts[part] = new TextEncoder().encode(writeCells(exactText(content), cells))
  }
  parts[path] = new TextEncoder().encode(recalculated(exactText(parts[path] ?? new Uint8Array())))
  return zipSync(parts)
}

/** Text that becomes the same bytes again; a mark at its beginning stays in it. */
function exactText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw broken('工作表的文字编码不能识别')
  }
}

/** What may stand before calcPr in a workbook (ECMA-376 part 1, 18.2.27), the last first. */
const BEFORE = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']

/** fullCalcOnLoad (18.2.2): formulas are worked out anew when the file is opened. */
function recalculated(xml: string): string {
  const found = /<((?:[\w.-]+:)?)calcPr((?:"[^"]*"|'[^']*'|[^'">])*?)\s*(\/?)>/.exec(xml)
  if (found) {
    const [whole, prefix = '', attributes = '', empty = ''] = found
    const kept = attributes.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    const next = `<${prefix}calcPr${kept} fullCalcOnLoad="1"${empty}>`
    return xml.slice(0, found.index) + next + xml.slice(found.index + whole.length)
  }
  for (const name of BEFORE) {
    const last = new RegExp(`</([\\w.-]+:)?${name}\\s*>|<([\\w.-]+:)?${name}(?:\\s[^>]*)?/>`).exec(xml)
    if (!last) continue
    const at = last.index + last[0].length
    return `${xml.slice(0, at)}<${last[1] ?? last[2] ?? ''}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`
  }
  throw broken('这不是完整的电子表格文件')
}
