import type { WorkCalendar } from '../../calendar'
import { loadOf } from '../plan/problem'
import { unpopularLoad } from '../plan/unpopular'
import { READ_RULE } from '../rosters/read'
import type { OpenSlot } from '../rosters/slots'
import type { CheckedRow } from './types'

/**
 * Rows as slots: those of one day, hour and place are one slot with several leaders. Everyone is pinned, so that repairs
 * and new rosters leave them; anyone present may be put in instead by hand.
 */
export function readSlots(
  rows: readonly CheckedRow[],
  present: readonly string[],
  calendar: WorkCalendar
): OpenSlot[] {
  const slots = new Map<string, OpenSlot>()
  for (const row of rows) {
    for (const { session, from, to } of row.sessions) {
      const key = [row.date, from, to, row.place].join('\n')
      const there = slots.get(key)
      const leaders = [...new Set([...(there?.leaders ?? []), ...row.leaders])]
      const load = loadOf(session)
      slots.set(key, {
        id: `${READ_RULE}:${row.date}:${from}-${to}:${there ? idNumber(there.id) : countOn(slots, row.date, from, to) + 1}`,
        ruleId: READ_RULE,
        date: row.date,
        due: [row.date],
        moved: false,
        session,
        from,
        to,
        place: row.place,
        mode: row.mode,
        theme: there?.theme || row.theme,
        organizer: there?.organizer || row.organizer,
        bookBy: '',
        seats: leaders.length,
        allowed: [...present],
        reserved: null,
        load,
        unpopular: unpopularLoad(row.date, load, calendar),
        leaders,
        pinned: leaders
      })
    }
  }
  return [...slots.values()]
}

const idNumber = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
const countOn = (slots: ReadonlyMap<string, OpenSlot>, date: string, from: string, to: string): number =>
  [...slots.values()].filter((slot) => slot.date === date && slot.from === from && slot.to === to).length
