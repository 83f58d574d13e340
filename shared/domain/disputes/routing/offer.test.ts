import { describe, expect, it } from 'vitest'
import { assign, reassign } from '../assign'
import {
  assigned,
  assignment,
  context,
  fields,
  fold,
  messages,
  registered,
  warned
} from '../decide.test-support'
import { stateOf } from '../states'
import { receive, recall, sendBack } from './answer'
import { answerDays, answerDue, courtRoute, reportDue } from './days'
import { offerCase, refer, transfer } from './offer'
import { openOffers } from './offers'
import {
  lastOffer,
  offerDraft,
  offered,
  offersOf,
  outside,
  pendingId,
  received,
  returned,
  valueOf
} from './routing.test-support'
import { standardTerms } from '../terms'

describe('分流：有人接收才算交到', () => {
  it('发出后待接收，登记接收人后由该组织承办', () => {
    const waiting = offered({ mediatorIds: ['m1'], note: '请尽快联系双方' })
    expect(stateOf(waiting)).toBe('offered')
    expect(valueOf(waiting, 'assignment')).toBeUndefined()
    const nobody = receive(waiting, received({ offerId: pendingId(waiting), by: ' ' }), context())
    expect(messages(nobody)).toContain('请填写接收人的姓名')
    const value = received({ offerId: pendingId(waiting), mediatorIds: ['m1'] })
    const record = fold(waiting, receive(waiting, value, context()))
    expect(stateOf(record)).toBe('assigned')
    expect(valueOf(record, 'assignment')).toEqual({
      organizationId: 'o1',
      mediatorIds: ['m1'],
      assignedOn: '2016-08-12',
      note: '请尽快联系双方',
      receivedBy: '索朗旺堆'
    })
    expect(lastOffer(record)).toMatchObject({ kind: 'assign', round: 0, answer: { kind: 'accepted' } })
  })

  it('当面分流一次保存：既有已接收的分流，又有承办', () => {
    const before = registered()
    const record = fold(before, assign(before, { ...assignment, receiver: '扎塘镇调委会' }, context()))
    expect(stateOf(record)).toBe('assigned')
    expect(lastOffer(record)).toMatchObject({
      kind: 'assign',
      route: 'organization',
      receiver: '扎塘镇调委会',
      offeredOn: '2016-08-10',
      answer: { kind: 'accepted', on: '2016-08-10', by: '索朗旺堆' }
    })
    expect(valueOf(record, 'assignment')).toEqual(assignment)
  })

  it('当面分流也须写明接收人', () => {
    expect(fields(assign(registered(), { ...assignment, receivedBy: ' ' }, context()))).toEqual([
      'assignment.receivedBy'
    ])
  })

  it('退回和收回都写明理由，之后可以再分流', () => {
    const waiting = offered()
    const offerId = pendingId(waiting)
    expect(fields(sendBack(waiting, returned({ offerId, by: '', reason: '' }), context()))).toEqual([
      'routing.by',
      'routing.reason'
    ])
    expect(fields(recall(waiting, returned({ offerId, by: '', reason: '' }), context()))).toEqual([
      'routing.reason'
    ])
    for (const move of [sendBack, recall]) {
      const back = fold(waiting, move(waiting, returned({ offerId }), context()))
      expect(stateOf(back)).toBe('returned')
      expect(messages(move(back, returned({ offerId }), context()))).toContain('已经有了答复')
      const again = offerDraft({ offeredOn: '2016-08-11', answerBy: '2016-08-16' })
      expect(messages(offerCase(back, again, context()))).toContain('早于上次答复日期（2016-08-12）')
      const second = fold(back, offerCase(back, { ...again, offeredOn: '2016-08-12' }, context()))
      expect([stateOf(second), offersOf(second).length]).toEqual(['offered', 2])
    }
  })

  it('日期前后相接：受理、分流、答复，都不在今天之后', () => {
    const bad = offerDraft({ offeredOn: '2016-08-09', answerBy: '2016-08-08' })
    expect(fields(offerCase(registered(), bad, context()))).toEqual(['routing.offeredOn', 'routing.answerBy'])
    expect(
      fields(offerCase(registered(), offerDraft({ offeredOn: '2016-08-21', answerBy: '' }), context()))
    ).toEqual(['routing.offeredOn', 'routing.answerBy'])
    const waiting = offered({ offeredOn: '2016-08-11' })
    for (const on of ['2016-08-10', '2016-08-21']) {
      const offerId = pendingId(waiting)
      expect(fields(receive(waiting, received({ offerId, on }), context()))).toEqual(['routing.on'])
      expect(fields(sendBack(waiting, returned({ offerId, on }), context()))).toEqual(['routing.on'])
    }
  })
})

