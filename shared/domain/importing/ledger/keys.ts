import { packed } from '../text'
import { nameKey } from './lookup'

/** Begins keys made of a number that is given once. */
export const SURE = '号|'

/** A number as a key: spaces and the five ways of writing brackets set aside. */
export const numberKey = (text: string): string =>
  `${SURE}${packed(text)
    .replace(/[（(〔[［【]/g, '(')
    .replace(/[）)〕\]］】]/g, ')')}`

/** Keys are compared without spaces, points and brackets; '' when nothing is said. */
export const keyOf = (...parts: readonly string[]): string =>
  parts.every((part) => part === '') ? '' : parts.map(nameKey).join('|')

/** The same people in any order. */
export const namesKey = (names: readonly string[]): string => names.map(nameKey).sort().join('+')
