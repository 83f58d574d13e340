import type { DecideContext } from '../../ledger'
import { bundledCalendar, type WorkCalendar } from '../calendar'
import type { ClockLimits } from '../clocks'

/** What an office has set: its calendar of working days and its own lengths of the clocks. */
export interface OfficeTerms {
  calendar: WorkCalendar
  limits: ClockLimits
}

/** What every decision about a dispute is told of the world: none can be made without the office's terms. */
export interface DisputeContext extends DecideContext, OfficeTerms {}

/** Where an office has set nothing: the bundled calendar and the lengths of the rules (clocks/table.ts). */
export const standardTerms: OfficeTerms = { calendar: bundledCalendar, limits: {} }
