import { onMounted, ref, watch, type Ref } from 'vue'
import { refused, sectionValue, type LedgerRecord, type Problem, type SectionValue } from '@shared/ledger'
import { decideContext, dropDraft, loadDraft, saveDraft } from '@/store'
import { tellSaved } from '@/ui'
import { decideSection, type EditableSection, type EditableSections } from './moves'
import { saveTo } from './saveTo'
import { startValue } from './starts'
import type { NameOf } from './viewItem'

const CHANGED_ELSEWHERE =
  '这一部分刚在别处改过，没有保存，已填内容仍在本页。别处的内容列在下面，核对后再次保存，即以本页为准；两次改动都留在经过里。'

/**
 * One section of a dispute as it is being edited: its draft survives a lock or a crash, and is saved from what
 * the record holds at that moment.
 */
export function useSection<S extends EditableSection>(
  record: () => LedgerRecord,
  section: S,
  nameOf: () => NameOf
) {
  const key = `dispute:${record().id}:${section}`
  const draft = ref(startValue(record(), section, decideContext(), nameOf())) as Ref<EditableSections[S]>
  const editing = ref(false)
  const saving = ref(false)
  const problems = ref<Problem[]>([])
  const failure = ref('')
  /** What another window saved meanwhile: shown beside the form, so that a person decides. */
  const elsewhere = ref<SectionValue | null>(null)
  const hashOf = (of: LedgerRecord): string | null => of.sections[section]?.current.hash ?? null
  /** The version the form was filled from. */
  let base = hashOf(record())

  watch(
    draft,
    (now) => {
      if (editing.value && !saving.value) void saveDraft(key, { base, value: plain(now) })
    },
    { deep: true }
  )

  onMounted(async () => {
    const kept = (await loadDraft(key)) as
      { base: string | null; value: EditableSections[S] } | null | undefined
    if (!kept?.value) return
    draft.value = kept.value
    base = kept.base
    editing.value = true
  })

  function start(): void {
    if (editing.value) return
    draft.value = startValue(record(), section, decideContext(), nameOf())
    base = hashOf(record())
    elsewhere.value = null
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
    const outcome = await saveTo(record, (current, context) => {
      if (hashOf(current) !== base) {
        base = hashOf(current)
        elsewhere.value = sectionValue(current, section) ?? null
        return refused([{ field: '', message: CHANGED_ELSEWHERE }])
      }
      return decideSection(current, section, value, context)
    })
    tellSaved(record(), section, outcome)
    problems.value = outcome.kind === 'refused' ? outcome.problems : []
    if (outcome.kind === 'failed') failure.value = outcome.failure.message
    if (outcome.kind === 'saved') await dropDraft(key)
    // Both at once: a form that is opened in between would be closed by the end of this save.
    editing.value = outcome.kind !== 'saved'
    saving.value = false
  }

  return { draft, editing, saving, problems, failure, elsewhere, start, cancel, save }
}

/** The draft is plain JSON; a copy leaves Vue's proxies behind. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
