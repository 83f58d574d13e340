import { onMounted, ref, watch, type Ref } from 'vue'
import type { CorrectableSection, CorrectableSections } from '@shared/domain/disputes'
import type { LedgerRecord, Problem } from '@shared/ledger'
import { commitDecision, decideContext, dropDraft, getRecord, loadDraft, saveDraft } from '@/store'
import { decideSection, startValue } from './moves'

/**
 * One section of a dispute as it is being edited: its draft survives a lock or a crash, and is saved from what
 * the record holds at that moment.
 */
export function useSection<S extends CorrectableSection>(record: () => LedgerRecord, section: S) {
  const key = `dispute:${record().id}:${section}`
  const draft = ref(startValue(record(), section, decideContext())) as Ref<CorrectableSections[S]>
  const editing = ref(false)
  const saving = ref(false)
  const problems = ref<Problem[]>([])
  const failure = ref('')

  watch(
    draft,
    (now) => {
      if (editing.value && !saving.value) void saveDraft(key, plain(now))
    },
    { deep: true }
  )

  onMounted(async () => {
    const kept = (await loadDraft(key)) as CorrectableSections[S] | null | undefined
    if (!kept) return
    draft.value = kept
    editing.value = true
  })

  function start(): void {
    if (editing.value) return
    draft.value = startValue(record(), section, decideContext())
    problems.value = []
    failure.value = ''
    editing.value = true
  }

  async function cancel(): Promise<void> {
    editing.value = false
    problems.value = []
    failure.value = ''
    await dropDraft(key)
  }

  async function save(): Promise<void> {
    if (saving.value) return
    saving.value = true
    failure.value = ''
    const value = plain(draft.value)
    const outcome = await commitDecision(async () => {
      const current = (await getRecord('dispute', record().id)) ?? record()
      return decideSection(current, section, value, decideContext())
    })
    problems.value = outcome.kind === 'refused' ? outcome.problems : []
    if (outcome.kind === 'failed') failure.value = outcome.failure.message
    if (outcome.kind === 'saved') {
      editing.value = false
      await dropDraft(key)
    }
    saving.value = false
  }

  return { draft, editing, saving, problems, failure, start, cancel, save }
}

/** The draft is plain JSON; a copy leaves Vue's proxies behind. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
