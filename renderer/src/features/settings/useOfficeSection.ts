import { computed, ref } from 'vue'
import {
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type SectionValue
} from '@shared/ledger'
import { mayWrite } from '@shared/domain/permissions'
import { OFFICE_ID } from '@shared/domain/office'
import { commitDecision, getRecord, liveRecord, useSession } from '@/store'

/** Plain JSON without Vue's proxies, as it is committed. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** One section of the office record: what stands, the draft, and saving it by its rule. */
export function useOfficeSection<T extends SectionValue>(
  section: string,
  empty: T,
  decide: (record: LedgerRecord | undefined, draft: T) => Decision
) {
  const session = useSession()
  const record = liveRecord('office', () => OFFICE_ID)
  const value = computed(() => sectionValue<T>(record.value, section) ?? empty)
  const draft = ref<T>(empty)
  const problems = ref<Problem[]>([])
  const saving = ref(false)
  const editable = computed(() => mayWrite(session.session?.role ?? 'viewer', 'office', section))

  function edit(): void {
    draft.value = plain(value.value)
    problems.value = []
  }

  async function save(): Promise<void> {
    problems.value = []
    saving.value = true
    const now = plain(draft.value)
    const outcome = await commitDecision(async () => decide(await getRecord('office', OFFICE_ID), now))
    if (outcome.kind === 'refused') problems.value = outcome.problems
    if (outcome.kind === 'failed') problems.value = [{ field: '', message: outcome.failure.message }]
    saving.value = false
  }

  const problemOf = (field: string): string | undefined =>
    problems.value.find((problem) => problem.field === field)?.message

  return { value, draft, problems, saving, editable, edit, save, problemOf }
}
