import { refused, versionHash, type Decision, type LedgerRecord, type SectionValue } from '../../ledger'

/** One section as one save left it, as the history of the record tells it. */
export interface MadeChange {
  section: string
  /** Clock of the entry: with the value it names the version that the save made. */
  clock: string
  /** Null when the section was written for the first time. */
  before: SectionValue | null
  after: SectionValue
}

export const UNDO_REASON = '撤回修改'

/** Whether a save can be taken back at all: nothing is deleted, so a first writing has nothing to go back to. */
export const isUndoable = (made: MadeChange): made is MadeChange & { before: SectionValue } =>
  made.before !== null

/**
 * Takes one save back: the value that stood before is put in its place as a change of its own, and both stay in
 * the history. Refused when the section has been changed since, by whomever. `again` decides the older value by
 * the rules of the section, since the records around it may have changed meanwhile.
 */
export function decideUndo(
  record: LedgerRecord | undefined,
  made: MadeChange,
  again: (record: LedgerRecord, value: SectionValue) => Decision
): Decision {
  if (!record) return no('台账中没有这条记录，没有撤回。')
  if (!isUndoable(made)) return no('这一栏是第一次填写，没有可以恢复的内容。需要更改时请直接修改。')
  if (record.sections[made.section]?.current.hash !== versionOf(record, made)) {
    return no('这一栏此后又有改动，没有撤回，现有内容没有变化。请核对最新内容，需要更改时直接修改。')
  }
  const decision = again(record, made.before)
  return decision.ok ? { ...decision, reason: UNDO_REASON } : decision
}

const versionOf = ({ entity, id }: LedgerRecord, { section, clock, after }: MadeChange): string =>
  versionHash(entity, id, section, clock, after)

const no = (message: string): Decision => refused([{ field: '', message }])
