import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerRecord } from '@shared/ledger'
import { allows } from '../allowed'
import { assign, reassign } from '../assign'
import { assignment, context, fold, registered, session } from '../decide.test-support'
import { recordHandling } from '../handle'
import { disputeMove, type DisputeMove } from '../moves'
import { stateOf } from '../states'
import { recall, receive, sendBack } from './answer'
import { offerCase, refer, transfer } from './offer'
import { pendingDecisive, pendingOffers } from './offers'
import { presentMediators, recuse } from './recuse'
import { offerDraft, outside, pendingId, received, returned } from './routing.test-support'

const DAY = '2016-08-16'
const dates = { offeredOn: DAY, answerBy: '2016-08-19' }
const hands = { ...assignment, assignedOn: DAY, mediatorIds: ['m1'] }
const context2 = context()
const answer = (record: LedgerRecord) => ({ offerId: pendingId(record), on: DAY })
const stepBack = { kind: 'requested', by: '王小明', reason: '', on: DAY } as const

type Decide = (record: LedgerRecord, at: number) => ReturnType<typeof assign>
const decide: Partial<Record<DisputeMove, Decide>> = {
  offer: (record) => offerCase(record, offerDraft(dates), context2),
  assign: (record) => assign(record, hands, context2),
  receive: (record) => receive(record, received(answer(record)), context2),
  sendBack: (record) => sendBack(record, returned(answer(record)), context2),
  recall: (record) => recall(record, returned(answer(record)), context2),
  refer: (record) => refer(record, outside(dates), context2),
  transfer: (record) => transfer(record, outside(dates), context2),
  reassign: (record, at) => reassign(record, { ...hands, organizationId: `o${at}` }, context2),
  recuse: (record, at) => {
    const mediatorId = presentMediators(record)[0] ?? ''
    return recuse(record, { ...stepBack, mediatorId, replacementIds: [`r${at}`] }, context2)
  },
  mediate: (record) => recordHandling(record, { sessions: [{ ...session, on: DAY }] }, context2)
}
const moves = Object.keys(decide) as DisputeMove[]

describe('任意的先后分流、答复、回避', () => {
  it('只在动作表许可的状态进行，只到动作表写明的状态；等候答复的交办、移送至多一个', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12 }), (order) => {
        let record = registered()
        for (const [at, move] of order.entries()) {
          const before = stateOf(record)
          const decision = decide[move]?.(record, at)
          if (!decision?.ok) continue
          expect(allows(before, move), `${before} ${move}`).toBe(true)
          record = fold(record, decision)
          const after = stateOf(record)
          const to: readonly string[] = disputeMove.find(move)?.to ?? []
          const fits = to.includes(after) || (after === before && to.includes('same'))
          expect(fits, `${before} ${move} ${after}`).toBe(true)
          const decisive = pendingOffers(record).filter(({ kind }) => kind !== 'refer')
          expect(decisive.length).toBe(pendingDecisive(record) ? 1 : 0)
          reached.add(move)
        }
      }),
      { numRuns: 400 }
    )
    expect([...reached].sort()).toEqual([...moves].sort())
  })
})
