import { computed, onMounted, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { sourceGroup } from '@shared/domain/codes'
import { isDate } from '@shared/domain/dates'
import {
  acceptAfterRefusal,
  numberYearOf,
  refuseDispute,
  registerDispute,
  standingGrounds,
  type DisputeContext
} from '@shared/domain/disputes'
import { OFFICE_ID, type OfficeProfile, type PersonProfile } from '@shared/domain/office/sections'
import { turnIntoDispute } from '@shared/domain/visits'
import { sectionValue, type Decision, type LedgerRecord, type Problem } from '@shared/ledger'
import {
  commitDecision,
  disputeContext,
  dropDraft,
  getRecord,
  loadDraft,
  nextSerial,
  saveDraft,
  useSession
} from '@/store'
import { todayHere } from '../useToday'
import { draftAfterRefusal, draftFromVisit, emptyDraft, keptDraft, type RegistrationDraft } from './draft'
import { draftFromFinding, findingIn, findingKey, turn } from './finding'
import { lookAtOrigin } from './origin'

// The draft is plain JSON; a copy leaves Vue's proxies behind.
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const NOT_NOTED = '查看记录没有保存，暂不填入原登记中的号码和住址。台账没有变化，请稍后重新打开。'

/**
 * 受理登记 as it is being typed: every change is kept as a draft, so that a lock, a crash or another page loses
 * nothing. With `refused`, a matter that could not be accepted before is accepted now; with `visit`, or with a finding
 * of an inspection in the address, that becomes the dispute.
 */
export function useRegistration(refused: string | undefined, visit?: string) {
  const session = useSession()
  const finding = findingIn(useRoute().query)
  const walkIn = visit === undefined ? 'dispute:new' : `dispute:visit:${visit}`
  const own = finding ? findingKey(finding) : walkIn
  const key = refused === undefined ? own : `dispute:${refused}:accept`
  const draft = ref<RegistrationDraft>()
  const problems = ref<Problem[]>([])
  const failure = ref('')
  const saving = ref(false)
  const restored = ref(false)
  /** Whether everything typed so far stands in the draft. */
  const kept = ref(false)
  let changes = 0
  const grounds = computed(() => (draft.value ? standingGrounds(draft.value.dispute) : []))

  async function fresh(): Promise<RegistrationDraft> {
    const office = sectionValue<OfficeProfile>(await getRecord('office', OFFICE_ID), 'profile')
    const person = await getRecord('person', session.session?.person ?? '')
    const name = sectionValue<PersonProfile>(person, 'profile')?.name ?? ''
    const empty = emptyDraft(todayHere(), office?.place ?? { code: '', name: '' }, name)
    if (finding) return draftFromFinding(finding, empty)
    const record = refused === undefined ? undefined : await getRecord('dispute', refused)
    const came = visit === undefined ? undefined : await getRecord('visit', visit)
    if (came) return draftFromVisit(came, empty) ?? empty
    return (record && draftAfterRefusal(record, todayHere())) ?? empty
  }

  onMounted(async () => {
    const start = await fresh()
    const found = keptDraft(await loadDraft(key), start)
    if (!found && !(await noted())) return
    restored.value = found !== null
    draft.value = found ?? start
    watch(draft, (now) => void (now && !saving.value && keep(now)), { deep: true })
    // Who sent it asks by letter: nobody applies, unless the clerk says otherwise.
    watch(
      () => draft.value?.dispute.intake.source,
      (source) => {
        const application = draft.value?.dispute.application
        if (application?.mode === 'oral' && source !== undefined && sourceGroup(source) === 3) {
          application.mode = 'none'
        }
      }
    )
    // As many people as are listed, until the clerk says otherwise.
    watch(
      () => draft.value?.dispute.parties.list.length,
      (now, before) => {
        const intake = draft.value?.dispute.intake
        if (intake && intake.peopleInvolved === before && now !== undefined) intake.peopleInvolved = now
      }
    )
  })

  async function keep(now: RegistrationDraft): Promise<void> {
    const change = ++changes
    kept.value = false
    await saveDraft(key, plain(now))
    kept.value = change === changes
  }

  /** Whether the look at what is taken over from another record was saved; a draft was looked at when it began. */
  async function noted(): Promise<boolean> {
    const saved = await lookAtOrigin(finding ? { finding } : { refused, visit })
    if (!saved) failure.value = NOT_NOTED
    return saved
  }

  async function startOver(): Promise<void> {
    if (!(await noted())) return
    await dropDraft(key)
    draft.value = await fresh()
    problems.value = []
    restored.value = false
  }

  async function accept(given: RegistrationDraft, record: LedgerRecord | undefined, context: DisputeContext) {
    const { acceptedOn } = given.dispute.intake
    const letter = session.session?.deviceLetter ?? 'A'
    const year = numberYearOf(isDate(acceptedOn) ? acceptedOn : context.today)
    const number = { letter, serial: await nextSerial(year, letter) }
    if (finding) return turn(finding, given.dispute, number, context)
    const came = visit === undefined ? undefined : await getRecord('visit', visit)
    if (came) return turnIntoDispute(came, given.dispute, number, context)
    return record
      ? acceptAfterRefusal(record, given.dispute, number, context)
      : registerDispute(given.dispute, number, context)
  }

  /** Saves; the id of the dispute when it stands in the ledger, null when something is to be put right. */
  async function save(): Promise<string | null> {
    if (!draft.value || saving.value) return null
    saving.value = true
    failure.value = ''
    const given = plain(draft.value)
    let id = ''
    const outcome = await commitDecision(async () => {
      const context = await disputeContext()
      const record = refused === undefined ? undefined : await getRecord('dispute', refused)
      const decision: Decision =
        grounds.value.length > 0 && !record && visit === undefined && !finding
          ? refuseDispute(given.dispute, given.refusal, context)
          : await accept(given, record, context)
      if (decision.ok) id = decision.changes[0]?.id ?? ''
      return decision
    })
    problems.value = outcome.kind === 'refused' ? outcome.problems : []
    if (outcome.kind === 'failed') failure.value = outcome.failure.message
    if (outcome.kind === 'saved') await dropDraft(key)
    saving.value = false
    return outcome.kind === 'saved' ? id : null
  }

  return { draft, problems, failure, saving, restored, kept, grounds, finding, startOver, save }
}
