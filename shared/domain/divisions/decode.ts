import { divisionLevel, type Division } from './division'

/**
 * Decodes the text of a division file (already decompressed, UTF-8). The format, version 1:
 *
 *     @             the lines that follow are children of '' (provinces)
 *     54西藏自治区    the rest of the code, then the name
 *     @5405         children of 5405
 *     21扎囊县       → 540521 扎囊县
 *
 * A child adds 2 digits under '', a province or a city, 3 under a county or township. Order is that of the file.
 * @throws Error with the line number when the text is not of this format; the resource is damaged then.
 */
export function decodeDivisions(text: string): Division[] {
  const divisions: Division[] = []
  let parent: string | null = null
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) break
    if (line.startsWith('@')) {
      parent = line.slice(1)
      continue
    }
    const division = parent === null ? null : childOf(parent, line)
    if (!division) throw new Error(`区划数据第 ${index + 1} 行无法读取`)
    divisions.push(division)
  }
  return divisions
}

function childOf(parent: string, line: string): Division | null {
  const width = parent.length >= 6 ? 3 : 2
  const code = parent + line.slice(0, width)
  const name = line.slice(width)
  const level = divisionLevel(code)
  return level && name !== '' && code.length === parent.length + width ? { code, name, level } : null
}
