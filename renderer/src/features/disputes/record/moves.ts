import {
  allows,
  assign,
  close,
  correct,
  feedBack,
  recordAgreement,
  recordConfirmation,
  recordDossier,
  recordFollowUp,
  recordHandling,
  recordInvestigation,
  recordOutcome,
  recordPerformance,
  recordPrevention,
  stateOf,
  type CorrectableSection,
  type CorrectableSections,
  type DisputeContext,
  type DisputeDossier,
  type DisputeMove
} from '@shared/domain/disputes'
import type { Decision, LedgerRecord } from '@shared/ledger'

/** Sections with a form of their own: those that can be corrected, and the file, which is only added to. */
export interface EditableSections extends CorrectableSections {
  dossier: DisputeDossier
}
export type EditableSection = keyof EditableSections

type Decide<S extends EditableSection> = (
  record: LedgerRecord,
  value: EditableSections[S],
  context: DisputeContext
) => Decision
interface Forward<S extends EditableSection> {
  move: DisputeMove
  decide: Decide<S>
}

/** The move that fills a section; the intake and the parties come with registration, limits have a panel of their own. */
const forward: { [S in EditableSection]?: Forward<S> } = {
  assignment: { move: 'assign', decide: assign },
  handling: { move: 'mediate', decide: recordHandling },
  investigation: { move: 'investigate', decide: recordInvestigation },
  outcome: { move: 'conclude', decide: recordOutcome },
  agreement: { move: 'agree', decide: recordAgreement },
  performance: { move: 'perform', decide: recordPerformance },
  confirmation: { move: 'confirm', decide: recordConfirmation },
  prevention: { move: 'prevent', decide: recordPrevention },
  feedback: { move: 'feedBack', decide: feedBack },
  followUp: { move: 'visit', decide: recordFollowUp },
  dossier: { move: 'file', decide: recordDossier },
  closing: { move: 'close', decide: close }
}

/** Saving a section: its move where the table allows that now, a correction where it already passed. */
export function decideSection<S extends EditableSection>(
  record: LedgerRecord,
  section: S,
  value: EditableSections[S],
  context: DisputeContext
): Decision {
  const first = forward[section] as Forward<S> | undefined
  if (first && (section === 'dossier' || allows(stateOf(record), first.move))) {
    return first.decide(record, value, context)
  }
  const known = section as CorrectableSection
  return correct(record, known, value as CorrectableSections[CorrectableSection], context)
}

/** Whether the move that fills a section is open now. */
export const isOpen = (record: LedgerRecord, section: EditableSection): boolean => {
  const move = forward[section]?.move
  return move !== undefined && allows(stateOf(record), move)
}
