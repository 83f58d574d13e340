import { nextTick, onMounted, ref, watch, type Ref } from 'vue'
import type { EntityName } from '@shared/domain/registry'
import type { Decision, Problem } from '@shared/ledger'
import { tellSaved } from '../record/lastSave'
import { copyOf, type DraftKeeper, type SaveOutcome } from '../record/useSectionForm'

export interface RegisterFormOptions<T> {
  entity: EntityName
  /** What stands in the draft until `loaded`. */
  empty: T
  /** An empty form for this office. */
  fresh: () => Promise<T> | T
  /** `fresh` takes over what is masked elsewhere: notes who looks. Where that cannot be saved, the form stays shut. */
  before?: () => Promise<boolean>
  keeper: DraftKeeper
  /** Decides and saves; `noted` takes the decision on its way, to know the id of the new record. */
  save: (form: T, noted: (decision: Decision) => Decision) => Promise<SaveOutcome>
  done: (id: string) => unknown
}

const NOT_NOTED = '查看记录没有保存，没有清空，已填内容仍在本页。请稍后再试。'

/** The form of a new record: what was left unsaved comes back, and saving leads to the record. */
export function useRegisterForm<T>({
  entity,
  empty,
  fresh,
  before = () => Promise.resolve(true),
  keeper,
  save,
  done
}: RegisterFormOptions<T>) {
  const draft = ref(empty) as Ref<T>
  const problems = ref<readonly Problem[]>([])
  const saving = ref(false)
  /** The form may be shown: from now on nothing but the person changes it. */
  const loaded = ref(false)
  /** The look at what the form begins with was not saved. */
  const refused = ref(false)
  /** What is typed is kept. */
  const ready = ref(false)

  onMounted(async () => {
    const kept = (await keeper.load()) as T | undefined
    // A draft was looked at when it began.
    refused.value = kept === undefined && !(await before())
    if (refused.value) return
    draft.value = kept ?? (await fresh())
    loaded.value = true
    await begin()
  })
  watch(draft, (value) => ready.value && void keeper.save(copyOf(value)), { deep: true, flush: 'post' })

  /** From here on; an untouched form leaves nothing behind. */
  async function begin(): Promise<void> {
    await nextTick()
    ready.value = true
  }

  async function drop(): Promise<void> {
    ready.value = false
    await keeper.drop()
  }

  async function clear(): Promise<void> {
    if (!(await before())) {
      problems.value = [{ field: '', message: NOT_NOTED }]
      return
    }
    await drop()
    draft.value = await fresh()
    problems.value = []
    await begin()
  }

  async function submit(): Promise<void> {
    if (saving.value) return
    saving.value = true
    let id = ''
    const outcome = await save(copyOf(draft.value), (decision) => {
      id = decision.ok ? (decision.changes[0]?.id ?? '') : ''
      return decision
    })
    saving.value = false
    if (outcome.kind === 'refused') problems.value = outcome.problems
    if (outcome.kind === 'failed') problems.value = [{ field: '', message: outcome.failure.message }]
    if (outcome.kind !== 'saved') return
    tellSaved({ entity, id }, '', outcome)
    await drop()
    await done(id)
  }

  const problemOf = (field: string): string | undefined =>
    problems.value.find((problem) => problem.field === field)?.message

  return { draft, loaded, refused, problems, saving, clear, drop, submit, problemOf }
}