describe('转请协助、移送、改派', () => {
  it('转请协助不改变承办和状态，协助单位可以答复', () => {
    for (const before of [registered(), assigned()]) {
      const asked = fold(before, refer(before, outside({ note: '' }), context()))
      expect(stateOf(asked)).toBe(stateOf(before))
      const value = received({ offerId: pendingId(asked) })
      const answered = fold(asked, receive(asked, value, context()))
      expect(stateOf(answered)).toBe(stateOf(before))
      expect(valueOf(answered, 'assignment')).toEqual(valueOf(before, 'assignment'))
      expect(lastOffer(answered).answer).toMatchObject({ by: '索朗旺堆' })
    }
  })

  it('移送写明理由；接收之前仍在本中心，接收之后已移送', () => {
    const before = assigned()
    expect(fields(transfer(before, outside({ note: '' }), context()))).toEqual(['routing.note'])
    const waiting = fold(before, transfer(before, outside(), context()))
    expect(stateOf(waiting)).toBe('assigned')
    const gone = fold(waiting, receive(waiting, received({ offerId: pendingId(waiting) }), context()))
    expect(stateOf(gone)).toBe('transferred')
    const back = fold(waiting, sendBack(waiting, returned({ offerId: pendingId(waiting) }), context()))
    expect(stateOf(back)).toBe('assigned')
  })

  it('一次只有一个交办或者移送等候答复', () => {
    const before = assigned()
    const waiting = fold(before, transfer(before, outside(), context()))
    expect(messages(transfer(waiting, outside(), context()))).toContain('扎囊县自然资源局尚未答复')
    const other = { ...assignment, organizationId: 'o2' }
    expect(messages(reassign(waiting, other, context()))).toContain('尚未答复')
    expect(refer(waiting, outside(), context()).ok).toBe(true)
  })

  it('改派须有变化、有接收人、不早于现承办日期，先前的承办留在经过中', () => {
    const before = assigned()
    expect(messages(reassign(before, assignment, context()))).toContain('没有变')
    const value = { ...assignment, organizationId: 'o2', assignedOn: '2016-08-15', receivedBy: '白玛卓嘎' }
    expect(fields(reassign(before, { ...value, receivedBy: '' }, context()))).toEqual([
      'assignment.receivedBy'
    ])
    const late = fold(before, reassign(before, value, context()))
    expect(fields(reassign(late, { ...assignment, assignedOn: '2016-08-14' }, context()))).toEqual([
      'assignment.assignedOn'
    ])
    expect(stateOf(late)).toBe('assigned')
    expect(valueOf(late, 'assignment')).toEqual(value)
    expect(offersOf(late).map(({ organizationId }) => organizationId)).toEqual(['o1', 'o2'])
  })
})

