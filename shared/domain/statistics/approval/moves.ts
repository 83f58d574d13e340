import { codeTable } from '../../codes'
import type { Role } from '../../office/sections'

const everyday: readonly Role[] = ['clerk', 'reviewer', 'administrator']
const reviewing: readonly Role[] = ['reviewer', 'administrator']

export const periodState = codeTable([
  { code: 'draft', name: '草稿' },
  { code: 'submitted', name: '待审' },
  { code: 'approved', name: '已审' },
  { code: 'reported', name: '已报' }
] as const)
export type PeriodState = (typeof periodState.list)[number]['code']

interface Move {
  readonly code: string
  /** The verb on the button, and the reason in the journal. */
  readonly name: string
  readonly from: readonly PeriodState[]
  readonly to: PeriodState
  /** The section it writes; one a move, so that main can hold the journal to the rights of each. */
  readonly section: string
  /** Whether a person must say why; a note is welcome anyway. */
  readonly reason: boolean
  readonly actors: readonly Role[]
}

/**
 * 草稿 → 待审 → 已审 → 已报, as one table that the decisions, the screens, the rights and the tests read. Closing is
 * submitting: it seals the figures. The order follows the approval of reporting software in use (dhis2: a locked
 * period is approved level by level, and unlocked only with a word); there is no national rule (未核实).
 */
export const periodMove = codeTable([
  {
    code: 'submit',
    name: '结账送审',
    from: ['draft'],
    to: 'submitted',
    section: 'closing',
    reason: false,
    actors: everyday
  },
  {
    code: 'return',
    name: '退回',
    from: ['submitted'],
    to: 'draft',
    section: 'returning',
    reason: true,
    actors: reviewing
  },
  {
    code: 'approve',
    name: '审核通过',
    from: ['submitted'],
    to: 'approved',
    section: 'approval',
    reason: false,
    actors: reviewing
  },
  {
    code: 'report',
    name: '报送',
    from: ['approved'],
    to: 'reported',
    section: 'reporting',
    reason: false,
    actors: everyday
  },
  {
    code: 'reopen',
    name: '重新开账',
    from: ['approved', 'reported'],
    to: 'draft',
    section: 'reopening',
    reason: true,
    actors: reviewing
  }
] as const satisfies readonly Move[])
export type PeriodMove = (typeof periodMove.list)[number]['code']
/** The moves that a person makes with nothing but a word. */
export type PeriodStep = Exclude<PeriodMove, 'submit'>

export const moveOf = (code: PeriodMove): Move => periodMove.find(code) as Move

/** Whether this role may make the move, by the table. */
export const mayMove = (role: Role, move: PeriodMove): boolean => moveOf(move).actors.includes(role)

/** The moves that begin in a state, in the order of the table. */
export const movesFrom = (state: PeriodState): PeriodMove[] =>
  periodMove.list.map(({ code }) => code).filter((code) => moveOf(code).from.includes(state))

/** The roles that may write a section of a period. */
export const rolesClosing = (section: string): readonly Role[] =>
  periodMove.list.find((move) => move.section === section)?.actors ?? []
