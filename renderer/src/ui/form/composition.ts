/**
 * Whether a key belongs to an input method that is still composing (Pinyin before a candidate is taken). Such an
 * Enter picks letters for the person; it must not submit or move on. keyCode 229 is what Chromium gives for the
 * keys that the input method swallowed; `isComposing` is already false for the last one on some input methods.
 */
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === 229

/** What a key means inside a form. */
export type FormMove = 'submit' | 'next' | 'none'

/** What the form needs to know of the element that has the focus. */
export interface FocusedControl {
  tag: string
  type: string
  role: string
  expanded: boolean
}

/**
 * Enter goes on to the next field; Ctrl+Enter (⌘ on a Mac) saves from anywhere. Enter keeps its own meaning in
 * text of several lines, on buttons and links, and in an open list, where it picks.
 */
export function formMove(
  event: Pick<
    KeyboardEvent,
    'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
  >,
  control: FocusedControl
): FormMove {
  if (event.key !== 'Enter' || isComposing(event)) return 'none'
  if (event.ctrlKey || event.metaKey) return 'submit'
  if (event.shiftKey || event.altKey || control.expanded) return 'none'
  if (control.role === 'combobox') return 'next'
  if (control.tag !== 'INPUT') return 'none'
  return ['button', 'submit', 'reset', 'file', 'image'].includes(control.type) ? 'none' : 'next'
}
