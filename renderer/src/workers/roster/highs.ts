import loadHighs, { type CallbackData, type Highs, type Model } from 'highs'
import type { LinearModel, Solution, SolveOptions } from '@shared/domain/reception/plan/linear'

/** Told while a model is being solved, often; bounds are −Infinity or Infinity while unknown. */
export interface Solving {
  /** No solution is below this. */
  bound: number
  /** The objective of the best solution so far. */
  best: number
}

/**
 * Branch-and-bound ends after so many nodes, with the best it has: a number of nodes and not of seconds, so that the
 * same problem gives the same roster on a slow PC too.
 */
const MOST_NODES = 200_000

/** Loads HiGHS. `wasm` is the address of its program; without it Node finds the file beside the package. */
export function loadSolver(wasm?: string): Promise<Highs> {
  return loadHighs(wasm === undefined ? {} : { locateFile: () => wasm })
}

/** Solves a model to the end on the calling thread. Throws when HiGHS refuses the model. */
export function solveWith(
  highs: Highs,
  given: LinearModel,
  options: SolveOptions,
  tell: (solving: Solving) => void = () => undefined
): Solution {
  return highs.withModel(matrixOf(given), (model) => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: Math.min(options.gap, LARGE),
      mip_max_nodes: MOST_NODES
    })
    if (options.start) model.setSolution({ colValue: options.start })
    run(highs, model, tell)
    return solutionOf(highs, model)
  })
}

const LARGE = 1e9

function matrixOf(model: LinearModel) {
  const shape = { numCols: model.cost.length, numRows: model.rowLower.length }
  return {
    ...shape,
    offset: model.offset,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    integrality: model.whole.map((whole) => (whole ? 1 : 0)),
    matrix: {
      format: 'csr' as const,
      ...shape,
      starts: model.starts,
      indices: model.indices,
      values: model.values
    }
  }
}

function run(highs: Highs, model: Model, tell: (solving: Solving) => void): void {
  const { mipInterrupt, mipImprovingSolution } = highs.constants.callbackType
  const event = ({ data }: { data: CallbackData }): undefined => {
    tell({ bound: data.mip_dual_bound ?? -Infinity, best: data.mip_primal_bound ?? Infinity })
  }
  model.run({ [mipInterrupt]: event, [mipImprovingSolution]: event })
}

function solutionOf(highs: Highs, model: Model): Solution {
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
  const status = model.getModelStatus()
  // Every column has bounds, so nothing here is ever unbounded.
  if (status === infeasible || status === unboundedOrInfeasible) {
    return { status: 'infeasible', values: null, bound: Infinity }
  }
  const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  return {
    status: status === optimal ? 'optimal' : 'limited',
    values: found ? model.getSolution().colValue : null,
    bound: Number(model.info.get('mip_dual_bound'))
  }
}
