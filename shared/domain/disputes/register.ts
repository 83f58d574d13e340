import { changeOf, decided, newId, type Decision, type LedgerRecord } from '../../ledger'
import type { DisputeType } from '../codes'
import { formatCaseNumber } from './caseNumber'
import { moveProblems } from './allowed'
import { checked } from './checks'
import { intakeProblems, intakeWarnings, tidyIntake } from './intake'
import { partiesProblems, partiesWarnings, tidyParties } from './parties'
import { applicationChanges, applicationProblems, consentProblems } from './acceptance'
import type { DisputeDraft } from './draft'
import type { DisputeIntake } from './sections'
import type { DisputeContext } from './terms'

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
  context: DisputeContext
): Decision {
  return accept(undefined, draft, number, context)
}

/** 改为受理: what stood in the way of accepting is gone; the refusal stays on file beside. */
export function acceptAfterRefusal(
  record: LedgerRecord,
  draft: DisputeDraft,
  number: { letter: string; serial: number },
  context: DisputeContext
): Decision {
  return accept(record, draft, number, context)
}

function accept(
  record: LedgerRecord | undefined,
  draft: DisputeDraft,
  number: { letter: string; serial: number },
  context: DisputeContext
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
    ...partiesProblems(parties, intake.source),
    ...consentProblems(draft),
    ...applicationProblems(draft, intake, context),
    ...(record ? moveProblems(record, 'acceptAfter', 'intake') : [])
  ]
  return checked(problems, () => {
    const id = record?.id ?? newId(context)
    return decided(
      record ? '改为受理' : '受理登记',
      [
        changeOf(record, 'dispute', id, 'intake', intake),
        changeOf(record, 'dispute', id, 'parties', parties),
        ...applicationChanges(record, id, draft)
      ],
      [...intakeWarnings(intake, context), ...partiesWarnings(parties, intake.acceptedOn)]
    )
  })
}
