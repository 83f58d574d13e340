import type { Part, PlainRow } from './plain'

/** Characters of a pasted text that are read at most. */
export const LONGEST_TEXT = 2_000_000

/**
 * A pasted text as paragraphs and tables: lines with tabs are cells, as office suites and web pages put them on the
 * clipboard; lines between bars too. `before` lines stand before this text.
 */
export function partsOfText(text: string, before = 0): Part[] {
  const parts: Part[] = []
  let rows: PlainRow[] = []
  let tables = 0
  const close = (): void => {
    if (rows.length === 0) return
    tables += 1
    parts.push({
      kind: 'table',
      table: { name: tables === 1 ? '' : `第 ${tables} 个表格`, rows, merges: [] }
    })
    rows = []
  }
  text
    .slice(0, LONGEST_TEXT)
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      const cells = cellsOf(line)
      if (cells) {
        if (cells.some((cell) => cell !== '')) rows.push({ at: before + index + 1, cells })
        return
      }
      if (line.trim() === '') return
      close()
      parts.push({ kind: 'text', at: before + index + 1, text: line.trim() })
    })
  close()
  return parts
}

function cellsOf(line: string): string[] | null {
  const trimmed = line.trim()
  if (/^\|.*\|$/.test(trimmed)) {
    const cells = trimmed
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells
  }
  return line.includes('\t') && trimmed.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : null
}
