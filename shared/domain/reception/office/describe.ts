import type { Json, SectionValue } from '@shared/ledger'
import { differences, type Difference } from '../../saving'
import { frequencyPer } from '../codes'
import { receptionLabels } from './labels'
import type { FrequencyRule } from './sections'

type NameOf = (id: string) => string | undefined

/** Before and after of one section of what an office sets, in words. */
export function receptionDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: NameOf = () => undefined
): Difference[] {
  return differences(receptionLabels, section, before, after, (_, path, value) => write(path, value, nameOf))
}

function write(path: string, value: Json, nameOf: NameOf): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  if (path !== 'frequencies') return value.join('、')
  return (value as unknown as FrequencyRule[]).map((rule) => frequencyWords(rule, nameOf)).join('；')
}

/** 「县委书记、县长（次仁多吉、达娃卓玛）每月不少于 1 场」 */
export function frequencyWords(
  { words, leaderIds, per, atLeast }: FrequencyRule,
  nameOf: NameOf = () => undefined
): string {
  const names = leaderIds.map((id) => nameOf(id) ?? '（名单外）').join('、')
  return `${words}（${names}）${frequencyPer.name(per)}不少于 ${atLeast} 场`
}
