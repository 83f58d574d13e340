import { z } from 'zod'
import type { Change } from '../../ledger'
import { codeTable } from '../codes'

interface Action {
  readonly code: string
  readonly name: string
  /** Entity and section whose writing it is; empty for what is not written but done (restoring). */
  readonly writes: readonly string[]
}

/**
 * What can be made to need a second person. There is no national rule for any of them (未核实): an office turns on
 * what it wants, and begins with none.
 */
export const twoPersonAction = codeTable([
  { code: 'closeMonth', name: '结账送审', writes: ['summary.closing'] },
  { code: 'report', name: '报送', writes: ['summary.reporting'] },
  { code: 'reopenMonth', name: '重新开账', writes: ['summary.reopening'] },
  { code: 'close', name: '结单', writes: ['dispute.closing'] },
  { code: 'reopen', name: '重新办理', writes: ['dispute.reopening'] },
  { code: 'waive', name: '免缺文书', writes: ['dispute.waivers'] },
  { code: 'restore', name: '恢复备份', writes: [] }
] as const satisfies readonly Action[])
export type TwoPersonAction = (typeof twoPersonAction.list)[number]['code']

/** Section `twoPerson` of the office: what needs a second person now. */
export const twoPersonSection = z.object({
  actions: z.array(z.enum(twoPersonAction.list.map(({ code }) => code))).max(twoPersonAction.list.length)
})
export type TwoPerson = z.infer<typeof twoPersonSection>

type Target = Pick<Change, 'entity' | 'id' | 'section'>

/** Those of the changes that need a second person, by what is turned on. */
export function needingSecond<T extends Target>(changes: readonly T[], on: readonly TwoPersonAction[]): T[] {
  const places = new Set(on.flatMap((code): readonly string[] => twoPersonAction.find(code)?.writes ?? []))
  return changes.filter(({ entity, section }) => places.has(`${entity}.${section}`))
}

/** What a confirmation is bound to: these sections of these records, in any order, and nothing else. */
export const boundText = (targets: readonly Target[]): string =>
  targets
    .map(({ entity, id, section }) => JSON.stringify([entity, id, section]))
    .sort()
    .join('\n')

/** The same for a deed that is not a change of the ledger, for example restoring one certain backup. */
export const boundDeed = (action: TwoPersonAction, target: string): string =>
  JSON.stringify(['deed', action, target])

/** The names of what the changes do, for the question to the second person. */
export const secondNames = (changes: readonly Target[]): string[] =>
  twoPersonAction.list
    .filter(({ writes }) =>
      changes.some(({ entity, section }) => (writes as readonly string[]).includes(`${entity}.${section}`))
    )
    .map(({ name }) => name)
