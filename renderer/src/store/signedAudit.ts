import { isTitleSection, recordTitle, type AuditRow } from '@shared/domain/audit'
import { applyChange, recordKey, type Entry, type LedgerRecord } from '@shared/ledger'
import { ok, type Result } from '@shared/result'
import { auditFit, auditLine, toldInFull, type AuditFilter, type AuditSource } from './auditLine'
import { checkChain, type ChainCheck } from './chain'
import type { OnProgress } from './progress'

export interface ChainedAudit {
  chain: ChainCheck
  /** The latest first. */
  rows: AuditRow[]
  /** Earlier ones fit as well and are not among the rows. */
  more: boolean
}

/**
 * What staff did, to be signed and handed out: the lines are made from the very entries over which the chain is
 * followed, never from the working copy, out of which a row may have been taken. Names are those of the journal, too.
 */
export async function chainedAudit(
  filter: AuditFilter,
  most: number,
  onProgress: OnProgress,
  signal: AbortSignal
): Promise<Result<ChainedAudit>> {
  const fits = auditFit(filter)
  const titles = new Map<string, LedgerRecord>()
  let found: AuditSource[] = []
  let more = false
  const checked = await checkChain(onProgress, signal, (entries) => {
    for (const entry of entries) {
      noteTitles(titles, entry)
      for (const source of sourcesOf(entry)) if (fits(source)) found.push(source)
    }
    // Only the latest are handed out: what is too old for that is not kept.
    if (found.length > most) [found, more] = [found.slice(-most), true]
  })
  if (!checked.ok) return checked
  const titleOf = (key: string): string => {
    const known = titles.get(key)
    if (known) return recordTitle(known)
    const cut = key.indexOf('/')
    const [entity, id] = [key.slice(0, cut), key.slice(cut + 1)]
    return recordTitle({ entity, id, created: '', updated: '', sections: {} })
  }
  const names = { titleOf, personOf: (id: string) => titleOf(recordKey('person', id)) }
  const rows = found.reverse().map((source) => auditLine(source, names))
  return ok({ chain: checked.value, rows, more })
}

/** Keeps of the records what they are called by, as it stands after this entry. */
function noteTitles(titles: Map<string, LedgerRecord>, entry: Entry): void {
  for (const change of entry.changes) {
    if (!isTitleSection(change.entity, change.section)) continue
    const key = recordKey(change.entity, change.id)
    titles.set(key, applyChange(titles.get(key), change, entry))
  }
}

/** One line a record that the entry changed, as the history has it (apply.ts). */
function sourcesOf(entry: Entry): AuditSource[] {
  const { position, clock, wallMillis, person, second, reason } = entry
  type Gathered = AuditSource & { parts: AuditSource['parts'][number][] }
  const rows = new Map<string, Gathered>()
  for (const { entity, id, section, value } of entry.changes) {
    const key = recordKey(entity, id)
    const row: Gathered = rows.get(key) ?? {
      ...{ key, position, clock, person, reason, parts: [] },
      ...(wallMillis === undefined ? {} : { wallMillis }),
      ...(second === undefined ? {} : { second })
    }
    if (toldInFull(entity)) row.parts.push({ section, after: value })
    rows.set(key, row)
  }
  return [...rows.values()]
}
