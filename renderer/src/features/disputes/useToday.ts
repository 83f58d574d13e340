import { decideContext } from '@/store'

/** Today in the office, 'YYYY-MM-DD'. */
export const todayHere = (): string => decideContext().today
