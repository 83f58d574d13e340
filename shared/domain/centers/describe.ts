import type { Json, SectionValue } from '../../ledger'
import { centerLevel } from '../codes'
import { maskPhone } from '../identity'
import { differences, type Difference } from '../saving'
import { facilityRows } from './facilities'
import { centerLabels } from './labels'
import type { CenterFacilities } from './sections'

/** Before and after of one section of a centre, in words. Telephone numbers stay masked. */
export function centerDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined = () => undefined
): Difference[] {
  return differences(centerLabels, section, before, after, (_, path, value) => write(path, value, nameOf))
}

function write(path: string, value: Json, nameOf: (id: string) => string | undefined): string | undefined {
  if (value === null || value === '') return undefined
  if (path === 'level') return centerLevel.name(String(value))
  if (path === 'parentId') return nameOf(String(value)) ?? '（台账外）'
  if (path === 'phone' || path === 'leaderPhone') return maskPhone(String(value))
  if (path !== 'items') return undefined
  const rows = facilityRows({ checkedOn: '', items: value as CenterFacilities['items'] })
  return rows
    .filter(({ state }) => state !== 'unknown')
    .map(({ name, state }) => `${name}${state === 'has' ? '有' : '无'}`)
    .join('、')
}
