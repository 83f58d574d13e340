import type { TermState } from '@shared/domain/mediators'

/** What the rows of a register have in common: a name, a place, a term that runs out, and retirement. */
export interface RegisterRow {
  id: string
  name: string
  placeCode: string
  placeName: string
  term: TermState
  retired: boolean
  /** Everything the text filter looks at, lower case. */
  words: string
}

/** What needs doing first: terms that ran out, then soon; retired ones last; else by place and name. */
export function sortRows<R extends RegisterRow>(rows: readonly R[]): R[] {
  const urgency = ({ retired, term }: R): number =>
    retired ? 3 : term === 'expired' ? 0 : term === 'soon' ? 1 : 2
  return [...rows].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      (a.placeCode < b.placeCode ? -1 : a.placeCode > b.placeCode ? 1 : 0) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

/** The beginning of a division code, or part of a place's name; all words of the text, in any order. */
export function rowMatcher(text: string, place: string): (row: RegisterRow) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const where = place.trim()
  const byCode = /^\d+$/.test(where)
  return (row) =>
    (where === '' || (byCode ? row.placeCode.startsWith(where) : row.placeName.includes(where))) &&
    words.every((word) => row.words.includes(word))
}
