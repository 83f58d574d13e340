import { isHardCase, type DisputeType, type RiskColour } from '../domain/codes'
import { addDays, type CalendarDate } from '../domain/dates'
import {
  assign,
  close,
  feedBack,
  grade,
  recordAgreement,
  recordDossier,
  recordHandling,
  recordOutcome,
  recordPrevention,
  registerDispute,
  type DisputeAgreement,
  type DisputeDossier,
  type DisputeDraft,
  type DisputeOutcome,
  type DisputeParty
} from '../domain/disputes'
import { newId, type Change } from '../ledger'
import { gradingOf } from './gradings'
import { Life } from './life'
import { offerTo, type Waiting } from './offers'
import { partiesOf } from './parties'
import type { Plan } from './plan'
import { leaderOf, mediatorsFor, organizationFor } from './route'
import { stories, type Story } from './stories'
import { morningOf, type World } from './world'

/** The step the story stops at: 1 受理 … 5 结单. */
export type StopAt = 1 | 2 | 3 | 4 | 5

/** What an open matter may also have. */
export interface More {
  colour?: RiskColour
  /** 分流 was offered and not received. */
  waiting?: Waiting
}

/**
 * One dispute as a clerk would have entered it: every move through the same decisions as the forms, each on its
 * own day. The moves are folded here, so that each section is one change and a whole life fits one entry.
 */
export function disputeChanges(
  world: World,
  plan: Plan,
  serial: number,
  stopAt: StopAt = 5,
  { colour, waiting }: More = {}
): Change[] {
  const { by } = world
  const organization = organizationFor(world, plan)
  const story = by.pick(stories[plan.type])
  const nowMillis = morningOf(plan.acceptedOn)
  const list = partiesOf(by, {
    source: plan.source,
    place: organization.place.name,
    nowMillis,
    trade: story.trade
  })
  const days = daysOf(world, plan)
  const life = new Life(world, plan.acceptedOn)
  life.move(plan.acceptedOn, (_, context) =>
    registerDispute(
      draftOf(world, plan, story, list, organization.place),
      {
        letter: world.signedIn.deviceLetter,
        serial
      },
      context
    )
  )
  if (colour)
    life.move(plan.acceptedOn, (record, context) =>
      grade(record, gradingOf(colour, plan.acceptedOn), context)
    )
  if (waiting)
    offerTo(life, {
      waiting,
      on: plan.acceptedOn,
      id: world.idOf(`organization:${organization.key}`),
      organization
    })
  if (stopAt >= 2) {
    const value = {
      organizationId: world.idOf(`organization:${organization.key}`),
      mediatorIds: mediatorsFor(world, organization),
      assignedOn: days.assigned,
      note: '',
      receiver: organization.name,
      receivedBy: leaderOf(organization)
    }
    life.move(days.assigned, (record, context) => assign(record, value, context))
  }
  if (stopAt >= 3) {
    life.move(days.session, (record, context) =>
      recordHandling(record, { sessions: [sessionOf(newId(context), days.session, story.summary)] }, context)
    )
  }
  if (stopAt >= 4) {
    const outcome = outcomeOf(world, plan, days.result, story.agreement)
    life.move(days.result, (record, context) => recordOutcome(record, outcome, context))
    if (outcome.agreementForm === WRITTEN) {
      const signed = agreementOf(list, days.result, story.summary)
      life.move(days.result, (record, context) => recordAgreement(record, signed, context))
    }
    const { prevention } = plan
    if (prevention) life.move(days.result, (record) => recordPrevention(record, { items: [prevention] }))
    const to = entrusting[plan.source] ?? list[0]?.name
    const value = { on: days.feedback, to: to ?? '', way: by.pick(['当面告知', '电话告知']), note: '' }
    life.move(days.feedback, (record, context) => feedBack(record, value, context))
  }
  if (stopAt === 5) {
    const file = dossierOf(plan, days.closed)
    life.move(days.closed, (record, context) => recordDossier(record, file, context))
    const value = { closedOn: days.closed, note: '' }
    life.move(days.closed, (record, context) => close(record, value, context))
  }
  return life.changes
}

