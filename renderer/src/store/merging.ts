import {
  apartOf,
  decideApart,
  decideMerge,
  decidePart,
  findPairs,
  namingEntities,
  pairId,
  renamedSections,
  type Choices,
  type DuplicateApart,
  type DuplicateKind,
  type DuplicatePair
} from '@shared/domain/duplicates'
import type { EntityName } from '@shared/domain/registry'
import { recordKey, refused, type LedgerRecord } from '@shared/ledger'
import { commitDecision, type CommitOutcome } from './commit'
import { writtenAt } from './imports'
import { decideContext, ledger } from './ledger'
import type { OnProgress } from './progress'
import { allRecords, getRecord } from './queries'
import type { Sending } from './send'

/** A pair, and what a person said of it (不是重复), if anybody did. */
export interface FoundPair extends DuplicatePair {
  apart: DuplicateApart | undefined
}

const PIECE = 500
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** All records of these entities, piece by piece, so that the screen breathes and the work can be stopped. */
async function eachPiece(
  entities: readonly EntityName[],
  words: string,
  { onProgress, signal }: Sending,
  take: (records: LedgerRecord[]) => void
): Promise<boolean> {
  const { db } = ledger()
  const keys = await db.records
    .where('entity')
    .anyOf([...entities])
    .primaryKeys()
  for (let done = 0; done < keys.length; done += PIECE) {
    if (signal?.aborted) return false
    onProgress?.({ done, total: keys.length, words })
    const rows = await db.records.bulkGet(keys.slice(done, done + PIECE))
    take(rows.flatMap((row) => (row ? [row.record] : [])))
  }
  return !signal?.aborted
}

export const apartNotes = async (): Promise<Map<string, DuplicateApart>> =>
  new Map(
    (await allRecords('duplicate')).flatMap((note) => {
      const said = apartOf(note)
      return said ? [[note.id, said] as const] : []
    })
  )

/** Records of a kind that were probably entered twice; null when it was stopped. Nothing is written. */
export async function findDuplicates(kind: DuplicateKind, sending: Sending): Promise<FoundPair[] | null> {
  const records: LedgerRecord[] = []
  const read = await eachPiece([kind], '正在读取台账', sending, (piece) => void records.push(...piece))
  if (!read) return null
  const search = findPairs(kind, records)
  for (;;) {
    const step = search.next()
    if (step.done) {
      const notes = await apartNotes()
      return step.value.map((pair) => ({ ...pair, apart: notes.get(pair.id) }))
    }
    sending.onProgress?.({ done: step.value, total: records.length, words: '正在比对' })
    await breathe()
    if (sending.signal?.aborted) return null
  }
}

/** Records in which something names this one, without itself; null when it was stopped. */
export async function readNaming(
  kind: DuplicateKind,
  id: string,
  sending: Sending = {}
): Promise<LedgerRecord[] | null> {
  const found: LedgerRecord[] = []
  const renaming = { from: id, to: '' }
  const read = await eachPiece(namingEntities(kind), '正在查找相关的记录', sending, (piece) => {
    for (const record of piece) {
      if (record.id !== id && Object.keys(renamedSections(kind, record, renaming)).length > 0)
        found.push(record)
    }
  })
  return read ? found : null
}

/** The two as the person compared them, and what was chosen. */
export interface MergeOrder {
  kind: DuplicateKind
  kept: LedgerRecord
  other: LedgerRecord
  choices: Choices
  note: string
}

const CHANGED = '核对之后这两条又有改动，没有合并。页面上已是最新内容，请再核对一遍。'
const STOPPED = '已取消，台账没有变化。'

/** 合并, as one entry; refused when either was changed since it was compared. */
export function mergePair(order: MergeOrder, sending: Sending = {}): Promise<CommitOutcome> {
  const { kind } = order
  return commitDecision(async () => {
    const [kept, other] = await Promise.all([getRecord(kind, order.kept.id), getRecord(kind, order.other.id)])
    const same = kept?.updated === order.kept.updated && other?.updated === order.other.updated
    if (!kept || !other || !same) return refused([{ field: '', message: CHANGED }])
    const naming = await readNaming(kind, other.id, sending)
    if (!naming) return refused([{ field: '', message: STOPPED }])
    const register = kind === 'organization'
    const around = {
      naming,
      tallies: register ? await allRecords('tally') : [],
      organizations: new Map(
        (register ? await allRecords('organization') : []).map((record) => [record.id, record])
      )
    }
    return decideMerge({ ...order, kept, other }, around, decideContext())
  }, sending)
}

/** 分开, as one entry: `otherId` is the record that was merged into another one. */
export function partPair(
  kind: DuplicateKind,
  otherId: string,
  onProgress?: OnProgress
): Promise<CommitOutcome> {
  return commitDecision(
    async () => {
      const written = await writtenAt(await positionOfMerge(kind, otherId))
      return decidePart(kind, otherId, written, decideContext())
    },
    onProgress ? { onProgress } : {}
  )
}

/** Where the last merging of a record stands in the journal; 0 when there was none. */
async function positionOfMerge(kind: DuplicateKind, id: string): Promise<number> {
  const key = recordKey(kind, id)
  const rows = await ledger()
    .db.history.where('[key+position+section]')
    .between([key, 0, ''], [key, Infinity, ''])
    .toArray()
  const last = rows.findLast(({ parts }) =>
    parts.some(({ section, after }) => section === 'merged' && after['into'] !== null)
  )
  return last?.position ?? 0
}

/** 不是重复, or that taken back. */
export const noteApart = (
  kind: DuplicateKind,
  ids: readonly [string, string],
  apart: boolean
): Promise<CommitOutcome> =>
  commitDecision(async () =>
    decideApart(await getRecord('duplicate', pairId(...ids)), kind, ids, apart, decideContext())
  )
