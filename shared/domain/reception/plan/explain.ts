import { breachesOf, slotWords } from './check'
import { conflictOf } from './conflict'
import { at, type Frame } from './frame'
import type { Solver } from './linear'
import { rosterModel } from './model'
import type { Slot } from './problem'
import { readRoster } from './prove'
import { rulesOf, type PlanRule } from './rules'

/** Why there is no roster, and the fewest rules to relax for one. */
export interface Impossible {
  /** Plain sentences, the most telling first. */
  reasons: string[]
  /** Relaxing all of these gives a roster, and no smaller number of rules does. Empty when no relaxing helps. */
  relax: PlanRule[]
  /** What a roster with these rules relaxed would break, so that it can be judged. */
  example: string[]
}

/** Conflicts are told for so many of the rules to relax: each costs a few dozen solves. */
const TOLD = 3

/** Call it for a problem that has no roster. */
export async function explain(frame: Frame, solver: Solver): Promise<Impossible> {
  const rules = rulesOf(frame)
  const short = shortages(frame)
  const model = rosterModel(frame, () => 'price')
  preferOfficeRules(model.builder.model.cost, model.prices)
  const solution = await solver(model.model, { gap: PREFERENCE / 2 })
  if (!solution.values) return { reasons: [...short, ...tooFew(frame)], relax: [], example: [] }

  const { values } = solution
  const broken = new Set(
    [...model.prices].filter(([, column]) => at(values, column) > 0.5).map(([key]) => key)
  )
  const relax = rules.filter(({ key }) => broken.has(key))
  const roster = readRoster(frame, model.columns, solution) ?? {}
  const example = breachesOf(frame.problem, roster).map(({ words }) => words)
  const reasons = short.length > 0 ? short : await conflicts(frame, rules, relax, solver)
  return { reasons, relax, example }
}

/** Among as few rules, those of the office rather than what a person cannot help: smaller than any whole rule. */
const PREFERENCE = 1 / 10_000
const RANK = ['lines', 'gap', 'frequency', 'reserved', 'excluded', 'pin', 'away']

function preferOfficeRules(cost: number[], prices: ReadonlyMap<string, number>): void {
  for (const [key, column] of prices) cost[column] = 1 + RANK.indexOf(key.replace(/:.*/s, '')) * PREFERENCE
}

/** Slots with fewer people than seats, and who is kept from them by what. */
function shortages(frame: Frame): string[] {
  const { people, slots, block } = frame
  return slots.flatMap((slot, s) => {
    const free = people.filter((_, p) => at(block, p * slots.length + s) === 0)
    if (free.length >= slot.seats) return []
    const kept = people.filter((one) => slot.allowed.includes(one.id) && !free.includes(one))
    const why = kept.map((one) => `${one.name}${keptBy(frame, one.id, slot)}`).join('、')
    const words = `${slotWords(slot)}要 ${slot.seats} 人接访，能安排的有 ${free.length} 人`
    return [why ? `${words}：${why}。` : `${words}。`]
  })
}

function keptBy({ problem }: Frame, id: string, { date }: Slot): string {
  const one = problem.people.find((each) => each.id === id)
  if (one?.away.includes(date)) return '外出'
  return one?.excluded.includes(date) ? '不能安排' : '刚接访过'
}

/** When even without any rule a day needs more people than there are. */
function tooFew({ slots, people, days, slotDay }: Frame): string[] {
  const words = days.flatMap((_, d) => {
    const day = slots.filter((_slot, s) => at(slotDay, s) === d)
    const seats = day.reduce((sum, slot) => sum + slot.seats, 0)
    const able = people.filter(({ id }) =>
      day.some((slot) => slot.reserved !== null || slot.allowed.includes(id))
    )
    const [first] = day
    return first && able.length < seats
      ? [
          `${slotWords({ ...first, session: 'full', place: '' })}共要 ${seats} 人接访，可安排的领导只有 ${able.length} 人。`
        ]
      : []
  })
  return words.length > 0 ? words : ['每人一天只排一场，可安排的领导不够。']
}

async function conflicts(
  frame: Frame,
  rules: readonly PlanRule[],
  relax: readonly PlanRule[],
  solver: Solver
): Promise<string[]> {
  const kept = rules.filter((rule) => !relax.includes(rule))
  const possible = async (keys: readonly PlanRule[]) => {
    const active = new Set(keys.map(({ key }) => key))
    const { model } = rosterModel(frame, (key) => (active.has(key) ? 'keep' : 'drop'))
    return (await solver(model, { gap: Infinity })).status !== 'infeasible'
  }
  const sentences: string[] = []
  for (const rule of relax.slice(0, TOLD)) {
    const others = await conflictOf(kept, [rule], possible)
    const words = [rule, ...others].map((one) => `“${one.words}”`)
    sentences.push(
      words.length === 1 ? `可安排的场次满足不了${words[0] ?? ''}。` : `${words.join('、')}不能同时做到。`
    )
  }
  return sentences
}
