import type { Json, SectionValue } from '@shared/ledger'
import { differences, type Difference } from '../../saving'
import { leaderLevel } from '../codes'
import { weekdayWords } from '../rules/words'
import { leaderLabels } from './labels'
import type { LeaderAbsence } from './sections'

/** Before and after of one section of a leader, in words. */
export function leaderDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined = () => undefined
): Difference[] {
  return differences(leaderLabels, section, before, after, (_, path, value) => write(path, value, nameOf))
}

function write(path: string, value: Json, nameOf: (id: string) => string | undefined): string | undefined {
  if (path === 'level') return leaderLevel.name(String(value))
  if (!Array.isArray(value) || value.length === 0) return undefined
  if (path === 'list') return (value as unknown as LeaderAbsence[]).map(absenceWords).join('；')
  if (path === 'excludedWeekdays') return weekdayWords(value as number[])
  if (path === 'substitutes') return value.map((id) => nameOf(String(id)) ?? '（名单外）').join('、')
  return value.join('、')
}

/** 「2026-03-02 至 2026-03-06 外出学习」 */
export const absenceWords = ({ from, to, reason }: LeaderAbsence): string =>
  `${from === to ? from : `${from} 至 ${to}`}${reason === '' ? '' : ` ${reason}`}`
