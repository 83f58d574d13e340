import type { SectionValue } from '../../ledger'
import { centerLevel, riskColour } from '../codes'
import { differences, type Difference } from '../saving'
import { clockUnits, disputeClocks, type ClockLimits } from '../clocks'
import { rhythmLine } from '../inspections/rhythm/describe'
import type { Rhythm } from '../inspections/rhythm/section'
import type { OfficeGrading } from './grading'
import { officeLabels } from './labels'
import type { OfficeRules } from './rules'

/** Before and after of one section of the office's record, in words. */
export function officeDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue
): Difference[] {
  return differences(officeLabels, section, before, after, (_, path, value) => {
    if (path === 'gradeNames') return (value as OfficeRules['gradeNames'] | null)?.join('、')
    if (path === 'levels') return value === null ? undefined : rhythmLine(value as Rhythm['levels'])
    if (path === 'moveNames') return (value as OfficeGrading['moveNames'] | null)?.join('、')
    if (path === 'tell') return tellText(value as OfficeGrading['tell'] | null)
    if (path === 'limits') return limitsText(value as ClockLimits | null)
    return path === 'level' ? centerLevel.name(String(value)) : undefined
  })
}

const tellText = (tell: OfficeGrading['tell'] | null): string | undefined =>
  tell?.map((names, index) => `${riskColour.list[index]?.name}：${names.join('、') || '无'}`).join('；')

function limitsText(limits: ClockLimits | null): string | undefined {
  const own = disputeClocks.filter(({ key }) => limits?.[key] !== undefined)
  return own.length === 0
    ? undefined
    : own.map(({ key, name, unit }) => `${name} ${limits?.[key]} ${clockUnits[unit]}`).join('，')
}
