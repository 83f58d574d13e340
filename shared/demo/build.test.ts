import { describe, expect, it } from 'vitest'
import { sourceGroup, subjectOf, toOld15 } from '../domain/codes'
import { checkIdNumber } from '../domain/identity'
import type { DisputeGrading, DisputeIntake, DisputeParties } from '../domain/disputes'
import { deadlineOf, standardTerms, stepOf, workOf } from '../domain/disputes'
import { dayNumber, monthRange } from '../domain/dates'
import { sectionSchema } from '../domain/registry'
import { visitFactOf, visitStateOf } from '../domain/visits'
import { factOf, type DisputeFact } from '../domain/statistics/fact'
import { foldEntries, formatClock, sectionValue, type LedgerRecord } from '../ledger'
import { buildDemonstration } from './build'

const signedIn = { person: '0188b5a0-0000-7000-8000-000000000001', deviceLetter: 'A' }
const TODAY = '2026-11-23'
const batches = buildDemonstration(1, TODAY, signedIn)
const records = [
  ...foldEntries(
    new Map<string, LedgerRecord>(),
    batches.map(({ reason, changes }, index) => ({
      position: index + 1,
      clock: formatClock({ millis: 1_479_830_400_000 + index, counter: 0, device: 'device00' }),
      office: 'o',
      device: 'device00',
      person: signedIn.person,
      reason,
      changes
    }))
  ).values()
]
const of = (entity: string) => records.filter((record) => record.entity === entity)
const disputes = of('dispute')

function facts(month: string): DisputeFact[] {
  const { from, to } = monthRange(month)
  return disputes
    .map(factOf)
    .filter((fact) => fact !== null)
    .filter(({ acceptedOn }) => acceptedOn >= dayNumber(from) && acceptedOn <= dayNumber(to))
}
const countBy = (list: DisputeFact[], key: (fact: DisputeFact) => number | null | undefined) => {
  const counts: Record<number, number> = {}
  for (const fact of list) counts[key(fact) ?? -1] = (counts[key(fact) ?? -1] ?? 0) + 1
  return counts
}
const yes = (list: DisputeFact[], key: 'prevented1' | 'prevented2' | 'prevented3' | 'prevented4') => {
  const some = list.filter((fact) => fact[key] > 0)
  return [some.length, some.reduce((sum, fact) => sum + fact[key], 0)]
}

describe('演示数据与黄石市 2016 年 8 月公布的月报逐项相等', () => {
  const august = facts('2016-08')

  it('受理 869 件,成功 842 件,2873.80 万元', () => {
    expect(august).toHaveLength(869)
    const succeeded = august.filter(({ result }) => result === 1)
    expect(succeeded).toHaveLength(842)
    expect(succeeded.reduce((sum, { amount }) => sum + amount, 0)).toBe(2_873_800_000)
    expect(august.reduce((sum, { amount }) => sum + amount, 0)).toBe(2_873_800_000)
  })

  it('主动 455、依申请 378、接受委托移送 36,五个部门都有', () => {
    expect(countBy(august, ({ source }) => sourceGroup(source))).toEqual({ 1: 455, 2: 378, 3: 36 })
    expect(Object.keys(countBy(august, ({ source }) => source))).toHaveLength(7)
  })

  it('十五类各若干件', () => {
    expect(countBy(august, ({ type }) => toOld15(type))).toEqual({
      1: 160,
      2: 278,
      3: 67,
      4: 44,
      5: 31,
      6: 76,
      7: 18,
      8: 28,
      9: 4,
      10: 13,
      11: 55,
      12: 33,
      13: 1,
      14: 7,
      15: 54
    })
  })

  it('防止民转刑 1 件 4 人,防止群体性上访 3 件 15 人', () => {
    expect(yes(august, 'prevented1')).toEqual([0, 0])
    expect(yes(august, 'prevented2')).toEqual([1, 4])
    expect(yes(august, 'prevented3')).toEqual([3, 15])
    expect(yes(august, 'prevented4')).toEqual([0, 0])
  })

  it('上月 840 件,上年同月 1028 件', () => {
    expect(facts('2016-07')).toHaveLength(840)
    expect(facts('2015-08')).toHaveLength(1_028)
  })

  it('六类统计主体都有', () => {
    const types = new Map(
      of('organization').map((record) => [
        record.id,
        sectionValue<{ type: string; parentId: string }>(record, 'profile')
      ])
    )
    const subject = (id: string) => {
      const own = types.get(id)
      return subjectOf([own?.type ?? '', types.get(own?.parentId ?? '')?.type ?? ''])
    }
    const counts = countBy(august, ({ organizationId }) => subject(organizationId))
    expect(Object.keys(counts)).toEqual(['1', '2', '3', '4', '5', '6'])
  })
})

