import { monthsIn, type Period } from '@shared/domain/periods'
import { OFFICE_ID, type OfficeProfile } from '@shared/domain/office'
import type { DisputeAssignment, DisputeIntake } from '@shared/domain/disputes/sections'
import type { OrganizationProfile } from '@shared/domain/organizations/sections'
import {
  allCauses,
  correctionLines,
  disputeCauses,
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
  const [office, organizations, disputes] = await Promise.all([
    getRecord('office', OFFICE_ID),
    allRecords('organization'),
    getRecords('dispute', ids('dispute'))
  ])
  const place = sectionValue<OfficeProfile>(office, 'profile')?.place ?? null
  const subjects = new Map(organizationsFor(organizations, place).map(({ id, subject }) => [id, subject]))
  const counting = {
    period,
    options: table.options,
    lookup: { subjectOf: (id: string) => subjects.get(id) ?? null }
  }
  const numbers = new Map(
    disputes.map((record) => [record.id, sectionValue<DisputeIntake>(record, 'intake')?.caseNumber ?? ''])
  )
  const profiles = new Map(
    organizations.map((record) => [record.id, sectionValue<OrganizationProfile>(record, 'profile')])
  )
  const histories = await historiesOf('dispute', ids('dispute'))
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
  const around = await historiesOf('organization', organizationsAround(disputes, profiles))
  const elsewhere = (disputeId: string): Cause[] => {
    const record = disputes.find(({ id }) => id === disputeId)
    return chainOf(assignmentOf(record), profiles).flatMap((id) =>
      allCauses(around.get(id) ?? [], since).map((cause) => ({
        ...cause,
        why: `${profiles.get(id)?.name ?? ''}：${cause.why}`
      }))
    )
  }
  return {
    nameOf: ({ kind, id }: CorrectedShare): string =>
      (kind === 'dispute'
        ? numbers.get(id)
        : profiles.get(id)?.name && `${profiles.get(id)?.name}（排查填报）`) || '（台账外）',
    causesOf: ({ columnKey }: Correction, { kind, id }: CorrectedShare): readonly Cause[] => {
      if (kind === 'tally') {
        return (tallies.get(id) ?? []).flatMap((history) => tallyCauses(columnKey, history, since))
      }
      const own = disputeCauses(id, columnKey, histories.get(id) ?? [], since, counting)
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
  entity: 'dispute' | 'organization',
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

const organizationsAround = (disputes: readonly LedgerRecord[], profiles: Profiles): string[] => [
  ...new Set(disputes.flatMap((record) => chainOf(assignmentOf(record), profiles)))
]
