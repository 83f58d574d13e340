import type { DisputeAssignment } from '@shared/domain/disputes/sections'
import { roundOf } from '@shared/domain/inspections'
import type { MediatorService } from '@shared/domain/mediators/sections'
import { monthsIn, type Period } from '@shared/domain/periods'
import {
  SUMMARY,
  allCauses,
  disputeCauses,
  inspectionCauses,
  reportCauses,
  ruleOfSealed,
  tallyCauses,
  tallyId,
  type Cause,
  type Correction,
  type CorrectedShare,
  type RecordRef
} from '@shared/domain/statistics'
import { sectionValue } from '@shared/ledger'
import { historyOf, type HistoryItem } from '@/store'
import type { Checked } from '../check'
import type { World } from './world'

type CausesOf = (correction: Correction, share: CorrectedShare) => Cause[]

/** Who changed what stands behind a correction, and why: of the record itself, else of the organization around it. */
export async function causesFor({ period, table, sealed, look }: Checked, world: World): Promise<CausesOf> {
  const since = await positionOfClosing(period)
  const own = await historiesOf(world.refs, period)
  const elsewhere = await causesAround(world, since)
  const subjects = new Map(world.organizations.map(({ id, subject }) => [id, subject]))
  const counting = {
    period,
    options: table.options,
    lookup: { subjectOf: (id: string) => subjects.get(id) ?? null }
  }
  const reports = new Map(sealed?.reports.map((report) => [report.key, report]))
  /** The saves that moved this figure, where the record alone decides it. */
  const exact: CausesOf = ({ table: { key, by }, columnKey }, { kind, id }) => {
    const histories = own.get(`${kind} ${id}`) ?? []
    if (kind === 'tally') return histories.flatMap((history) => tallyCauses(columnKey, history, since))
    const [history = []] = histories
    if (key === SUMMARY) {
      const causes = kind === 'dispute' ? disputeCauses : inspectionCauses
      return causes(id, columnKey, history, since, counting)
    }
    const report = reports.get(key)
    const rule = report && look ? ruleOfSealed(report, look) : undefined
    return rule && look ? reportCauses(kind, id, columnKey, history, since, { period, rule, by, look }) : []
  }
  return (correction, share) => {
    const found = exact(correction, share)
    if (found.length > 0) return found
    const { kind, refs } = share
    const around = refs.flatMap((ref) => elsewhere(ref))
    // A register or a reception day is counted from the whole of its records: every save of them may be the one.
    if (kind !== 'organization' && kind !== 'reception') return around
    const all = refs.flatMap((ref) =>
      (own.get(keyOf(ref)) ?? []).flatMap((history) => allCauses(history, since))
    )
    return all.length > 0 ? inOrder(all) : around
  }
}

const keyOf = ({ entity, id }: RecordRef): string => `${entity} ${id}`
const inOrder = (causes: readonly Cause[]): Cause[] =>
  [...new Map(causes.map((cause) => [cause.position, cause])).values()].sort(
    (a, b) => a.position - b.position
  )

/** Where the last closing stands in the journal: what comes after it is a correction. */
async function positionOfClosing(period: Period): Promise<number> {
  const closings = (await historyOf('summary', period)).filter(({ section }) => section === 'closing')
  return closings.at(-1)?.position ?? 0
}

/** The history of each record; of 另行填报 one for each month of the period. */
async function historiesOf(
  refs: readonly RecordRef[],
  period: Period
): Promise<Map<string, HistoryItem[][]>> {
  const read = ({ entity, id }: RecordRef): Promise<HistoryItem[][]> =>
    entity === 'tally'
      ? Promise.all(monthsIn(period).map((month) => historyOf('tally', tallyId(id, month))))
      : Promise.all([historyOf(entity, id)])
  return new Map(await Promise.all(refs.map(async (ref) => [keyOf(ref), await read(ref)] as const)))
}

/**
 * An organization and those it was set up by all decide under which figure its records stand: every save of them after
 * closing.
 */
async function causesAround(world: World, since: number): Promise<(ref: RecordRef) => Cause[]> {
  const { refs, profiles, centerNames } = world
  const chains = new Map(refs.map((ref) => [keyOf(ref), chainOf(unitOf(ref, world), world)]))
  const told = new Map(
    await Promise.all(
      [...new Set([...chains.values()].flat())].map(async (id) => {
        const name = profiles.get(id)?.name ?? centerNames.get(id) ?? ''
        const history = await historyOf(centerNames.has(id) ? 'center' : 'organization', id)
        const causes = allCauses(history, since)
        return [id, causes.map((cause) => ({ ...cause, why: `${name}：${cause.why}` }))] as const
      })
    )
  )
  return (ref) => (chains.get(keyOf(ref)) ?? []).flatMap((id) => told.get(id) ?? [])
}

/** The organization or centre that a record belongs to. */
function unitOf({ entity, id }: RecordRef, { records }: World): string {
  const record = records.get(`${entity} ${id}`)
  if (entity === 'organization' || entity === 'tally') return id
  if (entity === 'dispute') return sectionValue<DisputeAssignment>(record, 'assignment')?.organizationId ?? ''
  if (entity === 'inspection') return (record && roundOf(record)?.unitId) ?? ''
  if (entity !== 'mediator') return ''
  const serving = sectionValue<MediatorService>(record, 'service')?.organizations ?? []
  return serving.find(({ to }) => to === null)?.organizationId ?? ''
}

function chainOf(id: string, { profiles, centerNames }: World): string[] {
  if (centerNames.has(id)) return [id]
  const chain: string[] = []
  for (let at: string | null = id; at && profiles.has(at) && !chain.includes(at);) {
    chain.push(at)
    at = profiles.get(at)?.parentId ?? null
  }
  return chain
}
