import { sectionValue, type LedgerRecord, type Warning } from '../../ledger'
import { addDays, type CalendarDate } from '../dates'
import { agreementWarnings } from './agreement'
import { confirmationWarnings } from './confirmation'
import { feedbackWarnings } from './finish'
import { overdueWarnings, visitWarnings } from './followUp'
import { gradingWarnings } from './grade'
import { LABOUR, LABOUR_SOURCE, outcomeWarnings } from './outcome'
import { partiesWarnings } from './parties'
import { performanceWarnings } from './performance'
import { agreementNow, confirmationNow, performanceNow } from './round'
import type { DisputeGrading, DisputeIntake, DisputeParties } from './sections'
import { disputeState, feedbackNow, outcomeNow, stateOf } from './states'
import type { OfficeTerms } from './terms'

/** Every warning that stands for a dispute today, with its source; the deadline itself has a chip of its own. */
export function warningsOf(record: LedgerRecord, today: CalendarDate, terms: OfficeTerms): Warning[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const parties = sectionValue<DisputeParties>(record, 'parties')
  const outcome = outcomeNow(record)
  const feedback = feedbackNow(record)
  return [
    ...(intake && !outcome ? waitingWarnings(intake, today) : []),
    ...dangerWarnings(record, terms),
    ...(parties ? partiesWarnings(parties) : []),
    ...(outcome ? outcomeWarnings(record, outcome, terms) : []),
    ...agreementPart(record, today, terms),
    ...(feedback ? feedbackWarnings(record, feedback) : [])
  ]
}

/** What belongs to the agreement; what follows from not performing it is said once. */
function agreementPart(record: LedgerRecord, today: CalendarDate, terms: OfficeTerms): Warning[] {
  const agreement = agreementNow(record)
  const performance = performanceNow(record)
  const confirmation = confirmationNow(record)
  const overdue = overdueWarnings(record, today)
  return [
    ...(agreement ? agreementWarnings(record, agreement) : []),
    ...(performance ? performanceWarnings(record, performance) : []),
    ...(confirmation ? confirmationWarnings(record, confirmation, terms) : []),
    ...(overdue.length > 0 ? overdue : visitWarnings(record))
  ]
}

/** What a danger asks for is said as long as the matter is under way here. */
function dangerWarnings(record: LedgerRecord, terms: OfficeTerms): Warning[] {
  const grading = sectionValue<DisputeGrading>(record, 'grading')
  const underWay = disputeState.find(stateOf(record))?.open && !outcomeNow(record)
  return grading && underWay ? gradingWarnings(grading, terms.grading) : []
}

function waitingWarnings({ type, acceptedOn }: DisputeIntake, today: CalendarDate): Warning[] {
  if (!LABOUR.includes(type) || today <= addDays(acceptedOn, 15)) return []
  const message = '收到申请已满十五日仍未达成协议，当事人可以申请劳动仲裁，请告知'
  return [{ field: 'outcome', message, source: LABOUR_SOURCE }]
}
