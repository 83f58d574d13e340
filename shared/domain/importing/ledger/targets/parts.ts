import { sectionValue, type LedgerRecord, type Problem } from '@shared/ledger'
import type { Place } from '@shared/domain/fields'
import type { ImportAround } from '../around'
import type { RowReader } from '../reader'
import { isNothing } from '../values'

/** The place of a cell: by code or name where the divisions have it, otherwise as it was written. */
export function placeOfCell(row: RowReader, field: string, around: ImportAround): Place | null {
  const text = row.line(field, 120)
  if (text === '' || isNothing(text)) return null
  const known = around.placeOf(text)
  if (known) return known
  if (/^\d+$/.test(text)) {
    row.bad(field, '区划代码不在区划资料中')
    return null
  }
  return { code: '', name: text }
}

/** An organization of the ledger by name, short name or code; what could be another is doubtful, what is none bad. */
export function organizationOfCell(
  row: RowReader,
  field: string,
  { organizations }: ImportAround
): LedgerRecord | null {
  const text = row.line(field, 200)
  if (text === '' || isNothing(text)) return null
  const [record, ...others] = organizations.named(text)
  if (record) {
    if (others.length > 0) row.doubt(field, `台账中有 ${others.length + 1} 个同名的调解组织，按先登记的读`)
    return record
  }
  const near = organizations.near(text)
  if (near) {
    const name = sectionValue<{ name: string }>(near, 'profile')?.name ?? ''
    row.doubt(field, `台账中没有这个名称，按“${name}”读`)
    return near
  }
  row.bad(field, '台账中没有这个调解组织；请先导入或登记调解组织，或者不读这一列')
  return null
}

/** The value of a cell where the row says one, otherwise what stood there. */
export const orElse = <T>(given: T | null, present: T): T => (given === null ? present : given)
export const orText = (given: string, present: string): string => (given === '' ? present : given)

/** The problems of sections that the row touches; the same field is told once. */
export const onceEach = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ field, message }) => {
    const key = `${field}/${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
