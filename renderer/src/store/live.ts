import { Dexie, liveQuery as dexieLiveQuery } from 'dexie'
import { onScopeDispose, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import type { LedgerRecord } from '@shared/ledger'
import type { EntityName } from '@shared/domain/registry'
import { LedgerClosed, opening } from './ledger'
import { allRecords, getRecord } from './queries'
import { UnreadableRow } from './seal'

/**
 * Locking closes the database under running queries: they end, and nothing is wrong. A row that was changed is on its
 * way to being mended (repair.ts); then all is asked anew.
 */
const isClosing = (error: unknown): boolean =>
  [LedgerClosed, Dexie.DatabaseClosedError, UnreadableRow].some((kind) => error instanceof kind)

/**
 * The answer of a query over the store, kept up to date with every save in any window; undefined while loading.
 * Asked anew when one of `deps` changes. Ends with the component (effect scope) it was made in.
 */
export function liveQuery<T>(query: () => Promise<T> | T, deps: WatchSource[] = []): Ref<T | undefined> {
  const answer = shallowRef<T>()
  let stop = (): void => undefined
  const ask = (): void => {
    stop()
    const subscription = dexieLiveQuery(query).subscribe({
      next: (value) => void (answer.value = value),
      error: (error: unknown) => {
        if (!isClosing(error)) globalThis.reportError(error)
      }
    })
    stop = () => subscription.unsubscribe()
  }
  watch([opening, ...deps], ask, { immediate: true })
  onScopeDispose(() => stop())
  return answer
}

/** One record, kept up to date; undefined while loading and when there is none. */
export function liveRecord(entity: EntityName, id: () => string): Ref<LedgerRecord | undefined> {
  return liveQuery(() => getRecord(entity, id()), [id])
}

/** All records of an entity, kept up to date; undefined while loading. */
export function liveRecords(entity: EntityName): Ref<LedgerRecord[] | undefined> {
  return liveQuery(() => allRecords(entity))
}
