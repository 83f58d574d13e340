import { addDays, type CalendarDate } from '../domain/dates'
import { offerCase, pendingOffers, plainRoute, sendBack } from '../domain/disputes'
import type { Life } from './life'
import type { OrganizationSeed } from './places'
import { leaderOf } from './route'

/** 待接收, 逾期没有答复, 被退回. */
export type Waiting = 'answer' | 'late' | 'returned'

interface Offered {
  waiting: Waiting
  on: CalendarDate
  id: string
  organization: OrganizationSeed
}

/** 分流 to an organization that has not received it. */
export function offerTo(life: Life, { waiting, on, id, organization }: Offered): void {
  const offer = {
    ...plainRoute('assign'),
    organizationId: id,
    receiver: organization.name,
    offeredOn: on,
    answerBy: addDays(on, waiting === 'late' ? 3 : 7)
  }
  life.move(on, (record, context) => offerCase(record, offer, context))
  if (waiting !== 'returned') return
  const answered = addDays(on, 1)
  life.move(answered, (record, context) => {
    const offerId = pendingOffers(record)[0]?.id ?? ''
    const reason = '当事人住所地不在本组织的范围，建议由纠纷发生地的组织受理。'
    return sendBack(
      record,
      { offerId, on: answered, by: leaderOf(organization) || '值班调解员', reason },
      context
    )
  })
}
