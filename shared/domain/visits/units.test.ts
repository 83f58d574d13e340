import { describe, expect, it } from 'vitest'
import { sectionValue, type LedgerRecord } from '../../ledger'
import { refusalGround } from '../codes'
import { disputeSections } from '../disputes/sections'
import { draft as disputeDraft } from '../disputes/decide.test-support'
import { standardTerms } from '../disputes/terms'
import { assignVisit, latestReport } from './assign'
import { answer, goToOf, refuseVisit } from './conclude'
import { inTime, lawfulEnd } from './due'
import { feedBackVisit, tellVisitor } from './finish'
import { askReview, decideReview } from './review'
import { assignmentsOf, visitStateOf } from './states'
import { disputeOf, fromVisit, turnIntoDispute } from './turn'
import { dropAssignment, extendAssignment, receiveAssignment, reportResult, returnAssignment } from './units'
import {
  after,
  assigned,
  called,
  context,
  draft,
  messages,
  registered,
  TODAY,
  unit
} from './visits.test-support'
import { askClock, visitWork } from './work'

const first = (record: LedgerRecord) => assignmentsOf(record)[0]
const id = (record: LedgerRecord, at = 0): string => assignmentsOf(record)[at]?.id ?? ''
const result = (record: LedgerRecord, on: string, at = 0) =>
  reportResult(
    record,
    { assignmentId: id(record, at), on, opinion: 1, text: '已修复', number: '' },
    context(on)
  )
const feedback = (on: string) => ({
  on,
  way: 'written' as const,
  to: '次仁多吉',
  text: '已修复排水沟',
  satisfaction: 1 as const
})

describe('接访的结果', () => {
  it('没有叫号的不能当场答复；答复要有内容', () => {
    const words = messages(answer(registered(), { on: TODAY, opinion: '已答复' }, context()))
    expect(words).toEqual(['outcome：现在是「候访」，不能当场答复。当场答复须在「接访中」时进行'])
    expect(messages(answer(called(), { on: TODAY, opinion: ' ' }, context()))).toEqual([
      'outcome.opinion：请填写答复内容'
    ])
  })

  it('不予接访写明情形、理由和去处', () => {
    const bare = { on: TODAY, grounds: [], reason: '', goTo: '' }
    expect(messages(refuseVisit(registered(), bare, context()))).toEqual([
      'outcome.grounds：请勾选不予接访的情形',
      'outcome.reason：请写明理由',
      'outcome.goTo：请写明告知的去处'
    ])
    expect(goToOf([2, 6]).split('\n')).toHaveLength(2)
  })

  it('转为纠纷：来访人成为申请人，两边互相记着', () => {
    const taken = fromVisit(called())
    expect(taken).toMatchObject({
      number: 'JF2026A0001',
      intake: { title: '村道排水损坏', type: 2, claim: '修复排水沟', peopleInvolved: 2 },
      applicants: [{ role: 'applicant', name: '次仁多吉' }]
    })
    const cleared = refusalGround.list.map(({ code }) => code)
    const application = { mode: 'oral' as const, appliedOn: null, cleared, consented: true, linked: [] }
    const decision = turnIntoDispute(
      called(),
      { ...disputeDraft(), application },
      { letter: 'A', serial: 1 },
      { ...context(), ...standardTerms }
    )
    if (!decision.ok) throw new Error(messages(decision).join())
    const dispute = decision.changes.filter(({ entity }) => entity === 'dispute')
    const record = after(called(), decision)
    expect(disputeOf(record)).toBe(dispute[0]?.id)
    const kept = dispute.find(({ section }) => section === 'application')?.value
    expect(kept).toMatchObject({ visitId: decision.changes.at(-1)?.id })
    expect(disputeSections.application.safeParse(kept).success).toBe(true)
  })

  it('集体来访转为纠纷，登记的是推选的代表', () => {
    const group = { ...called() }
    group.sections = {
      ...group.sections,
      visitors: {
        current: {
          hash: 'h',
          clock: 'c',
          person: 'p',
          value: { count: 9, list: draft().visitors.list }
        },
        others: []
      }
    }
    expect(fromVisit(group)).toMatchObject({
      intake: { peopleInvolved: 10 },
      applicants: [{ representative: true }]
    })
  })
})

