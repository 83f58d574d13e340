import { ref } from 'vue'

export type SaveState = 'saved' | 'saving' | 'failed'

/** Whether the last save is in the journal: the honest word in the bar at the top. */
export const saveState = ref<SaveState>('saved')
/** Plain Chinese; '' when there is nothing to add. */
export const saveMessage = ref('')

export function tellSave(state: SaveState, message = ''): void {
  saveState.value = state
  saveMessage.value = message
}
