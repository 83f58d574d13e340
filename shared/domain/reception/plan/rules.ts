import { at, BLOCK, type Frame } from './frame'
import { slotWords } from './check'

/** A rule that might be relaxed. `key` is the same for everything that is relaxed together. */
export interface PlanRule {
  key: string
  words: string
}

const away = (id: string) => `away:${id}`
const excluded = (id: string) => `excluded:${id}`
const reservedKey = (words: string) => `reserved:${words}`
export const GAP = 'gap'
export const LINES = 'lines'
export const frequencyKey = (id: string) => `frequency:${id}`
export const pinKey = (slot: string, person: string) => `pin:${slot}:${person}`

/** Every rule of the problem that keeps something from being done, in a fixed order. */
export function rulesOf(frame: Frame): PlanRule[] {
  const { people, slots, problem, pinned } = frame
  const rules: PlanRule[] = []
  if (problem.rules.gapDays > 1) {
    rules.push({ key: GAP, words: `同一位领导 ${problem.rules.gapDays} 天内不重复接访` })
  }
  if (frame.linesApart) rules.push({ key: LINES, words: '同一系统的领导不排在同一天' })
  for (const words of new Set(slots.flatMap(({ reserved }) => reserved ?? []))) {
    rules.push({ key: reservedKey(words), words })
  }
  for (const { id, label } of problem.rules.frequencies) rules.push({ key: frequencyKey(id), words: label })
  people.forEach(({ id, name }, p) => {
    if (bites(frame, p, BLOCK.away)) rules.push({ key: away(id), words: `${name}外出的日子` })
    if (bites(frame, p, BLOCK.excluded)) rules.push({ key: excluded(id), words: `${name}不能安排的日子` })
  })
  slots.forEach((slot, s) => {
    for (const p of pinned[s] ?? []) {
      const { id = '', name = '' } = people[p] ?? {}
      rules.push({ key: pinKey(slot.id, id), words: `${slotWords(slot)}指定由${name}接访` })
    }
  })
  return rules
}

function bites({ block, slots }: Frame, p: number, bit: number): boolean {
  return slots.some((_, s) => (at(block, p * slots.length + s) & bit) !== 0)
}

/** The keys of the rules that keep a person from a slot, or null when nothing could let the person stand there. */
export function rulesAgainst({ block, slots, people }: Frame, p: number, s: number): string[] | null {
  const bits = at(block, p * slots.length + s)
  const { reserved = null } = slots[s] ?? {}
  if (bits & BLOCK.notAllowed && reserved === null) return null
  const { id = '' } = people[p] ?? {}
  return [
    ...(bits & BLOCK.notAllowed && reserved !== null ? [reservedKey(reserved)] : []),
    ...(bits & BLOCK.away ? [away(id)] : []),
    ...(bits & BLOCK.excluded ? [excluded(id)] : []),
    ...(bits & BLOCK.recent ? [GAP] : [])
  ]
}
