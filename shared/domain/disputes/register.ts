import { changeOf, decided, newId, type DecideContext, type Decision } from '../../ledger'
import type { DisputeType } from '../codes'
import { formatCaseNumber } from './caseNumber'
import { checked } from './checks'
import { intakeProblems, intakeWarnings, tidyIntake, type NumberField } from './intake'
import { partiesProblems, partiesWarnings, tidyParties } from './parties'
import type { DisputeIntake, DisputeParties } from './sections'

export interface DisputeDraft {
  /** Without the number. Days not yet chosen are '', a type null, a number of people not yet given 0. */
  intake: Omit<DisputeIntake, NumberField | 'type'> & { type: DisputeType | null }
  parties: DisputeParties
}

/** The year whose numbers a dispute takes: that of acceptance. */
export const numberYearOf = (acceptedOn: string): number => Number(acceptedOn.slice(0, 4))

/**
 * 受理登记: a new dispute with its number. `number.serial` is the next free one of this PC in
 * `numberYearOf(acceptedOn)`, taken under the lock of saving, so that numbers have no gaps.
 * The new record's id is `changes[0].id`.
 */
export function registerDispute(
  draft: DisputeDraft,
  number: { letter: string; serial: number },
  context: DecideContext
): Decision {
  const parties = tidyParties(draft.parties)
  const year = numberYearOf(draft.intake.acceptedOn)
  const intake: DisputeIntake = {
    // 0 is in no table: it is reported under the field.
    ...tidyIntake({ ...draft.intake, type: draft.intake.type ?? (0 as DisputeType) }),
    caseNumber: formatCaseNumber({ year, ...number }),
    numberYear: year,
    numberDevice: number.letter,
    numberSerial: number.serial
  }
  const problems = [
    ...intakeProblems(intake, parties, context).filter(({ field }) => field !== 'intake.numberYear'),
    ...partiesProblems(parties, intake.source)
  ]
  return checked(problems, () => {
    const id = newId(context)
    return decided(
      '受理登记',
      [
        changeOf(undefined, 'dispute', id, 'intake', intake),
        changeOf(undefined, 'dispute', id, 'parties', parties)
      ],
      [...intakeWarnings(intake, context), ...partiesWarnings(parties)]
    )
  })
}
