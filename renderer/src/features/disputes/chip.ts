import type { Deadline } from '@shared/domain/disputes'

/** Colour of a deadline chip: done in time is green, done late is plain. */
export function chipKind(deadline: Deadline | null): 'ok' | 'soon' | 'late' | 'plain' {
  if (!deadline) return 'plain'
  if (deadline.state === 'done') return deadline.daysLeft < 0 ? 'plain' : 'ok'
  return deadline.state === 'ok' ? 'plain' : deadline.state
}
