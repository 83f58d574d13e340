import type { GridRow } from '../../grid'
import { labelsOf, MOST_HEAD_ROWS, type Head } from './head'
import type { LedgerTable } from './table'

/**
 * Where a head stands, as row numbers of the table from 0: `from` up to, not including, `to`. The same number twice: there is
 * none, and records begin with that row.
 */
export interface HeadPlace {
  from: number
  to: number
}

/** The head is looked for by a person among the first rows; nobody reads further for it. */
export const SHOWN_ROWS = 30

export const isHeadless = ({ from, to }: HeadPlace): boolean => from === to

export const samePlace = (a: HeadPlace | null, b: HeadPlace | null): boolean =>
  a?.from === b?.from && a?.to === b?.to

/** 0 → 'A', 26 → 'AA', as the office suite names its columns. */
export const columnLetter = (at: number): string =>
  (at >= 26 ? columnLetter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** What the columns are called by a head that a person pointed at; by letters where there is none. */
export function headAt({ rows, width }: LedgerTable, place: HeadPlace): Head {
  const labels = isHeadless(place)
    ? Array.from({ length: width }, (_, at) => `${columnLetter(at)} 列`)
    : labelsOf(rows.slice(place.from, place.to))
  return { ...place, labels }
}

/** Every head that could be pointed at. */
export function* possibleHeads({ rows }: LedgerTable): Generator<HeadPlace, void> {
  const last = Math.min(rows.length, SHOWN_ROWS)
  for (let from = 0; from < last; from++)
    for (let to = from + 1; to <= Math.min(last, from + MOST_HEAD_ROWS); to++) yield { from, to }
}

/** Where a person most likely points: the first of the rows with most words that are no numbers; the first of all if none. */
export function likelyHead({ rows }: LedgerTable): HeadPlace {
  const sizes = rows.slice(0, SHOWN_ROWS).map(wordsIn)
  const from = Math.max(0, sizes.indexOf(Math.max(...sizes)))
  return { from, to: from + 1 }
}

const wordsIn = ({ cells }: GridRow): number =>
  new Set(
    cells
      .filter(({ cell, text, carried }) => typeof cell === 'string' && !carried && !/\d/.test(text))
      .map(({ text }) => text)
  ).size
