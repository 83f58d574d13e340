import { parentCode, type Division } from './division'
import type { DivisionTree } from './tree'

/** A search over one tree; keeps the full names, so make it once a tree. */
export type DivisionSearch = (text: string, limit?: number) => readonly Division[]

/**
 * Search by name or code. Words are separated by spaces; each must occur in the full name, and the division itself
 * must add to the match: '山南' finds 山南市 and not its counties, '山南 扎' finds 扎囊县, 扎塘镇 and so on.
 * Digits find the codes that begin with them. Higher levels come first, then names that begin with the last word.
 * An empty text finds nothing; `limit` is the most that is returned (20).
 */
export function divisionSearch(tree: DivisionTree): DivisionSearch {
  let entries: readonly Entry[] | null = null
  return (text, limit = 20) => {
    const words = text.trim().split(/\s+/).filter(Boolean)
    const last = words.at(-1)
    if (last === undefined) return []
    entries ??= entriesOf(tree)
    const found = /^\d+$/.test(words.join(''))
      ? entries.filter(({ division }) => division.code.startsWith(words.join('')))
      : entries.filter((entry) => matches(entry, words, last))
    return found
      .sort((a, b) => rank(a, last) - rank(b, last) || (a.division.code < b.division.code ? -1 : 1))
      .slice(0, limit)
      .map(({ division }) => division)
  }
}

interface Entry {
  readonly division: Division
  readonly fullName: string
  readonly parentName: string
}

function entriesOf(tree: DivisionTree): Entry[] {
  const names = new Map(tree.all().map(({ code }) => [code, tree.fullName(code) ?? '']))
  return tree
    .all()
    .map((division) => ({
      division,
      fullName: names.get(division.code) ?? '',
      parentName: names.get(parentCode(division.code)) ?? ''
    }))
    .filter(({ fullName, parentName }) => fullName !== parentName)
}

function matches({ division, fullName, parentName }: Entry, words: readonly string[], last: string): boolean {
  if (!words.every((word) => fullName.includes(word))) return false
  return division.name.includes(last) || !words.every((word) => parentName.includes(word))
}

/** Smaller is better: 10 a level (by code length), 1 off when the name begins with the last word. */
function rank({ division }: Entry, last: string): number {
  return division.code.length * 10 - (division.name.startsWith(last) ? 1 : 0)
}
