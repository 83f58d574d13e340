import { isPeriod, periodOf, previousPeriod, type Period } from '@shared/domain/periods'

/** The month a clerk has to report today: the last one that is over. */
const monthToReport = (today: string): Period => previousPeriod(periodOf('month', today))

/** The period that a route names, or the month to report today. */
export const periodOfRoute = (param: unknown, today: string): Period =>
  isPeriod(param) ? param : monthToReport(today)
