import { onMounted, ref, watch, type ComputedRef } from 'vue'
import { pendingOffers, type DisputeOffer, type OfficeTerms } from '@shared/domain/disputes'
import { refused, sectionValue, type LedgerRecord, type Problem } from '@shared/ledger'
import { decideContext, dropDraft, liveRecord, loadDraft, saveDraft, useSession } from '@/store'
import { copyOf } from '@/ui'
import { CHANGED_ELSEWHERE } from '../record/usePartForm'
import { saveTo } from '../record/saveTo'
import { decideForm, startForm, type FormMove, type RoutingForm } from './form'

/** The open form of 分流: its draft survives a lock or a crash, and it is decided on what the record holds then. */
export function useRouting(record: () => LedgerRecord, terms: ComputedRef<OfficeTerms>) {
  const session = useSession()
  const me = liveRecord('person', () => session.session?.person ?? '')
  const key = `dispute:${record().id}:routing`
  const form = ref(startOf('assign', undefined))
  const editing = ref(false)
  const saving = ref(false)
  const problems = ref<Problem[]>([])
  const hashOf = (of: LedgerRecord): string | null => of.sections['assignment']?.current.hash ?? null
  /** The assignment that the form was filled from. */
  let base = hashOf(record())

  function startOf(move: FormMove, offer: DisputeOffer | undefined): RoutingForm {
    const person = sectionValue<{ name: string }>(me.value, 'profile')?.name ?? ''
    return startForm(record(), move, offer, decideContext(), { ...terms.value, person })
  }

  watch(
    form,
    (now) => {
      if (editing.value && !saving.value) void saveDraft(key, copyOf(now))
    },
    { deep: true }
  )

  onMounted(async () => {
    const kept = await loadDraft<RoutingForm>(key)
    if (!kept || editing.value) return
    form.value = kept
    editing.value = true
  })

  /** Opens the form for a move; one that is open already keeps what was typed. */
  function start(move: FormMove, offer: DisputeOffer | undefined = pendingOffers(record()).at(-1)): void {
    if (editing.value) return
    form.value = startOf(move, offer)
    base = hashOf(record())
    problems.value = []
    editing.value = true
  }

  async function cancel(): Promise<void> {
    editing.value = false
    problems.value = []
    await dropDraft(key)
  }

  async function save(): Promise<void> {
    if (saving.value) return
    saving.value = true
    const value = copyOf(form.value)
    const outcome = await saveTo(record, (current, context) => {
      // Moves add to what stands; a correction takes its place.
      if (value.move === 'correct' && hashOf(current) !== base) {
        base = hashOf(current)
        return refused([{ field: '', message: CHANGED_ELSEWHERE }])
      }
      return decideForm(current, value, context)
    })
    problems.value = outcome.kind === 'refused' ? outcome.problems : []
    if (outcome.kind === 'failed') problems.value = [{ field: '', message: outcome.failure.message }]
    if (outcome.kind === 'saved') await dropDraft(key)
    // Both at once: a form that is opened in between would be closed by the end of this save.
    editing.value = outcome.kind !== 'saved'
    saving.value = false
  }

  return { form, editing, saving, problems, start, cancel, save }
}
