import { shallowRef } from 'vue'

/** What is being dragged in the calendar: one leader's seat, or a whole slot by its hours. */
export type Dragged = { slotId: string; leaderId: string } | { slotId: string; leaderId: null }

export const dragged = shallowRef<Dragged | null>(null)

/** The data itself stays in memory; a text must be set, or the browser does not begin to drag. */
export function beginDrag(event: DragEvent, what: Dragged): void {
  dragged.value = what
  event.dataTransfer?.setData('text/plain', what.slotId)
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
}

export const endDrag = (): void => void (dragged.value = null)
