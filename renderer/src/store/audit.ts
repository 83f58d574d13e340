import { fail, ok, type Result } from '@shared/result'
import { recordTitle, type AuditRow } from '@shared/domain/audit'
import type { PersonProfile } from '@shared/domain/office/sections'
import { sectionValue } from '@shared/ledger'
import { auditFit, auditLine, dayOf, shownKey, type AuditFilter } from './auditLine'
import { ledger } from './ledger'
import type { OnProgress } from './progress'
import { allRecords } from './queries'
import type { HistoryRow } from './schema'

const BATCH = 400

/**
 * What staff did, the latest first: from the journal as it is applied, batch by batch, for the screen. Nobody who came
 * is counted or named here; a matter stands by its number. What is handed out signed is read from the journal itself
 * (signedAudit.ts).
 */
export async function auditRows(
  filter: AuditFilter,
  most: number,
  onProgress: OnProgress,
  signal: AbortSignal
): Promise<Result<{ rows: AuditRow[]; more: boolean }>> {
  const { db } = ledger()
  const personOf = await personNames()
  const fits = auditFit(filter)
  const rows: AuditRow[] = []
  const total = (await db.meta.get('applied'))?.position ?? 0
  for (let below = total + 1; ;) {
    if (signal.aborted) return fail('CANCELLED', '已停止查找。')
    onProgress({ done: total - below + 1, total, words: '正在查找' })
    const batch = await takeBatch(below)
    const last = batch.at(-1)
    if (!last) return ok({ rows, more: false })
    const fitting = batch.filter(fits)
    const titleOf = await titlesOf(fitting)
    for (const row of fitting) {
      if (rows.length === most) return ok({ rows, more: true })
      rows.push(auditLine(row, { titleOf, personOf }))
    }
    if (filter.from !== '' && dayOf(last) < filter.from) return ok({ rows, more: false })
    below = last.position
  }
}

/** Whole entries: all rows of the last position that it reaches. */
async function takeBatch(below: number): Promise<HistoryRow[]> {
  const { db } = ledger()
  const first = await db.history.where('position').below(below).reverse().limit(BATCH).toArray()
  const last = first.at(-1)
  if (!last) return []
  const whole = await db.history.where('position').equals(last.position).toArray()
  return [...first.filter(({ position }) => position !== last.position), ...whole]
}

async function personNames(): Promise<(id: string) => string> {
  const people = await allRecords('person')
  const names = new Map(
    people.map((record) => [record.id, sectionValue<PersonProfile>(record, 'profile')?.name ?? ''])
  )
  return (id) => names.get(id) ?? ''
}

async function titlesOf(rows: readonly HistoryRow[]): Promise<(key: string) => string> {
  const wanted = [...new Set(rows.flatMap((row) => [row.key, shownKey(row)]).filter((key) => key !== ''))]
  const found = await ledger().db.records.bulkGet(wanted)
  const titles = new Map(found.map((row, index) => [wanted[index], row ? recordTitle(row.record) : '']))
  return (key) => titles.get(key) ?? ''
}
