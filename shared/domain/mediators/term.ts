import { codeTable, type CodeOf } from '../codes'
import { daysBetween, type CalendarDate } from '../dates'

/** Days before the end of a term from which it counts as soon over; a default of ours (未核实). */
export const TERM_SOON_DAYS = 60

/** How a term stands on a day. */
export const termState = codeTable([
  { code: 'running', name: '任期内' },
  { code: 'soon', name: '即将届满' },
  { code: 'expired', name: '已届满' },
  { code: 'unknown', name: '未填任期' }
])
export type TermState = CodeOf<typeof termState>

/** The last day itself still belongs to the term. */
export function termStateOf(termTo: CalendarDate | null | undefined, today: CalendarDate): TermState {
  if (!termTo) return 'unknown'
  const left = daysBetween(today, termTo)
  return left < 0 ? 'expired' : left <= TERM_SOON_DAYS ? 'soon' : 'running'
}
