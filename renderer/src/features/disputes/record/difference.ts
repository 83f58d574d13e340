/** What stood in a field before, and after. */
export interface Difference {
  label: string
  before: string
  after: string
}

/** What stands for nothing. */
export const EMPTY = '（空）'
