import type { Json, SectionValue } from '@shared/ledger'
import { differences, type Difference } from '../../saving'
import { sessionKind } from '../codes'
import { rosterLabels } from './labels'
import type { Adjustment, RosterSlot } from './sections'

type NameOf = (id: string) => string | undefined

/** Before and after of a roster, in words: slot by slot where people or days changed, otherwise how many. */
export function rosterDifferences(
  section: string,
  before: SectionValue | null,
  after: SectionValue,
  nameOf: NameOf = () => undefined
): Difference[] {
  if (section === 'plan' && before) return slotDifferences(slotsIn(before), slotsIn(after), nameOf)
  return differences(rosterLabels, section, before, after, (_, path, value) => write(path, value)).filter(
    ({ label }) => !HIDDEN.includes(label)
  )
}

/** What the planner keeps for its account is no news. */
const HIDDEN: readonly string[] = [
  rosterLabels.plan.groups,
  rosterLabels.plan.shares,
  rosterLabels.plan.proof
]

function write(path: string, value: Json): string | undefined {
  if (!Array.isArray(value)) return undefined
  if (path === 'slots' || path === 'rows') return `${value.length} 场`
  if (path === 'list' && value.length > 0)
    return (value as unknown as Adjustment[]).map(({ on, reason }) => `${on} ${reason}`).join('；')
  return undefined
}

const slotsIn = (value: SectionValue): RosterSlot[] => (value['slots'] ?? []) as unknown as RosterSlot[]

const MOST = 30

function slotDifferences(before: RosterSlot[], after: RosterSlot[], nameOf: NameOf): Difference[] {
  const now = new Map(after.map((slot) => [slot.id, slot]))
  const changed = before.flatMap((old): Difference[] => {
    const slot = now.get(old.id)
    const words = [old, slot].map((one) => (one ? wordsOf(one, nameOf) : '（取消）'))
    return words[0] === words[1]
      ? []
      : [
          {
            label: `${old.date} ${sessionKind.name(old.session)}`,
            before: words[0] ?? '',
            after: words[1] ?? ''
          }
        ]
  })
  if (changed.length <= MOST) return changed
  return [
    { label: rosterLabels.plan.slots, before: `${before.length} 场`, after: `${after.length} 场，重新排班` }
  ]
}

function wordsOf({ date, leaders, pinned }: RosterSlot, nameOf: NameOf): string {
  const names = leaders.map((id) => `${nameOf(id) ?? '（名单外）'}${pinned.includes(id) ? '（固定）' : ''}`)
  return `${date} ${names.join('、') || '（空）'}`
}
