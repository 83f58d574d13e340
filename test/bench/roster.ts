import { frameOf } from '@shared/domain/reception/plan/frame'
import { addFairness } from '@shared/domain/reception/plan/fairness'
import { rosterModel } from '@shared/domain/reception/plan/model'
import type { Roster } from '@shared/domain/reception/plan/problem'
import { POINT } from '@shared/domain/reception/plan/cost'
import { officeProblem } from '@shared/domain/reception/plan/random.test-support'
import { loadSolver, solveWith } from '../../renderer/src/workers/roster/highs'
import { work } from '../../renderer/src/workers/roster/job'
import type { Measured } from './measure'

/** Leaders × days of reception. */
const SIZES = [
  [12, 52],
  [15, 104],
  [20, 250],
  [30, 366]
] as const

/** One size: our way from the question to the first good roster and to the proof, against HiGHS alone and cold. */
interface Made {
  first: number
  proof: number
  /** Points between the first roster told, the last of the search, and what is proved to be possible at best. */
  firstGap: number
  searchGap: number
  proved: boolean
  cold: number
  coldFirst: number
  coldProved: boolean
  agreed: boolean
}

async function made(leaders: number, days: number): Promise<Made> {
  const problem = officeProblem(leaders, days)
  const highs = await loadSolver()
  const found: { at: number; total: number; roster: Roster }[] = []
  const began = performance.now()
  const answer = await work(
    { kind: 'plan', problem },
    () => Promise.resolve(highs),
    (told) => {
      if (told.found)
        found.push({ at: performance.now() - began, total: told.found.cost.total, roster: told.found.roster })
    }
  )
  const proof = performance.now() - began
  if (answer.kind !== 'planned') throw new Error(`${leaders}×${days}：${answer.kind}`)

  const frame = frameOf(problem)
  const model = rosterModel(frame)
  const { step } = addFairness(frame, model, Infinity)
  let coldFirst = Infinity
  const start = performance.now()
  const fresh = await loadSolver()
  const cold = solveWith(fresh, model.model, { gap: (Math.max(1, step) * 0.9) / POINT }, ({ best }) => {
    if (coldFirst === Infinity && best < 1e20) coldFirst = performance.now() - start
  })
  const coldMillis = performance.now() - start
  const bound = answer.proof.kind === 'within' ? answer.proof.bound : answer.cost.total
  const points = (total: number | undefined): number => ((total ?? Infinity) - bound) / POINT
  const coldBest = objective(model.model, cold.values)
  return {
    first: found[0]?.at ?? Infinity,
    proof,
    firstGap: points(found[0]?.total),
    searchGap: points(found.at(-1)?.total),
    proved: answer.proof.kind === 'proved',
    cold: coldMillis,
    coldFirst: Math.min(coldFirst, coldMillis),
    coldProved: cold.status === 'optimal',
    // Both proved: the same cost, within half of the least difference that two costs can have.
    agreed:
      answer.proof.kind !== 'proved' ||
      cold.status !== 'optimal' ||
      Math.abs(coldBest - answer.cost.total / POINT) < Math.max(1, step) / POINT / 2 + 1e-6
  }
}

const objective = (model: { offset: number; cost: number[] }, values: ArrayLike<number> | null): number =>
  values ? model.cost.reduce((sum, cost, at) => sum + cost * (values[at] ?? 0), model.offset) : Infinity

/** Two lines a size: to the first roster that keeps every rule, and to the proof. */
export const rosters: readonly (() => Promise<Measured[]>)[] = SIZES.map(([leaders, days]) => async () => {
  const one = await made(leaders, days)
  if (!one.agreed) throw new Error(`${leaders}×${days}：两边都证明了最优，分数却不同`)
  const size = `${leaders} 人 × ${days} 日排班`
  const gaps = `首份高出最优 ${one.firstGap.toFixed(2)} 分，搜索完高出 ${one.searchGap.toFixed(2)} 分`
  return [
    {
      what: `${size}：第一份可用（${gaps}）`,
      against: 'HiGHS 冷启动到它的第一个解',
      ours: one.first,
      reference: one.coldFirst
    },
    {
      what: `${size}：到${one.proved ? '证明最优' : '求解上限，未证明'}`,
      against: `HiGHS 冷启动解同一模型${one.coldProved ? '' : '（到上限，未证明）'}`,
      ours: one.proof,
      reference: one.cold
    }
  ]
})
