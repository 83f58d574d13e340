import type { DivisionTree } from '@shared/domain/divisions'
import type { Place } from '@shared/domain/fields'
import { packed } from '../text'

/** Trailing zeros of a code written with twelve digits are no part of it. */
const bareCode = (text: string): string => (/^\d{12}$/.test(text) ? text.replace(/(?:000){1,3}$/, '') : text)

/**
 * Finds the division that a cell of a ledger means: its code, its full name, or its own name where only one division of
 * the office's county (or what is below the office) is called so. Names of elsewhere are not looked for: there are many
 * 「城关镇」.
 */
export function placeFinder(tree: DivisionTree, officeCode: string): (text: string) => Place | null {
  const county = officeCode.slice(0, 6)
  const byName = new Map<string, Place | null>()
  for (const { code, name } of tree.all()) {
    if (county === '' || !code.startsWith(county)) continue
    const place = { code, name: tree.fullName(code) ?? name }
    for (const key of new Set([name, place.name].map(packed))) byName.set(key, byName.has(key) ? null : place)
  }
  return (text) => {
    const word = packed(text)
    if (/^\d+$/.test(word)) {
      const code = bareCode(word)
      const name = tree.fullName(code)
      return name === null ? null : { code, name }
    }
    return byName.get(word) ?? null
  }
}
