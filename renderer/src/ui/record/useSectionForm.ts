import { onMounted, ref, watch, type Ref } from 'vue'
import type { Problem, Warning } from '@shared/ledger'

/** How a save ended, as the store tells it. */
export type SaveOutcome =
  | { kind: 'saved'; position: number; warnings?: readonly Warning[] }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'failed'; failure: { message: string } }

/** Where what is typed and not yet saved outlives a lock or a power cut. Given by the feature. */
export interface DraftKeeper {
  load(): Promise<unknown>
  save(value: unknown): Promise<unknown>
  drop(): Promise<unknown>
}

export interface SectionFormOptions<T> {
  current: () => T
  /** The form opens: remember what it was made from. */
  begin?: () => void
  save: (value: T) => Promise<SaveOutcome>
  keeper?: DraftKeeper
}

/** Plain JSON out of reactive data: nothing of the form is shared with what was saved. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** The draft, problems and saving of one section that is edited in place (see SectionCard). */
export function useSectionForm<T>({ current, begin, save, keeper }: SectionFormOptions<T>) {
  const draft = ref(copyOf(current())) as Ref<T>
  const problems = ref<Problem[]>([])
  const saving = ref(false)
  const editing = ref(false)
  /** The open draft was left unsaved earlier; `stale` when the section was changed since. */
  const restored = ref<false | 'kept' | 'stale'>(false)
  /** What the form began with: tells whether anything was typed, and whether the section moved on meanwhile. */
  let base = ''

  function edit(): void {
    begin?.()
    problems.value = []
    restored.value = false
    base = JSON.stringify(current())
    draft.value = copyOf(current())
  }

  async function submit(): Promise<void> {
    if (saving.value) return
    problems.value = []
    saving.value = true
    const outcome = await save(copyOf(draft.value))
    if (outcome.kind === 'refused') problems.value = [...outcome.problems]
    if (outcome.kind === 'failed') problems.value = [{ field: '', message: outcome.failure.message }]
    if (outcome.kind === 'saved') await keeper?.drop()
    saving.value = false
  }

  async function cancel(): Promise<void> {
    problems.value = []
    restored.value = false
    await keeper?.drop()
  }

  watch(
    draft,
    (value) => {
      if (!editing.value || saving.value || !keeper) return
      const now = JSON.stringify(value)
      void (now === base ? keeper.drop() : keeper.save({ base, value: copyOf(value) }))
    },
    { deep: true }
  )

  onMounted(async () => {
    const kept = (await keeper?.load()) as { base: string; value: T } | undefined
    if (kept === undefined || editing.value) return
    edit()
    restored.value = kept.base === base ? 'kept' : 'stale'
    draft.value = kept.value
    editing.value = true
  })

  const problemOf = (field: string): string | undefined =>
    problems.value.find((problem) => problem.field === field)?.message

  return { draft, problems, saving, editing, restored, edit, submit, cancel, problemOf }
}
