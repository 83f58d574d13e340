import { useEventListener } from '@vueuse/core'
import { isComposing } from '@/ui/form/composition'

/** What a key does in the shell: 'ctrl+k', 'ctrl+l', 'F1' … */
export type Shortcuts = Readonly<Record<string, () => void>>

/** The name of a key press, or '' while an input method is composing. */
export function keyName(
  event: Pick<
    KeyboardEvent,
    'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
  >
): string {
  if (isComposing(event) || event.altKey || event.shiftKey) return ''
  const control = event.ctrlKey || event.metaKey
  return control ? `ctrl+${event.key.toLowerCase()}` : event.key
}

/** Listens on the window as long as the component lives. */
export function useShortcuts(shortcuts: () => Shortcuts): void {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    const act = shortcuts()[keyName(event)]
    if (!act) return
    event.preventDefault()
    act()
  })
}
