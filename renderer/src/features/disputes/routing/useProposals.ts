import { computed } from 'vue'
import {
  casesInHand,
  possibleConflicts,
  proposeMediators,
  unfitFor,
  type ProposalTerms
} from '@shared/domain/disputes'
import type { MediatorProfile } from '@shared/domain/mediators'
import { isMerged } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { disputesWhere, liveQuery, liveRecords } from '@/store'
import type { RecordOption } from '@/ui'
import { todayHere } from '../useToday'

/** The steps in which a mediator can have a case in hand: 分流 and 办理. */
const IN_HAND = [2, 3]

/** Mediators to choose from, those proposed first with their reasons, and what to look at in the ones chosen. */
export function useProposals(record: () => LedgerRecord, terms: () => Omit<ProposalTerms, 'today'>) {
  const mediators = liveRecords('mediator')
  const organizations = liveRecords('organization')
  const open = liveQuery(() => disputesWhere({ steps: IN_HAND }))
  const load = computed(() => casesInHand(open.value ?? []))

  const proposals = computed(() =>
    proposeMediators(record(), mediators.value ?? [], organizations.value ?? [], load.value, {
      ...terms(),
      today: todayHere()
    })
  )

  /** Everyone of the register; those who are not proposed stand last, with the reason. */
  const options = computed<RecordOption[]>(() => {
    const proposed = new Set(proposals.value.map(({ id }) => id))
    const rest = (mediators.value ?? []).filter(
      (mediator) => !proposed.has(mediator.id) && !isMerged(mediator)
    )
    return [
      ...proposals.value.map(({ id, name, reasons }) => ({
        value: id,
        label: name,
        hint: reasons.slice(0, 2).join('、')
      })),
      ...rest.map((mediator) => ({
        value: mediator.id,
        label: nameOf(mediator),
        hint: unfitFor(record(), mediator, todayHere()) ?? ''
      }))
    ]
  })

  /** What a person should look at in one that was chosen. */
  function cautionsOf(id: string): string[] {
    const proposal = proposals.value.find((each) => each.id === id)
    if (proposal) return proposal.cautions
    const mediator = mediators.value?.find((each) => each.id === id)
    if (!mediator) return []
    return [unfitFor(record(), mediator, todayHere()) ?? '', ...possibleConflicts(record(), mediator)].filter(
      Boolean
    )
  }

  return { proposals, options, cautionsOf }
}

const nameOf = (mediator: LedgerRecord): string =>
  sectionValue<MediatorProfile>(mediator, 'profile')?.name ?? ''
