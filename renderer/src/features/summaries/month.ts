import { monthOf, previousMonth } from '@shared/domain/dates'

/** The month a clerk has to report today: the last one that is over. */
export const monthToReport = (today: string): string => previousMonth(monthOf(today))
