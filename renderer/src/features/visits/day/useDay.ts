import { computed, type Ref } from 'vue'
import {
  callVisit,
  queueOn,
  queueText,
  visitorsText,
  visitState,
  visitStateOf,
  type VisitAppointment,
  type VisitArrival,
  type VisitLeader,
  type VisitMatter,
  type VisitVisitors
} from '@shared/domain/visits'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { commitDecision, decideContext, getRecord, liveQuery, visitsBetween } from '@/store'

export interface DayRow {
  id: string
  queue: string
  at: string
  who: string
  title: string
  state: string
}

/** A visit that is done stands without names: no list tells who came how often. */
function rowOf(record: LedgerRecord): DayRow {
  const arrival = sectionValue<VisitArrival>(record, 'arrival')
  const visitors = sectionValue<VisitVisitors>(record, 'visitors')
  const booked = sectionValue<VisitAppointment>(record, 'appointment')
  const state = visitState.find(visitStateOf(record))
  return {
    id: record.id,
    queue: arrival ? queueText(arrival) : '预约',
    at: arrival?.at ?? booked?.at ?? '',
    who: visitors ? (state?.open ? visitorsText(visitors) : `${visitors.count} 人`) : '',
    title: sectionValue<VisitMatter>(record, 'matter')?.title ?? '',
    state: arrival?.booked && state?.here ? `${state.name}（预约）` : (state?.name ?? '')
  }
}

/** A day at the counter, group by group in the order it is worked through. */
export function useDay(on: Ref<string>) {
  const records = liveQuery(() => visitsBetween(on.value, on.value), [on])
  const queue = computed(() => queueOn(on.value, records.value ?? []))
  const groups = computed(() =>
    (
      [
        { key: 'called', title: '接访中' },
        { key: 'waiting', title: '候访' },
        { key: 'expected', title: '预约未到' },
        { key: 'done', title: '已接访' }
      ] as const
    ).map(({ key, title }) => ({ key, title, rows: queue.value[key].map(rowOf) }))
  )
  const none = computed(() => groups.value.every(({ rows }) => rows.length === 0))
  return { records, groups, none, next: computed(() => queue.value.waiting[0]) }
}

/** 叫号 with those who receive that day; the words of what went wrong, '' when nothing did. */
export async function callNext(id: string, leaders: readonly VisitLeader[]): Promise<string> {
  const outcome = await commitDecision(async () => {
    const record = await getRecord('visit', id)
    if (!record) return { ok: false, problems: [{ field: '', message: '没有找到这件来访' }] }
    return callVisit(record, { leaders, companions: '' }, decideContext())
  })
  if (outcome.kind === 'failed') return outcome.failure.message
  return outcome.kind === 'refused' ? outcome.problems.map(({ message }) => message).join('；') : ''
}
