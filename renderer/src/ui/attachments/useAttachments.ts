import { computed, ref, shallowRef } from 'vue'
import type { Attachment } from '@shared/domain/attachments'
import type { SaveOutcome } from '../record/useSectionForm'

/**
 * The list between box and section: shows a change at once, saves one after the other, and goes back to what is
 * saved when a save is refused, saying why.
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

  async function change(next: Attachment[]): Promise<void> {
    pending.value = next
    problem.value = ''
    if (saving.value) return
    saving.value = true
    for (let writing: Attachment[] | null = next; writing;) {
      const outcome = await save(writing)
      if (outcome.kind === 'saved') writing = pending.value === writing ? null : pending.value
      else {
        problem.value = outcome.kind === 'failed' ? outcome.failure.message : wordsOf(outcome.problems)
        writing = null
      }
    }
    pending.value = null
    saving.value = false
  }

  return { list, saving, problem, change }
}

const wordsOf = (problems: readonly { message: string }[]): string =>
  problems.map(({ message }) => message).join('；')
