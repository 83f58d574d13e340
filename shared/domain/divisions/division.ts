/** 区划层级;与综治中心层级同名,便于对照。 */
export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village'

/**
 * One administrative division. `code` is the statistical division code without trailing zeros:
 * 2 digits province, 4 city, 6 county (GB/T 2260), 9 township, 12 village (国家统计局《统计用区划代码和城乡划分代码编制规则》).
 * Divisions change every year: a record keeps the code and the name of its own time and never looks them up again.
 */
export interface Division {
  readonly code: string
  readonly name: string
  readonly level: DivisionLevel
}

const LEVELS: ReadonlyMap<number, DivisionLevel> = new Map([
  [2, 'province'],
  [4, 'city'],
  [6, 'county'],
  [9, 'township'],
  [12, 'village']
])

/** The level a code has by its length, or null when it is not 2, 4, 6, 9 or 12 digits. */
export function divisionLevel(code: string): DivisionLevel | null {
  return /^\d+$/.test(code) ? (LEVELS.get(code.length) ?? null) : null
}

/** The code one level up; '' above a province. */
export function parentCode(code: string): string {
  return code.slice(0, code.length > 6 ? -3 : -2)
}

/** The 12-digit form that statistics forms use: '5405' → '540500000000'. */
export function toTwelveDigits(code: string): string {
  return code.padEnd(12, '0')
}
