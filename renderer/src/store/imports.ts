import type { WrittenPart } from '@shared/domain/importing/ledger'
import { recordKey, type LedgerRecord } from '@shared/ledger'
import { ledger } from './ledger'

/**
 * What one import wrote, section by section, and the records as they stand now, the import's own among them. Empty when
 * there is no such import.
 */
export async function importedParts(
  importId: string
): Promise<{ parts: WrittenPart[]; records: Map<string, LedgerRecord> }> {
  const key = recordKey('ledgerImport', importId)
  const made = await ledger()
    .db.history.where('[key+position+section]')
    .between([key, 0, ''], [key, Infinity, ''])
    .first()
  return made ? writtenAt(made.position) : { parts: [], records: new Map() }
}

/** What one entry wrote, section by section, and those records as they stand now. */
export async function writtenAt(
  position: number
): Promise<{ parts: WrittenPart[]; records: Map<string, LedgerRecord> }> {
  const { db } = ledger()
  const rows = await db.history.where('position').equals(position).toArray()
  const parts = rows.flatMap(({ key: place, clock, parts: changed }) => {
    const [entity = '', ...rest] = place.split('/')
    return changed.map((part): WrittenPart => ({ entity, id: rest.join('/'), clock, ...part }))
  })
  const keys = [...new Set(rows.map((row) => row.key))]
  const found = await db.records.bulkGet(keys)
  return {
    parts,
    records: new Map(found.flatMap((row) => (row ? [[row.key, row.record] as const] : [])))
  }
}
