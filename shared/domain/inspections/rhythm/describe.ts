import type { Problem } from '@shared/ledger'
import { centerLevel } from '../../codes'
import { inspectionEvery, RHYTHM_LEVELS, rhythmSection, type LevelRhythm, type Rhythm } from './section'

/** 「每周，只算工作日」 */
export const rhythmWords = ({ every, workingDays }: LevelRhythm): string =>
  every === 'none' || !workingDays
    ? inspectionEvery.name(every)
    : `${inspectionEvery.name(every)}，只算工作日`

/** All levels in one line, for the history of the office. */
export const rhythmLine = (levels: Rhythm['levels']): string =>
  RHYTHM_LEVELS.map((level) => `${centerLevel.name(level)}${rhythmWords(levels[level])}`).join('；')

export function rhythmProblems(draft: Rhythm): Problem[] {
  const parsed = rhythmSection.safeParse(draft)
  if (parsed.success) return []
  const fields = new Set(parsed.error.issues.map(({ path }) => path.slice(0, 2).join('.')))
  return [...fields].map((field) => ({
    field,
    message: field === 'since' ? '起算日期不是有效日期。' : '请从表中选择周期。'
  }))
}
