import type { CalendarDate } from '../domain/dates'
import { standardTerms, type DisputeContext } from '../domain/disputes'
import { applyChange, formatClock, type Change, type Decision, type LedgerRecord } from '../ledger'
import { morningOf, type World } from './world'

/**
 * One dispute as its moves are decided, each on its own day. They are folded here, so that each section is one
 * change, with what it holds at the end.
 */
export class Life {
  private readonly bySection = new Map<string, Change>()
  private record: LedgerRecord | undefined
  private counter = 0

  constructor(
    private readonly world: World,
    private readonly started: CalendarDate
  ) {}

  get changes(): Change[] {
    return [...this.bySection.values()]
  }

  /** @throws Error when the move is refused by its rule: then the builder or the rule is wrong. */
  move(today: CalendarDate, decide: (record: LedgerRecord, context: DisputeContext) => Decision): void {
    const { by, signedIn } = this.world
    const nowMillis = morningOf(today)
    const context = { today, nowMillis, person: signedIn.person, random: by.bytes, ...standardTerms }
    const decision = decide(this.record as LedgerRecord, context)
    if (!decision.ok) {
      const words = decision.problems.map(({ field, message }) => `${field} ${message}`).join('；')
      throw new Error(`演示数据不合规则（${this.started} 受理）：${words}`)
    }
    for (const change of decision.changes) {
      const clock = formatClock({ millis: nowMillis, counter: this.counter++, device: 'demo' })
      this.record = applyChange(this.record, change, { clock, person: signedIn.person })
      this.bySection.set(change.section, { ...change, before: null })
    }
  }
}
