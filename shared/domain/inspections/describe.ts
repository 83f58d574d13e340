import type { Json, SectionValue } from '../../ledger'
import { centerLevel } from '../codes'
import { differences, type Difference } from '../saving'
import { inspectionAnswer, inspectionKind } from './codes'
import { inspectionLabels } from './labels'
import type { InspectionFindings, InspectionTurned } from './sections'

/** Before and after of one section of an inspection, in words: matters by their titles, never by who is in them. */
export function inspectionDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined = () => undefined
): Difference[] {
  return differences(
    inspectionLabels,
    section,
    before && withoutKind(before),
    withoutKind(after),
    (_, path, value) => write(section, path, value, nameOf)
  )
}

/** Which register the unit stands in says nothing beside its name. */
const withoutKind = ({ unitKind: _, ...rest }: SectionValue): SectionValue => rest

function write(
  section: string,
  path: string,
  value: Json,
  nameOf: (id: string) => string | undefined
): string | undefined {
  if (value === null || value === '') return undefined
  if (path === 'unitId') return nameOf(String(value)) ?? '（台账外）'
  if (path === 'level') return centerLevel.name(String(value))
  if (path === 'kind') return inspectionKind.name(String(value))
  if (path === 'answer') return inspectionAnswer.name(String(value))
  if (path !== 'list') return undefined
  const words =
    section === 'turned'
      ? (value as InspectionTurned['list']).map(({ disputeId }) => nameOf(disputeId) ?? '纠纷一件')
      : (value as InspectionFindings['list']).map(({ title, settled }) =>
          settled ? `${title}（当场化解）` : title
        )
  return words.length === 0 ? undefined : words.join('；')
}
