import type { OfficeProfile } from '@shared/domain/office/sections'
import type { RequestOf } from '@shared/ipc/contract'
import type { DecideContext, LedgerRecord } from '@shared/ledger'
import type { Failure, Result } from '@shared/result'
import { listWorkbook, type ListSheet } from './listWorkbook'
import type { ChoiceMemory } from './useColumnChoice'

/** What a list asks of the store. A part knows no store, so each feature hands these over. */
export interface ListStore {
  call(
    channel: 'exchange.workbook',
    request: RequestOf<'exchange.workbook'>
  ): Promise<Result<{ path: string | null }, Failure>>
  decideContext(): DecideContext
  getRecord(entity: 'office', id: string): Promise<LedgerRecord | undefined>
  loadPreference(name: string): unknown
  savePreference(name: string, value: unknown): void
}

/** Where a list keeps its choices and writes its tables. */
export interface ListDesk {
  memory(list: string): ChoiceMemory
  /** Asks where, and writes the list; `path` is null when the person thought better of it. */
  write<T>(sheet: Omit<ListSheet<T>, 'office' | 'today'>): Promise<Result<{ path: string | null }, Failure>>
}

export const listDesk = (store: ListStore): ListDesk => ({
  memory: (list) => ({
    load: () => store.loadPreference(`columns:${list}`),
    save: (choice) => store.savePreference(`columns:${list}`, choice)
  }),
  async write(sheet) {
    const office = await store.getRecord('office', 'office')
    const profile = office?.sections['profile']?.current.value as OfficeProfile | undefined
    const { today } = store.decideContext()
    const workbook = listWorkbook({ ...sheet, office: profile?.name ?? '', today })
    return store.call('exchange.workbook', { suggestedName: `${sheet.title} ${today}.xlsx`, workbook })
  }
})