/** 书面协议、当事人撤回申请 (codes/dispute.ts, codes/handling.ts). */
const WRITTEN = 2
const WITHDREW = 4

/** Types in which more people than the listed parties are often concerned. */
const SHARED: readonly DisputeType[] = [5, 7, 8, 9, 10, 17]

function draftOf(
  { by }: World,
  { acceptedOn, source, type, difficulty, prevention }: Plan,
  story: Story,
  list: DisputeParty[],
  place: DisputeDraft['intake']['place']
): DisputeDraft {
  const crowd = prevention ? prevention.people : SHARED.includes(type) && by.next() < 0.3 ? by.int(3, 9) : 0
  return {
    intake: {
      acceptedOn,
      occurredOn: addDays(acceptedOn, -by.int(0, 20)),
      source,
      entrustedBy: entrusting[source] ?? '',
      title: story.title,
      type,
      difficulty,
      scale: crowd >= 5 ? '02' : '01',
      place,
      summary: story.summary,
      claim: story.claim,
      peopleInvolved: Math.max(list.length, crowd)
    },
    parties: { list }
  }
}

const entrusting: Partial<Record<Plan['source'], string>> = {
  4: '扎囊县人民法院',
  5: '扎囊县人民检察院',
  6: '扎囊县公安局',
  7: '扎囊县信访局',
  8: '扎囊县人力资源和社会保障局'
}

function daysOf({ by, today }: World, { acceptedOn, until }: Plan) {
  const noLater = (day: CalendarDate, last: CalendarDate) => (day < last ? day : last)
  const assigned = noLater(addDays(acceptedOn, by.int(0, 1)), until)
  const session = noLater(addDays(assigned, by.int(0, 6)), until)
  const result = noLater(addDays(session, by.int(0, 7)), until)
  const feedback = noLater(addDays(result, by.int(0, 3)), today)
  return { assigned, session, result, feedback, closed: noLater(addDays(feedback, by.int(0, 2)), today) }
}

const sessionOf = (id: string, on: CalendarDate, summary: string) => ({
  id,
  on,
  place: '温馨调解室',
  present: '双方当事人、调解员',
  record: `告知权利义务后，听取双方陈述。${summary}经释法说理，双方交换了意见。`
})

function outcomeOf({ by }: World, plan: Plan, resultOn: CalendarDate, agreement: string): DisputeOutcome {
  if (!plan.succeeded) {
    const result = by.pick([2, 2, 3] as const)
    const cause =
      result === 2 ? '双方意见分歧较大，未能达成一致，已告知可以通过诉讼解决。' : '申请人撤回申请。'
    return {
      result,
      resultOn,
      cause,
      agreementForm: 0,
      amount: 0,
      agreement: '',
      ...(result === 3 ? { terminationCause: WITHDREW } : {}),
      toldOtherWays: '可以依法向有管辖权的人民法院起诉'
    }
  }
  const written = [10, 11, 15].includes(plan.type) || isHardCase(plan.difficulty) || plan.amount >= 1_000_000
  const agreementForm = written || by.next() < 0.5 ? 2 : 1
  return { result: 1, resultOn, cause: '', agreementForm, amount: plan.amount, agreement }
}

/** Signed by everyone and sealed on the day of the result. */
const agreementOf = (
  list: readonly DisputeParty[],
  signedOn: CalendarDate,
  facts: string
): DisputeAgreement => ({
  facts,
  performance: '',
  signedOn,
  copies: list.length + 1,
  signedBy: list.map(({ id }) => id),
  mediator: '',
  recorder: ''
})

/** What every file has to hold: with an agreement that, without one the notice of the end. */
const dossierOf = ({ succeeded }: Plan, on: CalendarDate): DisputeDossier => ({
  filed: ([1, 2, 3, 7, succeeded ? 8 : 12, 13] as const).map((item) => ({ item, on, note: '' })),
  statement: '',
  keeping: ''
})
