import type { DecideContext } from '../../ledger'
import { bundledCalendar, type WorkCalendar } from '../calendar'
import type { ClockLimits } from '../clocks'
import { defaultGrading, gradingTerms, type GradingTerms } from '../office/grading'

/** What an office has set: its calendar of working days, its own lengths of the clocks, what follows from a colour. */
export interface OfficeTerms {
  calendar: WorkCalendar
  limits: ClockLimits
  grading: GradingTerms
}

/** What every decision about a dispute is told of the world: none can be made without the office's terms. */
export interface DisputeContext extends DecideContext, OfficeTerms {}

/** Where an office has set nothing: the bundled calendar, the lengths of the rules (clocks/table.ts), the defaults of grading. */
export const standardTerms: OfficeTerms = {
  calendar: bundledCalendar,
  limits: {},
  grading: gradingTerms(defaultGrading)
}
