import type { Json, SectionValue } from '@shared/ledger'
import { holidayWay, leaderLevel, receptionMode, recurrence } from '../codes'
import { differences, type Difference } from '../../saving'
import { ruleLabels } from './labels'
import type { RuleWhen, SessionTime } from './sections'
import { nthWords, sessionWords, weekdayWords } from './words'

/** Before and after of one section of a rule, in words. */
export function ruleDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: (id: string) => string | undefined = () => undefined
): Difference[] {
  return differences(ruleLabels, section, before, after, (_, path, value) => write(path, value, nameOf))
}

function write(path: string, value: Json, nameOf: (id: string) => string | undefined): string | undefined {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  const list = (): readonly (string | number)[] => value as (string | number)[]
  if (path === 'kind') return recurrence.name(String(value))
  if (path === 'holiday') return holidayWay.name(String(value))
  if (path === 'mode') return receptionMode.name(String(value))
  if (path === 'shortMonth') return value === 'lastDay' ? '改在月末一日' : '不安排'
  if (path === 'weekdays') return weekdayWords(value as number[])
  if (path === 'nth') return nthWords(value as number[])
  if (path === 'sessions') return (value as unknown as SessionTime[]).map(sessionWords).join('、')
  if (path === 'days')
    return (value as unknown as RuleWhen['days']).map(({ date, theme }) => `${date} ${theme}`).join('、')
  if (path === 'levels')
    return list()
      .map((level) => leaderLevel.name(level))
      .join('、')
  if (path === 'leaderIds')
    return list()
      .map((id) => nameOf(String(id)) ?? '（名单外）')
      .join('、')
  return Array.isArray(value) ? list().join('、') : undefined
}