describe('演示数据的每一条', () => {
  it('都合于章节格式', () => {
    const wrong = batches
      .flatMap(({ changes }) => changes)
      .filter(({ entity, section, value }) => !sectionSchema(entity, section)?.safeParse(value).success)
    expect(wrong).toEqual([])
  })

  it('一次提交中同一部分只改一次,不超过五千处', () => {
    for (const { changes, reason } of batches) {
      const keys = changes.map(({ entity, id, section }) => `${entity}/${id}/${section}`)
      expect(new Set(keys).size).toBe(keys.length)
      expect(changes.every(({ before }) => before === null)).toBe(true)
      expect(changes.length).toBeLessThanOrEqual(5_000)
      expect(reason.length).toBeLessThanOrEqual(60)
    }
  })

  it('案号各年从 1 起没有间断', () => {
    const serials = (year: number) =>
      disputes
        .map((record) => sectionValue<DisputeIntake>(record, 'intake'))
        .filter((intake) => intake?.numberYear === year)
        .map((intake) => intake?.numberSerial ?? 0)
        .sort((a, b) => a - b)
    expect(serials(2016)).toEqual(Array.from({ length: 840 + 869 }, (_, index) => index + 1))
    expect(serials(2015)).toEqual(Array.from({ length: 1_028 }, (_, index) => index + 1))
  })

  it('身份号码的地址码都是无人使用的,校验码都对', () => {
    for (const record of disputes) {
      for (const party of sectionValue<DisputeParties>(record, 'parties')?.list ?? []) {
        if (party.kind !== 'person' || party.idNumber === '') continue
        expect(party.idNumber).toMatch(/^(540599|990000)/)
        expect(checkIdNumber(party.idNumber).ok).toBe(true)
      }
    }
  })

  it('另有在办的纠纷,各环节、各种期限都有', () => {
    const open = disputes.filter((record) => stepOf(record) < 5)
    expect(new Set(open.map(stepOf))).toEqual(new Set([1, 2, 3, 4]))
    const states = new Set(open.map((record) => deadlineOf(record, TODAY, standardTerms)?.state))
    expect(states).toEqual(new Set(['ok', 'soon', 'late', 'done']))
  })

  it('在办的纠纷里五种颜色都有,有待接收的、逾期没有答复的、被退回的,都进工作台', () => {
    const gradings = disputes.flatMap((record) => sectionValue<DisputeGrading>(record, 'grading') ?? [])
    expect(gradings.map(({ colour }) => colour).sort()).toEqual([1, 2, 3, 4, 5])
    const work = disputes.flatMap((record) => workOf(record, { today: TODAY, ...standardTerms }))
    const answers = work.filter(({ kind }) => kind === 'answer').map(({ state }) => state)
    expect(answers.sort()).toEqual(['late', expect.stringMatching(/ok|soon/)])
    const kinds = new Set(work.map(({ kind }) => kind))
    for (const kind of ['returned', 'tell', 'route', 'mediate', 'conclude'] as const) {
      expect(kinds).toContain(kind)
    }
  })

  it('一个接访日四批来访和一个预约，走的是同样的决定；没有一批落在公布数字的月份', () => {
    const visits = of('visit')
    expect(visits.map(visitStateOf).sort()).toEqual(['answered', 'assigned', 'booked', 'handled', 'refused'])
    expect(of('receptionDay')).toHaveLength(1)
    const days = visits.flatMap((record) => visitFactOf(record)?.on ?? [])
    expect(days.every((on) => on > dayNumber('2016-10-31') && on <= dayNumber(TODAY))).toBe(true)
  })

  it('同一种子给出同样的数据,另一种子不同', () => {
    const again = buildDemonstration(1, TODAY, signedIn)
    expect(JSON.stringify(again) === JSON.stringify(batches)).toBe(true)
    expect(JSON.stringify(buildDemonstration(2, TODAY, signedIn)) === JSON.stringify(batches)).toBe(false)
  })

  it('中心、组织、调解员的数目', () => {
    expect([of('center').length, of('organization').length, of('mediator').length]).toEqual([11, 21, 23])
  })
})
