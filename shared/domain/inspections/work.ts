import type { WorkCalendar } from '../calendar'
import { addDays, addMonths, type CalendarDate } from '../dates'
import {
  dueOf,
  periodsBetween,
  RHYTHM_LEVELS,
  standingOf,
  type LevelRhythm,
  type Rhythm,
  type Round,
  type Standing
} from './rhythm'
import type { InspectionUnit } from './units'

/** What the calendar and the work list are made with. */
export interface RhythmTerms {
  rhythm: Rhythm
  calendar: WorkCalendar
  today: CalendarDate
}

/** The rhythm of a unit's level; undefined for a province, which has none here. */
export function rhythmFor(rhythm: Rhythm, level: string): LevelRhythm | undefined {
  const known = RHYTHM_LEVELS.find((each) => each === level)
  return known && rhythm.levels[known]
}

/** A round that was not withdrawn, and who made it. */
export interface RoundOfUnit extends Round {
  unitId: string
}

/** Rounds by the centre they count for: its own, and those of the organizations that belong to it. */
export function roundsByCenter(
  rounds: readonly RoundOfUnit[],
  units: readonly InspectionUnit[]
): ReadonlyMap<string, Round[]> {
  const centerOf = new Map(units.map((unit) => [unit.id, unit.centerId]))
  const byCenter = new Map<string, Round[]>()
  for (const { id, on, unitId } of rounds) {
    const center = centerOf.get(unitId)
    if (!center) continue
    const list = byCenter.get(center)
    if (list) list.push({ id, on })
    else byCenter.set(center, [{ id, on }])
  }
  for (const list of byCenter.values()) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return byCenter
}

/**
 * Every period of a centre that has a day between two days, and where it stands.
 * @param rounds all rounds of the centre, the earliest first
 */
export function standingsBetween(
  unit: Pick<InspectionUnit, 'level'>,
  rounds: readonly Round[],
  from: CalendarDate,
  to: CalendarDate,
  { rhythm, calendar, today }: RhythmTerms
): Standing[] {
  const own = rhythmFor(rhythm, unit.level)
  if (!own) return []
  const begun = rhythm.since ?? rounds[0]?.on ?? null
  return periodsBetween(own.every, from, to).map((period) =>
    standingOf(dueOf(period, own.workingDays, calendar), own.every, rounds, begun, today)
  )
}

/** How far back an overdue round is looked for; older ones stand on the calendar only. */
const MONTHS_BACK = 6
const DAYS_AHEAD = 15

/** The one thing a centre has to do now: the longest overdue round, else the one that is near; null for neither. */
export function inspectionDue(
  unit: InspectionUnit,
  rounds: readonly Round[],
  terms: RhythmTerms
): Standing | null {
  if (terms.rhythm.since === null && rounds.length === 0) return null
  const { today } = terms
  const all = standingsBetween(
    unit,
    rounds,
    addMonths(today, -MONTHS_BACK),
    addDays(today, DAYS_AHEAD),
    terms
  )
  return all.find(({ state }) => state === 'late') ?? all.find(({ state }) => state === 'soon') ?? null
}
