import { sectionValue, type LedgerRecord, type Warning } from '../../ledger'
import { addDays, type CalendarDate } from '../dates'
import { feedbackWarnings } from './finish'
import { LABOUR, LABOUR_SOURCE, outcomeWarnings } from './outcome'
import { partiesWarnings } from './parties'
import type { DisputeFeedback, DisputeIntake, DisputeOutcome, DisputeParties } from './sections'

/** Every warning that stands for a dispute today, with its source; the deadline itself has a chip of its own. */
export function warningsOf(record: LedgerRecord, today: CalendarDate): Warning[] {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const parties = sectionValue<DisputeParties>(record, 'parties')
  const outcome = sectionValue<DisputeOutcome>(record, 'outcome')
  const feedback = sectionValue<DisputeFeedback>(record, 'feedback')
  return [
    ...(intake && !outcome ? waitingWarnings(intake, today) : []),
    ...(parties ? partiesWarnings(parties) : []),
    ...(outcome ? outcomeWarnings(record, outcome) : []),
    ...(feedback ? feedbackWarnings(record, feedback) : [])
  ]
}

function waitingWarnings({ type, acceptedOn }: DisputeIntake, today: CalendarDate): Warning[] {
  if (!LABOUR.includes(type) || today <= addDays(acceptedOn, 15)) return []
  const message = '收到申请已满十五日仍未达成协议，当事人可以申请劳动仲裁，请告知'
  return [{ field: 'outcome', message, source: LABOUR_SOURCE }]
}
