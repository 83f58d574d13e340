import type { JournalHead } from '@shared/ipc/contract'
import { call } from './bridge'
import type { AppliedRow, FrameRow, LedgerDatabase } from './schema'

export type Healing = 'healed' | 'lost'

/**
 * The journal is shorter than what was acknowledged: its tail was cut. The kept frames are offered to main, which
 * verifies each before it puts it back. 'lost' when not all that is missing was kept, or main refused it.
 */
export async function healJournal(
  db: LedgerDatabase,
  applied: AppliedRow,
  head: JournalHead
): Promise<Healing> {
  const frames: FrameRow[] = await db.frames.where('position').above(head.position).sortBy('position')
  const whole =
    frames.length === applied.position - head.position &&
    frames.every(({ position }, index) => position === head.position + 1 + index)
  if (!whole) return 'lost'
  const answer = await call('journal.heal', {
    frames: frames.map(({ position, frame }) => ({ position, frame: frame.slice() }))
  })
  if (!answer.ok || answer.value.head.position !== applied.position) return 'lost'
  return applied.hash === '' || answer.value.head.hash === applied.hash ? 'healed' : 'lost'
}