describe('去向', () => {
  it.each([
    ['organizationId', { organizationId: '' }],
    ['route', { route: 'authority' as const }],
    ['department', { route: 'onePlus' as const }],
    ['department', { route: 'joint' as const, department: ' ' }],
    ['organizationId', { route: 'onePlus' as const, department: '扎囊县自然资源局', organizationId: '' }],
    ['stage', { route: 'court' as const }],
    ['letterNumber', { route: 'court' as const, stage: 1 as const, reportBy: '2016-09-09' }],
    ['reportBy', { route: 'court' as const, stage: 2 as const, letterNumber: '（2016）委调1号' }],
    ['reportBy', { reportBy: '2016-08-09' }],
    ['mediatorIds', { chosenBy: 'parties' as const }]
  ])('交办缺 %s 的不能发出 %#', (field, over) => {
    expect(fields(offerCase(registered(), offerDraft(over), context()))).toEqual([`routing.${field}`])
  })

  it('「1+」、联调、诉调对接三段齐全的可以发出', () => {
    const letter = { letterNumber: '（2016）委调1号', reportBy: '2016-09-09' }
    for (const over of [
      { route: 'onePlus' as const, department: '扎囊县自然资源局' },
      { route: 'joint' as const, department: '乃东区综治中心' },
      { route: 'court' as const, stage: 1 as const, ...letter },
      { route: 'court' as const, stage: 2 as const, ...letter },
      { route: 'court' as const, stage: 3 as const }
    ]) {
      expect(messages(offerCase(registered(), offerDraft(over), context()))).toBe('')
    }
  })

  it('转请和移送可以给台账以外的单位，须写明单位', () => {
    const before = assigned()
    for (const move of [refer, transfer]) {
      expect(move(before, outside(), context()).ok).toBe(true)
      expect(fields(move(before, outside({ receiver: ' ' }), context()))).toEqual(['routing.receiver'])
    }
  })

  it('改选台账以外的单位后，先前选的组织不再带着', () => {
    const before = assigned()
    const record = fold(before, transfer(before, outside({ organizationId: 'o1' }), context()))
    expect(lastOffer(record)).toMatchObject({ organizationId: '', receiver: '扎囊县自然资源局' })
    const inRegister = outside({ route: 'organization', receiver: '先前填写的单位' })
    expect(fields(transfer(before, inRegister, context()))).toEqual(['routing.organizationId'])
  })

  it('法院期限 30 日，延长至多再 30 日；超过的提示，不阻止', () => {
    expect(reportDue('2016-08-10', standardTerms)).toBe('2016-09-09')
    const court = { route: 'court' as const, stage: 1 as const, letterNumber: '（2016）委调1号' }
    const within = offerCase(registered(), offerDraft({ ...court, reportBy: '2016-10-09' }), context())
    expect([within.ok, warned(within)]).toEqual([true, []])
    const beyond = offerCase(registered(), offerDraft({ ...court, reportBy: '2016-10-10' }), context())
    expect(warned(beyond)).toEqual([expect.stringContaining('routing.reportBy 济源法院')])
    expect(reportDue('2016-08-10', { ...standardTerms, limits: { court: 20 } })).toBe('2016-08-30')
    expect(courtRoute(registered(), '2016-08-10', standardTerms)).toEqual({
      stage: null,
      letterNumber: '',
      reportBy: '2016-09-09'
    })
  })
})

describe('答复期限', () => {
  it('默认为分流之日起 3 个工作日，本单位可以另定', () => {
    expect(answerDue('2016-08-10', standardTerms)).toBe('2016-08-15')
    expect(answerDue('2016-08-10', { ...standardTerms, limits: { referral: 1 } })).toBe('2016-08-11')
    expect([answerDays(standardTerms), answerDays({ ...standardTerms, limits: { referral: 1 } })]).toEqual([
      3, 1
    ])
  })

  it('未答复的显示还有几个工作日或者已超几天，已超的在前，有了答复不再显示', () => {
    const one = fold(undefined, { ok: true, reason: '', warnings: [], changes: offerChanges() })
    const stand = (today: string) =>
      openOffers(one, today, standardTerms).map(({ daysLeft, unit, state, daysOver }) => [
        daysLeft,
        unit,
        state,
        daysOver
      ])
    expect(stand('2016-08-10')).toEqual([
      [3, 'workingDay', 'ok', 0],
      [1, 'workingDay', 'soon', 0]
    ])
    expect(stand('2016-08-15')).toEqual([
      [-4, 'day', 'late', 4],
      [0, 'day', 'soon', 0]
    ])
    const answered = receive(one, received({ offerId: pendingId(one), on: '2016-08-10' }), context())
    expect(openOffers(fold(one, answered), '2016-08-15', standardTerms)).toHaveLength(1)
  })
})

/** An offer with three days and a request for help with one. */
function offerChanges() {
  const waiting = offered()
  const [first] = offersOf(waiting)
  const second = { ...first, id: 'help', kind: 'refer', answerBy: '2016-08-11' }
  const intake = waiting.sections['intake']?.current.value ?? {}
  const change = (section: string, value: object) => ({
    entity: 'dispute',
    id: waiting.id,
    section,
    before: null,
    value: value as typeof intake
  })
  return [change('intake', intake), change('routing', { offers: [first, second], recusals: [] })]
}
