import type { VisitDraft } from '@shared/domain/visits'
import { newId, type DecideContext } from '@shared/ledger'
import { timeNow, type BookingDraft, type Visitor } from '@shared/domain/visits'

export type VisitForm = VisitDraft
export interface BookingForm extends Pick<VisitDraft, 'visitors' | 'matter'> {
  appointment: BookingDraft
}

export const emptyVisitor = (context: DecideContext): Visitor => ({
  id: newId(context),
  name: '',
  sex: '',
  idNumber: '',
  phone: '',
  address: ''
})

const emptyMatter = (): VisitDraft['matter'] => ({
  title: '',
  type: null,
  place: { code: '', name: '' },
  summary: '',
  demand: ''
})

/** What the PC knows already: the day and time, the place, and who is signed in. */
export const emptyVisit = (context: DecideContext, place: string, recorder: string): VisitDraft => ({
  arrival: { on: context.today, at: timeNow(context), place, mode: 1, recorder },
  visitors: { count: 1, list: [emptyVisitor(context)] },
  matter: emptyMatter()
})

export const emptyBooking = (context: DecideContext, on: string): BookingForm => ({
  appointment: {
    on,
    at: '',
    bookedOn: context.today,
    bookedAt: timeNow(context),
    way: 'window',
    leader: null,
    note: ''
  },
  visitors: { count: 1, list: [emptyVisitor(context)] },
  matter: emptyMatter()
})
