/**
 * A mixed-integer linear model as arrays, for any solver: minimise offset + cost · x, so that
 * rowLower ≤ A x ≤ rowUpper and lower ≤ x ≤ upper. Rows are sparse, one after the other (CSR).
 */
export interface LinearModel {
  offset: number
  cost: number[]
  lower: number[]
  upper: number[]
  /** Columns that take whole numbers only. */
  whole: boolean[]
  rowLower: number[]
  rowUpper: number[]
  /** Row → where its entries begin; one more than there are rows. */
  starts: number[]
  indices: number[]
  values: number[]
}

export interface Entry {
  column: number
  value: number
}

/** Writes a model column by column and row by row. */
export class LinearModelBuilder {
  readonly model: LinearModel = {
    offset: 0,
    cost: [],
    lower: [],
    upper: [],
    whole: [],
    rowLower: [],
    rowUpper: [],
    starts: [0],
    indices: [],
    values: []
  }

  /** A column that is 0 or 1. */
  choice(cost = 0): number {
    return this.column(0, 1, cost, true)
  }

  column(lower: number, upper: number, cost: number, whole: boolean): number {
    const { model } = this
    model.lower.push(lower)
    model.upper.push(upper)
    model.whole.push(whole)
    return model.cost.push(cost) - 1
  }

  row(lower: number, upper: number, entries: readonly Entry[]): void {
    const { model } = this
    model.rowLower.push(lower)
    model.rowUpper.push(upper)
    for (const { column, value } of entries) {
      model.indices.push(column)
      model.values.push(value)
    }
    model.starts.push(model.indices.length)
  }
}

/** Each column once. */
export const sum = (columns: readonly number[]): Entry[] => columns.map((column) => ({ column, value: 1 }))

/** What a solver found. */
export interface Solution {
  /**
   * 'optimal': `values` is the best there is (within the model's `gap`). 'infeasible': no values satisfy the model.
   * 'limited': stopped before; `values` may be null.
   */
  status: 'optimal' | 'infeasible' | 'limited'
  values: ArrayLike<number> | null
  /** No solution has an objective below this; −Infinity when nothing is known. */
  bound: number
}

export interface SolveOptions {
  /** A solution to begin from: all columns. */
  start?: readonly number[]
  /** How far from the best a solution may be to count as optimal. */
  gap: number
}

/** Solves a model. Rejects when the solver itself fails. */
export type Solver = (model: LinearModel, options: SolveOptions) => Promise<Solution> | Solution
