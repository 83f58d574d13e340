import { formatDateCn, formatWeekdayCn } from '@shared/domain/dates'
import { POINT } from '@shared/domain/reception/plan/cost'
import type { Cost, Proof } from '@shared/domain/reception/plan/problem'
import { sessionKind } from '@shared/domain/reception/codes'
import type { OpenSlot } from '@shared/domain/reception/rosters/slots'

/** Hundredths of a half day as half days: 「2」「1.33」, never 「-0」. */
export function halfDays(hundredths: number): string {
  const rounded = Math.round(hundredths) / 100
  return String(rounded === 0 ? 0 : rounded).replace('-', '−')
}

/** 「+1.33」「−0.5」「0」: an account, where the sign says ahead or behind. */
export const account = (hundredths: number): string =>
  hundredths > 0 ? `+${halfDays(hundredths)}` : halfDays(hundredths)

/** 「上午 09:00—12:00」 */
export const hoursOf = ({ session, from, to }: Pick<OpenSlot, 'session' | 'from' | 'to'>): string =>
  `${sessionKind.name(session)} ${from}—${to}`

/** 「12月8日 星期二 上午 信访接待大厅」 */
export const slotTitle = ({ date, session, place }: OpenSlot): string =>
  `${dayWords(date)} ${sessionKind.name(session)}${place ? ` ${place}` : ''}`

/** 「12月8日 星期二」; the year stands on the page already. */
export const dayWords = (date: string): string =>
  `${formatDateCn(date).replace(/^\d+年/, '')} ${formatWeekdayCn(date)}`

/** How good a roster is known to be; points as `POINT` counts them. */
export function proofWords(proof: Proof, cost: Cost): string {
  if (proof.kind === 'proved') return '已证明最优：没有更公平的排法。'
  if (proof.kind === 'within') return `与最优相差不超过 ${gapOf(proof, cost)} 分。`
  return '符合全部规则；是否最优尚未证明。'
}

/** Whole points between a roster and the bound, rounded up. */
export const gapOf = (proof: Proof, { total }: Cost): number =>
  proof.kind === 'within' ? Math.max(0, Math.ceil((total - proof.bound) / POINT)) : 0

export const storedProofWords = ({ kind, gap }: { kind: Proof['kind']; gap: number }): string =>
  kind === 'proved'
    ? '排班时已证明最优'
    : kind === 'within'
      ? `排班时与最优相差不超过 ${gap} 分`
      : '排班时未证明是否最优'
