import { computed, nextTick, ref, watch } from 'vue'
import {
  assignmentDue,
  comeBack,
  isInCharge,
  nextReview,
  underWay,
  visitMovesFor,
  visitStateOf,
  type VisitMove,
  type VisitState
} from '@shared/domain/visits'
import type { LedgerRecord } from '@shared/ledger'
import { decideContext, useSession } from '@/store'
import { forms, type Draft } from './forms'

/** The one next action of each state; the others stand beside it. */
const NEXT: Partial<Record<VisitState, VisitMove>> = {
  booked: 'arrive',
  waiting: 'call',
  called: 'answer',
  assigned: 'report',
  returned: 'assign',
  handled: 'feedBack',
  reviewing: 'decideReview'
}

/** Moves without a form here: a page of their own, or done in place. */
const ELSEWHERE: readonly VisitMove[] = ['arrive', 'turn', 'correct', 'print']

/** What belongs to one unit stands beside it (UnitsCard.vue). */
const OF_UNITS: readonly VisitMove[] = ['receive', 'sendBack', 'recall', 'remind', 'extend', 'report']

/** Where a line of the work list leads: the move that answers it. */
const AT: Readonly<Record<string, (record: LedgerRecord) => VisitMove>> = {
  call: () => 'call',
  notice: () => 'tell',
  feedback: () => 'feedBack',
  reviews: () => 'decideReview',
  charge: () => 'endCharge',
  assignments: (record) => {
    const { today } = decideContext()
    if (comeBack(record).length > 0) return 'assign'
    if (underWay(record).some(({ answer }) => answer === null)) return 'receive'
    return underWay(record).some((one) => assignmentDue(one) < today) ? 'remind' : 'report'
  }
}

/** What the table allows and yet makes no sense now. */
function fits(record: LedgerRecord, move: VisitMove): boolean {
  if (move === 'endCharge') return isInCharge(record)
  if (move === 'takeCharge') return !isInCharge(record)
  if (move === 'askReview') return nextReview(record) !== null
  if (move === 'drop') return comeBack(record).length > 0
  if (move === 'receive' || move === 'sendBack') return underWay(record).some(({ answer }) => answer === null)
  if (['recall', 'remind', 'extend', 'report'].includes(move)) return underWay(record).length > 0
  return true
}

/** What can be done with a visit now by who is signed in, and the form that is open. */
export function useMoves(record: () => LedgerRecord | undefined) {
  const session = useSession()
  const open = ref<{ move: VisitMove; preset: Draft } | null>(null)

  const moves = computed(() => {
    const visit = record()
    if (!visit) return []
    return visitMovesFor(visit, session.session?.role ?? 'viewer').filter(
      (move) => (forms[move] || ELSEWHERE.includes(move)) && fits(visit, move)
    )
  })
  const next = computed(() => {
    const visit = record()
    return visit && moves.value.find((move) => move === NEXT[visitStateOf(visit)])
  })
  const others = computed(() =>
    moves.value.filter((move) => move !== next.value && !ELSEWHERE.includes(move) && !OF_UNITS.includes(move))
  )

  async function begin(move: VisitMove, preset: Draft = {}): Promise<void> {
    open.value = null
    await nextTick()
    open.value = { move, preset }
    await nextTick()
    const form = document.querySelector('[data-move-form]')
    form?.scrollIntoView({ block: 'nearest' })
    form?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }

  /** From the work list: the form that answers its line, when it can be answered now. */
  function beginAt(section: string): void {
    const visit = record()
    const move = visit && AT[section]?.(visit)
    if (move && moves.value.includes(move)) void begin(move)
  }

  watch(
    () => record()?.id,
    () => (open.value = null)
  )
  return { moves, next, others, open, begin, beginAt }
}
