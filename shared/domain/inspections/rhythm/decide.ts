import { changeOf, decided, refused, sectionValue, type Decision, type LedgerRecord } from '@shared/ledger'
import { OFFICE_ID } from '../../office/id'
import { rhythmProblems } from './describe'
import { defaultRhythm, type Rhythm } from './section'

/** The rhythm that holds now: what the office set, else the default. */
export const rhythmOf = (office: LedgerRecord | undefined): Rhythm =>
  sectionValue<Rhythm>(office, 'inspection') ?? defaultRhythm

/** 修改排查周期 */
export function decideRhythm(record: LedgerRecord | undefined, draft: Rhythm): Decision {
  const problems = rhythmProblems(draft)
  if (problems.length > 0) return refused(problems)
  return decided('修改排查周期', [changeOf(record, 'office', OFFICE_ID, 'inspection', draft)])
}
