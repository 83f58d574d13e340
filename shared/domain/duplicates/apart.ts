import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '@shared/ledger'
import { pairId, type DuplicateApart, type DuplicateKind } from './sections'

/** What a person said of a pair; undefined when nobody said that the two are two, or it was taken back. */
export function apartOf(note: LedgerRecord | undefined): DuplicateApart | undefined {
  const value = sectionValue<DuplicateApart>(note, 'apart')
  return value?.apart ? value : undefined
}

/** 不是重复: the pair is not shown any more; or the same taken back, and it is shown again. */
export function decideApart(
  note: LedgerRecord | undefined,
  kind: DuplicateKind,
  ids: readonly [string, string],
  apart: boolean,
  context: DecideContext
): Decision {
  if (ids[0] === ids[1]) return refused([{ field: '', message: '这是同一条记录。' }])
  if ((apartOf(note) !== undefined) === apart)
    return refused([{ field: '', message: apart ? '已经记为不是重复。' : '没有记为不是重复。' }])
  const id = pairId(...ids)
  const [one = '', other = ''] = id.split('~')
  const value: DuplicateApart = { entity: kind, one, other, apart, on: context.today }
  return decided(apart ? '记为不是重复' : '收回“不是重复”', [changeOf(note, 'duplicate', id, 'apart', value)])
}
