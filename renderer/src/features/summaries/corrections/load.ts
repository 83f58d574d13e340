import { monthsIn, type Period } from '@shared/domain/periods'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import { roundOf } from '@shared/domain/inspections'
import type { CenterProfile } from '@shared/domain/centers'
import type { DisputeAssignment, DisputeIntake } from '@shared/domain/disputes/sections'
import type { OrganizationProfile } from '@shared/domain/organizations/sections'
import {
  allCauses,
  correctionLines,
  disputeCauses,
  inspectionCauses,
  organizationsFor,
  tallyCauses,
  tallyId,
  type Cause,
  type Correction,
  type CorrectedShare,
  type CorrectionPaper
} from '@shared/domain/statistics'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { ok, type Failure, type Result } from '@shared/result'
import { allRecords, getRecord, getRecords, historyOf, type HistoryItem } from '@/store'
import { loadPeriod, type Loaded } from '../load'

/** 更正表 of a period, null while it is not closed: the corrections with case numbers, and who changed what and why. */
export async function loadCorrections(period: Period): Promise<Result<Shown, Failure>> {
  const loaded = await loadPeriod(period)
  if (!loaded.ok) return loaded
  const { closed, table, heading, corrections } = loaded.value
  if (!closed) return ok({ loaded: loaded.value, paper: null })
  const shares = corrections.flatMap((correction) => correction.shares)
  const source = await sourceOf(period, loaded.value, shares)
  return ok({
    loaded: loaded.value,
    paper: { table, heading, closed, lines: correctionLines(corrections, source) }
  })
}

export interface Shown {
  loaded: Loaded
  paper: CorrectionPaper | null
}

async function sourceOf(period: Period, { table }: Loaded, shares: readonly CorrectedShare[]) {
  const since = await positionOfClosing(period)
  const ids = (kind: CorrectedShare['kind']): string[] => [
    ...new Set(shares.filter((share) => share.kind === kind).map(({ id }) => id))
  ]
  const [office, organizations, centers, disputes, inspections] = await Promise.all([
    getRecord('office', OFFICE_ID),
    allRecords('organization'),
    allRecords('center'),
    getRecords('dispute', ids('dispute')),
    getRecords('inspection', ids('inspection'))
  ])
  const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? null
  const subjects = new Map(organizationsFor(organizations, place).map(({ id, subject }) => [id, subject]))
  const counting = {
    period,
    options: table.options,
    lookup: { subjectOf: (id: string) => subjects.get(id) ?? null }
  }
  const centerNames = new Map(
    centers.map((record) => [record.id, sectionValue<CenterProfile>(record, 'profile')?.name ?? ''])
  )
  const profiles = new Map(
    organizations.map((record) => [record.id, sectionValue<OrganizationProfile>(record, 'profile')])
  )
  const names = new Map([
    ...disputes.map(
      (record) => [record.id, sectionValue<DisputeIntake>(record, 'intake')?.caseNumber ?? ''] as const
    ),
    ...inspections.map((record) => {
      const { on = '', unitId = '' } = roundOf(record) ?? {}
      const unit = profiles.get(unitId)?.name ?? centerNames.get(unitId) ?? ''
      return [record.id, `${on} ${unit}排查`] as const
    }),
    ...organizations.map(
      (record) => [record.id, `${profiles.get(record.id)?.name ?? ''}（另行填报）`] as const
    )
  ])
  const histories = new Map([
    ...(await historiesOf('dispute', ids('dispute'))),
    ...(await historiesOf('inspection', ids('inspection')))
  ])
  const tallies = new Map(
    await Promise.all(
      ids('tally').map(async (id) => {
        const read = await Promise.all(
          monthsIn(period).map((month) => historyOf('tally', tallyId(id, month)))
        )
        return [id, read] as const
      })
    )
  )
  const units = new Map([
    ...disputes.map((record) => [record.id, assignmentOf(record)] as const),
    ...inspections.map((record) => [record.id, roundOf(record)?.unitId ?? ''] as const)
  ])
  const used = [...new Set(units.values())]
  const around = new Map([
    ...(await historiesOf('organization', [...new Set(used.flatMap((id) => chainOf(id, profiles)))])),
    ...(await historiesOf(
      'center',
      used.filter((id) => centerNames.has(id))
    ))
  ])
  const elsewhere = (recordId: string): Cause[] => {
    const unit = units.get(recordId) ?? ''
    return (centerNames.has(unit) ? [unit] : chainOf(unit, profiles)).flatMap((id) =>
      allCauses(around.get(id) ?? [], since).map((cause) => ({
        ...cause,
        why: `${profiles.get(id)?.name ?? centerNames.get(id) ?? ''}：${cause.why}`
      }))
    )
  }
  return {
    nameOf: ({ id }: CorrectedShare): string => names.get(id) || '（台账外）',
    causesOf: ({ columnKey }: Correction, { kind, id }: CorrectedShare): readonly Cause[] => {
      if (kind === 'tally') {
        return (tallies.get(id) ?? []).flatMap((history) => tallyCauses(columnKey, history, since))
      }
      const causes = kind === 'dispute' ? disputeCauses : inspectionCauses
      const own = causes(id, columnKey, histories.get(id) ?? [], since, counting)
      return own.length > 0 ? own : elsewhere(id)
    }
  }
}

/** Where the last closing stands in the journal: what comes after it is a correction. */
async function positionOfClosing(period: Period): Promise<number> {
  const closings = (await historyOf('summary', period)).filter(({ section }) => section === 'closing')
  return closings.at(-1)?.position ?? 0
}

async function historiesOf(
  entity: 'dispute' | 'inspection' | 'organization' | 'center',
  ids: readonly string[]
): Promise<Map<string, HistoryItem[]>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await historyOf(entity, id)] as const)))
}

type Profiles = ReadonlyMap<string, OrganizationProfile | undefined>
const assignmentOf = (record: LedgerRecord | undefined): string =>
  sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId ?? ''

/** An organization and those it was set up by: all of them decide under which figure its cases stand. */
function chainOf(id: string, profiles: Profiles): string[] {
  const chain: string[] = []
  for (let at: string | null = id; at && profiles.has(at) && !chain.includes(at);) {
    chain.push(at)
    at = profiles.get(at)?.parentId ?? null
  }
  return chain
}
