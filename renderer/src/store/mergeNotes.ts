import { computed, reactive, shallowRef } from 'vue'
import { countsText, nameOfRecord, type DuplicateKind } from '@shared/domain/duplicates'
import type { Merged } from '@shared/domain/fields'
import { mayWrite } from '@shared/domain/permissions'
import { absorbedBy, mergedInto } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import type { CommitOutcome } from './commit'
import { liveQuery } from './live'
import { partPair } from './merging'
import type { Progress } from './progress'
import { getRecord, getRecords } from './queries'
import { useSession } from './session'

/** One merging as the page of either record tells it. */
export interface MergeNote {
  /** The record that went: the one that is parted again. */
  otherId: string
  /** The one to look at from here. */
  id: string
  name: string
  on: string
  why: string
  /** What names the kept one since; '' for nothing. */
  moved: string
}

const noteOf = (other: LedgerRecord, at: LedgerRecord): MergeNote => {
  const merged = sectionValue<Merged>(other, 'merged')
  return {
    otherId: other.id,
    id: at.id,
    name: nameOfRecord(at),
    on: merged?.on ?? '',
    why: merged?.why ?? '',
    moved: countsText(merged?.moved ?? [])
  }
}

/** Where a record went, or what was merged into it, and parting them again. */
export function useMerging(kind: DuplicateKind, record: () => LedgerRecord | undefined) {
  const session = useSession()
  const progress = shallowRef<Progress | null>(null)
  const into = liveQuery(async () => {
    const present = record()
    const id = present && mergedInto(present)
    const kept = id ? await getRecord(kind, id) : undefined
    return present && kept ? noteOf(present, kept) : null
  }, [() => record()?.id, () => record()?.updated])
  const taken = liveQuery(async () => {
    const ids = (record() ? absorbedBy(record() as LedgerRecord) : []).map(({ id }) => id)
    return (await getRecords(kind, ids)).map((other) => noteOf(other, other))
  }, [() => record()?.id, () => record()?.updated])
  const editable = computed(() => mayWrite(session.session?.role ?? 'viewer', kind, 'merged'))

  async function part(otherId: string): Promise<CommitOutcome> {
    progress.value = { done: 0, total: 0, words: '正在读取合并时的内容' }
    const outcome = await partPair(kind, otherId, (now) => (progress.value = now))
    progress.value = null
    return outcome
  }
  return reactive({ kind, into, taken, editable, progress, part })
}
