import type { VisitDraft } from '@shared/domain/visits'
import { newId, type DecideContext } from '@shared/ledger'
import { timeNow, type Visitor } from '@shared/domain/visits'

export const emptyVisitor = (context: DecideContext): Visitor => ({
  id: newId(context),
  name: '',
  sex: '',
  idNumber: '',
  phone: '',
  address: ''
})

/** What the PC knows already: the day and time, the place, and who is signed in. */
export const emptyVisit = (context: DecideContext, place: string, recorder: string): VisitDraft => ({
  arrival: { on: context.today, at: timeNow(context), place, mode: 1, recorder },
  visitors: { count: 1, list: [emptyVisitor(context)] },
  matter: { title: '', type: null, place: { code: '', name: '' }, summary: '', demand: '' }
})
