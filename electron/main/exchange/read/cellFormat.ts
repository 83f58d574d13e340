import { walkXml } from './xml'

/** 'date', 'time' or 'both' for the styles whose numbers are days (ECMA-376 18.8.30); other styles are left out. */
export type DayKind = 'date' | 'time' | 'both'

/** Formats built into the office suites, those of Chinese editions (27 – 36, 50 – 58) among them. */
const BUILT_IN: ReadonlyMap<number, DayKind> = new Map<number, DayKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, DayKind] => [
    id,
    'date'
  ]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, DayKind] => [id, 'time']),
  [22, 'both']
])

/** By index of a cell's style. */
export function dayStyles(stylesXml: string): ReadonlyMap<number, DayKind> {
  const own = new Map<number, DayKind | null>()
  const styles = new Map<number, DayKind>()
  let inside = false
  let index = 0
  walkXml(stylesXml, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), kindOf(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inside = true
      if (name !== 'xf' || !inside) return
      const id = Number(attribute('numFmtId') ?? 0)
      const kind = own.has(id) ? own.get(id) : BUILT_IN.get(id)
      if (kind) styles.set(index, kind)
      index += 1
    },
    close(name) {
      if (name === 'cellXfs') inside = false
    }
  })
  return styles
}

/** Whether a format of one's own shows days, hours or both; quoted words and colours in brackets say nothing. */
function kindOf(code: string): DayKind | null {
  const plain = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (/^general/.test(plain) || /[#0?]/.test(plain.replace(/[.:]0+/g, ''))) return null
  const time = /[hs]|上午|am\/pm/.test(plain)
  const date = /[yde]|aaa/.test(plain) || (!time && plain.includes('m'))
  return date && time ? 'both' : date ? 'date' : time ? 'time' : null
}
