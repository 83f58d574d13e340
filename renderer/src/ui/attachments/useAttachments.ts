import { computed, ref, shallowRef, watch } from 'vue'
import type { Attachment } from '@shared/domain/attachments'
import type { SaveOutcome } from '../record/useSectionForm'

/**
 * The list between box and section: shows a change at once, saves one after the other, and goes back to what is
 * saved when a save is refused, saying why. What was saved is shown until the record has caught up with it: an act
 * that began from the list before would take the change back.
 * @param saved the section's list as the record has it now
 * @param save writes a whole list; what the section refuses is told
 */
export function useAttachments(
  saved: () => Attachment[],
  save: (list: Attachment[]) => Promise<SaveOutcome>
) {
  const pending = shallowRef<Attachment[] | null>(null)
  const saving = ref(false)
  const problem = ref('')
  const list = computed(() => pending.value ?? saved())
  /** What the record had when the present run of saves began. */
  let before = ''
  const caughtUp = (): boolean => JSON.stringify(saved()) !== before

  watch(saved, () => {
    if (!saving.value && caughtUp()) pending.value = null
  })

  async function change(next: Attachment[]): Promise<void> {
    pending.value = next
    problem.value = ''
    if (saving.value) return
    saving.value = true
    before = JSON.stringify(saved())
    let refused = false
    for (let writing: Attachment[] | null = next; writing;) {
      const outcome = await save(writing)
      if (outcome.kind === 'saved') writing = pending.value === writing ? null : pending.value
      else {
        problem.value = outcome.kind === 'failed' ? outcome.failure.message : wordsOf(outcome.problems)
        writing = null
        refused = true
      }
    }
    saving.value = false
    if (refused || caughtUp()) pending.value = null
  }

  return { list, saving, problem, change }
}

const wordsOf = (problems: readonly { message: string }[]): string =>
  problems.map(({ message }) => message).join('；')
