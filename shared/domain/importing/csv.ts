import type { PlainRow, PlainTable } from './plain'

/** RFC 4180 with the separators that office suites write here: comma, tab or semicolon, the one used most in the first line. */
export function readCsv(text: string, mostCells: number): PlainTable | null {
  const separator = separatorOf(text)
  const rows: PlainRow[] = []
  let [cells, count, at, position]: [string[], number, number, number] = [[], 0, 1, 0]
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ at, cells })
    cells = []
    at += 1
  }
  while (position < text.length) {
    const field = fieldAt(text, position, separator)
    cells.push(field.value)
    count += 1
    if (count > mostCells) return null
    position = field.end
    if (text[position] === separator) {
      position += 1
      if (position === text.length) cells.push('')
      continue
    }
    position += text.startsWith('\r\n', position) ? 2 : 1
    endRow()
  }
  if (cells.length > 0) endRow()
  return { name: '', rows, merges: [] }
}

/** A quoted field may hold separators, line ends and doubled quotes; one that is never closed ends with the text. */
function fieldAt(text: string, from: number, separator: string): { value: string; end: number } {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { value: text.slice(from, end), end }
  }
  const pieces: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { value: [...pieces, text.slice(at)].join('"'), end: text.length }
    pieces.push(text.slice(at, close))
    if (text[close + 1] !== '"') {
      let end = close + 1
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r')
        end += 1
      return { value: pieces.join('"') + text.slice(close + 1, end), end }
    }
    at = close + 2
  }
}

function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r?\n/)
      .find((one) => /[,\t;]/.test(one)) ?? ''
  const count = (sign: string): number => line.split(sign).length
  return ['\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
