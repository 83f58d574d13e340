import { sectionValue, type LedgerRecord } from '../../ledger'
import type { DisputeType } from '../codes'
import type { Place } from '../fields'
import type { InspectionFinding, InspectionFindings, InspectionRound, InspectionTurned } from './sections'
import type { InspectionUnit } from './units'

/** A finding as a form holds it: `type` null until it is chosen. */
export type FindingDraft = Omit<InspectionFinding, 'type'> & { type: DisputeType | null }

/** Both sections a clerk fills. In a form codes may still be '': the decision says that they are missing. */
export interface InspectionDraft {
  round: Omit<InspectionRound, 'level' | 'unitKind'> & {
    level: InspectionRound['level'] | ''
    unitKind: InspectionRound['unitKind'] | ''
  }
  findings: { answer: InspectionFindings['answer'] | ''; list: FindingDraft[] }
}
export type InspectionSection = keyof InspectionDraft

/** A new form: today, and nothing said yet of what was found. */
export const emptyInspection = (today = ''): InspectionDraft => ({
  round: {
    on: today,
    unitKind: '',
    unitId: '',
    level: '',
    kind: 'daily',
    topic: '',
    place: { code: '', name: '' },
    people: '',
    lookedAt: ''
  },
  findings: { answer: '', list: [] }
})

/** The round as made by a unit, at its own place. */
export const byUnit = (
  round: InspectionDraft['round'],
  { kind, id, level, place }: InspectionUnit
): InspectionDraft['round'] => ({ ...round, unitKind: kind, unitId: id, level, place: { ...place } })

export const emptyFinding = (id: string, place: Place): FindingDraft => ({
  id,
  title: '',
  type: null,
  place: { ...place },
  note: '',
  parties: [],
  settled: false,
  prevention: []
})

/** The record as a form shows it; sections never written are empty. */
export function inspectionDraftOf(record: LedgerRecord): InspectionDraft {
  const empty = emptyInspection()
  return {
    round: sectionValue<InspectionRound>(record, 'round') ?? empty.round,
    findings: sectionValue<InspectionFindings>(record, 'findings') ?? empty.findings
  }
}

export const roundOf = (record: LedgerRecord): InspectionRound | undefined =>
  sectionValue<InspectionRound>(record, 'round')

export const findingsOf = (record: LedgerRecord): readonly InspectionFinding[] =>
  sectionValue<InspectionFindings>(record, 'findings')?.list ?? []

/** The dispute that each turned finding became, by the id of the finding. */
export const turnedOf = (record: LedgerRecord): ReadonlyMap<string, string> =>
  new Map(
    (sectionValue<InspectionTurned>(record, 'turned')?.list ?? []).map(({ findingId, disputeId }) => [
      findingId,
      disputeId
    ])
  )
