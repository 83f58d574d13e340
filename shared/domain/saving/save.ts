import {
  canonicalJson,
  changeOf,
  decided,
  refused,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem,
  type SectionValue,
  type Warning
} from '../../ledger'
import type { EntityName } from '../registry'
import type { Retired } from '../fields'
import { isMerged, MERGED_ALREADY } from './merged'
import { notAfterToday, required } from './problems'

export const NOTHING_CHANGED = '没有改动，不需要保存'

/** What one save holds: the new value of each section that the form showed. */
export interface Save {
  entity: EntityName
  id: string
  /** The record the form was filled from; undefined for a new one. */
  record: LedgerRecord | undefined
  sections: Readonly<Record<string, SectionValue>>
  reason: string
  problems: Problem[]
  warnings: Warning[]
}

/** Only sections that differ from the record become changes; when none does, or the record was merged, the save is refused. */
export function decideSave(save: Save): Decision {
  if (save.record && isMerged(save.record)) return refused([{ field: '', message: MERGED_ALREADY }])
  if (save.problems.length > 0) return refused(save.problems)
  const changes = Object.entries(save.sections)
    .filter(([section, value]) => !sameValue(sectionValue(save.record, section), value))
    .map(([section, value]) => changeOf(save.record, save.entity, save.id, section, value))
  if (changes.length === 0) return refused([{ field: '', message: NOTHING_CHANGED }])
  return decided(save.reason, changes, save.warnings)
}

export function sameValue(one: SectionValue | undefined, other: SectionValue): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other)
}

/** Whether a record is out of use now: retired, or merged into another one. */
export const isRetired = (record: LedgerRecord): boolean =>
  (sectionValue<Retired>(record, 'retired')?.retired ?? false) || isMerged(record)

export interface RetirementWords {
  /** 「撤销」「停用」: what the field calls it. */
  retire: string
  /** 「恢复」 */
  restore: string
}

/**
 * Retiring a record, or bringing it back: a reason and a day that is not in the future are asked for. Nothing is
 * deleted (登记项「撤销日期、撤销原因」: 合肥市公开实现).
 */
export function decideRetirement(
  entity: EntityName,
  record: LedgerRecord,
  value: Retired,
  words: RetirementWords,
  context: DecideContext,
  warnings: Warning[] = []
): Decision {
  const word = value.retired ? words.retire : words.restore
  const next: Retired = { ...value, reason: value.reason.trim() }
  const problems = [
    ...(isRetired(record) === next.retired
      ? [
          {
            field: 'retired',
            message: next.retired ? `已经${word}，不需要再次${word}` : `没有${words.retire}，不需要${word}`
          }
        ]
      : []),
    ...required('retired.on', `${word}日期`, next.on),
    ...notAfterToday('retired.on', `${word}日期`, next.on, context.today),
    ...required('retired.reason', `${word}原因`, next.reason),
    ...(next.reason.length > 500
      ? [{ field: 'retired.reason', message: `${word}原因最多 500 个字符，现有 ${next.reason.length} 个` }]
      : [])
  ]
  return decideSave({
    entity,
    id: record.id,
    record,
    sections: { retired: next },
    reason: word,
    problems,
    warnings
  })
}
