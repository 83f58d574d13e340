import { formatDateCn, formatMonthCn, isDate } from '../../dates'
import type { DisputeParty } from '../../disputes'

/** Words that several papers share. Spaces that stay on paper are full-width. */

export const BLANK_DATE = '　　　　年　　月　　日'
/** A gap in a sentence, to be written in by hand; these strokes never part at the end of a line. */
export const GAP = '____________'
/** From so many on a sentence names the first ones and gives the number. */
const NAMED = 20

/** '2026年11月23日'; '' for a day that is not known. */
export const dayCn = (date: string | null | undefined): string => (isDate(date) ? formatDateCn(date) : '')

export const dayOrGap = (date: string | null | undefined): string => dayCn(date) || BLANK_DATE

export const orGap = (text: string | null | undefined): string => text?.trim() || GAP

/** '09:05' → '9时05分' */
const clockCn = (time: string): string => `${Number(time.slice(0, 2))}时${time.slice(3, 5)}分`

/** '2026年10月12日9时30分至11时05分', as far as it is known. */
export function timeCn(on: string, from = '', to = ''): string {
  if (from === '') return dayCn(on)
  return `${dayCn(on)}${clockCn(from)}${to === '' ? '' : `至${clockCn(to)}`}`
}

/** 出生年月: '1990年1月' */
export const bornCn = ({ birthDate }: DisputeParty): string =>
  birthDate === null ? '' : formatMonthCn(birthDate.slice(0, 7))

/** 'A、B、C'; a long row is closed with 等 30 人. */
export function namesCn(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join('、')
  return `${names.slice(0, NAMED).join('、')}等${names.length}人`
}

/** 'A' or 'A等3人', as titles of files name a side. */
const sideCn = (names: readonly string[]): string =>
  names.length > 1 ? `${names[0] ?? ''}等${names.length}人` : (names[0] ?? '')

/** 「甲与乙邻里纠纷」, the usual title of a file (卷名; 未核实). */
export function caseTitleCn(list: readonly DisputeParty[], type: string): string {
  const applicants = list.filter(({ role }) => role === 'applicant')
  const first = applicants.length > 0 ? applicants : list.slice(0, 1)
  const others = list.filter((party) => !first.includes(party))
  const sides = [first, others].map((side) => sideCn(side.map(({ name }) => name))).filter(Boolean)
  return sides.join('与') + type
}

/** Fen → '12,000.00元' */
export function yuanCn(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}元`
}

/** The lines of a text that a person numbered by hand, without their numbers. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,3}[）)]|\d{1,3}[、．.](?!\d))\s*/, '').trim())
    .filter((line) => line !== '')
}

/** Names in one box, as people part them: 、 ， ； and the like. A space is no sign: names may hold one. */
export const peopleIn = (text: string): string[] =>
  text
    .split(/[、，,；;/]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** How many Chinese characters wide a text prints, about: stacked and combining letters take no width of their own. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\p{M}/u.test(sign) ? 0 : /[\u2e80-\uffef]/.test(sign) ? 1 : 0.6), 0)
