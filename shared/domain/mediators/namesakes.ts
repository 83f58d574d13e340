import { sectionValue, type LedgerRecord, type Warning } from '../../ledger'
import { isRetired } from '../saving'
import type { MediatorProfile } from './sections'

/** Another record that may be the same person: by the identity number, or by the name alone. */
export interface Namesake {
  record: LedgerRecord
  profile: MediatorProfile
  by: 'idNumber' | 'name'
}

const squeezed = (name: string): string => name.normalize('NFKC').replace(/[\s·•・]/gu, '')

/**
 * Who stands in the register already under this number or name, the certain ones first. Names are compared without
 * spaces and points, which one person writes and another does not. Two people may share a name: with different
 * identity numbers they are two, and are not named. Nothing is merged: a person looks and decides.
 */
export function namesakesOf(
  profile: MediatorProfile,
  id: string,
  mediators: Iterable<LedgerRecord>
): Namesake[] {
  const name = squeezed(profile.name)
  const found: Namesake[] = []
  for (const record of mediators) {
    const other = sectionValue<MediatorProfile>(record, 'profile')
    if (!other || record.id === id || isRetired(record)) continue
    const both = profile.idNumber !== '' && other.idNumber !== ''
    if (both && profile.idNumber === other.idNumber) found.push({ record, profile: other, by: 'idNumber' })
    else if (!both && name !== '' && squeezed(other.name) === name) {
      found.push({ record, profile: other, by: 'name' })
    }
  }
  return found.toSorted((a, b) => Number(a.by === 'name') - Number(b.by === 'name'))
}

const SOURCE = '登记核对'

/** What a person should look at before the same mediator stands in the register twice. */
export const namesakeWarnings = (namesakes: readonly Namesake[]): Warning[] =>
  namesakes.slice(0, 3).map(({ profile, by }) => {
    const place = profile.place.name === '' ? '' : `（${profile.place.name}）`
    return by === 'idNumber'
      ? {
          field: 'profile.idNumber',
          message: `台账中已有同一身份证号码的调解员：${profile.name}${place}，请核对是否重复登记`,
          source: SOURCE
        }
      : {
          field: 'profile.name',
          message: `台账中已有同名的调解员：${profile.name}${place}，请核对是否同一人`,
          source: SOURCE
        }
  })