describe('交办', () => {
  it('办结期限最迟六十日；同一单位不重复交办', () => {
    expect(latestReport(TODAY)).toBe('2027-01-23')
    expect(messages(assignVisit(called(), unit({ reportBy: '2027-01-24' }), context()))).toEqual([
      'assignments.list.0.reportBy：办结期限最迟为 2027-01-23（自受理之日起 60 日，《信访工作条例》第三十四条）'
    ])
    expect(messages(assignVisit(assigned(), unit(), context()))).toEqual([
      'assignments：扎塘镇人民政府正在办理这件来访，不需要重复交办'
    ])
  })

  it('退回后另行交办，办结、反馈', () => {
    const record = assigned()
    const back = after(
      record,
      returnAssignment(
        record,
        { assignmentId: id(record), on: '2026-11-25', by: '王建平', reason: '属县住建局职权' },
        context('2026-11-25')
      )
    )
    expect(visitStateOf(back)).toBe('returned')
    expect(visitWork(back, { today: '2026-11-25' }).map(({ kind }) => kind)).toContain('resend')
    const again = after(
      back,
      assignVisit(
        back,
        unit({ unit: '县住建局', assignedOn: '2026-11-25', insteadOf: id(back) }),
        context('2026-11-25')
      )
    )
    expect(visitStateOf(again)).toBe('assigned')
    const done = after(again, result(again, '2026-12-20', 1))
    expect(visitStateOf(done)).toBe('handled')
    expect(messages(feedBackVisit(done, feedback('2026-12-19'), context('2026-12-22')))).toEqual([
      'feedback.on：反馈日期（2026-12-19）早于最后的办理结果（2026-12-20），请核对'
    ])
    expect(
      visitStateOf(after(done, feedBackVisit(done, feedback('2026-12-22'), context('2026-12-22'))))
    ).toBe('fedBack')
  })

  it('只有一家单位的，退回了不能不再交办', () => {
    const record = assigned()
    const back = after(
      record,
      returnAssignment(
        record,
        { assignmentId: id(record), on: TODAY, by: '王建平', reason: '不属职权' },
        context()
      )
    )
    const drop = dropAssignment(back, { assignmentId: id(back), on: TODAY, reason: '已答复' }, context())
    expect(messages(drop)).toEqual(['assignments.list.0：没有其他承办单位，请另行交办'])
  })

  it('六十日自接收起算；延长至多三十天，届满前批准，只有一次', () => {
    const record = assigned()
    const taken = after(
      record,
      receiveAssignment(
        record,
        { assignmentId: id(record), on: '2026-11-26', by: '王建平' },
        context('2026-11-26')
      )
    )
    const one = first(taken)
    // 11 月剩 4，12 月 31，共 35，再 25 天
    expect(one && lawfulEnd(one, { today: TODAY })?.due).toBe('2027-01-25')
    const more = {
      assignmentId: id(taken),
      days: 30,
      on: '2026-12-20',
      approvedBy: '测试主任',
      reason: '需要勘测',
      toldOn: '2026-12-20'
    }
    expect(messages(extendAssignment(taken, { ...more, days: 31 }, context('2026-12-20')))).toEqual([
      'assignments.list.0.extension.days：延长 1 至 30 天（《信访工作条例》第三十四条）'
    ])
    expect(messages(extendAssignment(taken, { ...more, on: '2026-12-25' }, context('2026-12-25')))).toEqual([
      'assignments.list.0.extension.on：办结期限已于 2026-12-24 届满，届满前才能延长'
    ])
    const longer = after(taken, extendAssignment(taken, more, context('2026-12-20')))
    expect(messages(extendAssignment(longer, more, context('2026-12-20')))).toEqual([
      'assignments.list.0：已经延长过一次，不能再延长'
    ])
    const reported = (on: string) => first(after(longer, result(longer, on)))
    const [last, late] = [reported('2027-01-23'), reported('2027-01-24')]
    expect([last && inTime(last), late && inTime(late)]).toEqual([true, false])
  })

  it('十五日内书面告知；不是书面的、超过的，提示而不拦', () => {
    const notice = { on: '2026-12-10', way: 'phone' as const, to: '次仁多吉', text: '' }
    const decision = tellVisitor(assigned(), notice, context('2026-12-10'))
    expect(decision.ok && decision.warnings.map(({ message }) => message)).toEqual([
      '不能当场告知的，应当书面告知（姓名、住址不清的除外）',
      '告知期限为 2026-12-09，已经超过'
    ])
  })

  it('先复查、再复核，此后不再受理；超过三十日的记下来并提示', () => {
    const record = assigned()
    const done = after(record, result(record, TODAY))
    let now = after(done, feedBackVisit(done, feedback(TODAY), context()))
    expect(askClock(now, { today: TODAY })).toMatchObject({ due: '2026-12-24', daysLeft: 30 })
    for (const [asked, decided] of [
      ['2026-12-25', '2027-01-10'],
      ['2027-01-11', '2027-02-01']
    ] as const) {
      const ask = askReview(now, { askedOn: asked, organ: '测试市人民政府' }, context(asked))
      if (asked === '2026-12-25') {
        expect(ask.ok && ask.warnings[0]?.message).toContain('2026-12-24，已经超过')
      }
      now = after(now, ask)
      expect(visitStateOf(now)).toBe('reviewing')
      expect(askClock(now, { today: asked })).toBeNull()
      const opinion = { on: decided, result: 'upheld', note: '', hearing: null } as const
      now = after(now, decideReview(now, opinion, context(decided)))
    }
    expect(
      messages(askReview(now, { askedOn: '2027-02-02', organ: '某机关' }, context('2027-02-02')))
    ).toContain('reviews：已经复核，同一事实和理由不再受理（《信访工作条例》第三十六条）')
    expect(sectionValue<{ list: unknown[] }>(now, 'reviews')?.list).toHaveLength(2)
  })
})
