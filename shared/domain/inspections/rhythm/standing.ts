import { daysBetween, type CalendarDate } from '../../dates'
import type { Due } from './periods'
import type { InspectionEvery } from './section'

/** Days before the end from which a round is called near; defaults of ours (未核实). */
const NOTICE_DAYS: Readonly<Record<InspectionEvery, number>> = {
  day: 0,
  week: 2,
  halfMonth: 3,
  month: 7,
  quarter: 15,
  none: 0
}

export interface Round {
  id: string
  on: CalendarDate
}

/**
 * done 已排查 · late 超期, nothing since · missed not in its time, but looked at since · soon · ahead · free no working
 * day in it · before it lies before the rhythm began.
 */
export type StandingState = 'done' | 'late' | 'missed' | 'soon' | 'ahead' | 'free' | 'before'

export interface Standing extends Due {
  state: StandingState
  /** Never by colour alone: the state in words. */
  text: string
  /** Rounds made in the period. */
  rounds: Round[]
}

/**
 * Where one period of one centre stands today.
 * @param rounds all rounds of the centre that may matter: from the period on
 * @param begun the day from which rounds are asked for; null while none was ever asked for
 */
export function standingOf(
  due: Due,
  every: InspectionEvery,
  rounds: readonly Round[],
  begun: CalendarDate | null,
  today: CalendarDate
): Standing {
  const made = rounds.filter(({ on }) => on >= due.from && on <= due.to)
  const [state, text] = stateOf(due, every, made.length, rounds, begun, today)
  return { ...due, state, text, rounds: made }
}

function stateOf(
  due: Due,
  every: InspectionEvery,
  made: number,
  rounds: readonly Round[],
  begun: CalendarDate | null,
  today: CalendarDate
): [StandingState, string] {
  if (made > 0) return ['done', `已排查 ${made} 次`]
  if (due.due === null) return ['free', '不要求']
  const left = daysBetween(today, due.due)
  if (left < 0) {
    if (begun === null || due.to < begun) return ['before', '未起算']
    return rounds.some(({ on }) => on > due.to) ? ['missed', '当期未查'] : ['late', `已超 ${-left} 天`]
  }
  if (due.from > today || left > NOTICE_DAYS[every]) return ['ahead', `还有 ${left} 天`]
  return ['soon', left === 0 ? '今天到期' : `还有 ${left} 天`]
}
