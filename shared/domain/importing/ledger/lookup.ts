import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { isRetired, standsFor } from '../../saving'
import { packed } from '../text'

/** Records by the names people write for them. */
export interface Lookup {
  /** Records with exactly this name (spaces and points aside), those in use before retired ones. */
  named(text: string): readonly LedgerRecord[]
  /** The only record whose name holds the text, or null. */
  near(text: string): LedgerRecord | null
}

const SHORT: readonly (readonly [RegExp, string])[] = [[/人民调解委员会|调解委员会|调委会/g, '调委']]

/** One way of writing for names that are compared: no spaces, points or brackets, 「人民调解委员会」 as 「调委会」. */
export const nameKey = (text: string): string =>
  SHORT.reduce(
    (word, [pattern, short]) => word.replace(pattern, short),
    packed(text).replace(/[·•・.()（）]/g, '')
  )

/** @param namesOf all names of a record, the official one first */
export function lookupOf(
  records: readonly LedgerRecord[],
  namesOf: (record: LedgerRecord) => readonly string[]
): Lookup {
  const byName = new Map<string, LedgerRecord[]>()
  const byId = new Map(records.map((record) => [record.id, record]))
  const inUse = records.filter((record) => !isRetired(record))
  for (const record of [...inUse, ...records.filter(isRetired)]) {
    // By the name of one that was merged (合并) the one that stands in its place is found.
    const stands = standsFor(record, (id) => byId.get(id))
    for (const key of new Set(namesOf(record).map(nameKey))) {
      const known = byName.get(key) ?? []
      if (key !== '' && !known.includes(stands)) byName.set(key, [...known, stands])
    }
  }
  const nearBy = new Map<string, LedgerRecord | null>()
  return {
    named: (text) => byName.get(nameKey(text)) ?? [],
    near(text) {
      const key = nameKey(text)
      if (key.length < 2) return null
      const known = nearBy.get(key)
      if (known !== undefined) return known
      const found = new Set<LedgerRecord>()
      for (const [name, list] of byName) if (name.includes(key)) list.forEach((record) => found.add(record))
      const [only] = found
      const answer = found.size === 1 && only && !isRetired(only) ? only : null
      nearBy.set(key, answer)
      return answer
    }
  }
}

/** Name, short name and code of an organization. */
export function organizationNames(record: LedgerRecord): string[] {
  const profile = sectionValue<{ name: string; shortName: string; code: string }>(record, 'profile')
  return profile ? [profile.name, profile.shortName, profile.code] : []
}

export const personNames = (record: LedgerRecord): string[] => [
  sectionValue<{ name: string }>(record, 'profile')?.name ?? ''
]
