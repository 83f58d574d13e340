import type { Json, SectionValue } from '../../ledger'
import {
  disputeType18,
  education,
  employment,
  language,
  mediatorGrade,
  mediatorIdentity,
  nation,
  politics,
  selection,
  sex
} from '../codes'
import { maskAddress, maskBirthDate, maskIdNumber, maskPhone } from '../identity'
import { differences, mergingDifferences, type Difference } from '../saving'
import { mediatorLabels } from './labels'
import type { MediatorService, MediatorTraining } from './sections'

type Named = { name(code: string | number): string }

const tables: Record<string, Named> = {
  sex,
  nation,
  education,
  politics,
  employment,
  selection,
  identities: mediatorIdentity,
  disputeTypes: disputeType18,
  spoken: language,
  written: { name: (code) => language.find(code)?.written ?? language.name(code) }
}

const masks: Record<string, (text: string) => string> = {
  idNumber: maskIdNumber,
  birthDate: maskBirthDate,
  phone: maskPhone,
  mobile: maskPhone,
  address: maskAddress
}

/**
 * Before and after of one section of a mediator, in words. Numbers, birth date and address stay masked.
 * `grades`: the office's own names of the grades.
 */
export function mediatorDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined = () => undefined,
  grades: Named = mediatorGrade
): Difference[] {
  return (
    mergingDifferences(section, after) ??
    differences(mediatorLabels, section, before, after, (_, path, value) =>
      path === 'grade' && typeof value === 'number' ? grades.name(value) : write(path, value, nameOf)
    )
  )
}

function write(path: string, value: Json, nameOf: (id: string) => string | undefined): string | undefined {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  const mask = masks[path]
  if (mask) return mask(String(value))
  if (path === 'organizations') {
    const served = value as MediatorService['organizations']
    return served
      .map(
        ({ organizationId, post }) => `${nameOf(organizationId) ?? '（台账外）'}${post ? `（${post}）` : ''}`
      )
      .join('、')
  }
  if (path === 'years') {
    const years = value as MediatorTraining['years']
    return years.map(({ year, hours }) => `${year} 年 ${hours} 学时`).join('、')
  }
  const table = tables[path]
  if (!table) return undefined
  return (Array.isArray(value) ? value : [value])
    .map((code) => table.name(code as string | number))
    .join('、')
}
