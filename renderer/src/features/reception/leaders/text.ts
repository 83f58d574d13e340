import { weekdayWords } from '@shared/domain/reception/rules'

/** 「周一、五」, or '' for none. */
export const weekdaysText = (weekdays: readonly number[]): string =>
  weekdays.length === 0 ? '' : `每${weekdayWords(weekdays)}`
