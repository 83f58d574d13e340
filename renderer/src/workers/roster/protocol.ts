import type { Impossible } from '@shared/domain/reception/plan/explain'
import type { Cost, Proof, Roster, RosterProblem } from '@shared/domain/reception/plan/problem'
import type { ChangedSlot } from '@shared/domain/reception/plan/repair'

/** What a page asks of the worker: a roster, or the same roster after something has changed. */
export type RosterRequest =
  { kind: 'plan'; problem: RosterProblem } | { kind: 'repair'; problem: RosterProblem; before: Roster }

/** How far the worker is. */
export interface RosterProgress {
  /** 'searching': looking for a good roster; 'proving': holding it against the best possible; 'explaining': why not. */
  stage: 'searching' | 'proving' | 'explaining'
  /** 0 … 1 while searching; null where nobody can say. */
  part: number | null
  /** The best roster so far that keeps every rule; only when it is better than the one told before. */
  found: { roster: Roster; cost: Cost } | null
  /** No roster costs less; in units of `Cost.total`, null while unknown. */
  bound: number | null
}

/** How it ended. */
export type RosterAnswer =
  | { kind: 'planned'; roster: Roster; cost: Cost; proof: Proof }
  | { kind: 'repaired'; roster: Roster; cost: Cost; changed: ChangedSlot[]; fewest: boolean }
  /** No roster keeps every rule. */
  | ({ kind: 'impossible' } & Impossible)
  /** The problem itself is not sound: what to mend, in words. */
  | { kind: 'faulty'; faults: string[] }

/** What the worker sends back. */
export type RosterReport =
  | { kind: 'progress'; progress: RosterProgress }
  | { kind: 'answer'; answer: RosterAnswer }
  | { kind: 'failed'; message: string }
