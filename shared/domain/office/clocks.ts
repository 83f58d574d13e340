import { z } from 'zod'
import { changeOf, decided, refused, sectionValue, type Decision, type LedgerRecord } from '../../ledger'
import { disputeClocks, type ClockKey, type ClockLimits } from '../clocks'
import { OFFICE_ID } from './id'

/** Limits that no national rule fixes: this office may set its own lengths. What a law fixes is not among them. */
export const openClocks = disputeClocks.filter(({ verified }) => !verified)
const keys = openClocks.map(({ key }) => key) as [ClockKey, ...ClockKey[]]

export const clocksSection = z.object({
  /** By key of the clock, in its own unit; a clock that is not named keeps its default. */
  limits: z.partialRecord(z.enum(keys), z.number().int().min(1).max(365))
})

/** The lengths the office has set; empty while it follows the defaults. */
export const officeLimits = (office: LedgerRecord | undefined): ClockLimits =>
  sectionValue<z.infer<typeof clocksSection>>(office, 'clocks')?.limits ?? {}

/** 修改期限: only what differs from the default is written, so that a better default reaches this office too. */
export function decideOfficeClocks(
  record: LedgerRecord | undefined,
  draft: { limits: ClockLimits }
): Decision {
  const problems = openClocks
    .filter(({ key }) => {
      const days = draft.limits[key]
      return days !== undefined && (!Number.isInteger(days) || days < 1 || days > 365)
    })
    .map(({ key, name }) => ({ field: key as string, message: `${name}为 1 至 365 的整数。` }))
  if (problems.length > 0) return refused(problems)
  const own = openClocks.flatMap(({ key, length }) => {
    const days = draft.limits[key]
    return days === undefined || days === length ? [] : [[key, days] as const]
  })
  const value = { limits: Object.fromEntries(own) }
  return decided('修改期限', [changeOf(record, 'office', OFFICE_ID, 'clocks', value)])
}
