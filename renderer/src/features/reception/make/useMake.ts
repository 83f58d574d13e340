import { computed, reactive, shallowRef, watch } from 'vue'
import { ledgerOf } from '@shared/domain/reception/plan/ledger'
import type { Roster, RosterProblem } from '@shared/domain/reception/plan/problem'
import { formatMonthCn } from '@shared/domain/dates'
import { rosterOf } from '@shared/domain/reception/rosters/account'
import { pastAndOpen } from '@shared/domain/reception/rosters/conflicts'
import { decideMake, keepByHand, publishedOf } from '@shared/domain/reception/rosters/make'
import { monthsIn, spanOf, type MonthSpan } from '@shared/domain/reception/rosters/months'
import { problemOf } from '@shared/domain/reception/rosters/problem'
import { slotsOf, type OpenSlot } from '@shared/domain/reception/rosters/slots'
import { decideContext, type CommitOutcome } from '@/store'
import { saveRoster } from '../roster/save'
import { useRun } from '../roster/useRun'
import { gapOf } from '../roster/words'
import { useWorld, type World } from '../roster/world'
import { foundRules, overlapNotes, unknownYears } from './found'

/** What is being made: fixed when it begins, so that a rule changed meanwhile cannot mix with it. */
interface Begun {
  months: MonthSpan
  kept: OpenSlot[]
  open: OpenSlot[]
  problem: RosterProblem
}

/** The making of a roster as its page follows it: months, days found, the run, and its acceptance. */
export function useMake(first: MonthSpan) {
  const world = useWorld()
  const months = reactive<MonthSpan>({ ...first })
  const run = useRun()
  const begun = shallowRef<Begun | null>(null)

  const backwards = computed(() => months.from > months.to)
  const days = computed(() => {
    if (!world.value || backwards.value) return null
    const { rules, leaders, calendar } = world.value
    return slotsOf(rules, leaders, spanOf(months), calendar)
  })
  const found = computed(() => {
    if (!days.value) return null
    const { slots, notes } = days.value
    return {
      slots: slots.length,
      rules: foundRules(notes),
      unknownYears: unknownYears(notes),
      overlaps: overlapNotes(slots)
    }
  })
  /** Why making cannot begin, in words; '' when it can. */
  const hindrance = computed(() => hindranceOf(world.value, months, days.value?.slots.length ?? 0))

  async function begin(): Promise<void> {
    if (!world.value || !days.value || hindrance.value !== '') return
    const { rosters } = world.value
    const fresh = keepByHand(days.value.slots, rosters)
    const { kept, open, span } = pastAndOpen(fresh, rosters, spanOf(months), decideContext().today)
    const problem = problemOf(open, span, world.value)
    begun.value = { months: { ...months }, kept, open, problem }
    // Drawing this page anew and handing a year over to the worker are two tasks, so that neither is long.
    await new Promise((resolve) => setTimeout(resolve))
    if (begun.value?.problem === problem) await run.start({ kind: 'plan', problem })
  }

  const planned = computed(() => {
    const result = run.answer.value
    return result?.ok && result.value.kind === 'planned' ? result.value : null
  })
  const refusal = computed(() => {
    const result = run.answer.value
    return result?.ok && (result.value.kind === 'impossible' || result.value.kind === 'faulty')
      ? result.value
      : null
  })
  const failure = computed(() => {
    const result = run.answer.value
    return result && !result.ok ? result.error : null
  })
  const roster = computed<Roster | null>(() => planned.value?.roster ?? run.best.value?.roster ?? null)
  const slots = computed(() => (begun.value && roster.value ? heldBy(begun.value, roster.value) : []))
  const ledger = computed(() =>
    begun.value && roster.value
      ? ledgerOf(begun.value.problem.people, begun.value.problem.slots, roster.value)
      : null
  )

  async function accept(): Promise<CommitOutcome | null> {
    const [made, answer] = [begun.value, planned.value]
    if (!made || !answer) return null
    const { kind } = answer.proof
    const proof = { kind, gap: gapOf(answer.proof, answer.cost) }
    const all = heldBy(made, answer.roster)
    return saveRoster(({ rosters, leaders }) =>
      decideMake(
        { months: made.months, slots: all, roster: rosterOf(all), proof },
        rosters,
        leaders,
        decideContext()
      )
    )
  }
  function again(): void {
    run.reset()
    begun.value = null
  }
  watch(months, again)
  return {
    world,
    months,
    backwards,
    found,
    hindrance,
    run,
    begun,
    planned,
    refusal,
    failure,
    slots,
    ledger,
    begin,
    accept,
    again
  }
}

const heldBy = ({ kept, open }: Begun, roster: Roster): OpenSlot[] => [
  ...kept,
  ...open.map((slot) => ({ ...slot, leaders: [...(roster[slot.id] ?? [])] }))
]

function hindranceOf(world: World | undefined, months: MonthSpan, slots: number): string {
  if (!world) return '正在读取'
  if (months.from > months.to) return '开始月份在结束月份之后。'
  const byId = new Map(world.rosters.map((record) => [record.id, record]))
  const out = monthsIn(months).filter((month) => publishedOf(byId.get(month)))
  if (out.length > 0) {
    return `${out.map(formatMonthCn).join('、')}的排班已经公示，不能重排；请在日历上逐场调整，或选择别的月份。`
  }
  return slots === 0 ? '这段时间内没有接访日。请先增加接访规则，或选择别的月份。' : ''
}
